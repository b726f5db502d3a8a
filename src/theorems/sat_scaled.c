/* Scaled weights and closed products against the definition of the training error, each by induction over its sum. */
#include "sat_scaled.h"

/*@ ghost
  void lemma_scaled_sign(void) {
    lemma_closed_product();
    /@ assert open: \forall weights w, integer unit, integer d;
         ScaledWeight(w, unit, d) == Sign(w, unit) * Weight(w, unit, d); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; Dot(D, w, row, unit, k + 1) ==
       Dot(D, w, row, unit, k) + ClosedProduct(Weight(w, unit, k), Feature(D, row, k));
  @/
  void lemma_dot_step(int unit, size_t row, size_t k) {
    lemma_closed_product();
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures distribute: \forall weights w, dataset D;
       ClosedProduct(Sign(w, unit), Dot(D, w, row, unit, k) + ClosedProduct(Weight(w, unit, k), Feature(D, row, k))) ==
         ClosedProduct(Sign(w, unit), Dot(D, w, row, unit, k)) + ClosedProduct(ScaledWeight(w, unit, k), Feature(D, row, k));
  @/
  void lemma_distribute(int unit, size_t row, size_t k) {
    lemma_closed_product();
    /@ assert associate: \forall weights w, dataset D;
         Sign(w, unit) * ClosedProduct(Weight(w, unit, k), Feature(D, row, k)) ==
           ClosedProduct(ScaledWeight(w, unit, k), Feature(D, row, k)); @/
    /@ assert open: \forall weights w, dataset D;
         ClosedProduct(Sign(w, unit), Dot(D, w, row, unit, k) + ClosedProduct(Weight(w, unit, k), Feature(D, row, k))) ==
           Sign(w, unit) * (Dot(D, w, row, unit, k) + ClosedProduct(Weight(w, unit, k), Feature(D, row, k))); @/
    /@ assert old: \forall weights w, dataset D;
         ClosedProduct(Sign(w, unit), Dot(D, w, row, unit, k)) == Sign(w, unit) * Dot(D, w, row, unit, k); @/
    ;
  }
*/

/*@ ghost
  void lemma_scaled_dot(int unit, size_t row, size_t size) {
    /@ loop invariant 0 <= k <= size;
       loop invariant \forall weights w, dataset D;
         ClosedProduct(Sign(w, unit), Dot(D, w, row, unit, k)) == ScaledDot(D, w, row, unit, k);
       loop assigns k;
       loop variant size - k;
    @/
    for (size_t k = 0; k < size; k++) {
      lemma_dot_step(unit, row, k);
      lemma_distribute(unit, row, k);
      ;
    }
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures closed: \forall weights w, dataset D;
       Sign(w, unit) * Relu(Dot(D, w, row, unit, size)) == ClosedProduct(Sign(w, unit), Relu(Dot(D, w, row, unit, size)));
     ensures relu: \forall weights w, dataset D; Sign(w, unit) > 0.0 ==>
       ClosedProduct(Sign(w, unit), Relu(Dot(D, w, row, unit, size))) == Relu(ClosedProduct(Sign(w, unit), Dot(D, w, row, unit, size)));
  @/
  void lemma_relu_scales(int unit, size_t row, size_t size) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_scaled_output(size_t row, size_t size) {
    lemma_scaled_dot(0, row, size);
    lemma_scaled_dot(1, row, size);
    lemma_relu_scales(0, row, size);
    lemma_relu_scales(1, row, size);
    /@ assert none: \forall weights w, dataset D; Output(D, w, row, size, 0) == 0.0; @/
    /@ assert one: \forall weights w, dataset D;
         Output(D, w, row, size, 1) == ClosedProduct(Sign(w, 0), Relu(Dot(D, w, row, 0, size))); @/
    /@ assert two: \forall weights w, dataset D; Output(D, w, row, size, 2) ==
         Output(D, w, row, size, 1) + ClosedProduct(Sign(w, 1), Relu(Dot(D, w, row, 1, size))); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures closed: \forall weights w, dataset D;
       Multiplicity(D, k) * (Residual(D, w, k, size, 2) * Residual(D, w, k, size, 2)) ==
         ClosedProduct(Multiplicity(D, k), ClosedSquare(Output(D, w, k, size, 2) - Label(D, k)));
  @/
  void lemma_closed_row_error(size_t size, size_t k) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_rows_error(size_t size, size_t rows) {
    /@ loop invariant 0 <= k <= rows;
       loop invariant \forall weights w, dataset D; RowsError(D, w, size, k) == TrainingError(D, w, size, 2, k);
       loop assigns k;
       loop variant rows - k;
    @/
    for (size_t k = 0; k < rows; k++) {
      lemma_closed_row_error(size, k);
      /@ assert open: \forall weights w, dataset D; TrainingError(D, w, size, 2, k + 1) == TrainingError(D, w, size, 2, k) +
           Multiplicity(D, k) * (Residual(D, w, k, size, 2) * Residual(D, w, k, size, 2)); @/
      /@ assert step: \forall weights w, dataset D; RowsError(D, w, size, k + 1) == RowsError(D, w, size, k) +
           ClosedProduct(Multiplicity(D, k), ClosedSquare(Output(D, w, k, size, 2) - Label(D, k))); @/
      ;
    }
  }
*/
