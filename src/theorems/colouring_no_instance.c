/* The theorem is not vacuous: a triangle has no proper colouring with two colours, so every data set that is its reduction with the gadget for free signs and
 * without biases has training error at least 1 for all real weights and signs of two units. */
#include "colouring_no.h"

/*@ ghost
  /@ requires hypergraph: \valid_read(h) && h->vertices == 3 && h->edges == 3;
     requires starts: \valid_read(h->start + (0 .. 3)) && h->start[0] == 0 && h->start[1] == 2 && h->start[2] == 4 && h->start[3] == 6;
     requires vertices: \valid_read(h->vertex + (0 .. 5)) && h->vertex[0] == 0 && h->vertex[1] == 1 && h->vertex[2] == 1 &&
                        h->vertex[3] == 2 && h->vertex[4] == 0 && h->vertex[5] == 2;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall dataset D, weights w; IsColouringReduction(D, h, 2, 4, 0, 0, 1) ==> TrainingError(D, w, 5, 2, 11) >= 1.0;
  @/
  void colouring_instance(struct hypergraph *h) {
    /@ assert edge: \forall integer e; 0 <= e < 3 ==> e == 0 || e == 1 || e == 2; @/
    /@ assert start: \forall integer e; 0 <= e <= 3 ==> h->start[e] == 2 * e; @/
    /@ assert starts: HypergraphStarts(h); @/
    /@ assert ones: VerticesAscend(h->vertex + 0, 1, 3) && VerticesAscend(h->vertex + 2, 1, 3) && VerticesAscend(h->vertex + 4, 1, 3); @/
    /@ assert twos: VerticesAscend(h->vertex + 0, 2, 3) && VerticesAscend(h->vertex + 2, 2, 3) && VerticesAscend(h->vertex + 4, 2, 3); @/
    /@ assert ascend: \forall integer e; 0 <= e < 3 ==> VerticesAscend(h->vertex + h->start[e], 2, 3); @/
    /@ assert valid: HypergraphValid(h); @/
    /@ assert rank: HypergraphRank(h, 2); @/
    /@ assert loops: NoLoops(h); @/
    /@ assert none: \forall integer a, c; AllHaveColour(a, 2, h->vertex + 0, 0, c) && AllHaveColour(a, 2, h->vertex + 2, 0, c) &&
         AllHaveColour(a, 2, h->vertex + 4, 0, c); @/
    /@ assert one: \forall integer a, c; (HasColour(a, 2, 0, c) ==> AllHaveColour(a, 2, h->vertex + 0, 1, c)) &&
         (HasColour(a, 2, 1, c) ==> AllHaveColour(a, 2, h->vertex + 2, 1, c)) && (HasColour(a, 2, 0, c) ==> AllHaveColour(a, 2, h->vertex + 4, 1, c)); @/
    /@ assert first: \forall integer a, c; HasColour(a, 2, 0, c) && HasColour(a, 2, 1, c) ==> AllHaveColour(a, 2, h->vertex + h->start[0], EdgeSize(h, 0), c); @/
    /@ assert second: \forall integer a, c; HasColour(a, 2, 1, c) && HasColour(a, 2, 2, c) ==> AllHaveColour(a, 2, h->vertex + h->start[1], EdgeSize(h, 1), c); @/
    /@ assert third: \forall integer a, c; HasColour(a, 2, 0, c) && HasColour(a, 2, 2, c) ==> AllHaveColour(a, 2, h->vertex + h->start[2], EdgeSize(h, 2), c); @/
    /@ assert apart: \forall integer a, c; IsColouring(a, h, 2) && 0 <= c < 2 ==> !(HasColour(a, 2, 0, c) && HasColour(a, 2, 1, c)) &&
         !(HasColour(a, 2, 1, c) && HasColour(a, 2, 2, c)) && !(HasColour(a, 2, 0, c) && HasColour(a, 2, 2, c)); @/
    /@ assert either: \forall integer a, v; SomeColour(a, 2, v) ==> HasColour(a, 2, v, 0) || HasColour(a, 2, v, 1); @/
    /@ assert coloured: \forall integer a; IsColouring(a, h, 2) ==> SomeColour(a, 2, 0) && SomeColour(a, 2, 1) && SomeColour(a, 2, 2); @/
    /@ assert colour: \forall integer a; IsColouring(a, h, 2) ==> (HasColour(a, 2, 0, 0) || HasColour(a, 2, 0, 1)) &&
         (HasColour(a, 2, 1, 0) || HasColour(a, 2, 1, 1)) && (HasColour(a, 2, 2, 0) || HasColour(a, 2, 2, 1)); @/
    /@ assert no_zero: \forall integer a; IsColouring(a, h, 2) ==> !(HasColour(a, 2, 0, 0) && HasColour(a, 2, 1, 0)) &&
         !(HasColour(a, 2, 1, 0) && HasColour(a, 2, 2, 0)) && !(HasColour(a, 2, 0, 0) && HasColour(a, 2, 2, 0)); @/
    /@ assert no_one: \forall integer a; IsColouring(a, h, 2) ==> !(HasColour(a, 2, 0, 1) && HasColour(a, 2, 1, 1)) &&
         !(HasColour(a, 2, 1, 1) && HasColour(a, 2, 2, 1)) && !(HasColour(a, 2, 0, 1) && HasColour(a, 2, 2, 1)); @/
    /@ assert premise: NotColourable(h, 2); @/
    theorem_colouring(h, 2, 2, 4, 0, 0, 1);
    /@ assert sizes: ColouringFeatures(h, 1) == 5 && ColouringSamples(h, 2, 0, 1) == 11; @/
    /@ assert theorem: \forall dataset D, weights w; IsColouringReduction(D, h, 2, 4, 0, 0, 1) ==>
         TrainingError(D, w, ColouringFeatures(h, 1) + 0, 2, ColouringSamples(h, 2, 0, 1)) >= 1.0; @/
    ;
  }
*/
