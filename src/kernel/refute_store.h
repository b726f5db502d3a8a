/* The store of a refutation in memory that may be replaced: what happens to the store, and what is left alone by it. */
#ifndef RELUCERT_REFUTE_STORE_H
#define RELUCERT_REFUTE_STORE_H

#include "refute.h"

/*@ // The formula in memory is the same.
    predicate FormulaFields{K, L}(struct formula *f) =
      \at(f->variables, K) == \at(f->variables, L) && \at(f->clauses, K) == \at(f->clauses, L) &&
      \at(f->start, K) == \at(f->start, L) && \at(f->literal, K) == \at(f->literal, L);

    predicate FormulaSame{K, L}(struct formula *f) =
      FormulaFields{K, L}(f) &&
      (\forall integer c; 0 <= c <= \at(f->clauses, K) ==> \at(f->start[c], K) == \at(f->start[c], L)) &&
      (\forall integer p; 0 <= p < \at(f->start[f->clauses], K) ==> \at(f->literal[p], K) == \at(f->literal[p], L));

    // What a function without `assigns` must say that it leaves in place.
    predicate RefuteKept{L}(struct formula *f, struct proof_step *step, enum rup_result *failure) =
      FormulaStarts(f) && FormulaLiterals(f) && \valid(step) && \valid(failure);

    // The step stands apart from the numbers and pointers of the store and of the formula.
    predicate RefuteStep{L}(struct proof_step *step, struct rup *r, struct formula *f) =
      \separated(step, r) && \separated(step, f) && \separated(step, f->start + (0 .. f->clauses));
*/

/* Empties the store: rup_clear, with what it leaves alone. */
/*@ requires room:    RupMemory(r) && (\forall integer i; 0 <= i <= 2 * r->variables ==> r->value[i] == 0);
    requires formula: RefuteApart(r, f) && RefuteKept(f, step, failure) && RefuteStep(step, r, f);
    terminates        \true;
    exits             \false;
    assigns           r->arena_used, r->arena_dead, r->place[0], r->last;
    ensures  valid:   RupValid(r) && RupOpen(r);
    ensures  empty:   r->last == 0 && r->variables == \old(r->variables);
    ensures  models:  \forall integer assignment; RupTrueUnder(r, assignment);
    ensures  apart:   RefuteApart(r, f);
    ensures  formula: FormulaSame{Pre, Here}(f);
    ensures  kept:    RefuteKept(f, step, failure) && RefuteStep(step, r, f);
*/
void refute_clear(struct rup *r)
    /*@ ghost (const struct formula *f, struct proof_step *step, enum rup_result *failure) */;

/* Makes room for a clause: compacts the store, or has it grown; false when there is no memory.  Only the memory of the moment is named in
 * `assigns`: nothing is written to what takes its place. */
/*@ requires room:    RupValid(r) && RefuteApart(r, f) && RupApart(r, literal, first, literals);
    requires clause:  literals < 0x4000000000000000 && number <= RUP_MAX_NUMBER;
    terminates        \true;
    exits             \false;
    assigns           r->arena[0 .. r->arena_used - 1], r->place[0 .. r->last], r->arena_used, r->arena_dead,
                      r->arena, r->arena_capacity, r->place, r->number_capacity;
    ensures  room:    RupValid(r) && RefuteApart(r, f) && RupApart(r, literal, first, literals);
    ensures  fits:    \result ==> RupFits(r, literals, number);
    ensures  models:  \forall integer assignment; RupTrueUnder(r, assignment) <==> RupTrueUnder{Pre}(r, assignment);
*/
bool refute_make_room(struct rup *r, struct proof_source *source, size_t literals, uint64_t number)
    /*@ ghost (const struct formula *f, const int32_t *literal, size_t first) */;

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
    ensures  models:  r->last == number && \forall integer assignment; RupTrueUnder(r, assignment) <==>
                        RupTrueUnder{Pre}(r, assignment) && SomeTrue{Pre}(assignment, literal, first, literals);
*/
void refute_store(struct rup *r, const int32_t *literal, size_t first, size_t literals, uint64_t number)
    /*@ ghost (const struct formula *f, struct proof_step *step, enum rup_result *failure) */;

#endif
