/* The rows of elements under the weights of a cover.  Ghost code only. */
#include "set_cover_yes.h"

#include "set_cover_element.h"

/* epsilon is at most 1, and the only number that q makes 1. */
/*@ ghost
  /@ requires range: 1 <= q;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures most: 0.0 < Epsilon(q) <= 1.0;
     ensures only: \forall real x; x * (real)q == 1.0 ==> x == Epsilon(q);
  @/
  void lemma_only_epsilon(uint64_t q) {
    lemma_epsilon(q);
    /@ assert more: (Epsilon(q) - 1.0) * ((real)q - 1.0) == 1.0 - Epsilon(q) * 1.0 - ((real)q - 1.0); @/
    /@ assert difference: \forall real x; (x - Epsilon(q)) * (real)q == x * (real)q - 1.0; @/
    /@ assert zero: \forall real x; x * (real)q == 0.0 ==> x == 0.0; @/
    ;
  }
*/

/*@ ghost
  void lemma_cover_values(uint32_t sets, uint64_t q, int bias) {
    lemma_product_facts();
    lemma_only_epsilon(q);
    /@ assert scaled: \forall weights w, integer d; Sign(w, 0) == 1.0 ==> ScaledWeight(w, 0, d) == Weight(w, 0, d); @/
    /@ assert none: \forall weights w; CoverBiasAt(w, sets, 0) == 0.0; @/
    /@ assert some: \forall weights w; CoverBiasAt(w, sets, 1) == CoverBiasAt(w, sets, 0) + ScaledWeight(w, 0, sets + 2); @/
    /@ assert bias: \forall weights w; CoverWeights(w, sets, q, bias) ==> CoverBiasAt(w, sets, bias) == 0.0; @/
    /@ assert epsilon: \forall weights w; CoverWeights(w, sets, q, bias) ==> ScaledWeight(w, 0, sets + 1) == Epsilon(q); @/
    ;
  }
*/

/*@ ghost
  void lemma_cover_selected(uint32_t sets, uint64_t q, int bias) {
    lemma_cover_values(sets, q, bias);
    lemma_epsilon(q);
    /@ loop invariant 0 <= k <= sets;
       loop invariant selected: \forall weights w, integer j; CoverWeights(w, sets, q, bias) && 0 <= j < k ==>
         (Selected(ChosenSets(w, sets, bias), j) <==> Weight(w, 0, j) == -1.0);
       loop assigns k;
       loop variant sets - k;
    @/
    for (uint32_t k = 0; k < sets; k++)
      lemma_selected(sets, bias, k);
  }
*/

/* Coordinate k of the row of an element, times its weight. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements && k < s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures most: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) ==>
       ScaledDot(D, w, i, 0, k + 1) <= ScaledDot(D, w, i, 0, k);
     ensures member: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) &&
       Membership(s->member_of + s->start[i], ElementDegree(s, i), k) == 1 && Weight(w, 0, k) == -1.0 ==>
         ScaledDot(D, w, i, 0, k + 1) == ScaledDot(D, w, i, 0, k) - 1.0;
  @/
  void lemma_cover_coordinate(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i, uint32_t k) {
    lemma_product_facts();
    lemma_cover_values(s->sets, q, bias);
    lemma_element_row(s, q, copies, bias, i);
    lemma_membership(s->member_of + s->start[i], s->start[i + 1] - s->start[i], s->sets, k);
    /@ assert feature: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
         Feature(D, i, k) == Membership(s->member_of + s->start[i], ElementDegree(s, i), k) && (Feature(D, i, k) == 0.0 || Feature(D, i, k) == 1.0); @/
    /@ assert step: \forall weights w, dataset D; ScaledDot(D, w, i, 0, k + 1) ==
         ScaledDot(D, w, i, 0, k) + ClosedProduct(ScaledWeight(w, 0, k), Feature(D, i, k)); @/
    /@ assert weight: \forall weights w; CoverWeights(w, s->sets, q, bias) ==> ScaledWeight(w, 0, k) == 0.0 || ScaledWeight(w, 0, k) == -1.0; @/
    ;
  }
*/

