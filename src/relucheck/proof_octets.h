/* What the two binary forms of proofs have in common: numbers in LEB128, 2v and 2v+1 for the literals v and -v. */
#ifndef RELUCHECK_PROOF_OCTETS_H
#define RELUCHECK_PROOF_OCTETS_H

#include "proof_push.h"

#include <stdbool.h>
#include <stdint.h>

/* OUTCOME_MALFORMED at an offset of the current step. */
/*@ requires source:   ProofValid(source) && source->step_line_begin <= at < 0x8000000000000000;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason;
    ensures  result:   !\result;
*/
bool proof_octets_fail(const struct proof_source *source, uint64_t at, const char *text);

/* Takes the next octet; -1 with a reason at the end of the proof. */
/*@ requires source:   StepValid(source);
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in);
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  octet:    -1 <= \result <= 255;
    ensures  offset:   \result != -1 ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
*/
int proof_octet(struct proof_source *source);

/* No number. */
#define PROOF_OCTETS_NONE UINT64_MAX

/* Takes a number below 2^63 in the fewest octets; PROOF_OCTETS_NONE with a reason. */
/*@ requires source:   StepValid(source);
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in);
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  number:   \result == PROOF_OCTETS_NONE || \result <= 0x7fffffffffffffff;
    ensures  offset:   \result != PROOF_OCTETS_NONE ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
*/
uint64_t proof_octets_number(struct proof_source *source);

/* The octets to come of a section `proof`; an LRAT file ends where it ends. */
/*@ requires source:   ProofValid(source);
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  result:   \result == (source->form == PROOF_BINARY ? source->end - ReaderOffset(source->in) : UINT64_MAX);
*/
static inline uint64_t proof_octets_announced(const struct proof_source *source)
{
  return source->form == PROOF_BINARY ? source->end - reader_offset(source->in) : UINT64_MAX;
}

/* Where the octets that are ready and belong to the proof end. */
/*@ requires source:   ProofValid(source);
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  result:   \result == source->in->buffer + (\result - source->in->buffer) &&
                       ReaderAt(source->in) <= \result - source->in->buffer <= ReaderEnd(source->in);
    ensures  proof:    source->form == PROOF_BINARY ==> source->in->consumed + (\result - source->in->buffer) <= source->end;
*/
static inline const unsigned char *proof_octets_ready(const struct proof_source *source)
{
  const struct reader *in = source->in;
  uint64_t announced = proof_octets_announced(source);
  return (uint64_t)(in->end - in->cursor) <= announced ? in->end : in->cursor + announced;
}

/* Consumes the octet 0 that ends a list of numbers if it is the next one. */
/*@ requires source:   StepValid(source);
    terminates         \true;
    exits              \false;
    assigns            READER_BYTES(source->in);
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
*/
static inline bool proof_octets_end_list(struct proof_source *source)
{
  if (proof_octets_announced(source) == 0 || reader_peek(source->in) != 0)
    return false;
  reader_skip_byte(source->in);
  return true;
}

/* Takes literals while they are short and ready and there is room. */
/*@ requires source:   StepValid(source);
    terminates         \true;
    exits              \false;
    assigns            source->in->cursor, source->literals, source->literal[0 .. source->literal_capacity - 1];
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
*/
void proof_octets_short_literals(struct proof_source *source);

/* Takes the next literal, for which there is room, or the 0. */
/*@ requires source:   StepValid(source) && source->literals < source->literal_capacity;
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in), source->literals, source->literal[source->literals];
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  offset:   \result == PROOF_ITEM_NUMBER ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
*/
enum proof_item proof_octets_literal(struct proof_source *source);

/* Literals up to the 0 that ends them. */
/*@ requires source:   StepValid(source);
    terminates         \true;
    exits              \false;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
*/
static inline bool proof_octets_literals(struct proof_source *source)
{
  /*@ loop invariant same:   source == \at(source, Pre);
      loop invariant source: StepValid(source);
      loop invariant kept:   StepKept{Pre, Here}(source);
      loop variant           2 * READER_MAX_OFFSET - (source->in->consumed + (source->in->cursor - source->in->buffer));
  */
  for (;;) {
    /*@ assert place: ReaderOffset(source->in) <= 2 * READER_MAX_OFFSET; */
    proof_octets_short_literals(source);
    /*@ assert short: StepKept{LoopCurrent, Here}(source); */
    if (!proof_literal_room(source))
      return false;
    /*@ assert room: StepKept{LoopCurrent, Here}(source); */
    enum proof_item item = proof_octets_literal(source);
    if (item != PROOF_ITEM_NUMBER)
      return item == PROOF_ITEM_END;
    /*@ assert kept: StepKept{Pre, Here}(source); */
    /*@ assert forward: \at(ReaderOffset(source->in), LoopCurrent) < ReaderOffset(source->in); */
  }
}

#endif
