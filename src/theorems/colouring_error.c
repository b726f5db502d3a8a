/* Inductions over rows and over units. */
#include "colouring_error.h"

/*@ ghost
  void lemma_units_row_error(size_t size, int units, size_t row) {
    lemma_product_facts();
    lemma_product_positive();
    /@ assert open: \forall weights w, dataset D; UnitsRowErrorAt(D, w, size, units, row, 0) ==
         ClosedProduct(Multiplicity(D, row), ClosedSquare(Output(D, w, row, size, units) - Label(D, row))); @/
    /@ assert once: \forall weights w, dataset D; UnitsRowErrorAt(D, w, size, units, row, 1) ==
         UnitsRowErrorAt(D, w, size, units, row, 0); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures closed: \forall weights w, dataset D;
       Multiplicity(D, k) * (Residual(D, w, k, size, units) * Residual(D, w, k, size, units)) == UnitsRowError(D, w, size, units, k);
  @/
  void lemma_closed_units_row(size_t size, int units, size_t k) {
    lemma_closed_product();
    /@ assert product: \forall real m, x; m * (x * x) == ClosedProduct(m, ClosedSquare(x)); @/
    /@ assert residual: \forall weights w, dataset D;
         Multiplicity(D, k) * (Residual(D, w, k, size, units) * Residual(D, w, k, size, units)) ==
           ClosedProduct(Multiplicity(D, k), ClosedSquare(Output(D, w, k, size, units) - Label(D, k))); @/
    lemma_units_row_error(size, units, k);
  }
*/

/*@ ghost
  void lemma_units_error(size_t size, int units, size_t rows) {
    /@ loop invariant 0 <= k <= rows;
       loop invariant \forall weights w, dataset D; UnitsRowsError(D, w, size, units, 0, k) == TrainingError(D, w, size, units, k);
       loop assigns k;
       loop variant rows - k;
    @/
    for (size_t k = 0; k < rows; k++) {
      lemma_closed_units_row(size, units, k);
      /@ assert open: \forall weights w, dataset D; TrainingError(D, w, size, units, k + 1) == TrainingError(D, w, size, units, k) +
           Multiplicity(D, k) * (Residual(D, w, k, size, units) * Residual(D, w, k, size, units)); @/
      /@ assert step: \forall weights w, dataset D; UnitsRowsError(D, w, size, units, 0, k + 1) ==
           UnitsRowsError(D, w, size, units, 0, k) + UnitsRowError(D, w, size, units, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_split_units_rows(size_t size, int units, size_t first, size_t middle, size_t rows) {
    /@ loop invariant middle <= k <= rows;
       loop invariant \forall weights w, dataset D; UnitsRowsError(D, w, size, units, first, k) ==
         UnitsRowsError(D, w, size, units, first, middle) + UnitsRowsError(D, w, size, units, middle, k);
       loop assigns k;
       loop variant rows - k;
    @/
    for (size_t k = middle; k < rows; k++) {
      /@ assert left: \forall weights w, dataset D; UnitsRowsError(D, w, size, units, first, k + 1) ==
           UnitsRowsError(D, w, size, units, first, k) + UnitsRowError(D, w, size, units, k); @/
      /@ assert right: \forall weights w, dataset D; UnitsRowsError(D, w, size, units, middle, k + 1) ==
           UnitsRowsError(D, w, size, units, middle, k) + UnitsRowError(D, w, size, units, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_units_rows_nonnegative(size_t size, int units, size_t first, size_t rows) {
    /@ loop invariant first <= k <= rows;
       loop invariant nonnegative: \forall weights w, dataset D;
         (\forall integer i; first <= i < rows ==> Multiplicity(D, i) >= 0.0) ==> UnitsRowsError(D, w, size, units, first, k) >= 0.0;
       loop assigns k;
       loop variant rows - k;
    @/
    for (size_t k = first; k < rows; k++) {
      lemma_units_row_error(size, units, k);
      /@ assert step: \forall weights w, dataset D; UnitsRowsError(D, w, size, units, first, k + 1) ==
           UnitsRowsError(D, w, size, units, first, k) + UnitsRowError(D, w, size, units, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_units_one_row(size_t size, int units, size_t first, size_t rows, size_t row) {
    lemma_split_units_rows(size, units, first, row + 1, rows);
    lemma_units_rows_nonnegative(size, units, row + 1, rows);
    lemma_units_rows_nonnegative(size, units, first, row);
    /@ assert step: \forall weights w, dataset D; UnitsRowsError(D, w, size, units, first, row + 1) ==
         UnitsRowsError(D, w, size, units, first, row) + UnitsRowError(D, w, size, units, row); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: \forall weights w, dataset D; Sign(w, unit) > 0.0 ==>
       Sign(w, unit) * Relu(Dot(D, w, row, unit, size)) == Relu(ScaledDot(D, w, row, unit, size));
  @/
  void lemma_positive_unit(size_t row, size_t size, int unit) {
    lemma_scaled_dot(unit, row, size);
    lemma_closed_product();
    /@ assert product: \forall weights w, dataset D; Sign(w, unit) * Dot(D, w, row, unit, size) == ScaledDot(D, w, row, unit, size); @/
    ;
  }
*/

/*@ ghost
  void lemma_positive_output(size_t row, size_t size, int units) {
    /@ loop invariant 0 <= k <= units;
       loop invariant output: \forall weights w, dataset D; AllPositive(w, units) ==>
         Output(D, w, row, size, k) == ReluSum(D, w, row, size, k);
       loop invariant one: \forall weights w, dataset D, integer c; 0 <= c < k ==>
         ReluSum(D, w, row, size, k) >= Relu(ScaledDot(D, w, row, c, size));
       loop invariant nonnegative: \forall weights w, dataset D; ReluSum(D, w, row, size, k) >= 0.0;
       loop assigns k;
       loop variant units - k;
    @/
    for (int k = 0; k < units; k++) {
      lemma_positive_unit(row, size, k);
      /@ assert output: \forall weights w, dataset D; Output(D, w, row, size, k + 1) ==
           Output(D, w, row, size, k) + Sign(w, k) * Relu(Dot(D, w, row, k, size)); @/
      /@ assert sum: \forall weights w, dataset D; ReluSum(D, w, row, size, k + 1) ==
           ReluSum(D, w, row, size, k) + Relu(ScaledDot(D, w, row, k, size)); @/
      ;
    }
  }
*/
