/* Refutations that need no solver. */
#ifndef RELUCERT_COLOURING_REFUTATION_H
#define RELUCERT_COLOURING_REFUTATION_H

#include "colouring_search.h"

/* By the first colours + 1 of the vertices, which are a clique.  On failure nothing needs freeing. */
enum status colouring_refute_by_clique(uint32_t colours, const uint32_t *clique,
                                       struct colouring_refutation *refutation, struct diagnostic *d);

/* By edge `loop`, which has one vertex: in one step, if the formula's clauses can be numbered. */
enum status colouring_refute_by_loop(const struct hypergraph *h, size_t loop, uint32_t colours,
                                     struct colouring_refutation *refutation, struct diagnostic *d);

void colouring_refutation_free(struct colouring_refutation *refutation);

#endif
