#include "refute_store.h"

void refute_clear(struct rup *r)
/*@ ghost (const struct formula *f, struct proof_step *step, enum rup_result *failure) */
{
  /*@ assert starts_apart:   \forall integer k; 0 <= k <= f->clauses ==>
                               f->start + k != &r->arena_used && f->start + k != &r->arena_dead && f->start + k != &r->last; */
  /*@ assert literals_apart: \forall integer p; 0 <= p < f->start[f->clauses] ==> f->literal + p != &r->trail_size; */
  rup_clear(r);
  /*@ assert fields:         FormulaFields{Pre, Here}(f); */
  /*@ assert starts:         \forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \at(f->start[k], Pre); */
  /*@ assert literals:       \forall integer p; 0 <= p < f->start[f->clauses] ==> f->literal[p] == \at(f->literal[p], Pre); */
  /*@ assert valid_starts:   FormulaStarts(f); */
  /*@ assert valid_literals: FormulaLiterals(f); */
}

/* The memory that proof_grow puts in the place of the caller's holds the same clauses. */
/*@ requires room:    RupValid(r) && RefuteApart(r, f) && RupApart(r, literal, first, literals);
    requires clause:  literals < 0x4000000000000000 && number <= RUP_MAX_NUMBER;
    terminates        \true;
    exits             \false;
    assigns           r->arena, r->arena_capacity, r->place, r->number_capacity;
    ensures  room:    RupValid(r) && RefuteApart(r, f) && RupApart(r, literal, first, literals);
    ensures  models:  \forall weights w, integer unit; RupTrueUnder(r, w, unit) <==> RupTrueUnder{Pre}(r, w, unit);
*/
static bool grow(struct rup *r, struct proof_source *source, size_t literals, uint64_t number)
/*@ ghost (const struct formula *f, const int32_t *literal, size_t first) */
{
  /*@ assert below: \forall integer n; RupLive(r, n) ==> 1 <= r->place[n] <= r->arena_used; */
  bool grown = proof_grow(source, r, literals, number) /*@ ghost (f, literal, first) */;
  /*@ assert live:     \forall integer n; RupLive(r, n) <==> RupLive{Pre}(r, n); */
  /*@ assert place:    \forall integer n; RupLive{Pre}(r, n) ==> r->place[n] == \at(r->place[n], Pre); */
  /*@ assert same:     \forall integer n; RupLive{Pre}(r, n) ==>
                         r->arena[\at(r->place[n], Pre) - 1] == \at(r->arena[r->place[n] - 1], Pre); */
  /*@ assert length:   \forall integer n; RupLive{Pre}(r, n) ==> RupLength(r, n) == RupLength{Pre}(r, n); */
  /*@ assert literals: \forall integer n, i; RupLive{Pre}(r, n) && r->place[n] <= i < r->place[n] + RupLength(r, n) ==>
                         r->arena[i] == \at(r->arena[i], Pre); */
  /*@ assert clause:   \forall integer n; RupLive{Pre}(r, n) ==> RupClause(r, n); */
  /*@ assert clauses:  RupClauses(r); */
  /*@ assert ordered:  RupOrdered(r); */
  /*@ assert forth:    \forall weights w, integer unit, integer n; RupLive{Pre}(r, n) ==>
                         SomeTrue{Pre}(w, unit, \at(r->arena, Pre), \at(r->place[n], Pre), RupLength{Pre}(r, n)) ==>
                           SomeTrue(w, unit, r->arena, r->place[n], RupLength(r, n)); */
  /*@ assert back:     \forall weights w, integer unit, integer n; RupLive{Pre}(r, n) ==>
                         SomeTrue(w, unit, r->arena, r->place[n], RupLength(r, n)) ==>
                           SomeTrue{Pre}(w, unit, \at(r->arena, Pre), \at(r->place[n], Pre), RupLength{Pre}(r, n)); */
  return grown;
}

/* Only the caller's memory is named in `assigns`: nothing is written to what takes its place. */
/*@ requires room:    RupValid(r) && RefuteApart(r, f) && RupApart(r, literal, first, literals);
    requires clause:  literals < 0x4000000000000000 && number <= RUP_MAX_NUMBER;
    terminates        \true;
    exits             \false;
    assigns           r->arena[0 .. r->arena_used - 1], r->place[0 .. r->last], r->arena_used, r->arena_dead,
                      r->arena, r->arena_capacity, r->place, r->number_capacity;
    ensures  room:    RupValid(r) && RefuteApart(r, f) && RupApart(r, literal, first, literals);
    ensures  fits:    \result ==> RupFits(r, literals, number);
    ensures  models:  \forall weights w, integer unit; RupTrueUnder(r, w, unit) <==> RupTrueUnder{Pre}(r, w, unit);
*/
static bool make_room(struct rup *r, struct proof_source *source, size_t literals, uint64_t number)
/*@ ghost (const struct formula *f, const int32_t *literal, size_t first) */
{
  if (rup_fits(r, literals, number))
    return true;
  if (rup_wants_compaction(r))
    rup_compact(r);
  if (rup_fits(r, literals, number))
    return true;
  return grow(r, source, literals, number) /*@ ghost (f, literal, first) */ && rup_fits(r, literals, number);
}

