#include "circuit.h"

void circuit_weights_from_solution(const struct circuit_reduction *r, const bool *value, mpz_t *weight)
{
  const size_t wires = r->circuit->inputs + r->circuit->gates;
  /*@ loop invariant index:   0 <= d <= wires;
      loop invariant weights: \forall integer k; 0 <= k < d ==>
                                weight[k][0].value == CircuitWeight(r->circuit, r->q[0].value, r->bias ? 1 : 0, value, k);
      loop assigns            d, weight[0 .. wires - 1][0].value;
      loop variant            wires - d;
  */
  for (size_t d = 0; d < wires; d++) {
    if (value[d])
      mpz_set(weight[d], r->q);
    else
      mpz_set_ui(weight[d], 0);
  }
  mpz_set_ui(weight[wires], 1);
  if (r->bias) {
    mpz_set(weight[wires + 1], r->q);
    mpz_set_ui(weight[wires + 2], 0);
  }
}
