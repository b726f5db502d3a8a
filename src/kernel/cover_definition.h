/* What it means that every cover costs at least so much.  Logic only; shared by the check of a bound and by the theorem on the reduction. */
#ifndef RELUCERT_COVER_DEFINITION_H
#define RELUCERT_COVER_DEFINITION_H

#include "digit_definition.h"
#include "set_system.h"

/*@ // A selection of sets is a number: set j is selected if digit j is 1.  Any choice of sets is one of these, because a system has finitely many.
    // One unfolding away from the digit, because provers that see it compute with the number.
    logic integer SelectionDigitAt(integer selection, integer j, integer closed) =
      closed <= 0 ? Digit(selection, j) : SelectionDigitAt(selection, j, closed - 1);
    logic integer SelectionDigit(integer selection, integer j) = SelectionDigitAt(selection, j, 1);

    predicate Selected(integer selection, integer j) = SelectionDigit(selection, j) != 0;

    // Some of the first n sets of an element are selected.
    predicate SomeSelected{L}(integer selection, uint32_t *member_of, integer n) =
      n > 0 && (SomeSelected{L}(selection, member_of, n - 1) || Selected(selection, member_of[n - 1]));

    predicate Covered{L}(integer selection, struct set_system *s, integer i) =
      SomeSelected{L}(selection, s->member_of + s->start[i], ElementDegree{L}(s, i));

    predicate IsCover{L}(integer selection, struct set_system *s) =
      \forall integer i; 0 <= i < s->elements ==> Covered{L}(selection, s, i);

    // The cost of the selected sets j < k.
    logic integer SelectedCost{L}(integer selection, uint64_t *cost, integer k) =
      k <= 0 ? 0
             : SelectedCost{L}(selection, cost, k - 1) +
                 (SelectionDigit(selection, k - 1) != 0 ? cost[k - 1] : 0);

    // Every cover costs at least `value`; without a cover this holds for every value.
    predicate CoversCostAtLeast{L}(struct set_system *s, integer value) =
      \forall integer selection; IsCover{L}(selection, s) ==> SelectedCost{L}(selection, s->cost, s->sets) >= value;
*/

#endif
