/* The reduction of spec/certificate.md, section 4, as a dense matrix computed straight from the definition, and random formulas:
 * what the tests of src/reduce compare with. */
#ifndef RELUCERT_TESTS_SAT_DEFINITION_H
#define RELUCERT_TESTS_SAT_DEFINITION_H

#include "kernel/formula.h"
#include "dense_rows.h"
#include "random_numbers.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>

#define MAX_VARIABLES 16
#define MAX_CLAUSES 80
#define MAX_LITERALS 1500
#define MAX_FEATURES (MAX_VARIABLES + 1)

/* A formula that owns its arrays. */
struct test_formula {
  struct formula formula;
  size_t start[MAX_CLAUSES + 1];
  int32_t literal[MAX_LITERALS];
};

static inline void formula_begin(struct test_formula *t, int32_t variables)
{
  t->formula.variables = variables;
  t->formula.clauses = 0;
  t->formula.start = t->start;
  t->formula.literal = t->literal;
  t->start[0] = 0;
}

static inline void formula_add_clause(struct test_formula *t, const int32_t *literal, size_t literals)
{
  size_t end = t->start[t->formula.clauses];
  for (size_t p = 0; p < literals; p++)
    t->literal[end++] = literal[p];
  t->start[++t->formula.clauses] = end;
}

/* Clauses of min_width .. max_width literals; repeated literals and tautologies occur. */
static inline void formula_random(struct test_formula *t, uint64_t *state, int32_t variables, size_t clauses,
                                  uint32_t min_width, uint32_t max_width)
{
  formula_begin(t, variables);
  for (size_t c = 0; c < clauses; c++) {
    int32_t literal[64];
    const uint32_t literals = min_width + draw_below(state, max_width - min_width + 1);
    for (uint32_t p = 0; p < literals; p++) {
      const int32_t v = 1 + (int32_t)draw_below(state, (uint32_t)variables);
      literal[p] = draw_below(state, 2) ? v : -v;
    }
    formula_add_clause(t, literal, literals);
  }
}

/* All 2^R clauses over the variables 1 .. R. */
static inline void formula_complete(struct test_formula *t, int32_t variables)
{
  formula_begin(t, variables);
  for (uint32_t signs = 0; signs < (1u << variables); signs++) {
    int32_t literal[MAX_VARIABLES];
    for (int32_t v = 1; v <= variables; v++)
      literal[v - 1] = signs >> (v - 1) & 1 ? v : -v;
    formula_add_clause(t, literal, (size_t)variables);
  }
}

/* Bit v - 1 of `assignment` is the value of variable v. */
static inline bool formula_satisfied(const struct formula *f, uint32_t assignment)
{
  for (size_t c = 0; c < f->clauses; c++) {
    bool satisfied = false;
    for (size_t p = f->start[c]; p < f->start[c + 1]; p++) {
      const int32_t l = f->literal[p];
      satisfied |= (assignment >> (abs(l) - 1) & 1) == (l > 0);
    }
    if (!satisfied)
      return false;
  }
  return true;
}

/* A model, or 2^variables if there is none. */
static inline uint32_t formula_first_model(const struct formula *f)
{
  uint32_t assignment = 0;
  while (assignment < (1u << f->variables) && !formula_satisfied(f, assignment))
    assignment++;
  return assignment;
}

/* The largest number of literals of a clause, at least 2. */
static inline int64_t definition_width(const struct formula *f)
{
  int64_t width = 2;
  for (size_t c = 0; c < f->clauses; c++)
    if ((int64_t)(f->start[c + 1] - f->start[c]) > width)
      width = (int64_t)(f->start[c + 1] - f->start[c]);
  return width;
}

/* Padding: the multiplicity of the literal at place p of a clause of r literals. */
static inline int64_t definition_multiplicity(int64_t width, int64_t r, int64_t p)
{
  return p < width % r ? (width + r - 1) / r : width / r;
}

/* The total multiplicity of literal l in clause c. */
static inline int64_t definition_total(const struct formula *f, size_t c, int64_t width, int32_t l)
{
  int64_t total = 0;
  for (size_t p = f->start[c]; p < f->start[c + 1]; p++)
    if (f->literal[p] == l)
      total += definition_multiplicity(width, (int64_t)(f->start[c + 1] - f->start[c]),
                                       (int64_t)(p - f->start[c]));
  return total;
}

static inline uint64_t definition_square(const struct formula *f, int64_t width)
{
  int64_t largest = 0;
  for (size_t c = 0; c < f->clauses; c++) {
    int64_t sum = 0;
    bool tautology = false;
    for (int32_t v = 1; v <= f->variables; v++) {
      const int64_t positive = definition_total(f, c, width, v);
      const int64_t negative = definition_total(f, c, width, -v);
      tautology |= positive > 0 && negative > 0;
      sum += positive * positive + negative * negative;
    }
    if (!tautology && sum > largest)
      largest = sum;
  }
  return (uint64_t)(largest > 0 ? largest : width);
}

static inline void definition_make(struct dense_rows *d, const struct formula *f, int64_t width, bool bias)
{
  const size_t n = (size_t)f->variables;
  *d = (struct dense_rows){.features = n + 1, .rows = 1 + 2 * n + f->clauses + (bias ? 1 : 0)};
  for (size_t i = 0; i < d->rows; i++)
    d->multiplicity[i] = 1;
  d->x[0][n] = 1;
  d->label[0] = 2 * width - 2;
  for (size_t i = 0; i < n; i++) {
    d->x[1 + 2 * i][i] = 1;
    d->x[2 + 2 * i][i] = -1;
    d->label[1 + 2 * i] = d->label[2 + 2 * i] = 1;
  }
  for (size_t c = 0; c < f->clauses; c++) {
    for (int32_t v = 1; v <= f->variables; v++)
      d->x[1 + 2 * n + c][v - 1] = definition_total(f, c, width, -v) - definition_total(f, c, width, v);
    d->x[1 + 2 * n + c][n] = -1;
  }
  if (bias)
    d->multiplicity[d->rows - 1] =
        (uint64_t)((width - 2) * (width - 2) > 20 ? (width - 2) * (width - 2) : 20);
}

#endif
