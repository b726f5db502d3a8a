/* The part of a hypergraph that decides whether k colours are enough: what is left without the vertices that can be coloured last. */
#ifndef RELUCERT_COLOURING_CORE_H
#define RELUCERT_COLOURING_CORE_H

#include "colouring_clock.h"
#include "colouring_graph.h"

/* A vertex was left out because less than k edges are left that contain it, or because all its neighbours are neighbours of `model`, whose colour it can have. */
struct colouring_removal {
  uint32_t vertex;
  uint32_t model; /* COLOURING_NO_VERTEX without one */
};

#define COLOURING_NO_VERTEX UINT32_MAX

/* Vertex v of `h` is vertex[v] of the hypergraph, edge e is edge[e].  Every edge between the vertices that are left is there, once if it has two vertices. */
struct colouring_core {
  const struct colouring_graph *from;
  uint32_t colours;
  struct hypergraph h;
  uint32_t *vertex;
  size_t *edge;
  struct colouring_removal *removal; /* in the order in which they were left out */
  uint32_t removals;
};

/* False: out of memory.  To be freed in either case; it refers to `g`. */
bool colouring_core_init(struct colouring_core *core, const struct colouring_graph *g, uint32_t colours,
                         struct colouring_clock *clock);
void colouring_core_free(struct colouring_core *core);

/* Makes a proper colouring of the core with its colours one of everything.  False: out of memory. */
bool colouring_core_extend(const struct colouring_core *core, const uint32_t *core_colour, uint32_t *colour);

#endif
