/* The rows of the reduction of a set system, and what a unit computes on each of them. */
#ifndef RELUCERT_THEOREM_SET_COVER_ROWS_H
#define RELUCERT_THEOREM_SET_COVER_ROWS_H

#include "set_cover_selection.h"
#include "single_unit.h"

/*@ logic real CoverBiasAt(weights w, integer sets, integer bias) =
      bias <= 0 ? 0.0 : CoverBiasAt(w, sets, bias - 1) + ScaledWeight(w, 0, sets + 2);

    // The scaled pre-activations of the last two rows and of the row of set j.
    logic real ConstantValue(weights w, integer sets, integer bias) = ScaledWeight(w, 0, sets) + CoverBiasAt(w, sets, bias);
    logic real EpsilonValue(weights w, integer sets, integer bias) = ScaledWeight(w, 0, sets + 1) + CoverBiasAt(w, sets, bias);
    logic real SetValue(weights w, integer sets, integer bias, integer j) =
      ScaledWeight(w, 0, j) + EpsilonValue(w, sets, bias);

    // 1 / q
    logic real EpsilonAt(integer q, integer closed) = closed <= 0 ? 1.0 / q : EpsilonAt(q, closed - 1);
    logic real Epsilon(integer q) = EpsilonAt(q, 1);

    // The row e_j + e_k (e_j if j = k), and 1 for the bias.
    predicate OnesRow(dataset D, integer row, integer sets, integer bias, integer j, integer k) =
      (\forall integer d; 0 <= d < sets + 2 && d != j && d != k ==> Feature(D, row, d) == 0.0) &&
      Feature(D, row, j) == 1.0 && Feature(D, row, k) == 1.0 && (bias == 1 ==> Feature(D, row, sets + 2) == 1.0);

    predicate CoverInMemory{L}(struct set_system *s, integer q, integer copies, integer bias) =
      SetSystemValid{L}(s) && 1 <= q && 1 <= copies && (bias == 0 || bias == 1);
*/

/* epsilon > 0, and it is the number that q makes 1. */
/*@ ghost
  /@ requires range: 1 <= q;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: Epsilon(q) > 0.0;
     ensures product: Epsilon(q) * (real)q == 1.0;
     ensures epsilon: \forall dataset D, integer i; Label(D, i) * (real)q == 1.0 ==> Label(D, i) == Epsilon(q);
     ensures one: \forall dataset D, integer i; Label(D, i) * (real)q == q ==> Label(D, i) == 1.0;
     ensures zero: \forall dataset D, integer i; Label(D, i) * (real)q == 0.0 ==> Label(D, i) == 0.0;
  @/
  void lemma_epsilon(uint64_t q);
*/

/* A positive sign does not change what is selected. */
/*@ ghost
  /@ requires range: j < sets && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures selected: \forall weights w; Sign(w, 0) > 0.0 ==> (Selected(ChosenSets(w, sets, bias), j) <==> SetValue(w, sets, bias, j) <= 0.0);
  @/
  void lemma_selected(uint32_t sets, int bias, uint32_t j);
*/

/* The row of set j. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && j < s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures row: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
       ScaledDot(D, w, s->elements + j, 0, s->sets + 2 + bias) == SetValue(w, s->sets, bias, j) &&
       Label(D, s->elements + j) == Epsilon(q) && Multiplicity(D, s->elements + j) == s->cost[j] &&
       Multiplicity(D, s->elements + j) >= 1.0;
  @/
  void lemma_set_row(struct set_system *s, uint64_t q, uint64_t copies, int bias, uint32_t j);
*/

/* The last two rows. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures constant: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
       ScaledDot(D, w, s->elements + s->sets, 0, s->sets + 2 + bias) == ConstantValue(w, s->sets, bias) &&
       Label(D, s->elements + s->sets) == 1.0 && Multiplicity(D, s->elements + s->sets) == 1.0;
     ensures epsilon: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
       ScaledDot(D, w, s->elements + s->sets + 1, 0, s->sets + 2 + bias) == EpsilonValue(w, s->sets, bias) &&
       Label(D, s->elements + s->sets + 1) == Epsilon(q) && Multiplicity(D, s->elements + s->sets + 1) >= 1.0;
  @/
  void lemma_last_rows(struct set_system *s, uint64_t q, uint64_t copies, int bias);
*/

/* The row of element i, apart from the coordinates of its sets. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures row: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) ==>
       ScaledDot(D, w, i, 0, s->sets + 2 + bias) == ScaledDot(D, w, i, 0, s->sets) + ConstantValue(w, s->sets, bias) &&
       Label(D, i) == 0.0 && Multiplicity(D, i) == 1.0;
     ensures sets: \forall dataset D, integer d; IsSetCoverReduction(D, s, q, copies, bias) && 0 <= d < s->sets ==>
       Feature(D, i, d) == Membership(s->member_of + s->start[i], ElementDegree(s, i), d);
  @/
  void lemma_element_row(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i);
*/

#endif
