/* What the theorem on the reduction of a formula speaks of.  Logic only; the contracts of the checker use these words, too. */
#ifndef RELUCERT_THEOREM_SAT_STATEMENT_H
#define RELUCERT_THEOREM_SAT_STATEMENT_H

#include "../kernel/satisfiability_definition.h"
#include "../kernel/training_error_definition.h"
#include "../reduce/sat_definition.h"

/*@ // D has the rows of the reduction, every coordinate of them, and a last coordinate 1 if the network has biases.
    predicate IsSatReduction{L}(dataset D, struct formula *f, integer width, integer bias, integer zero) =
      (\forall integer i, d; 0 <= i < SatSamples{L}(f, bias) && 0 <= d <= f->variables ==>
        Feature(D, i, d) == SatFeature{L}(f, width, i, d)) &&
      (bias == 1 ==> \forall integer i; 0 <= i < SatSamples{L}(f, bias) ==> Feature(D, i, f->variables + 1) == 1.0) &&
      (\forall integer i; 0 <= i < SatSamples{L}(f, bias) ==> Label(D, i) == SatLabel{L}(f, width, i)) &&
      (\forall integer i; 0 <= i < SatSamples{L}(f, bias) ==> Multiplicity(D, i) == SatMultiplicity{L}(f, zero, i));
*/

#endif
