#include "cover_bounding.h"

#include <float.h>
#include <stdlib.h>
#include <string.h>

/* Columns to start with, and columns to add at a time. */
enum { FEWEST_COLUMNS = 2000, COLUMNS_PER_ROW = 5, COLUMNS_AT_ONCE = 500 };

/* Added to what a bound has to exceed: rounding the duals may cost so much. */
static const double ROUNDING = 1e-3;

static bool allocate(struct cover_bounding *b)
{
  const size_t columns = b->p->column.lines + 1;
  b->state = calloc(columns, sizeof *b->state);
  b->dual = calloc(b->p->row.lines + 1, sizeof *b->dual);
  b->column = calloc(columns, sizeof *b->column);
  b->fixed = calloc(columns, sizeof *b->fixed);
  b->needed = calloc(columns, sizeof *b->needed);
  b->root_reduced = calloc(columns, sizeof *b->root_reduced);
  b->relaxation = cover_relaxation_create(b->p);
  return cover_evaluation_init(&b->evaluation, b->p) && b->state != NULL && b->dual != NULL &&
         b->column != NULL && b->fixed != NULL && b->needed != NULL && b->root_reduced != NULL &&
         b->relaxation != NULL;
}

void cover_bounding_free(struct cover_bounding *b)
{
  cover_relaxation_free(b->relaxation);
  cover_evaluation_free(&b->evaluation);
  free(b->state);
  free(b->dual);
  free(b->column);
  free(b->fixed);
  free(b->needed);
  free(b->root_reduced);
}

static int by_reduced_cost(const void *x, const void *y, void *context)
{
  const int64_t *reduced = context;
  const uint32_t i = *(const uint32_t *)x, j = *(const uint32_t *)y;
  if (reduced[i] != reduced[j])
    return reduced[i] < reduced[j] ? -1 : 1;
  return i < j ? -1 : i > j;
}

/* Adds the `most` of b->column[0 .. columns - 1] that have the smallest reduced costs. */
static bool add_smallest(struct cover_bounding *b, size_t columns, size_t most)
{
  if (columns > most) {
    qsort_r(b->column, columns, sizeof *b->column, by_reduced_cost, b->evaluation.reduced);
    columns = most;
  }
  return cover_relaxation_add(b->relaxation, b->column, columns);
}

static bool add_first_columns(struct cover_bounding *b, const bool *cover)
{
  size_t columns = 0;
  for (uint32_t j = 0; j < b->p->column.lines; j++)
    if (cover[j])
      b->column[columns++] = j;
  if (!cover_relaxation_add(b->relaxation, b->column, columns))
    return false;
  columns = 0;
  for (uint32_t j = 0; j < b->p->column.lines; j++)
    if (!cover[j] && !b->p->dominated[j])
      b->column[columns++] = j;
  const size_t most = COLUMNS_PER_ROW * b->p->row.lines;
  return add_smallest(b, columns, most > FEWEST_COLUMNS ? most : FEWEST_COLUMNS);
}

bool cover_bounding_init(struct cover_bounding *b, const struct cover_problem *p, struct cover_clock *clock,
                         const double *dual, const bool *cover)
{
  *b = (struct cover_bounding){.p = p, .clock = clock};
  if (!allocate(b))
    return false;
  cover_evaluate(&b->evaluation, dual, b->state, b->fixed);
  return add_first_columns(b, cover);
}

/* Tells the relaxation; a fixed column is out unless the path has decided it before it was fixed. */
static void inform(struct cover_bounding *b, uint32_t set)
{
  const bool out = b->fixed[set] && b->state[set] == COVER_FREE;
  if (cover_relaxation_has(b->relaxation, set))
    cover_relaxation_set(b->relaxation, set, out ? COVER_OUT : b->state[set]);
}

void cover_bounding_set(struct cover_bounding *b, uint32_t set, enum cover_state state)
{
  b->state[set] = state;
  inform(b, set);
}

/* Looks for a set that can cover a row: available = there is one; the relaxation lacks it if *missing is not UINT32_MAX. */
static bool row_available(const struct cover_bounding *b, size_t r, uint32_t *missing)
{
  *missing = UINT32_MAX;
  for (size_t k = b->p->row.start[r]; k < b->p->row.start[r + 1]; k++) {
    const uint32_t j = b->p->row.item[k];
    if (b->state[j] == COVER_OUT || (b->fixed[j] && b->state[j] != COVER_IN))
      continue;
    if (b->state[j] == COVER_IN || cover_relaxation_has(b->relaxation, j)) {
      *missing = UINT32_MAX;
      return true;
    }
    *missing = j;
  }
  return *missing != UINT32_MAX;
}

