/* One number of colours: is there a proper colouring? */
#ifndef RELUCERT_COLOURING_ATTEMPT_H
#define RELUCERT_COLOURING_ATTEMPT_H

#include "colouring_solver.h"

/* How long the local search is run alone, for at most so many steps, and then the solver; 0: not at all. */
struct colouring_effort {
  uint64_t tabu_steps;
  double tabu_seconds;
  double solver_seconds;
  bool beside; /* the local search goes on beside the solver */
  uint64_t seed;
};

/* Looks for a proper colouring of the graph, which has a vertex and no loops, with `colours` colours, beginning with the proper one in `colour`.  COLOURING_YES:
 * `colour` is another one, to be checked.  COLOURING_NO: `refutation` is initialised. */
enum status colouring_attempt(const struct colouring_graph *g, uint32_t colours,
                              const struct colouring_effort *effort, struct colouring_clock *clock,
                              uint32_t *colour, enum colouring_answer *answer,
                              struct colouring_refutation *refutation, struct diagnostic *d);

#endif
