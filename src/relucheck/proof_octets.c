#include "proof_octets.h"

#include "leb128.h"

bool proof_octets_fail(const struct proof_source *source, uint64_t at, const char *text)
{
  return reader_fail(source->in, proof_position(source, at), OUTCOME_MALFORMED, "%s", text);
}

int proof_octet(struct proof_source *source)
{
  struct reader *in = source->in;
  if (proof_octets_announced(source) == 0) {
    proof_octets_fail(source, source->end,
                      "found the end of the announced octets, expected the rest of a step");
    return -1;
  }
  int byte = reader_peek(in);
  /*@ assert peeked: StepKept{Pre, Here}(source); */
  if (byte == -1) {
    proof_octets_fail(source, reader_offset(in), "found end of file, expected the rest of a step");
    return -1;
  }
  reader_skip_byte(in);
  /*@ assert kept: StepKept{Pre, Here}(source); */
  return byte;
}

/* What the ninth octet of a number counts. */
#define LARGEST_SCALE (UINT64_C(1) << 56)

/* What an octet of a number adds to it. */
/*@ requires octet:    0 <= octet <= 255;
    requires scale:    1 <= scale <= LARGEST_SCALE;
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  result:   \result == (octet % 128) * scale && \result <= 127 * scale;
*/
static uint64_t scaled(int octet, uint64_t scale)
{
  /*@ assert digit: (octet % 128) * scale <= 127 * scale; */
  return (uint64_t)(octet % 128) * scale;
}

/* The number whose octets before the last one say `sum` and whose last one, which counts `scale`, is `octet`; -1: it could not be read. */
/*@ requires source:   StepValid(source) && source->step_line_begin <= at < 0x8000000000000000;
    requires octet:    -1 <= octet <= 255;
    requires scale:    1 <= scale <= LARGEST_SCALE && sum < scale;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason;
    ensures  source:   StepValid(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  number:   \result == PROOF_OCTETS_NONE || \result <= 0x7fffffffffffffff;
    ensures  octet:    \result != PROOF_OCTETS_NONE ==> octet != -1;
*/
static uint64_t end_number(const struct proof_source *source, uint64_t at, uint64_t sum, int octet,
                           uint64_t scale)
{
  if (octet == -1)
    return PROOF_OCTETS_NONE;
  if (octet < 128 && (octet > 0 || scale == 1))
    return sum + scaled(octet, scale);
  proof_octets_fail(source, at,
                    octet == 0 ? "found a number in more octets than it needs, expected the fewest"
                               : "found a number of more than 9 octets, expected one below 2^62");
  return PROOF_OCTETS_NONE;
}

/* A number of any length, across the end of the buffer. */
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
static uint64_t read_number(struct proof_source *source)
{
  const struct reader *in = source->in;
  const uint64_t at = reader_offset(in);
  uint64_t sum = 0;
  uint64_t scale = 1;
  int octet = proof_octet(source);
  /*@ assert first: source->in == in && in->reason == \at(source->in->reason, Pre) && in->buffer == \at(source->in->buffer, Pre) &&
                    in->size == \at(source->in->size, Pre); */
  /*@ loop invariant octet:  -1 <= octet <= 255;
      loop invariant scale:  1 <= scale <= LARGEST_SCALE && sum < scale;
      loop invariant source: StepValid(source);
      loop invariant kept:   StepKept{Pre, Here}(source);
      loop invariant offset: octet != -1 ==> \at(ReaderOffset(source->in), Pre) < ReaderOffset(source->in);
      loop assigns           octet, scale, sum, READER_WORDS(in);
      loop variant           LARGEST_SCALE - scale;
  */
  while (octet >= 128 && scale <= LARGEST_SCALE / 128) {
    sum += scaled(octet, scale);
    scale *= 128;
    octet = proof_octet(source);
  }
  /*@ assert last: source->in == in && in->reason == \at(source->in->reason, Pre); */
  return end_number(source, at, sum, octet, scale);
}

