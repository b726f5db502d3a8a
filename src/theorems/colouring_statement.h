/* What the theorem on the colouring reduction speaks of.  Logic only; the contracts of the checker use these words, too. */
#ifndef RELUCERT_THEOREM_COLOURING_STATEMENT_H
#define RELUCERT_THEOREM_COLOURING_STATEMENT_H

#include "../kernel/index.h"
#include "../kernel/satisfiability_definition.h"
#include "../kernel/training_error_definition.h"
#include "../reduce/colouring_definition.h"

/*@ // D has the rows of the reduction, every coordinate of them, and a last coordinate 1 if the network has biases.
    predicate IsColouringReduction{L}(dataset D, struct hypergraph *h, integer colours, integer copies, integer zero, integer bias,
                                      integer free) =
      (\forall integer i, d; 0 <= i < ColouringSamples{L}(h, colours, bias, free) && 0 <= d < ColouringFeatures{L}(h, free) ==>
        Feature(D, i, d) == ColouringFeature{L}(h, bias, i, d)) &&
      (bias == 1 ==> \forall integer i; 0 <= i < ColouringSamples{L}(h, colours, bias, free) ==>
        Feature(D, i, ColouringFeatures{L}(h, free)) == 1.0) &&
      (\forall integer i; 0 <= i < ColouringSamples{L}(h, colours, bias, free) ==>
        Label(D, i) == ColouringLabel{L}(h, colours, bias, i)) &&
      (\forall integer i; 0 <= i < ColouringSamples{L}(h, colours, bias, free) ==>
        Multiplicity(D, i) == ColouringMultiplicity{L}(h, copies, bias, zero, i));

    predicate AllPositive(weights w, integer units) = \forall integer j; 0 <= j < units ==> Sign(w, j) > 0.0;

    // An assignment as a colouring: variable v * colours + c + 1 says that vertex v has colour c.
    predicate HasColour(integer assignment, integer colours, integer v, integer c) =
      VariableTrue(assignment, Index(v, colours, c) + 1);

    predicate SomeColour(integer assignment, integer colours, integer v) =
      \exists integer c; 0 <= c < colours && HasColour(assignment, colours, v, c);

    // The first n vertices of an edge have the colour c.
    predicate AllHaveColour{L}(integer assignment, integer colours, uint32_t *vertex, integer n, integer c) =
      n <= 0 || (AllHaveColour{L}(assignment, colours, vertex, n - 1, c) && HasColour(assignment, colours, vertex[n - 1], c));

    // Every vertex has a colour, and no edge is of one colour.  A vertex may have more than one: any of them will do.
    predicate IsColouring{L}(integer assignment, struct hypergraph *h, integer colours) =
      (\forall integer v; 0 <= v < h->vertices ==> SomeColour(assignment, colours, v)) &&
      (\forall integer e, c; 0 <= e < h->edges && 0 <= c < colours ==>
        !AllHaveColour{L}(assignment, colours, h->vertex + h->start[e], EdgeSize{L}(h, e), c));

    predicate NotColourable{L}(struct hypergraph *h, integer colours) =
      \forall integer assignment; !IsColouring{L}(assignment, h, colours);
*/

#endif
