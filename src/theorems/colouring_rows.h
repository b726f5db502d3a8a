/* The rows of the colouring reduction, and what each unit computes on them. */
#ifndef RELUCERT_THEOREM_COLOURING_ROWS_H
#define RELUCERT_THEOREM_COLOURING_ROWS_H

#include "colouring_error.h"

/*@ // The bias of a unit, 0 if there is none.
    logic real ColouringBias(weights w, integer unit, integer features, integer bias) =
      bias <= 0 ? 0.0 : ColouringBias(w, unit, features, bias - 1) + ScaledWeight(w, unit, features);

    // IsColouringReduction, closed like a product of closed_product.h: an atom for provers, wherever the rows themselves do not matter.
    predicate ColouringRowsAt{L}(dataset D, struct hypergraph *h, integer colours, integer copies, integer zero, integer bias, integer free,
                                 integer closed) =
      closed <= 0 ? IsColouringReduction{L}(D, h, colours, copies, zero, bias, free)
                  : ColouringRowsAt{L}(D, h, colours, copies, zero, bias, free, closed - 1);
    predicate ColouringRows{L}(dataset D, struct hypergraph *h, integer colours, integer copies, integer zero, integer bias, integer free) =
      ColouringRowsAt{L}(D, h, colours, copies, zero, bias, free, 1);

    predicate ColouringInMemory{L}(struct hypergraph *h, integer colours, integer rank, integer copies, integer zero, integer bias,
                                   integer free) =
      HypergraphValid{L}(h) && HypergraphRank{L}(h, rank) && 2 <= rank <= 0x7fffffff && 1 <= colours <= 0xfffff &&
      copies == colours * colours && (bias == 1 ==> zero == (colours * (rank - 1)) * (colours * (rank - 1))) &&
      (bias == 0 || bias == 1) && (free == 0 || free == 1);
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) <==>
       IsColouringReduction(D, h, colours, copies, zero, bias, free);
  @/
  void lemma_colouring_rows(struct hypergraph *h, int colours, uint64_t copies, uint64_t zero, int bias, int free);
*/

/* The row of vertex v. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: v < h->vertices && 0 <= unit;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures row: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       ScaledDot(D, w, v, unit, h->vertices + 2 * free + bias) ==
         ScaledWeight(w, unit, v) + ColouringBias(w, unit, h->vertices + 2 * free, bias) &&
       Label(D, v) == 1.0 && Multiplicity(D, v) == 1.0;
  @/
  void lemma_vertex_row(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                        uint32_t v, int unit);
*/

/* The row of edge e, apart from the coordinates of its vertices. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges && 0 <= unit;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures row: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       ScaledDot(D, w, h->vertices + e, unit, h->vertices + 2 * free + bias) ==
         ScaledDot(D, w, h->vertices + e, unit, h->vertices) + ColouringBias(w, unit, h->vertices + 2 * free, bias) &&
       Label(D, h->vertices + e) == 0.0 && Multiplicity(D, h->vertices + e) == copies;
     ensures vertices: \forall dataset D, integer d; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       0 <= d < h->vertices ==> Feature(D, h->vertices + e, d) == Incidence(h->vertex + h->start[e], EdgeSize(h, e), d);
  @/
  void lemma_edge_row(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                      size_t e, int unit);
*/

/* The zero row. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && bias == 1;
     requires range: 0 <= unit;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures row: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       ScaledDot(D, w, h->vertices + h->edges, unit, h->vertices + 2 * free + bias) ==
         ColouringBias(w, unit, h->vertices + 2 * free, bias) &&
       Label(D, h->vertices + h->edges) == 0.0 && Multiplicity(D, h->vertices + h->edges) == zero;
  @/
  void lemma_zero_bias_row(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                           int unit);
*/

/* Row t of the gadget for free signs. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && free == 1;
     requires range: t <= 2 * colours && 0 <= unit;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures row: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       ScaledDot(D, w, h->vertices + h->edges + bias + t, unit, h->vertices + 2 * free + bias) ==
         ScaledWeight(w, unit, h->vertices) + ClosedProduct(ScaledWeight(w, unit, h->vertices + 1), (real)t) +
         ColouringBias(w, unit, h->vertices + 2 * free, bias) &&
       Label(D, h->vertices + h->edges + bias + t) == 3 * HingeSum(colours, t) &&
       Multiplicity(D, h->vertices + h->edges + bias + t) == 1.0;
  @/
  void lemma_gadget_row(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                        size_t t, int unit);
*/

/* No multiplicity is negative, so that any rows have at most the error of all. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures multiplicities: \forall dataset D, integer i; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       0 <= i < ColouringSamples(h, colours, bias, free) ==> Multiplicity(D, i) >= 0.0;
  @/
  void lemma_colouring_multiplicities(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias,
                                      int free);
*/

#endif
