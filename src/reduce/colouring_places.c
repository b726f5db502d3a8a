#include "colouring_places.h"

/*@ ghost
  void ascending_vertices_fit(const uint32_t *vertex, size_t n, uint32_t vertices)
  {
    size_t k = n;
    /@ loop invariant index:    0 <= k <= n && (n > 0 ==> 1 <= k);
       loop invariant vertices: VerticesAscend(vertex, k, vertices);
       loop invariant places:   n > 0 ==> vertex[k - 1] + (n - k) <= vertex[n - 1];
       loop assigns k;
       loop variant k;
     @/
    while (k > 1)
      k--;
  }
*/

/*@ ghost
  void edge_has_vertex(const uint32_t *vertex, size_t size, uint32_t vertices, size_t p)
  {
    size_t n = size;
    /@ loop invariant index:    p < n <= size;
       loop invariant vertices: VerticesAscend(vertex, n, vertices);
       loop assigns n;
       loop variant n;
     @/
    while (n > p + 1)
      n--;
  }
*/

/*@ ghost
  void edges_stay_in_order(const struct hypergraph *h)
  {
    /@ loop invariant index:   0 <= k <= h->edges;
       loop invariant ordered: \forall integer e, d; 0 <= e <= d <= k ==> h->start[e] <= h->start[d];
       loop assigns k;
       loop variant h->edges - k;
    @/
    for (size_t k = 0; k < h->edges; k++) {
      /@ assert last: \forall integer e; 0 <= e <= k ==> h->start[e] <= h->start[k]; @/
      /@ assert step: h->start[k] <= h->start[k + 1]; @/
      /@ assert next: \forall integer e; 0 <= e <= k + 1 ==> h->start[e] <= h->start[k + 1]; @/
      ;
    }
  }
*/

/* One edge, its vertices from the place `first` on. */
/*@ ghost
  /@ requires   range:     first + size < 0x4000000000000000;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    ascend:    VerticesAscend(vertex + first, size, vertices) <==>
                             (\forall integer p; first <= p < first + size ==>
                               vertex[p] < vertices && (p > first ==> vertex[p - 1] < vertex[p]));
     ensures    once:      (\forall integer p; first <= p < first + size ==> (p > first ==> vertex[p - 1] < vertex[p])) ==>
                             \forall integer d; Incidence(vertex + first, size, d) == 0 || Incidence(vertex + first, size, d) == 1;
     ensures    incidence: \forall integer d; Incidence(vertex + first, size, d) > 0 <==>
                             (\exists integer p; first <= p < first + size && vertex[p] == d);
     ensures    colour:    \forall integer assignment, colours, c;
                             AllHaveColour(assignment, colours, vertex + first, size, c) <==>
                             (\forall integer p; first <= p < first + size ==> HasColour(assignment, colours, vertex[p], c));
  @/
  static void edge_by_places(const uint32_t *vertex, size_t first, size_t size, uint32_t vertices)
  {
    /@ loop invariant index:     0 <= n <= size;
       loop invariant ascend:    VerticesAscend(vertex + first, n, vertices) <==>
                                   (\forall integer p; first <= p < first + n ==>
                                     vertex[p] < vertices && (p > first ==> vertex[p - 1] < vertex[p]));
       loop invariant below:     (\forall integer p; first <= p < first + n ==> (p > first ==> vertex[p - 1] < vertex[p])) ==>
                                   \forall integer p; first <= p < first + n ==> vertex[p] <= vertex[first + n - 1];
       loop invariant once:      (\forall integer p; first <= p < first + n ==> (p > first ==> vertex[p - 1] < vertex[p])) ==>
                                   \forall integer d; Incidence(vertex + first, n, d) == 0 || Incidence(vertex + first, n, d) == 1;
       loop invariant natural:   \forall integer d; 0 <= Incidence(vertex + first, n, d);
       loop invariant incidence: \forall integer d; Incidence(vertex + first, n, d) > 0 <==>
                                   (\exists integer p; first <= p < first + n && vertex[p] == d);
       loop invariant colour:    \forall integer assignment, colours, c;
                                   AllHaveColour(assignment, colours, vertex + first, n, c) <==>
                                   (\forall integer p; first <= p < first + n ==> HasColour(assignment, colours, vertex[p], c));
       loop assigns n;
       loop variant size - n;
    @/
    for (size_t n = 0; n < size; n++) {
      /@ assert next: \forall integer d; Incidence(vertex + first, n + 1, d) ==
                        Incidence(vertex + first, n, d) + (vertex[first + n] == d ? 1 : 0); @/
      /@ assert step: VerticesAscend(vertex + first, n + 1, vertices) <==>
                        (VerticesAscend(vertex + first, n, vertices) && vertex[first + n] < vertices &&
                         (n > 0 ==> vertex[first + n - 1] < vertex[first + n])); @/
      ;
    }
  }
*/

/*@ ghost
  void edges_by_places(const struct hypergraph *h)
  {
    /@ loop invariant index:     0 <= e <= h->edges;
       loop invariant ascend:    \forall integer g; 0 <= g < e ==>
                                   (VerticesAscend(h->vertex + h->start[g], EdgeSize(h, g), h->vertices) <==> EdgeAscends(h, g));
       loop invariant incidence: \forall integer g, d; 0 <= g < e && EdgeAscends(h, g) ==>
                                   IncidenceIsContainment(h, g, d);
       loop invariant colour:    \forall integer assignment, colours, g, c; 0 <= g < e ==>
                                   (AllHaveColour(assignment, colours, h->vertex + h->start[g], EdgeSize(h, g), c) <==>
                                    EdgeHasColour(assignment, colours, h, g, c));
       loop assigns e;
       loop variant h->edges - e;
    @/
    for (size_t e = 0; e < h->edges; e++) {
      /@ assert inside: h->start[e] <= h->start[e + 1] <= h->start[h->edges]; @/
      const size_t size = h->start[e + 1] - h->start[e];
      /@ assert size: size == EdgeSize(h, e) && h->start[e] + size == h->start[e + 1]; @/
      edge_by_places(h->vertex, h->start[e], size, h->vertices);
      /@ assert ascend: VerticesAscend(h->vertex + h->start[e], EdgeSize(h, e), h->vertices) <==> EdgeAscends(h, e); @/
      /@ assert contains: \forall integer d; EdgeContains(h, e, d) <==> Incidence(h->vertex + h->start[e], size, d) > 0; @/
      /@ assert incidence: EdgeAscends(h, e) ==> \forall integer d;
           IncidenceIsContainment(h, e, d); @/
      /@ assert all: \forall integer assignment, colours, c; EdgeHasColour(assignment, colours, h, e, c) <==>
           (\forall integer p; h->start[e] <= p < h->start[e] + size ==> HasColour(assignment, colours, h->vertex[p], c)); @/
      /@ assert colour: \forall integer assignment, colours, c;
           AllHaveColour(assignment, colours, h->vertex + h->start[e], EdgeSize(h, e), c) <==>
           EdgeHasColour(assignment, colours, h, e, c); @/
    }
  }
*/

/*@ ghost
  void edges_ascend_by_places(const struct hypergraph *h)
  {
    edges_by_places(h);
  }
*/

/*@ ghost
  void incidence_by_places(const struct hypergraph *h)
  {
    edges_by_places(h);
    /@ assert ascend: \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); @/
    ;
  }
*/

/*@ ghost
  void colours_by_places(const struct hypergraph *h)
  {
    edges_by_places(h);
  }
*/
