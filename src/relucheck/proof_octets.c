#include "proof_octets.h"

#include "leb128.h"

bool proof_octets_fail(const struct proof_source *source, uint64_t at, const char *text)
{
  return reader_fail(source->in, proof_position(source, at), OUTCOME_MALFORMED, "%s", text);
}

bool proof_octet(struct proof_source *source, unsigned *octet)
{
  struct reader *in = source->in;
  *octet = 0;
  if (proof_octets_announced(source) == 0)
    return proof_octets_fail(source, source->end,
                             "found the end of the announced octets, expected the rest of a step");
  int byte = reader_peek(in);
  /*@ assert peeked: StepKept{Pre, Here}(source); */
  if (byte == -1)
    return proof_octets_fail(source, reader_offset(in), "found end of file, expected the rest of a step");
  reader_skip_byte(in);
  *octet = (unsigned)byte;
  /*@ assert kept: StepKept{Pre, Here}(source); */
  return true;
}

/* What the ninth octet of a number counts. */
#define LARGEST_SCALE (UINT64_C(1) << 56)

/* A number of any length, across the end of the buffer. */
/*@ requires source:   StepValid(source);
    requires number:   \valid(number) && \separated(number, source) && \separated(number, source->in) && \separated(number, source->in->reason) &&
                       \separated(number, source->in->buffer + (0 .. source->in->size)) &&
                       \separated(number, source->hint + (0 .. source->hint_capacity - 1), source->hint_at + (0 .. source->hint_capacity - 1));
    terminates         \true;
    exits              \false;
    assigns            *source->in->reason, source->in->cursor, source->in->end, source->in->consumed, source->in->error,
                       source->in->buffer[0 .. source->in->size], *number;
    ensures  source:   StepValid(source);
    ensures  kept:     StepKept{Pre, Post}(source);
    ensures  number:   \result ==> *number <= 0x7fffffffffffffff;
    ensures  offset:   \result ==> \old(ReaderOffset(source->in)) < ReaderOffset(source->in);
*/
static bool read_number(struct proof_source *source, uint64_t *number)
{
  uint64_t at = reader_offset(source->in);
  uint64_t sum = 0;
  *number = 0;
  /*@ loop invariant scale:  1 <= scale <= 128 * LARGEST_SCALE && sum < scale;
      loop invariant source: StepValid(source);
      loop invariant kept:   StepKept{Pre, Here}(source);
      loop assigns           scale, sum, *source->in->reason, source->in->cursor, source->in->end, source->in->consumed, source->in->error,
                             source->in->buffer[0 .. source->in->size];
      loop variant           128 * LARGEST_SCALE - scale;
  */
  for (uint64_t scale = 1; scale <= LARGEST_SCALE; scale *= 128) {
    unsigned octet;
    if (!proof_octet(source, &octet))
      return false;
    /*@ assert digit: (octet % 128) * scale <= 127 * scale; */
    sum += (octet % 128) * scale;
    if (octet < 128) {
      if (octet == 0 && scale > 1)
        return proof_octets_fail(source, at,
                                 "found a number in more octets than it needs, expected the fewest");
      *number = sum;
      return true;
    }
  }
  return proof_octets_fail(source, at, "found a number of more than 9 octets, expected one below 2^62");
}

bool proof_octets_number(struct proof_source *source, uint64_t *number)
{
  const unsigned char *p = source->in->cursor;
  if (proof_octets_ready(source) - p >= LEB128_SHORT) {
    uint32_t value;
    unsigned size = leb128_short(p, &value);
    if (size > 0) {
      reader_skip_to(source->in, p + size);
      *number = value;
      return true;
    }
  }
  return read_number(source, number);
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
  return (1 <= variable && variable <= (uint64_t)source->variables) ||
         reader_fail(source->in, proof_position(source, at), OUTCOME_MALFORMED,
                     "found a literal of variable %llu, expected a variable from 1 to %d",
                     (unsigned long long)variable, (int)source->variables);
}

enum proof_item proof_octets_literal(struct proof_source *source)
{
  if (proof_octets_end_list(source))
    return PROOF_ITEM_END;
  uint64_t at = reader_offset(source->in);
  uint64_t code;
  if (!proof_octets_number(source, &code) || !check_variable(source, code / 2, at))
    return PROOF_ITEM_BAD;
  proof_put_literal(source, code % 2 == 0 ? (int32_t)(code / 2) : -(int32_t)(code / 2));
  return PROOF_ITEM_NUMBER;
}
