/* THE EXTRACTION THEOREM on the reduction of a formula (MR18, Theorem 6, robust form; spec/theory.md): on every data set that is its reduction, for all real weights
 * and all real signs of the two units, a training error below the bound of sat_no.h means that the assignment [w^1 > 0] or [w^2 > 0] satisfies the formula; if
 * there is a variable, both signs are positive and one of the two assignments is the complement of the other. */
#ifndef RELUCERT_THEOREM_SAT_EXTRACTION_H
#define RELUCERT_THEOREM_SAT_EXTRACTION_H

#include "sat_assignment.h"
#include "sat_signs.h"
#include "sat_statement.h"

#include <stddef.h>
#include <stdint.h>

/*@ predicate SatErrorBelow{L}(dataset D, weights w, struct formula *f, integer square) =
      TrainingError(D, w, f->variables + 1, 2, SatSamples{L}(f, 0)) * (3.0 + 2.0 * square) < 4.0;

    predicate SatBiasErrorBelow{L}(dataset D, weights w, struct formula *f, integer width, integer square, integer zero) =
      TrainingError(D, w, f->variables + 2, 2, SatSamples{L}(f, 1)) *
          (3.0 * zero + (width - 2.0) * (width - 2.0) + 2.0 * square * zero) < 4.0 * zero;
*/

/* Without biases. */
/*@ ghost
  /@ requires parameters: SatParameters(f, width, square, 0, 0);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures formula: \forall dataset D, weights w; IsSatReduction(D, f, width, 0, 0) && SatErrorBelow(D, w, f, square) ==>
       SignFormulaTrue(w, 0, f) || SignFormulaTrue(w, 1, f);
     ensures opposite: 0 < f->variables ==> \forall dataset D, weights w; IsSatReduction(D, f, width, 0, 0) && SatErrorBelow(D, w, f, square) ==>
       PositiveSigns(w) && OppositeBelow(w, f->variables);
  @/
  void theorem_sat_extraction(struct formula *f, uint64_t width, uint64_t square);
*/

/* With biases; zero is c_0, the multiplicity of the zero row. */
/*@ ghost
  /@ requires parameters: SatParameters(f, width, square, 1, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures formula: \forall dataset D, weights w; IsSatReduction(D, f, width, 1, zero) && SatBiasErrorBelow(D, w, f, width, square, zero) ==>
       SignFormulaTrue(w, 0, f) || SignFormulaTrue(w, 1, f);
     ensures opposite: 0 < f->variables ==> \forall dataset D, weights w;
       IsSatReduction(D, f, width, 1, zero) && SatBiasErrorBelow(D, w, f, width, square, zero) ==> PositiveSigns(w) && OppositeBelow(w, f->variables);
  @/
  void theorem_sat_bias_extraction(struct formula *f, uint64_t width, uint64_t square, uint64_t zero);
*/

#endif
