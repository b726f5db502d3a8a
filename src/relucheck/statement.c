#include "statement.h"

#include "fraction.h"

#include <string.h>

void statement_init(struct statement *s)
{
  memset(s, 0, sizeof *s);
  mpz_inits(s->lower.numerator, s->lower.denominator, s->error.numerator, s->error.denominator, NULL);
}

void statement_free(struct statement *s)
{
  mpz_clears(s->lower.numerator, s->lower.denominator, s->error.numerator, s->error.denominator, NULL);
  if (s->problem != NULL)
    s->problem->close(s);
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

/* The rest of a line "problem NAME", after its first word. */
static bool read_problem(struct statement *s, struct reader *in)
{
  if (!reader_take(in, ' '))
    return false;
  struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  s->problem = problem_named(word);
  if (s->problem == NULL)
    return problem_fail(in, at, word);
  return s->problem->open(s, in->reason) && reader_take(in, '\n');
}

/* The first line, the notes, and the problem. */
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
      return read_problem(s, in);
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

static bool read_claims(struct statement *s, struct reader *in, struct digits *digits)
{
  if (!reader_take_word(in, "claim") || !read_claim(s, in, digits))
    return false;
  return s->error.made || reader_peek(in) != 'c' ||
         (reader_take_word(in, "claim") && read_claim(s, in, digits));
}

/* "N signs SIGNS", where the problem says both. */
static bool read_known_units(struct statement *s, struct reader *in)
{
  char units[24];
  s->units = (struct parameter){.value = strlen(s->problem->signs), .at = reader_position(in)};
  s->all_signs = true;
  snprintf(units, sizeof units, "%llu", (unsigned long long)s->units.value);
  return reader_take_word(in, units) && reader_take(in, ' ') && reader_take_word(in, "signs") &&
         reader_take(in, ' ') && reader_take_word(in, s->problem->signs);
}

/* "N signs positive" or "N signs free". */
static bool read_units(struct statement *s, struct reader *in)
{
  s->units.at = reader_position(in);
  if (!number_in_range(in, "a number of units", 1, s->problem->most_units, &s->units.value) ||
      !reader_take(in, ' ') || !reader_take_word(in, "signs") || !reader_take(in, ' '))
    return false;
  struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  s->all_signs = strcmp(word, "free") == 0;
  if (s->all_signs || strcmp(word, "positive") == 0)
    return true;
  if (word[0] == '\0')
    return reader_expected(in, "'positive' or 'free'");
  return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected 'positive' or 'free'", word);
}

static bool read_network(struct statement *s, struct reader *in)
{
  return reader_take_word(in, "network") && reader_take(in, ' ') && reader_take_word(in, "units") &&
         reader_take(in, ' ') && (s->problem->signs != NULL ? read_known_units(s, in) : read_units(s, in)) &&
         reader_take(in, ' ') && reader_take_word(in, "bias") && reader_take(in, ' ') && read_bias(s, in);
}

bool statement_read_parameter(struct parameter *parameter, struct reader *in, const char *name)
{
  if (!reader_take(in, ' ') || !reader_take_word(in, name) || !reader_take(in, ' '))
    return false;
  parameter->at = reader_position(in);
  return number_natural(in, "a natural number", &parameter->value);
}

static bool read_dataset(struct statement *s, struct reader *in)
{
  return reader_take_word(in, "dataset") && reader_take(in, ' ') && reader_take_word(in, "reduction") &&
         statement_read_parameter(&s->samples, in, "samples") &&
         statement_read_parameter(&s->features, in, "features") && s->problem->read_parameters(s, in) &&
         reader_take(in, '\n');
}

bool statement_read(struct statement *s, struct reader *in, struct digits *digits)
{
  return read_heading(s, in) && read_claims(s, in, digits) && read_network(s, in) && read_dataset(s, in) &&
         reader_take_word(in, "instance") && reader_take(in, ' ') && s->problem->read_instance(s, in);
}

bool statement_fail_parameter(const struct parameter *parameter, const struct reader *in, const char *name,
                              uint64_t computed)
{
  return reader_fail(in, parameter->at, OUTCOME_REJECTED, "found %s %llu, expected %llu", name,
                     (unsigned long long)parameter->value, (unsigned long long)computed);
}

bool statement_fail_claim(const struct claim *claim, const struct reader *in, const char *what,
                          mpz_srcptr numerator, mpz_srcptr denominator)
{
  char *text = fraction_text(numerator, denominator);
  reader_fail(in, claim->at, OUTCOME_REJECTED, "found %s %s", what, text);
  gmp_text_free(text);
  return false;
}

static void echo_claim(struct echo *echo, const char *name, const struct claim *claim)
{
  if (!claim->made)
    return;
  echo_text(echo, name);
  echo_mpz(echo, claim->numerator);
  if (mpz_cmp_ui(claim->denominator, 1) != 0) {
    echo_byte(echo, '/');
    echo_mpz(echo, claim->denominator);
  }
  echo_byte(echo, '\n');
}

void statement_echo(struct echo *echo, const struct statement *s)
{
  echo_text(echo, "relucert-certificate 1\n");
  for (size_t n = 0; n < s->notes; n++) {
    echo_text(echo, "note ");
    echo_text(echo, s->note[n]);
    echo_byte(echo, '\n');
  }
  echo_text(echo, "problem ");
  echo_text(echo, s->problem->name);
  echo_byte(echo, '\n');
  echo_claim(echo, "claim lower ", &s->lower);
  echo_claim(echo, "claim error ", &s->error);
  echo_parameter(echo, "network units ", s->units.value);
  echo_text(echo, " signs ");
  echo_text(echo, s->problem->signs != NULL ? s->problem->signs : s->all_signs ? "free" : "positive");
  echo_text(echo, s->bias ? " bias yes\n" : " bias no\n");
  echo_parameter(echo, "dataset reduction samples ", s->samples.value);
  echo_parameter(echo, " features ", s->features.value);
  s->problem->echo_parameters(echo, s);
  echo_text(echo, "\ninstance ");
  s->problem->echo_instance(echo, s);
}
