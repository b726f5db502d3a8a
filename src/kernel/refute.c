#include "refute.h"

#include "refute_store.h"

/* Makes the clause literal[first .. first + literals - 1] live under the number. */
/*@ requires valid:   RupValid(r) && RupOpen(r) && RefuteApart(r, f);
    requires number:  r->last < number <= RUP_MAX_NUMBER;
    requires clause:  first < 0x4000000000000000 && literals < 0x4000000000000000 &&
                      \valid_read(literal + (first .. first + literals - 1)) &&
                      RupLiteralsInRange(literal, first, literals, r->variables);
    requires apart:   RupApart(r, literal, first, literals);
    requires kept:    RefuteKept(f, step, failure);
    terminates        \true;
    exits             \false;
    ensures  valid:   RupValid(r);
    ensures  open:    RupOpen(r) && r->variables == \old(r->variables);
    ensures  apart:   RefuteApart(r, f);
    ensures  formula: FormulaSame{Pre, Here}(f);
    ensures  kept:    RefuteKept(f, step, failure);
    ensures  models:  \result ==> r->last == number && \forall integer assignment;
                        RupTrueUnder(r, assignment) <==>
                        RupTrueUnder{Pre}(r, assignment) && SomeTrue{Pre}(assignment, literal, first, literals);
*/
static bool add_clause(struct rup *r, struct proof_source *source, const int32_t *literal, size_t first,
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
  bool room = refute_make_room(r, source, literals, number) /*@ ghost (f, literal, first) */;
  /*@ assert fields:         FormulaFields{Pre, Here}(f); */
  /*@ assert starts:         \forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \at(f->start[k], Pre); */
  /*@ assert literals:       \forall integer p; 0 <= p < \at(f->start[f->clauses], Pre) ==> f->literal[p] == \at(f->literal[p], Pre); */
  /*@ assert same:           FormulaSame{Pre, Here}(f); */
  /*@ assert valid_starts:   FormulaStarts(f); */
  /*@ assert valid_literals: FormulaLiterals(f); */
  /*@ assert open:           RupOpen(r) && r->variables == \at(r->variables, Pre); */
  /*@ assert clause:         \forall integer p; first <= p < first + literals ==> literal[p] == \at(literal[p], Pre); */
  /*@ assert some:           \forall integer assignment; SomeTrue(assignment, literal, first, literals) <==>
                               SomeTrue{Pre}(assignment, literal, first, literals); */
  if (!room)
    return false;
  /*@ ghost Room: ; */
  refute_store(r, literal, first, literals, number) /*@ ghost (f, step, failure) */;
  /*@ assert stored:          FormulaSame{Room, Here}(f); */
  /*@ assert stored_fields:   FormulaFields{Pre, Here}(f); */
  return true;
}

