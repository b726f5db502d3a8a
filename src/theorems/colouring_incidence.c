/* Inductions over the vertices of an edge and over the coordinates. */
#include "colouring_incidence.h"

/*@ ghost
  /@ requires vertices: VerticesAscend(vertex, n, vertices) && to <= n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures vertices: VerticesAscend(vertex, to, vertices);
  @/
  void lemma_vertices_ascend(uint32_t *vertex, size_t n, uint32_t vertices, size_t to) {
    /@ loop invariant to <= k <= n;
       loop invariant VerticesAscend(vertex, k, vertices);
       loop assigns k;
       loop variant k;
    @/
    for (size_t k = n; k > to; k--) {
      /@ assert before: VerticesAscend(vertex, k - 1, vertices); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_incidence(uint32_t *vertex, size_t n, uint32_t vertices, uint32_t d) {
    /@ loop invariant 0 <= k <= n;
       loop invariant once: 0 <= Incidence(vertex, k, d) <= 1;
       loop invariant ascending: k > 0 && Incidence(vertex, k, d) == 1 ==> d <= vertex[k - 1];
       loop invariant colour: \forall integer assignment, colours, c; Incidence(vertex, k, d) == 1 &&
         AllHaveColour(assignment, colours, vertex, k, c) ==> HasColour(assignment, colours, d, c);
       loop assigns k;
       loop variant n - k;
    @/
    for (size_t k = 0; k < n; k++) {
      lemma_vertices_ascend(vertex, n, vertices, k + 1);
      /@ assert next: k > 0 ==> vertex[k - 1] < vertex[k]; @/
      /@ assert equal: vertex[k] == d ==> Incidence(vertex, k + 1, d) == Incidence(vertex, k, d) + 1; @/
      /@ assert other: vertex[k] != d ==> Incidence(vertex, k + 1, d) == Incidence(vertex, k, d); @/
      /@ assert all: \forall integer assignment, colours, c; AllHaveColour(assignment, colours, vertex, k + 1, c) ==>
           AllHaveColour(assignment, colours, vertex, k, c) && HasColour(assignment, colours, vertex[k], c); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_listed_vertex(uint32_t *vertex, size_t n, uint32_t vertices, size_t k) {
    lemma_vertices_ascend(vertex, n, vertices, k + 1);
    /@ loop invariant 0 <= h <= n;
       loop invariant none: \forall integer d; Incidence(vertex, h, d) >= 0;
       loop invariant listed: h > k ==> Incidence(vertex, h, vertex[k]) >= 1;
       loop invariant once: \forall integer d; h == 0 || (h > 0 && d > vertex[h - 1]) ==> Incidence(vertex, h, d) == 0;
       loop invariant most: \forall integer d; Incidence(vertex, h, d) <= 1;
       loop assigns h;
       loop variant n - h;
    @/
    for (size_t h = 0; h < n; h++) {
      lemma_vertices_ascend(vertex, n, vertices, h + 1);
      /@ assert ascend: h > 0 ==> vertex[h - 1] < vertex[h]; @/
      /@ assert next: \forall integer d; Incidence(vertex, h + 1, d) == Incidence(vertex, h, d) + (vertex[h] == d ? 1 : 0); @/
      ;
    }
  }
*/

/*@ ghost
  int find_incidence(uint32_t *vertex, size_t n, uint32_t vertices, uint32_t d) {
    int found = 0;
    lemma_incidence(vertex, n, vertices, d);
    /@ loop invariant 0 <= k <= n;
       loop invariant found: found == Incidence(vertex, k, d) && 0 <= found <= 1;
       loop assigns k, found;
       loop variant n - k;
    @/
    for (size_t k = 0; k < n; k++) {
      lemma_vertices_ascend(vertex, n, vertices, k + 1);
      lemma_incidence(vertex, k + 1, vertices, d);
      /@ assert next: Incidence(vertex, k + 1, d) == Incidence(vertex, k, d) + (vertex[k] == d ? 1 : 0); @/
      if (vertex[k] == d)
        found++;
    }
    return found;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: IncidenceSum(vertex, k + 1, to) == IncidenceSum(vertex, k, to) + (vertex[k] < to ? 1 : 0);
  @/
  void lemma_next_incidence(uint32_t *vertex, size_t k, uint32_t to) {
    /@ loop invariant 0 <= m <= to;
       loop invariant sum: IncidenceSum(vertex, k + 1, m) == IncidenceSum(vertex, k, m) + (vertex[k] < m ? 1 : 0);
       loop assigns m;
       loop variant to - m;
    @/
    for (uint32_t m = 0; m < to; m++) {
      /@ assert next: Incidence(vertex, k + 1, m) == Incidence(vertex, k, m) + (vertex[k] == m ? 1 : 0); @/
      /@ assert after: IncidenceSum(vertex, k + 1, m + 1) == IncidenceSum(vertex, k + 1, m) + Incidence(vertex, k + 1, m); @/
      /@ assert before: IncidenceSum(vertex, k, m + 1) == IncidenceSum(vertex, k, m) + Incidence(vertex, k, m); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_incidence_sum(uint32_t *vertex, size_t n, uint32_t vertices) {
    /@ loop invariant 0 <= m <= vertices;
       loop invariant none: IncidenceSum(vertex, 0, m) == 0;
       loop assigns m;
       loop variant vertices - m;
    @/
    for (uint32_t m = 0; m < vertices; m++) {
      /@ assert none: Incidence(vertex, 0, m) == 0; @/
      ;
    }
    /@ loop invariant 0 <= k <= n;
       loop invariant sum: IncidenceSum(vertex, k, vertices) == k;
       loop assigns k;
       loop variant n - k;
    @/
    for (size_t k = 0; k < n; k++) {
      lemma_vertices_ascend(vertex, n, vertices, k + 1);
      lemma_next_incidence(vertex, k, vertices);
      /@ assert below: vertex[k] < vertices; @/
      ;
    }
  }
*/
