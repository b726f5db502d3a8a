/* Either the selected sets are a cover: then their own rows cost enough; or some element is not covered: then its row does. */
#include "set_cover_extraction.h"

#include "set_cover_element.h"
#include "set_cover_selected.h"

/*@ predicate CoveredBelow{L}(weights w, integer bias, struct set_system *s, integer k) =
      k <= 0 || (CoveredBelow{L}(w, bias, s, k - 1) && CoveredBy{L}(w, bias, s, k - 1));
*/

/* The rows of the selected sets. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && to <= s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
       UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + to) >= SelectedError(w, s, bias, q, to);
  @/
  void lemma_selected_rows(struct set_system *s, uint64_t q, uint64_t copies, int bias, uint32_t to) {
    lemma_selected_error(s, q, bias, 0);
    lemma_product_facts();
    /@ assert none: \forall weights w; SelectedError(w, s, bias, q, 0) == 0.0; @/
    /@ loop invariant 0 <= k <= to;
       loop invariant least: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
         UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + k) >= SelectedError(w, s, bias, q, k);
       loop assigns k;
       loop variant to - k;
    @/
    for (uint32_t k = 0; k < to; k++) {
      size_t row = s->elements + k;
      lemma_set_row(s, q, copies, bias, k);
      lemma_selected(s->sets, bias, k);
      lemma_unit_output(row, s->sets + 2 + (size_t)bias);
      lemma_unit_row_error(row, s->sets + 2 + (size_t)bias);
      lemma_selected_step(s, q, copies, bias, k);
      lemma_minus_square();
      /@ assert next: \forall weights w, dataset D; UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + (k + 1)) ==
           UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + k) + UnitRowError(D, w, s->sets + 2 + bias, row); @/
      /@ assert selected: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 &&
           Selected(ChosenSets(w, s->sets, bias), k) ==> Output(D, w, row, s->sets + 2 + bias, 1) == 0.0; @/
      /@ assert residual: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 &&
           Selected(ChosenSets(w, s->sets, bias), k) ==>
             UnitRowError(D, w, s->sets + 2 + bias, row) == ClosedProduct((real)s->cost[k], ClosedSquare(Epsilon(q))); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && SetSystemDegree(s, degree) && degree <= 0x40000000 && to <= s->elements;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBelow(w, bias, s, to) ==>
       UnitRowsError(D, w, s->sets + 2 + bias, 0, SetCoverSamples(s)) >= CoverSlope(degree);
     ensures cover: \forall weights w, integer i; CoveredBelow(w, bias, s, to) && 0 <= i < to ==> CoveredBy(w, bias, s, i);
  @/
  void lemma_no_cover(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias, size_t to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant bound: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 && !CoveredBelow(w, bias, s, k) ==>
         UnitRowsError(D, w, s->sets + 2 + bias, 0, SetCoverSamples(s)) >= CoverSlope(degree);
       loop invariant cover: \forall weights w, integer i; CoveredBelow(w, bias, s, k) && 0 <= i < k ==> CoveredBy(w, bias, s, i);
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = 0; k < to; k++) {
      lemma_uncovered(s, degree, q, copies, bias, k);
      /@ assert next: \forall weights w; CoveredBelow(w, bias, s, k + 1) <==> CoveredBelow(w, bias, s, k) && CoveredBy(w, bias, s, k); @/
      ;
    }
  }
*/

/* Positive signs. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && SetSystemDegree(s, degree) && degree <= 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures either: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
       UnitRowsError(D, w, s->sets + 2 + bias, 0, SetCoverSamples(s)) >= CoverSlope(degree) ||
       (WeightsCover(w, bias, s) && UnitRowsError(D, w, s->sets + 2 + bias, 0, SetCoverSamples(s)) >= SelectedError(w, s, bias, q, s->sets));
  @/
  void lemma_positive_sign(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias) {
    size_t size = s->sets + 2 + (size_t)bias;
    size_t last = s->elements + s->sets;
    lemma_no_cover(s, degree, q, copies, bias, s->elements);
    lemma_selected_rows(s, q, copies, bias, s->sets);
    lemma_all_element_rows(s, q, copies, bias, s->elements);
    lemma_split_rows(size, 0, s->elements, last);
    lemma_last_rows(s, q, copies, bias);
    lemma_unit_row_error(last, size);
    lemma_unit_row_error(last + 1, size);
    /@ assert samples: last + 2 == SetCoverSamples(s) && size == s->sets + 2 + bias; @/
    /@ assert last: \forall weights w, dataset D; UnitRowsError(D, w, size, 0, last + 2) == UnitRowsError(D, w, size, 0, last) +
         UnitRowError(D, w, size, last) + UnitRowError(D, w, size, last + 1); @/
    /@ assert error: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) > 0.0 ==>
         UnitRowsError(D, w, size, 0, last + 2) >= SelectedError(w, s, bias, q, s->sets); @/
    /@ assert cover: \forall weights w; CoveredBelow(w, bias, s, s->elements) ==> WeightsCover(w, bias, s); @/
    ;
  }
*/

