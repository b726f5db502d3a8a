/* The rows of sets that are not selected and the last two have error 0, like those of elements; a selected set costs epsilon^2 as often as it counts. */
#include "set_cover_yes.h"

/* The row of a set. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && j < s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures selected: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) &&
       Selected(ChosenSets(w, s->sets, bias), j) ==>
         UnitRowError(D, w, s->sets + 2 + bias, s->elements + j) == ClosedProduct((real)s->cost[j], ClosedSquare(Epsilon(q)));
     ensures other: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) &&
       !Selected(ChosenSets(w, s->sets, bias), j) ==> UnitRowError(D, w, s->sets + 2 + bias, s->elements + j) == 0.0;
  @/
  void lemma_cover_set_row(struct set_system *s, uint64_t q, uint64_t copies, int bias, uint32_t j) {
    size_t row = s->elements + j;
    size_t size = s->sets + 2 + (size_t)bias;
    lemma_set_row(s, q, copies, bias, j);
    lemma_selected(s->sets, bias, j);
    lemma_cover_values(s->sets, q, bias);
    lemma_epsilon(q);
    lemma_unit_output(row, size);
    lemma_unit_row_error(row, size);
    lemma_minus_square();
    lemma_product_facts();
    /@ assert size: size == s->sets + 2 + bias; @/
    /@ assert idle: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) &&
         Selected(ChosenSets(w, s->sets, bias), j) ==> Output(D, w, row, size, 1) == 0.0; @/
    /@ assert value: \forall weights w; CoverWeights(w, s->sets, q, bias) && !Selected(ChosenSets(w, s->sets, bias), j) ==>
         SetValue(w, s->sets, bias, j) == Epsilon(q); @/
    /@ assert exact: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) &&
         !Selected(ChosenSets(w, s->sets, bias), j) ==> Output(D, w, row, size, 1) - Label(D, row) == 0.0; @/
    ;
  }
*/

/* The rows of the sets. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sets: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) ==>
       UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + s->sets) == SelectedError(w, s, bias, q, s->sets);
  @/
  void lemma_cover_set_rows(struct set_system *s, uint64_t q, uint64_t copies, int bias) {
    lemma_selected_error(s, q, bias, 0);
    lemma_product_facts();
    /@ assert none: \forall weights w; SelectedError(w, s, bias, q, 0) == 0.0; @/
    /@ loop invariant 0 <= k <= s->sets;
       loop invariant sets: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) ==>
         UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + k) == SelectedError(w, s, bias, q, k);
       loop assigns k;
       loop variant s->sets - k;
    @/
    for (uint32_t k = 0; k < s->sets; k++) {
      lemma_cover_set_row(s, q, copies, bias, k);
      lemma_selected_step(s, q, copies, bias, k);
      /@ assert next: \forall weights w, dataset D; UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + (k + 1)) ==
           UnitRowsError(D, w, s->sets + 2 + bias, s->elements, s->elements + k) + UnitRowError(D, w, s->sets + 2 + bias, s->elements + k); @/
      ;
    }
  }
*/

/* The rows of the elements. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures elements: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) && WeightsCover(w, bias, s) ==>
       UnitRowsError(D, w, s->sets + 2 + bias, 0, s->elements) == 0.0;
  @/
  void lemma_cover_element_rows(struct set_system *s, uint64_t q, uint64_t copies, int bias) {
    /@ loop invariant 0 <= k <= s->elements;
       loop invariant elements: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) &&
         WeightsCover(w, bias, s) ==> UnitRowsError(D, w, s->sets + 2 + bias, 0, k) == 0.0;
       loop assigns k;
       loop variant s->elements - k;
    @/
    for (size_t k = 0; k < s->elements; k++) {
      lemma_covered_row(s, q, copies, bias, k);
      /@ assert covered: \forall weights w; WeightsCover(w, bias, s) ==> CoveredBy(w, bias, s, k); @/
      /@ assert next: \forall weights w, dataset D; UnitRowsError(D, w, s->sets + 2 + bias, 0, k + 1) ==
           UnitRowsError(D, w, s->sets + 2 + bias, 0, k) + UnitRowError(D, w, s->sets + 2 + bias, k); @/
      ;
    }
  }
*/

/* The last two rows. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures last: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) ==>
       UnitRowError(D, w, s->sets + 2 + bias, s->elements + s->sets) == 0.0 &&
       UnitRowError(D, w, s->sets + 2 + bias, s->elements + s->sets + 1) == 0.0;
  @/
  void lemma_cover_last_rows(struct set_system *s, uint64_t q, uint64_t copies, int bias) {
    size_t size = s->sets + 2 + (size_t)bias;
    size_t last = s->elements + s->sets;
    lemma_last_rows(s, q, copies, bias);
    lemma_cover_values(s->sets, q, bias);
    lemma_epsilon(q);
    lemma_unit_output(last, size);
    lemma_unit_output(last + 1, size);
    lemma_unit_row_error(last, size);
    lemma_unit_row_error(last + 1, size);
    lemma_product_facts();
    /@ assert size: size == s->sets + 2 + bias; @/
    /@ assert constant: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) ==>
         Output(D, w, last, size, 1) - Label(D, last) == 0.0; @/
    /@ assert epsilon: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) ==>
         Output(D, w, last + 1, size, 1) - Label(D, last + 1) == 0.0; @/
    ;
  }
*/

/*@ ghost
  void theorem_cover_weights(struct set_system *s, uint64_t q, uint64_t copies, int bias) {
    size_t size = s->sets + 2 + (size_t)bias;
    size_t last = s->elements + s->sets;
    lemma_cover_selected(s->sets, q, bias);
    lemma_cover_element_rows(s, q, copies, bias);
    lemma_cover_set_rows(s, q, copies, bias);
    lemma_cover_last_rows(s, q, copies, bias);
    lemma_split_rows(size, 0, s->elements, last);
    lemma_unit_error(size, last + 2);
    lemma_selected_cost(s, q, bias, s->sets);
    lemma_times_open_square();
    /@ assert samples: last + 2 == SetCoverSamples(s) && size == s->sets + 2 + bias; @/
    /@ assert last: \forall weights w, dataset D; UnitRowsError(D, w, size, 0, last + 2) == UnitRowsError(D, w, size, 0, last) +
         UnitRowError(D, w, size, last) + UnitRowError(D, w, size, last + 1); @/
    /@ assert error: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) && WeightsCover(w, bias, s) ==>
         TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) == SelectedError(w, s, bias, q, s->sets); @/
    /@ assert closed: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) && WeightsCover(w, bias, s) ==>
         ClosedProduct(TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)), ClosedSquare((real)q)) ==
           SelectedCost(ChosenSets(w, s->sets, bias), s->cost, s->sets); @/
    ;
  }
*/
