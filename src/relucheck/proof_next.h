/* The next step of a proof: from what its reader has put into the source to what refute asks for. */
#ifndef RELUCHECK_PROOF_NEXT_H
#define RELUCHECK_PROOF_NEXT_H

#include "proof.h"

/*@ // A place for the step that is handed out, which is not part of the source.
    predicate StepPlace{L}(struct proof_source *source, struct proof_step *step) =
      \valid(step) && \separated(step, source) && \separated(step, source->in) && \separated(step, source->in->reason) &&
      \separated(step, source->in->buffer + (0 .. source->in->size));

    // The store is part of neither the source nor the place.
    predicate StoreApart{L}(struct proof_source *source, struct proof_step *step, struct rup *r) =
      \separated(r, step) && \separated(r, source) && \separated(r, source->in) && \separated(r, source->in->reason) &&
      \separated(r, source->in->buffer + (0 .. source->in->size));

    // The arrays of the step are not part of the store.
    predicate StepApart{L}(struct proof_source *source, struct rup *r) =
      RupApart(r, source->literal, 0, source->literals) && RupNumbersApart(r, source->hint, source->hints);

    // The step is the one that has been read.
    predicate StepHandedOut{L}(struct proof_source *source, struct proof_step *step) =
      step->literal == source->literal && step->literals == source->literals && step->hint == source->hint && step->hints == source->hints;
*/

/* Reads a step in the source's form, into arrays that may be replaced by larger ones: `assigns` names those that are there (proofs/TRUSTED.md). */
/*@ requires source:   ProofValid(source) && source->literals == 0 && source->hints == 0;
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(source->in), source->identifier, source->next,
                       source->step_line, source->step_line_begin, source->step_at, source->step_end, source->literal, source->literals,
                       source->literal_capacity, source->hint, source->hint_at, source->hints, source->hint_capacity,
                       source->literal[0 .. source->literal_capacity - 1], source->hint[0 .. source->hint_capacity - 1],
                       source->hint_at[0 .. source->hint_capacity - 1];
    ensures  source:   ProofValid(source);
    ensures  in:       source->in == \old(source->in) && source->in->reason == \old(source->in->reason);
    ensures  buffer:   source->in->buffer == \old(source->in->buffer) && source->in->size == \old(source->in->size);
    ensures  kind:     \result == STEP_NONE || \result == STEP_ADD || \result == STEP_DELETE;
    ensures  step:     \result != STEP_NONE ==> StepRead(source) && source->next < PROOF_MAX_NEXT - 1;
    ensures  apart:    \result != STEP_NONE ==> source->literals < 0x4000000000000000 && StepApart(source, r);
*/
enum step_kind proof_read_step(struct proof_source *source) /*@ ghost (struct rup *r) */;

/* The next step, as proof_next_step hands it out, without an echo. */
/*@ requires source:   ProofOpen(source);
    requires step:     StepPlace(source, step) && StoreApart(source, step, r);
    terminates         \true;
    exits              \false;
    assigns            READER_LINES(source->in), source->identifier, source->next,
                       source->step_line, source->step_line_begin, source->step_at, source->step_end, source->literal, source->literals,
                       source->literal_capacity, source->hint, source->hint_at, source->hints, source->hint_capacity,
                       source->literal[0 .. source->literal_capacity - 1], source->hint[0 .. source->hint_capacity - 1],
                       source->hint_at[0 .. source->hint_capacity - 1], source->left, *step;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  open:     ProofOpen(source);
    ensures  kind:     \result == STEP_NONE || \result == STEP_ADD || \result == STEP_DELETE;
    ensures  readable: \result != STEP_NONE ==> StepReadable(step, r);
    ensures  handed:   \result != STEP_NONE ==> StepHandedOut(source, step);
    ensures  left:     \result != STEP_NONE ==> source->left == \old(source->left) - 1;
    ensures  number:   \result == STEP_ADD ==> step->number < source->next;
*/
enum step_kind proof_take_step(struct proof_source *source,
                               struct proof_step *step) /*@ ghost (struct rup *r) */;

#endif
