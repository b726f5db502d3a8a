/* LRAT in CaDiCaL's binary form: 'a' ID literals 0 hints 0, 'd' IDs 0; every number n as the LEB128 of 2n, or of 2n+1 for -n. */
#include "number.h"
#include "proof.h"

static bool fail_at(struct proof_source *source, uint64_t at, enum outcome outcome, const char *text)
{
  return reader_fail(source->in, proof_position(source, at), outcome, "%s", text);
}

static bool read_code(struct proof_source *source, uint64_t *code)
{
  struct reader *in = source->in;
  uint64_t at = reader_offset(in);
  uint64_t sum = 0;
  *code = 0;
  for (unsigned shift = 0; shift <= 56; shift += 7) {
    int octet = reader_peek(in);
    if (octet == -1)
      return fail_at(source, reader_offset(in), OUTCOME_MALFORMED,
                     "found end of file, expected the rest of a step");
    in->cursor++;
    sum |= (uint64_t)((unsigned)octet & 0x7f) << shift;
    if (octet < 0x80) {
      if (octet == 0 && shift > 0)
        return fail_at(source, at, OUTCOME_MALFORMED,
                       "found a number in more octets than it needs, expected the fewest");
      *code = sum;
      return true;
    }
  }
  return fail_at(source, at, OUTCOME_MALFORMED,
                 "found a number of more than 9 octets, expected one below 2^62");
}

static bool read_literals(struct proof_source *source)
{
  for (;;) {
    uint64_t at = reader_offset(source->in);
    uint64_t code;
    if (!read_code(source, &code))
      return false;
    if (code == 0)
      return true;
    uint64_t variable = code / 2;
    if (variable == 0 || variable > (uint64_t)source->variables)
      return fail_at(source, at, OUTCOME_MALFORMED,
                     "found a literal of a variable that the formula does not have");
    if (!proof_push_literal(source, code % 2 == 0 ? (int32_t)variable : -(int32_t)variable))
      return false;
  }
}

static bool read_numbers(struct proof_source *source)
{
  for (;;) {
    uint64_t at = reader_offset(source->in);
    uint64_t code;
    if (!read_code(source, &code))
      return false;
    if (code == 0) {
      source->step_end = at;
      return true;
    }
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
    return fail_at(source, at, OUTCOME_MALFORMED, "found another octet, expected 'a' or 'd'");
  in->cursor++;
  *deletion = kind == 'd';
  if (*deletion)
    return read_numbers(source);
  uint64_t code;
  if (!read_code(source, &code))
    return false;
  if (code % 2 == 1)
    return fail_at(source, at, OUTCOME_MALFORMED,
                   "found a negative clause identifier, expected a positive one");
  return proof_take_identifier(source, code / 2, false) && read_literals(source) && read_numbers(source);
}
