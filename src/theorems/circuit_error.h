/* The training error of one unit with a positive sign, in multiples of epsilon^2 = 1 / q^2: the sum over the rows of the squares of residual * q.  All
 * multiplicities are 1. */
#ifndef RELUCERT_THEOREM_CIRCUIT_ERROR_H
#define RELUCERT_THEOREM_CIRCUIT_ERROR_H

#include "single_unit.h"

/*@ // Weight d times q, with the sign of the unit; and the pre-activation of a row times q.
    logic real WireValue(weights w, real q, integer d) = ClosedProduct(q, ScaledWeight(w, 0, d));

    logic real WireDot(dataset D, weights w, real q, integer row, integer size) =
      size <= 0 ? 0.0
                : WireDot(D, w, q, row, size - 1) + ClosedProduct(WireValue(w, q, size - 1), Feature(D, row, size - 1));

    // Residual times q, its square, and the sum of the squares of the rows from `first` on.
    logic real WireResidualAt(dataset D, weights w, real q, integer size, integer row, integer closed) =
      closed <= 0 ? Relu(WireDot(D, w, q, row, size)) - ClosedProduct(Label(D, row), q)
                  : WireResidualAt(D, w, q, size, row, closed - 1);
    logic real WireResidual(dataset D, weights w, real q, integer size, integer row) = WireResidualAt(D, w, q, size, row, 1);

    logic real WireSquares(dataset D, weights w, real q, integer size, integer first, integer rows) =
      rows <= first ? 0.0
                    : WireSquares(D, w, q, size, first, rows - 1) + ClosedSquare(WireResidual(D, w, q, size, rows - 1));

    predicate SingleRows(dataset D, integer rows) = \forall integer i; 0 <= i < rows ==> Multiplicity(D, i) == 1.0;
*/

/* One more coordinate. */
/*@ ghost
  /@ requires range: 0 <= n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures step: \forall weights w, dataset D, real q; WireDot(D, w, q, row, n + 1) ==
       WireDot(D, w, q, row, n) + ClosedProduct(WireValue(w, q, n), Feature(D, row, n));
  @/
  void lemma_next_wire(size_t row, size_t n);
*/

/* What a residual is. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall weights w, dataset D, real q; WireResidual(D, w, q, size, row) ==
       Relu(WireDot(D, w, q, row, size)) - ClosedProduct(Label(D, row), q);
  @/
  void lemma_wire_residual(size_t size, size_t row);
*/

/* The sum of the squares is the training error times q^2. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures error: \forall weights w, dataset D, real q; q > 0.0 && Sign(w, 0) > 0.0 && SingleRows(D, rows) ==>
       ClosedProduct(TrainingError(D, w, size, 1, rows), ClosedSquare(q)) == WireSquares(D, w, q, size, 0, rows);
  @/
  void lemma_wire_squares(size_t size, size_t rows);
*/

/* Every row is one of the squares. */
/*@ ghost
  /@ requires range: first <= row < rows;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures each: \forall weights w, dataset D, real q;
       ClosedSquare(WireResidual(D, w, q, size, row)) <= WireSquares(D, w, q, size, first, rows);
  @/
  void lemma_each_square(size_t size, size_t first, size_t row, size_t rows);
*/

/* Some of the rows make some of the sum. */
/*@ ghost
  /@ requires range: first <= from <= to <= rows;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures part: \forall weights w, dataset D, real q;
       WireSquares(D, w, q, size, from, to) <= WireSquares(D, w, q, size, first, rows);
  @/
  void lemma_part_of_squares(size_t size, size_t first, size_t from, size_t to, size_t rows);
*/

/* A square below root^2. */
/*@ ghost
  /@ requires range: 1 <= root;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures small: \forall real x; ClosedSquare(x) < ClosedSquare((real)root) ==> -(real)root < x < (real)root;
  @/
  void lemma_small_square(uint64_t root);
*/

#endif
