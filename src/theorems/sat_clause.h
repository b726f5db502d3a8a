/* MR18, Theorem 6, second step: one clause that the signs of one unit falsify.  Its row's dot product is then
 *
 *     width * (1 - b) + sum over d of |x_d| * (|w_d| + b - 1),
 *
 * so that it is large unless the residuals of the rows e_i and -e_i are not small: tangents turn this into an inequality between squares. */
#ifndef RELUCERT_THEOREM_SAT_CLAUSE_H
#define RELUCERT_THEOREM_SAT_CLAUSE_H

#include "sat_signs.h"

/*@ // |coordinate d| of the row
    logic real MagnitudeAt(dataset D, integer row, integer d, integer closed) =
      closed <= 0 ? Absolute(Feature(D, row, d)) : MagnitudeAt(D, row, d, closed - 1);
    logic real Magnitude(dataset D, integer row, integer d) = MagnitudeAt(D, row, d, 1);

    logic real SumOfMagnitudes(dataset D, integer row, integer k) =
      k <= 0 ? 0.0 : SumOfMagnitudes(D, row, k - 1) + Magnitude(D, row, k - 1);

    logic real SumOfSquares(dataset D, integer row, integer k) =
      k <= 0 ? 0.0 : SumOfSquares(D, row, k - 1) + ClosedSquare(Magnitude(D, row, k - 1));

    logic real SumOfExcess(dataset D, weights w, integer row, integer unit, integer n, integer bias, integer k) =
      k <= 0 ? 0.0
             : SumOfExcess(D, w, row, unit, n, bias, k - 1) +
                 ClosedProduct(Magnitude(D, row, k - 1), Excess(w, unit, n, bias, k - 1));

    // The signs of the unit's weights falsify every literal that the row's first k coordinates stand for.
    predicate Falsified(dataset D, weights w, integer row, integer unit, integer k) =
      k <= 0 || (Falsified(D, w, row, unit, k - 1) &&
                 (Feature(D, row, k - 1) < 0.0 ==> ScaledWeight(w, unit, k - 1) <= 0.0) &&
                 (Feature(D, row, k - 1) > 0.0 ==> ScaledWeight(w, unit, k - 1) > 0.0));
*/

/* The dot product of a falsified clause, without the coordinates v and bias. */
/*@ ghost
  /@ requires range: n >= 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; Falsified(D, w, row, unit, n) ==>
       ScaledDot(D, w, row, unit, n) ==
         ClosedProduct(SumOfMagnitudes(D, row, n), 1.0 - ScaledBias(w, unit, n, bias)) +
         SumOfExcess(D, w, row, unit, n, bias, n);
  @/
  void lemma_falsified_dot(size_t row, int unit, int32_t n, int bias);
*/

/*@ // 4 / norm is the bound of the theorem, 2 / norm the slope of the tangents.
    logic real Norm(integer width, integer square, integer bias, integer zero) =
      bias <= 0 ? 3.0 + 2.0 * square
                : Norm(width, square, bias - 1, zero) + (width - 2.0) * ((width - 2.0) / zero);

    logic real SlopeAt(integer width, integer square, integer bias, integer zero, integer closed) =
      closed <= 0 ? 2.0 / Norm(width, square, bias, zero) : SlopeAt(width, square, bias, zero, closed - 1);
    logic real Slope(integer width, integer square, integer bias, integer zero) = SlopeAt(width, square, bias, zero, 1);

    // error + 2 slope * step + slope^2 * part >= 0: what a sum of tangents says
    predicate TangentAt(real slope, real error, real step, real part, integer closed) =
      (closed <= 0 && error + 2.0 * ClosedProduct(slope, step) + ClosedProduct(ClosedSquare(slope), part) >= 0.0) ||
      (closed > 0 && TangentAt(slope, error, step, part, closed - 1));
    predicate Tangent(real slope, real error, real step, real part) = TangentAt(slope, error, step, part, 1);
*/

/* Opens the predicate. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall real slope, e, s, p; Tangent(slope, e, s, p) <==>
       e + 2.0 * ClosedProduct(slope, s) + ClosedProduct(ClosedSquare(slope), p) >= 0.0;
  @/
  void lemma_tangent_means(void);
*/

/* Tangents with one slope add up. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures add: \forall real slope, e, s, p, f, t, q;
       Tangent(slope, e, s, p) && Tangent(slope, f, t, q) ==> Tangent(slope, e + f, s + t, p + q);
  @/
  void lemma_add_tangents(void);
*/

/* (rho_d + slope * |x_d|)^2 >= 0, added up over the coordinates. */
/*@ ghost
  /@ requires range: n >= 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall weights w, dataset D;
       Tangent(Slope(width, square, bias, zero), ExcessError(w, unit, n, bias, n),
               SumOfExcess(D, w, row, unit, n, bias, n), SumOfSquares(D, row, n));
  @/
  void lemma_falsified_tangent(size_t row, int unit, int32_t n, uint64_t width, uint64_t square, int bias, uint64_t zero);
*/

#endif
