/* MR18, Theorem 1: one element that no selected set contains.  Its row's output is then large, unless the residuals of its sets' rows and of the last two rows are not
 * small: tangents turn this into an inequality between squares. */
#ifndef RELUCERT_THEOREM_SET_COVER_ELEMENT_H
#define RELUCERT_THEOREM_SET_COVER_ELEMENT_H

#include "set_cover_membership.h"
#include "set_cover_rows.h"
#include "sat_clause.h"

/*@ // 1 / (degree^2 + degree + 2): the bound of an element that is not covered, and the slope of the tangents.
    logic real CoverSlopeAt(integer degree, integer closed) =
      closed <= 0 ? 1.0 / (degree * degree + degree + 2) : CoverSlopeAt(degree, closed - 1);
    logic real CoverSlope(integer degree) = CoverSlopeAt(degree, 1);

    // The residual of the row of set j, if the element of row i is in it.
    logic real MemberResidual(dataset D, weights w, integer i, integer sets, integer bias, integer q, integer j) =
      ClosedProduct(Feature(D, i, j), Relu(SetValue(w, sets, bias, j)) - Epsilon(q));

    logic real MemberResiduals(dataset D, weights w, integer i, integer sets, integer bias, integer q, integer k) =
      k <= 0 ? 0.0
             : MemberResiduals(D, w, i, sets, bias, q, k - 1) + MemberResidual(D, w, i, sets, bias, q, k - 1);

    // The number of sets of the element of row i among the first k.
    logic real RowDegree(dataset D, integer i, integer k) =
      k <= 0 ? 0.0 : RowDegree(D, i, k - 1) + Feature(D, i, k - 1);
*/

/* The slope is positive. */
/*@ ghost
  /@ requires range: degree <= 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures range: 0.0 < CoverSlope(degree) <= 0.5;
     ensures product: CoverSlope(degree) * (real)(degree * degree + degree + 2) == 1.0;
  @/
  void lemma_cover_slope(uint64_t degree);
*/

/* The rows of the sets. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && to <= s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
       UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + to) >= 0.0;
  @/
  void lemma_set_rows(struct set_system *s, uint64_t q, uint64_t copies, int bias, uint32_t to);
*/

/* The rows of the elements. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && to <= s->elements;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
       UnitRowsError(D, w, s->sets + 2 + bias, 0, to) >= 0.0;
  @/
  void lemma_all_element_rows(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t to);
*/

/* The error is at least the slope if element i is not covered. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements && SetSystemDegree(s, degree) && degree <= 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) ==>
       UnitRowsError(D, w, s->sets + 2 + bias, 0, SetCoverSamples(s)) >= CoverSlope(degree);
  @/
  void lemma_uncovered(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias, size_t i);
*/

#endif
