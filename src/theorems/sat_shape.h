/* The rows of the reduction as conditions on a dense data set, and what a unit computes on each of them.
 *
 * n variables, m clauses; the coordinates are 0 .. n - 1 for the variables, n for the coordinate v and, with biases, n + 1 for the bias.
 * Nothing is said here about the first n coordinates of the clauses' rows. */
#ifndef RELUCERT_THEOREM_SAT_SHAPE_H
#define RELUCERT_THEOREM_SAT_SHAPE_H

#include "sat_scaled.h"

/*@ // Row: value * e_j (coordinates 0 .. n, and 1 at coordinate n + 1 if there is a bias), with the given label, once.
    predicate UnitRow(dataset D, integer row, integer n, integer bias, integer j, real value, real label) =
      (\forall integer d; 0 <= d <= n && d != j ==> Feature(D, row, d) == 0.0) &&
      Feature(D, row, j) == value && (bias == 1 ==> Feature(D, row, n + 1) == 1.0) &&
      Label(D, row) == label && Multiplicity(D, row) == 1.0;

    predicate ClauseRow(dataset D, integer row, integer n, integer bias) =
      Feature(D, row, n) == -1.0 && (bias == 1 ==> Feature(D, row, n + 1) == 1.0) &&
      Label(D, row) == 0.0 && Multiplicity(D, row) == 1.0;

    predicate ZeroRow(dataset D, integer row, integer n, integer zero) =
      (\forall integer d; 0 <= d <= n ==> Feature(D, row, d) == 0.0) && Feature(D, row, n + 1) == 1.0 &&
      Label(D, row) == 0.0 && Multiplicity(D, row) == zero;

    predicate SatShapeAt(dataset D, integer n, integer m, integer width, integer bias, integer zero, integer closed) =
      (closed > 0 && SatShapeAt(D, n, m, width, bias, zero, closed - 1)) ||
      (closed <= 0 &&
       UnitRow(D, 0, n, bias, n, 1.0, 2.0 * width - 2.0) &&
       (\forall integer i; 0 <= i < n ==> UnitRow(D, 2 * i + 1, n, bias, i, 1.0, 1.0)) &&
       (\forall integer i; 0 <= i < n ==> UnitRow(D, 2 * i + 2, n, bias, i, -1.0, 1.0)) &&
       (\forall integer row; 2 * n + 1 <= row < 2 * n + 1 + m ==> ClauseRow(D, row, n, bias)) &&
       (bias == 1 ==> ZeroRow(D, 2 * n + 1 + m, n, zero)));
    predicate SatShape(dataset D, integer n, integer m, integer width, integer bias, integer zero) =
      SatShapeAt(D, n, m, width, bias, zero, 1);

    logic real ScaledBias(weights w, integer unit, integer n, integer bias) =
      bias <= 0 ? 0.0 : ScaledBias(w, unit, n, bias - 1) + ScaledWeight(w, unit, n + bias);
*/

/* <w, value * e_j> + b */
/*@ ghost
  /@ requires range: n >= 0 && 0 <= j <= n && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; UnitRow(D, row, n, bias, j, (real)value, (real)label) ==>
       ScaledDot(D, w, row, unit, n + 1 + bias) == ClosedProduct(ScaledWeight(w, unit, j), (real)value) + ScaledBias(w, unit, n, bias);
  @/
  void lemma_unit_row(int unit, size_t row, int32_t n, int bias, int32_t j, int value, uint64_t label);
*/

/* <w, 0> + b */
/*@ ghost
  /@ requires range: n >= 0 && bias == 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; ZeroRow(D, row, n, zero) ==>
       ScaledDot(D, w, row, unit, n + 1 + bias) == ScaledBias(w, unit, n, bias);
  @/
  void lemma_zero_row(int unit, size_t row, int32_t n, int bias, uint64_t zero);
*/

/* The last coordinates of a clause's row: -v and the bias. */
/*@ ghost
  /@ requires range: n >= 0 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; ClauseRow(D, row, n, bias) ==>
       ScaledDot(D, w, row, unit, n + 1 + bias) ==
         ScaledDot(D, w, row, unit, n) - ScaledWeight(w, unit, n) + ScaledBias(w, unit, n, bias);
  @/
  void lemma_clause_row(int unit, size_t row, int32_t n, int bias);
*/

#endif
