/* What the theorem on the reduction of a hypergraph's colouring speaks of.  Logic only; the contracts of the checker use these words, too. */
#ifndef RELUCERT_THEOREM_COLOURING_STATEMENT_H
#define RELUCERT_THEOREM_COLOURING_STATEMENT_H

#include "../kernel/training_error_definition.h"
#include "../reduce/colouring_definition.h"

/*@ // D has the rows of the reduction, every coordinate of them, and a last coordinate 1 if the network has biases; `free` is 1 for free signs, else 0.
    predicate IsColouringReduction{L}(dataset D, struct hypergraph *h, integer colours, integer copies, integer bias, integer zero, integer free) =
      (\forall integer i, d; 0 <= i < ColouringSamples{L}(h, colours, bias, free) && 0 <= d < ColouringFeatures{L}(h, free) ==>
        Feature(D, i, d) == ColouringFeature{L}(h, bias, i, d)) &&
      (bias == 1 ==> \forall integer i; 0 <= i < ColouringSamples{L}(h, colours, bias, free) ==>
        Feature(D, i, ColouringFeatures{L}(h, free)) == 1.0) &&
      (\forall integer i; 0 <= i < ColouringSamples{L}(h, colours, bias, free) ==>
        Label(D, i) == ColouringLabel{L}(h, colours, bias, i)) &&
      (\forall integer i; 0 <= i < ColouringSamples{L}(h, colours, bias, free) ==>
        Multiplicity(D, i) == ColouringMultiplicity{L}(h, copies, bias, zero, i));

    // The signs of the units j < units that the theorem is about: positive ones, or any with the gadget.
    predicate ColouringSigns(weights w, integer units, integer free) =
      free == 1 || (\forall integer j; 0 <= j < units ==> Sign(w, j) > 0.0);
*/

#endif