/* Other signs: the row of the constant has label 1. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) <= 0.0 ==>
       UnitRowsError(D, w, s->sets + 2 + bias, 0, SetCoverSamples(s)) >= 1.0;
  @/
  void lemma_other_sign(struct set_system *s, uint64_t q, uint64_t copies, int bias) {
    size_t size = s->sets + 2 + (size_t)bias;
    size_t last = s->elements + s->sets;
    lemma_all_element_rows(s, q, copies, bias, s->elements);
    lemma_set_rows(s, q, copies, bias, s->sets);
    lemma_split_rows(size, 0, s->elements, last);
    lemma_last_rows(s, q, copies, bias);
    lemma_unit_output(last, size);
    lemma_unit_row_error(last, size);
    lemma_unit_row_error(last + 1, size);
    lemma_far_from_one();
    /@ assert samples: last + 2 == SetCoverSamples(s) && size == s->sets + 2 + bias; @/
    /@ assert last: \forall weights w, dataset D; UnitRowsError(D, w, size, 0, last + 2) == UnitRowsError(D, w, size, 0, last) +
         UnitRowError(D, w, size, last) + UnitRowError(D, w, size, last + 1); @/
    /@ assert one: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && Sign(w, 0) <= 0.0 ==>
         UnitRowError(D, w, size, last) >= 1.0; @/
    ;
  }
*/

/* An error below the bound is below the slope and below 1; a cover's error is its cost. */
/*@ ghost
  /@ requires range: degree <= 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures slope: \forall real e; e * (degree * degree + degree + 2) < 1.0 ==> e < CoverSlope(degree);
     ensures product: \forall real e; ClosedProduct(e, ClosedSquare((real)q)) == e * ((real)q * (real)q);
     ensures order: \forall real x, y; x >= y ==> ClosedProduct(x, ClosedSquare((real)q)) >= ClosedProduct(y, ClosedSquare((real)q));
  @/
  void lemma_below_slope(uint64_t degree, uint64_t q) {
    lemma_closed_product();
    lemma_cover_slope(degree);
    /@ assert norm: (real)(degree * degree + degree + 2) >= 2.0; @/
    /@ assert above: \forall real e; e >= CoverSlope(degree) ==>
         (e - CoverSlope(degree)) * (real)(degree * degree + degree + 2) >= 0.0; @/
    /@ assert square: (real)q * (real)q >= 0.0; @/
    /@ assert product: \forall real e; ClosedProduct(e, ClosedSquare((real)q)) == e * ((real)q * (real)q); @/
    /@ assert difference: \forall real x, y; x >= y ==> (x - y) * ((real)q * (real)q) >= 0.0; @/
    /@ assert order: \forall real x, y; x >= y ==> x * ((real)q * (real)q) >= y * ((real)q * (real)q); @/
    ;
  }
*/

/*@ ghost
  void theorem_set_cover_extraction(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias) {
    size_t size = s->sets + 2 + (size_t)bias;
    size_t samples = s->elements + s->sets + 2;
    lemma_positive_sign(s, degree, q, copies, bias);
    lemma_other_sign(s, q, copies, bias);
    lemma_unit_error(size, samples);
    lemma_selected_cost(s, q, bias, s->sets);
    lemma_below_slope(degree, q);
    lemma_cover_slope(degree);
    /@ assert samples: samples == SetCoverSamples(s) && size == s->sets + 2 + bias; @/
    /@ assert same: \forall weights w, dataset D; UnitRowsError(D, w, size, 0, samples) ==
         TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)); @/
    /@ assert sign: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) &&
         TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) < CoverSlope(degree) ==> Sign(w, 0) > 0.0; @/
    /@ assert cover: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) &&
         TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) < CoverSlope(degree) ==> WeightsCover(w, bias, s) &&
           TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) >= SelectedError(w, s, bias, q, s->sets); @/
    /@ assert cost: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) &&
         TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) < CoverSlope(degree) ==>
           ClosedProduct(TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)), ClosedSquare((real)q)) >=
             SelectedCost(ChosenSets(w, s->sets, bias), s->cost, s->sets); @/
    ;
  }
*/
