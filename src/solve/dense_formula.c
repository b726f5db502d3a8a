#include "dense_formula.h"

#include <stdlib.h>
#include <string.h>

/* name[v] is nonzero afterwards for the variables that occur; returns their number. */
static int32_t mark_variables(const struct formula *f, int32_t *name)
{
  int32_t used = 0;
  for (size_t i = 0; i < f->start[f->clauses]; i++) {
    int32_t *mark = &name[abs(f->literal[i])];
    used += *mark == 0;
    *mark = 1;
  }
  return used;
}

static int compare_variables(const void *a, const void *b)
{
  const int32_t x = *(const int32_t *)a;
  const int32_t y = *(const int32_t *)b;
  return (x > y) - (x < y);
}

/* Lists the marked variables in ascending order; afterwards name[v] is the place of v in the list.  Touches the entries of those variables alone, so that
 * the untouched pages of a large array take no memory. */
static void name_variables(const struct formula *f, int32_t *name, int32_t *original, int32_t used)
{
  int32_t found = 0;
  for (size_t i = 0; i < f->start[f->clauses]; i++) {
    const int32_t variable = abs(f->literal[i]);
    if (name[variable] == 1) {
      name[variable] = 2;
      original[++found] = variable;
    }
  }
  qsort(original + 1, (size_t)used, sizeof *original, compare_variables);
  for (int32_t v = 1; v <= used; v++)
    name[original[v]] = v;
}

static enum status copy_clauses(struct owned_formula *to, const struct formula *f, const int32_t *name,
                                struct diagnostic *d)
{
  enum status status = STATUS_OK;
  for (size_t c = 0; c < f->clauses && status == STATUS_OK; c++) {
    for (size_t i = f->start[c]; i < f->start[c + 1] && status == STATUS_OK; i++) {
      const int32_t variable = name[abs(f->literal[i])];
      status = owned_formula_add_literal(to, f->literal[i] > 0 ? variable : -variable, d);
    }
    if (status == STATUS_OK)
      status = owned_formula_end_clause(to, d);
  }
  return status;
}

static enum status rename_variables(struct dense_formula *dense, const struct formula *f, int32_t *name,
                                    struct diagnostic *d)
{
  dense->original = calloc((size_t)dense->used + 1, sizeof *dense->original);
  if (dense->original == NULL)
    return diagnostic_out_of_memory(d);
  name_variables(f, name, dense->original, dense->used);
  enum status status = owned_formula_init(&dense->owned, d);
  dense->owned.formula.variables = dense->used + 1;
  if (status == STATUS_OK)
    status = copy_clauses(&dense->owned, f, name, d);
  return status;
}

enum status dense_formula_init(struct dense_formula *dense, const struct formula *f, bool *sparse,
                               struct diagnostic *d)
{
  *dense = (struct dense_formula){0};
  *sparse = false;
  int32_t *name = calloc((size_t)f->variables + 1, sizeof *name);
  if (name == NULL)
    return diagnostic_out_of_memory(d);
  dense->used = mark_variables(f, name);
  enum status status = STATUS_OK;
  *sparse = dense->used < f->variables && dense->used <= f->variables / 2;
  if (*sparse)
    status = rename_variables(dense, f, name, d);
  free(name);
  if (status != STATUS_OK) {
    dense_formula_free(dense);
    *sparse = false;
  }
  return status;
}

void dense_formula_free(struct dense_formula *dense)
{
  owned_formula_free(&dense->owned);
  free(dense->original);
  *dense = (struct dense_formula){0};
}

void dense_formula_expand(const struct dense_formula *dense, int32_t variables, const signed char *assignment,
                          signed char *expanded)
{
  memset(expanded, assignment[dense->used + 1], (size_t)variables + 1);
  for (int32_t v = 1; v <= dense->used; v++)
    expanded[dense->original[v]] = assignment[v];
}