/* The coordinates of the sets: at most 0, and at most -1 if set d contains the element and has weight -1. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements && d < s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures member: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) &&
       Membership(s->member_of + s->start[i], ElementDegree(s, i), d) == 1 && Weight(w, 0, d) == -1.0 ==> ScaledDot(D, w, i, 0, s->sets) <= -1.0;
  @/
  void lemma_cover_dot(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i, uint32_t d) {
    /@ assert none: \forall weights w, dataset D; ScaledDot(D, w, i, 0, 0) == 0.0; @/
    /@ loop invariant 0 <= k <= s->sets;
       loop invariant before: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) ==>
         ScaledDot(D, w, i, 0, k) <= 0.0;
       loop invariant after: k > d ==> \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) &&
         Membership(s->member_of + s->start[i], ElementDegree(s, i), d) == 1 && Weight(w, 0, d) == -1.0 ==> ScaledDot(D, w, i, 0, k) <= -1.0;
       loop assigns k;
       loop variant s->sets - k;
    @/
    for (uint32_t k = 0; k < s->sets; k++)
      lemma_cover_coordinate(s, q, copies, bias, i, k);
  }
*/

/* The same for all sets. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures member: \forall weights w, dataset D, integer d; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) && 0 <= d < s->sets &&
       Membership(s->member_of + s->start[i], ElementDegree(s, i), d) == 1 && Weight(w, 0, d) == -1.0 ==> ScaledDot(D, w, i, 0, s->sets) <= -1.0;
  @/
  void lemma_all_cover_dots(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i) {
    /@ loop invariant 0 <= k <= s->sets;
       loop invariant member: \forall weights w, dataset D, integer d; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) && 0 <= d < k &&
         Membership(s->member_of + s->start[i], ElementDegree(s, i), d) == 1 && Weight(w, 0, d) == -1.0 ==> ScaledDot(D, w, i, 0, s->sets) <= -1.0;
       loop assigns k;
       loop variant s->sets - k;
    @/
    for (uint32_t k = 0; k < s->sets; k++)
      lemma_cover_dot(s, q, copies, bias, i, k);
  }
*/

/* An element some of whose first sets are selected. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures covered: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) && CoveredBy(w, bias, s, i) ==>
       ScaledDot(D, w, i, 0, s->sets) <= -1.0;
  @/
  void lemma_covered_dot(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i) {
    uint32_t *list = s->member_of + s->start[i];
    size_t degree = s->start[i + 1] - s->start[i];
    lemma_cover_selected(s->sets, q, bias);
    lemma_all_cover_dots(s, q, copies, bias, i);
    /@ assert none: \forall weights w; !SomeSelected(ChosenSets(w, s->sets, bias), list, 0); @/
    /@ loop invariant 0 <= k <= degree;
       loop invariant covered: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) &&
         SomeSelected(ChosenSets(w, s->sets, bias), list, k) ==> ScaledDot(D, w, i, 0, s->sets) <= -1.0;
       loop assigns k;
       loop variant degree - k;
    @/
    for (size_t k = 0; k < degree; k++) {
      lemma_listed(list, degree, s->sets, k);
      /@ assert next: \forall weights w; SomeSelected(ChosenSets(w, s->sets, bias), list, k + 1) <==>
           SomeSelected(ChosenSets(w, s->sets, bias), list, k) || Selected(ChosenSets(w, s->sets, bias), list[k]); @/
      /@ assert weight: \forall weights w; CoverWeights(w, s->sets, q, bias) && Selected(ChosenSets(w, s->sets, bias), list[k]) ==> Weight(w, 0, list[k]) == -1.0; @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_covered_row(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i) {
    size_t size = s->sets + 2 + (size_t)bias;
    lemma_covered_dot(s, q, copies, bias, i);
    lemma_cover_values(s->sets, q, bias);
    lemma_element_row(s, q, copies, bias, i);
    lemma_unit_output(i, size);
    lemma_unit_row_error(i, size);
    lemma_product_facts();
    /@ assert size: size == s->sets + 2 + bias; @/
    /@ assert output: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) && CoveredBy(w, bias, s, i) ==>
         Output(D, w, i, size, 1) - Label(D, i) == 0.0; @/
    ;
  }
*/
