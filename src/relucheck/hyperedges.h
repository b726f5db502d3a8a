/* A hypergraph that owns its arrays and grows edge by edge. */
#ifndef RELUCHECK_HYPEREDGES_H
#define RELUCHECK_HYPEREDGES_H

#include "../kernel/hypergraph.h"
#include "number_lists.h"
#include "reason.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct hyperedges {
  struct hypergraph hypergraph; /* the edges that have ended */
  struct number_lists lists;    /* the vertices of each edge */
};

/* No vertices, no edges.  Whatever follows, hyperedges_free frees it. */
bool hyperedges_init(struct hyperedges *h, struct reason *reason);
void hyperedges_free(struct hyperedges *h);

/* One more vertex of the edge that is being read. */
bool hyperedges_add_vertex(struct hyperedges *h, uint32_t vertex, struct reason *reason);

/* Ends the edge that the last hyperedges_add_vertex calls are about. */
bool hyperedges_end_edge(struct hyperedges *h, struct reason *reason);

/* Puts the vertices of the edge that is being read into ascending order, each once. */
void hyperedges_sort_edge(struct hyperedges *h);

#endif
