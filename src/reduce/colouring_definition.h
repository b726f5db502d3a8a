/* The training set that the colouring of a hypergraph with k colours is reduced to, as a logical definition (GKMR; spec/certificate.md). */
#ifndef RELUCERT_COLOURING_DEFINITION_H
#define RELUCERT_COLOURING_DEFINITION_H

#include "../kernel/hypergraph.h"

/*@ // How often d stands among the first n vertices of an edge: once or never.
    logic integer Incidence{L}(uint32_t *vertex, integer n, integer d) =
      n <= 0 ? 0 : Incidence{L}(vertex, n - 1, d) + (vertex[n - 1] == d ? 1 : 0);

    // The number of the first row after the vertices and the edges.
    logic integer ColouringFirstExtra{L}(struct hypergraph *h) = h->vertices + h->edges;

    // The gadget for free signs begins after the zero row.
    logic integer ColouringFirstSign{L}(struct hypergraph *h, integer bias) = ColouringFirstExtra{L}(h) + bias;

    // The number of rows; `free` is 1 for free signs, else 0.
    logic integer ColouringSamples{L}(struct hypergraph *h, integer colours, integer bias, integer free) =
      ColouringFirstSign{L}(h, bias) + (free == 1 ? 2 * colours + 1 : 0);

    logic integer ColouringFeatures{L}(struct hypergraph *h, integer free) = h->vertices + (free == 1 ? 2 : 0);

    // Row g + t h of the gadget, where g and h are the two coordinates after those of the vertices.
    logic integer SignFeature{L}(struct hypergraph *h, integer t, integer d) =
      d == h->vertices ? 1 : d == h->vertices + 1 ? t : 0;

    // Coordinate d of row i: the vertices; the edges; with a bias the zero row; with free signs the gadget.
    logic integer ColouringFeature{L}(struct hypergraph *h, integer bias, integer i, integer d) =
      i < h->vertices ? (d == i ? 1 : 0)
      : i < ColouringFirstExtra{L}(h)
        ? Incidence{L}(h->vertex + h->start[i - h->vertices], EdgeSize{L}(h, i - h->vertices), d)
      : i < ColouringFirstSign{L}(h, bias) ? 0
      : SignFeature{L}(h, i - ColouringFirstSign{L}(h, bias), d);

    // The sum over j < units of max(0, t - 2 j - 1).
    logic integer HingeSum(integer units, integer t) =
      units <= 0 ? 0 : HingeSum(units - 1, t) + (t - 2 * units + 1 > 0 ? t - 2 * units + 1 : 0);

    logic integer ColouringLabel{L}(struct hypergraph *h, integer colours, integer bias, integer i) =
      i < h->vertices ? 1
      : i < ColouringFirstSign{L}(h, bias) ? 0
      : 3 * HingeSum(colours, i - ColouringFirstSign{L}(h, bias));

    // `copies` is that of the edges, `zero` that of the zero row.
    logic integer ColouringMultiplicity{L}(struct hypergraph *h, integer copies, integer bias, integer zero, integer i) =
      i < h->vertices ? 1
      : i < ColouringFirstExtra{L}(h) ? copies
      : i < ColouringFirstSign{L}(h, bias) ? zero
      : 1;

    // The first n vertices of an edge have the colour c.
    predicate AllOfColour{L}(uint32_t *colour, uint32_t *vertex, integer n, integer c) =
      n <= 0 || (AllOfColour{L}(colour, vertex, n - 1, c) && colour[vertex[n - 1]] == c);

    predicate EdgeOfOneColour{L}(struct hypergraph *h, uint32_t *colour, integer e) =
      AllOfColour{L}(colour, h->vertex + h->start[e], EdgeSize{L}(h, e), colour[h->vertex[h->start[e]]]);

    predicate ProperColouring{L}(struct hypergraph *h, uint32_t *colour) =
      \forall integer e; 0 <= e < h->edges ==> !EdgeOfOneColour{L}(h, colour, e);
*/

#endif
