/* LRAT in CaDiCaL's binary form: 'a' ID literals 0 hints 0, 'd' IDs 0; every number n as the LEB128 of 2n, or of 2n+1 for -n. */
#include "leb128.h"
#include "proof_octets.h"
#include "proof_push.h"

/* Takes clause numbers while they are short and ready and there is room; the general case stands below. */
static void take_short_numbers(struct proof_source *source)
{
  const unsigned char *p = source->in->cursor;
  const unsigned char *end = proof_octets_ready(source);
  uint64_t *hint = source->hint;
  uint64_t *hint_at = source->hint_at;
  const size_t room = source->hint_capacity;
  uint64_t at = reader_offset(source->in);
  size_t n = source->hints;
  while (n < room && end - p >= LEB128_SHORT) {
    uint32_t code;
    unsigned size = leb128_short(p, &code);
    if (size == 0 || code == 0 || code % 2 == 1)
      break;
    hint[n] = code / 2;
    hint_at[n++] = at;
    p += size;
    at += size;
  }
  source->in->cursor = p;
  source->hints = n;
}

static bool read_numbers(struct proof_source *source)
{
  for (;;) {
    take_short_numbers(source);
    uint64_t at = reader_offset(source->in);
    if (proof_octets_end_list(source)) {
      source->step_end = at;
      return true;
    }
    uint64_t code;
    if (!proof_octets_number(source, &code))
      return false;
    if (code % 2 == 1)
      return proof_reject_rat(source, at);
    if (!proof_push_hint(source, code / 2, at))
      return false;
  }
}

bool proof_lrat_binary_step(struct proof_source *source, bool *deletion)
{
  struct reader *in = source->in;
  uint64_t at = reader_offset(in);
  int kind = reader_peek(in);
  if (kind == -1)
    return false;
  if (kind != 'a' && kind != 'd')
    return proof_octets_fail(source, at, "found another octet, expected 'a' or 'd'");
  in->cursor++;
  *deletion = kind == 'd';
  if (*deletion)
    return read_numbers(source);
  uint64_t code;
  if (!proof_octets_number(source, &code))
    return false;
  if (code % 2 == 1)
    return proof_octets_fail(source, at, "found a negative clause identifier, expected a positive one");
  return proof_take_identifier(source, code / 2, false) && proof_octets_literals(source) &&
         read_numbers(source);
}