/* Makes the clauses of the formula live, under the numbers from 1. */
/*@ requires empty:   RupValid(r) && RupOpen(r) && r->last == 0 && (\forall integer assignment; RupTrueUnder(r, assignment));
    requires formula: RefuteApart(r, f) && r->variables == f->variables && RefuteKept(f, step, failure);
    terminates        \true;
    exits             \false;
    ensures  valid:   RupValid(r) && RupOpen(r) && RefuteApart(r, f);
    ensures  kept:    RefuteKept(f, step, failure) && FormulaSame{Pre, Here}(f);
    ensures  models:  \result ==> \forall integer assignment; RupTrueUnder(r, assignment) <==> FormulaTrue{Pre}(assignment, f);
*/
static bool load_formula(struct rup *r, const struct formula *f, struct proof_source *source)
/*@ ghost (struct proof_step *step, enum rup_result *failure) */
{
  /*@ loop invariant formals:  r == \at(r, Pre) && f == \at(f, Pre) && source == \at(source, Pre) && step == \at(step, Pre) &&
                               failure == \at(failure, Pre);
      loop invariant index:    0 <= c <= f->clauses;
      loop invariant valid:    RupValid(r) && RupOpen(r) && r->last == c;
      loop invariant apart:    RefuteApart(r, f);
      loop invariant same:     FormulaSame{Pre, Here}(f) && r->variables == f->variables;
      loop invariant kept:     RefuteKept(f, step, failure);
      loop invariant models:   \forall integer assignment; RupTrueUnder(r, assignment) <==>
                                 (\forall integer k; 0 <= k < c ==> ClauseTrue{Pre}(assignment, f, k));
      loop variant             f->clauses - c;
  */
  for (size_t c = 0; c < f->clauses; c++) {
    /*@ assert inside: 0 <= f->start[c] <= f->start[c + 1] <= f->start[f->clauses] < 0x4000000000000000; */
    size_t first = f->start[c];
    size_t literals = f->start[c + 1] - first;
    /*@ assert range: RupLiteralsInRange(f->literal, first, literals, f->variables); */
    /*@ assert some:  \forall integer assignment; SomeTrue(assignment, f->literal, first, literals) <==>
                       ClauseTrue{Pre}(assignment, f, c); */
    /*@ ghost Before: ; */
    if (!add_clause(r, source, f->literal, first, literals, c + 1) /*@ ghost (f, step, failure) */)
      return false;
    /*@ assert step:   FormulaSame{Before, Here}(f); */
    /*@ assert fields: FormulaFields{Pre, Here}(f); */
    /*@ assert models: \forall integer assignment; RupTrueUnder(r, assignment) <==>
                         RupTrueUnder{Before}(r, assignment) && ClauseTrue{Pre}(assignment, f, c); */
    /*@ assert forth:  \forall integer assignment, integer k; RupTrueUnder(r, assignment) ==> 0 <= k <= c ==>
                         ClauseTrue{Pre}(assignment, f, k); */
    /*@ assert back:   \forall integer assignment; (\forall integer k; 0 <= k <= c ==> ClauseTrue{Pre}(assignment, f, k)) ==>
                         RupTrueUnder(r, assignment); */
  }
  return true;
}

