/* From weights back to an assignment. */
#ifndef RELUCERT_CIRCUIT_SOLUTION_H
#define RELUCERT_CIRCUIT_SOLUTION_H

#include "../kernel/network_weights.h"
#include "../theorems/circuit_extraction.h"
#include "circuit.h"

#include <stdbool.h>

/*@ // A network of one unit that takes the rows of the reduction.
    predicate UnitOfCircuit{L}(struct network *net, struct circuit_reduction *r) =
      NetworkValid{L}(net) && net->units == 1 && net->features == r->features && (net->bias <==> r->bias);

    // Input i is TRUE by the numerators of weights: w_i >= w_epsilon + bias.  The bias stands behind the weight of v.
    predicate InputTrue{L}(mpz_t *weight, integer wires, integer bias, integer i) =
      weight[i][0].value >= weight[wires][0].value + (bias != 0 ? weight[wires + 2][0].value : 0.0);
*/

/* NO map: the inputs i with w_i >= w_epsilon + bias are TRUE, for a network of one unit; value[wires] becomes the values of all wires.  Returns whether they
 * satisfy the circuit.
 *
 * THE THEOREM.  They do if q is at least LeastDenominator and the training error of the weights is below R^2 / q^2; at most error * q^2 of them are then TRUE
 * (theorems/circuit_extraction.h). */
/*@ requires reduction: CircuitReduction(r);
    requires network:   UnitOfCircuit(net, r);
    requires value:     \valid(value + (0 .. CircuitWires(r->circuit) - 1));
    requires separated: \separated(value + (0 .. CircuitWires(r->circuit) - 1), r, r->circuit, net) &&
                        \separated(value + (0 .. CircuitWires(r->circuit) - 1), r->circuit->start + (0 .. r->circuit->gates)) &&
                        \separated(value + (0 .. CircuitWires(r->circuit) - 1), r->circuit->conjunction + (0 .. r->circuit->gates - 1)) &&
                        \separated(value + (0 .. CircuitWires(r->circuit) - 1),
                                   r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1));
    terminates          \true;
    exits               \false;
    assigns             value[0 .. CircuitWires(r->circuit) - 1];
    ensures  inputs:    \forall integer i; 0 <= i < r->circuit->inputs ==>
                          (value[i] <==> InputTrue(net->weight, CircuitWires(r->circuit), r->bias ? 1 : 0, i));
    ensures  values:    ValuesFollow(r->circuit, value, r->circuit->gates);
    ensures  result:    \result <==> value[r->circuit->output];
    ensures  chosen:    \forall weights w, real q, integer i; RepresentsNetwork(w, net) && Sign(w, 0) > 0.0 && 0.0 < q && 0 <= i < r->circuit->inputs ==>
                          (value[i] <==> VariableTrue(UnitChoice(w, q, r->circuit, r->bias ? 1 : 0), i + 1));
    ensures  theorem:   \forall dataset D, weights w, real q; IsCircuitReduction(D, r->circuit, q, r->bias ? 1 : 0) && RepresentsNetwork(w, net) && 0.0 < q &&
                          (real)LeastDenominator(r->circuit, r->root, r->bias ? 1 : 0) <= q && CircuitErrorBelow(D, w, q, r->circuit, r->root, r->bias ? 1 : 0) ==>
                            \result;
*/
bool circuit_solution_from_weights(const struct circuit_reduction *r, const struct network *net, bool *value);

#endif
