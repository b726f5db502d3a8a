/* The binary form of a certificate's proof (spec/certificate.md, section 6). */
#include "leb128.h"
#include "number.h"
#include "proof_octets.h"
#include "proof_push.h"

/* Takes distances while they are short and ready and there is room; the general case stands below. */
static void take_short_distances(struct proof_source *source)
{
  const unsigned char *p = source->in->cursor;
  const unsigned char *end = proof_octets_ready(source);
  uint64_t *hint = source->hint;
  uint64_t *hint_at = source->hint_at;
  const size_t room = source->hint_capacity;
  const uint64_t next = source->next;
  uint64_t at = reader_offset(source->in);
  size_t n = source->hints;
  while (n < room && end - p >= LEB128_SHORT) {
    uint32_t back;
    unsigned size = leb128_short(p, &back);
    if (size == 0 || back == 0 || back >= next)
      break;
    hint[n] = next - back;
    hint_at[n++] = at;
    p += size;
    at += size;
  }
  source->in->cursor = p;
  source->hints = n;
}

/* Clause numbers as distances back from the number that the next addition gets. */
static bool read_numbers(struct proof_source *source)
{
  for (;;) {
    take_short_distances(source);
    uint64_t at = reader_offset(source->in);
    if (proof_octets_end_list(source)) {
      source->step_end = at;
      return source->hints > 0 ||
             proof_octets_fail(source, at,
                               "found 0, expected a clause number: a step names at least one clause");
    }
    uint64_t back;
    if (!proof_octets_number(source, &back))
      return false;
    if (back > NUMBER_MAX)
      return proof_octets_fail(source, at, "found a number of 2^62 or more, expected less");
    if (back >= source->next)
      return proof_octets_fail(source, at,
                               "found a distance that leads below clause number 1, expected a smaller one");
    if (!proof_push_hint(source, source->next - back, at))
      return false;
  }
}

bool proof_binary_step(struct proof_source *source, bool *deletion)
{
  uint64_t at = reader_offset(source->in);
  unsigned kind;
  if (!proof_octet(source, &kind))
    return false;
  if (kind != 'a' && kind != 'd')
    return reader_fail(source->in, proof_position(source, at), OUTCOME_MALFORMED,
                       "found octet 0x%02x, expected 0x61 or 0x64", kind);
  *deletion = kind == 'd';
  return (*deletion || proof_octets_literals(source)) && read_numbers(source);
}
