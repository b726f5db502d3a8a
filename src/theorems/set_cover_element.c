/* The sums run over the coordinates of the dense row. */
#include "set_cover_element.h"

/*@ // What the tangents of all rows that belong to element i add up to: the steps, which are at most -1, and the squares of their factors.
    logic real CoverStepAt(dataset D, weights w, integer i, integer sets, integer bias, integer q, integer closed) =
      closed <= 0 ? MemberResiduals(D, w, i, sets, bias, q, sets) + -Relu(ScaledDot(D, w, i, 0, sets + 2 + bias)) +
                      (Relu(ConstantValue(w, sets, bias)) - 1.0) +
                      -ClosedProduct(RowDegree(D, i, sets), Relu(EpsilonValue(w, sets, bias)) - Epsilon(q))
                  : CoverStepAt(D, w, i, sets, bias, q, closed - 1);
    logic real CoverStep(dataset D, weights w, integer i, integer sets, integer bias, integer q) =
      CoverStepAt(D, w, i, sets, bias, q, 1);

    logic real CoverPartAt(dataset D, integer i, integer sets, integer closed) =
      closed <= 0 ? RowDegree(D, i, sets) + 1.0 + 1.0 + ClosedSquare(RowDegree(D, i, sets))
                  : CoverPartAt(D, i, sets, closed - 1);
    logic real CoverPart(dataset D, integer i, integer sets) = CoverPartAt(D, i, sets, 1);
*/

/* The degree of the row is the length of the list. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements && to <= s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures degree: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
       RowDegree(D, i, to) == (real)MembershipSum(s->member_of + s->start[i], ElementDegree(s, i), to);
  @/
  void lemma_row_degree(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i, uint32_t to) {
    lemma_element_row(s, q, copies, bias, i);
    /@ loop invariant 0 <= k <= to;
       loop invariant degree: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
         RowDegree(D, i, k) == (real)MembershipSum(s->member_of + s->start[i], ElementDegree(s, i), k);
       loop assigns k;
       loop variant to - k;
    @/
    for (uint32_t k = 0; k < to; k++) {
      /@ assert sum: MembershipSum(s->member_of + s->start[i], ElementDegree(s, i), k + 1) ==
           MembershipSum(s->member_of + s->start[i], ElementDegree(s, i), k) +
             Membership(s->member_of + s->start[i], ElementDegree(s, i), k); @/
      /@ assert row: \forall dataset D; RowDegree(D, i, k + 1) == RowDegree(D, i, k) + Feature(D, i, k); @/
      ;
    }
  }
*/

/* (x + slope)^2 >= 0 */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: \forall real slope, x; Tangent(slope, ClosedSquare(x), x, 1.0);
     ensures none: \forall real slope, e; e >= 0.0 ==> Tangent(slope, e, 0.0, 0.0);
     ensures more: \forall real slope, e, f, s, p; Tangent(slope, e, s, p) && f >= e ==> Tangent(slope, f, s, p);
  @/
  void lemma_tangents(void) {
    lemma_tangent_means();
    lemma_product_facts();
    lemma_square_of_sum();
  }
*/

