#include "colouring_verify_evidence.h"

#include "../theorems/colouring_models.h"

bool colouring_verify_clique(const struct hypergraph *h, const uint32_t *clique, uint32_t members,
                             uint32_t *place, unsigned char *joined)
{
  /*@ ghost edges_by_places(h); */
  /*@ assert given: \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); */
  /*@ assert given_starts: \forall integer e, d; 0 <= e <= d <= h->edges ==> h->start[e] <= h->start[d]; */
  const bool is_clique = colouring_is_clique(h, clique, members, place, joined);
  /*@ assert fields:   h->vertices == \at(h->vertices, Pre) && h->edges == \at(h->edges, Pre) && h->start == \at(h->start, Pre) &&
                       h->vertex == \at(h->vertex, Pre); */
  /*@ assert starts:   \forall integer e; 0 <= e <= h->edges ==> h->start[e] == \at(h->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < h->start[h->edges] ==> h->vertex[p] == \at(h->vertex[\at(p, Here)], Pre); */
  /*@ assert members:  \forall integer i; 0 <= i < members ==> clique[i] == \at(clique[\at(i, Here)], Pre); */
  /*@ assert steps:    \forall integer e; 0 <= e < h->edges ==> h->start[e] <= h->start[e + 1]; */
  /*@ ghost edges_stay_in_order(h); */
  /*@ assert begin:    HypergraphStarts(h); */
  /*@ ghost edges_by_places(h); */
  /*@ assert inside:   \forall integer e, p; 0 <= e < h->edges && h->start[e] <= p < h->start[e + 1] ==> 0 <= p < h->start[h->edges]; */
  /*@ assert ascend:   \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); */
  /*@ assert sizes:    \forall integer e; 0 <= e < h->edges ==> EdgeSize(h, e) == EdgeSize{Pre}(h, e); */
  /*@ assert hypergraph: HypergraphValid(h); */
  /*@ assert joins:    \forall integer e, u, v; 0 <= e < h->edges ==> (EdgeJoins(h, e, u, v) <==> EdgeJoins{Pre}(h, e, u, v)); */
  /*@ assert joined:   \forall integer u, v; Joined(h, u, v) <==> Joined{Pre}(h, u, v); */
  /*@ assert in_range: \forall integer i; 0 <= i < members ==> (clique[i] < h->vertices <==> \at(clique[\at(i, Here)] < h->vertices, Pre)); */
  /*@ assert pairs:    \forall integer i, j; 0 <= i < j < members ==>
                         (clique[i] != clique[j] && Joined(h, clique[i], clique[j]) <==>
                          \at(clique[\at(i, Here)] != clique[\at(j, Here)], Pre) &&
                            Joined{Pre}(h, \at(clique[\at(i, Here)], Pre), \at(clique[\at(j, Here)], Pre))); */
  /*@ assert if_clique: IsClique{Pre}(h, clique, members) ==> IsClique(h, clique, members); */
  /*@ assert only_clique: IsClique(h, clique, members) ==> IsClique{Pre}(h, clique, members); */
  /*@ assert same_edges: \forall integer assignment, colours, e, c; 0 <= e < h->edges ==>
                         (EdgeHasColour(assignment, colours, h, e, c) <==> EdgeHasColour{Pre}(assignment, colours, h, e, c)); */
  /*@ assert same_colours: \forall integer assignment, colours, e, c; 0 <= e < h->edges ==>
                         (AllHaveColour(assignment, colours, h->vertex + h->start[e], EdgeSize(h, e), c) <==>
                          AllHaveColour{Pre}(assignment, colours, \at(h->vertex + h->start[\at(e, Here)], Pre), EdgeSize{Pre}(h, e), c)); */
  /*@ assert same_colourings: \forall integer assignment, colours; IsColouring{Pre}(assignment, h, colours) ==>
                         IsColouring(assignment, h, colours); */
  return is_clique;
}

void colouring_verify_formula(const struct hypergraph *h, uint32_t colours, const uint32_t *clique,
                              uint32_t members, struct formula *f)
{
  /*@ assert given_starts: \forall integer e, d; 0 <= e <= d <= h->edges ==> h->start[e] <= h->start[d]; */
  colouring_formula_write(h, colours, clique, members, f);
  /*@ assert fields:   h->vertices == \at(h->vertices, Pre) && h->edges == \at(h->edges, Pre) && h->start == \at(h->start, Pre) &&
                       h->vertex == \at(h->vertex, Pre); */
  /*@ assert starts:   \forall integer e; 0 <= e <= h->edges ==> h->start[e] == \at(h->start[\at(e, Here)], Pre); */
  /*@ assert steps:    \forall integer e; 0 <= e < h->edges ==> h->start[e] <= h->start[e + 1]; */
  /*@ ghost edges_stay_in_order(h); */
  /*@ assert begin:    HypergraphStarts(h); */
  /*@ assert sizes:    \forall integer e; 0 <= e < h->edges ==> EdgeSize(h, e) == EdgeSize{Pre}(h, e); */
  /*@ assert ascend:   \forall integer e; 0 <= e < h->edges ==>
                         VerticesAscend(h->vertex + h->start[e], EdgeSize(h, e), h->vertices); */
  /*@ assert hypergraph: HypergraphValid(h); */
  /*@ assert ends:     \forall integer e; 0 <= e < h->edges ==>
                         h->vertex[h->start[e]] == \at(h->vertex[h->start[\at(e, Here)]], Pre) &&
                         h->vertex[h->start[e] + 1] == \at(h->vertex[h->start[\at(e, Here)] + 1], Pre); */
  /*@ assert pairs:    \forall integer e, u, v; 0 <= e < h->edges && EdgeJoins{Pre}(h, e, u, v) ==> EdgeSize(h, e) == 2; */
  /*@ assert joins:    \forall integer e, u, v; 0 <= e < h->edges && EdgeJoins{Pre}(h, e, u, v) ==> EdgeJoins(h, e, u, v); */
  /*@ assert joined:   \forall integer u, v; Joined{Pre}(h, u, v) ==> Joined(h, u, v); */
  /*@ assert clique:   IsClique(h, clique, members); */
  /*@ assert same_colours: \forall integer assignment, k, e, c; 0 <= e < h->edges ==>
                         (AllHaveColour(assignment, k, h->vertex + h->start[e], EdgeSize(h, e), c) <==>
                          AllHaveColour{Pre}(assignment, k, \at(h->vertex + h->start[\at(e, Here)], Pre), EdgeSize{Pre}(h, e), c)); */
  /*@ assert same_colourings: \forall integer assignment, k; IsColouring{Pre}(assignment, h, k) ==> IsColouring(assignment, h, k); */
  /*@ ghost lemma_colouring_refuted(f, h, colours, clique, members); */
}
