/* The assignment that weights give: an input is TRUE if its weight is at least that of epsilon and the bias. */
#ifndef RELUCERT_THEOREM_CIRCUIT_ASSIGNMENT_H
#define RELUCERT_THEOREM_CIRCUIT_ASSIGNMENT_H

#include "circuit_rows.h"

/*@ logic integer InputChosen(weights w, real q, integer wires, integer bias, integer i) =
      WireValue(w, q, i) >= WireEpsilon(w, q, wires, bias) ? 1 : 0;

    // The inputs from i on as binary digits.
    logic integer ChosenInputsFrom(weights w, real q, integer wires, integer bias, integer inputs, integer i) =
      i >= inputs ? 0 : InputChosen(w, q, wires, bias, i) + 2 * ChosenInputsFrom(w, q, wires, bias, inputs, i + 1);

    logic integer ChosenInputs(weights w, real q, integer wires, integer bias, integer inputs) =
      ChosenInputsFrom(w, q, wires, bias, inputs, 0);

    // For the wires and the inputs of a circuit.
    logic integer UnitChoice{L}(weights w, real q, struct circuit *c, integer bias) =
      ChosenInputs(w, q, CircuitWires{L}(c), bias, c->inputs);
*/

/*@ ghost
  /@ requires range: i < inputs;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures digit: \forall weights w, real q; Digit(ChosenInputs(w, q, wires, bias, inputs), i) == InputChosen(w, q, wires, bias, i);
     ensures chosen: \forall weights w, real q; VariableTrue(ChosenInputs(w, q, wires, bias, inputs), i + 1) <==>
       WireValue(w, q, i) >= WireEpsilon(w, q, wires, bias);
  @/
  void lemma_chosen_input(size_t wires, int bias, uint32_t inputs, uint32_t i);
*/

#endif