/* Derives the clause of an addition: rup_derive, with what it leaves alone. */
/*@ requires valid:   RupValid(r) && RupOpen(r) && RefuteApart(r, f) && StepReadable(step, r);
    requires kept:    RefuteKept(f, step, failure) && RefuteStep(step, r, f);
    terminates        \true;
    exits             \false;
    assigns           r->value[0 .. 2 * r->variables], r->trail[0 .. r->variables - 1], r->at;
    ensures  valid:   RupValid(r);
    ensures  open:    RupOpen(r);
    ensures  apart:   RefuteApart(r, f) && StepReadable(step, r);
    ensures  kept:    RefuteKept(f, step, failure) && RefuteStep(step, r, f);
    ensures  models:  \forall integer assignment; RupTrueUnder(r, assignment) <==> RupTrueUnder{Pre}(r, assignment);
    ensures  number:  \result != RUP_NUMBER;
    ensures  range:   \result == RUP_OK ==> RupLiteralsInRange(step->literal, 0, step->literals, r->variables);
    ensures  implied: \result == RUP_OK ==> \forall integer assignment;
                        RupTrueUnder{Pre}(r, assignment) ==> SomeTrue(assignment, step->literal, 0, step->literals);
*/
static enum rup_result derive(struct rup *r, const struct proof_step *step)
/*@ ghost (const struct formula *f, enum rup_result *failure) */
{
  /*@ assert starts_apart:   \forall integer k; 0 <= k <= f->clauses ==> f->start + k != &r->at; */
  /*@ assert literals_apart: \forall integer p; 0 <= p < f->start[f->clauses] ==>
                               \separated(f->literal + p, r->trail + (0 .. r->variables - 1)); */
  /*@ assert clause_apart:   \forall integer p; 0 <= p < step->literals ==>
                               \separated(step->literal + p, r->trail + (0 .. r->variables - 1)); */
  /*@ assert arena_apart:    \forall integer i; 0 <= i < r->arena_capacity ==>
                               \separated(r->arena + i, r->trail + (0 .. r->variables - 1)); */
  /*@ assert below:          \forall integer n; RupLive(r, n) ==> 0 <= r->place[n] - 1 < r->arena_capacity; */
  enum rup_result result = rup_derive(r, step->literal, step->literals, step->hint, step->hints);
  /*@ assert fields:         FormulaFields{Pre, Here}(f); */
  /*@ assert starts:         \forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \at(f->start[k], Pre); */
  /*@ assert literals:       \forall integer p; 0 <= p < f->start[f->clauses] ==> f->literal[p] == \at(f->literal[p], Pre); */
  /*@ assert arena:          \forall integer i; 0 <= i < r->arena_capacity ==> r->arena[i] == \at(r->arena[i], Pre); */
  /*@ assert live:           \forall integer n; RupLive(r, n) <==> RupLive{Pre}(r, n); */
  /*@ assert length:         \forall integer n; RupLive(r, n) ==> RupLength(r, n) == RupLength{Pre}(r, n); */
  /*@ assert inside:         \forall integer n, i; RupLive{Pre}(r, n) && r->place[n] <= i < r->place[n] + RupLength(r, n) ==>
                               r->arena[i] == \at(r->arena[i], Pre); */
  /*@ assert clause:         \forall integer n; RupLive{Pre}(r, n) ==> RupClause(r, n); */
  /*@ assert clauses:        RupClauses(r); */
  /*@ assert ordered:        RupOrdered(r); */
  /*@ assert apart:          RefuteApart(r, f); */
  /*@ assert readable:       StepReadable(step, r); */
  /*@ assert valid_starts:   FormulaStarts(f); */
  /*@ assert valid_literals: FormulaLiterals(f); */
  /*@ assert forth:          \forall integer assignment, integer n; RupLive{Pre}(r, n) ==>
                               SomeTrue{Pre}(assignment, \at(r->arena, Pre), \at(r->place[n], Pre), RupLength{Pre}(r, n)) ==>
                                 SomeTrue(assignment, r->arena, r->place[n], RupLength(r, n)); */
  /*@ assert back:           \forall integer assignment, integer n; RupLive{Pre}(r, n) ==>
                               SomeTrue(assignment, r->arena, r->place[n], RupLength(r, n)) ==>
                                 SomeTrue{Pre}(assignment, \at(r->arena, Pre), \at(r->place[n], Pre), RupLength{Pre}(r, n)); */
  /*@ assert models:         \forall integer assignment; RupTrueUnder(r, assignment) <==> RupTrueUnder{Pre}(r, assignment); */
  /*@ assert clause_same:    \forall integer p; 0 <= p < step->literals ==> step->literal[p] == \at(step->literal[p], Pre); */
  return result;
}

/* Checks an addition up to storing the clause. */
/*@ requires valid:   RupValid(r) && RupOpen(r) && RefuteApart(r, f) && StepReadable(step, r);
    requires kept:    RefuteKept(f, step, failure) && RefuteStep(step, r, f);
    terminates        \true;
    exits             \false;
    assigns           r->value[0 .. 2 * r->variables], r->trail[0 .. r->variables - 1], r->at;
    ensures  valid:   RupValid(r);
    ensures  open:    RupOpen(r);
    ensures  apart:   RefuteApart(r, f) && StepReadable(step, r);
    ensures  kept:    RefuteKept(f, step, failure) && RefuteStep(step, r, f);
    ensures  models:  \forall integer assignment; RupTrueUnder(r, assignment) <==> RupTrueUnder{Pre}(r, assignment);
    ensures  number:  \result == RUP_NUMBER <==> !(r->last < step->number <= RUP_MAX_NUMBER);
    ensures  range:   \result == RUP_OK ==> RupLiteralsInRange(step->literal, 0, step->literals, r->variables);
    ensures  implied: \result == RUP_OK ==> \forall integer assignment;
                        RupTrueUnder{Pre}(r, assignment) ==> SomeTrue(assignment, step->literal, 0, step->literals);
*/
static enum rup_result check_addition(struct rup *r, const struct proof_step *step)
/*@ ghost (const struct formula *f, enum rup_result *failure) */
{
  /*@ assert starts_apart: \forall integer k; 0 <= k <= f->clauses ==> f->start + k != &r->at; */
  if (r->last < step->number && step->number <= RUP_MAX_NUMBER)
    return derive(r, step) /*@ ghost (f, failure) */;
  r->at = 0;
  /*@ assert live:         \forall integer n; RupLive(r, n) <==> RupLive{Pre}(r, n); */
  /*@ assert length:       \forall integer n; RupLength(r, n) == RupLength{Pre}(r, n); */
  /*@ assert clauses:      RupClauses(r); */
  /*@ assert valid:        RupValid(r); */
  /*@ assert models:       \forall integer assignment; RupTrueUnder(r, assignment) <==> RupTrueUnder{Pre}(r, assignment); */
  /*@ assert starts:       \forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \at(f->start[k], Pre); */
  /*@ assert valid_starts: FormulaStarts(f); */
  return RUP_NUMBER;
}

