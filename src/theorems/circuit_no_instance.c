/* The theorem is not vacuous: the conjunction of two inputs satisfies its hypotheses with root = 2, q = 7 and value = 2, so every data set that is its reduction
 * has training error at least 2/49 for all real weights and signs.  (2/49 is the minimum.) */
#include "circuit_no.h"
#include "digit.h"

/*@ ghost
  /@ requires circuit: \valid_read(c) && c->inputs == 2 && c->gates == 1 && c->output == 2;
     requires starts: \valid_read(c->start + (0 .. 1)) && c->start[0] == 0 && c->start[1] == 2;
     requires gate: \valid_read(c->conjunction + (0 .. 0)) && c->conjunction[0];
     requires pins: \valid_read(c->pin + (0 .. 1)) && c->pin[0] == 0 && c->pin[1] == 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall dataset D, weights w;
         IsCircuitReduction(D, c, 7.0, 0) ==> TrainingError(D, w, 4, 1, 6) * 49.0 >= 2.0;
  @/
  void circuit_instance(struct circuit *c) {
    lemma_variable_true();
    /@ assert start: \forall integer g; 0 <= g <= 1 ==> c->start[g] == 0 || c->start[g] == 2; @/
    /@ assert valid: CircuitValid(c); @/
    /@ assert inputs: PinsBound(c, 0, 0, 0) == 1 && PinsBound(c, 0, 1, 0) == 1 && PinsBound(c, 1, 0, 0) == 1 && PinsBound(c, 1, 1, 0) == 1; @/
    /@ assert pins: WirePin(c, 2, 0) == 0 && WirePin(c, 2, 1) == 1 && GatePins(c, 0) == 0 && GatePins(c, 1) == 0 && GatePins(c, 2) == 2; @/
    /@ assert none: PinsBound(c, 0, 2, 0) == 0 && PinsBound(c, 1, 2, 0) == 1; @/
    /@ assert one: PinsBound(c, 0, 2, 1) == 1 && PinsBound(c, 1, 2, 1) == 2; @/
    /@ assert two: PinsBound(c, 0, 2, 2) == 1 && PinsBound(c, 1, 2, 2) == 2; @/
    /@ assert least: LeastDenominator(c, 2, 0) == 7; @/
    /@ assert second: \forall integer a; PinsTrue(c, a, 2, 2) ==> PinsTrue(c, a, 2, 1) && PinsTrue(c, a, 1, 0); @/
    /@ assert first: \forall integer a; PinsTrue(c, a, 2, 1) ==> PinsTrue(c, a, 0, 0); @/
    /@ assert truth: \forall integer a; (PinsTrue(c, a, 0, 0) ==> VariableTrue(a, 1)) && (PinsTrue(c, a, 1, 0) ==> VariableTrue(a, 2)); @/
    /@ assert digits: \forall integer a; Satisfies(a, c) ==> Digit(a, 0) != 0 && Digit(a, 1) != 0; @/
    /@ assert empty: \forall integer a; AssignmentSize(a, 0) == 0; @/
    /@ assert single: \forall integer a; Satisfies(a, c) ==> AssignmentSize(a, 1) == 1; @/
    /@ assert both: \forall integer a; Satisfies(a, c) ==> AssignmentSize(a, 2) == 2; @/
    /@ assert size: SatisfyingSizeAtLeast(c, 2); @/
    /@ assert rows: RowsBelow(c, 0) == 0 && RowsBelow(c, 1) == 2; @/
    theorem_circuit(c, 2, 0, 2);
    /@ assert coordinates: CircuitFeatures(c, 0) + 0 == 4 && CircuitSamples(c, 0) == 6; @/
    /@ assert theorem: \forall dataset D, weights w; IsCircuitReduction(D, c, 7.0, 0) ==>
         TrainingError(D, w, CircuitFeatures(c, 0) + 0, 1, CircuitSamples(c, 0)) * (7.0 * 7.0) >= 2.0; @/
    /@ assert error: \forall dataset D, weights w; IsCircuitReduction(D, c, 7.0, 0) ==> TrainingError(D, w, 4, 1, 6) * (7.0 * 7.0) >= 2.0; @/
    ;
  }
*/
