/* Inductions over coordinates and rows; the products are opened in functions that hold nothing else. */
#include "circuit_error.h"

/*@ ghost
  void lemma_next_wire(size_t row, size_t n) {
    ;
  }
*/

/*@ ghost
  void lemma_wire_residual(size_t size, size_t row) {
    /@ assert open: \forall weights w, dataset D, real q; WireResidualAt(D, w, q, size, row, 0) ==
         Relu(WireDot(D, w, q, row, size)) - ClosedProduct(Label(D, row), q); @/
    /@ assert once: \forall weights w, dataset D, real q; WireResidualAt(D, w, q, size, row, 1) == WireResidualAt(D, w, q, size, row, 0); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures distribute: \forall weights w, dataset D, real q;
       ClosedProduct(q, ScaledDot(D, w, row, 0, k) + ClosedProduct(ScaledWeight(w, 0, k), Feature(D, row, k))) ==
         ClosedProduct(q, ScaledDot(D, w, row, 0, k)) + ClosedProduct(WireValue(w, q, k), Feature(D, row, k));
  @/
  void lemma_distribute_q(size_t row, size_t k) {
    lemma_product_associates();
    lemma_closed_product();
    /@ assert associate: \forall weights w, dataset D, real q;
         q * ClosedProduct(ScaledWeight(w, 0, k), Feature(D, row, k)) ==
           ClosedProduct(WireValue(w, q, k), Feature(D, row, k)); @/
    /@ assert open: \forall weights w, dataset D, real q;
         ClosedProduct(q, ScaledDot(D, w, row, 0, k) + ClosedProduct(ScaledWeight(w, 0, k), Feature(D, row, k))) ==
           q * (ScaledDot(D, w, row, 0, k) + ClosedProduct(ScaledWeight(w, 0, k), Feature(D, row, k))); @/
    /@ assert old: \forall weights w, dataset D, real q;
         ClosedProduct(q, ScaledDot(D, w, row, 0, k)) == q * ScaledDot(D, w, row, 0, k); @/
    ;
  }
*/

/* The pre-activation times q. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D, real q;
       ClosedProduct(q, ScaledDot(D, w, row, 0, size)) == WireDot(D, w, q, row, size);
  @/
  void lemma_wire_dot(size_t row, size_t size) {
    lemma_product_facts();
    /@ loop invariant 0 <= k <= size;
       loop invariant \forall weights w, dataset D, real q;
         ClosedProduct(q, ScaledDot(D, w, row, 0, k)) == WireDot(D, w, q, row, k);
       loop assigns k;
       loop variant size - k;
    @/
    for (size_t k = 0; k < size; k++) {
      lemma_distribute_q(row, k);
      /@ assert left: \forall weights w, dataset D; ScaledDot(D, w, row, 0, k + 1) ==
           ScaledDot(D, w, row, 0, k) + ClosedProduct(ScaledWeight(w, 0, k), Feature(D, row, k)); @/
      /@ assert right: \forall weights w, dataset D, real q; WireDot(D, w, q, row, k + 1) ==
           WireDot(D, w, q, row, k) + ClosedProduct(WireValue(w, q, k), Feature(D, row, k)); @/
      ;
    }
  }
*/

