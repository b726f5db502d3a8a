/* MR18, Theorem 6, first step: where the error is below 4/5, the two units have strictly opposite signs on every variable, and the residuals
 * of the rows e_i and -e_i are |w_i| + b - 1 for the one unit and for the other.  With biases this needs the zero row, at least 20 times. */
#ifndef RELUCERT_THEOREM_SAT_SIGNS_H
#define RELUCERT_THEOREM_SAT_SIGNS_H

#include "sat_error.h"

/*@ predicate Opposite(weights w, integer d) =
      (ScaledWeight(w, 0, d) > 0.0 && ScaledWeight(w, 1, d) < 0.0) ||
      (ScaledWeight(w, 0, d) < 0.0 && ScaledWeight(w, 1, d) > 0.0);

    predicate OppositeBelow(weights w, integer k) = k <= 0 || (OppositeBelow(w, k - 1) && Opposite(w, k - 1));

    logic real Absolute(real x) = x > 0.0 ? x : -x;

    logic real ExcessAt(weights w, integer unit, integer n, integer bias, integer d, integer closed) =
      closed <= 0 ? Absolute(ScaledWeight(w, unit, d)) + ScaledBias(w, unit, n, bias) - 1.0
                  : ExcessAt(w, unit, n, bias, d, closed - 1);
    logic real Excess(weights w, integer unit, integer n, integer bias, integer d) = ExcessAt(w, unit, n, bias, d, 1);

    logic real ExcessError(weights w, integer unit, integer n, integer bias, integer k) =
      k <= 0 ? 0.0 : ExcessError(w, unit, n, bias, k - 1) + ClosedSquare(Excess(w, unit, n, bias, k - 1));
*/

/* The first step for all variables; ExcessError adds the squares of |w_i| + b - 1 for one unit. */
/*@ ghost
  /@ requires range: 0 <= n <= 0x40000000 && (bias == 0 || (bias == 1 && zero >= 20));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: \forall weights w, dataset D; VariableError(D, w, n + 1 + bias, n) >= 0.0;
     ensures positive: \forall weights w; BiasError(w, n, bias, zero) >= 0.0;
     ensures opposite: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
       VariableError(D, w, n + 1 + bias, n) + BiasError(w, n, bias, zero) < 0.8 ==>
         OppositeBelow(w, n) &&
         VariableError(D, w, n + 1 + bias, n) == ExcessError(w, 0, n, bias, n) + ExcessError(w, 1, n, bias, n);
  @/
  void lemma_opposite_signs(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero);
*/

/* What the network makes of e_i and of -e_i. */
/*@ ghost
  /@ requires range: 0 <= i < n <= 0x40000000 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures plus: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) ==>
       Output(D, w, 2 * i + 1, n + 1 + bias, 2) ==
         Relu(ScaledWeight(w, 0, i) + ScaledBias(w, 0, n, bias)) + Relu(ScaledWeight(w, 1, i) + ScaledBias(w, 1, n, bias));
     ensures minus: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) ==>
       Output(D, w, 2 * i + 2, n + 1 + bias, 2) ==
         Relu(-ScaledWeight(w, 0, i) + ScaledBias(w, 0, n, bias)) + Relu(-ScaledWeight(w, 1, i) + ScaledBias(w, 1, n, bias));
  @/
  void lemma_variable_outputs(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero, int32_t i);
*/

#endif
