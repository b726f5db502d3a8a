#include "certificate_reader.h"

#include "certificate_weights.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct certificate_problem *const PROBLEMS[] = {&certificate_sat, &certificate_set_cover,
                                                             &certificate_colouring, &certificate_circuit};

bool certificate_take_status(struct token_reader *r, enum status status)
{
  r->status = status;
  return status == STATUS_OK;
}

/* ---- notes and claims ---- */

static bool read_note_text(struct token_reader *r, char *text)
{
  size_t length = 0;
  for (int byte; (byte = input_peek(r->in)) != '\n'; r->in->cursor++) {
    if (byte < 0x20 || byte > 0x7e)
      return token_unexpected(r, "a printable ASCII character");
    if (length == CERTIFICATE_MAX_NOTE)
      return token_unexpected(r, "the end of the line: a note has at most 200 characters");
    text[length++] = (char)byte;
  }
  text[length] = '\0';
  return length > 0 ? token_newline(r) : token_unexpected(r, "the text of the note");
}

static bool append_note(struct certificate_reader *reader, const char *text)
{
  struct certificate *c = reader->c;
  if (c->note == NULL)
    c->note = calloc(CERTIFICATE_MAX_NOTES, sizeof *c->note);
  if (c->note == NULL || (c->note[c->notes] = strdup(text)) == NULL)
    return token_out_of_memory(&reader->tokens);
  c->notes++;
  return true;
}

/* The word after `problem`. */
static bool read_problem(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  char word[TOKEN_WORD_SIZE];
  char names[CERTIFICATE_MAX_NOTE];
  size_t used = 0;
  if (!token_space(r) || !token_word(r, word))
    return false;
  for (size_t i = 0; i < sizeof PROBLEMS / sizeof PROBLEMS[0]; i++) {
    if (strcmp(word, PROBLEMS[i]->name) == 0) {
      reader->c->problem = PROBLEMS[i];
      return token_newline(r);
    }
    used += (size_t)snprintf(names + used, sizeof names - used, "%s'%s'", i == 0 ? "" : " or ",
                             PROBLEMS[i]->name);
  }
  return token_error(r, "found '%s', expected %s", word, names);
}

/* The notes and, after them, the problem. */
static bool read_notes_and_problem(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  char word[TOKEN_WORD_SIZE];
  char text[CERTIFICATE_MAX_NOTE + 1];
  for (;;) {
    if (!token_word(r, word))
      return false;
    if (strcmp(word, "problem") == 0)
      return read_problem(reader);
    if (strcmp(word, "note") != 0)
      return token_error(r, "found '%s', expected 'note' or 'problem'", word);
    if (reader->c->notes == CERTIFICATE_MAX_NOTES)
      return token_error(r, "found one more note, expected at most %d", CERTIFICATE_MAX_NOTES);
    if (!token_space(r) || !read_note_text(r, text) || !append_note(reader, text))
      return false;
  }
}

static bool read_fraction(struct token_reader *r, mpq_ptr value)
{
  const struct position at = input_position(r->in);
  if (input_peek(r->in) == '-')
    return token_unexpected(r, "a fraction that is not negative");
  if (!token_integer(r, mpq_numref(value)))
    return false;
  if (input_peek(r->in) != '/')
    return true;
  r->in->cursor++;
  if (input_peek(r->in) == '-')
    return token_unexpected(r, "a denominator of at least 2");
  if (!token_integer(r, mpq_denref(value)))
    return false;
  if (mpz_cmp_ui(mpq_denref(value), 2) < 0)
    return token_error(r, "found a denominator below 2, expected at least 2");
  mpz_t divisor;
  mpz_init(divisor);
  mpz_gcd(divisor, mpq_numref(value), mpq_denref(value));
  const bool lowest = mpz_cmp_ui(divisor, 1) == 0;
  mpz_clear(divisor);
  r->at = at;
  return lowest || token_error(r, "found a fraction that is not in lowest terms");
}

static bool read_value(struct token_reader *r, mpq_ptr value)
{
  return token_space(r) && read_fraction(r, value) && token_newline(r);
}

/* One or two claims and the word after them, `network`. */
static bool read_claims(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  char word[TOKEN_WORD_SIZE];
  if (!token_text(r, "claim") || !token_space(r) || !token_word(r, word))
    return false;
  c->has_lower = strcmp(word, "lower") == 0;
  if (c->has_lower) {
    if (!read_value(r, c->lower) || !token_word(r, word))
      return false;
    if (strcmp(word, "network") == 0)
      return true;
    if (strcmp(word, "claim") != 0)
      return token_error(r, "found '%s', expected 'claim' or 'network'", word);
    if (!token_space(r) || !token_word(r, word))
      return false;
  }
  if (strcmp(word, "error") != 0)
    return token_error(r, "found '%s', expected %s", word, c->has_lower ? "'error'" : "'lower' or 'error'");
  c->has_error = true;
  return read_value(r, c->error) && token_text(r, "network");
}

