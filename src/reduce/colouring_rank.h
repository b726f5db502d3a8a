/* What the proofs ask about the sizes of a hypergraph's edges.  Ghost code only. */
#ifndef RELUCERT_COLOURING_RANK_H
#define RELUCERT_COLOURING_RANK_H

#include "colouring.h"

/* The rank fits the theorem's integers. */
/*@ ghost
  /@ requires   hypergraph: HypergraphValid(h) && ColouringRank(h, rank);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    fits: 2 <= rank <= HYPERGRAPH_MAX_VERTICES;
  @/
  void rank_fits(const struct hypergraph *h, uint64_t rank);
*/

/* The first edge with one vertex, or the number of edges. */
/*@ ghost
  /@ requires   hypergraph: HypergraphValid(h);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    range: \result <= h->edges;
     ensures    loop:  \result < h->edges ==> EdgeSize(h, \result) == 1 && HasLoop(h);
     ensures    none:  \result == h->edges ==> !HasLoop(h);
  @/
  size_t first_loop(const struct hypergraph *h);
*/

#endif
