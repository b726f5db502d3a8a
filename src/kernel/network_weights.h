/* Where the weights of a network stand in memory, and what they represent, in products that provers match.  Logic and ghost code only. */
#ifndef RELUCERT_NETWORK_WEIGHTS_H
#define RELUCERT_NETWORK_WEIGHTS_H

#include "numerator.h"

#include <stddef.h>

/*@ // RepresentsNetwork with closed products, over one index.
    predicate WeightsAre{L}(weights w, struct network *net) =
      (\forall integer j, d; 0 <= j < net->units && 0 <= d < Stride(net) ==>
        Product(Weight(w, j, d), net->denominator[0].value) == net->weight[Index(j, Stride(net), d)][0].value) &&
      (\forall integer j; 0 <= j < net->units ==> Sign(w, j) == net->sign[j]);

    // The network is the same in both states.
    predicate SameNetwork{Before, After}(struct network *network) =
      \at(network->units, Before) == \at(network->units, After) &&
      \at(network->features, Before) == \at(network->features, After) &&
      \at(network->bias, Before) == \at(network->bias, After) && \at(network->sign, Before) == \at(network->sign, After) &&
      \at(network->weight, Before) == \at(network->weight, After) &&
      (\forall integer j; 0 <= j < \at(network->units, Before) ==>
        \at(network->sign[j], Before) == \at(network->sign[j], After)) &&
      \at(network->denominator[0].value, Before) == \at(network->denominator[0].value, After) &&
      \at(network->denominator[0].live, Before) == \at(network->denominator[0].live, After) &&
      \forall integer k; 0 <= k < \at(WeightCount(network), Before) ==>
        \at(network->weight[k][0].value, Before) == \at(network->weight[k][0].value, After) &&
        \at(network->weight[k][0].live, Before) == \at(network->weight[k][0].live, After);
*/

/* Where the weights of a unit stand, in the network and in its 64-bit form. */
/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    unit: \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        Index(j, stride, 0) + d == Index(j, stride, d) && 0 <= Index(j, stride, d) < Times(units, stride);
     ensures    fast: \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        0 <= Index(d, units, j) < Times(units, stride);
  @/
  void weight_places(size_t units, size_t stride);
*/

/*@ ghost
  /@ requires   network: NetworkValid(net);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    means: \forall weights w; RepresentsNetwork(w, net) <==> WeightsAre(w, net);
  @/
  void represents_means(const struct network *net);
*/

/* The same for the first unit, whose weights stand at the places of its coordinates. */
/*@ ghost
  /@ requires   network: NetworkValid(net) && 1 <= net->units;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    live:    \forall integer d; 0 <= d < Stride(net) ==> Live(&net->weight[d][0]);
     ensures    weights: \forall weights w, integer d; RepresentsNetwork(w, net) && 0 <= d < Stride(net) ==>
                           Product(Weight(w, 0, d), net->denominator[0].value) == net->weight[d][0].value;
  @/
  void first_unit_means(const struct network *net);
*/

#endif
