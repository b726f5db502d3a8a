/* The number is put together from the last input to the first, and its digits are found from the first on. */
#include "circuit_assignment.h"

#include "digit.h"

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures natural: \forall weights w, real q, integer i; 0 <= i <= inputs ==> ChosenInputsFrom(w, q, wires, bias, inputs, i) >= 0;
  @/
  void lemma_chosen_inputs_natural(size_t wires, int bias, uint32_t inputs) {
    /@ loop invariant 0 <= k <= inputs;
       loop invariant natural: \forall weights w, real q, integer i; k <= i <= inputs ==>
         ChosenInputsFrom(w, q, wires, bias, inputs, i) >= 0;
       loop assigns k;
       loop variant k;
    @/
    for (uint32_t k = inputs; k > 0; k--) {
      /@ assert step: \forall weights w, real q; ChosenInputsFrom(w, q, wires, bias, inputs, k - 1) ==
           InputChosen(w, q, wires, bias, k - 1) + 2 * ChosenInputsFrom(w, q, wires, bias, inputs, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_chosen_input(size_t wires, int bias, uint32_t inputs, uint32_t i) {
    lemma_chosen_inputs_natural(wires, bias, inputs);
    lemma_digit();
    lemma_variable_true();
    /@ loop invariant 0 <= k <= i;
       loop invariant digits: \forall weights w, real q, integer n; n >= k ==>
         Digit(ChosenInputs(w, q, wires, bias, inputs), n) == Digit(ChosenInputsFrom(w, q, wires, bias, inputs, k), n - k);
       loop assigns k;
       loop variant i - k;
    @/
    for (uint32_t k = 0; k < i; k++) {
      /@ assert step: \forall weights w, real q; ChosenInputsFrom(w, q, wires, bias, inputs, k) ==
           InputChosen(w, q, wires, bias, k) + 2 * ChosenInputsFrom(w, q, wires, bias, inputs, k + 1); @/
      /@ assert next: \forall weights w, real q, integer n; n >= 1 ==>
           Digit(ChosenInputsFrom(w, q, wires, bias, inputs, k), n) ==
             Digit(ChosenInputsFrom(w, q, wires, bias, inputs, k + 1), n - 1); @/
      ;
    }
    /@ assert step: \forall weights w, real q; ChosenInputsFrom(w, q, wires, bias, inputs, i) ==
         InputChosen(w, q, wires, bias, i) + 2 * ChosenInputsFrom(w, q, wires, bias, inputs, i + 1); @/
    /@ assert lowest: \forall weights w, real q; Digit(ChosenInputsFrom(w, q, wires, bias, inputs, i), 0) ==
         InputChosen(w, q, wires, bias, i); @/
  }
*/
