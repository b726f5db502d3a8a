#include "proof_words.h"

#include "blanks.h"
#include "decimal.h"

/* One space in a certificate, blanks elsewhere. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(in);
    ensures  reader:   ReaderValid(in);
    ensures  offset:   \result ? \old(ReaderOffset(in)) < ReaderOffset(in) : \old(ReaderOffset(in)) == ReaderOffset(in);
*/
static bool read_separator(struct reader *in, bool certificate)
{
  const int byte = reader_peek(in);
  if (certificate ? byte != ' ' : !is_blank(byte))
    return reader_expected(in, "a space");
  reader_skip_byte(in);
  if (!certificate)
    skip_blanks(in);
  return true;
}

bool proof_words_separator(struct proof_source *source)
{
  return read_separator(source->in, source->form == PROOF_TEXT);
}

void proof_words_short_literals(struct proof_source *source)
{
  struct reader *in = source->in;
  const unsigned char *p = in->cursor;
  int32_t *literal = source->literal;
  const size_t room = source->literal_capacity;
  const int32_t most = source->variables;
  size_t n = source->literals;
  /*@ loop invariant place:    p == in->buffer + (p - in->buffer) && ReaderAt(in) <= p - in->buffer <= ReaderEnd(in);
      loop invariant room:     n <= room;
      loop invariant literals: \forall integer i; 0 <= i < n ==> literal[i] != 0 && -most <= literal[i] <= most;
      loop assigns             p, n, literal[0 .. room - 1];
      loop variant             room - n;
  */
  while (n < room) {
    bool negative = *p == '-';
    uint64_t variable;
    const unsigned char *end =
        decimal_short(p + negative, &variable) /*@ ghost ((size_t)(in->end - (p + negative))) */;
    if (end == NULL || variable == 0 || variable > (uint64_t)most || end[0] != ' ' || end[1] <= ' ')
      break;
    /*@ assert range: 1 <= (int32_t)variable <= most; */
    literal[n] = negative ? -(int32_t)variable : (int32_t)variable;
    n++;
    p = end + 1;
  }
  reader_skip_to(in, p);
  source->literals = n;
  /*@ assert kept: StepKept{Pre, Here}(source); */
}

/* A literal or 0. */
/*@ requires source:   StepValid(source) && source->form != PROOF_BINARY;
    requires place:    \valid(literal) &&
                       \separated(literal, source) && \separated(literal, source->in) && \separated(literal, source->in->reason) &&
                       \separated(literal, source->in->buffer + (0 .. source->in->size)) &&
                       \separated(literal, source->literal + (0 .. source->literal_capacity - 1));
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in), *literal;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  literal:  \result ==> -source->variables <= *literal <= source->variables;
*/
static bool read_literal(struct proof_source *source, int32_t *literal)
{
  return number_literal_or_zero(source->in, source->variables, literal);
}

enum proof_item proof_words_literal(struct proof_source *source)
{
  int32_t literal;
  if (!read_literal(source, &literal))
    return PROOF_ITEM_BAD;
  if (literal == 0)
    return PROOF_ITEM_END;
  proof_put_literal(source, literal);
  return proof_words_separator(source) ? PROOF_ITEM_NUMBER : PROOF_ITEM_BAD;
}

void proof_words_short_numbers(struct proof_source *source)
{
  struct reader *in = source->in;
  const unsigned char *p = in->cursor;
  uint64_t *hint = source->hint;
  uint64_t *hint_at = source->hint_at;
  const size_t room = source->hint_capacity;
  uint64_t at = reader_offset(in) + 1;
  size_t n = source->hints;
  /*@ loop invariant place: p == in->buffer + (p - in->buffer) && ReaderAt(in) <= p - in->buffer <= ReaderEnd(in);
      loop invariant at:    at == in->consumed + (p - in->buffer) + 1;
      loop invariant room:  n <= room;
      loop invariant hints: \forall integer i; 0 <= i < n ==>
                              hint[i] < PROOF_MAX_NEXT && \at(source->step_line_begin, Pre) <= hint_at[i] < 0x8000000000000000;
      loop assigns          p, at, n, hint[0 .. room - 1], hint_at[0 .. room - 1];
      loop variant          room - n;
  */
  while (n < room && *p == ' ') {
    uint64_t number;
    const unsigned char *end = decimal_short(p + 1, &number) /*@ ghost ((size_t)(in->end - (p + 1))) */;
    if (end == NULL || number == 0 || end == in->end)
      break;
    /*@ assert place: \at(source->step_line_begin, Pre) <= at < 0x8000000000000000; */
    /*@ assert apart: \separated(hint_at + n, hint + (0 .. n)) && \separated(hint + n, hint_at + (0 .. n)); */
    hint[n] = number;
    hint_at[n] = at;
    n++;
    at += (uint64_t)(end - p);
    p = end;
  }
  /*@ assert same: source->hint_capacity == room && source->literals == \at(source->literals, Pre) &&
                   source->literal_capacity == \at(source->literal_capacity, Pre); */
  /*@ assert written: StepKept{Pre, Here}(source); */
  reader_skip_to(in, p);
  /*@ assert skipped: StepKept{Pre, Here}(source); */
  source->hints = n;
  /*@ assert kept: StepKept{Pre, Here}(source); */
}

bool proof_words_kind(struct proof_source *source, bool *deletion)
{
  const bool deletes = reader_peek(source->in) == 'd';
  /*@ assert peeked: StepKept{Pre, Here}(source); */
  if (deletes)
    reader_skip_byte(source->in);
  /*@ assert taken: StepKept{Pre, Here}(source); */
  *deletion = deletes;
  /*@ assert kept: StepKept{Pre, Here}(source); */
  return deletes;
}

bool proof_words_natural(struct proof_source *source, const char *expected, uint64_t *number)
{
  return number_natural(source->in, expected, number);
}

/* Whether a minus sign comes next. */
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
static bool is_negative(struct proof_source *source)
{
  return reader_peek(source->in) == '-';
}

/* The separator before a clause number, which is not negative: among the hints of an addition that would begin a RAT step. */
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
static bool begin_number(struct proof_source *source, bool deletion)
{
  if (!proof_words_separator(source))
    return false;
  return deletion || !is_negative(source) ? true : proof_reject_rat(source, reader_offset(source->in));
}

enum proof_item proof_words_number(struct proof_source *source, bool deletion, const char *expected)
{
  if (!begin_number(source, deletion))
    return PROOF_ITEM_BAD;
  uint64_t at = reader_offset(source->in);
  uint64_t number;
  if (!proof_words_natural(source, expected, &number))
    return PROOF_ITEM_BAD;
  if (number == 0) {
    proof_end_hints(source, at);
    return PROOF_ITEM_END;
  }
  proof_put_hint(source, number, at);
  return PROOF_ITEM_NUMBER;
}
