#include "colouring_search.h"

#include "../reduce/colouring_solution.h"
#include "colouring_attempt.h"
#include "colouring_clique_search.h"
#include "colouring_greedy.h"
#include "colouring_refutation.h"

#include <stdlib.h>
#include <string.h>

/* What the local search is run for before the solver, for each second of a round, and the seconds of a round while more than one number of colours is open, each longer than
 * the one before. */
static const double TABU_STEPS = 200; /* for each vertex */
static const double TABU_SECONDS = 0.2;
static const double FIRST_ROUND = 1;
static const double ROUND_GROWTH = 3;
static const double LONGEST_ROUND = 1e6;

/* The question is whether `colours` colours are enough, or for 0 what the chromatic number is. */
struct search {
  const struct hypergraph *h;
  uint32_t colours;
  struct colouring_graph graph;
  struct colouring_clock clock;
  struct colouring_result *result;
  struct diagnostic *d;
  uint32_t *colour; /* [vertices] */
  uint64_t attempts;
  bool too_large; /* the solver cannot be used where it is needed, and no time limit ends the local search */
};

/* ---- bounds ---- */

/* Renames the colours in the order in which they occur; returns their number. */
static uint32_t rename_colours(uint32_t *colour, uint32_t vertices, uint32_t *name)
{
  uint32_t colours = 0;
  memset(name, 0xff, vertices * sizeof *name);
  for (uint32_t v = 0; v < vertices; v++) {
    if (name[colour[v]] == UINT32_MAX)
      name[colour[v]] = colours++;
    colour[v] = name[colour[v]];
  }
  return colours;
}

/* Takes s->colour if it is better than what is known; its colours are below the number of vertices. */
static enum status adopt_colouring(struct search *s)
{
  struct colouring_result *r = s->result;
  const uint32_t vertices = s->h->vertices;
  for (uint32_t v = 0; v < vertices; v++)
    if (s->colour[v] >= vertices)
      return diagnostic_set(s->d, STATUS_NOTHING, "error: a vertex without a colour: please report this");
  if (!colouring_is_proper(s->h, s->colour))
    return diagnostic_set(s->d, STATUS_NOTHING,
                          "error: the search has found a colouring that is not proper: please report this");
  uint32_t *kept = malloc(((size_t)vertices + 1) * sizeof *kept);
  if (kept == NULL)
    return diagnostic_out_of_memory(s->d);
  uint32_t colours = rename_colours(s->colour, vertices, kept);
  colours = colours > 0 ? colours : 1;
  if (colours >= r->upper) {
    free(kept);
    return STATUS_OK;
  }
  memcpy(kept, s->colour, vertices * sizeof *kept);
  free(r->colour);
  r->colour = kept;
  r->upper = s->clock.upper = colours;
  return STATUS_OK;
}

/* Takes a refutation of more colours than the present one's. */
static void adopt_refutation(struct search *s, const struct colouring_refutation *refutation)
{
  struct colouring_result *r = s->result;
  colouring_refutation_free(&r->refutation);
  r->refutation = *refutation;
  r->has_refutation = true;
  r->lower = s->clock.lower = refutation->colours + 1;
}

static bool is_answered(const struct search *s)
{
  const struct colouring_result *r = s->result;
  if (s->colours > 0)
    return r->upper <= s->colours || r->lower > s->colours;
  return r->lower >= r->upper;
}

/* ---- the start ---- */

/* The first edge with one vertex; the number of edges if there is none. */
static size_t find_loop(const struct hypergraph *h)
{
  size_t e = 0;
  while (e < h->edges && h->start[e + 1] - h->start[e] != 1)
    e++;
  return e;
}

static enum status begin_with_loop(struct search *s, size_t loop)
{
  struct colouring_refutation refutation;
  s->result->has_loop = true;
  const enum status status =
      colouring_refute_by_loop(s->h, loop, s->colours > 0 ? s->colours : 1, &refutation, s->d);
  if (status == STATUS_OK)
    adopt_refutation(s, &refutation);
  return status;
}

/* A clique of the whole graph, as far as the question goes. */
static enum status begin_with_clique(struct search *s)
{
  const uint32_t enough = s->colours > 0 ? s->colours + 1 : UINT32_MAX;
  struct colouring_refutation refutation;
  uint32_t size;
  if (!colouring_find_clique(&s->graph, enough, &s->clock, s->colour, &size))
    return diagnostic_out_of_memory(s->d);
  size = size < enough ? size : enough;
  if (size < 2)
    return STATUS_OK;
  const enum status status = colouring_refute_by_clique(size - 1, s->colour, &refutation, s->d);
  if (status == STATUS_OK)
    adopt_refutation(s, &refutation);
  return status;
}

static enum status begin_with_colouring(struct search *s)
{
  uint32_t colours;
  if (!colouring_greedy(&s->graph, s->colour, &colours))
    return diagnostic_out_of_memory(s->d);
  return adopt_colouring(s);
}