/* Stores a clause that there is room for: rup_store, with what it leaves alone. */
/*@ requires valid:   RupValid(r) && RupOpen(r) && RefuteApart(r, f) && r->last < number && RupFits(r, literals, number);
    requires clause:  first < 0x4000000000000000 && \valid_read(literal + (first .. first + literals - 1)) &&
                      RupLiteralsInRange(literal, first, literals, r->variables);
    requires apart:   RupApart(r, literal, first, literals);
    requires kept:    RefuteKept(f, step, failure);
    terminates        \true;
    exits             \false;
    assigns           r->arena[r->arena_used .. r->arena_used + literals], r->place[r->last + 1 .. number],
                      r->arena_used, r->last;
    ensures  valid:   RupValid(r);
    ensures  open:    RupOpen(r) && r->variables == \old(r->variables);
    ensures  apart:   RefuteApart(r, f);
    ensures  formula: FormulaSame{Pre, Here}(f);
    ensures  kept:    RefuteKept(f, step, failure);
    ensures  models:  r->last == number && \forall weights w, integer unit; RupTrueUnder(r, w, unit) <==>
                        RupTrueUnder{Pre}(r, w, unit) && SomeTrue{Pre}(w, unit, literal, first, literals);
*/
static void store_clause(struct rup *r, const int32_t *literal, size_t first, size_t literals,
                         uint64_t number)
/*@ ghost (const struct formula *f, struct proof_step *step, enum rup_result *failure) */
{
  /*@ assert starts_apart:   \forall integer k; 0 <= k <= f->clauses ==>
                               f->start + k != &r->arena_used && f->start + k != &r->last; */
  /*@ assert literals_apart: \forall integer p; 0 <= p < f->start[f->clauses] ==>
                               \separated(f->literal + p, r->arena + (r->arena_used .. r->arena_used + literals)); */
  /*@ assert formula_apart:  \separated(f, r->arena + (r->arena_used .. r->arena_used + literals)); */
  /*@ assert store_apart:    \separated(r, r->arena + (r->arena_used .. r->arena_used + literals)); */
  rup_store(r, literal, first, literals, number);
  /*@ assert fields:         FormulaFields{Pre, Here}(f); */
  /*@ assert starts:         \forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \at(f->start[k], Pre); */
  /*@ assert literals:       \forall integer p; 0 <= p < \at(f->start[f->clauses], Pre) ==> f->literal[p] == \at(f->literal[p], Pre); */
  /*@ assert same:           FormulaSame{Pre, Here}(f); */
}

bool refute_add_clause(struct rup *r, struct proof_source *source, const int32_t *literal, size_t first,
                       size_t literals, uint64_t number)
/*@ ghost (const struct formula *f, struct proof_step *step, enum rup_result *failure) */
{
  /*@ assert starts_apart:   \forall integer k; 0 <= k <= f->clauses ==>
                               f->start + k != &r->arena_used && f->start + k != &r->arena_dead && f->start + k != &r->last &&
                               f->start + k != &r->arena_capacity && f->start + k != &r->number_capacity; */
  /*@ assert literals_apart: \forall integer p; 0 <= p < f->start[f->clauses] ==>
                               \separated(f->literal + p, r->arena + (0 .. r->arena_used - 1)); */
  /*@ assert clause_apart:   \forall integer p; first <= p < first + literals ==>
                               \separated(literal + p, r->arena + (0 .. r->arena_used - 1)); */
  bool room = make_room(r, source, literals, number) /*@ ghost (f, literal, first) */;
  /*@ assert fields:         FormulaFields{Pre, Here}(f); */
  /*@ assert starts:         \forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \at(f->start[k], Pre); */
  /*@ assert literals:       \forall integer p; 0 <= p < \at(f->start[f->clauses], Pre) ==> f->literal[p] == \at(f->literal[p], Pre); */
  /*@ assert same:           FormulaSame{Pre, Here}(f); */
  /*@ assert valid_starts:   FormulaStarts(f); */
  /*@ assert valid_literals: FormulaLiterals(f); */
  /*@ assert open:           RupOpen(r) && r->variables == \at(r->variables, Pre); */
  /*@ assert clause:         \forall integer p; first <= p < first + literals ==> literal[p] == \at(literal[p], Pre); */
  /*@ assert some:           \forall weights w, integer unit; SomeTrue(w, unit, literal, first, literals) <==>
                               SomeTrue{Pre}(w, unit, literal, first, literals); */
  if (!room)
    return false;
  /*@ ghost Room: ; */
  store_clause(r, literal, first, literals, number) /*@ ghost (f, step, failure) */;
  /*@ assert stored:          FormulaSame{Room, Here}(f); */
  /*@ assert stored_fields:   FormulaFields{Pre, Here}(f); */
  return true;
}