/* One set: its row, and its part in the row of the element. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements && j < s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) ==>
       Tangent(CoverSlope(degree), UnitRowError(D, w, s->sets + 2 + bias, s->elements + j),
               MemberResidual(D, w, i, s->sets, bias, q, j), Feature(D, i, j));
     ensures feature: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==> Feature(D, i, j) == 0.0 || Feature(D, i, j) == 1.0;
     ensures positive: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) &&
       Feature(D, i, j) == 1.0 ==> SetValue(w, s->sets, bias, j) > 0.0;
  @/
  void lemma_member(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias, size_t i, uint32_t j) {
    size_t row = s->elements + j;
    lemma_element_row(s, q, copies, bias, i);
    lemma_membership(s->member_of + s->start[i], s->start[i + 1] - s->start[i], s->sets, j);
    lemma_selected(s->sets, bias, j);
    /@ assert feature: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==> Feature(D, i, j) == 0.0 || Feature(D, i, j) == 1.0; @/
    /@ assert member: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Feature(D, i, j) == 1.0 ==>
         Membership(s->member_of + s->start[i], ElementDegree(s, i), j) == 1; @/
    /@ assert positive: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) &&
       Feature(D, i, j) == 1.0 ==> SetValue(w, s->sets, bias, j) > 0.0; @/
    lemma_set_row(s, q, copies, bias, j);
    lemma_unit_output(row, s->sets + 2 + (size_t)bias);
    lemma_unit_row_error(row, s->sets + 2 + (size_t)bias);
    lemma_product_facts();
    lemma_tangents();
    lemma_product_commutes();
    /@ assert error: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
         UnitRowError(D, w, s->sets + 2 + bias, row) >= ClosedSquare(Relu(SetValue(w, s->sets, bias, j)) - Epsilon(q)); @/
    /@ assert in: \forall weights w, dataset D; Feature(D, i, j) == 1.0 ==>
         MemberResidual(D, w, i, s->sets, bias, q, j) == Relu(SetValue(w, s->sets, bias, j)) - Epsilon(q); @/
    /@ assert out: \forall weights w, dataset D; Feature(D, i, j) == 0.0 ==> MemberResidual(D, w, i, s->sets, bias, q, j) == 0.0; @/
    /@ assert inside: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && Feature(D, i, j) == 1.0 ==>
       Tangent(CoverSlope(degree), UnitRowError(D, w, s->sets + 2 + bias, row),
               MemberResidual(D, w, i, s->sets, bias, q, j), Feature(D, i, j)); @/
    /@ assert outside: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && Feature(D, i, j) == 0.0 ==>
       Tangent(CoverSlope(degree), UnitRowError(D, w, s->sets + 2 + bias, row),
               MemberResidual(D, w, i, s->sets, bias, q, j), Feature(D, i, j)); @/
    ;
  }
*/

/* The same, as a part of the element's row: the scaled weight of a set that is not selected is its residual, epsilon and minus the weight of epsilon. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements && j < s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) ==>
       ClosedProduct(ScaledWeight(w, 0, j), Feature(D, i, j)) ==
         MemberResidual(D, w, i, s->sets, bias, q, j) + ClosedProduct(Feature(D, i, j), Epsilon(q) - EpsilonValue(w, s->sets, bias));
  @/
  void lemma_member_weight(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i, uint32_t j) {
    lemma_member(s, 0, q, copies, bias, i, j);
    lemma_product_facts();
    lemma_product_commutes();
    /@ assert in: \forall weights w, dataset D; Feature(D, i, j) == 1.0 ==>
         MemberResidual(D, w, i, s->sets, bias, q, j) == Relu(SetValue(w, s->sets, bias, j)) - Epsilon(q) &&
         ClosedProduct(ScaledWeight(w, 0, j), Feature(D, i, j)) == ScaledWeight(w, 0, j) &&
         ClosedProduct(Feature(D, i, j), Epsilon(q) - EpsilonValue(w, s->sets, bias)) == Epsilon(q) - EpsilonValue(w, s->sets, bias); @/
    /@ assert out: \forall weights w, dataset D; Feature(D, i, j) == 0.0 ==>
         MemberResidual(D, w, i, s->sets, bias, q, j) == 0.0 &&
         ClosedProduct(ScaledWeight(w, 0, j), Feature(D, i, j)) == 0.0 &&
         ClosedProduct(Feature(D, i, j), Epsilon(q) - EpsilonValue(w, s->sets, bias)) == 0.0; @/
    /@ assert value: \forall weights w; SetValue(w, s->sets, bias, j) > 0.0 ==>
         Relu(SetValue(w, s->sets, bias, j)) == ScaledWeight(w, 0, j) + EpsilonValue(w, s->sets, bias); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures distribute: \forall weights w, dataset D;
       ClosedProduct(RowDegree(D, i, k) + Feature(D, i, k), Epsilon(q) - EpsilonValue(w, sets, bias)) ==
         ClosedProduct(RowDegree(D, i, k), Epsilon(q) - EpsilonValue(w, sets, bias)) +
         ClosedProduct(Feature(D, i, k), Epsilon(q) - EpsilonValue(w, sets, bias));
  @/
  void lemma_distribute_degree(uint64_t q, int bias, size_t i, uint32_t sets, uint32_t k) {
    lemma_closed_product();
  }
*/

