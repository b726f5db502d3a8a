/* The binary form of a certificate's proof (spec/certificate.md, section 6). */
#include "leb128.h"
#include "number.h"
#include "proof_octets.h"

/* Takes distances while they are short and ready and there is room. */
/*@ requires source:   StepValid(source) && source->form == PROOF_BINARY;
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
static void take_short_distances(struct proof_source *source)
{
  struct reader *in = source->in;
  const unsigned char *p = in->cursor;
  const unsigned char *end = proof_octets_ready(source);
  uint64_t *hint = source->hint;
  uint64_t *hint_at = source->hint_at;
  const size_t room = source->hint_capacity;
  const uint64_t next = source->next;
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
    uint32_t back;
    unsigned size = leb128_short(p, &back);
    if (size == 0 || back == 0 || back >= next)
      break;
    /*@ assert apart: \separated(hint_at + n, hint + (0 .. n)) && \separated(hint + n, hint_at + (0 .. n)); */
    hint[n] = next - back;
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

/* Whether the distance, which stands at `at`, leads back to a clause number; otherwise fails. */
/*@ requires source:   StepValid(source);
    requires place:    source->step_line_begin <= at < 0x8000000000000000;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason;
    ensures  source:   StepValid(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  result:   \result <==> back < source->next && back <= NUMBER_MAX;
*/
static bool check_distance(const struct proof_source *source, uint64_t back, uint64_t at)
{
  if (back > NUMBER_MAX)
    return proof_octets_fail(source, at, "found a number of 2^62 or more, expected less");
  if (back < source->next)
    return true;
  return proof_octets_fail(source, at,
                           "found a distance that leads below clause number 1, expected a smaller one");
}

/* Takes a distance back to a clause; PROOF_OCTETS_NONE with a reason. */
/*@ requires source:   StepValid(source) && source->form == PROOF_BINARY;
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(source->in);
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  back:     \result == PROOF_OCTETS_NONE || \result < source->next;
    ensures  offset:   \result != PROOF_OCTETS_NONE ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
*/
static uint64_t read_distance(struct proof_source *source)
{
  uint64_t at = reader_offset(source->in);
  const uint64_t back = proof_octets_number(source);
  return back == PROOF_OCTETS_NONE || check_distance(source, back, at) ? back : PROOF_OCTETS_NONE;
}

/* Ends the clause numbers with the 0 at `at`: a step names at least one clause. */
/*@ requires source:   StepValid(source);
    requires place:    source->step_line_begin <= at < 0x8000000000000000;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->step_end;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  end:      source->step_line_begin <= source->step_end < 0x8000000000000000;
    ensures  result:   \result == (source->hints > 0 ? PROOF_ITEM_END : PROOF_ITEM_BAD);
*/
static enum proof_item end_numbers(struct proof_source *source, uint64_t at)
{
  proof_end_hints(source, at);
  if (source->hints > 0)
    return PROOF_ITEM_END;
  proof_octets_fail(source, at, "found 0, expected a clause number: a step names at least one clause");
  return PROOF_ITEM_BAD;
}

/* Takes the next clause number, for which there is room, or the 0. */
/*@ requires source:   StepValid(source) && source->form == PROOF_BINARY && source->hints < source->hint_capacity;
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
    ensures  some:     \result == PROOF_ITEM_END ==> source->hints > 0;
*/
static enum proof_item take_distance(struct proof_source *source)
{
  const uint64_t at = reader_offset(source->in);
  if (proof_octets_end_list(source))
    return end_numbers(source, at);
  /*@ assert more: StepKept{Pre, Here}(source); */
  const uint64_t back = read_distance(source);
  if (back == PROOF_OCTETS_NONE)
    return PROOF_ITEM_BAD;
  /*@ assert read: StepKept{Pre, Here}(source); */
  proof_put_hint(source, source->next - back, at);
  return PROOF_ITEM_NUMBER;
}

/* Clause numbers as distances back from the number that the next addition gets. */
/*@ requires source:   StepValid(source) && source->form == PROOF_BINARY;
    terminates         \true;
    exits              \false;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  end:      \result ==> source->step_line_begin <= source->step_end < 0x8000000000000000;
    ensures  some:     \result ==> source->hints > 0;
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
    take_short_distances(source);
    /*@ assert short: StepKept{LoopCurrent, Here}(source); */
    if (!proof_hint_room(source))
      return false;
    /*@ assert room: StepKept{LoopCurrent, Here}(source); */
    enum proof_item item = take_distance(source);
    if (item != PROOF_ITEM_NUMBER)
      return item == PROOF_ITEM_END;
    /*@ assert kept: StepKept{Pre, Here}(source); */
    /*@ assert forward: \at(ReaderOffset(source->in), LoopCurrent) < ReaderOffset(source->in); */
  }
}

/* The octet that says what kind of step it is. */
/*@ requires source:   StepValid(source) && source->form == PROOF_BINARY;
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
  uint64_t at = reader_offset(source->in);
  const int kind = proof_octet(source);
  if (kind == -1)
    return false;
  if (kind != 'a' && kind != 'd')
    return reader_fail(source->in, proof_position(source, at), OUTCOME_MALFORMED,
                       "found octet 0x%02x, expected 0x61 or 0x64", (unsigned)kind);
  *deletion = kind == 'd';
  /*@ assert kept: StepKept{Pre, Here}(source); */
  return true;
}

/*@ requires source:   ProofValid(source) && source->form == PROOF_BINARY && source->literals == 0 && source->hints == 0;
    requires deletion: StepKindPlace(source, deletion);
    terminates         \true;
    exits              \false;
    ensures  source:   ProofValid(source);
    ensures  in:       source->in == \old(source->in);
    ensures  step:     \result ==> StepRead(source);
    ensures  some:     \result ==> source->hints > 0;
*/
bool proof_binary_step(struct proof_source *source, bool *deletion)
{
  if (!take_kind(source, deletion))
    return false;
  /*@ assert kind: StepKept{Pre, Here}(source); */
  if (!*deletion && !proof_octets_literals(source))
    return false;
  /*@ assert literals: StepKept{Pre, Here}(source); */
  const bool read = read_numbers(source);
  /*@ assert numbers: StepKept{Pre, Here}(source); */
  return read;
}
