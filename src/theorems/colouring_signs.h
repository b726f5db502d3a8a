/* The gadget for free signs: the outputs on its rows are those of k hinges, one after the other, and a unit whose sign is not positive makes none. */
#ifndef RELUCERT_THEOREM_COLOURING_SIGNS_H
#define RELUCERT_THEOREM_COLOURING_SIGNS_H

#include "colouring_rows.h"

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires size: size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: free == 1 ==> \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && !AllPositive(w, colours) ==>
       UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) >= 1.0;
  @/
  void lemma_free_signs_cost(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t size);
*/

#endif
