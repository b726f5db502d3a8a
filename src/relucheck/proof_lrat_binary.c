/* LRAT in CaDiCaL's binary form: 'a' ID literals 0 hints 0, 'd' IDs 0; every number n as the LEB128 of 2n, or of 2n+1 for -n. */
#include "leb128.h"
#include "proof_octets.h"

/* Takes clause numbers while they are short and ready and there is room. */
/*@ requires source:   StepValid(source) && source->form == PROOF_LRAT_BINARY;
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
static void take_short_numbers(struct proof_source *source)
{
  struct reader *in = source->in;
  const unsigned char *p = in->cursor;
  const unsigned char *end = proof_octets_ready(source);
  uint64_t *hint = source->hint;
  uint64_t *hint_at = source->hint_at;
  const size_t room = source->hint_capacity;
  uint64_t at = reader_offset(in);
  size_t n = source->hints;
  /*@ loop invariant place: p == in->buffer + (p - in->buffer) && ReaderAt(in) <= p - in->buffer <= end - in->buffer;
      loop invariant at:    at == in->consumed + (p - in->buffer);
      loop invariant room:  n <= room;
      loop invariant hints: \forall integer i; 0 <= i < n ==>
                              hint[i] < PROOF_MAX_NEXT && \at(source->step_line_begin, Pre) <= hint_at[i] < 0x8000000000000000;
      loop assigns          p, at, n, hint[0 .. room - 1], hint_at[0 .. room - 1];
      loop variant          room - n;
  */
  while (n < room && end - p >= LEB128_SHORT) {
    uint32_t code;
    unsigned size = leb128_short(p, &code);
    if (size == 0 || code == 0 || code % 2 == 1)
      break;
    /*@ assert apart: \separated(hint_at + n, hint + (0 .. n)) && \separated(hint + n, hint_at + (0 .. n)); */
    hint[n] = code / 2;
    hint_at[n] = at;
    n++;
    p += size;
    at += size;
  }
  /*@ assert same: source->hint_capacity == room && source->literals == \at(source->literals, Pre) &&
                   source->literal_capacity == \at(source->literal_capacity, Pre); */
  /*@ assert written: StepKept{Pre, Here}(source); */
  reader_skip_to(in, p);
  /*@ assert skipped: StepKept{Pre, Here}(source); */
  source->hints = n;
  /*@ assert kept: StepKept{Pre, Here}(source); */
}

/* Takes a clause number, which is not negative: that would begin a RAT step; PROOF_OCTETS_NONE with a reason. */
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
    ensures  number:   \result == PROOF_OCTETS_NONE || \result < PROOF_MAX_NEXT;
    ensures  offset:   \result != PROOF_OCTETS_NONE ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
*/
static uint64_t read_number(struct proof_source *source)
{
  const uint64_t at = reader_offset(source->in);
  const uint64_t code = proof_octets_number(source);
  if (code == PROOF_OCTETS_NONE)
    return PROOF_OCTETS_NONE;
  if (code % 2 == 0)
    return code / 2;
  proof_reject_rat(source, at);
  return PROOF_OCTETS_NONE;
}

/* Takes the next clause number, for which there is room, or the 0. */
/*@ requires source:   StepValid(source) && source->form == PROOF_LRAT_BINARY && source->hints < source->hint_capacity;
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
    ensures  end:      \result == PROOF_ITEM_END ==> source->step_line_begin <= source->step_end < 0x8000000000000000;
*/
static enum proof_item take_number(struct proof_source *source)
{
  const uint64_t at = reader_offset(source->in);
  if (proof_octets_end_list(source)) {
    proof_end_hints(source, at);
    /*@ assert ended: StepKept{Pre, Here}(source); */
    return PROOF_ITEM_END;
  }
  /*@ assert more: StepKept{Pre, Here}(source); */
  const uint64_t number = read_number(source);
  if (number == PROOF_OCTETS_NONE)
    return PROOF_ITEM_BAD;
  /*@ assert read: StepKept{Pre, Here}(source); */
  proof_put_hint(source, number, at);
  /*@ assert put: StepKept{Pre, Here}(source); */
  return PROOF_ITEM_NUMBER;
}

