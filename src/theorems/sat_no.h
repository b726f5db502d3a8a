/* THE THEOREM on the reduction of a formula (MR18, Theorem 6, robust form; spec/certificate.md, section 4): if no assignment satisfies the
 * formula in memory, then for every data set that is its reduction, all real weights and all real signs of the two units
 *
 *     training error >= 4 / (3 + 2 Q)                        without biases
 *     training error >= 4 / (3 + (R - 2)^2 / c_0 + 2 Q)      with biases, if c_0 >= 20
 *
 * with the definitions of sat_statement.h; the bounds are multiplied out below.  Any width R, repeated literals, tautologies and unused
 * variables are included.  The premise Unsatisfiable is an antecedent, not a requirement: a caller may call the theorem first and let the
 * run that establishes the premise overwrite the memory afterwards. */
#ifndef RELUCERT_THEOREM_SAT_NO_H
#define RELUCERT_THEOREM_SAT_NO_H

#include "sat_statement.h"

#include <stddef.h>
#include <stdint.h>

/* Without biases. */
/*@ ghost
  /@ requires parameters: SatParameters(f, width, square, 0, 0);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: Unsatisfiable(f) ==> \forall dataset D, weights w;
       IsSatReduction(D, f, width, 0, 0) ==>
         TrainingError(D, w, f->variables + 1, 2, SatSamples(f, 0)) * (3.0 + 2.0 * square) >= 4.0;
  @/
  void theorem_sat(struct formula *f, uint64_t width, uint64_t square);
*/

/* With biases; zero is c_0, the multiplicity of the zero row. */
/*@ ghost
  /@ requires parameters: SatParameters(f, width, square, 1, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: Unsatisfiable(f) ==> \forall dataset D, weights w;
       IsSatReduction(D, f, width, 1, zero) ==>
         TrainingError(D, w, f->variables + 2, 2, SatSamples(f, 1)) *
             (3.0 * zero + (width - 2.0) * (width - 2.0) + 2.0 * square * zero) >= 4.0 * zero;
  @/
  void theorem_sat_bias(struct formula *f, uint64_t width, uint64_t square, uint64_t zero);
*/

#endif
