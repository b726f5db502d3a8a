/* Inductions over the coordinates of a row. */
#include "set_cover_rows.h"

/*@ ghost
  void lemma_epsilon(uint64_t q) {
    /@ assert open: EpsilonAt(q, 1) == EpsilonAt(q, 0); @/
    /@ assert quotient: Epsilon(q) == 1.0 / q; @/
    /@ assert positive: (real)q >= 1.0; @/
    /@ assert product: Epsilon(q) * (real)q == 1.0; @/
    /@ assert unique: \forall dataset D, integer i; (Label(D, i) - Epsilon(q)) * (real)q == Label(D, i) * (real)q - 1.0; @/
    /@ assert one: \forall dataset D, integer i; (Label(D, i) - 1.0) * (real)q == Label(D, i) * (real)q - (real)q; @/
    ;
  }
*/

/*@ ghost
  /@ requires range: bias == 0 || bias == 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bias: \forall weights w; CoverBiasAt(w, sets, bias) == ClosedProduct(Sign(w, 0), BiasWeight(w, sets + 2, bias));
  @/
  void lemma_bias_weight(uint32_t sets, int bias) {
    lemma_product_facts();
    /@ assert none: \forall weights w; BiasWeight(w, sets + 2, 0) == 0.0 && CoverBiasAt(w, sets, 0) == 0.0; @/
    /@ assert some: \forall weights w; BiasWeight(w, sets + 2, 1) == BiasWeight(w, sets + 2, 0) + Weight(w, 0, sets + 2) &&
         CoverBiasAt(w, sets, 1) == CoverBiasAt(w, sets, 0) + ScaledWeight(w, 0, sets + 2); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: \forall weights w;
       ScaledWeight(w, 0, j) + (ScaledWeight(w, 0, sets + 1) + ClosedProduct(Sign(w, 0), BiasWeight(w, sets + 2, bias))) ==
         ClosedProduct(Sign(w, 0), SelectionValue(w, sets, bias, j));
     ensures sign: \forall weights w; Sign(w, 0) > 0.0 ==>
       (ClosedProduct(Sign(w, 0), SelectionValue(w, sets, bias, j)) <= 0.0 <==> SelectionValue(w, sets, bias, j) <= 0.0);
  @/
  void lemma_scaled_selection(uint32_t sets, int bias, uint32_t j) {
    lemma_closed_product();
    /@ assert open: \forall weights w; ClosedProduct(Sign(w, 0), SelectionValue(w, sets, bias, j)) ==
         Sign(w, 0) * SelectionValue(w, sets, bias, j); @/
    /@ assert parts: \forall weights w; Sign(w, 0) * SelectionValue(w, sets, bias, j) == Sign(w, 0) * Weight(w, 0, j) +
         (Sign(w, 0) * Weight(w, 0, sets + 1) + Sign(w, 0) * BiasWeight(w, sets + 2, bias)); @/
    ;
  }
*/

/*@ ghost
  void lemma_selected(uint32_t sets, int bias, uint32_t j) {
    lemma_bias_weight(sets, bias);
    lemma_scaled_selection(sets, bias, j);
    lemma_chosen_set(sets, bias, j);
    /@ assert value: \forall weights w; SetValue(w, sets, bias, j) ==
         ClosedProduct(Sign(w, 0), SelectionValue(w, sets, bias, j)); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: 0 <= n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures step: \forall weights w, dataset D; ScaledDot(D, w, row, 0, n + 1) ==
       ScaledDot(D, w, row, 0, n) + ClosedProduct(ScaledWeight(w, 0, n), Feature(D, row, n));
  @/
  void lemma_next_coordinate(size_t row, uint32_t n) {
  }
*/

/* The bias of any row. */
/*@ ghost
  /@ requires range: bias == 0 || bias == 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; (bias == 1 ==> Feature(D, row, sets + 2) == 1.0) ==>
       ScaledDot(D, w, row, 0, sets + 2 + bias) == ScaledDot(D, w, row, 0, sets + 2) + CoverBiasAt(w, sets, bias);
  @/
  void lemma_add_bias(size_t row, uint32_t sets, int bias) {
    lemma_product_facts();
    /@ assert none: \forall weights w; CoverBiasAt(w, sets, 0) == 0.0; @/
    /@ assert some: \forall weights w; CoverBiasAt(w, sets, 1) == CoverBiasAt(w, sets, 0) + ScaledWeight(w, 0, sets + 2); @/
    /@ assert step: \forall weights w, dataset D; ScaledDot(D, w, row, 0, sets + 3) ==
         ScaledDot(D, w, row, 0, sets + 2) + ClosedProduct(ScaledWeight(w, 0, sets + 2), Feature(D, row, sets + 2)); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: j <= k < to && to <= sets + 2 && sets <= SET_SYSTEM_MAX_SETS;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; OnesRow(D, row, sets, bias, j, k) ==>
       ScaledDot(D, w, row, 0, to) == ScaledWeight(w, 0, j) + (j == k ? 0.0 : ScaledWeight(w, 0, k));
  @/
  void lemma_ones_dot(size_t row, uint32_t sets, int bias, uint32_t j, uint32_t k, uint32_t to) {
    lemma_product_facts();
    /@ assert none: \forall weights w, dataset D; ScaledDot(D, w, row, 0, 0) == 0.0; @/
    /@ loop invariant 0 <= n <= to;
       loop invariant before: n <= j ==> \forall weights w, dataset D; OnesRow(D, row, sets, bias, j, k) ==>
         ScaledDot(D, w, row, 0, n) == 0.0;
       loop invariant between: j < n <= k ==> \forall weights w, dataset D; OnesRow(D, row, sets, bias, j, k) ==>
         ScaledDot(D, w, row, 0, n) == ScaledWeight(w, 0, j);
       loop invariant after: k < n ==> \forall weights w, dataset D; OnesRow(D, row, sets, bias, j, k) ==>
         ScaledDot(D, w, row, 0, n) == ScaledWeight(w, 0, j) + (j == k ? 0.0 : ScaledWeight(w, 0, k));
       loop assigns n;
       loop variant to - n;
    @/
    for (uint32_t n = 0; n < to; n++) {
      lemma_next_coordinate(row, n);
      /@ assert zero: n != j && n != k ==> \forall weights w, dataset D; OnesRow(D, row, sets, bias, j, k) ==>
           ClosedProduct(ScaledWeight(w, 0, n), Feature(D, row, n)) == 0.0; @/
      /@ assert one: n == j || n == k ==> \forall weights w, dataset D; OnesRow(D, row, sets, bias, j, k) ==>
           ClosedProduct(ScaledWeight(w, 0, n), Feature(D, row, n)) == ScaledWeight(w, 0, n); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: j <= k < sets + 2 && sets <= SET_SYSTEM_MAX_SETS && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; OnesRow(D, row, sets, bias, j, k) ==>
       ScaledDot(D, w, row, 0, sets + 2 + bias) ==
         ScaledWeight(w, 0, j) + (j == k ? 0.0 : ScaledWeight(w, 0, k)) + CoverBiasAt(w, sets, bias);
  @/
  void lemma_ones_row(size_t row, uint32_t sets, int bias, uint32_t j, uint32_t k) {
    lemma_ones_dot(row, sets, bias, j, k, sets + 2);
    lemma_add_bias(row, sets, bias);
  }
*/

