/* What the two text forms of proofs have in common: lists of literals and of clause numbers that end with 0. */
#ifndef RELUCHECK_PROOF_WORDS_H
#define RELUCHECK_PROOF_WORDS_H

#include "number.h"
#include "proof_push.h"

#include <stdbool.h>

/* One space; in an LRAT file blanks, at least one. */
/*@ requires source:   StepValid(source) && source->form != PROOF_BINARY;
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in);
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  offset:   \result ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
*/
bool proof_words_separator(struct proof_source *source);

/* Whether the step is a deletion, whose 'd' is taken. */
/*@ requires source:   StepValid(source) && source->form != PROOF_BINARY;
    requires place:    StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    assigns            READER_BYTES(source->in), *deletion;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
*/
bool proof_words_kind(struct proof_source *source, bool *deletion);

/* A clause number or identifier. */
/*@ requires source:   StepValid(source) && source->form != PROOF_BINARY;
    requires place:    \valid(number) &&
                       \separated(number, source) && \separated(number, source->in) && \separated(number, source->in->reason) &&
                       \separated(number, source->in->buffer + (0 .. source->in->size)) &&
                       \separated(number, source->hint + (0 .. source->hint_capacity - 1), source->hint_at + (0 .. source->hint_capacity - 1));
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in), *number;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  number:   \result ==> *number <= NUMBER_MAX;
*/
bool proof_words_natural(struct proof_source *source, const char *expected, uint64_t *number);

/* Takes literals, each with the space behind it, while they are short and ready and there is room. */
/*@ requires source:   StepValid(source) && source->form != PROOF_BINARY;
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
void proof_words_short_literals(struct proof_source *source);

/* Takes the next literal, for which there is room, with the separator behind it, or the 0. */
/*@ requires source:   StepValid(source) && source->form != PROOF_BINARY && source->literals < source->literal_capacity;
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
enum proof_item proof_words_literal(struct proof_source *source);

/* Takes clause numbers, each with the space before it, while they are short and ready and there is room. */
/*@ requires source:   StepValid(source) && source->form != PROOF_BINARY;
    terminates         \true;
    exits              \false;
    assigns            source->in->cursor, source->hints, source->hint[0 .. source->hint_capacity - 1],
                       source->hint_at[0 .. source->hint_capacity - 1];
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
*/
void proof_words_short_numbers(struct proof_source *source);

/* Takes the next clause number, for which there is room, or the 0, with the separator before it. */
/*@ requires source:   StepValid(source) && source->form != PROOF_BINARY && source->hints < source->hint_capacity;
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in), source->step_end, source->hints, source->hint[source->hints], source->hint_at[source->hints];
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  offset:   \result == PROOF_ITEM_NUMBER ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
    ensures  end:      \result == PROOF_ITEM_END ==> \old(ReaderOffset(source->in)) <= source->step_end <= ReaderOffset(source->in);
*/
enum proof_item proof_words_number(struct proof_source *source, bool deletion, const char *expected);

/* Literals up to the 0 that ends them. */
/*@ requires source:   StepValid(source) && source->form != PROOF_BINARY;
    terminates         \true;
    exits              \false;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
*/
static inline bool proof_words_literals(struct proof_source *source)
{
  /*@ loop invariant same:   source == \at(source, Pre);
      loop invariant source: StepValid(source);
      loop invariant kept:   StepKept{Pre, Here}(source);
      loop variant           2 * READER_MAX_OFFSET - (source->in->consumed + (source->in->cursor - source->in->buffer));
  */
  for (;;) {
    /*@ assert place: ReaderOffset(source->in) <= 2 * READER_MAX_OFFSET; */
    proof_words_short_literals(source);
    /*@ assert short: StepKept{LoopCurrent, Here}(source); */
    if (!proof_literal_room(source))
      return false;
    /*@ assert room: StepKept{LoopCurrent, Here}(source); */
    enum proof_item item = proof_words_literal(source);
    if (item != PROOF_ITEM_NUMBER)
      return item == PROOF_ITEM_END;
    /*@ assert kept: StepKept{Pre, Here}(source); */
    /*@ assert forward: \at(ReaderOffset(source->in), LoopCurrent) < ReaderOffset(source->in); */
  }
}

/* Clause numbers up to the 0 that ends them, a separator before each: the hints of an addition, among which a negative number would begin a
 * RAT step, or the clauses of a deletion.  `expected` says in messages what is read. */
/*@ requires source:   StepValid(source) && source->form != PROOF_BINARY;
    terminates         \true;
    exits              \false;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  end:      \result ==> \old(ReaderOffset(source->in)) <= source->step_end <= ReaderOffset(source->in);
*/
static inline bool proof_words_numbers(struct proof_source *source, bool deletion, const char *expected)
{
  /*@ loop invariant same:   source == \at(source, Pre) && deletion == \at(deletion, Pre) && expected == \at(expected, Pre);
      loop invariant source: StepValid(source);
      loop invariant kept:   StepKept{Pre, Here}(source);
      loop variant           2 * READER_MAX_OFFSET - (source->in->consumed + (source->in->cursor - source->in->buffer));
  */
  for (;;) {
    /*@ assert place: ReaderOffset(source->in) <= 2 * READER_MAX_OFFSET; */
    proof_words_short_numbers(source);
    /*@ assert short: StepKept{LoopCurrent, Here}(source); */
    if (!proof_hint_room(source))
      return false;
    /*@ assert room: StepKept{LoopCurrent, Here}(source); */
    enum proof_item item = proof_words_number(source, deletion, expected);
    if (item != PROOF_ITEM_NUMBER)
      return item == PROOF_ITEM_END;
    /*@ assert kept: StepKept{Pre, Here}(source); */
    /*@ assert forward: \at(ReaderOffset(source->in), LoopCurrent) < ReaderOffset(source->in); */
  }
}

#endif
