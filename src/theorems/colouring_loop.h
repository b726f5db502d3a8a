/* An edge with one vertex: its row is the row of the vertex again, with the label 0, so that no weights at all fit both. */
#ifndef RELUCERT_THEOREM_COLOURING_LOOP_H
#define RELUCERT_THEOREM_COLOURING_LOOP_H

#include "colouring_rows.h"

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires size: size == h->vertices + 2 * free + bias;
     requires loop: e < h->edges && EdgeSize(h, e) == 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       ClosedProduct(UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)), copies + 1.0) >= copies;
  @/
  void lemma_loop(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t size,
                  size_t e);
*/

#endif
