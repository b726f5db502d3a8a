#include "cover_branching.h"

#include <math.h>
#include <stdlib.h>

/* So many sets are tried, until so many in a row have not been better; each branch for so many iterations.  A set that has been tried RELIABLE times
 * on both sides is not tried again. */
enum { MOST_TRIALS = 16, IDLE_TRIALS = 5, TRIAL_ITERATIONS = 60, RELIABLE = 4 };

static const double INTEGRAL = 1e-6;
static const double LEAST_GAIN = 1e-6;

bool cover_branching_init(struct cover_branching *c, size_t columns)
{
  *c = (struct cover_branching){0};
  bool done = true;
  for (int side = 0; side < 2; side++) {
    c->gain[side] = calloc(columns + 1, sizeof *c->gain[side]);
    c->count[side] = calloc(columns + 1, sizeof *c->count[side]);
    done = done && c->gain[side] != NULL && c->count[side] != NULL;
  }
  return done;
}

void cover_branching_free(struct cover_branching *c)
{
  for (int side = 0; side < 2; side++) {
    free(c->gain[side]);
    free(c->count[side]);
  }
}

void cover_branching_learn(struct cover_branching *c, uint32_t set, int side, double fraction, double gain)
{
  const double change = side == BRANCH_IN ? 1 - fraction : fraction;
  if (change < INTEGRAL)
    return;
  c->gain[side][set] += gain / change;
  c->count[side][set]++;
  c->total_gain[side] += gain / change;
  c->total_count[side]++;
}

/* What a branch is expected to gain: the average of this set, that of all sets if it has none. */
static double expected(const struct cover_branching *c, uint32_t set, int side, double fraction)
{
  const double change = side == BRANCH_IN ? 1 - fraction : fraction;
  if (c->count[side][set] > 0)
    return change * c->gain[side][set] / c->count[side][set];
  return c->total_count[side] == 0 ? change : change * c->total_gain[side] / (double)c->total_count[side];
}

static double score(double in, double out)
{
  return fmax(in, LEAST_GAIN) * fmax(out, LEAST_GAIN);
}

struct candidate {
  uint32_t set;
  double fraction;
  double score;
};

static int by_score(const void *x, const void *y)
{
  const struct candidate *a = x, *b = y;
  if (a->score > b->score || a->score < b->score)
    return a->score > b->score ? -1 : 1;
  return a->set < b->set ? -1 : a->set > b->set;
}

static size_t collect(const struct cover_branching *c, const struct cover_bounding *b,
                      struct candidate *candidate)
{
  size_t candidates = 0;
  for (uint32_t j = 0; j < b->p->column.lines; j++) {
    const double x =
        b->state[j] == COVER_FREE && !b->fixed[j] ? cover_relaxation_column(b->relaxation, j) : 0;
    if (x < INTEGRAL || x > 1 - INTEGRAL)
      continue;
    const double in = expected(c, j, BRANCH_IN, x), out = expected(c, j, BRANCH_OUT, x);
    candidate[candidates++] = (struct candidate){j, x, score(in, out)};
  }
  qsort(candidate, candidates, sizeof *candidate, by_score);
  return candidates;
}

struct trial {
  struct cover_branching *c;
  struct cover_bounding *b;
  const unsigned char *basis;
  size_t basis_size;
  double value; /* of the relaxation before branching */
  double limit;
};

/* What one branch gains at least; false: out of memory. */
static bool try_branch(struct trial *t, const struct candidate *a, int side, double *gain)
{
  cover_relaxation_restore(t->b->relaxation, t->basis, t->basis_size);
  cover_bounding_set(t->b, a->set, side == BRANCH_IN ? COVER_IN : COVER_OUT);
  const enum relaxation_answer answer =
      cover_relaxation_solve(t->b->relaxation, t->limit, TRIAL_ITERATIONS, false, t->b->clock);
  const double value = answer == RELAXATION_CUT_OFF ? t->limit : cover_relaxation_value(t->b->relaxation);
  cover_bounding_set(t->b, a->set, COVER_FREE);
  *gain = fmax(0, fmin(value, t->limit) - t->value);
  if (answer == RELAXATION_SOLVED || answer == RELAXATION_CUT_OFF)
    cover_branching_learn(t->c, a->set, side, a->fraction, *gain);
  return answer != RELAXATION_FAILED;
}

static bool is_reliable(const struct cover_branching *c, uint32_t set)
{
  return c->count[BRANCH_IN][set] >= RELIABLE && c->count[BRANCH_OUT][set] >= RELIABLE;
}

static bool choose(struct trial *t, struct candidate *candidate, size_t candidates,
                   struct cover_branch *branch)
{
  double best = -1;
  int idle = 0;
  for (size_t k = 0; k < candidates && k < MOST_TRIALS && idle < IDLE_TRIALS; k++) {
    double gain[2], value = candidate[k].score;
    if (!is_reliable(t->c, candidate[k].set) && !cover_clock_expired(t->b->clock)) {
      if (!try_branch(t, &candidate[k], BRANCH_OUT, &gain[BRANCH_OUT]) ||
          !try_branch(t, &candidate[k], BRANCH_IN, &gain[BRANCH_IN]))
        return false;
      value = score(gain[BRANCH_IN], gain[BRANCH_OUT]);
    }
    idle = value > best ? 0 : idle + 1;
    if (value > best) {
      best = value;
      branch->set = candidate[k].set;
      branch->fraction = candidate[k].fraction;
    }
  }
  return true;
}

bool cover_branching_select(struct cover_branching *c, struct cover_bounding *b, const unsigned char *basis,
                            size_t basis_size, struct cover_branch *branch)
{
  struct trial t = {.c = c,
                    .b = b,
                    .basis = basis,
                    .basis_size = basis_size,
                    .value = cover_relaxation_value(b->relaxation),
                    .limit = (double)cover_clock_wanted(b->clock) - 1 + LEAST_GAIN};
  struct candidate *candidate = calloc(b->p->column.lines + 1, sizeof *candidate);
  if (candidate == NULL)
    return false;
  *branch = (struct cover_branch){.set = COVER_NO_SET, .value = t.value};
  const bool done = choose(&t, candidate, collect(c, b, candidate), branch);
  free(candidate);
  return done;
}
