/* Whether vertices of a hypergraph form a clique: each two of them are an edge with two vertices (spec/certificate.md, section 8.4). */
#ifndef RELUCERT_COLOURING_CLIQUE_H
#define RELUCERT_COLOURING_CLIQUE_H

#include "../kernel/hypergraph.h"
#include "../kernel/index.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*@ // Edge e consists of the vertices u and v.
    predicate EdgeJoins{L}(struct hypergraph *h, integer e, integer u, integer v) =
      EdgeSize{L}(h, e) == 2 &&
      ((h->vertex[h->start[e]] == u && h->vertex[h->start[e] + 1] == v) ||
       (h->vertex[h->start[e]] == v && h->vertex[h->start[e] + 1] == u));

    predicate Joined{L}(struct hypergraph *h, integer u, integer v) =
      \exists integer e; 0 <= e < h->edges && EdgeJoins{L}(h, e, u, v);

    // They are vertices of the hypergraph, different from each other, and each two of them are joined.
    predicate IsClique{L}(struct hypergraph *h, uint32_t *clique, integer members) =
      (\forall integer i; 0 <= i < members ==> clique[i] < h->vertices) &&
      (\forall integer i, j; 0 <= i < j < members ==> clique[i] != clique[j] && Joined{L}(h, clique[i], clique[j]));
*/

/* Whether there are enough edges for a clique of so many vertices: members * (members - 1) / 2.  Asked before anything is made room for, it keeps the
 * room for a clique below the hypergraph's own. */
/*@ terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  result:   \result <==> members * (members - 1) / 2 <= edges;
*/
bool colouring_clique_possible(size_t edges, uint32_t members);

/* Whether the vertices are a clique: one pass over the edges, one over the pairs.  `place` has one number for each vertex and `joined` one for each two
 * members in either order; both are all 0 and belong to the caller, and are not 0 afterwards. */
/*@ requires hypergraph: HypergraphValid(h);
    requires clique:     \valid_read(clique + (0 .. members - 1)) && members < UINT32_MAX && Times(members, members) < 0x4000000000000000;
    requires place:      \valid(place + (0 .. h->vertices - 1)) && (\forall integer v; 0 <= v < h->vertices ==> place[v] == 0);
    requires joined:     \valid(joined + (0 .. Times(members, members) - 1)) &&
                         (\forall integer k; 0 <= k < Times(members, members) ==> joined[k] == 0);
    requires apart:      \separated(place + (0 .. h->vertices - 1), joined + (0 .. Times(members, members) - 1));
    requires separated:  \separated(place + (0 .. h->vertices - 1), h, h->start + (0 .. h->edges)) &&
                         \separated(place + (0 .. h->vertices - 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                         \separated(place + (0 .. h->vertices - 1), clique + (0 .. members - 1)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), h, h->start + (0 .. h->edges)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
                         \separated(joined + (0 .. Times(members, members) - 1), clique + (0 .. members - 1));
    terminates           \true;
    exits                \false;
    assigns              place[0 .. h->vertices - 1], joined[0 .. Times(members, members) - 1];
    ensures  result:     \result <==> IsClique{Pre}(h, clique, members);
*/
bool colouring_is_clique(const struct hypergraph *h, const uint32_t *clique, uint32_t members,
                         uint32_t *place, unsigned char *joined);

#endif