/* Makes the relaxation feasible; *empty is a row that no set can cover, or the number of rows.  False: out of memory. */
static bool make_feasible(struct cover_bounding *b, bool *grown, size_t *empty)
{
  for (*empty = 0; *empty < b->p->row.lines; ++*empty) {
    uint32_t missing;
    if (!row_available(b, *empty, &missing))
      return true;
    if (missing == UINT32_MAX)
      continue;
    if (!cover_relaxation_add(b->relaxation, &missing, 1))
      return false;
    *grown = true;
  }
  return true;
}

/* The columns outside the relaxation whose reduced costs are negative go into it.  False: out of memory. */
static bool add_violated(struct cover_bounding *b, bool *grown)
{
  const struct cover_evaluation *e = &b->evaluation;
  const int64_t tolerance = (int64_t)(e->denominator >> 14);
  size_t columns = 0;
  for (uint32_t j = 0; j < b->p->column.lines; j++)
    if (e->reduced[j] < -tolerance && b->state[j] == COVER_FREE && !b->fixed[j] &&
        !cover_relaxation_has(b->relaxation, j))
      b->column[columns++] = j;
  *grown = columns > 0;
  return columns == 0 || add_smallest(b, columns, COLUMNS_AT_ONCE);
}

static bool is_closed(const struct cover_bounding *b)
{
  return cover_bound_ceiling(&b->evaluation, b->evaluation.bound) >= cover_clock_wanted(b->clock);
}

static void evaluate(struct cover_bounding *b)
{
  cover_relaxation_duals(b->relaxation, b->dual);
  cover_evaluate(&b->evaluation, b->dual, b->state, b->fixed);
}

bool cover_bounding_solve(struct cover_bounding *b)
{
  bool grown = false;
  size_t empty;
  if (!make_feasible(b, &grown, &empty))
    return false;
  if (empty < b->p->row.lines) {
    const uint64_t wanted = cover_clock_wanted(b->clock);
    cover_evaluate_empty_row(&b->evaluation, empty, wanted, b->state, b->fixed);
    return true;
  }
  double limit = (double)cover_clock_wanted(b->clock) - 1 + ROUNDING;
  for (;;) {
    const enum relaxation_answer answer = cover_relaxation_solve(b->relaxation, limit, -1, grown, b->clock);
    if (answer == RELAXATION_FAILED)
      return false;
    evaluate(b);
    if (is_closed(b) || !add_violated(b, &grown))
      return is_closed(b);
    if (answer == RELAXATION_CUT_OFF)
      limit = DBL_MAX;
    else if (!grown || answer == RELAXATION_STOPPED)
      return true;
  }
}

bool cover_bounding_settle_fixed(struct cover_bounding *b)
{
  struct cover_evaluation *e = &b->evaluation;
  if (cover_bound_ceiling(e, e->bound) == cover_bound_ceiling(e, e->bound + e->fixed)) {
    e->bound += e->fixed;
    e->fixed = 0;
    return false;
  }
  for (size_t j = 0; j < b->p->column.lines; j++)
    if (b->fixed[j] && b->state[j] == COVER_FREE && e->reduced[j] < 0)
      b->needed[j] = true;
  return true;
}

void cover_bounding_keep_root(struct cover_bounding *b)
{
  b->root_bound = b->evaluation.bound + b->evaluation.fixed;
  memcpy(b->root_reduced, b->evaluation.reduced, b->p->column.lines * sizeof *b->root_reduced);
}

void cover_bounding_fix(struct cover_bounding *b)
{
  const uint64_t wanted = cover_clock_wanted(b->clock);
  for (uint32_t j = 0; j < b->p->column.lines; j++) {
    if (b->fixed[j] || b->root_reduced[j] <= 0 ||
        cover_bound_ceiling(&b->evaluation, b->root_bound + b->root_reduced[j]) < wanted)
      continue;
    b->fixed[j] = true;
    inform(b, j);
  }
}
