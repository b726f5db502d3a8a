/* Large cliques of the edges with two vertices: no two vertices of one have the same colour. */
#ifndef RELUCERT_COLOURING_CLIQUE_SEARCH_H
#define RELUCERT_COLOURING_CLIQUE_SEARCH_H

#include "colouring_clock.h"
#include "colouring_graph.h"

/* A clique of size `enough`, or else one as large as branch and bound finds before it gives up; of several, one with many neighbours, because they lose colours when
 * the clique's are fixed.  clique has room for all vertices; *size is at least 1 if there is a vertex.  False: out of memory.  Memory is linear
 * in the size of the graph. */
bool colouring_find_clique(const struct colouring_graph *g, uint32_t enough, struct colouring_clock *clock,
                           uint32_t *clique, uint32_t *size);

#endif
