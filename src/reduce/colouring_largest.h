/* The units with the largest values are a proper colouring when the training error is below the bound: the extraction theorem for a network in memory.  Logic and
 * ghost code only. */
#ifndef RELUCERT_COLOURING_LARGEST_H
#define RELUCERT_COLOURING_LARGEST_H

#include "../kernel/network_weights.h"
#include "../theorems/colouring_extraction.h"
#include "colouring.h"

#include <stdint.h>

/*@ // A network with at most as many units as there may be colours, whose numbers can be read.
    predicate ColouringNetwork{L}(struct network *net) =
      NetworkValid{L}(net) && 1 <= net->units <= COLOURING_MAX_COLOURS;

    // w^j_v + b_j, times the network's denominator.
    logic real VertexValue{L}(struct network *net, integer j, integer v) =
      net->weight[Index(j, Stride{L}(net), v)][0].value +
      (net->bias ? net->weight[Index(j, Stride{L}(net), net->features)][0].value : 0.0);

    // Unit j is the first one with the largest value for vertex v.
    predicate FirstLargest{L}(struct network *net, integer j, integer v) =
      (\forall integer i; 0 <= i < j ==> VertexValue{L}(net, i, v) < VertexValue{L}(net, j, v)) &&
      (\forall integer i; j <= i < net->units ==> VertexValue{L}(net, i, v) <= VertexValue{L}(net, j, v));

    // The hypergraph, the colours and the parameters of its reduction, and a network of as many units as there are colours that takes its rows.
    predicate ColouringAndNetwork{L}(struct network *net, struct hypergraph *h, integer colours, integer rank, integer copies, integer zero, integer bias,
                                     integer free) =
      ColouringInMemory{L}(h, colours, rank, copies, zero, bias, free) && ColouringNetwork{L}(net) && net->units == colours &&
      net->features == h->vertices + 2 * free && bias == (net->bias ? 1 : 0);

    // What the network represents, with positive signs and an error below the bound, one unfolding away.
    predicate NetworkBelowAt{L}(dataset D, weights w, struct network *net, struct hypergraph *h, integer colours, integer copies, integer zero, integer bias,
                                integer free, integer closed) =
      closed <= 0 ? IsColouringReduction{L}(D, h, colours, copies, zero, bias, free) && RepresentsNetwork{L}(w, net) && AllPositive(w, colours) &&
                      ColouringErrorBelow{L}(D, w, h, colours, bias, free)
                  : NetworkBelowAt{L}(D, w, net, h, colours, copies, zero, bias, free, closed - 1);
    predicate NetworkBelow{L}(dataset D, weights w, struct network *net, struct hypergraph *h, integer colours, integer copies, integer zero, integer bias,
                              integer free) =
      NetworkBelowAt{L}(D, w, net, h, colours, copies, zero, bias, free, 1);
*/

/*@ ghost
  /@ requires   network: ColouringAndNetwork(net, h, colours, rank, copies, zero, bias, free);
     requires   colours: \valid_read(colour + (0 .. h->vertices - 1));
     requires   colour:  \forall integer v; 0 <= v < h->vertices ==> colour[v] < colours && FirstLargest(net, colour[v], v);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    proper:  NoLoops(h) ==> \forall dataset D, weights w;
       IsColouringReduction(D, h, colours, copies, zero, bias, free) && RepresentsNetwork(w, net) && AllPositive(w, colours) &&
       ColouringErrorBelow(D, w, h, colours, bias, free) ==> ProperColouring(h, colour);
  @/
  void largest_are_proper(const struct network *net, const struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                          const uint32_t *colour);
*/

#endif
