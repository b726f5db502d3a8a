#include "circuit_solution.h"

#include "../theorems/circuit_values.h"

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

/* Numerators are in the order of the weights. */
/*@ ghost
  /@ requires   positive: 0.0 < denominator->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    order: \forall real x, y, z; Product(x, denominator->value) >= Product(y, denominator->value) + Product(z, denominator->value) <==> x >= y + z;
     ensures    pair: \forall real x, y; Product(x, denominator->value) >= Product(y, denominator->value) <==> x >= y;
  @/
  static void numerators_in_order(mpz_srcptr denominator)
  {
    product_means();
    /@ assert sum: \forall real x, y, z; x * denominator->value - (y * denominator->value + z * denominator->value) == (x - (y + z)) * denominator->value; @/
    /@ assert pair: \forall real x, y; x * denominator->value - y * denominator->value == (x - y) * denominator->value; @/
    /@ assert sign: \forall real s; s * denominator->value >= 0.0 <==> s >= 0.0; @/
    ;
  }
*/

/* So are the weights times the sign and q. */
/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    above: \forall real q, a, x, y, z; 0.0 < q && 0.0 < a && x >= y + z ==>
       ClosedProduct(q, ClosedProduct(a, x)) >= ClosedProduct(q, ClosedProduct(a, y)) + ClosedProduct(q, ClosedProduct(a, z));
     ensures    below: \forall real q, a, x, y, z; 0.0 < q && 0.0 < a && x < y + z ==>
       ClosedProduct(q, ClosedProduct(a, x)) < ClosedProduct(q, ClosedProduct(a, y)) + ClosedProduct(q, ClosedProduct(a, z));
     ensures    pair: \forall real q, a, x, y; 0.0 < q && 0.0 < a ==> (ClosedProduct(q, ClosedProduct(a, x)) >= ClosedProduct(q, ClosedProduct(a, y)) <==> x >= y);
  @/
  static void multiples_in_order(void)
  {
    lemma_closed_product();
    /@ assert positive: \forall real q, a; 0.0 < q && 0.0 < a ==> 0.0 < q * a; @/
    /@ assert sum: \forall real q, a, x, y, z; q * (a * x) - (q * (a * y) + q * (a * z)) == (q * a) * (x - (y + z)); @/
    /@ assert product: \forall real q, a, x, y, z; 0.0 < q && 0.0 < a && x >= y + z ==> (q * a) * (x - (y + z)) >= 0.0; @/
    /@ assert negative: \forall real q, a, x, y, z; 0.0 < q && 0.0 < a && x < y + z ==> (q * a) * (x - (y + z)) < 0.0; @/
    /@ assert above: \forall real q, a, x, y, z; 0.0 < q && 0.0 < a && x >= y + z ==> q * (a * x) - (q * (a * y) + q * (a * z)) >= 0.0; @/
    /@ assert open: \forall real q, a, x, y, z; 0.0 < q && 0.0 < a && x >= y + z ==> q * (a * x) >= q * (a * y) + q * (a * z); @/
    /@ assert pair_above: \forall real q, a, x, y; 0.0 < q && 0.0 < a && x >= y ==> (q * a) * (x - y) >= 0.0; @/
    /@ assert pair_below: \forall real q, a, x, y; 0.0 < q && 0.0 < a && x < y ==> (q * a) * (x - y) < 0.0; @/
    /@ assert difference: \forall real q, a, x, y; q * (a * x) - q * (a * y) == (q * a) * (x - y); @/
    /@ assert closed: \forall real q, a, x; ClosedProduct(q, ClosedProduct(a, x)) == q * (a * x); @/
    /@ assert below: \forall real q, a, x, y, z; 0.0 < q && 0.0 < a && x < y + z ==> q * (a * x) - (q * (a * y) + q * (a * z)) < 0.0; @/
    ;
  }
*/

