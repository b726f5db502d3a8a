/* Both sums run over the coordinates of the dense row, so repeated literals of a clause need no care here. */
#include "sat_clause.h"

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures term: \forall weights w, dataset D;
       (Feature(D, row, d) < 0.0 ==> ScaledWeight(w, unit, d) <= 0.0) &&
       (Feature(D, row, d) > 0.0 ==> ScaledWeight(w, unit, d) > 0.0) ==>
       ClosedProduct(ScaledWeight(w, unit, d), Feature(D, row, d)) ==
         ClosedProduct(Magnitude(D, row, d), Excess(w, unit, n, bias, d)) +
         ClosedProduct(Magnitude(D, row, d), 1.0 - ScaledBias(w, unit, n, bias));
  @/
  void lemma_falsified_term(size_t row, int unit, int32_t n, int bias, int32_t d) {
    lemma_closed_product();
    /@ assert magnitude: \forall dataset D; Magnitude(D, row, d) == Absolute(Feature(D, row, d)); @/
    /@ assert excess: \forall weights w; Excess(w, unit, n, bias, d) ==
         Absolute(ScaledWeight(w, unit, d)) + ScaledBias(w, unit, n, bias) - 1.0; @/
    /@ assert sum: \forall weights w, dataset D;
         ClosedProduct(Magnitude(D, row, d), Excess(w, unit, n, bias, d)) +
         ClosedProduct(Magnitude(D, row, d), 1.0 - ScaledBias(w, unit, n, bias)) ==
           Magnitude(D, row, d) * Absolute(ScaledWeight(w, unit, d)); @/
    /@ assert open: \forall weights w, dataset D; ClosedProduct(ScaledWeight(w, unit, d), Feature(D, row, d)) ==
         ScaledWeight(w, unit, d) * Feature(D, row, d); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures distribute: \forall weights w, dataset D;
       ClosedProduct(SumOfMagnitudes(D, row, d) + Magnitude(D, row, d), 1.0 - ScaledBias(w, unit, n, bias)) ==
         ClosedProduct(SumOfMagnitudes(D, row, d), 1.0 - ScaledBias(w, unit, n, bias)) +
         ClosedProduct(Magnitude(D, row, d), 1.0 - ScaledBias(w, unit, n, bias));
  @/
  void lemma_distribute_magnitude(size_t row, int unit, int32_t n, int bias, int32_t d) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_falsified_dot(size_t row, int unit, int32_t n, int bias) {
    lemma_product_facts();
    /@ loop invariant 0 <= k <= n;
       loop invariant dot: \forall weights w, dataset D; Falsified(D, w, row, unit, k) ==>
         ScaledDot(D, w, row, unit, k) ==
           ClosedProduct(SumOfMagnitudes(D, row, k), 1.0 - ScaledBias(w, unit, n, bias)) +
           SumOfExcess(D, w, row, unit, n, bias, k);
       loop assigns k;
       loop variant n - k;
    @/
    for (int32_t k = 0; k < n; k++) {
      lemma_falsified_term(row, unit, n, bias, k);
      lemma_distribute_magnitude(row, unit, n, bias, k);
      /@ assert before: \forall weights w, dataset D; Falsified(D, w, row, unit, k + 1) ==>
           Falsified(D, w, row, unit, k) &&
           (Feature(D, row, k) < 0.0 ==> ScaledWeight(w, unit, k) <= 0.0) &&
           (Feature(D, row, k) > 0.0 ==> ScaledWeight(w, unit, k) > 0.0); @/
      /@ assert magnitudes: \forall dataset D;
           SumOfMagnitudes(D, row, k + 1) == SumOfMagnitudes(D, row, k) + Magnitude(D, row, k); @/
      /@ assert excess: \forall weights w, dataset D; SumOfExcess(D, w, row, unit, n, bias, k + 1) ==
           SumOfExcess(D, w, row, unit, n, bias, k) + ClosedProduct(Magnitude(D, row, k), Excess(w, unit, n, bias, k)); @/
      /@ assert dot: \forall weights w, dataset D; ScaledDot(D, w, row, unit, k + 1) ==
           ScaledDot(D, w, row, unit, k) + ClosedProduct(ScaledWeight(w, unit, k), Feature(D, row, k)); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_tangent_means(void) {
    /@ assert once: \forall real slope, e, s, p; TangentAt(slope, e, s, p, 1) <==> TangentAt(slope, e, s, p, 0); @/
    ;
  }
*/

/*@ ghost
  void lemma_add_tangents(void) {
    lemma_tangent_means();
    lemma_closed_product();
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall weights w, dataset D;
       Tangent(Slope(width, square, bias, zero), ClosedSquare(Excess(w, unit, n, bias, d)),
               ClosedProduct(Magnitude(D, row, d), Excess(w, unit, n, bias, d)), ClosedSquare(Magnitude(D, row, d)));
  @/
  void lemma_excess_tangent(size_t row, int unit, int32_t n, uint64_t width, uint64_t square, int bias, uint64_t zero,
                            int32_t d) {
    lemma_tangent_means();
    lemma_product_associates();
    lemma_product_of_squares();
    lemma_square_of_sum();
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: Tangent(Slope(width, square, bias, zero), 0.0, 0.0, 0.0);
  @/
  void lemma_no_tangent(uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_tangent_means();
    lemma_product_facts();
  }
*/

/*@ ghost
  void lemma_falsified_tangent(size_t row, int unit, int32_t n, uint64_t width, uint64_t square, int bias,
                               uint64_t zero) {
    lemma_no_tangent(width, square, bias, zero);
    lemma_add_tangents();
    /@ loop invariant 0 <= k <= n;
       loop invariant tangent: \forall weights w, dataset D;
         Tangent(Slope(width, square, bias, zero), ExcessError(w, unit, n, bias, k),
                 SumOfExcess(D, w, row, unit, n, bias, k), SumOfSquares(D, row, k));
       loop assigns k;
       loop variant n - k;
    @/
    for (int32_t k = 0; k < n; k++) {
      lemma_excess_tangent(row, unit, n, width, square, bias, zero, k);
      /@ assert sum: \forall weights w, dataset D;
           Tangent(Slope(width, square, bias, zero),
                   ExcessError(w, unit, n, bias, k) + ClosedSquare(Excess(w, unit, n, bias, k)),
                   SumOfExcess(D, w, row, unit, n, bias, k) +
                     ClosedProduct(Magnitude(D, row, k), Excess(w, unit, n, bias, k)),
                   SumOfSquares(D, row, k) + ClosedSquare(Magnitude(D, row, k))); @/
      /@ assert error: \forall weights w; ExcessError(w, unit, n, bias, k + 1) ==
           ExcessError(w, unit, n, bias, k) + ClosedSquare(Excess(w, unit, n, bias, k)); @/
      /@ assert step: \forall weights w, dataset D; SumOfExcess(D, w, row, unit, n, bias, k + 1) ==
           SumOfExcess(D, w, row, unit, n, bias, k) + ClosedProduct(Magnitude(D, row, k), Excess(w, unit, n, bias, k)); @/
      /@ assert part: \forall dataset D;
           SumOfSquares(D, row, k + 1) == SumOfSquares(D, row, k) + ClosedSquare(Magnitude(D, row, k)); @/
      ;
    }
  }
*/
