/* The row of an edge counts each of its vertices once. */
#ifndef RELUCERT_THEOREM_COLOURING_INCIDENCE_H
#define RELUCERT_THEOREM_COLOURING_INCIDENCE_H

#include "colouring_statement.h"

/*@ // The sum of the first m coordinates of the row.
    logic integer IncidenceSum{L}(uint32_t *vertex, integer n, integer m) =
      m <= 0 ? 0 : IncidenceSum{L}(vertex, n, m - 1) + Incidence{L}(vertex, n, m - 1);
*/

/* A coordinate is 0 or 1, and 1 only at a vertex of the edge. */
/*@ ghost
  /@ requires vertices: VerticesAscend(vertex, n, vertices);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures once: Incidence(vertex, n, d) == 0 || Incidence(vertex, n, d) == 1;
     ensures colour: \forall integer assignment, colours, c; Incidence(vertex, n, d) == 1 &&
       AllHaveColour(assignment, colours, vertex, n, c) ==> HasColour(assignment, colours, d, c);
  @/
  void lemma_incidence(uint32_t *vertex, size_t n, uint32_t vertices, uint32_t d);
*/

/* A vertex on the list of an edge is in it. */
/*@ ghost
  /@ requires vertices: VerticesAscend(vertex, n, vertices) && k < n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures listed: vertex[k] < vertices && Incidence(vertex, n, vertex[k]) == 1;
  @/
  void lemma_listed_vertex(uint32_t *vertex, size_t n, uint32_t vertices, size_t k);
*/

/* Whether d is a vertex of the edge. */
/*@ ghost
  /@ requires vertices: VerticesAscend(vertex, n, vertices) && \valid_read(vertex + (0 .. n - 1));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures result: \result == Incidence(vertex, n, d);
  @/
  int find_incidence(uint32_t *vertex, size_t n, uint32_t vertices, uint32_t d);
*/

/* All coordinates add up to the number of vertices. */
/*@ ghost
  /@ requires vertices: VerticesAscend(vertex, n, vertices);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: IncidenceSum(vertex, n, vertices) == n;
  @/
  void lemma_incidence_sum(uint32_t *vertex, size_t n, uint32_t vertices);
*/

#endif
