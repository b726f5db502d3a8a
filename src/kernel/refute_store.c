#include "refute_store.h"

void refute_clear(struct rup *r)
/*@ ghost (const struct formula *f, struct proof_step *step, enum rup_result *failure) */
{
  /*@ assert starts_apart:   \forall integer k; 0 <= k <= f->clauses ==>
                               f->start + k != &r->arena_used && f->start + k != &r->arena_dead && f->start + k != &r->last; */
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
    ensures  models:  \forall integer assignment; RupTrueUnder(r, assignment) <==> RupTrueUnder{Pre}(r, assignment);
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
  /*@ assert forth:    \forall integer assignment, integer n; RupLive{Pre}(r, n) ==>
                         SomeTrue{Pre}(assignment, \at(r->arena, Pre), \at(r->place[n], Pre), RupLength{Pre}(r, n)) ==>
                           SomeTrue(assignment, r->arena, r->place[n], RupLength(r, n)); */
  /*@ assert back:     \forall integer assignment, integer n; RupLive{Pre}(r, n) ==>
                         SomeTrue(assignment, r->arena, r->place[n], RupLength(r, n)) ==>
                           SomeTrue{Pre}(assignment, \at(r->arena, Pre), \at(r->place[n], Pre), RupLength{Pre}(r, n)); */
  return grown;
}

bool refute_make_room(struct rup *r, struct proof_source *source, size_t literals, uint64_t number)
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

void refute_store(struct rup *r, const int32_t *literal, size_t first, size_t literals, uint64_t number)
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