/* All sets. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements && to <= s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) ==>
       Tangent(CoverSlope(degree), UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + to),
               MemberResiduals(D, w, i, s->sets, bias, q, to), RowDegree(D, i, to));
     ensures dot: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) ==>
       ScaledDot(D, w, i, 0, to) == MemberResiduals(D, w, i, s->sets, bias, q, to) +
         ClosedProduct(RowDegree(D, i, to), Epsilon(q) - EpsilonValue(w, s->sets, bias));
  @/
  void lemma_members(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias, size_t i, uint32_t to) {
    lemma_product_facts();
    lemma_tangents();
    lemma_add_tangents();
    /@ assert none: \forall weights w, dataset D; UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements) == 0.0 &&
         MemberResiduals(D, w, i, s->sets, bias, q, 0) == 0.0 && RowDegree(D, i, 0) == 0.0 && ScaledDot(D, w, i, 0, 0) == 0.0; @/
    /@ loop invariant 0 <= k <= to;
       loop invariant tangent: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) ==>
         Tangent(CoverSlope(degree), UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + k),
                 MemberResiduals(D, w, i, s->sets, bias, q, k), RowDegree(D, i, k));
       loop invariant dot: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) ==>
         ScaledDot(D, w, i, 0, k) == MemberResiduals(D, w, i, s->sets, bias, q, k) +
           ClosedProduct(RowDegree(D, i, k), Epsilon(q) - EpsilonValue(w, s->sets, bias));
       loop assigns k;
       loop variant to - k;
    @/
    for (uint32_t k = 0; k < to; k++) {
      lemma_member(s, degree, q, copies, bias, i, k);
      lemma_member_weight(s, q, copies, bias, i, k);
      lemma_distribute_degree(q, bias, i, s->sets, k);
      /@ assert error: \forall weights w, dataset D; UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + (k + 1)) ==
           UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + k) + UnitRowError(D, w, s->sets + 2 + bias, s->elements + k); @/
      /@ assert residuals: \forall weights w, dataset D; MemberResiduals(D, w, i, s->sets, bias, q, k + 1) ==
           MemberResiduals(D, w, i, s->sets, bias, q, k) + MemberResidual(D, w, i, s->sets, bias, q, k); @/
      /@ assert degree: \forall dataset D; RowDegree(D, i, k + 1) == RowDegree(D, i, k) + Feature(D, i, k); @/
      /@ assert dot: \forall weights w, dataset D; ScaledDot(D, w, i, 0, k + 1) ==
           ScaledDot(D, w, i, 0, k) + ClosedProduct(ScaledWeight(w, 0, k), Feature(D, i, k)); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_set_rows(struct set_system *s, uint64_t q, uint64_t copies, int bias, uint32_t to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant none: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
         UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + k) >= 0.0;
       loop assigns k;
       loop variant to - k;
    @/
    for (uint32_t k = 0; k < to; k++) {
      lemma_set_row(s, q, copies, bias, k);
      lemma_unit_row_error(s->elements + k, s->sets + 2 + (size_t)bias);
      /@ assert next: \forall weights w, dataset D; UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + (k + 1)) ==
           UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + k) + UnitRowError(D, w, s->sets + 2 + bias, s->elements + k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_all_element_rows(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant none: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
         UnitRowsError(D, w, s->sets + 2 + bias, 0, k) >= 0.0;
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = 0; k < to; k++) {
      lemma_element_row(s, q, copies, bias, k);
      lemma_unit_row_error(k, s->sets + 2 + (size_t)bias);
      /@ assert next: \forall weights w, dataset D; UnitRowsError(D, w, s->sets + 2 + bias, 0, k + 1) ==
           UnitRowsError(D, w, s->sets + 2 + bias, 0, k) + UnitRowError(D, w, s->sets + 2 + bias, k); @/
      ;
    }
  }
*/

