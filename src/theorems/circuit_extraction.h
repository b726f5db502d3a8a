/* THE EXTRACTION THEOREM on the reduction of a monotone circuit (MR18, Theorem 4; spec/certificate.md, section 9.3): on every data set that is its reduction with epsilon = 1 / q, q at
 * least LeastDenominator, for all real weights and every real sign of the one unit, a
 *
 *     training error < root^2 * epsilon^2
 *
 * means that the sign is positive, that the inputs with w_i >= w_epsilon + bias satisfy the circuit when they are TRUE, and that there are at most
 * error / epsilon^2 of them. */
#ifndef RELUCERT_THEOREM_CIRCUIT_EXTRACTION_H
#define RELUCERT_THEOREM_CIRCUIT_EXTRACTION_H

#include "circuit_assignment.h"

/*@ logic real CircuitTrainingError{L}(dataset D, weights w, struct circuit *c, integer bias) =
      TrainingError(D, w, CircuitFeatures{L}(c, bias) + bias, 1, CircuitSamples{L}(c, bias));

    // The training error is below the bound.
    predicate CircuitErrorBelow{L}(dataset D, weights w, real q, struct circuit *c, integer root, integer bias) =
      CircuitTrainingError{L}(D, w, c, bias) * (q * q) < root * root;
*/

/*@ ghost
  /@ requires circuit: CircuitValid(c) && 1 <= root <= 0x8000 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sign: \forall dataset D, weights w, real q; IsCircuitReduction(D, c, q, bias) && 0.0 < q && (real)LeastDenominator(c, root, bias) <= q &&
       CircuitErrorBelow(D, w, q, c, root, bias) ==> Sign(w, 0) > 0.0;
     ensures satisfies: \forall dataset D, weights w, real q; IsCircuitReduction(D, c, q, bias) && 0.0 < q && (real)LeastDenominator(c, root, bias) <= q &&
       CircuitErrorBelow(D, w, q, c, root, bias) ==> Satisfies(UnitChoice(w, q, c, bias), c);
     ensures size: \forall dataset D, weights w, real q; IsCircuitReduction(D, c, q, bias) && 0.0 < q && (real)LeastDenominator(c, root, bias) <= q &&
       CircuitErrorBelow(D, w, q, c, root, bias) ==>
         AssignmentSize(UnitChoice(w, q, c, bias), c->inputs) <= CircuitTrainingError(D, w, c, bias) * (q * q);
  @/
  void theorem_circuit_extraction(const struct circuit *c, uint64_t root, int bias);
*/

#endif