/* ---- the rounds ---- */

/* The smallest number of colours of which it is to be found out whether they are enough. */
static uint32_t smallest_open(const struct search *s)
{
  return s->colours > 0 ? s->colours : s->result->lower;
}

/* The local search gets its part of `seconds`, the solver `solver_seconds`. */
static enum status attempt(struct search *s, uint32_t colours, double seconds, double solver_seconds)
{
  const struct colouring_effort effort = {.tabu_steps = (uint64_t)(TABU_STEPS * seconds * s->h->vertices),
                                          .tabu_seconds = TABU_SECONDS * seconds,
                                          .solver_seconds = solver_seconds,
                                          .beside = solver_seconds > 0,
                                          .seed = (uint64_t)s->clock.options->seed + s->attempts++};
  struct colouring_refutation refutation;
  enum colouring_answer answer;
  memcpy(s->colour, s->result->colour, s->h->vertices * sizeof *s->colour);
  const enum status status =
      colouring_attempt(&s->graph, colours, &effort, &s->clock, s->colour, &answer, &refutation, s->d);
  if (status != STATUS_OK)
    return status;
  if (answer == COLOURING_TOO_LARGE && s->clock.options->seconds <= 0 && colours == smallest_open(s))
    s->too_large = true;
  if (answer == COLOURING_NO)
    adopt_refutation(s, &refutation);
  return answer == COLOURING_YES ? adopt_colouring(s) : STATUS_OK;
}

/* What one round tries: the local search at the largest open number of colours; the solver at the smallest, then at the largest. */
static enum status play_round(struct search *s, double seconds)
{
  const struct colouring_result *r = s->result;
  const uint32_t lower = r->lower, upper = r->upper;
  const uint32_t low = smallest_open(s), high = s->colours > 0 ? s->colours : upper - 1;
  if (low == high)
    return attempt(s, low, seconds, search_clock_share(&s->clock.time, 1));
  enum status status = attempt(s, high, seconds, 0);
  if (status == STATUS_OK && r->upper == upper && !s->clock.time.stopped)
    status = attempt(s, low, 0, seconds);
  if (status == STATUS_OK && r->upper == upper && r->lower == lower && !s->clock.time.stopped)
    status = attempt(s, high, 0, seconds);
  return status;
}

static enum status play_rounds(struct search *s)
{
  enum status status = STATUS_OK;
  double seconds = FIRST_ROUND;
  while (status == STATUS_OK && !is_answered(s) && !s->too_large &&
         !colouring_clock_expired(&s->clock, "search", 0, 0)) {
    const uint32_t lower = s->result->lower, upper = s->result->upper;
    status = play_round(s, seconds);
    if (lower == s->result->lower && upper == s->result->upper && seconds < LONGEST_ROUND)
      seconds *= ROUND_GROWTH;
  }
  if (status == STATUS_OK && s->too_large && s->colours > 0 && !is_answered(s))
    return diagnostic_set(s->d, STATUS_LIMIT,
                          "error: %lu colours for %zu edges make a formula that is too large",
                          (unsigned long)s->colours, s->h->edges);
  return status;
}

static enum status run(struct search *s)
{
  const size_t loop = find_loop(s->h);
  if (loop < s->h->edges)
    return begin_with_loop(s, loop);
  s->colour = malloc(((size_t)s->h->vertices + 1) * sizeof *s->colour);
  if (s->colour == NULL || !colouring_graph_init(&s->graph, s->h))
    return diagnostic_out_of_memory(s->d);
  enum status status = begin_with_colouring(s);
  if (status == STATUS_OK)
    status = begin_with_clique(s);
  return status == STATUS_OK ? play_rounds(s) : status;
}

static enum status search(const struct hypergraph *h, uint32_t colours,
                          const struct colouring_options *options, struct colouring_result *result,
                          struct diagnostic *d)
{
  struct search s = {.h = h, .colours = colours, .result = result, .d = d};
  *result = (struct colouring_result){.upper = UINT32_MAX, .lower = 1};
  colouring_clock_init(&s.clock, options);
  const enum status status = run(&s);
  colouring_graph_free(&s.graph);
  free(s.colour);
  return status;
}

enum status colouring_decide(const struct hypergraph *h, uint32_t colours,
                             const struct colouring_options *options, struct colouring_result *result,
                             struct diagnostic *d)
{
  return search(h, colours, options, result, d);
}

enum status colouring_chromatic(const struct hypergraph *h, const struct colouring_options *options,
                                struct colouring_result *result, struct diagnostic *d)
{
  return search(h, 0, options, result, d);
}

void colouring_result_free(struct colouring_result *result)
{
  free(result->colour);
  colouring_refutation_free(&result->refutation);
  *result = (struct colouring_result){0};
}