/* One element's row is at most all of them. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
       UnitRowsError(D, w, s->sets + 2 + bias, 0, s->elements) >= UnitRowError(D, w, s->sets + 2 + bias, i);
  @/
  void lemma_one_element_row(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i) {
    lemma_all_element_rows(s, q, copies, bias, i);
    /@ assert one: \forall weights w, dataset D; UnitRowsError(D, w, s->sets + 2 + bias, 0, i + 1) ==
         UnitRowsError(D, w, s->sets + 2 + bias, 0, i) + UnitRowError(D, w, s->sets + 2 + bias, i); @/
    /@ loop invariant i + 1 <= k <= s->elements;
       loop invariant one: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
         UnitRowsError(D, w, s->sets + 2 + bias, 0, k) >= UnitRowError(D, w, s->sets + 2 + bias, i);
       loop assigns k;
       loop variant s->elements - k;
    @/
    for (size_t k = i + 1; k < s->elements; k++) {
      lemma_element_row(s, q, copies, bias, k);
      lemma_unit_row_error(k, s->sets + 2 + (size_t)bias);
      /@ assert next: \forall weights w, dataset D; UnitRowsError(D, w, s->sets + 2 + bias, 0, k + 1) ==
           UnitRowsError(D, w, s->sets + 2 + bias, 0, k) + UnitRowError(D, w, s->sets + 2 + bias, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_cover_slope(uint64_t degree) {
    /@ assert open: CoverSlopeAt(degree, 1) == CoverSlopeAt(degree, 0); @/
    /@ assert norm: degree * degree + degree + 2 >= 2; @/
    /@ assert product: CoverSlope(degree) * (real)(degree * degree + degree + 2) == 1.0; @/
    /@ assert positive: CoverSlope(degree) > 0.0; @/
    ;
  }
*/

/*@ ghost
  /@ requires range: degree <= 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures part: \forall dataset D; 0.0 <= RowDegree(D, i, sets) <= degree ==>
       ClosedProduct(ClosedSquare(CoverSlope(degree)), CoverPart(D, i, sets)) <= CoverSlope(degree);
  @/
  void lemma_cover_part(uint64_t degree, size_t i, uint32_t sets) {
    lemma_closed_product();
    lemma_cover_slope(degree);
    /@ assert open: \forall dataset D; CoverPartAt(D, i, sets, 1) == CoverPartAt(D, i, sets, 0); @/
    /@ assert part: \forall dataset D; CoverPart(D, i, sets) == 2.0 + RowDegree(D, i, sets) + RowDegree(D, i, sets) * RowDegree(D, i, sets); @/
    /@ assert norm: (real)(degree * degree + degree + 2) == (real)degree * (real)degree + (real)degree + 2.0; @/
    /@ assert square: \forall dataset D; 0.0 <= RowDegree(D, i, sets) <= degree ==>
         RowDegree(D, i, sets) * RowDegree(D, i, sets) <= (real)degree * (real)degree; @/
    /@ assert least: \forall dataset D; 0.0 <= RowDegree(D, i, sets) <= degree ==>
         CoverPart(D, i, sets) <= (real)(degree * degree + degree + 2); @/
    /@ assert times: \forall dataset D; 0.0 <= RowDegree(D, i, sets) <= degree ==>
         CoverSlope(degree) * CoverPart(D, i, sets) <= CoverSlope(degree) * (real)(degree * degree + degree + 2); @/
    /@ assert once: \forall dataset D; 0.0 <= RowDegree(D, i, sets) <= degree ==> CoverSlope(degree) * CoverPart(D, i, sets) <= 1.0; @/
    /@ assert twice: \forall dataset D; 0.0 <= RowDegree(D, i, sets) <= degree ==>
         CoverSlope(degree) * (CoverSlope(degree) * CoverPart(D, i, sets)) <= CoverSlope(degree); @/
    /@ assert product: \forall dataset D; ClosedProduct(ClosedSquare(CoverSlope(degree)), CoverPart(D, i, sets)) ==
         CoverSlope(degree) * (CoverSlope(degree) * CoverPart(D, i, sets)); @/
    ;
  }
*/

