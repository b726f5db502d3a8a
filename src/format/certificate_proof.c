#include "certificate_proof.h"

#include <inttypes.h>
#include <string.h>

/* ---- text ---- */

/* One or more clause numbers below `next`, then 0 and the end of the line. */
static bool read_clause_numbers(struct token_reader *r, uint64_t next)
{
  bool first = true;
  for (uint64_t number;; first = false) {
    if (!token_natural(r, &number))
      return false;
    if (number == 0)
      return first ? token_error(r, "found 0, expected a clause number") : token_newline(r);
    if (number >= next)
      return token_error(r, "found the clause number %" PRIu64 ", expected one below %" PRIu64, number, next);
    if (!token_space(r))
      return false;
  }
}

static bool read_text_step(struct token_reader *r, int32_t variables, uint64_t *next)
{
  if (input_peek(r->in) == 'd')
    return token_text(r, "d") && token_space(r) && read_clause_numbers(r, *next);
  int32_t literal;
  do {
    if (!token_literal(r, variables, &literal) || !token_space(r))
      return false;
  } while (literal != 0);
  return read_clause_numbers(r, (*next)++);
}

bool certificate_proof_text(struct token_reader *r, uint64_t steps, int32_t variables, uint64_t clauses)
{
  uint64_t next = clauses + 1;
  for (uint64_t step = 0; step < steps; step++)
    if (!read_text_step(r, variables, &next))
      return false;
  return true;
}

/* ---- binary ----
 * Octets are consumed without looking for line ends: an error's column counts from the line of the section's first octet. */

struct octets {
  struct token_reader *r;
  uint64_t left;
};

static bool read_octet(struct octets *o, unsigned char *octet)
{
  struct token_reader *r = o->r;
  if (input_peek(r->in) < 0)
    return token_unexpected(r, "another octet of the proof");
  if (o->left == 0) {
    r->at = input_position(r->in);
    return token_error(r, "found the end of the announced octets inside a step");
  }
  o->left--;
  *octet = *r->in->cursor++;
  return true;
}

/* Unsigned LEB128 in the fewest octets, below 2^62. */
static bool read_number(struct octets *o, uint64_t *value)
{
  enum { LAST_SHIFT = 56, LAST_LIMIT = 0x40 };
  unsigned char octet = 0;
  unsigned shift = 0;
  o->r->at = input_position(o->r->in);
  *value = 0;
  for (;; shift += 7) {
    if (!read_octet(o, &octet))
      return false;
    if (shift == LAST_SHIFT && octet >= LAST_LIMIT)
      return token_error(o->r, "found a number that is not below 2^62");
    *value |= (uint64_t)(octet & 0x7f) << shift;
    if (octet < 0x80)
      break;
  }
  return octet != 0 || shift == 0 || token_error(o->r, "found a number that does not have the fewest octets");
}

static bool read_binary_literals(struct octets *o, int32_t variables)
{
  for (uint64_t code;;) {
    if (!read_number(o, &code))
      return false;
    if (code == 0)
      return true;
    if (code == 1 || code / 2 > (uint64_t)variables)
      return token_error(o->r, "found the variable %" PRIu64 ", expected one from 1 to %d", code / 2,
                         (int)variables);
  }
}

static bool read_binary_clause_numbers(struct octets *o, uint64_t next)
{
  bool first = true;
  for (uint64_t back;; first = false) {
    if (!read_number(o, &back))
      return false;
    if (back == 0)
      return !first || token_error(o->r, "found 0, expected a clause number");
    if (back >= next)
      return token_error(
          o->r, "found a clause %" PRIu64 " before clause %" PRIu64 ", expected one that exists", back, next);
  }
}

static bool read_binary_step(struct octets *o, int32_t variables, uint64_t *next)
{
  unsigned char letter = 0;
  o->r->at = input_position(o->r->in);
  if (!read_octet(o, &letter))
    return false;
  if (letter == 'd')
    return read_binary_clause_numbers(o, *next);
  if (letter != 'a')
    return token_error(o->r, "found byte 0x%02x, expected a step, 'a' or 'd'", letter);
  return read_binary_literals(o, variables) && read_binary_clause_numbers(o, (*next)++);
}

bool certificate_proof_binary(struct token_reader *r, uint64_t steps, uint64_t octets, int32_t variables,
                              uint64_t clauses)
{
  struct octets o = {r, octets};
  uint64_t next = clauses + 1;
  for (uint64_t step = 0; step < steps; step++)
    if (!read_binary_step(&o, variables, &next))
      return false;
  r->at = input_position(r->in);
  if (o.left > 0)
    return token_error(r, "found %" PRIu64 " announced octets after the last step, expected none", o.left);
  return token_newline(r);
}

bool certificate_proof_rup(struct certificate_reader *reader, int32_t variables, uint64_t clauses)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  char word[TOKEN_WORD_SIZE];
  uint64_t octets;
  if (!token_space(r) || !token_natural(r, &c->proof_steps))
    return false;
  if (c->proof_steps == 0)
    return token_error(r, "found a proof of 0 steps, expected at least the step that adds the empty clause");
  if (!token_space(r) || !token_word(r, word))
    return false;
  c->has_proof = true;
  c->proof_binary = strcmp(word, "binary") == 0;
  if (c->proof_binary)
    return token_space(r) && token_natural(r, &octets) && token_newline(r) &&
           certificate_proof_binary(r, c->proof_steps, octets, variables, clauses);
  if (strcmp(word, "text") != 0)
    return token_error(r, "found '%s', expected 'text' or 'binary'", word);
  return token_newline(r) && certificate_proof_text(r, c->proof_steps, variables, clauses);
}
