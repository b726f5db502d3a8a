/* A vertex whose row has an error below 1 has a colour in the chosen colouring, and each colour that it has costs. */
#ifndef RELUCERT_THEOREM_COLOURING_VERTEX_H
#define RELUCERT_THEOREM_COLOURING_VERTEX_H

#include "colouring_assignment.h"
#include "colouring_rows.h"

/* The output is positive, and some unit makes at least the k-th part of it. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: v < h->vertices && size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures colour: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       AllPositive(w, colours) && UnitsRowError(D, w, size, colours, v) < 1.0 ==>
         SomeColour(ChosenColouring(D, w, size, colours, h->vertices), colours, v);
  @/
  void lemma_vertex_has_colour(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                               size_t size, uint32_t v);
*/

/* The tangent of the error of the row at the output 1/2. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: v < h->vertices && size == h->vertices + 2 * free + bias && 0 <= c < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       Chooses(D, w, size, colours, v, c) == 1 ==>
         UnitsRowError(D, w, size, colours, v) + ClosedProduct((real)colours, ScaledWeight(w, c, v)) +
           ClosedProduct((real)colours, ColouringBias(w, c, h->vertices + 2 * free, bias)) >= 0.75;
  @/
  void lemma_colour_costs(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                          size_t size, uint32_t v, int c);
*/

/* Tangents of the square at 1/2 and at -1/2, and what a square below 1 says. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures up: \forall real x; ClosedSquare(x) >= x - 0.25;
     ensures down: \forall real x; ClosedSquare(x - 1.0) >= 0.75 - x;
     ensures near: \forall real x; ClosedSquare(x - 1.0) < 1.0 ==> x > 0.0;
  @/
  void lemma_square_tangents(void);
*/

#endif
