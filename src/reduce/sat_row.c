#include "sat.h"

/* The value of a literal's coordinate in its clause's row: -(multiplicity * sign).  The multiplicities of the clause's literals
 * add up to the width: the first width mod (number of literals) get one more than the others. */
static int64_t literal_value(int32_t literal, uint64_t multiplicity)
{
  return literal > 0 ? -(int64_t)multiplicity : (int64_t)multiplicity;
}

static uint32_t literal_column(int32_t literal)
{
  return literal > 0 ? (uint32_t)literal - 1 : (uint32_t)-literal - 1;
}

/* The row of clause c: -e_N - sum of multiplicity * sign * e_variable, with label 0. */
static void clause_row(const struct sat_reduction *r, size_t c, struct sample *s)
{
  const struct formula *f = r->formula;
  const int32_t *literal = f->literal + f->start[c];
  const size_t literals = f->start[c + 1] - f->start[c];
  const uint64_t quotient = r->width / literals;
  const uint64_t remainder = r->width % literals;
  for (size_t p = 0; p < literals; p++) {
    s->column[p] = literal_column(literal[p]);
    s->value[p] = literal_value(literal[p], p < remainder ? quotient + 1 : quotient);
  }
  s->column[literals] = (uint32_t)f->variables;
  s->value[literals] = -1;
  s->size = literals + 1;
  mpz_set_ui(s->label, 0);
}

/* The row value * e_column with the given label. */
static void unit_row(struct sample *s, uint32_t column, int64_t value, uint64_t label)
{
  s->column[0] = column;
  s->value[0] = value;
  s->size = 1;
  mpz_set_ui(s->label, label);
}

void sat_row(const struct sat_reduction *r, size_t i, struct sample *s)
{
  const size_t variables = (size_t)r->formula->variables;
  const size_t clauses = r->formula->clauses;
  s->multiplicity = 1;
  if (i == 0) {
    unit_row(s, (uint32_t)variables, 1, 2 * r->width - 2);
  } else if (i <= 2 * variables) {
    unit_row(s, (uint32_t)((i - 1) / 2), i % 2 == 1 ? 1 : -1, 1);
  } else if (i - 2 * variables <= clauses) {
    clause_row(r, i - 2 * variables - 1, s);
  } else {
    s->size = 0;
    mpz_set_ui(s->label, 0);
    s->multiplicity = r->zero_multiplicity;
  }
}
