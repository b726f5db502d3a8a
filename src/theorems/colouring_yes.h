/* The other direction of GKMR's theorem: the weights made from a proper colouring have training error exactly 0. */
#ifndef RELUCERT_THEOREM_COLOURING_YES_H
#define RELUCERT_THEOREM_COLOURING_YES_H

#include "colouring_rows.h"

/*@ // Unit j has 1 for the vertices of colour j and 1 - r for the others, its step of the gadget, no bias, and sign +1.
    predicate ColouringWeights{L}(weights w, struct hypergraph *h, uint32_t *colour, integer colours, integer rank, integer bias, integer free) =
      (\forall integer j; 0 <= j < colours ==> Sign(w, j) == 1.0) &&
      (\forall integer j, v; 0 <= j < colours && 0 <= v < h->vertices ==> Weight(w, j, v) == (colour[v] == j ? 1.0 : 1.0 - rank)) &&
      (free == 1 ==> \forall integer j; 0 <= j < colours ==>
        Weight(w, j, h->vertices) == -3.0 * (2.0 * j + 1.0) && Weight(w, j, h->vertices + 1) == 3.0) &&
      (bias == 1 ==> \forall integer j; 0 <= j < colours ==> Weight(w, j, h->vertices + 2 * free) == 0.0);

    // D is the reduction, and w are the weights of the colouring.
    predicate Coloured{L}(dataset D, weights w, struct hypergraph *h, uint32_t *colour, integer colours, integer rank, integer copies, integer zero,
                          integer bias, integer free) =
      ColouringRows{L}(D, h, colours, copies, zero, bias, free) && ColouringWeights{L}(w, h, colour, colours, rank, bias, free);

    predicate ColoursInMemory{L}(struct hypergraph *h, uint32_t *colour, integer colours) =
      (\forall integer v; 0 <= v < h->vertices ==> colour[v] < colours) && ProperColouring{L}(h, colour);
*/

/* The theorem: with and without biases, with and without the gadget for free signs. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && ColoursInMemory(h, colour, colours);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures error: \forall dataset D, weights w; IsColouringReduction(D, h, colours, copies, zero, bias, free) &&
       ColouringWeights(w, h, colour, colours, rank, bias, free) ==>
         TrainingError(D, w, ColouringFeatures(h, free) + bias, colours, ColouringSamples(h, colours, bias, free)) == 0.0;
  @/
  void theorem_colouring_weights(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free);
*/

/* The weights with signs. */
/*@ ghost
  /@ requires range: 0 <= unit < colours && (bias == 0 || bias == 1) && (free == 0 || free == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures vertex: \forall weights w, integer v; ColouringWeights(w, h, colour, colours, rank, bias, free) && 0 <= v < h->vertices ==>
       ScaledWeight(w, unit, v) == (colour[v] == unit ? 1.0 : 1.0 - rank);
     ensures step: free == 1 ==> \forall weights w; ColouringWeights(w, h, colour, colours, rank, bias, free) ==>
       ScaledWeight(w, unit, h->vertices) == -3.0 * (2.0 * unit + 1.0) && ScaledWeight(w, unit, h->vertices + 1) == 3.0;
     ensures bias: \forall weights w; ColouringWeights(w, h, colour, colours, rank, bias, free) ==>
       ColouringBias(w, unit, h->vertices + 2 * free, bias) == 0.0;
     ensures signs: \forall weights w; ColouringWeights(w, h, colour, colours, rank, bias, free) ==> AllPositive(w, colours);
  @/
  void lemma_coloured_weights(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, int bias, int free, int unit);
*/

/* No unit is active on the row of an edge that has a vertex of another colour. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges && 0 <= unit < colours;
     requires colour: !EdgeOfOneColour(h, colour, e);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures idle: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       ScaledDot(D, w, h->vertices + e, unit, h->vertices + 2 * free + bias) <= 0.0;
  @/
  void lemma_coloured_edge(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t e,
                           int unit);
*/

#endif
