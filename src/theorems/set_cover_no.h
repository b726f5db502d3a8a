/* THE THEOREM on the reduction of a set system (MR18, Theorem 1, as an optimisation theorem; spec/certificate.md, section 7.3): if every cover costs at least `value`, then for
 * every data set that is its reduction with epsilon = 1 / q, all real weights and every real sign of the one unit
 *
 *     training error >= value * epsilon^2         if value * (degree^2 + degree + 2) <= q^2
 *
 * with and without a bias, where no element is in more than `degree` sets.  Set systems without a cover are included. */
#ifndef RELUCERT_THEOREM_SET_COVER_NO_H
#define RELUCERT_THEOREM_SET_COVER_NO_H

#include "set_cover_statement.h"

/*@ predicate SetCoverParameters{L}(struct set_system *s, integer degree, integer q, integer copies, integer bias, integer value) =
      SetCoverReductionOf{L}(s, degree, q, copies, bias) && value * (degree * degree + degree + 2) <= q * q;
*/

/*@ ghost
  /@ requires parameters: SetCoverParameters(s, degree, q, copies, bias, value);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: CoversCostAtLeast(s, value) ==> \forall dataset D, weights w;
       IsSetCoverReduction(D, s, q, copies, bias) ==>
         TrainingError(D, w, s->sets + 2 + bias, 1, SetCoverSamples(s)) * ((real)q * (real)q) >= value;
  @/
  void theorem_set_cover(struct set_system *s, uint64_t degree, uint64_t q, uint64_t copies, int bias, uint64_t value);
*/

#endif
