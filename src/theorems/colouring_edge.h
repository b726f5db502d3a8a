/* An edge of one colour costs as much as the theorem says. */
#ifndef RELUCERT_THEOREM_COLOURING_EDGE_H
#define RELUCERT_THEOREM_COLOURING_EDGE_H

#include "colouring_assignment.h"
#include "colouring_rows.h"

/* The tangents of all rows that have to do with the edge, at the same point. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges && EdgeSize(h, e) >= 2 && size == h->vertices + 2 * free + bias && 0 <= c < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && AllPositive(w, colours) &&
       AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, h->vertex + h->start[e], EdgeSize(h, e), c) ==>
         UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) >= 1.0;
  @/
  void lemma_edge_of_one_colour(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                                size_t size, size_t e, int c);
*/

#endif
