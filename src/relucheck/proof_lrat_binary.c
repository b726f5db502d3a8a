/* LRAT in CaDiCaL's binary form: 'a' ID literals 0 hints 0, 'd' IDs 0; every number n as the LEB128 of 2n, or of 2n+1 for -n. */
#include "leb128.h"
#include "proof_octets.h"

/* Takes clause numbers while they are short and ready and there is room. */
/*@ requires source:   StepValid(source) && source->form == PROOF_LRAT_BINARY;
    terminates         \true;
    exits              \false;
    assigns            source->in->cursor, source->hints, source->hint[0 .. source->hint_capacity - 1],
                       source->hint_at[0 .. source->hint_capacity - 1];
    ensures  source:   StepValid(source);
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

/* Takes the next clause number, for which there is room, or the 0. */
/*@ requires source:   StepValid(source) && source->form == PROOF_LRAT_BINARY && source->hints < source->hint_capacity;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->in->cursor, source->in->end, source->in->consumed, source->in->error,
                       source->in->buffer[0 .. source->in->size],
                       source->step_end, source->hints, source->hint[source->hints], source->hint_at[source->hints];
    ensures  source:   StepValid(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  offset:   \result == PROOF_ITEM_NUMBER ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
    ensures  end:      \result == PROOF_ITEM_END ==> \old(ReaderOffset(source->in)) <= source->step_end <= ReaderOffset(source->in);
*/
static enum proof_item take_number(struct proof_source *source)
{
  uint64_t at = reader_offset(source->in);
  if (proof_octets_end_list(source)) {
    proof_end_hints(source, at);
    return PROOF_ITEM_END;
  }
  uint64_t code;
  if (!proof_octets_number(source, &code))
    return PROOF_ITEM_BAD;
  if (code % 2 == 1) {
    proof_reject_rat(source, at);
    return PROOF_ITEM_BAD;
  }
  proof_put_hint(source, code / 2, at);
  return PROOF_ITEM_NUMBER;
}

/*@ requires source:   StepValid(source) && source->form == PROOF_LRAT_BINARY;
    terminates         \true;
    exits              \false;
    ensures  source:   StepValid(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  end:      \result ==> source->step_line_begin <= source->step_end < 0x8000000000000000;
*/
static bool read_numbers(struct proof_source *source)
{
  /*@ ghost uint64_t offset = source->in->consumed + (uint64_t)(source->in->cursor - source->in->buffer); */
  /*@ loop invariant same:   source == \at(source, Pre);
      loop invariant source: StepValid(source);
      loop invariant kept:   StepKept{Pre, Here}(source);
      loop invariant offset: offset == ReaderOffset(source->in);
      loop variant           2 * READER_MAX_OFFSET - offset;
  */
  for (;;) {
    take_short_numbers(source);
    /*@ assert short: offset <= ReaderOffset(source->in); */
    if (!proof_hint_room(source))
      return false;
    /*@ assert room: offset <= ReaderOffset(source->in); */
    enum proof_item item = take_number(source);
    if (item != PROOF_ITEM_NUMBER)
      return item == PROOF_ITEM_END;
    /*@ assert forward: offset < ReaderOffset(source->in); */
    /*@ ghost offset = source->in->consumed + (uint64_t)(source->in->cursor - source->in->buffer); */
  }
}

/* The identifier of an addition. */
/*@ requires source:   ProofValid(source) && source->form == PROOF_LRAT_BINARY && source->literals == 0 && source->hints == 0;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->in->cursor, source->in->end, source->in->consumed, source->in->error,
                       source->in->buffer[0 .. source->in->size],
                       source->identifier, source->next;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
*/
static bool take_identifier(struct proof_source *source)
{
  uint64_t at = reader_offset(source->in);
  uint64_t code;
  if (!proof_octets_number(source, &code))
    return false;
  if (code % 2 == 1)
    return proof_octets_fail(source, at, "found a negative clause identifier, expected a positive one");
  return proof_take_identifier(source, code / 2, false);
}

/* The octet that says what kind of step it is. */
/*@ requires source:   StepValid(source) && source->form == PROOF_LRAT_BINARY;
    requires place:    StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->in->cursor, source->in->end, source->in->consumed, source->in->error,
                       source->in->buffer[0 .. source->in->size], *deletion;
    ensures  source:   StepValid(source);
    ensures  kept:     StepKept{Pre, Post}(source);
*/
static bool take_kind(struct proof_source *source, bool *deletion)
{
  uint64_t at = reader_offset(source->in);
  int kind = reader_peek(source->in);
  /*@ assert peeked: StepKept{Pre, Here}(source); */
  if (kind == -1)
    return false;
  if (kind != 'a' && kind != 'd')
    return proof_octets_fail(source, at, "found another octet, expected 'a' or 'd'");
  reader_skip_byte(source->in);
  *deletion = kind == 'd';
  /*@ assert kept: StepKept{Pre, Here}(source); */
  return true;
}

/*@ requires source:   ProofValid(source) && source->form == PROOF_LRAT_BINARY && source->literals == 0 && source->hints == 0;
    requires deletion: StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    ensures  source:   ProofValid(source) && source->in == \old(source->in);
    ensures  step:     \result ==> StepRead(source);
*/
bool proof_lrat_binary_step(struct proof_source *source, bool *deletion)
{
  if (!take_kind(source, deletion))
    return false;
  return (*deletion || (take_identifier(source) && proof_octets_literals(source))) && read_numbers(source);
}
