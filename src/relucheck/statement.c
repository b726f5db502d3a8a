/* What a statement is made of, and written back.  The proof of what reads it (statement_read.c) assumes that statement_open_problem,
 * statement_read_parameters and statement_read_instance keep their contracts; proofs/TRUSTED.md says why. */
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

bool statement_open_problem(struct statement *s, struct reader *in, struct position at, const char *name)
{
  s->problem = problem_named(name);
  if (s->problem == NULL)
    return problem_fail(in, at, name);
  s->signs = s->problem->signs;
  s->most_units = s->problem->most_units;
  return s->problem->open(s, in->reason);
}

bool statement_read_parameters(struct statement *s, struct reader *in)
{
  return s->problem->read_parameters(s, in);
}

bool statement_read_instance(struct statement *s, struct reader *in)
{
  return s->problem->read_instance(s, in);
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
    echo_text(echo, s->note[n].text);
    echo_byte(echo, '\n');
  }
  echo_text(echo, "problem ");
  echo_text(echo, s->problem->name);
  echo_byte(echo, '\n');
  echo_claim(echo, "claim lower ", &s->lower);
  echo_claim(echo, "claim error ", &s->error);
  echo_parameter(echo, "network units ", s->units.value);
  echo_text(echo, " signs ");
  echo_text(echo, s->signs != NULL ? s->signs : s->all_signs ? "free" : "positive");
  echo_text(echo, s->bias ? " bias yes\n" : " bias no\n");
  echo_parameter(echo, "dataset reduction samples ", s->samples.value);
  echo_parameter(echo, " features ", s->features.value);
  s->problem->echo_parameters(echo, s);
  echo_text(echo, "\ninstance ");
  s->problem->echo_instance(echo, s);
}