/* The inputs that numerators make TRUE are those that the weights choose. */
/*@ ghost
  /@ requires   network: NetworkValid(net) && net->units == 1 && net->features == wires + 1 + (net->bias ? 1 : 0) && inputs <= wires && i < inputs;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    chosen: \forall weights w, real q; RepresentsNetwork(w, net) && Sign(w, 0) > 0.0 && 0.0 < q ==>
       (InputTrue(net->weight, wires, net->bias ? 1 : 0, i) <==> VariableTrue(ChosenInputs(w, q, wires, net->bias ? 1 : 0, inputs), i + 1));
  @/
  static void chosen_by_numerators(const struct network *net, size_t wires, uint32_t inputs, uint32_t i)
  {
    const int bias = net->bias ? 1 : 0;
    first_unit_means(net);
    lemma_chosen_input(wires, bias, inputs, i);
    numerators_in_order(&net->denominator[0]);
    multiples_in_order();
    /@ assert value: \forall weights w, real q, integer d; WireValue(w, q, d) == ClosedProduct(q, ClosedProduct(Sign(w, 0), Weight(w, 0, d))); @/
    /@ assert bias: \forall weights w, real q; WireBias(w, q, wires, bias) == (bias == 1 ? WireValue(w, q, wires + 2) : 0.0); @/
    /@ assert plain: bias == 0 ==> \forall weights w, real q; RepresentsNetwork(w, net) && Sign(w, 0) > 0.0 && 0.0 < q ==>
         (net->weight[i][0].value >= net->weight[wires][0].value <==> WireValue(w, q, i) >= WireValue(w, q, wires)); @/
    /@ assert biased: bias == 1 ==> \forall weights w, real q; RepresentsNetwork(w, net) && Sign(w, 0) > 0.0 && 0.0 < q ==>
         (net->weight[i][0].value >= net->weight[wires][0].value + net->weight[wires + 2][0].value <==>
          WireValue(w, q, i) >= WireValue(w, q, wires) + WireValue(w, q, wires + 2)); @/
    ;
  }
*/

/*@ ghost
  /@ requires   network: CircuitValid(c) && NetworkValid(net) && net->units == 1 && net->features == CircuitFeatures(c, net->bias ? 1 : 0);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    chosen: \forall weights w, real q, integer i; RepresentsNetwork(w, net) && Sign(w, 0) > 0.0 && 0.0 < q && 0 <= i < c->inputs ==>
       (InputTrue(net->weight, CircuitWires(c), net->bias ? 1 : 0, i) <==> VariableTrue(UnitChoice(w, q, c, net->bias ? 1 : 0), i + 1));
  @/
  static void all_chosen_by_numerators(const struct circuit *c, const struct network *net)
  {
    const uint32_t inputs = c->inputs;
    const size_t wires = inputs + c->gates;
    /@ loop invariant index:  0 <= k <= inputs;
       loop invariant chosen: \forall weights w, real q, integer i; RepresentsNetwork(w, net) && Sign(w, 0) > 0.0 && 0.0 < q && 0 <= i < k ==>
         (InputTrue(net->weight, wires, net->bias ? 1 : 0, i) <==> VariableTrue(ChosenInputs(w, q, wires, net->bias ? 1 : 0, inputs), i + 1));
       loop assigns           k;
       loop variant           inputs - k;
    @/
    for (uint32_t k = 0; k < inputs; k++)
      chosen_by_numerators(net, wires, inputs, k);
  }
*/

bool circuit_solution_from_weights(const struct circuit_reduction *r, const struct network *net, bool *value)
{
  const size_t inputs = r->circuit->inputs;
  mpz_t limit;
  mpz_init(limit);
  /*@ ghost first_unit_means(net); */
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
  const bool satisfied = circuit_evaluate(r->circuit, value);
  /*@ assert truth: \forall integer i; 0 <= i < inputs ==>
                      (value[i] <==> InputTrue(net->weight, CircuitWires(r->circuit), net->bias ? 1 : 0, i)); */
  /*@ ghost
    all_chosen_by_numerators(r->circuit, net);
    lemma_values(r->circuit, value);
    theorem_circuit_extraction(r->circuit, r->root, r->bias ? 1 : 0);
  */
  return satisfied;
}
