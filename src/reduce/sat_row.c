#include "sat_reduction.h"

/* The value of a literal's coordinate in its clause's row: -(multiplicity * sign). */
/*@ requires multiplicity: multiplicity <= INT64_MAX;
    terminates             \true;
    exits                  \false;
    assigns                \nothing;
    ensures  result:       \result == -SignedMultiplicity(literal, multiplicity);
*/
static int64_t literal_value(int32_t literal, uint64_t multiplicity)
{
  return literal > 0 ? -(int64_t)multiplicity : (int64_t)multiplicity;
}

/*@ requires literal: literal != 0 && literal > INT32_MIN;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result == LiteralVariable(literal) - 1;
*/
static uint32_t literal_column(int32_t literal)
{
  return literal > 0 ? (uint32_t)literal - 1 : (uint32_t)-literal - 1;
}

/* Entries that are a clause's literals one by one add up to the clause's coefficients. */
/*@ ghost
  /@ requires entries:     \forall integer e; 0 <= e < literals ==>
                             column[e] == LiteralVariable(literal[e]) - 1 &&
                             value[e] == -SignedMultiplicity(literal[e], PaddingMultiplicity(width, literals, e));
     terminates            \true;
     exits                 \false;
     assigns               \nothing;
     ensures  coefficient: \forall integer d; EntrySum(column, value, 0, literals, d) ==
                             -ClauseCoefficient(literal, literals, width, literals, d);
   @/
  static void sum_of_literal_entries(const uint32_t *column, const int64_t *value, const int32_t *literal,
                                     size_t literals, uint64_t width)
  {
    /@ loop invariant index:   0 <= n <= literals;
       loop invariant partial: \forall integer d; EntrySum(column, value, 0, n, d) ==
                                 -ClauseCoefficient(literal, literals, width, n, d);
       loop assigns            n;
       loop variant            literals - n;
     @/
    for (size_t n = 0; n < literals; n++)
      ;
  }
*/

/* The row of clause c: -e_N - sum of multiplicity * sign * e_variable, with label 0. */
/*@ requires formula:   FormulaValid(r->formula) && FormulaWidths(r->formula, r->width);
    requires reduction: \valid_read(r) && 2 <= r->width <= FORMULA_MAX_WIDTH;
    requires clause:    c < r->formula->clauses;
    requires room:      SampleRoom(s) && ClauseLiterals(r->formula, c) < s->capacity;
    requires live:      LiveTarget(&s->label[0]);
    requires separated: \separated(s, r, r->formula, r->formula->start + (0 .. r->formula->clauses));
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value;
    ensures  size:      s->size == ClauseLiterals{Pre}(r->formula, c) + 1;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] <= r->formula->variables;
    ensures  features:  \forall integer d; SampleFeature(s, d) == SatClauseFeature{Pre}(r->formula, r->width, c, d);
    ensures  label:     s->label[0].value == 0.0;
*/
static void clause_row(const struct sat_reduction *r, size_t c, struct sample *s)
{
  const struct formula *f = r->formula;
  const int32_t *literal = f->literal + f->start[c];
  const size_t literals = f->start[c + 1] - f->start[c];
  const uint64_t quotient = r->width / literals;
  const uint64_t remainder = r->width % literals;
  /*@ assert quotient: quotient <= r->width; */
  /*@ loop invariant index:   0 <= p <= literals;
      loop invariant entries: \forall integer e; 0 <= e < p ==>
                                s->column[e] == LiteralVariable(literal[e]) - 1 &&
                                s->value[e] == -SignedMultiplicity(literal[e], PaddingMultiplicity(r->width, literals, e));
      loop assigns            p, s->column[0 .. literals - 1], s->value[0 .. literals - 1];
      loop variant            literals - p;
  */
  for (size_t p = 0; p < literals; p++) {
    s->column[p] = literal_column(literal[p]);
    s->value[p] = literal_value(literal[p], p < remainder ? quotient + 1 : quotient);
  }
  s->column[literals] = (uint32_t)f->variables;
  s->value[literals] = -1;
  /*@ ghost sum_of_literal_entries(s->column, s->value, literal, literals, r->width); */
  s->size = literals + 1;
  mpz_set_ui(s->label, 0);
}

/* The row value * e_column with the given label. */
/*@ requires room:      SampleRoom(s) && 1 <= s->capacity;
    requires live:      LiveTarget(&s->label[0]);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0], s->value[0], s->label[0].value;
    ensures  size:      s->size == 1;
    ensures  column:    s->column[0] == column;
    ensures  features:  \forall integer d; SampleFeature(s, d) == (d == column ? value : 0);
    ensures  label:     s->label[0].value == label;
*/
static void unit_row(struct sample *s, uint32_t column, int64_t value, uint64_t label)
{
  s->column[0] = column;
  s->value[0] = value;
  s->size = 1;
  mpz_set_ui(s->label, label);
  /*@ assert empty: \forall integer d; EntrySum(s->column, s->value, 0, 0, d) == 0; */
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