/* (z - y)^2 * q^2 = (z * q - y * q)^2 */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures square: \forall real y, z, q; q > 0.0 ==> ClosedProduct(ClosedSquare(Relu(z) - y), ClosedSquare(q)) ==
       ClosedSquare(Relu(ClosedProduct(q, z)) - ClosedProduct(y, q));
  @/
  void lemma_square_times_q(void) {
    lemma_closed_product();
    lemma_product_of_squares();
    /@ assert relu: \forall real z, q; q > 0.0 ==> Relu(ClosedProduct(q, z)) == Relu(z) * q; @/
    /@ assert difference: \forall real y, z, q; q > 0.0 ==> ClosedProduct(Relu(z) - y, q) ==
         Relu(ClosedProduct(q, z)) - ClosedProduct(y, q); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures square: \forall weights w, dataset D, real q; q > 0.0 && Sign(w, 0) > 0.0 && Multiplicity(D, row) == 1.0 ==>
       ClosedProduct(UnitRowError(D, w, size, row), ClosedSquare(q)) == ClosedSquare(WireResidual(D, w, q, size, row));
  @/
  void lemma_wire_square(size_t size, size_t row) {
    lemma_unit_output(row, size);
    lemma_unit_row_error(row, size);
    lemma_wire_dot(row, size);
    lemma_wire_residual(size, row);
    lemma_square_times_q();
    lemma_product_facts();
    /@ assert single: \forall weights w, dataset D; Sign(w, 0) > 0.0 && Multiplicity(D, row) == 1.0 ==>
         UnitRowError(D, w, size, row) == ClosedSquare(Relu(ScaledDot(D, w, row, 0, size)) - Label(D, row)); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: \forall weights w, dataset D, real q;
       ClosedProduct(UnitRowsError(D, w, size, 0, k) + UnitRowError(D, w, size, k), ClosedSquare(q)) ==
         ClosedProduct(UnitRowsError(D, w, size, 0, k), ClosedSquare(q)) + ClosedProduct(UnitRowError(D, w, size, k), ClosedSquare(q));
  @/
  void lemma_distribute_error(size_t size, size_t k) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_wire_squares(size_t size, size_t rows) {
    lemma_unit_error(size, rows);
    lemma_product_facts();
    /@ loop invariant 0 <= k <= rows;
       loop invariant \forall weights w, dataset D, real q; q > 0.0 && Sign(w, 0) > 0.0 && SingleRows(D, rows) ==>
         ClosedProduct(UnitRowsError(D, w, size, 0, k), ClosedSquare(q)) == WireSquares(D, w, q, size, 0, k);
       loop assigns k;
       loop variant rows - k;
    @/
    for (size_t k = 0; k < rows; k++) {
      lemma_wire_square(size, k);
      lemma_distribute_error(size, k);
      /@ assert left: \forall weights w, dataset D; UnitRowsError(D, w, size, 0, k + 1) ==
           UnitRowsError(D, w, size, 0, k) + UnitRowError(D, w, size, k); @/
      /@ assert right: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, 0, k + 1) ==
           WireSquares(D, w, q, size, 0, k) + ClosedSquare(WireResidual(D, w, q, size, k)); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: first <= to;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, first, to) >= 0.0;
  @/
  void lemma_squares_positive(size_t size, size_t first, size_t to) {
    lemma_product_facts();
    /@ loop invariant first <= k <= to;
       loop invariant \forall weights w, dataset D, real q; WireSquares(D, w, q, size, first, k) >= 0.0;
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = first; k < to; k++) {
      /@ assert next: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, first, k + 1) ==
           WireSquares(D, w, q, size, first, k) + ClosedSquare(WireResidual(D, w, q, size, k)); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_part_of_squares(size_t size, size_t first, size_t from, size_t to, size_t rows) {
    lemma_squares_positive(size, first, from);
    lemma_product_facts();
    /@ loop invariant from <= k <= to;
       loop invariant \forall weights w, dataset D, real q;
         WireSquares(D, w, q, size, from, k) <= WireSquares(D, w, q, size, first, k);
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = from; k < to; k++) {
      /@ assert part: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, from, k + 1) ==
           WireSquares(D, w, q, size, from, k) + ClosedSquare(WireResidual(D, w, q, size, k)); @/
      /@ assert all: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, first, k + 1) ==
           WireSquares(D, w, q, size, first, k) + ClosedSquare(WireResidual(D, w, q, size, k)); @/
      ;
    }
    /@ loop invariant to <= k <= rows;
       loop invariant \forall weights w, dataset D, real q;
         WireSquares(D, w, q, size, from, to) <= WireSquares(D, w, q, size, first, k);
       loop assigns k;
       loop variant rows - k;
    @/
    for (size_t k = to; k < rows; k++) {
      /@ assert next: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, first, k + 1) ==
           WireSquares(D, w, q, size, first, k) + ClosedSquare(WireResidual(D, w, q, size, k)); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_each_square(size_t size, size_t first, size_t row, size_t rows) {
    lemma_part_of_squares(size, first, row, row + 1, rows);
    /@ assert one: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, row, row + 1) ==
         WireSquares(D, w, q, size, row, row) + ClosedSquare(WireResidual(D, w, q, size, row)); @/
    ;
  }
*/

/*@ ghost
  void lemma_small_square(uint64_t root) {
    lemma_closed_product();
    /@ assert above: \forall real x; x >= (real)root ==> (x - (real)root) * (x + (real)root) >= 0.0; @/
    /@ assert below: \forall real x; x <= -(real)root ==> ((real)root - x) * (-x - (real)root) >= 0.0; @/
    /@ assert square: \forall real x; ClosedSquare(x) - ClosedSquare((real)root) == (x - (real)root) * (x + (real)root); @/
    ;
  }
*/
