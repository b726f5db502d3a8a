#include "cnf.h"

#include "../reduce/sat.h"
#include "array.h"

#include <stdlib.h>

enum { FIRST_CAPACITY = 64 };

static enum status reserve_literals(struct owned_formula *f, size_t needed, struct diagnostic *d)
{
  int32_t *literal = array_reserve(f->formula.literal, &f->literal_capacity, needed, sizeof *literal);
  if (literal == NULL)
    return diagnostic_out_of_memory(d);
  f->formula.literal = literal;
  return STATUS_OK;
}

static enum status reserve_clauses(struct owned_formula *f, size_t needed, struct diagnostic *d)
{
  size_t *start = array_reserve(f->formula.start, &f->clause_capacity, needed, sizeof *start);
  if (start == NULL)
    return diagnostic_out_of_memory(d);
  f->formula.start = start;
  return STATUS_OK;
}

enum status owned_formula_init(struct owned_formula *f, struct diagnostic *d)
{
  *f = (struct owned_formula){.clause_capacity = FIRST_CAPACITY, .literal_capacity = FIRST_CAPACITY};
  f->formula.start = calloc(FIRST_CAPACITY, sizeof *f->formula.start);
  f->formula.literal = calloc(FIRST_CAPACITY, sizeof *f->formula.literal);
  if (f->formula.start != NULL && f->formula.literal != NULL)
    return STATUS_OK;
  owned_formula_free(f);
  return diagnostic_out_of_memory(d);
}

void owned_formula_free(struct owned_formula *f)
{
  free(f->formula.start);
  free(f->formula.literal);
  *f = (struct owned_formula){0};
}

enum status owned_formula_add_literal(struct owned_formula *f, int32_t literal, struct diagnostic *d)
{
  if (f->literals == f->literal_capacity) {
    enum status status = reserve_literals(f, f->literals + 1, d);
    if (status != STATUS_OK)
      return status;
  }
  f->formula.literal[f->literals++] = literal;
  return STATUS_OK;
}

enum status owned_formula_end_clause(struct owned_formula *f, struct diagnostic *d)
{
  const size_t width = f->literals - f->formula.start[f->formula.clauses];
  if (width > FORMULA_MAX_WIDTH)
    return diagnostic_set(d, STATUS_LIMIT, "error: clause %zu has %zu literals, expected at most %d",
                          f->formula.clauses + 1, width, FORMULA_MAX_WIDTH);
  enum status status = reserve_clauses(f, f->formula.clauses + 2, d);
  if (status != STATUS_OK)
    return status;
  f->formula.start[++f->formula.clauses] = f->literals;
  if (width > f->width)
    f->width = width;
  return STATUS_OK;
}

enum status owned_formula_close(struct owned_formula *f, struct diagnostic *d)
{
  const size_t empty = sat_empty_clauses(&f->formula);
  if (empty == 0)
    return STATUS_OK;
  enum status status = reserve_literals(f, f->literals + empty + 1, d);
  if (status == STATUS_OK)
    status = reserve_clauses(f, f->formula.clauses + 2, d);
  if (status != STATUS_OK)
    return status;
  sat_replace_empty_clauses(&f->formula);
  f->literals += empty + 1;
  f->closed = true;
  if (f->width == 0)
    f->width = 1;
  return STATUS_OK;
}

bool formula_is_satisfied(const struct formula *f, const signed char *model)
{
  for (size_t c = 0; c < f->clauses; c++) {
    bool satisfied = false;
    for (size_t p = f->start[c]; p < f->start[c + 1] && !satisfied; p++)
      satisfied = f->literal[p] > 0 ? model[f->literal[p]] > 0 : model[-f->literal[p]] < 0;
    if (!satisfied)
      return false;
  }
  return true;
}