/* Deletes clauses: rup_delete, with what it leaves alone. */
/*@ requires valid:   RupValid(r) && RupOpen(r) && RefuteApart(r, f) && StepReadable(step, r);
    requires kept:    RefuteKept(f, step, failure) && RefuteStep(step, r, f);
    terminates        \true;
    exits             \false;
    assigns           r->place[0 .. r->last], r->arena_dead, r->at;
    ensures  valid:   RupValid(r);
    ensures  open:    RupOpen(r);
    ensures  apart:   RefuteApart(r, f);
    ensures  kept:    RefuteKept(f, step, failure) && RefuteStep(step, r, f);
    ensures  models:  \forall integer assignment; RupTrueUnder{Pre}(r, assignment) ==> RupTrueUnder(r, assignment);
*/
static enum rup_result delete_clauses(struct rup *r, const struct proof_step *step)
/*@ ghost (const struct formula *f, enum rup_result *failure) */
{
  /*@ assert starts_apart: \forall integer k; 0 <= k <= f->clauses ==> f->start + k != &r->at && f->start + k != &r->arena_dead; */
  enum rup_result result = rup_delete(r, step->hint, step->hints);
  /*@ assert fields:         FormulaFields{Pre, Here}(f); */
  /*@ assert starts:         \forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \at(f->start[k], Pre); */
  /*@ assert valid_starts:   FormulaStarts(f); */
  /*@ assert valid_literals: FormulaLiterals(f); */
  return result;
}

/* What has become of a step. */
enum step_end { STEP_TAKEN, STEP_EMPTY_CLAUSE, STEP_NO_MEMORY, STEP_MISSING, STEP_WRONG };

