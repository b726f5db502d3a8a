/* A hypergraph, edge by edge. */
#ifndef RELUCERT_HYPERGRAPH_H
#define RELUCERT_HYPERGRAPH_H

#include <stddef.h>
#include <stdint.h>

/* The limit leaves room for the two coordinates that free signs add, and for a bias. */
#define HYPERGRAPH_MAX_VERTICES 1073741821

/* Edge e < edges consists of the vertices vertex[start[e] .. start[e+1] - 1], at least one, ascending, so that none occurs twice; edges may be equal.
 * start has edges + 1 entries (start[0] == 0); the arrays belong to the owner of the hypergraph. */
struct hypergraph {
  uint32_t vertices;
  size_t edges;
  size_t *start;
  uint32_t *vertex;
};

/*@ // The edges stand one after the other.
    predicate HypergraphStarts{L}(struct hypergraph *h) =
      \valid_read(h) && h->edges < 0x4000000000000000 &&
      \valid_read(h->start + (0 .. h->edges)) && h->start[0] == 0 && h->start[h->edges] < 0x4000000000000000 &&
      (\forall integer e, d; 0 <= e <= d <= h->edges ==> h->start[e] <= h->start[d]);

    // The n vertices of one edge: each is one of the hypergraph's, none occurs twice.  Recursive, and not a quantifier, because the pointer of an
    // edge is a sum, which provers do not match under a quantifier.
    predicate VerticesAscend{L}(uint32_t *vertex, integer n, integer vertices) =
      n <= 0 || (VerticesAscend{L}(vertex, n - 1, vertices) && vertex[n - 1] < vertices && (n >= 2 ==> vertex[n - 2] < vertex[n - 1]));

    logic integer EdgeSize{L}(struct hypergraph *h, integer e) = h->start[e + 1] - h->start[e];

    predicate HypergraphValid{L}(struct hypergraph *h) =
      HypergraphStarts{L}(h) && h->vertices <= HYPERGRAPH_MAX_VERTICES && \valid_read(h->vertex + (0 .. h->start[h->edges] - 1)) &&
      (\forall integer e; 0 <= e < h->edges ==>
        1 <= EdgeSize{L}(h, e) && VerticesAscend{L}(h->vertex + h->start[e], EdgeSize{L}(h, e), h->vertices));

    // No edge has more than `rank` vertices.
    predicate HypergraphRank{L}(struct hypergraph *h, integer rank) =
      \forall integer e; 0 <= e < h->edges ==> EdgeSize{L}(h, e) <= rank;
*/

#endif
