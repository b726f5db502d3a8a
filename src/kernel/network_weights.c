#include "network_weights.h"

/*@ ghost
  void weight_places(size_t units, size_t stride)
  {
    indices_are_below(units, stride);
    indices_are_below(stride, units);
    index_means();
    times_means();
    /@ assert commute: Times(units, stride) == Times(stride, units); @/
    ;
  }
*/

/*@ ghost
  void represents_means(const struct network *net)
  {
    weight_places(net->units, net->features + (net->bias ? 1 : 0));
    product_means();
    /@ assert to:   \forall weights w; RepresentsNetwork(w, net) ==> WeightsAre(w, net); @/
    /@ assert from: \forall weights w; WeightsAre(w, net) ==> RepresentsNetwork(w, net); @/
    ;
  }
*/

/*@ ghost
  void first_unit_means(const struct network *net)
  {
    weight_places(net->units, net->features + (net->bias ? 1 : 0));
    represents_means(net);
    index_means();
    /@ assert places: \forall integer d; Index(0, Stride(net), d) == d; @/
    /@ assert inside: \forall integer d; 0 <= d < Stride(net) ==> 0 <= Index(0, Stride(net), d) < WeightCount(net); @/
    ;
  }
*/
