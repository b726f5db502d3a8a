#include "proof_next.h"

/* Behind a step, or without one, the source is open for the next. */
/*@ ghost
  /@ requires source:   ProofValid(source);
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  open:     ProofOpen(source);
  @/
  static void lemma_source_open(struct proof_source *source)
  {
  }
*/

/* Empties the source for the step that begins where the reader stands. */
/*@ requires source:   ProofOpen(source);
    terminates         \true;
    exits              \false;
    assigns            source->step_line, source->step_line_begin, source->step_at, source->literals, source->hints;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source);
    ensures  numbers:  ProofNumbers(source);
    ensures  empty:    source->literals == 0 && source->hints == 0;
*/
static void begin_step(struct proof_source *source)
{
  source->step_line = source->in->line;
  source->step_line_begin = source->in->line_begin;
  source->step_at = reader_offset(source->in);
  source->literals = 0;
  source->hints = 0;
}

/* Lets the step be what has been read. */
/*@ requires source:   ProofValid(source) && StepPlace(source, step);
    terminates         \true;
    exits              \false;
    assigns            *step;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source);
    ensures  numbers:  ProofNumbers(source);
    ensures  handed:   StepHandedOut(source, step) && step->number == source->next;
*/
static void write_step(const struct proof_source *source, struct proof_step *step)
{
  step->number = source->next;
  step->literals = source->literals;
  step->hints = source->hints;
  step->literal = source->literal;
  step->hint = source->hint;
  /*@ assert in: source->in == \at(source->in, Pre); */
  /*@ assert reason: source->in->reason == \at(source->in->reason, Pre); */
  /*@ assert buffer: source->in->buffer == \at(source->in->buffer, Pre) && source->in->size == \at(source->in->size, Pre); */
  /*@ assert cursor: source->in->cursor == \at(source->in->cursor, Pre) && source->in->end == \at(source->in->end, Pre); */
  /*@ assert line: source->in->consumed == \at(source->in->consumed, Pre) && source->in->line == \at(source->in->line, Pre) &&
                   source->in->line_begin == \at(source->in->line_begin, Pre); */
}

/* Hands out the step that has been read. */
/*@ requires source:   ProofValid(source) && StepPlace(source, step);
    requires step:     StoreApart(source, step, r) && StepApart(source, r);
    requires literals: source->literals < 0x4000000000000000;
    terminates         \true;
    exits              \false;
    assigns            *step;
    ensures  source:   ProofValid(source);
    ensures  handed:   StepHandedOut(source, step) && step->number == source->next;
    ensures  readable: StepReadable(step, r);
*/
static void hand_out(const struct proof_source *source, struct proof_step *step) /*@ ghost (struct rup *r) */
{
  write_step(source, step);
  /*@ assert value: r->value == \at(r->value, Pre) && r->trail == \at(r->trail, Pre) && r->variables == \at(r->variables, Pre); */
  /*@ assert arena: r->arena == \at(r->arena, Pre) && r->arena_capacity == \at(r->arena_capacity, Pre); */
  /*@ assert index: r->place == \at(r->place, Pre) && r->number_capacity == \at(r->number_capacity, Pre); */
  /*@ assert literals: step->literal == \at(source->literal, Pre) && step->literals == \at(source->literals, Pre); */
  /*@ assert hints: step->hint == \at(source->hint, Pre) && step->hints == \at(source->hints, Pre); */
  /*@ assert literals_apart: RupApart(r, step->literal, 0, step->literals); */
  /*@ assert hints_apart: RupNumbersApart(r, step->hint, step->hints); */
}

/* Counts the step: an addition takes the next number. */
/*@ requires source:   ProofValid(source) && source->next < PROOF_MAX_NEXT - 1 && source->left > 0;
    terminates         \true;
    exits              \false;
    assigns            source->left, source->next;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source);
    ensures  numbers:  ProofNumbers(source);
    ensures  left:     source->left == \old(source->left) - 1;
    ensures  next:     source->next == \old(source->next) + (kind == STEP_ADD ? 1 : 0);
*/
static void count_step(struct proof_source *source, enum step_kind kind)
{
  source->left--;
  if (kind == STEP_ADD)
    source->next++;
}

/* Hands it out and counts it. */
/*@ requires source:   ProofValid(source) && source->next < PROOF_MAX_NEXT - 1 && source->left > 0;
    requires step:     StepPlace(source, step) && StoreApart(source, step, r) && StepApart(source, r);
    requires literals: source->literals < 0x4000000000000000;
    terminates         \true;
    exits              \false;
    assigns            *step, source->left, source->next;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source);
    ensures  numbers:  ProofNumbers(source);
    ensures  handed:   StepHandedOut(source, step);
    ensures  readable: StepReadable(step, r);
    ensures  left:     source->left == \old(source->left) - 1;
    ensures  number:   kind == STEP_ADD ==> step->number < source->next;
*/
static void finish_step(struct proof_source *source, enum step_kind kind,
                        struct proof_step *step) /*@ ghost (struct rup *r) */
{
  hand_out(source, step) /*@ ghost (r) */;
  /*@ assert left: source->left == \at(source->left, Pre) && source->next == \at(source->next, Pre); */
  /*@ assert given_sizes: r->arena_capacity == \at(r->arena_capacity, Pre) && r->number_capacity == \at(r->number_capacity, Pre); */
  count_step(source, kind);
  /*@ assert store: r->value == \at(r->value, Pre) && r->trail == \at(r->trail, Pre) && r->variables == \at(r->variables, Pre) &&
                    r->arena == \at(r->arena, Pre) && r->place == \at(r->place, Pre); */
  /*@ assert sizes: r->arena_capacity == \at(r->arena_capacity, Pre) && r->number_capacity == \at(r->number_capacity, Pre); */
  /*@ assert step: step->literal == \at(source->literal, Pre) && step->literals == \at(source->literals, Pre) &&
                   step->hint == \at(source->hint, Pre) && step->hints == \at(source->hints, Pre); */
  /*@ assert readable: StepReadable(step, r); */
}

enum step_kind proof_take_step(struct proof_source *source,
                               struct proof_step *step) /*@ ghost (struct rup *r) */
{
  begin_step(source);
  //@ ghost lemma_source_open(source);
  if (source->left == 0)
    return STEP_NONE;
  const enum step_kind kind = proof_read_step(source) /*@ ghost (r) */;
  //@ ghost lemma_source_open(source);
  if (kind == STEP_NONE)
    return STEP_NONE;
  /*@ assert left: source->left == \at(source->left, Pre); */
  /*@ assert in: source->in == \at(source->in, Pre); */
  /*@ assert reason: source->in->reason == \at(source->in->reason, Pre); */
  /*@ assert buffer: source->in->buffer == \at(source->in->buffer, Pre); */
  /*@ assert size: source->in->size == \at(source->in->size, Pre); */
  /*@ assert step: \valid(step) && \separated(step, source) && \separated(step, source->in); */
  /*@ assert step_reason: \separated(step, source->in->reason) && \separated(r, source->in->reason); */
  /*@ assert step_buffer: \separated(step, source->in->buffer + (0 .. source->in->size)); */
  /*@ assert store_buffer: \separated(r, source->in->buffer + (0 .. source->in->size)); */
  /*@ assert place: StepPlace(source, step); */
  /*@ assert store_step: \separated(r, step) && \separated(r, source) && \separated(r, source->in); */
  /*@ assert store: StoreApart(source, step, r); */
  finish_step(source, kind, step) /*@ ghost (r) */;
  //@ ghost lemma_source_open(source);
  return kind;
}
