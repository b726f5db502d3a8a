/* Without a model there are no weights whose error is below the bound. */
#include "sat_no.h"

#include "sat_extraction.h"

/*@ ghost
  void theorem_sat(struct formula *f, uint64_t width, uint64_t square) {
    theorem_sat_extraction(f, width, square);
    lemma_signs_unsatisfiable(f);
    /@ assert none: Unsatisfiable(f) ==> \forall dataset D, weights w; IsSatReduction(D, f, width, 0, 0) ==> !SatErrorBelow(D, w, f, square); @/
    ;
  }
*/

/*@ ghost
  void theorem_sat_bias(struct formula *f, uint64_t width, uint64_t square, uint64_t zero) {
    theorem_sat_bias_extraction(f, width, square, zero);
    lemma_signs_unsatisfiable(f);
    /@ assert none: Unsatisfiable(f) ==> \forall dataset D, weights w; IsSatReduction(D, f, width, 1, zero) ==>
         !SatBiasErrorBelow(D, w, f, width, square, zero); @/
    /@ assert above: \forall dataset D, weights w; !SatBiasErrorBelow(D, w, f, width, square, zero) ==>
         4.0 * zero <= TrainingError(D, w, f->variables + 2, 2, SatSamples(f, 1)) *
                         (3.0 * zero + (width - 2.0) * (width - 2.0) + 2.0 * square * zero); @/
  }
*/
