/* MR18, Theorem 6, last step: one clause falsified by the signs of unit 0, another one by those of unit 1.  Then
 *
 *     r_C + r_C' + r_V + (R - 2) z - sum |x_d| rho_d - sum |x'_d| rho'_d >= 2,
 *
 * a linear inequality between residuals that differ from one another, z being the output of the zero row; by Cauchy-Schwarz, in the form of
 * one tangent for each residual, the error is at least 4 / norm with norm = 3 + (R - 2)^2 / c_0 + 2 Q (the middle term with biases only). */
#ifndef RELUCERT_THEOREM_SAT_PAIR_H
#define RELUCERT_THEOREM_SAT_PAIR_H

#include "sat_clause.h"

/*@ // Clause c's row, falsified by the signs of the unit: no tautology, so its coordinates are multiplicities up to sign.
    predicate FalsifiedClause(dataset D, weights w, integer row, integer unit, integer n, integer width, integer square) =
      Falsified(D, w, row, unit, n) && SumOfMagnitudes(D, row, n) == width && SumOfSquares(D, row, n) <= square;

    predicate Parameters(integer n, integer m, integer width, integer square, integer bias, integer zero) =
      0 <= n <= 0x40000000 && m < 0x4000000000000000 && 2 <= width <= 0x7fffffff && square >= 2 &&
      (bias == 0 || (bias == 1 && zero >= 20));
*/

/* An error of 2 slopes is an error of 4 / norm. */
/*@ ghost
  /@ requires range: width >= 2 && square >= 2 && (bias == 0 || (bias == 1 && zero >= 20));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: 0.0 < Slope(width, square, bias, zero);
     ensures small: 7.0 * Slope(width, square, bias, zero) <= 2.0;
     ensures bound: \forall real x; x >= 2.0 * Slope(width, square, bias, zero) ==>
       ClosedProduct(x, Norm(width, square, bias, zero)) >= 4.0;
  @/
  void lemma_slope(uint64_t width, uint64_t square, int bias, uint64_t zero);
*/

/* The bound, from two different clauses. */
/*@ ghost
  /@ requires range: Parameters(n, m, width, square, bias, zero);
     requires clauses: first < m && second < m && first != second;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
       VariableError(D, w, n + 1 + bias, n) + BiasError(w, n, bias, zero) < 0.8 &&
       FalsifiedClause(D, w, 2 * n + 1 + first, 0, n, width, square) &&
       FalsifiedClause(D, w, 2 * n + 1 + second, 1, n, width, square) ==>
         RowsError(D, w, n + 1 + bias, 2 * n + 1 + m + bias) >= 2.0 * Slope(width, square, bias, zero);
  @/
  void lemma_falsified_pair(int32_t n, size_t m, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t first,
                            size_t second);
*/

#endif
