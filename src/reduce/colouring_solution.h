/* From weights back to a colouring. */
#ifndef RELUCERT_COLOURING_SOLUTION_H
#define RELUCERT_COLOURING_SOLUTION_H

#include "colouring_largest.h"

#include <stdbool.h>
#include <stdint.h>

/*@ // A network of as many units as there are colours that takes the rows of the reduction.
    predicate UnitsOfColouring{L}(struct network *net, struct colouring_reduction *r) =
      ColouringNetwork{L}(net) && net->units == r->colours && net->features == r->features && (net->bias <==> r->bias);
*/

/* NO map: colour[v] is the unit j with the largest w^j_v + b_j, the first of them, for a network of k units.  Returns whether the colouring is proper (no edge has
 * one colour only).
 *
 * THE THEOREM.  It is if the signs are positive, no edge has one vertex only, and the training error of the weights is below 1
 * (theorems/colouring_extraction.h, which says the same of real signs). */
/*@ requires reduction: ColouringReduction(r);
    requires network:   UnitsOfColouring(net, r);
    requires colour:    \valid(colour + (0 .. r->hypergraph->vertices - 1));
    requires separated: \separated(colour + (0 .. r->hypergraph->vertices - 1), r, r->hypergraph, net) &&
                        \separated(colour + (0 .. r->hypergraph->vertices - 1),
                                   r->hypergraph->start + (0 .. r->hypergraph->edges),
                                   r->hypergraph->vertex + (0 .. r->hypergraph->start[r->hypergraph->edges] - 1));
    terminates          \true;
    exits               \false;
    assigns             colour[0 .. r->hypergraph->vertices - 1];
    ensures  colours:   \forall integer v; 0 <= v < r->hypergraph->vertices ==>
                          colour[v] < r->colours && FirstLargest(net, colour[v], v);
    ensures  result:    \result <==> ProperColouring(r->hypergraph, colour);
    ensures  theorem:   NoLoops(r->hypergraph) ==> \forall dataset D, weights w;
                          IsColouringReduction(D, r->hypergraph, r->colours, r->copies, r->zero, r->bias ? 1 : 0, r->free_signs ? 1 : 0) &&
                          RepresentsNetwork(w, net) && AllPositive(w, r->colours) &&
                          ColouringErrorBelow(D, w, r->hypergraph, r->colours, r->bias ? 1 : 0, r->free_signs ? 1 : 0) ==> \result;
*/
bool colouring_solution_from_weights(const struct colouring_reduction *r, const struct network *net,
                                     uint32_t *colour);

/* Whether no edge has one colour only. */
/*@ requires hypergraph: HypergraphValid(h);
    requires colour:     \valid_read(colour + (0 .. h->vertices - 1));
    terminates           \true;
    exits                \false;
    assigns              \nothing;
    ensures  result:     \result <==> ProperColouring(h, colour);
*/
bool colouring_is_proper(const struct hypergraph *h, const uint32_t *colour);

#endif
