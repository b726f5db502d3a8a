/* What the theorem on the reduction of a monotone circuit speaks of.  Logic only; the contracts of the checker use these words, too. */
#ifndef RELUCERT_THEOREM_CIRCUIT_STATEMENT_H
#define RELUCERT_THEOREM_CIRCUIT_STATEMENT_H

#include "../kernel/satisfiability_definition.h"
#include "../kernel/training_error_definition.h"
#include "../reduce/circuit.h"

/*@ // D has the rows of the reduction with epsilon = 1 / q, every coordinate of them, and a last coordinate 1 if the network has a bias.
    predicate IsCircuitReduction{L}(dataset D, struct circuit *c, real q, integer bias) =
      (\forall integer i, d; 0 <= i < CircuitSamples{L}(c, bias) && 0 <= d < CircuitFeatures{L}(c, bias) &&
          (i <= c->inputs + 1 || GateFirstRow{L}(c, c->gates) <= i) ==>
        Feature(D, i, d) == PlainFeature{L}(c, i, d)) &&
      (\forall integer g, i, d; 0 <= g < c->gates && GateFirstRow{L}(c, g) <= i < GateFirstRow{L}(c, g + 1) &&
          0 <= d < CircuitFeatures{L}(c, bias) ==>
        Feature(D, i, d) == GateFeature{L}(c, g, i - GateFirstRow{L}(c, g), d)) &&
      (bias == 1 ==> \forall integer i; 0 <= i < CircuitSamples{L}(c, bias) ==> Feature(D, i, CircuitFeatures{L}(c, bias)) == 1.0) &&
      (\forall integer i; 0 <= i < CircuitSamples{L}(c, bias) ==> Label(D, i) * q == CircuitLabel{L}(c, q, i)) &&
      (\forall integer i; 0 <= i < CircuitSamples{L}(c, bias) ==> Multiplicity(D, i) == 1.0);

    // An assignment is a number: input i < inputs is TRUE if variable i + 1 is.  Whether wire w is TRUE when only the first n wires that its gate takes
    // count (all of them: GatePins).
    predicate PinsTrue{L}(struct circuit *c, integer assignment, integer w, integer n) =
      (w < c->inputs && VariableTrue(assignment, w + 1)) ||
      (w >= c->inputs && c->conjunction[w - c->inputs] &&
        (n <= 0 || (WirePin{L}(c, w, n - 1) < w && PinsTrue{L}(c, assignment, w, n - 1) &&
                    PinsTrue{L}(c, assignment, WirePin{L}(c, w, n - 1), GatePins{L}(c, WirePin{L}(c, w, n - 1)))))) ||
      (w >= c->inputs && !c->conjunction[w - c->inputs] &&
        n > 0 && WirePin{L}(c, w, n - 1) < w &&
        (PinsTrue{L}(c, assignment, w, n - 1) ||
         PinsTrue{L}(c, assignment, WirePin{L}(c, w, n - 1), GatePins{L}(c, WirePin{L}(c, w, n - 1)))));

    predicate Satisfies{L}(integer assignment, struct circuit *c) = PinsTrue{L}(c, assignment, c->output, GatePins{L}(c, c->output));

    // The number of inputs i < n that are TRUE.
    logic integer AssignmentSize(integer assignment, integer n) =
      n <= 0 ? 0 : AssignmentSize(assignment, n - 1) + (Digit(assignment, n - 1) != 0 ? 1 : 0);

    // Every satisfying assignment makes at least `value` inputs TRUE; without one this holds for every value.
    predicate SatisfyingSizeAtLeast{L}(struct circuit *c, integer value) =
      \forall integer assignment; Satisfies{L}(assignment, c) ==> AssignmentSize(assignment, c->inputs) >= value;
*/

#endif
