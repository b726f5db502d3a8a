/* A hypergraph vertex by vertex, as the search for colourings sees it. */
#ifndef RELUCERT_COLOURING_GRAPH_H
#define RELUCERT_COLOURING_GRAPH_H

#include "../kernel/hypergraph.h"

#include <stdbool.h>

/* The neighbours of vertex v, ascending, each once, are neighbour[start[v] .. start[v+1] - 1], and beside them in `edge` an edge of two vertices that makes
 * them neighbours.  The edges of three vertices or more that contain v are larger[larger_start[v] .. larger_start[v+1] - 1].  Loops are nowhere. */
struct colouring_graph {
  const struct hypergraph *h;
  size_t *start;
  uint32_t *neighbour;
  size_t *edge;
  size_t *larger_start;
  size_t *larger;
};

/* False: out of memory.  To be freed in either case; it refers to `h`. */
bool colouring_graph_init(struct colouring_graph *g, const struct hypergraph *h);
void colouring_graph_free(struct colouring_graph *g);

/* How many edges, without those that repeat one of two vertices, contain v: each forbids at most one colour for it. */
static inline size_t colouring_graph_degree(const struct colouring_graph *g, uint32_t v)
{
  return g->start[v + 1] - g->start[v] + (g->larger_start[v + 1] - g->larger_start[v]);
}

bool colouring_graph_adjacent(const struct colouring_graph *g, uint32_t u, uint32_t v);

#endif
