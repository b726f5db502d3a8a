/* The edges of a hypergraph by places in `vertex`, without sums of pointers and without recursion: what the proofs compare between two states.  Logic and
 * ghost code only. */
#ifndef RELUCERT_COLOURING_PLACES_H
#define RELUCERT_COLOURING_PLACES_H

#include "../theorems/colouring_statement.h"

/*@ // VerticesAscend for an edge.
    predicate EdgeAscends{L}(struct hypergraph *h, integer e) =
      \forall integer p; h->start[e] <= p < h->start[e + 1] ==>
        h->vertex[p] < h->vertices && (p > h->start[e] ==> h->vertex[p - 1] < h->vertex[p]);

    // Incidence for an edge.
    predicate EdgeContains{L}(struct hypergraph *h, integer e, integer d) =
      \exists integer p; h->start[e] <= p < h->start[e + 1] && h->vertex[p] == d;

    predicate IncidenceIsContainment{L}(struct hypergraph *h, integer e, integer d) =
      (EdgeContains{L}(h, e, d) ==> Incidence{L}(h->vertex + h->start[e], EdgeSize{L}(h, e), d) == 1) &&
      (!EdgeContains{L}(h, e, d) ==> Incidence{L}(h->vertex + h->start[e], EdgeSize{L}(h, e), d) == 0);

    // AllHaveColour for an edge.
    predicate EdgeHasColour{L}(integer assignment, integer colours, struct hypergraph *h, integer e, integer c) =
      \forall integer p; h->start[e] <= p < h->start[e + 1] ==> HasColour(assignment, colours, h->vertex[p], c);

    // The hypergraph is the same in both states.
    predicate SameHypergraph{Before, After}(struct hypergraph *h) =
      \at(h->vertices, Before) == \at(h->vertices, After) && \at(h->edges, Before) == \at(h->edges, After) &&
      \at(h->start, Before) == \at(h->start, After) && \at(h->vertex, Before) == \at(h->vertex, After) &&
      (\forall integer e; 0 <= e <= \at(h->edges, Before) ==> \at(h->start[e], Before) == \at(h->start[e], After)) &&
      (\forall integer p; 0 <= p < \at(h->start[h->edges], Before) ==> \at(h->vertex[p], Before) == \at(h->vertex[p], After));
*/

/* An edge has at most as many vertices as there are. */
/*@ ghost
  /@ requires   vertices: VerticesAscend(vertex, n, vertices);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    fits: n <= vertices;
  @/
  void ascending_vertices_fit(const uint32_t *vertex, size_t n, uint32_t vertices);
*/

/* Vertex p of an edge is one of the hypergraph's. */
/*@ ghost
  /@ requires   vertices: VerticesAscend(vertex, size, vertices) && p < size;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    range: vertex[p] < vertices;
  @/
  void edge_has_vertex(const uint32_t *vertex, size_t size, uint32_t vertices, size_t p);
*/

/* What is true of each edge and the next is true of each and any later one. */
/*@ ghost
  /@ requires   memory:  \valid_read(h);
     requires   steps:   \forall integer e; 0 <= e < h->edges ==> h->start[e] <= h->start[e + 1];
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    ordered: \forall integer e, d; 0 <= e <= d <= h->edges ==> h->start[e] <= h->start[d];
  @/
  void edges_stay_in_order(const struct hypergraph *h);
*/

/* The recursive words mean those of places. */
/*@ ghost
  /@ requires   starts:    HypergraphStarts(h);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    ascend:    \forall integer e; 0 <= e < h->edges ==>
                             (VerticesAscend(h->vertex + h->start[e], EdgeSize(h, e), h->vertices) <==> EdgeAscends(h, e));
     ensures    incidence: \forall integer e, d; 0 <= e < h->edges && EdgeAscends(h, e) ==>
                             IncidenceIsContainment(h, e, d);
     ensures    colour:    \forall integer assignment, colours, e, c; 0 <= e < h->edges ==>
                             (AllHaveColour(assignment, colours, h->vertex + h->start[e], EdgeSize(h, e), c) <==>
                              EdgeHasColour(assignment, colours, h, e, c));
  @/
  void edges_by_places(const struct hypergraph *h);
*/

/* edges_by_places, of which most proofs about two states need one part only: provers match the others for long. */
/*@ ghost
  /@ requires   starts: HypergraphStarts(h);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    ascend: \forall integer e; 0 <= e < h->edges ==>
                          (VerticesAscend(h->vertex + h->start[e], EdgeSize(h, e), h->vertices) <==> EdgeAscends(h, e));
  @/
  void edges_ascend_by_places(const struct hypergraph *h);
*/

/*@ ghost
  /@ requires   hypergraph: HypergraphValid(h);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    incidence:  \forall integer e, d; 0 <= e < h->edges ==> IncidenceIsContainment(h, e, d);
  @/
  void incidence_by_places(const struct hypergraph *h);
*/

/*@ ghost
  /@ requires   starts: HypergraphStarts(h);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    colour: \forall integer assignment, colours, e, c; 0 <= e < h->edges ==>
                          (AllHaveColour(assignment, colours, h->vertex + h->start[e], EdgeSize(h, e), c) <==>
                           EdgeHasColour(assignment, colours, h, e, c));
  @/
  void colours_by_places(const struct hypergraph *h);
*/

#endif
