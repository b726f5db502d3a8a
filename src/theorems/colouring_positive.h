/* The theorem on the colouring reduction for positive signs: weights with an error below 1 give a colouring. */
#ifndef RELUCERT_THEOREM_COLOURING_POSITIVE_H
#define RELUCERT_THEOREM_COLOURING_POSITIVE_H

#include "colouring_rows.h"

/*@ // No edge has one vertex only.
    predicate NoLoops{L}(struct hypergraph *h) = \forall integer e; 0 <= e < h->edges ==> EdgeSize{L}(h, e) >= 2;
*/

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && NoLoops(h);
     requires size: size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: NotColourable(h, colours) ==> \forall weights w, dataset D;
       ColouringRows(D, h, colours, copies, zero, bias, free) && AllPositive(w, colours) ==>
         UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) >= 1.0;
  @/
  void lemma_positive_colouring(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                                size_t size);
*/

#endif
