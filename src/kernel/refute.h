/* From a formula and a stream of proof steps to "the formula has no model". */
#ifndef RELUCERT_REFUTE_H
#define RELUCERT_REFUTE_H

#include "formula.h"
#include "rup.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum step_kind { STEP_NONE, STEP_ADD, STEP_DELETE };

/* One step of a proof, in memory of its source until the next one is asked for.  Nothing about the numbers in it is taken on trust. */
struct proof_step {
  uint64_t number;        /* of the clause that STEP_ADD adds */
  const int32_t *literal; /* [literals], only for STEP_ADD */
  size_t literals;
  const uint64_t *hint; /* [hints]: the hints of STEP_ADD, the clauses that STEP_DELETE deletes */
  size_t hints;
};

/* What refute needs from outside: each program that refutes implements these two (relucheck for the files it reads, relucert for the
 * proof it is about to write).  Their contracts are part of the trust base (proofs/TRUSTED.md). */
struct proof_source;

/*@ // The store and the formula do not overlap.
    predicate RefuteApart{L}(struct rup *r, struct formula *f) =
      \separated(f, r, r->value + (0 .. 2 * r->variables), r->trail + (0 .. r->variables - 1),
                 r->arena + (0 .. r->arena_capacity - 1), r->place + (0 .. r->number_capacity - 1)) &&
      \separated(f->start + (0 .. f->clauses), r, r->value + (0 .. 2 * r->variables), r->trail + (0 .. r->variables - 1),
                 r->arena + (0 .. r->arena_capacity - 1), r->place + (0 .. r->number_capacity - 1)) &&
      RupApart(r, f->literal, 0, f->start[f->clauses]);

    // The arrays of the step are readable and not part of the store.
    predicate StepReadable{L}(struct proof_step *step, struct rup *r) =
      step->literals < 0x4000000000000000 && \valid_read(step->literal + (0 .. step->literals - 1)) && RupApart(r, step->literal, 0, step->literals) &&
      \valid_read(step->hint + (0 .. step->hints - 1)) && RupNumbersApart(r, step->hint, step->hints);
*/

/* The next step; STEP_NONE when there is none, or when the source has failed and knows why. */
/*@ requires step:     \valid(step);
    terminates         \true;
    exits              \false;
    assigns            *step;
    ensures  kind:     \result == STEP_NONE || \result == STEP_ADD || \result == STEP_DELETE;
    ensures  readable: \result != STEP_NONE ==> StepReadable(step, r);
*/
enum step_kind proof_next_step(struct proof_source *source,
                               struct proof_step *step) /*@ ghost (struct rup *r) */;

/* Makes the arena and the index larger, with the same contents, so that a clause fits: literal[first .. first + literals - 1] under the number.
 * False when there is no memory. */
/*@ requires room:     RupValid(r) && RefuteApart(r, f) && RupApart(r, literal, first, literals);
    requires clause:   literals < 0x4000000000000000 && number <= RUP_MAX_NUMBER;
    terminates         \true;
    exits              \false;
    assigns            r->arena, r->arena_capacity, r->place, r->number_capacity;
    ensures  room:     RupMemory(r) && RefuteApart(r, f) && RupApart(r, literal, first, literals);
    ensures  larger:   \old(r->arena_capacity) <= r->arena_capacity && \old(r->number_capacity) <= r->number_capacity;
    ensures  arena:    \forall integer i; 0 <= i < r->arena_used ==> r->arena[i] == \at(r->arena[i], Pre);
    ensures  place:    \forall integer n; 0 <= n <= r->last ==> r->place[n] == \at(r->place[n], Pre);
*/
bool proof_grow(struct proof_source *source, struct rup *r, size_t literals, uint64_t number)
    /*@ ghost (const struct formula *f, const int32_t *literal, size_t first) */;

enum refutation {
  REFUTATION_VERIFIED,  /* the formula has no model */
  REFUTATION_NO_MEMORY, /* proof_grow has failed */
  REFUTATION_ENDED,     /* no step is left and the empty clause was not added */
  REFUTATION_FAILED     /* a step is wrong */
};

/* Loads the formula and takes steps, at most `steps`, until one of them adds the empty clause.  The arrays of `r` are set up by the caller: value all 0,
 * room for at least one number.  For REFUTATION_FAILED, *failure says how the step is wrong, and r->at where (see rup_derive and rup_delete).
 * No `assigns`: proof_grow replaces arrays, so what is written cannot be named beforehand; the conclusion speaks of the formula at the start. */
/*@ requires room:      RupMemory(r) && r->variables == f->variables &&
                        (\forall integer i; 0 <= i <= 2 * r->variables ==> r->value[i] == 0);
    requires formula:   FormulaValid(f) && RefuteApart(r, f);
    requires failure:   \valid(failure) && \separated(failure, r, f);
    terminates          \true;
    exits               \false;
    ensures  verified:  \result == REFUTATION_VERIFIED ==> Unsatisfiable{Pre}(f);
    ensures  open:      RupOpen(r);
    ensures  failure:   \result == REFUTATION_FAILED ==> *failure != RUP_OK;
    ensures  result:    \result == REFUTATION_VERIFIED || \result == REFUTATION_NO_MEMORY ||
                        \result == REFUTATION_ENDED || \result == REFUTATION_FAILED;
*/
enum refutation refute(struct rup *r, const struct formula *f, struct proof_source *source, uint64_t steps,
                       enum rup_result *failure);

#endif
