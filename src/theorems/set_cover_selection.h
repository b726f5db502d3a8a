/* The selection of sets that weights give. */
#ifndef RELUCERT_THEOREM_SET_COVER_SELECTION_H
#define RELUCERT_THEOREM_SET_COVER_SELECTION_H

#include "set_cover_statement.h"

/*@ // The weight for the bias, 0 without one.
    logic real BiasWeight(weights w, integer coordinate, integer bias) =
      bias <= 0 ? 0.0 : BiasWeight(w, coordinate, bias - 1) + Weight(w, 0, coordinate);

    // Set j is chosen if this is not positive.  The coordinate after those of the sets belongs to the constant 1, the next one to epsilon, the last one to the
    // bias.
    logic real SelectionValue(weights w, integer sets, integer bias, integer j) =
      Weight(w, 0, j) + (Weight(w, 0, sets + 1) + BiasWeight(w, sets + 2, bias));

    logic integer SetChosen(weights w, integer sets, integer bias, integer j) = SelectionValue(w, sets, bias, j) <= 0.0 ? 1 : 0;

    // The sets from j on as binary digits.
    logic integer ChosenSetsFrom(weights w, integer sets, integer bias, integer j) =
      j >= sets ? 0 : SetChosen(w, sets, bias, j) + 2 * ChosenSetsFrom(w, sets, bias, j + 1);

    logic integer ChosenSets(weights w, integer sets, integer bias) = ChosenSetsFrom(w, sets, bias, 0);

    // The chosen sets cover element i; they cover all elements.
    predicate CoveredBy{L}(weights w, integer bias, struct set_system *s, integer i) = Covered{L}(ChosenSets(w, s->sets, bias), s, i);
    predicate WeightsCover{L}(weights w, integer bias, struct set_system *s) = IsCover{L}(ChosenSets(w, s->sets, bias), s);
*/

/*@ ghost
  /@ requires range: j < sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures chosen: \forall weights w; Selected(ChosenSets(w, sets, bias), j) <==> SelectionValue(w, sets, bias, j) <= 0.0;
  @/
  void lemma_chosen_set(uint32_t sets, int bias, uint32_t j);
*/

#endif