/*@ ghost
  void lemma_set_row(struct set_system *s, uint64_t q, uint64_t copies, int bias, uint32_t j) {
    size_t row = s->elements + j;
    lemma_ones_row(row, s->sets, bias, j, s->sets + 1);
    lemma_epsilon(q);
    /@ assert range: s->elements <= row < s->elements + s->sets && 0 <= row < SetCoverSamples(s); @/
    /@ assert features: \forall integer d; 0 <= d < s->sets + 2 ==> SetCoverFeature(s, row, d) == (d == j || d == s->sets + 1 ? 1 : 0); @/
    /@ assert label: SetCoverLabel(s, q, row) == 1; @/
    /@ assert multiplicity: SetCoverMultiplicity(s, copies, row) == s->cost[j]; @/
    /@ assert cost: 1 <= s->cost[j]; @/
    /@ assert ones: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==> OnesRow(D, row, s->sets, bias, j, s->sets + 1); @/
    /@ assert labels: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==> Label(D, row) * (real)q == 1.0; @/
    ;
  }
*/

/*@ ghost
  void lemma_last_rows(struct set_system *s, uint64_t q, uint64_t copies, int bias) {
    size_t row = s->elements + s->sets;
    lemma_ones_row(row, s->sets, bias, s->sets, s->sets);
    lemma_ones_row(row + 1, s->sets, bias, s->sets + 1, s->sets + 1);
    lemma_epsilon(q);
    /@ assert range: 0 <= row < row + 1 < SetCoverSamples(s); @/
    /@ assert constant: \forall integer d; 0 <= d < s->sets + 2 ==> SetCoverFeature(s, row, d) == (d == s->sets ? 1 : 0); @/
    /@ assert epsilon: \forall integer d; 0 <= d < s->sets + 2 ==> SetCoverFeature(s, row + 1, d) == (d == s->sets + 1 ? 1 : 0); @/
    /@ assert label: SetCoverLabel(s, q, row) == q && SetCoverLabel(s, q, row + 1) == 1; @/
    /@ assert multiplicity: SetCoverMultiplicity(s, copies, row) == 1 && SetCoverMultiplicity(s, copies, row + 1) == copies; @/
    /@ assert first: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==> OnesRow(D, row, s->sets, bias, s->sets, s->sets); @/
    /@ assert second: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
         OnesRow(D, row + 1, s->sets, bias, s->sets + 1, s->sets + 1); @/
    /@ assert labels: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
         Label(D, row) * (real)q == q && Label(D, row + 1) * (real)q == 1.0; @/
    ;
  }
*/

/*@ ghost
  void lemma_element_row(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i) {
    lemma_product_facts();
    lemma_epsilon(q);
    lemma_add_bias(i, s->sets, bias);
    lemma_next_coordinate(i, s->sets);
    lemma_next_coordinate(i, s->sets + 1);
    /@ assert range: 0 <= i < SetCoverSamples(s); @/
    /@ assert constant: SetCoverFeature(s, i, s->sets) == 1 && SetCoverFeature(s, i, s->sets + 1) == 0; @/
    /@ assert sets: \forall integer d; 0 <= d < s->sets ==>
         SetCoverFeature(s, i, d) == Membership(s->member_of + s->start[i], ElementDegree(s, i), d); @/
    /@ assert label: SetCoverLabel(s, q, i) == 0 && SetCoverMultiplicity(s, copies, i) == 1; @/
    /@ assert features: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
         Feature(D, i, s->sets) == 1.0 && Feature(D, i, s->sets + 1) == 0.0 && (bias == 1 ==> Feature(D, i, s->sets + 2) == 1.0); @/
    /@ assert labels: \forall dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==> Label(D, i) * (real)q == 0.0; @/
    ;
  }
*/
