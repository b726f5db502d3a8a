/* What it means that every cover costs at least so much.  Logic only; shared by the check of a bound and by the theorem on the reduction. */
#ifndef RELUCERT_COVER_DEFINITION_H
#define RELUCERT_COVER_DEFINITION_H

#include "set_system.h"
#include "training_error_definition.h"

/*@ // The weight for the bias, 0 without one.
    logic real BiasWeight(weights w, integer coordinate, integer bias) =
      bias <= 0 ? 0.0 : BiasWeight(w, coordinate, bias - 1) + Weight(w, 0, coordinate);

    // A selection of sets is what some weights say about them: set j is selected if this is not positive.  The coordinate after those of the sets
    // belongs to the constant 1, the next one to epsilon, the last one to the bias.  Weights are arbitrary, so every selection is one of these.
    logic real SelectionValue(weights w, integer sets, integer bias, integer j) =
      Weight(w, 0, j) + (Weight(w, 0, sets + 1) + BiasWeight(w, sets + 2, bias));

    predicate Selected(weights w, integer sets, integer bias, integer j) = SelectionValue(w, sets, bias, j) <= 0.0;

    // Some of the first n sets of an element are selected.
    predicate SomeSelected{L}(weights w, integer sets, integer bias, uint32_t *member_of, integer n) =
      n > 0 && (SomeSelected{L}(w, sets, bias, member_of, n - 1) || Selected(w, sets, bias, member_of[n - 1]));

    predicate Covered{L}(weights w, integer bias, struct set_system *s, integer i) =
      SomeSelected{L}(w, s->sets, bias, s->member_of + s->start[i], ElementDegree{L}(s, i));

    predicate IsCover{L}(weights w, integer bias, struct set_system *s) =
      \forall integer i; 0 <= i < s->elements ==> Covered{L}(w, bias, s, i);

    // The cost of the selected sets j < k.
    logic integer SelectedCost{L}(weights w, integer sets, integer bias, uint64_t *cost, integer k) =
      k <= 0 ? 0
             : SelectedCost{L}(w, sets, bias, cost, k - 1) +
                 (SelectionValue(w, sets, bias, k - 1) <= 0.0 ? cost[k - 1] : 0);

    // Every cover costs at least `value`; without a cover this holds for every value.
    predicate CoversCostAtLeast{L}(struct set_system *s, integer value) =
      \forall weights w, integer bias; IsCover{L}(w, bias, s) ==> SelectedCost{L}(w, s->sets, bias, s->cost, s->sets) >= value;
*/

#endif
