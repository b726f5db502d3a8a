/* Signs that are not positive (theory: L >= 1 without biases, L >= 2/3 with them, if there is a variable): f(e_0) + f(-e_0) is at most
 * twice f(0), by convexity, if only one unit is positive; and at most zero on one of the two rows if that unit is not active on both. */
#ifndef RELUCERT_THEOREM_SAT_FREE_SIGNS_H
#define RELUCERT_THEOREM_SAT_FREE_SIGNS_H

#include "sat_error.h"

/* The error is at least 2/3 if a sign is not positive. */
/*@ ghost
  /@ requires range: 1 <= n <= 0x40000000 && m < 0x4000000000000000 && (bias == 0 || (bias == 1 && zero >= 1));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures error: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) && !PositiveSigns(w) ==>
       3.0 * RowsError(D, w, n + 1 + bias, 2 * n + 1 + m + bias) >= 2.0;
  @/
  void lemma_free_signs(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero);
*/

#endif
