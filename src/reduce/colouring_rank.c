#include "colouring_rank.h"

#include "colouring_places.h"

/*@ ghost
  void rank_fits(const struct hypergraph *h, uint64_t rank)
  {
    /@ loop invariant index: 0 <= e <= h->edges;
       loop invariant fits:  \forall integer d; 0 <= d < e ==> EdgeSize(h, d) <= h->vertices;
       loop assigns e;
       loop variant h->edges - e;
    @/
    for (size_t e = 0; e < h->edges; e++) {
      /@ assert inside: h->start[e] <= h->start[e + 1]; @/
      ascending_vertices_fit(h->vertex + h->start[e], h->start[e + 1] - h->start[e], h->vertices);
    }
  }
*/

/*@ ghost
  size_t first_loop(const struct hypergraph *h)
  {
    /@ loop invariant index: 0 <= e <= h->edges;
       loop invariant none:  \forall integer d; 0 <= d < e ==> EdgeSize(h, d) != 1;
       loop assigns e;
       loop variant h->edges - e;
    @/
    for (size_t e = 0; e < h->edges; e++)
      if (h->start[e + 1] - h->start[e] == 1)
        return e;
    return h->edges;
  }
*/