/* The last two rows and the row of the element, with the slopes that make the steps add up to -1. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures minus: \forall real slope, x; Tangent(slope, ClosedSquare(x), -x, 1.0);
     ensures times: \forall real slope, x, d, y; y == -ClosedProduct(d, x) ==> Tangent(slope, ClosedSquare(x), y, ClosedSquare(d));
  @/
  void lemma_more_tangents(void) {
    lemma_tangent_means();
    lemma_closed_product();
    /@ assert minus: \forall real slope, x; (x - slope) * (x - slope) >= 0.0; @/
    /@ assert product: \forall real slope, d; ClosedProduct(ClosedSquare(slope), ClosedSquare(d)) == (slope * d) * (slope * d); @/
    /@ assert times: \forall real slope, x, d, y; y == -ClosedProduct(d, x) ==>
         ClosedSquare(x) + 2.0 * ClosedProduct(slope, y) + ClosedProduct(ClosedSquare(slope), ClosedSquare(d)) ==
           (x - slope * d) * (x - slope * d); @/
    /@ assert square: \forall real slope, x, d, y; y == -ClosedProduct(d, x) ==>
         ClosedSquare(x) + 2.0 * ClosedProduct(slope, y) + ClosedProduct(ClosedSquare(slope), ClosedSquare(d)) ==
           ClosedSquare(x - slope * d); @/
    lemma_product_facts();
    /@ assert least: \forall real slope, x, d, y; y == -ClosedProduct(d, x) ==>
         ClosedSquare(x) + 2.0 * ClosedProduct(slope, y) + ClosedProduct(ClosedSquare(slope), ClosedSquare(d)) >= 0.0; @/
    ;
  }
*/

/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures element: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
       Tangent(CoverSlope(degree), UnitRowError(D, w, s->sets + 2 + bias, i), -Relu(ScaledDot(D, w, i, 0, s->sets + 2 + bias)), 1.0);
     ensures constant: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
       Tangent(CoverSlope(degree), UnitRowError(D, w, s->sets + 2 + bias, s->elements + s->sets),
               Relu(ConstantValue(w, s->sets, bias)) - 1.0, 1.0);
     ensures epsilon: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
       Tangent(CoverSlope(degree), UnitRowError(D, w, s->sets + 2 + bias, s->elements + s->sets + 1),
               -ClosedProduct(RowDegree(D, i, s->sets), Relu(EpsilonValue(w, s->sets, bias)) - Epsilon(q)),
               ClosedSquare(RowDegree(D, i, s->sets)));
     ensures negative: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 &&
       ConstantValue(w, s->sets, bias) < 0.0 ==> UnitRowError(D, w, s->sets + 2 + bias, s->elements + s->sets) >= 1.0;
  @/
  void lemma_three_rows(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias, size_t i) {
    size_t size = s->sets + 2 + (size_t)bias;
    size_t last = s->elements + s->sets;
    lemma_element_row(s, q, copies, bias, i);
    lemma_last_rows(s, q, copies, bias);
    lemma_unit_output(i, size);
    lemma_unit_output(last, size);
    lemma_unit_output(last + 1, size);
    lemma_unit_row_error(i, size);
    lemma_unit_row_error(last, size);
    lemma_unit_row_error(last + 1, size);
    lemma_tangents();
    lemma_more_tangents();
    /@ assert element: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
         UnitRowError(D, w, size, i) >= ClosedSquare(Relu(ScaledDot(D, w, i, 0, size))); @/
    /@ assert constant: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
         UnitRowError(D, w, size, last) >= ClosedSquare(Relu(ConstantValue(w, s->sets, bias)) - 1.0); @/
    /@ assert epsilon: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
         UnitRowError(D, w, size, last + 1) >= ClosedSquare(Relu(EpsilonValue(w, s->sets, bias)) - Epsilon(q)); @/
    /@ assert first: \forall weights w, dataset D;
         Tangent(CoverSlope(degree), ClosedSquare(Relu(ScaledDot(D, w, i, 0, size))), -Relu(ScaledDot(D, w, i, 0, size)), 1.0); @/
    /@ assert second: \forall weights w; Tangent(CoverSlope(degree), ClosedSquare(Relu(ConstantValue(w, s->sets, bias)) - 1.0),
         Relu(ConstantValue(w, s->sets, bias)) - 1.0, 1.0); @/
    /@ assert third: \forall weights w, dataset D;
         Tangent(CoverSlope(degree), ClosedSquare(Relu(EpsilonValue(w, s->sets, bias)) - Epsilon(q)),
                 -ClosedProduct(RowDegree(D, i, s->sets), Relu(EpsilonValue(w, s->sets, bias)) - Epsilon(q)),
                 ClosedSquare(RowDegree(D, i, s->sets))); @/
    lemma_closed_product();
    /@ assert square: ClosedSquare(-1.0) == 1.0; @/
    ;
  }
