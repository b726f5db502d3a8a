#include "cover_subgradient.h"

#include "cover_local_search.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_STEPS = 1000, PATIENCE = 20, COVER_INTERVAL = 25 };

static const double SMALLEST_SCALE = 0.005;

struct subgradient {
  const struct cover_problem *p;
  double *dual;    /* [rows] */
  double *reduced; /* [columns] */
  double *slope;   /* [rows], 1 - how many columns of negative reduced cost cover the row */
  bool *chosen;    /* [columns] */
};

/* Each row gets the least share of the cost of a set in it. */
static void start_duals(const struct cover_problem *p, double *dual)
{
  for (size_t r = 0; r < p->row.lines; r++) {
    double least = INFINITY;
    for (size_t k = p->row.start[r]; k < p->row.start[r + 1]; k++) {
      const uint32_t j = p->row.item[k];
      least = fmin(least, (double)p->system->cost[j] / (double)(p->column.start[j + 1] - p->column.start[j]));
    }
    dual[r] = least;
  }
}

static double lagrangian_bound(struct subgradient *s)
{
  const struct cover_problem *p = s->p;
  double bound = 0;
  for (size_t r = 0; r < p->row.lines; r++) {
    bound += s->dual[r];
    s->slope[r] = 1;
  }
  for (size_t j = 0; j < p->column.lines; j++) {
    double reduced = (double)p->system->cost[j];
    for (size_t k = p->column.start[j]; k < p->column.start[j + 1]; k++)
      reduced -= s->dual[p->column.item[k]];
    s->reduced[j] = reduced;
    if (reduced >= 0)
      continue;
    bound += reduced;
    for (size_t k = p->column.start[j]; k < p->column.start[j + 1]; k++)
      s->slope[p->column.item[k]] -= 1;
  }
  return bound;
}

/* A row with dual 0 that is covered already cannot go down. */
static double slope_square(struct subgradient *s)
{
  double square = 0;
  for (size_t r = 0; r < s->p->row.lines; r++) {
    if (s->slope[r] < 0 && s->dual[r] <= 0)
      s->slope[r] = 0;
    square += s->slope[r] * s->slope[r];
  }
  return square;
}

static bool complete_negative(const struct subgradient *s, struct cover_clock *clock, bool *cover)
{
  for (size_t j = 0; j < s->p->column.lines; j++)
    s->chosen[j] = s->reduced[j] < 0;
  return cover_complete(s->p, s->chosen, clock, cover);
}

static bool ascend(struct subgradient *s, struct cover_clock *clock, bool *cover, double *best_dual)
{
  const size_t rows = s->p->row.lines;
  double best = -INFINITY, scale = 1;
  int idle = 0;
  for (int step = 0; step < MOST_STEPS && scale > SMALLEST_SCALE && !cover_clock_expired(clock); step++) {
    const double bound = lagrangian_bound(s);
    idle = bound > best ? 0 : idle + 1;
    if (bound > best) {
      best = bound;
      memcpy(best_dual, s->dual, rows * sizeof *best_dual);
    }
    if (step % COVER_INTERVAL == COVER_INTERVAL - 1 && !complete_negative(s, clock, cover))
      return false;
    const double upper = (double)clock->upper, square = slope_square(s);
    if (square <= 0 || best > upper - 1)
      break;
    if (idle == PATIENCE) {
      scale /= 2;
      idle = 0;
      memcpy(s->dual, best_dual, rows * sizeof *best_dual);
      continue;
    }
    const double length = scale * (1.02 * upper - bound) / square;
    for (size_t r = 0; r < rows; r++)
      s->dual[r] = fmax(0, s->dual[r] + length * s->slope[r]);
  }
  return true;
}

bool cover_subgradient(const struct cover_problem *p, struct cover_clock *clock, bool *cover, double *dual)
{
  const size_t rows = p->row.lines + 1, columns = p->column.lines + 1;
  struct subgradient s = {.p = p,
                          .dual = calloc(rows, sizeof *s.dual),
                          .reduced = calloc(columns, sizeof *s.reduced),
                          .slope = calloc(rows, sizeof *s.slope),
                          .chosen = calloc(columns, sizeof *s.chosen)};
  bool done = s.dual != NULL && s.reduced != NULL && s.slope != NULL && s.chosen != NULL;
  if (done) {
    start_duals(p, s.dual);
    memcpy(dual, s.dual, p->row.lines * sizeof *dual);
    done = ascend(&s, clock, cover, dual);
  }
  free(s.dual);
  free(s.reduced);
  free(s.slope);
  free(s.chosen);
  return done;
}
