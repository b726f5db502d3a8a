/* The arrays of a step while it is read: they grow as literals and clause numbers arrive. */
#ifndef RELUCHECK_PROOF_PUSH_H
#define RELUCHECK_PROOF_PUSH_H

#include "proof.h"

#include <stdbool.h>
#include <stdint.h>

/* What came next in a list of numbers: nothing, with a reason; the 0 that ends it; a number, which has been put into its array. */
enum proof_item { PROOF_ITEM_BAD, PROOF_ITEM_END, PROOF_ITEM_NUMBER };

/* Make room for one more literal, or clause number, of the step; false without memory.  What they write stands in arrays of their own, so `assigns`
 * names the pointers and capacities only (proofs/TRUSTED.md). */
/*@ requires source:   ProofValid(source);
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->literal, source->literal_capacity;
    ensures  source:   ProofValid(source);
    ensures  room:     \result ==> source->literals < source->literal_capacity;
    ensures  kept:     \forall integer i; 0 <= i < source->literals ==> source->literal[i] == \at(source->literal[i], Pre);
*/
bool proof_grow_literals(struct proof_source *source);

/*@ requires source:   ProofValid(source);
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->hint, source->hint_at, source->hint_capacity;
    ensures  source:   ProofValid(source);
    ensures  room:     \result ==> source->hints < source->hint_capacity;
    ensures  kept:     \forall integer i; 0 <= i < source->hints ==>
                         source->hint[i] == \at(source->hint[i], Pre) && source->hint_at[i] == \at(source->hint_at[i], Pre);
*/
bool proof_grow_hints(struct proof_source *source);

/* Whether there is room for one more. */
/*@ requires source:   StepValid(source);
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->literal, source->literal_capacity;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  room:     \result ==> source->literals < source->literal_capacity;
    ensures  same:     \forall integer i; 0 <= i < source->literals ==> source->literal[i] == \at(source->literal[i], Pre);
*/
bool proof_literal_room(struct proof_source *source);

/*@ requires source:   StepValid(source);
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->hint, source->hint_at, source->hint_capacity;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  room:     \result ==> source->hints < source->hint_capacity;
    ensures  same:     \forall integer i; 0 <= i < source->hints ==>
                         source->hint[i] == \at(source->hint[i], Pre) && source->hint_at[i] == \at(source->hint_at[i], Pre);
*/
bool proof_hint_room(struct proof_source *source);

/* Appends a number for which there is room. */
/*@ requires source:   StepValid(source) && source->literals < source->literal_capacity;
    requires literal:  literal != 0 && -source->variables <= literal <= source->variables;
    terminates         \true;
    exits              \false;
    assigns            source->literals, source->literal[source->literals];
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  literal:  source->literals == \old(source->literals) + 1 && source->literal[source->literals - 1] == literal;
*/
static inline void proof_put_literal(struct proof_source *source, int32_t literal)
{
  source->literal[source->literals] = literal;
  source->literals++;
}

/*@ requires source:   StepValid(source) && source->hints < source->hint_capacity;
    requires number:   number < PROOF_MAX_NEXT;
    requires place:    source->step_line_begin <= at < 0x8000000000000000;
    terminates         \true;
    exits              \false;
    assigns            source->hints, source->hint[source->hints], source->hint_at[source->hints];
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  hint:     source->hints == \old(source->hints) + 1 && source->hint[source->hints - 1] == number && source->hint_at[source->hints - 1] == at;
*/
static inline void proof_put_hint(struct proof_source *source, uint64_t number, uint64_t at)
{
  source->hint[source->hints] = number;
  source->hint_at[source->hints] = at;
  source->hints++;
}

/* Notes where the clause numbers of the step end. */
/*@ requires source:   StepValid(source);
    requires place:    source->step_line_begin <= at < 0x8000000000000000;
    terminates         \true;
    exits              \false;
    assigns            source->step_end;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  end:      source->step_end == at;
*/
static inline void proof_end_hints(struct proof_source *source, uint64_t at)
{
  source->step_end = at;
}

#endif
