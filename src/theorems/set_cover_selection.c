/* The number is put together from the last set to the first, and its digits are found from the first on. */
#include "set_cover_selection.h"

#include "digit.h"

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures natural: \forall weights w, integer j; 0 <= j <= sets ==> ChosenSetsFrom(w, sets, bias, j) >= 0;
  @/
  void lemma_chosen_sets_natural(uint32_t sets, int bias) {
    /@ loop invariant 0 <= k <= sets;
       loop invariant natural: \forall weights w, integer j; k <= j <= sets ==> ChosenSetsFrom(w, sets, bias, j) >= 0;
       loop assigns k;
       loop variant k;
    @/
    for (uint32_t k = sets; k > 0; k--) {
      /@ assert step: \forall weights w; ChosenSetsFrom(w, sets, bias, k - 1) ==
           SetChosen(w, sets, bias, k - 1) + 2 * ChosenSetsFrom(w, sets, bias, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_chosen_set(uint32_t sets, int bias, uint32_t j) {
    lemma_chosen_sets_natural(sets, bias);
    lemma_digit();
    /@ loop invariant 0 <= k <= j;
       loop invariant digits: \forall weights w, integer n; n >= k ==>
         Digit(ChosenSets(w, sets, bias), n) == Digit(ChosenSetsFrom(w, sets, bias, k), n - k);
       loop assigns k;
       loop variant j - k;
    @/
    for (uint32_t k = 0; k < j; k++) {
      /@ assert step: \forall weights w; ChosenSetsFrom(w, sets, bias, k) ==
           SetChosen(w, sets, bias, k) + 2 * ChosenSetsFrom(w, sets, bias, k + 1); @/
      /@ assert next: \forall weights w, integer n; n >= 1 ==>
           Digit(ChosenSetsFrom(w, sets, bias, k), n) == Digit(ChosenSetsFrom(w, sets, bias, k + 1), n - 1); @/
      ;
    }
    /@ assert step: \forall weights w; ChosenSetsFrom(w, sets, bias, j) ==
         SetChosen(w, sets, bias, j) + 2 * ChosenSetsFrom(w, sets, bias, j + 1); @/
    /@ assert lowest: \forall weights w; Digit(ChosenSetsFrom(w, sets, bias, j), 0) == SetChosen(w, sets, bias, j); @/
    /@ assert digit: \forall weights w; SelectionDigit(ChosenSets(w, sets, bias), j) == Digit(ChosenSets(w, sets, bias), j); @/
  }
*/
