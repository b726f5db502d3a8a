/* THE THEOREM on the reduction of a monotone circuit (MR18, Theorem 4, as an optimisation theorem; spec/certificate.md): if every assignment that satisfies the
 * circuit makes at least `value` inputs TRUE, then for every data set that is its reduction with epsilon = 1 / q, all real weights and every real sign of the
 * one unit
 *
 *     training error >= value * epsilon^2         if value <= root^2 and q is at least LeastDenominator
 *
 * with and without a bias.  Circuits that nothing satisfies are included: their training error is at least root^2 * epsilon^2. */
#ifndef RELUCERT_THEOREM_CIRCUIT_NO_H
#define RELUCERT_THEOREM_CIRCUIT_NO_H

#include "circuit_statement.h"

/*@ ghost
  /@ requires circuit: CircuitValid(c) && 1 <= root <= 0x8000 && (bias == 0 || bias == 1) && value <= root * root;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: SatisfyingSizeAtLeast(c, value) ==> \forall dataset D, weights w, real q;
       IsCircuitReduction(D, c, q, bias) && 0.0 < q && (real)LeastDenominator(c, root, bias) <= q ==>
         TrainingError(D, w, CircuitFeatures(c, bias) + bias, 1, CircuitSamples(c, bias)) * (q * q) >= value;
  @/
  void theorem_circuit(const struct circuit *c, uint64_t root, int bias, uint64_t value);
*/

#endif
