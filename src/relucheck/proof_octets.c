#include "proof_octets.h"

#include "leb128.h"
#include "proof_push.h"

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
  if (byte == -1)
    return proof_octets_fail(source, reader_offset(in), "found end of file, expected the rest of a step");
  in->cursor++;
  *octet = (unsigned)byte;
  return true;
}

/* A number of any length, across the end of the buffer. */
static bool read_number(struct proof_source *source, uint64_t *number)
{
  uint64_t at = reader_offset(source->in);
  uint64_t sum = 0;
  *number = 0;
  for (unsigned shift = 0; shift <= 56; shift += 7) {
    unsigned octet;
    if (!proof_octet(source, &octet))
      return false;
    sum |= (uint64_t)(octet & 0x7f) << shift;
    if (octet < 0x80) {
      if (octet == 0 && shift > 0)
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
      source->in->cursor = p + size;
      *number = value;
      return true;
    }
  }
  return read_number(source, number);
}

/* Takes literals while they are short and ready and there is room; the general case stands below.  Local copies, because a store through one of the
 * arrays may change the source as far as the compiler knows. */
static void take_short_literals(struct proof_source *source)
{
  const unsigned char *p = source->in->cursor;
  const unsigned char *end = proof_octets_ready(source);
  int32_t *literal = source->literal;
  const size_t room = source->literal_capacity;
  const uint32_t variables = (uint32_t)source->variables;
  size_t n = source->literals;
  while (n < room && end - p >= LEB128_SHORT) {
    uint32_t code;
    unsigned size = leb128_short(p, &code);
    int32_t variable = (int32_t)(code / 2);
    if (size == 0 || code < 2 || code / 2 > variables)
      break;
    literal[n++] = code % 2 == 0 ? variable : -variable;
    p += size;
  }
  source->in->cursor = p;
  source->literals = n;
}

bool proof_octets_literals(struct proof_source *source)
{
  for (;;) {
    take_short_literals(source);
    if (proof_octets_end_list(source))
      return true;
    uint64_t at = reader_offset(source->in);
    uint64_t code;
    if (!proof_octets_number(source, &code))
      return false;
    uint64_t variable = code / 2;
    if (variable == 0 || variable > (uint64_t)source->variables)
      return reader_fail(source->in, proof_position(source, at), OUTCOME_MALFORMED,
                         "found a literal of variable %llu, expected a variable from 1 to %d",
                         (unsigned long long)variable, (int)source->variables);
    if (!proof_push_literal(source, code % 2 == 0 ? (int32_t)variable : -(int32_t)variable))
      return false;
  }
}
