/* The binary form of a certificate's proof (spec/certificate.md, section 6). */
#include "number.h"
#include "proof.h"

/* Before the first octet of a number or of a step: whether the announced octets are used up. */
static bool octets_left(struct proof_source *source)
{
  return reader_offset(source->in) < source->end;
}

static bool fail_at(struct proof_source *source, uint64_t at, const char *text)
{
  return reader_fail(source->in, proof_position(source, at), OUTCOME_MALFORMED, "%s", text);
}

static bool next_octet(struct proof_source *source, unsigned *octet)
{
  struct reader *in = source->in;
  *octet = 0;
  if (!octets_left(source))
    return fail_at(source, source->end, "found the end of the announced octets, expected the rest of a step");
  int byte = reader_peek(in);
  if (byte == -1)
    return fail_at(source, reader_offset(in), "found end of file, expected the rest of a step");
  in->cursor++;
  *octet = (unsigned)byte;
  return true;
}

/* Unsigned LEB128 in the fewest octets, below 2^62. */
static bool read_leb128_slow(struct proof_source *source, uint64_t *value)
{
  uint64_t at = reader_offset(source->in);
  uint64_t sum = 0;
  *value = 0;
  for (unsigned shift = 0; shift <= 56; shift += 7) {
    unsigned octet;
    if (!next_octet(source, &octet))
      return false;
    sum |= (uint64_t)(octet & 0x7f) << shift;
    if (octet < 0x80) {
      if (octet == 0 && shift > 0)
        return fail_at(source, at, "found a number in more octets than it needs, expected the fewest");
      *value = sum;
      return sum <= NUMBER_MAX || fail_at(source, at, "found a number of 2^62 or more, expected less");
    }
  }
  return fail_at(source, at, "found a number of more than 9 octets, expected one below 2^62");
}

/* Numbers of at most four octets that are in the buffer and in the section as a whole; everything else is the general case. */
static inline bool read_leb128(struct proof_source *source, uint64_t *value)
{
  struct reader *in = source->in;
  const unsigned char *p = in->cursor;
  if (in->end - p < 4 || source->end - reader_offset(in) < 4)
    return read_leb128_slow(source, value);
  uint64_t sum = p[0];
  size_t size = 1;
  if (sum > 0x7f) {
    for (unsigned shift = 7;; shift += 7) {
      if (size == 4)
        return read_leb128_slow(source, value);
      unsigned octet = p[size++];
      sum = (sum & ((UINT64_C(1) << shift) - 1)) | (uint64_t)octet << shift;
      if (octet < 0x80)
        break;
    }
    if (p[size - 1] == 0)
      return read_leb128_slow(source, value);
  }
  in->cursor = p + size;
  *value = sum;
  return true;
}

static bool read_literals(struct proof_source *source)
{
  for (;;) {
    uint64_t at = reader_offset(source->in);
    uint64_t code;
    if (!read_leb128(source, &code))
      return false;
    if (code == 0)
      return true;
    uint64_t variable = code / 2;
    if (variable == 0 || variable > (uint64_t)source->variables)
      return reader_fail(source->in, proof_position(source, at), OUTCOME_MALFORMED,
                         "found a literal of variable %llu, expected a variable from 1 to %d",
                         (unsigned long long)variable, (int)source->variables);
    if (!proof_push_literal(source, code % 2 == 0 ? (int32_t)variable : -(int32_t)variable))
      return false;
  }
}

static bool read_numbers(struct proof_source *source)
{
  for (;;) {
    uint64_t at = reader_offset(source->in);
    uint64_t back;
    if (!read_leb128(source, &back))
      return false;
    if (back == 0) {
      source->step_end = at;
      return source->hints > 0 ||
             fail_at(source, at, "found 0, expected a clause number: a step names at least one clause");
    }
    if (back >= source->next)
      return fail_at(source, at, "found a distance that leads below clause number 1, expected a smaller one");
    if (!proof_push_hint(source, source->next - back, at))
      return false;
  }
}

bool proof_binary_step(struct proof_source *source, bool *deletion)
{
  uint64_t at = reader_offset(source->in);
  unsigned kind;
  if (!next_octet(source, &kind))
    return false;
  if (kind != 'a' && kind != 'd')
    return reader_fail(source->in, proof_position(source, at), OUTCOME_MALFORMED,
                       "found octet 0x%02x, expected 0x61 or 0x64", kind);
  *deletion = kind == 'd';
  return (*deletion || read_literals(source)) && read_numbers(source);
}