*/

/* The steps. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures step: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) &&
       ConstantValue(w, s->sets, bias) >= 0.0 ==>
         CoverStep(D, w, i, s->sets, bias, q) <= -1.0;
     ensures degree: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
       0.0 <= RowDegree(D, i, s->sets) && RowDegree(D, i, s->sets) == (real)ElementDegree(s, i);
  @/
  void lemma_steps(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i) {
    lemma_members(s, 0, q, copies, bias, i, s->sets);
    lemma_element_row(s, q, copies, bias, i);
    lemma_row_degree(s, q, copies, bias, i, s->sets);
    /@ assert ascend: SetsAscend(s->member_of + s->start[i], ElementDegree(s, i), s->sets); @/
    lemma_membership_sum(s->member_of + s->start[i], s->start[i + 1] - s->start[i], s->sets);
    lemma_product_positive();
    /@ assert open: \forall weights w, dataset D; CoverStepAt(D, w, i, s->sets, bias, q, 1) == CoverStepAt(D, w, i, s->sets, bias, q, 0); @/
    /@ assert degree: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
         0.0 <= RowDegree(D, i, s->sets) && RowDegree(D, i, s->sets) == (real)ElementDegree(s, i); @/
    /@ assert positive: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
         ClosedProduct(RowDegree(D, i, s->sets), Relu(EpsilonValue(w, s->sets, bias)) - EpsilonValue(w, s->sets, bias)) >= 0.0; @/
    lemma_closed_product();
    /@ assert sum: \forall weights w, dataset D;
         ClosedProduct(RowDegree(D, i, s->sets), Epsilon(q) - EpsilonValue(w, s->sets, bias)) +
         ClosedProduct(RowDegree(D, i, s->sets), Relu(EpsilonValue(w, s->sets, bias)) - Epsilon(q)) ==
           ClosedProduct(RowDegree(D, i, s->sets), Relu(EpsilonValue(w, s->sets, bias)) - EpsilonValue(w, s->sets, bias)); @/
    ;
  }
*/

/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements && SetSystemDegree(s, degree) && degree <= 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) ==>
       Tangent(CoverSlope(degree),
               UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + s->sets) + UnitRowError(D, w, s->sets + 2 + bias, i) +
                 UnitRowError(D, w, s->sets + 2 + bias, s->elements + s->sets) + UnitRowError(D, w, s->sets + 2 + bias, s->elements + s->sets + 1),
               CoverStep(D, w, i, s->sets, bias, q), CoverPart(D, i, s->sets));
  @/
  void lemma_sum_of_tangents(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias, size_t i) {
    lemma_members(s, degree, q, copies, bias, i, s->sets);
    lemma_three_rows(s, degree, q, copies, bias, i);
    lemma_add_tangents();
    /@ assert step: \forall weights w, dataset D; CoverStepAt(D, w, i, s->sets, bias, q, 1) == CoverStepAt(D, w, i, s->sets, bias, q, 0); @/
    /@ assert part: \forall dataset D; CoverPartAt(D, i, s->sets, 1) == CoverPartAt(D, i, s->sets, 0); @/
  }
*/

