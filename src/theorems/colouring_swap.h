/* An assignment in which two colours have changed places is an assignment, too. */
#ifndef RELUCERT_THEOREM_COLOURING_SWAP_H
#define RELUCERT_THEOREM_COLOURING_SWAP_H

#include "colouring_statement.h"

/*@ logic integer Swapped(integer i, integer u, integer c) = c == i ? u : c == u ? i : c;

    logic integer SwappedDigit(integer a, integer i, integer u, integer colours, integer v, integer c) =
      Digit(a, Index(v, colours, Swapped(i, u, c))) != 0 ? 1 : 0;

    // The colours from colour c of vertex v on as binary digits.
    logic integer SwappedFrom(integer a, integer i, integer u, integer colours, integer vertices, integer v, integer c) =
      v >= vertices ? 0
      : c >= colours ? SwappedFrom(a, i, u, colours, vertices, v + 1, 0)
                     : SwappedDigit(a, i, u, colours, v, c) + 2 * SwappedFrom(a, i, u, colours, vertices, v, c + 1);

    // The assignment a with the colours i and u swapped.
    logic integer SwappedColouring(integer a, integer i, integer u, integer colours, integer vertices) =
      SwappedFrom(a, i, u, colours, vertices, 0, 0);
*/

/*@ ghost
  /@ requires range: 1 <= colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures swapped: \forall integer a, v, c; 0 <= v < vertices && 0 <= c < colours ==>
       (HasColour(SwappedColouring(a, i, u, colours, vertices), colours, v, c) <==> HasColour(a, colours, v, Swapped(i, u, c)));
  @/
  void lemma_swapped_colouring(int i, int u, int colours, uint32_t vertices);
*/

#endif
