/* A local search for a proper colouring with k colours (TabuCol: A. Hertz, D. de Werra, Using tabu search techniques for graph coloring, 1987). */
#ifndef RELUCERT_COLOURING_TABU_H
#define RELUCERT_COLOURING_TABU_H

#include "colouring_clock.h"
#include "colouring_graph.h"

struct colouring_tabu;

/* Whether its tables, with an entry for each vertex and colour, are of a reasonable size. */
bool colouring_tabu_fits(const struct colouring_graph *g, uint32_t k);

/* Begins with `colour`, any colouring of the graph, which has no loops, with colours below k.  It belongs to the caller and changes with every step.  NULL: out of memory. */
struct colouring_tabu *colouring_tabu_new(const struct colouring_graph *g, uint32_t k, uint64_t seed,
                                          uint32_t *colour);
void colouring_tabu_free(struct colouring_tabu *s);

/* Goes on for some time, or for so many steps; whether the colouring is proper now. */
bool colouring_tabu_run(struct colouring_tabu *s, uint64_t steps, double seconds,
                        struct colouring_clock *clock);

#endif
