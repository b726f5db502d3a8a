/* Inductions over rows; the products are opened in functions that hold nothing else. */
#include "single_unit.h"

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures output: \forall weights w, dataset D;
       Output(D, w, row, size, 1) == ClosedProduct(Sign(w, 0), Relu(Dot(D, w, row, 0, size)));
  @/
  void lemma_output_means(size_t row, size_t size) {
    lemma_closed_product();
    /@ assert none: \forall weights w, dataset D; Output(D, w, row, size, 0) == 0.0; @/
    /@ assert one: \forall weights w, dataset D; Output(D, w, row, size, 1) ==
         Output(D, w, row, size, 0) + Sign(w, 0) * Relu(Dot(D, w, row, 0, size)); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: \forall real a, z; a > 0.0 ==> ClosedProduct(a, Relu(z)) == Relu(ClosedProduct(a, z));
     ensures other: \forall real a, z; a <= 0.0 ==> ClosedProduct(a, Relu(z)) <= 0.0;
  @/
  void lemma_scaled_relu(void) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_unit_output(size_t row, size_t size) {
    lemma_scaled_dot(0, row, size);
    lemma_scaled_relu();
    lemma_output_means(row, size);
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall real c, x; c >= 1.0 ==> ClosedProduct(c, ClosedSquare(x)) >= ClosedSquare(x);
     ensures nonnegative: \forall real c, x; c >= 0.0 ==> ClosedProduct(c, ClosedSquare(x)) >= 0.0;
  @/
  void lemma_times_square(void) {
    lemma_closed_product();
    /@ assert square: \forall real x; x * x >= 0.0; @/
    /@ assert more: \forall real c, x; c >= 1.0 ==> (c - 1.0) * (x * x) >= 0.0; @/
    ;
  }
*/

/*@ ghost
  void lemma_unit_row_error(size_t row, size_t size) {
    lemma_times_square();
    /@ assert open: \forall weights w, dataset D; UnitRowErrorAt(D, w, size, row, 0) ==
         ClosedProduct(Multiplicity(D, row), ClosedSquare(Output(D, w, row, size, 1) - Label(D, row))); @/
    /@ assert once: \forall weights w, dataset D; UnitRowErrorAt(D, w, size, row, 1) == UnitRowErrorAt(D, w, size, row, 0); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures closed: \forall weights w, dataset D;
       Multiplicity(D, k) * (Residual(D, w, k, size, 1) * Residual(D, w, k, size, 1)) == UnitRowError(D, w, size, k);
  @/
  void lemma_closed_unit_row(size_t size, size_t k) {
    lemma_unit_row_error(k, size);
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_unit_error(size_t size, size_t rows) {
    /@ loop invariant 0 <= k <= rows;
       loop invariant \forall weights w, dataset D; UnitRowsError(D, w, size, 0, k) == TrainingError(D, w, size, 1, k);
       loop assigns k;
       loop variant rows - k;
    @/
    for (size_t k = 0; k < rows; k++) {
      lemma_closed_unit_row(size, k);
      /@ assert open: \forall weights w, dataset D; TrainingError(D, w, size, 1, k + 1) == TrainingError(D, w, size, 1, k) +
           Multiplicity(D, k) * (Residual(D, w, k, size, 1) * Residual(D, w, k, size, 1)); @/
      /@ assert step: \forall weights w, dataset D; UnitRowsError(D, w, size, 0, k + 1) ==
           UnitRowsError(D, w, size, 0, k) + UnitRowError(D, w, size, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_split_rows(size_t size, size_t first, size_t middle, size_t rows) {
    /@ loop invariant middle <= k <= rows;
       loop invariant \forall weights w, dataset D; UnitRowsError(D, w, size, first, k) ==
         UnitRowsError(D, w, size, first, middle) + UnitRowsError(D, w, size, middle, k);
       loop assigns k;
       loop variant rows - k;
    @/
    for (size_t k = middle; k < rows; k++) {
      /@ assert left: \forall weights w, dataset D; UnitRowsError(D, w, size, first, k + 1) ==
           UnitRowsError(D, w, size, first, k) + UnitRowError(D, w, size, k); @/
      /@ assert right: \forall weights w, dataset D; UnitRowsError(D, w, size, middle, k + 1) ==
           UnitRowsError(D, w, size, middle, k) + UnitRowError(D, w, size, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_far_from_one(void) {
    lemma_closed_product();
    /@ assert product: \forall real x; x <= 0.0 ==> x * (x - 2.0) >= 0.0; @/
    /@ assert square: \forall real x; ClosedSquare(x - 1.0) == x * (x - 2.0) + 1.0; @/
    ;
  }
*/
