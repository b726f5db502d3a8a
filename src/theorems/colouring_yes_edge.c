/* The row of an edge under the weights of a proper colouring: for every unit one of at most r vertices has 1 - r, the others at most 1.  Ghost code only. */
#include "colouring_yes.h"

#include "colouring_incidence.h"

/*@ ghost
  void lemma_coloured_weights(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, int bias, int free, int unit) {
    lemma_product_facts();
    /@ assert scaled: \forall weights w, integer d; Sign(w, unit) == 1.0 ==> ScaledWeight(w, unit, d) == Weight(w, unit, d); @/
    /@ assert none: \forall weights w, integer n; ColouringBias(w, unit, n, 0) == 0.0; @/
    /@ assert some: \forall weights w, integer n; ColouringBias(w, unit, n, 1) == ColouringBias(w, unit, n, 0) + ScaledWeight(w, unit, n); @/
    ;
  }
*/

/* Coordinate k of the row of an edge, times its weight. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges && 0 <= unit < colours && k < h->vertices;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures most: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       ScaledDot(D, w, h->vertices + e, unit, k + 1) <=
         ScaledDot(D, w, h->vertices + e, unit, k) + Incidence(h->vertex + h->start[e], EdgeSize(h, e), k);
     ensures other: Incidence(h->vertex + h->start[e], EdgeSize(h, e), k) == 1 && colour[k] != unit ==>
       \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         ScaledDot(D, w, h->vertices + e, unit, k + 1) == ScaledDot(D, w, h->vertices + e, unit, k) + (1.0 - rank);
  @/
  void lemma_coloured_coordinate(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                                 size_t e, int unit, uint32_t k) {
    size_t row = h->vertices + e;
    lemma_product_facts();
    lemma_coloured_weights(h, colour, colours, rank, bias, free, unit);
    lemma_edge_row(h, colours, rank, copies, zero, bias, free, e, unit);
    lemma_incidence(h->vertex + h->start[e], h->start[e + 1] - h->start[e], h->vertices, k);
    /@ assert feature: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         Feature(D, row, k) == Incidence(h->vertex + h->start[e], EdgeSize(h, e), k) && (Feature(D, row, k) == 0.0 || Feature(D, row, k) == 1.0); @/
    /@ assert step: \forall weights w, dataset D; ScaledDot(D, w, row, unit, k + 1) ==
         ScaledDot(D, w, row, unit, k) + ClosedProduct(ScaledWeight(w, unit, k), Feature(D, row, k)); @/
    /@ assert weight: \forall weights w; ColouringWeights(w, h, colour, colours, rank, bias, free) ==>
         ScaledWeight(w, unit, k) == (colour[k] == unit ? 1.0 : 1.0 - rank) && ScaledWeight(w, unit, k) <= 1.0; @/
    ;
  }
*/

/* All coordinates, if vertex d of the edge has another colour. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges && 0 <= unit < colours && d < h->vertices;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures most: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) &&
       Incidence(h->vertex + h->start[e], EdgeSize(h, e), d) == 1 && colour[d] != unit ==> ScaledDot(D, w, h->vertices + e, unit, h->vertices) <= 0.0;
  @/
  void lemma_coloured_coordinates(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                                  size_t e, int unit, uint32_t d) {
    size_t row = h->vertices + e;
    lemma_incidence_sum(h->vertex + h->start[e], h->start[e + 1] - h->start[e], h->vertices);
    /@ assert none: \forall weights w, dataset D; ScaledDot(D, w, row, unit, 0) == 0.0; @/
    /@ loop invariant 0 <= k <= h->vertices;
       loop invariant before: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         ScaledDot(D, w, row, unit, k) <= IncidenceSum(h->vertex + h->start[e], EdgeSize(h, e), k);
       loop invariant after: k > d && Incidence(h->vertex + h->start[e], EdgeSize(h, e), d) == 1 && colour[d] != unit ==>
         \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         ScaledDot(D, w, row, unit, k) <= IncidenceSum(h->vertex + h->start[e], EdgeSize(h, e), k) - rank;
       loop assigns k;
       loop variant h->vertices - k;
    @/
    for (uint32_t k = 0; k < h->vertices; k++) {
      lemma_coloured_coordinate(h, colour, colours, rank, copies, zero, bias, free, e, unit, k);
      /@ assert next: IncidenceSum(h->vertex + h->start[e], EdgeSize(h, e), k + 1) ==
           IncidenceSum(h->vertex + h->start[e], EdgeSize(h, e), k) + Incidence(h->vertex + h->start[e], EdgeSize(h, e), k); @/
      ;
    }
    /@ assert size: EdgeSize(h, e) <= rank; @/
    ;
  }
*/

