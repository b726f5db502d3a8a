/* What the theorem on the reduction of a set system speaks of.  Logic only; the contracts of the checker use these words, too. */
#ifndef RELUCERT_THEOREM_SET_COVER_STATEMENT_H
#define RELUCERT_THEOREM_SET_COVER_STATEMENT_H

#include "../kernel/cover_definition.h"
#include "../kernel/training_error_definition.h"
#include "../reduce/set_cover_definition.h"

/*@ // D has the rows of the reduction with epsilon = 1 / q, every coordinate of them, and a last coordinate 1 if the network has a bias.
    predicate IsSetCoverReduction{L}(dataset D, struct set_system *s, integer q, integer copies, integer bias) =
      (\forall integer i, d; 0 <= i < SetCoverSamples{L}(s) && 0 <= d < s->sets + 2 ==>
        Feature(D, i, d) == SetCoverFeature{L}(s, i, d)) &&
      (bias == 1 ==> \forall integer i; 0 <= i < SetCoverSamples{L}(s) ==> Feature(D, i, s->sets + 2) == 1.0) &&
      (\forall integer i; 0 <= i < SetCoverSamples{L}(s) ==> Label(D, i) * (real)q == SetCoverLabel{L}(s, q, i)) &&
      (\forall integer i; 0 <= i < SetCoverSamples{L}(s) ==> Multiplicity(D, i) == SetCoverMultiplicity{L}(s, copies, i));

    // What the theorems speak of: a set system whose elements are in at most `degree` sets each, and the parameters of its reduction.
    predicate SetCoverReductionOf{L}(struct set_system *s, integer degree, integer q, integer copies, integer bias) =
      SetSystemValid{L}(s) && 0 <= degree <= SET_SYSTEM_MAX_SETS && SetSystemDegree{L}(s, degree) && 1 <= q && 1 <= copies && (bias == 0 || bias == 1);
*/

#endif
