/* A proper colouring vertex by vertex: always one with the most forbidden colours next (DSATUR: D. Brelaz, New methods to color the vertices of a graph, 1979). */
#ifndef RELUCERT_COLOURING_GREEDY_H
#define RELUCERT_COLOURING_GREEDY_H

#include "colouring_graph.h"

/* Colours all vertices of the graph, which has no loops; *colours is the number of colours.  An edge of three or more forbids a colour for its last vertex when all others have it.
 * False: out of memory.  Memory is linear in the size of the hypergraph. */
bool colouring_greedy(const struct colouring_graph *g, uint32_t *colour, uint32_t *colours);

#endif