/* ---- network, dataset, instance ---- */

static bool read_network(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  char word[TOKEN_WORD_SIZE];
  if (!token_space(r) || !reader->c->problem->read_network(reader) || !token_space(r) || !token_word(r, word))
    return false;
  reader->c->bias = strcmp(word, "yes") == 0;
  if (!reader->c->bias && strcmp(word, "no") != 0)
    return token_error(r, "found '%s', expected 'no' or 'yes'", word);
  return token_newline(r);
}

bool certificate_number_between(struct token_reader *r, uint64_t least, uint64_t most, const char *what,
                                uint64_t *value)
{
  return token_natural(r, value) &&
         ((*value >= least && *value <= most) ||
          token_error(r, "found %s %" PRIu64 ", expected one from %" PRIu64 " to %" PRIu64, what, *value,
                      least, most));
}

bool certificate_ascending_line(struct token_reader *r, const struct ascending_line *kind, struct lists *rows)
{
  for (uint64_t last = 0, number;; last = number) {
    if (!certificate_number_between(r, last > 0 || kind->may_be_empty ? 0 : 1, kind->most, kind->name,
                                    &number))
      return false;
    if (number == 0)
      return token_newline(r);
    if (number <= last)
      return token_error(r, "found %s %" PRIu64 " after %" PRIu64 ", expected the %s in ascending order",
                         kind->name, number, last, kind->several);
    if (rows != NULL && !certificate_take_status(r, lists_add(rows, (uint32_t)number - 1, r->d)))
      return false;
    if (!token_space(r))
      return false;
  }
}

bool certificate_epsilon(struct token_reader *r)
{
  if (!token_space(r) || !token_text(r, "epsilon") || !token_space(r))
    return false;
  for (const char *c = "1/"; *c != '\0'; c++, r->in->cursor++)
    if (input_peek(r->in) != *c)
      return token_unexpected(r, "1/ and a number");
  return true;
}

bool certificate_parameter(struct token_reader *r, const char *name, struct parameter *parameter)
{
  if (!token_space(r) || !token_text(r, name) || !token_space(r) || !token_natural(r, &parameter->value))
    return false;
  parameter->at = r->at;
  return true;
}

bool certificate_check_parameter(struct token_reader *r, const char *name, const struct parameter *found,
                                 uint64_t expected, const char *source)
{
  r->at = found->at;
  return found->value == expected || token_error(r, "found %s %" PRIu64 ", expected %" PRIu64 " from the %s",
                                                 name, found->value, expected, source);
}

/* ---- evidence ---- */

/* After the word `weights`. */
static bool read_weights(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  c->has_weights = token_space(r) && certificate_weights(r, c->units, c->features, c->bias, &c->network);
  return c->has_weights;
}

static bool read_evidence(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  if (reader->c->has_error && (!token_text(r, "weights") || !read_weights(reader)))
    return false;
  if (reader->c->has_lower &&
      (!token_text(r, "proof") || !token_space(r) || !reader->c->problem->read_proof(reader)))
    return false;
  return token_text(r, "end") && token_newline(r) &&
         ((input_peek(r->in) < 0 && !r->in->failed) ||
          token_unexpected(r, "the end of the file after 'end'"));
}

/* ---- the whole ---- */

static bool read_all(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  return token_text(r, "relucert-certificate 1") && token_newline(r) && read_notes_and_problem(reader) &&
         read_claims(reader) && read_network(reader) && reader->c->problem->read_instance(reader) &&
         read_evidence(reader);
}

enum status certificate_parse(struct certificate *c, struct input *in, struct diagnostic *d)
{
  memset(c, 0, sizeof *c);
  struct certificate_reader reader = {.tokens = {.in = in, .d = d}, .c = c};
  mpq_init(c->lower);
  mpq_init(c->error);
  if (!read_all(&reader))
    certificate_free(c);
  return reader.tokens.status;
}

enum status certificate_read(struct certificate *c, const char *path, struct diagnostic *d)
{
  struct input in;
  enum status status = input_open(&in, path, d);
  if (status != STATUS_OK)
    return status;
  status = certificate_parse(c, &in, d);
  input_close(&in);
  return diagnostic_in_file(d, status, path);
}

void certificate_free(struct certificate *c)
{
  for (size_t i = 0; i < c->notes; i++)
    free(c->note[i]);
  free(c->note);
  mpq_clear(c->lower);
  mpq_clear(c->error);
  if (c->problem != NULL)
    c->problem->free(c);
  if (c->has_weights)
    owned_network_free(&c->network);
  memset(c, 0, sizeof *c);
}

const char *certificate_problem_name(const struct certificate *c)
{
  return c->problem->name;
}
