/* THE EXTRACTION THEOREM on the reduction of a set system (MR18, Theorem 1; spec/certificate.md, section 7.3): on every data set that is its reduction with epsilon = 1 / q, for all real
 * weights and every real sign of the one unit, a
 *
 *     training error < 1 / (degree^2 + degree + 2)
 *
 * means that the sign is positive, that the sets with w_j + w_epsilon + bias <= 0 are a cover, and that they cost at most error / epsilon^2.  No element is in
 * more than `degree` sets. */
#ifndef RELUCERT_THEOREM_SET_COVER_EXTRACTION_H
#define RELUCERT_THEOREM_SET_COVER_EXTRACTION_H

#include "set_cover_selection.h"

/*@ // The training error is below the bound.
    predicate SetCoverErrorBelow{L}(dataset D, weights w, struct set_system *s, integer degree, integer bias) =
      TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) * (degree * degree + degree + 2) < 1.0;
*/

/*@ ghost
  /@ requires parameters: SetCoverReductionOf(s, degree, q, copies, bias);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sign: \forall dataset D, weights w; IsSetCoverReduction(D, s, q, copies, bias) && SetCoverErrorBelow(D, w, s, degree, bias) ==> Sign(w, 0) > 0.0;
     ensures cover: \forall dataset D, weights w; IsSetCoverReduction(D, s, q, copies, bias) && SetCoverErrorBelow(D, w, s, degree, bias) ==>
       WeightsCover(w, bias, s);
     ensures cost: \forall dataset D, weights w; IsSetCoverReduction(D, s, q, copies, bias) && SetCoverErrorBelow(D, w, s, degree, bias) ==>
       SelectedCost(ChosenSets(w, s->sets, bias), s->cost, s->sets) <=
         TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) * ((real)q * (real)q);
  @/
  void theorem_set_cover_extraction(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias);
*/

#endif