/* Takes the next number if it is short and ready. */
/*@ requires source:   StepValid(source);
    terminates         \true;
    exits              \false;
    assigns            source->in->cursor;
    ensures  arrays:   ProofArrays(source);
    ensures  reader:   ReaderValid(source->in);
    ensures  place:    ProofPlace(source) && ProofNumbers(source);
    ensures  literals: StepLiterals(source);
    ensures  hints:    StepHints(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  number:   \result == PROOF_OCTETS_NONE || \result <= UINT32_MAX;
    ensures  offset:   \result != PROOF_OCTETS_NONE ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
*/
static uint64_t short_number(struct proof_source *source)
{
  const unsigned char *p = source->in->cursor;
  if (proof_octets_ready(source) - p < LEB128_SHORT)
    return PROOF_OCTETS_NONE;
  uint32_t value;
  unsigned size = leb128_short(p, &value);
  if (size == 0)
    return PROOF_OCTETS_NONE;
  reader_skip_to(source->in, p + size);
  return value;
}

uint64_t proof_octets_number(struct proof_source *source)
{
  uint64_t number = short_number(source);
  return number != PROOF_OCTETS_NONE ? number : read_number(source);
}

/* Local copies, because a store through one of the arrays may change the source as far as the compiler knows. */
void proof_octets_short_literals(struct proof_source *source)
{
  struct reader *in = source->in;
  const unsigned char *p = in->cursor;
  const unsigned char *end = proof_octets_ready(source);
  int32_t *literal = source->literal;
  const size_t room = source->literal_capacity;
  const int32_t most = source->variables;
  size_t n = source->literals;
  /*@ loop invariant place:    p == in->buffer + (p - in->buffer) && ReaderAt(in) <= p - in->buffer <= end - in->buffer;
      loop invariant room:     n <= room;
      loop invariant literals: \forall integer i; 0 <= i < n ==> literal[i] != 0 && -most <= literal[i] <= most;
      loop assigns             p, n, literal[0 .. room - 1];
      loop variant             room - n;
  */
  while (n < room && end - p >= LEB128_SHORT) {
    uint32_t code;
    unsigned size = leb128_short(p, &code);
    if (size == 0 || code < 2 || code / 2 > (uint32_t)most)
      break;
    int32_t variable = (int32_t)(code / 2);
    literal[n] = code % 2 == 0 ? variable : -variable;
    n++;
    p += size;
  }
  reader_skip_to(in, p);
  source->literals = n;
  /*@ assert kept: StepKept{Pre, Here}(source); */
}

/* Whether the number, which stands at `at`, is that of a variable; otherwise fails. */
/*@ requires source:   StepValid(source);
    requires place:    source->step_line_begin <= at < 0x8000000000000000;
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason;
    ensures  source:   StepValid(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  result:   \result <==> 1 <= variable <= source->variables;
*/
static bool check_variable(struct proof_source *source, uint64_t variable, uint64_t at)
{
  if (1 <= variable && variable <= (uint64_t)source->variables)
    return true;
  return reader_fail(source->in, proof_position(source, at), OUTCOME_MALFORMED,
                     "found a literal of variable %llu, expected a variable from 1 to %d",
                     (unsigned long long)variable, (int)source->variables);
}

/* Takes the code 2v or 2v + 1 of a literal; PROOF_OCTETS_NONE with a reason. */
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
    ensures  number:   \result == PROOF_OCTETS_NONE || 1 <= \result / 2 <= source->variables;
    ensures  offset:   \result != PROOF_OCTETS_NONE ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
*/
static uint64_t read_code(struct proof_source *source)
{
  const uint64_t at = reader_offset(source->in);
  const uint64_t code = proof_octets_number(source);
  return code == PROOF_OCTETS_NONE || check_variable(source, code / 2, at) ? code : PROOF_OCTETS_NONE;
}

enum proof_item proof_octets_literal(struct proof_source *source)
{
  if (proof_octets_end_list(source))
    return PROOF_ITEM_END;
  /*@ assert more: StepKept{Pre, Here}(source); */
  const uint64_t code = read_code(source);
  if (code == PROOF_OCTETS_NONE)
    return PROOF_ITEM_BAD;
  /*@ assert read: StepKept{Pre, Here}(source); */
  proof_put_literal(source, code % 2 == 0 ? (int32_t)(code / 2) : -(int32_t)(code / 2));
  return PROOF_ITEM_NUMBER;
}
