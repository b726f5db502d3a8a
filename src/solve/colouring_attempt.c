#include "colouring_attempt.h"

#include "colouring_clique_search.h"
#include "colouring_greedy.h"
#include "colouring_refutation.h"

#include <stdlib.h>

struct attempt {
  uint32_t colours;
  const struct colouring_effort *effort;
  struct colouring_clock *clock;
  struct colouring_core core;
  struct colouring_graph graph; /* of the core */
  uint32_t *clique;             /* of the core */
  uint32_t size;
  uint32_t *colour; /* of the core */
  struct colouring_tabu *tabu;
  enum colouring_answer answer;
};

static enum status attempt_init(struct attempt *a, const struct colouring_graph *g, struct diagnostic *d)
{
  if (!colouring_core_init(&a->core, g, a->colours, a->clock) || !colouring_graph_init(&a->graph, &a->core.h))
    return diagnostic_out_of_memory(d);
  const size_t vertices = (size_t)a->core.h.vertices + 1;
  a->clique = calloc(vertices, sizeof *a->clique);
  a->colour = malloc(vertices * sizeof *a->colour);
  return a->clique == NULL || a->colour == NULL ? diagnostic_out_of_memory(d) : STATUS_OK;
}

static void attempt_free(struct attempt *a)
{
  colouring_tabu_free(a->tabu);
  free(a->clique);
  free(a->colour);
  colouring_graph_free(&a->graph);
  colouring_core_free(&a->core);
}

static enum status refute_by_clique(struct attempt *a, struct colouring_refutation *refutation,
                                    struct diagnostic *d)
{
  for (uint32_t i = 0; i < a->size; i++)
    a->clique[i] = a->core.vertex[a->clique[i]];
  const enum status status = colouring_refute_by_clique(a->colours, a->clique, refutation, d);
  a->answer = status == STATUS_OK ? COLOURING_NO : COLOURING_UNKNOWN;
  return status;
}

/* Greedily; then by local search from the colouring that is known. */
static enum status look_for_colouring(struct attempt *a, const uint32_t *known, struct diagnostic *d)
{
  uint32_t colours;
  if (!colouring_greedy(&a->graph, a->colour, &colours))
    return diagnostic_out_of_memory(d);
  if (colours <= a->colours)
    a->answer = COLOURING_YES;
  if (colours <= a->colours || a->colours == 1 || !colouring_tabu_fits(&a->graph, a->colours) ||
      (a->effort->tabu_steps == 0 && !a->effort->beside))
    return STATUS_OK;
  for (uint32_t v = 0; v < a->core.h.vertices; v++)
    a->colour[v] = known[a->core.vertex[v]] % a->colours;
  a->tabu = colouring_tabu_new(&a->graph, a->colours, a->effort->seed, a->colour);
  if (a->tabu == NULL)
    return diagnostic_out_of_memory(d);
  if (colouring_tabu_run(a->tabu, a->effort->tabu_steps, a->effort->tabu_seconds, a->clock))
    a->answer = COLOURING_YES;
  return STATUS_OK;
}

/* By a clique that is too large, or with the solver. */
static enum status solve(struct attempt *a, struct colouring_refutation *refutation, struct diagnostic *d)
{
  if (!colouring_find_clique(&a->graph, a->colours + 1, a->clock, a->clique, &a->size))
    return diagnostic_out_of_memory(d);
  if (a->size > a->colours)
    return refute_by_clique(a, refutation, d);
  const struct colouring_solver_task task = {.core = &a->core,
                                             .clique = a->clique,
                                             .size = a->size,
                                             .seconds = a->effort->solver_seconds,
                                             .tabu = a->effort->beside ? a->tabu : NULL,
                                             .clock = a->clock,
                                             .colour = a->colour};
  return colouring_solver_decide(&task, &a->answer, refutation, d);
}

static enum status decide(struct attempt *a, const uint32_t *known, struct colouring_refutation *refutation,
                          struct diagnostic *d)
{
  enum status status = look_for_colouring(a, known, d);
  if (status == STATUS_OK && a->answer == COLOURING_UNKNOWN && a->effort->solver_seconds > 0 &&
      !a->clock->time.stopped)
    status = solve(a, refutation, d);
  return status;
}

enum status colouring_attempt(const struct colouring_graph *g, uint32_t colours,
                              const struct colouring_effort *effort, struct colouring_clock *clock,
                              uint32_t *colour, enum colouring_answer *answer,
                              struct colouring_refutation *refutation, struct diagnostic *d)
{
  struct attempt a = {.colours = colours, .effort = effort, .clock = clock, .answer = COLOURING_UNKNOWN};
  enum status status = attempt_init(&a, g, d);
  if (status == STATUS_OK)
    status = decide(&a, colour, refutation, d);
  if (status == STATUS_OK && a.answer == COLOURING_YES && !colouring_core_extend(&a.core, a.colour, colour))
    status = diagnostic_out_of_memory(d);
  *answer = a.answer;
  attempt_free(&a);
  return status;
}
