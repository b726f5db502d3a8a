/* The other direction of MR18, Theorem 1: the weights made from a cover have training error exactly epsilon^2 times its cost.  With
 * set_cover_no.h, the least training error is epsilon^2 times the least cost of a cover. */
#ifndef RELUCERT_THEOREM_SET_COVER_YES_H
#define RELUCERT_THEOREM_SET_COVER_YES_H

#include "set_cover_selected.h"

/*@ // -1 for some sets and 0 for the others, 1 for the constant, epsilon = 1 / q, no bias.
    predicate CoverWeights(weights w, integer sets, integer q, integer bias) =
      Sign(w, 0) == 1.0 && (\forall integer j; 0 <= j < sets ==> Weight(w, 0, j) == 0.0 || Weight(w, 0, j) == -1.0) &&
      Weight(w, 0, sets) == 1.0 && Weight(w, 0, sets + 1) * (real)q == 1.0 && (bias == 1 ==> Weight(w, 0, sets + 2) == 0.0);
*/

/* The theorem: with or without a bias, for any real multiplicity of the last row.  The sets with weight -1 are the selected ones. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures selected: \forall weights w, integer j; CoverWeights(w, s->sets, q, bias) && 0 <= j < s->sets ==>
       (Selected(ChosenSets(w, s->sets, bias), j) <==> Weight(w, 0, j) == -1.0);
     ensures error: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) && WeightsCover(w, bias, s) ==>
       TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) * ((real)q * (real)q) ==
         SelectedCost(ChosenSets(w, s->sets, bias), s->cost, s->sets);
  @/
  void theorem_cover_weights(struct set_system *s, uint64_t q, uint64_t copies, int bias);
*/

/* What the unit computes from these weights: the pre-activations of the last two rows and of the rows of the sets. */
/*@ ghost
  /@ requires range: 1 <= q && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures constant: \forall weights w; CoverWeights(w, sets, q, bias) ==> ConstantValue(w, sets, bias) == 1.0;
     ensures epsilon: \forall weights w; CoverWeights(w, sets, q, bias) ==> EpsilonValue(w, sets, bias) == Epsilon(q);
     ensures weight: \forall weights w, integer j; CoverWeights(w, sets, q, bias) && 0 <= j < sets ==> ScaledWeight(w, 0, j) == Weight(w, 0, j);
     ensures chosen: \forall weights w, integer j; CoverWeights(w, sets, q, bias) && 0 <= j < sets && Weight(w, 0, j) == -1.0 ==>
       SetValue(w, sets, bias, j) <= 0.0;
     ensures other: \forall weights w, integer j; CoverWeights(w, sets, q, bias) && 0 <= j < sets && Weight(w, 0, j) == 0.0 ==>
       SetValue(w, sets, bias, j) == Epsilon(q);
  @/
  void lemma_cover_values(uint32_t sets, uint64_t q, int bias);
*/

/* Which sets are selected. */
/*@ ghost
  /@ requires range: 1 <= q && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures selected: \forall weights w, integer j; CoverWeights(w, sets, q, bias) && 0 <= j < sets ==>
       (Selected(ChosenSets(w, sets, bias), j) <==> Weight(w, 0, j) == -1.0);
  @/
  void lemma_cover_selected(uint32_t sets, uint64_t q, int bias);
*/

/* The row of an element that is covered has error 0. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && i < s->elements;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D; IsSetCoverReduction(D, s, q, copies, bias) && CoverWeights(w, s->sets, q, bias) && CoveredBy(w, bias, s, i) ==>
       UnitRowError(D, w, s->sets + 2 + bias, i) == 0.0;
  @/
  void lemma_covered_row(struct set_system *s, uint64_t q, uint64_t copies, int bias, size_t i);
*/

#endif
