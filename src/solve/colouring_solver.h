/* The formula of a core for the solver, and what the solver's answers mean for the whole hypergraph. */
#ifndef RELUCERT_COLOURING_SOLVER_H
#define RELUCERT_COLOURING_SOLVER_H

#include "colouring_core.h"
#include "colouring_tabu.h"

/* COLOURING_TOO_LARGE: the formula or its proof is more than the solver is given room for. */
enum colouring_answer { COLOURING_UNKNOWN, COLOURING_YES, COLOURING_NO, COLOURING_TOO_LARGE };

struct colouring_solver_task {
  const struct colouring_core *core;
  const uint32_t *clique; /* of the core; clique[i] has the colour i */
  uint32_t size;          /* at most the number of colours */
  double seconds;
  struct colouring_tabu *tabu; /* of the core; goes on beside the solver for a part of its time; NULL: none */
  struct colouring_clock *clock;
  uint32_t *colour; /* of the core: for the result, and that of `tabu` */
};

/* Decides whether the core can be coloured.  COLOURING_YES: `colour` is a proper colouring of the core.  COLOURING_NO: `refutation`, initialised here, is of the whole
 * hypergraph.  COLOURING_UNKNOWN, with STATUS_OK: the seconds are over or too few to begin, or the clock has stopped. */
enum status colouring_solver_decide(const struct colouring_solver_task *task, enum colouring_answer *answer,
                                    struct colouring_refutation *refutation, struct diagnostic *d);

#endif
