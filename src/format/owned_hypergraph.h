/* A hypergraph that owns its arrays, made from lists. */
#ifndef RELUCERT_OWNED_HYPERGRAPH_H
#define RELUCERT_OWNED_HYPERGRAPH_H

#include "../kernel/hypergraph.h"
#include "diagnostic.h"
#include "lists.h"

#include <stddef.h>

struct owned_hypergraph {
  struct hypergraph hypergraph;
  size_t loops; /* edges with one vertex */
};

/* Makes the hypergraph whose edges are the rows, each with at least one vertex, with l->columns vertices (at most HYPERGRAPH_MAX_VERTICES), and takes the lists over, also on
 * failure.  A vertex that occurs twice in an edge counts once.  On failure nothing needs freeing. */
enum status owned_hypergraph_make(struct owned_hypergraph *h, struct lists *l, struct diagnostic *d);

/* Leaves out every edge that is equal to an earlier one, in a hypergraph whose edges have at most two vertices. */
enum status owned_hypergraph_drop_repetitions(struct owned_hypergraph *h, struct diagnostic *d);

void owned_hypergraph_free(struct owned_hypergraph *h);

#endif