/* Takes the next step. */
/*@ requires valid:    RupValid(r) && RupOpen(r) && RefuteApart(r, f);
    requires kept:     RefuteKept(f, step, failure) && RefuteStep(step, r, f);
    terminates         \true;
    exits              \false;
    ensures  open:     RupOpen(r);
    ensures  valid:    \result == STEP_TAKEN ==> RupValid(r) && RefuteApart(r, f);
    ensures  kept:     \result == STEP_TAKEN ==> RefuteKept(f, step, failure) && RefuteStep(step, r, f);
    ensures  models:   \result == STEP_TAKEN ==> \forall integer assignment;
                         RupTrueUnder{Pre}(r, assignment) ==> RupTrueUnder(r, assignment);
    ensures  conflict: \result == STEP_EMPTY_CLAUSE ==> \forall integer assignment; !RupTrueUnder{Pre}(r, assignment);
    ensures  failure:  \result == STEP_WRONG ==> *failure != RUP_OK;
    ensures  result:   \result == STEP_TAKEN || \result == STEP_EMPTY_CLAUSE || \result == STEP_NO_MEMORY ||
                       \result == STEP_MISSING || \result == STEP_WRONG;
*/
static enum step_end take_step(struct rup *r, struct proof_source *source, struct proof_step *step,
                               enum rup_result *failure) /*@ ghost (const struct formula *f) */
{
  enum rup_result result;
  enum step_kind kind = proof_next_step(source, step) /*@ ghost (r) */;
  /*@ assert formula: FormulaSame{Pre, Here}(f); */
  /*@ assert arrays:  r->value == \at(r->value, Pre) && r->trail == \at(r->trail, Pre) && r->arena == \at(r->arena, Pre) &&
                      r->place == \at(r->place, Pre); */
  /*@ assert sizes:   r->arena_capacity == \at(r->arena_capacity, Pre) && r->arena_used == \at(r->arena_used, Pre) &&
                      r->arena_dead == \at(r->arena_dead, Pre) && r->number_capacity == \at(r->number_capacity, Pre) &&
                      r->last == \at(r->last, Pre); */
  /*@ assert open:    RupOpen(r); */
  /*@ assert memory:  RupMemory(r); */
  /*@ assert live:    \forall integer n; RupLive(r, n) <==> RupLive{Pre}(r, n); */
  /*@ assert length:  \forall integer n; RupLength(r, n) == RupLength{Pre}(r, n); */
  /*@ assert clauses: RupClauses(r); */
  /*@ assert ordered: RupOrdered(r); */
  /*@ assert apart:   RefuteApart(r, f); */
  /*@ assert kept:    RefuteKept(f, step, failure) && RefuteStep(step, r, f); */
  /*@ assert models:  \forall integer assignment; RupTrueUnder(r, assignment) <==> RupTrueUnder{Pre}(r, assignment); */
  if (kind == STEP_NONE)
    return STEP_MISSING;
  if (kind == STEP_DELETE) {
    result = delete_clauses(r, step) /*@ ghost (f, failure) */;
  } else {
    result = check_addition(r, step) /*@ ghost (f, failure) */;
    if (result == RUP_OK) {
      if (step->literals == 0)
        return STEP_EMPTY_CLAUSE;
      if (!add_clause(r, source, step->literal, 0, step->literals,
                      step->number) /*@ ghost (f, step, failure) */)
        return STEP_NO_MEMORY;
    }
  }
  if (result == RUP_OK)
    return STEP_TAKEN;
  *failure = result;
  return STEP_WRONG;
}

enum refutation refute(struct rup *r, const struct formula *f, struct proof_source *source, uint64_t steps,
                       enum rup_result *failure)
{
  struct proof_step step;
  refute_clear(r) /*@ ghost (f, &step, failure) */;
  /*@ assert clauses: \forall integer assignment, c; 0 <= c < f->clauses ==>
                        (ClauseTrue{Pre}(assignment, f, c) <==> ClauseTrue(assignment, f, c)); */
  /*@ assert models: \forall integer assignment; FormulaTrue{Pre}(assignment, f) <==> FormulaTrue(assignment, f); */
  if (!load_formula(r, f, source) /*@ ghost (&step, failure) */)
    return REFUTATION_NO_MEMORY;
  /*@ loop invariant formals: r == \at(r, Pre) && f == \at(f, Pre) && source == \at(source, Pre) && steps == \at(steps, Pre) &&
                              failure == \at(failure, Pre);
      loop invariant index:   0 <= i <= steps;
      loop invariant valid:   RupValid(r) && RupOpen(r) && RefuteApart(r, f);
      loop invariant kept:    RefuteKept(f, &step, failure) && RefuteStep(&step, r, f);
      loop invariant models:  \forall integer assignment; FormulaTrue{Pre}(assignment, f) ==> RupTrueUnder(r, assignment);
      loop variant            steps - i;
  */
  for (uint64_t i = 0; i < steps; i++) {
    switch (take_step(r, source, &step, failure) /*@ ghost (f) */) {
    case STEP_TAKEN:
      break;
    case STEP_EMPTY_CLAUSE:
      return REFUTATION_VERIFIED;
    case STEP_NO_MEMORY:
      return REFUTATION_NO_MEMORY;
    case STEP_MISSING:
      return REFUTATION_ENDED;
    case STEP_WRONG:
      return REFUTATION_FAILED;
    }
  }
  return REFUTATION_ENDED;
}