/*@ ghost
  /@ requires range: degree <= 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w, dataset D, real e; Tangent(CoverSlope(degree), e, CoverStep(D, w, i, sets, bias, q), CoverPart(D, i, sets)) &&
       CoverStep(D, w, i, sets, bias, q) <= -1.0 && 0.0 <= RowDegree(D, i, sets) <= degree ==> e >= CoverSlope(degree);
  @/
  void lemma_conclude_tangent(uint64_t degree, uint64_t q, int bias, size_t i, uint32_t sets) {
    lemma_cover_slope(degree);
    lemma_cover_part(degree, i, sets);
    lemma_tangent_means();
    /@ assert means: \forall weights w, dataset D, real e; Tangent(CoverSlope(degree), e, CoverStep(D, w, i, sets, bias, q), CoverPart(D, i, sets)) ==>
         e + 2.0 * ClosedProduct(CoverSlope(degree), CoverStep(D, w, i, sets, bias, q)) +
           ClosedProduct(ClosedSquare(CoverSlope(degree)), CoverPart(D, i, sets)) >= 0.0; @/
    lemma_closed_product();
    /@ assert product: \forall weights w, dataset D; CoverStep(D, w, i, sets, bias, q) <= -1.0 ==>
         CoverSlope(degree) * CoverStep(D, w, i, sets, bias, q) <= -CoverSlope(degree); @/
    /@ assert step: \forall weights w, dataset D; CoverStep(D, w, i, sets, bias, q) <= -1.0 ==>
         ClosedProduct(CoverSlope(degree), CoverStep(D, w, i, sets, bias, q)) <= -CoverSlope(degree); @/
    ;
  }
*/

/*@ ghost
  void lemma_uncovered(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias, size_t i) {
    size_t size = s->sets + 2 + (size_t)bias;
    size_t last = s->elements + s->sets;
    lemma_sum_of_tangents(s, degree, q, copies, bias, i);
    lemma_three_rows(s, degree, q, copies, bias, i);
    lemma_steps(s, q, copies, bias, i);
    lemma_conclude_tangent(degree, q, bias, i, s->sets);
    lemma_cover_slope(degree);
    lemma_one_element_row(s, q, copies, bias, i);
    lemma_split_rows(size, 0, s->elements, last);
    lemma_last_rows(s, q, copies, bias);
    lemma_unit_row_error(i, size);
    lemma_unit_row_error(last, size);
    lemma_unit_row_error(last + 1, size);
    lemma_set_rows(s, q, copies, bias, s->sets);
    /@ assert samples: last + 2 == SetCoverSamples(s) && size == s->sets + 2 + bias; @/
    /@ assert last: \forall weights w, dataset D; UnitRowsError(D, w, size, 0, last + 2) == UnitRowsError(D, w, size, 0, last) +
         UnitRowError(D, w, size, last) + UnitRowError(D, w, size, last + 1); @/
    /@ assert degree: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==> RowDegree(D, i, s->sets) <= degree; @/
    /@ assert error: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
         UnitRowsError(D, w, size, 0, last + 2) >= UnitRowsError(D, w, size, s->elements, last) + UnitRowError(D, w, size, i) +
           UnitRowError(D, w, size, last) + UnitRowError(D, w, size, last + 1); @/
    /@ assert negative_row: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 &&
         ConstantValue(w, s->sets, bias) < 0.0 ==> UnitRowError(D, w, size, last) >= 1.0; @/
    /@ assert set_rows: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
         UnitRowsError(D, w, size, s->elements, last) >= 0.0; @/
    /@ assert element_row: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
         UnitRowError(D, w, size, i) >= 0.0; @/
    /@ assert last_row: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
         UnitRowError(D, w, size, last + 1) >= 0.0; @/
    /@ assert negative: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 &&
         ConstantValue(w, s->sets, bias) < 0.0 ==> UnitRowsError(D, w, size, 0, last + 2) >= 1.0; @/
    /@ assert other: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) &&
         ConstantValue(w, s->sets, bias) >= 0.0 ==> UnitRowsError(D, w, size, s->elements, last) + UnitRowError(D, w, size, i) +
           UnitRowError(D, w, size, last) + UnitRowError(D, w, size, last + 1) >= CoverSlope(degree); @/
    /@ assert both: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBy(w, bias, s, i) ==>
         UnitRowsError(D, w, size, 0, last + 2) >= CoverSlope(degree); @/
    ;
  }
*/