/* The same for every vertex of another colour. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges && 0 <= unit < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures most: \forall weights w, dataset D, integer d; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) && 0 <= d < h->vertices &&
       Incidence(h->vertex + h->start[e], EdgeSize(h, e), d) == 1 && colour[d] != unit ==> ScaledDot(D, w, h->vertices + e, unit, h->vertices) <= 0.0;
  @/
  void lemma_coloured_vertices(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                               size_t e, int unit) {
    /@ loop invariant 0 <= k <= h->vertices;
       loop invariant most: \forall weights w, dataset D, integer d; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) && 0 <= d < k &&
         Incidence(h->vertex + h->start[e], EdgeSize(h, e), d) == 1 && colour[d] != unit ==> ScaledDot(D, w, h->vertices + e, unit, h->vertices) <= 0.0;
       loop assigns k;
       loop variant h->vertices - k;
    @/
    for (uint32_t k = 0; k < h->vertices; k++)
      lemma_coloured_coordinates(h, colour, colours, rank, copies, zero, bias, free, e, unit, k);
  }
*/

/* All vertices of an edge have the colour of the first, if they have one colour. */
/*@ ghost
  /@ requires range: 1 <= n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures first: \forall integer c; AllOfColour(colour, vertex, n, c) ==> colour[vertex[0]] == c;
  @/
  void lemma_first_colour(uint32_t *colour, uint32_t *vertex, size_t n) {
    /@ loop invariant 1 <= k <= n;
       loop invariant first: \forall integer c; AllOfColour(colour, vertex, k, c) ==> colour[vertex[0]] == c;
       loop assigns k;
       loop variant n - k;
    @/
    for (size_t k = 1; k < n; k++) {
      /@ assert next: \forall integer c; AllOfColour(colour, vertex, k + 1, c) ==> AllOfColour(colour, vertex, k, c); @/
      ;
    }
  }
*/

/* One vertex more. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures next: \forall integer c; AllOfColour(colour, vertex, n + 1, c) <==> AllOfColour(colour, vertex, n, c) && colour[vertex[n]] == c;
  @/
  void lemma_next_of_colour(uint32_t *colour, uint32_t *vertex, size_t n) {
  }
*/

/* An edge some of whose first vertices have another colour. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges && 0 <= unit < colours;
     requires other: !AllOfColour(colour, h->vertex + h->start[e], EdgeSize(h, e), unit);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures most: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       ScaledDot(D, w, h->vertices + e, unit, h->vertices) <= 0.0;
  @/
  void lemma_coloured_list(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t e,
                           int unit) {
    uint32_t *list = h->vertex + h->start[e];
    size_t size = h->start[e + 1] - h->start[e];
    lemma_coloured_vertices(h, colour, colours, rank, copies, zero, bias, free, e, unit);
    /@ loop invariant 0 <= k <= size;
       loop invariant most: !AllOfColour(colour, list, k, unit) ==> \forall weights w, dataset D;
         Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==> ScaledDot(D, w, h->vertices + e, unit, h->vertices) <= 0.0;
       loop assigns k;
       loop variant size - k;
    @/
    for (size_t k = 0; k < size; k++) {
      lemma_listed_vertex(list, size, h->vertices, k);
      lemma_next_of_colour(colour, list, k);
    }
  }
*/

/*@ ghost
  void lemma_coloured_edge(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t e,
                           int unit) {
    lemma_first_colour(colour, h->vertex + h->start[e], h->start[e + 1] - h->start[e]);
    /@ assert other: !AllOfColour(colour, h->vertex + h->start[e], EdgeSize(h, e), unit); @/
    lemma_coloured_list(h, colour, colours, rank, copies, zero, bias, free, e, unit);
    lemma_edge_row(h, colours, rank, copies, zero, bias, free, e, unit);
    lemma_coloured_weights(h, colour, colours, rank, bias, free, unit);
  }
*/
