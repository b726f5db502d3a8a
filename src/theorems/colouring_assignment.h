/* The colouring that weights give, as an assignment: a vertex has every colour whose unit makes at least the k-th part of the vertex's output. */
#ifndef RELUCERT_THEOREM_COLOURING_ASSIGNMENT_H
#define RELUCERT_THEOREM_COLOURING_ASSIGNMENT_H

#include "colouring_error.h"

/*@ // On the row of vertex v, k times unit c is at least the output.
    logic integer Chooses(dataset D, weights w, integer size, integer colours, integer v, integer c) =
      ClosedProduct((real)colours, ScaledDot(D, w, v, c, size)) >= Output(D, w, v, size, colours) ? 1 : 0;

    // The choices from colour c of vertex v on as binary digits.
    logic integer ChosenFrom(dataset D, weights w, integer size, integer colours, integer vertices, integer v, integer c) =
      v >= vertices ? 0
      : c >= colours ? ChosenFrom(D, w, size, colours, vertices, v + 1, 0)
                     : Chooses(D, w, size, colours, v, c) + 2 * ChosenFrom(D, w, size, colours, vertices, v, c + 1);

    logic integer ChosenColouring(dataset D, weights w, integer size, integer colours, integer vertices) =
      ChosenFrom(D, w, size, colours, vertices, 0, 0);
*/

/*@ ghost
  /@ requires range: 1 <= colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures chosen: \forall weights w, dataset D, integer v, c; 0 <= v < vertices && 0 <= c < colours ==>
       (HasColour(ChosenColouring(D, w, size, colours, vertices), colours, v, c) <==> Chooses(D, w, size, colours, v, c) == 1);
  @/
  void lemma_chosen_colouring(size_t size, int colours, uint32_t vertices);
*/

#endif
