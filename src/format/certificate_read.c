#include "certificate.h"

#include "certificate_proof.h"
#include "certificate_token.h"
#include "certificate_weights.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The numbers of the dataset line, which wait for the formula to be compared with. */
struct parameter {
  uint64_t value;
  struct position at;
};

struct parameters {
  struct parameter samples;
  struct parameter features;
  struct parameter width;
  struct parameter square;
  struct parameter zero;
};

struct certificate_reader {
  struct token_reader tokens;
  struct certificate *c;
  bool bias;
  struct parameters parameters;
};

static bool take_status(struct token_reader *r, enum status status)
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

/* The notes and, after them, `problem sat`. */
static bool read_notes_and_problem(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  char word[TOKEN_WORD_SIZE];
  char text[CERTIFICATE_MAX_NOTE + 1];
  for (;;) {
    if (!token_word(r, word))
      return false;
    if (strcmp(word, "problem") == 0)
      return token_space(r) && token_text(r, "sat") && token_newline(r);
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
  if (!token_space(r) || !token_text(r, "units 2 signs ++ bias") || !token_space(r) || !token_word(r, word))
    return false;
  reader->bias = strcmp(word, "yes") == 0;
  if (!reader->bias && strcmp(word, "no") != 0)
    return token_error(r, "found '%s', expected 'no' or 'yes'", word);
  return token_newline(r);
}

static bool read_parameter(struct token_reader *r, const char *name, struct parameter *parameter)
{
  if (!token_space(r) || !token_text(r, name) || !token_space(r) || !token_natural(r, &parameter->value))
    return false;
  parameter->at = r->at;
  return true;
}

static bool read_parameters(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct parameters *p = &reader->parameters;
  return token_text(r, "dataset reduction") && read_parameter(r, "samples", &p->samples) &&
         read_parameter(r, "features", &p->features) && read_parameter(r, "width", &p->width) &&
         read_parameter(r, "square", &p->square) && (!reader->bias || read_parameter(r, "zero", &p->zero)) &&
         token_newline(r);
}

static bool read_clause(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct owned_formula *f = &reader->c->formula;
  for (int32_t literal;;) {
    if (!token_literal(r, f->formula.variables, &literal))
      return false;
    if (literal == 0)
      return token_newline(r) && take_status(r, owned_formula_end_clause(f, r->d));
    if (!take_status(r, owned_formula_add_literal(f, literal, r->d)) || !token_space(r))
      return false;
  }
}

static bool read_formula(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct owned_formula *f = &reader->c->formula;
  uint64_t variables;
  uint64_t clauses;
  if (!token_text(r, "instance cnf") || !token_space(r) || !token_natural(r, &variables))
    return false;
  if (variables > FORMULA_MAX_VARIABLES)
    return token_error(r, "found %" PRIu64 " variables, expected at most %d", variables,
                       FORMULA_MAX_VARIABLES);
  if (!token_space(r) || !token_natural(r, &clauses) || !token_newline(r))
    return false;
  f->formula.variables = (int32_t)variables;
  for (uint64_t c = 0; c < clauses; c++)
    if (!read_clause(reader))
      return false;
  return take_status(r, owned_formula_close(f, r->d));
}

static bool check_parameter(struct token_reader *r, const char *name, const struct parameter *found,
                            uint64_t expected)
{
  r->at = found->at;
  return found->value == expected ||
         token_error(r, "found %s %" PRIu64 ", expected %" PRIu64 " from the formula", name, found->value,
                     expected);
}

/* The parameters follow from the formula, but for a width above the canonical one. */
static bool check_parameters(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  const struct parameters *p = &reader->parameters;
  struct certificate *c = reader->c;
  const struct formula *f = &c->formula.formula;
  uint64_t *scratch = calloc(2 * (size_t)f->variables + 1, sizeof *scratch);
  if (scratch == NULL)
    return token_out_of_memory(r);
  const uint64_t width = p->width.value;
  const bool wide = width > 0 && sat_reduction_init(&c->reduction, f, reader->bias, width, scratch);
  free(scratch);
  if (!wide) {
    r->at = p->width.at;
    return token_error(r, "found width %" PRIu64 ", expected one from %zu to %d", width,
                       c->formula.width > 2 ? c->formula.width : 2, FORMULA_MAX_WIDTH);
  }
  return check_parameter(r, "samples", &p->samples, c->reduction.samples) &&
         check_parameter(r, "features", &p->features, c->reduction.features) &&
         check_parameter(r, "square", &p->square, c->reduction.square) &&
         (!reader->bias || check_parameter(r, "zero", &p->zero, c->reduction.zero_multiplicity));
}

/* ---- evidence ---- */

/* After the word `weights`. */
static bool read_weights(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  c->has_weights = token_space(r) && certificate_weights(r, c->reduction.features, reader->bias, &c->network);
  return c->has_weights;
}

/* After the word `proof`. */
static bool read_proof(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  struct certificate *c = reader->c;
  const struct formula *f = &c->formula.formula;
  char word[TOKEN_WORD_SIZE];
  uint64_t octets;
  if (!token_space(r) || !token_text(r, "rup") || !token_space(r) || !token_natural(r, &c->proof_steps))
    return false;
  if (c->proof_steps == 0)
    return token_error(r, "found a proof of 0 steps, expected at least the step that adds the empty clause");
  if (!token_space(r) || !token_word(r, word))
    return false;
  c->has_proof = true;
  c->proof_binary = strcmp(word, "binary") == 0;
  if (c->proof_binary)
    return token_space(r) && token_natural(r, &octets) && token_newline(r) &&
           certificate_proof_binary(r, c->proof_steps, octets, f->variables, f->clauses);
  if (strcmp(word, "text") != 0)
    return token_error(r, "found '%s', expected 'text' or 'binary'", word);
  return token_newline(r) && certificate_proof_text(r, c->proof_steps, f->variables, f->clauses);
}

static bool read_evidence(struct certificate_reader *reader)
{
  struct token_reader *r = &reader->tokens;
  if (reader->c->has_error && (!token_text(r, "weights") || !read_weights(reader)))
    return false;
  if (reader->c->has_lower && (!token_text(r, "proof") || !read_proof(reader)))
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
         read_claims(reader) && read_network(reader) && read_parameters(reader) && read_formula(reader) &&
         check_parameters(reader) && read_evidence(reader);
}

enum status certificate_parse(struct certificate *c, struct input *in, struct diagnostic *d)
{
  memset(c, 0, sizeof *c);
  struct certificate_reader reader = {.tokens = {.in = in, .d = d}, .c = c};
  reader.tokens.status = owned_formula_init(&c->formula, d);
  if (reader.tokens.status != STATUS_OK)
    return reader.tokens.status;
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
  owned_formula_free(&c->formula);
  if (c->has_weights)
    owned_network_free(&c->network);
  memset(c, 0, sizeof *c);
}
