/* Weights with a smaller error would give an assignment that satisfies the circuit and makes fewer inputs TRUE. */
#include "circuit_no.h"

#include "circuit_extraction.h"

/*@ ghost
  void theorem_circuit(const struct circuit *c, uint64_t root, int bias, uint64_t value) {
    theorem_circuit_extraction(c, root, bias);
    /@ assert root: (real)value <= root * root; @/
    /@ assert size: SatisfyingSizeAtLeast(c, value) ==> \forall weights w, real q; Satisfies(UnitChoice(w, q, c, bias), c) ==>
         (real)AssignmentSize(UnitChoice(w, q, c, bias), c->inputs) >= (real)value; @/
    /@ assert below: SatisfyingSizeAtLeast(c, value) ==> \forall dataset D, weights w, real q;
         IsCircuitReduction(D, c, q, bias) && 0.0 < q && (real)LeastDenominator(c, root, bias) <= q && CircuitErrorBelow(D, w, q, c, root, bias) ==>
           CircuitTrainingError(D, w, c, bias) * (q * q) >= value; @/
    /@ assert above: \forall dataset D, weights w, real q; !CircuitErrorBelow(D, w, q, c, root, bias) ==>
         CircuitTrainingError(D, w, c, bias) * (q * q) >= value; @/
    ;
  }
*/
