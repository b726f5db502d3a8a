#include "circuit.h"

/* w_epsilon + bias: an input is TRUE if its weight is at least that. */
/*@ requires limit:   LiveTarget(limit) && wires <= CIRCUIT_MAX_WIRES;
    requires weights: Live(&weight[wires][0]) && (bias ==> Live(&weight[wires + 2][0]));
    requires apart:   \separated(limit, &weight[wires][0]) && (bias ==> \separated(limit, &weight[wires + 2][0]));
    terminates        \true;
    exits             \false;
    assigns           limit->value;
    ensures  limit:   limit->value == weight[wires][0].value + (bias ? weight[wires + 2][0].value : 0.0);
*/
static void truth_limit(const mpz_t *weight, size_t wires, bool bias, mpz_ptr limit)
{
  mpz_set(limit, weight[wires]);
  if (bias)
    mpz_add(limit, limit, weight[wires + 2]);
}

bool circuit_solution_from_weights(const struct circuit_reduction *r, const struct network *net, bool *value)
{
  const size_t inputs = r->circuit->inputs;
  mpz_t limit;
  mpz_init(limit);
  truth_limit(net->weight, inputs + r->circuit->gates, r->bias, limit);
  /*@ loop invariant index: 0 <= i <= inputs;
      loop invariant truth: \forall integer k; 0 <= k < i ==>
                              (value[k] <==> InputTrue(net->weight, CircuitWires(r->circuit), r->bias ? 1 : 0, k));
      loop assigns          i, value[0 .. inputs - 1];
      loop variant          inputs - i;
  */
  for (size_t i = 0; i < inputs; i++)
    value[i] = mpz_cmp(net->weight[i], limit) >= 0;
  mpz_clear(limit);
  return circuit_evaluate(r->circuit, value);
}