/*@ requires source:   StepValid(source) && source->form == PROOF_LRAT_BINARY;
    terminates         \true;
    exits              \false;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  end:      \result ==> source->step_line_begin <= source->step_end < 0x8000000000000000;
*/
static bool read_numbers(struct proof_source *source)
{
  /*@ loop invariant same:   source == \at(source, Pre);
      loop invariant source: StepValid(source);
      loop invariant kept:   StepKept{Pre, Here}(source);
      loop variant           2 * READER_MAX_OFFSET - (source->in->consumed + (source->in->cursor - source->in->buffer));
  */
  for (;;) {
    /*@ assert place: ReaderOffset(source->in) <= 2 * READER_MAX_OFFSET; */
    take_short_numbers(source);
    /*@ assert short: StepKept{LoopCurrent, Here}(source); */
    if (!proof_hint_room(source))
      return false;
    /*@ assert room: StepKept{LoopCurrent, Here}(source); */
    enum proof_item item = take_number(source);
    if (item != PROOF_ITEM_NUMBER)
      return item == PROOF_ITEM_END;
    /*@ assert kept: StepKept{Pre, Here}(source); */
    /*@ assert forward: \at(ReaderOffset(source->in), LoopCurrent) < ReaderOffset(source->in); */
  }
}

/* The identifier of an addition. */
/*@ requires source:   ProofValid(source) && source->form == PROOF_LRAT_BINARY && source->literals == 0 && source->hints == 0;
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in), source->identifier, source->next;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
*/
static bool take_identifier(struct proof_source *source)
{
  uint64_t at = reader_offset(source->in);
  const uint64_t code = proof_octets_number(source);
  if (code == PROOF_OCTETS_NONE)
    return false;
  if (code % 2 == 1)
    return proof_octets_fail(source, at, "found a negative clause identifier, expected a positive one");
  return proof_take_identifier(source, code / 2, false);
}

/* Takes the octet that says what kind of step it is; -1 at the end of the file, or with a reason. */
/*@ requires source:   StepValid(source) && source->form == PROOF_LRAT_BINARY;
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in);
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
*/
static int read_kind(struct proof_source *source)
{
  struct reader *in = source->in;
  const int kind = reader_peek(in);
  /*@ assert peeked: StepKept{Pre, Here}(source); */
  if (kind == -1)
    return -1;
  if (kind != 'a' && kind != 'd') {
    proof_octets_fail(source, reader_offset(in), "found another octet, expected 'a' or 'd'");
    return -1;
  }
  reader_skip_byte(in);
  /*@ assert kept: StepKept{Pre, Here}(source); */
  return kind;
}

/* Whether there is a step; notes its kind. */
/*@ requires source:   StepValid(source) && source->form == PROOF_LRAT_BINARY;
    requires place:    StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in), *deletion;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
*/
static bool take_kind(struct proof_source *source, bool *deletion)
{
  const int kind = read_kind(source);
  if (kind == -1)
    return false;
  /*@ assert read: StepKept{Pre, Here}(source); */
  *deletion = kind == 'd';
  /*@ assert kept: StepKept{Pre, Here}(source); */
  return true;
}

/*@ requires source:   ProofValid(source) && source->form == PROOF_LRAT_BINARY && source->literals == 0 && source->hints == 0;
    requires deletion: StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    ensures  source:   ProofValid(source);
    ensures  in:       source->in == \old(source->in);
    ensures  step:     \result ==> StepRead(source);
*/
bool proof_lrat_binary_step(struct proof_source *source, bool *deletion)
{
  if (!take_kind(source, deletion))
    return false;
  /*@ assert kind: source->in == \at(source->in, Pre) && source->form == PROOF_LRAT_BINARY; */
  if (!*deletion && (!take_identifier(source) || !proof_octets_literals(source)))
    return false;
  /*@ assert literals: source->in == \at(source->in, Pre) && source->form == PROOF_LRAT_BINARY; */
  const bool read = read_numbers(source);
  /*@ assert numbers: source->in == \at(source->in, Pre); */
  return read;
}
