#include "statement.h"

#include "../reduce/sat_reduction.h"

#include <string.h>

bool statement_init(struct statement *s, struct reason *reason)
{
  memset(s, 0, sizeof *s);
  mpz_inits(s->lower.numerator, s->lower.denominator, s->error.numerator, s->error.denominator, NULL);
  return clauses_init(&s->clauses, reason);
}

void statement_free(struct statement *s)
{
  mpz_clears(s->lower.numerator, s->lower.denominator, s->error.numerator, s->error.denominator, NULL);
  clauses_free(&s->clauses);
}

/* The rest of a line "note TEXT", after its first word. */
static bool read_note(struct statement *s, struct reader *in, struct position line)
{
  if (s->notes == NOTES)
    return reader_fail(in, line, OUTCOME_MALFORMED, "found a note after %d notes, expected 'problem'", NOTES);
  if (!reader_take(in, ' '))
    return false;
  size_t size = 0;
  for (int byte = reader_peek(in); byte >= 0x20 && byte < 0x7f; byte = reader_peek(in)) {
    if (size == NOTE_SIZE)
      return reader_fail(in, reader_position(in), OUTCOME_MALFORMED,
                         "found a note of more than %d bytes, expected end of line", NOTE_SIZE);
    s->note[s->notes][size++] = (char)byte;
    in->cursor++;
  }
  if (size == 0)
    return reader_expected(in, "the text of a note");
  s->note[s->notes++][size] = '\0';
  return reader_take(in, '\n');
}

/* The first line, the notes, and "problem sat". */
static bool read_heading(struct statement *s, struct reader *in)
{
  if (!reader_take_word(in, "relucert-certificate") || !reader_take(in, ' ') || !reader_take_word(in, "1") ||
      !reader_take(in, '\n'))
    return false;
  for (;;) {
    struct position line = reader_position(in);
    char word[WORD_SIZE];
    reader_word(in, word);
    if (strcmp(word, "note") == 0) {
      if (!read_note(s, in, line))
        return false;
    } else if (strcmp(word, "problem") == 0) {
      return reader_take(in, ' ') && reader_take_word(in, "sat") && reader_take(in, '\n');
    } else if (word[0] == '\0') {
      return reader_expected(in, "'note' or 'problem'");
    } else {
      return reader_fail(in, line, OUTCOME_MALFORMED, "found '%s', expected 'note' or 'problem'", word);
    }
  }
}

static bool read_claim_value(struct claim *claim, struct reader *in, struct digits *digits)
{
  if (!reader_take(in, ' '))
    return false;
  claim->made = true;
  claim->at = reader_position(in);
  return number_fraction(in, digits, claim->numerator, claim->denominator) && reader_take(in, '\n');
}

/* One line "claim lower V" or "claim error V", after its first word. */
static bool read_claim(struct statement *s, struct reader *in, struct digits *digits)
{
  if (!reader_take(in, ' '))
    return false;
  struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  if (strcmp(word, "error") == 0)
    return read_claim_value(&s->error, in, digits);
  if (strcmp(word, "lower") == 0 && !s->lower.made)
    return read_claim_value(&s->lower, in, digits);
  const char *expected = s->lower.made ? "'error'" : "'lower' or 'error'";
  if (word[0] == '\0')
    return reader_expected(in, expected);
  return reader_fail(in, at, OUTCOME_MALFORMED, "found claim '%s', expected %s", word, expected);
}

static bool read_bias(struct statement *s, struct reader *in)
{
  struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  s->bias = strcmp(word, "yes") == 0;
  if (!s->bias && strcmp(word, "no") != 0)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected 'no' or 'yes'", word);
  return reader_take(in, '\n');
}

/* The claims, and the network line that follows them. */
static bool read_claims_and_network(struct statement *s, struct reader *in, struct digits *digits)
{
  if (!reader_take_word(in, "claim") || !read_claim(s, in, digits))
    return false;
  if (!s->error.made && reader_peek(in) == 'c' &&
      (!reader_take_word(in, "claim") || !read_claim(s, in, digits)))
    return false;
  static const char *const word[] = {"network", "units", "2", "signs", "++", "bias"};
  for (size_t i = 0; i < sizeof word / sizeof word[0]; i++)
    if (!reader_take_word(in, word[i]) || !reader_take(in, ' '))
      return false;
  return read_bias(s, in);
}

static bool read_parameter(struct parameter *parameter, struct reader *in, const char *name)
{
  if (!reader_take(in, ' ') || !reader_take_word(in, name) || !reader_take(in, ' '))
    return false;
  parameter->at = reader_position(in);
  return number_natural(in, "a natural number", &parameter->value);
}

static bool read_dataset(struct statement *s, struct reader *in)
{
  return reader_take_word(in, "dataset") && reader_take(in, ' ') && reader_take_word(in, "reduction") &&
         read_parameter(&s->samples, in, "samples") && read_parameter(&s->features, in, "features") &&
         read_parameter(&s->width, in, "width") && read_parameter(&s->square, in, "square") &&
         (!s->bias || read_parameter(&s->zero, in, "zero")) && reader_take(in, '\n');
}

/* One line of literals that ends in 0. */
static bool read_clause(struct statement *s, struct reader *in)
{
  int32_t literal;
  for (;;) {
    if (!number_literal_or_zero(in, s->variables, &literal))
      return false;
    if (literal == 0)
      return reader_take(in, '\n') && clauses_end_clause(&s->clauses, in->reason);
    if (!reader_take(in, ' ') || !clauses_add_literal(&s->clauses, literal, in->reason))
      return false;
  }
}

static bool read_instance(struct statement *s, struct reader *in)
{
  uint64_t variables;
  uint64_t count;
  if (!reader_take_word(in, "instance") || !reader_take(in, ' ') || !reader_take_word(in, "cnf") ||
      !reader_take(in, ' ') ||
      !number_in_range(in, "a number of variables", 0, FORMULA_MAX_VARIABLES, &variables) ||
      !reader_take(in, ' ') || !number_natural(in, "a number of clauses", &count) || !reader_take(in, '\n'))
    return false;
  s->variables = (int32_t)variables;
  s->clauses.formula.variables = s->variables;
  s->instance_line = in->line;
  for (uint64_t c = 0; c < count; c++)
    if (!read_clause(s, in))
      return false;
  s->listed_clauses = s->clauses.formula.clauses;
  return true;
}

bool statement_read(struct statement *s, struct reader *in, struct digits *digits)
{
  return read_heading(s, in) && read_claims_and_network(s, in, digits) && read_dataset(s, in) &&
         read_instance(s, in);
}

bool statement_replace_empty(struct statement *s, struct reason *reason)
{
  s->empty_clauses = sat_empty_clauses(&s->clauses.formula);
  return clauses_replace_empty(&s->clauses, reason);
}
