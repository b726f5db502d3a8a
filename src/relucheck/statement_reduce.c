/* The dataset line and the lower bound, compared with what the formula says. */
#include "fraction.h"
#include "memory.h"
#include "statement.h"

#include <stdlib.h>

static bool check_parameter(const struct parameter *parameter, uint64_t computed, const char *name,
                            const struct reader *in)
{
  if (parameter->value == computed)
    return true;
  return reader_fail(in, parameter->at, OUTCOME_REJECTED, "found %s %llu, expected %llu", name,
                     (unsigned long long)parameter->value, (unsigned long long)computed);
}

static bool check_lower_bound(const struct statement *s, const struct reader *in)
{
  mpz_t numerator, denominator, left, right;
  mpz_inits(numerator, denominator, left, right, NULL);
  sat_lower_bound(&s->reduction, numerator, denominator);
  mpz_mul(left, s->lower.numerator, denominator);
  mpz_mul(right, numerator, s->lower.denominator);
  bool holds = mpz_cmp(left, right) <= 0;
  if (!holds) {
    char *text = fraction_text(numerator, denominator);
    reader_fail(in, s->lower.at, OUTCOME_REJECTED,
                "found a lower bound above that of the theorem, expected at most %s", text);
    fraction_free(text);
  }
  mpz_clears(numerator, denominator, left, right, NULL);
  return holds;
}

static bool compute(struct statement *s, const struct reader *in)
{
  const struct formula *f = &s->clauses.formula;
  if (s->width.value == 0)
    return reader_fail(in, s->width.at, OUTCOME_REJECTED, "found width 0, expected at least 2");
  uint64_t *scratch = memory_zeroed(2 * (size_t)f->variables + 1, sizeof *scratch, in->reason);
  if (scratch == NULL)
    return false;
  bool wide_enough = sat_reduction_init(&s->reduction, f, s->bias, s->width.value, scratch);
  free(scratch);
  return wide_enough ||
         reader_fail(in, s->width.at, OUTCOME_REJECTED,
                     "found width %llu, expected at least 2 and the length of the longest clause, at most %d",
                     (unsigned long long)s->width.value, FORMULA_MAX_WIDTH);
}

bool statement_reduce(struct statement *s, const struct reader *in)
{
  s->empty_clauses = sat_empty_clauses(&s->clauses.formula);
  if (!clauses_replace_empty(&s->clauses, in->reason) || !compute(s, in))
    return false;
  const struct sat_reduction *r = &s->reduction;
  return check_parameter(&s->samples, r->samples, "samples", in) &&
         check_parameter(&s->features, r->features, "features", in) &&
         check_parameter(&s->square, r->square, "square", in) &&
         (!s->bias || check_parameter(&s->zero, r->zero_multiplicity, "zero", in)) &&
         (!s->lower.made || check_lower_bound(s, in));
}
