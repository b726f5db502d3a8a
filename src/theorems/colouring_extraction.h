/* THE EXTRACTION THEOREM on the reduction of a hypergraph's colouring (GKMR; spec/certificate.md, section 8.3): on every data set that is the reduction of a hypergraph without loops,
 * for all real weights of the k units, a
 *
 *     training error < 1
 *
 * means that the signs are positive, if there is the gadget for free signs; and positive signs that the units which make at least the k-th part of a vertex's output
 * are a proper colouring, where any of a vertex's units will do.  The unit with the largest preactivation is one of them. */
#ifndef RELUCERT_THEOREM_COLOURING_EXTRACTION_H
#define RELUCERT_THEOREM_COLOURING_EXTRACTION_H

#include "colouring_assignment.h"
#include "colouring_rows.h"

/*@ // No edge has one vertex only.
    predicate NoLoops{L}(struct hypergraph *h) = \forall integer e; 0 <= e < h->edges ==> EdgeSize{L}(h, e) >= 2;

    // The training error is below 1.
    predicate ColouringErrorBelow{L}(dataset D, weights w, struct hypergraph *h, integer colours, integer bias, integer free) =
      TrainingError(D, w, ColouringFeatures(h, free) + bias, colours, ColouringSamples(h, colours, bias, free)) < 1.0;
*/

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && NoLoops(h);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures signs: free == 1 ==> \forall dataset D, weights w;
       IsColouringReduction(D, h, colours, copies, zero, bias, free) && ColouringErrorBelow(D, w, h, colours, bias, free) ==> AllPositive(w, colours);
     ensures colouring: \forall dataset D, weights w;
       IsColouringReduction(D, h, colours, copies, zero, bias, free) && ColouringErrorBelow(D, w, h, colours, bias, free) && AllPositive(w, colours) ==>
         IsColouring(ChosenColouring(D, w, ColouringFeatures(h, free) + bias, colours, h->vertices), h, colours);
  @/
  void theorem_colouring_extraction(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free);
*/

/* A vertex that has a colour has that of the unit with the largest preactivation on the vertex's row. */
/*@ ghost
  /@ requires range: 1 <= colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures largest: \forall weights w, dataset D, integer v, c, u; 0 <= v < vertices && 0 <= c < colours && 0 <= u < colours &&
       HasColour(ChosenColouring(D, w, size, colours, vertices), colours, v, u) && ScaledDot(D, w, v, u, size) <= ScaledDot(D, w, v, c, size) ==>
         HasColour(ChosenColouring(D, w, size, colours, vertices), colours, v, c);
  @/
  void lemma_largest_is_chosen(size_t size, int colours, uint32_t vertices);
*/

#endif
