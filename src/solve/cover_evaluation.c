#include "cover_evaluation.h"

#include <stdlib.h>
#include <string.h>

/* Six digits suffice, since a bound is rounded up at the end. */
#define DENOMINATOR (UINT64_C(1) << 20)

/* The duals, each taken as often as there are sets that contain its element, sum up to at most this, so that no sum leaves 62 bits. */
#define LARGEST_SUM (UINT64_C(1) << 60)

static uint64_t largest_degree(const struct cover_lines *row)
{
  uint64_t largest = 1;
  for (size_t r = 0; r < row->lines; r++)
    if (row->start[r + 1] - row->start[r] > largest)
      largest = row->start[r + 1] - row->start[r];
  return largest;
}

bool cover_evaluation_init(struct cover_evaluation *e, const struct cover_problem *p)
{
  *e = (struct cover_evaluation){.p = p, .denominator = DENOMINATOR};
  e->room = LARGEST_SUM / largest_degree(&p->row);
  while (e->denominator > 1 && p->total + 1 > e->room / 2 / e->denominator)
    e->denominator /= 2;
  e->dual = calloc(p->row.lines + 1, sizeof *e->dual);
  e->reduced = calloc(p->column.lines + 1, sizeof *e->reduced);
  return e->dual != NULL && e->reduced != NULL;
}

void cover_evaluation_free(struct cover_evaluation *e)
{
  free(e->dual);
  free(e->reduced);
}

static bool covered(const struct cover_lines *row, size_t r, const enum cover_state *state)
{
  for (size_t k = row->start[r]; k < row->start[r + 1]; k++)
    if (state[row->item[k]] == COVER_IN)
      return true;
  return false;
}

static uint64_t rounded(double dual, uint64_t denominator, uint64_t largest)
{
  const double scaled = dual * (double)denominator;
  if (!(scaled >= 1)) /* nor when it is not a number */
    return 0;
  return scaled < (double)largest ? (uint64_t)scaled : largest;
}

static void add_up(struct cover_evaluation *e, const enum cover_state *state, const bool *fixed)
{
  const struct cover_problem *p = e->p;
  const int64_t denominator = (int64_t)e->denominator;
  e->bound = 0;
  e->fixed = 0;
  for (size_t j = 0; j < p->column.lines; j++)
    e->reduced[j] = (int64_t)p->system->cost[j] * denominator;
  for (size_t r = 0; r < p->row.lines; r++) {
    if (e->dual[r] == 0)
      continue;
    e->bound += (int64_t)e->dual[r];
    for (size_t k = p->row.start[r]; k < p->row.start[r + 1]; k++)
      e->reduced[p->row.item[k]] -= (int64_t)e->dual[r];
  }
  for (size_t j = 0; j < p->column.lines; j++) {
    if (state[j] == COVER_IN)
      e->bound += e->reduced[j];
    else if (state[j] == COVER_FREE && e->reduced[j] < 0)
      *(fixed[j] ? &e->fixed : &e->bound) += e->reduced[j];
  }
}

void cover_evaluate(struct cover_evaluation *e, const double *dual, const enum cover_state *state,
                    const bool *fixed)
{
  const struct cover_problem *p = e->p;
  uint64_t room = e->room;
  for (size_t r = 0; r < p->row.lines; r++) {
    const bool useless = dual[r] <= 0 || covered(&p->row, r, state);
    e->dual[r] = useless ? 0 : rounded(dual[r], e->denominator, room);
    room -= e->dual[r];
  }
  add_up(e, state, fixed);
}

void cover_evaluate_empty_row(struct cover_evaluation *e, size_t row, uint64_t value,
                              const enum cover_state *state, const bool *fixed)
{
  memset(e->dual, 0, e->p->row.lines * sizeof *e->dual);
  e->dual[row] = value * e->denominator;
  add_up(e, state, fixed);
}

uint64_t cover_bound_ceiling(const struct cover_evaluation *e, int64_t bound)
{
  return bound <= 0 ? 0 : ((uint64_t)bound - 1) / e->denominator + 1;
}
