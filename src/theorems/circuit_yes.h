/* The other direction of MR18, Theorem 4: the weights made from a satisfying assignment have training error exactly epsilon^2 times the number of inputs
 * that are TRUE.  With circuit_no.h, the least training error is epsilon^2 times the least such number. */
#ifndef RELUCERT_THEOREM_CIRCUIT_YES_H
#define RELUCERT_THEOREM_CIRCUIT_YES_H

#include "circuit_rows.h"

/*@ // 1 for the wires that are TRUE and 0 for the others, epsilon = 1 / q; with a bias 1 for v, and bias 0.
    predicate AssignmentWeights{L}(weights w, real q, struct circuit *c, _Bool *value, integer bias) =
      Sign(w, 0) == 1.0 && (\forall integer d; 0 <= d < CircuitWires{L}(c) ==> Weight(w, 0, d) == (value[d] ? 1.0 : 0.0)) &&
      Weight(w, 0, CircuitWires{L}(c)) * q == 1.0 &&
      (bias == 1 ==> Weight(w, 0, CircuitWires{L}(c) + 1) == 1.0 && Weight(w, 0, CircuitWires{L}(c) + 2) == 0.0);

    // The number of inputs i < n that are TRUE.
    logic integer TrueInputs{L}(_Bool *value, integer n) = n <= 0 ? 0 : TrueInputs{L}(value, n - 1) + (value[n - 1] ? 1 : 0);

    // D is the reduction, and w are the weights of the assignment.
    predicate AssignedAt{L}(dataset D, weights w, real q, struct circuit *c, _Bool *value, integer bias, integer closed) =
      closed <= 0 ? CircuitRows{L}(D, c, q, bias) && 1.0 <= q && AssignmentWeights{L}(w, q, c, value, bias)
                  : AssignedAt{L}(D, w, q, c, value, bias, closed - 1);
    predicate Assigned{L}(dataset D, weights w, real q, struct circuit *c, _Bool *value, integer bias) = AssignedAt{L}(D, w, q, c, value, bias, 1);
*/

/* The theorem, for any epsilon of at most 1. */
/*@ ghost
  /@ requires circuit: CircuitValid(c) && (bias == 0 || bias == 1);
     requires values: ValuesFollow(c, value, c->gates) && value[c->output];
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures error: \forall dataset D, weights w, real q; IsCircuitReduction(D, c, q, bias) && 1.0 <= q && AssignmentWeights(w, q, c, value, bias) ==>
       TrainingError(D, w, CircuitFeatures(c, bias) + bias, 1, CircuitSamples(c, bias)) * (q * q) == TrueInputs(value, c->inputs);
  @/
  void theorem_circuit_weights(const struct circuit *c, const bool *value, int bias);
*/

/* What the weights are in multiples of epsilon. */
/*@ ghost
  /@ requires range: bias == 0 || bias == 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures rows: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) <==>
       CircuitRows(D, c, q, bias) && 1.0 <= q && AssignmentWeights(w, q, c, value, bias);
     ensures wire: \forall weights w, dataset D, real q, integer d; Assigned(D, w, q, c, value, bias) && 0 <= d < CircuitWires(c) ==>
       WireValue(w, q, d) == (value[d] ? q : 0.0);
     ensures epsilon: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireEpsilon(w, q, CircuitWires(c), bias) == 1.0;
     ensures bias: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireBias(w, q, CircuitWires(c), bias) == 0.0;
     ensures one: bias == 1 ==> \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireValue(w, q, CircuitWires(c) + 1) == q;
     ensures large: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> 1.0 <= q;
  @/
  void lemma_assigned_wires(const struct circuit *c, const bool *value, int bias);
*/

/* A row without a residual. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures next: \forall weights w, dataset D, real q; WireResidual(D, w, q, size, row) == 0.0 ==>
       WireSquares(D, w, q, size, 0, row + 1) == WireSquares(D, w, q, size, 0, row);
  @/
  void lemma_exact_residual(size_t size, size_t row);
*/

/* The rows of gate g, from `row` on, have none. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && g < c->gates && row == GateFirstRow(c, g);
     requires values: ValuesFollow(c, value, c->gates);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
       WireSquares(D, w, q, size, 0, GateFirstRow(c, g + 1)) == WireSquares(D, w, q, size, 0, row);
  @/
  void lemma_assigned_gate(const struct circuit *c, const bool *value, int bias, size_t size, size_t rows, size_t g, size_t row);
*/

#endif
