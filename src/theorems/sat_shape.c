/* A dot product with a row that has one entry is that entry times its weight: induction over the coordinates. */
#include "sat_shape.h"

/*@ ghost
  /@ requires range: n >= 0 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: bias == 0 ==> \forall weights w; ScaledBias(w, unit, n, bias) == 0.0;
     ensures none: bias == 0 ==> \forall weights w, dataset D;
       ScaledDot(D, w, row, unit, n + 1 + bias) == ScaledDot(D, w, row, unit, n + 1);
     ensures one: bias == 1 ==> \forall weights w; ScaledBias(w, unit, n, bias) == ScaledWeight(w, unit, n + 1);
     ensures one: bias == 1 ==> \forall weights w, dataset D; Feature(D, row, n + 1) == 1.0 ==>
       ScaledDot(D, w, row, unit, n + 1 + bias) ==
         ScaledDot(D, w, row, unit, n + 1) + ScaledWeight(w, unit, n + 1);
  @/
  void lemma_bias(int unit, size_t row, int32_t n, int bias) {
    lemma_product_facts();
    /@ assert zero: \forall weights w; ScaledBias(w, unit, n, 0) == 0.0; @/
    /@ assert open: \forall weights w, dataset D; ScaledDot(D, w, row, unit, n + 2) ==
         ScaledDot(D, w, row, unit, n + 1) + ClosedProduct(ScaledWeight(w, unit, n + 1), Feature(D, row, n + 1)); @/
    ;
  }
*/

/*@ ghost
  void lemma_unit_row(int unit, size_t row, int32_t n, int bias, int32_t j, int value, uint64_t label) {
    lemma_product_facts();
    lemma_bias(unit, row, n, bias);
    /@ loop invariant 0 <= k <= n + 1;
       loop invariant before: k <= j ==> \forall weights w, dataset D;
         UnitRow(D, row, n, bias, j, (real)value, (real)label) ==> ScaledDot(D, w, row, unit, k) == 0.0;
       loop invariant after: k > j ==> \forall weights w, dataset D;
         UnitRow(D, row, n, bias, j, (real)value, (real)label) ==>
           ScaledDot(D, w, row, unit, k) == ClosedProduct(ScaledWeight(w, unit, j), (real)value) ;
       loop assigns k;
       loop variant n + 1 - k;
    @/
    for (int64_t k = 0; k <= n; k++) {
      /@ assert open: \forall weights w, dataset D; ScaledDot(D, w, row, unit, k + 1) ==
           ScaledDot(D, w, row, unit, k) + ClosedProduct(ScaledWeight(w, unit, k), Feature(D, row, k)); @/
      /@ assert zero: k != j ==> \forall dataset D; UnitRow(D, row, n, bias, j, (real)value, (real)label) ==>
           Feature(D, row, k) == 0.0; @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_zero_row(int unit, size_t row, int32_t n, int bias, uint64_t zero) {
    lemma_product_facts();
    lemma_bias(unit, row, n, bias);
    /@ loop invariant 0 <= k <= n + 1;
       loop invariant \forall weights w, dataset D; ZeroRow(D, row, n, zero) ==> ScaledDot(D, w, row, unit, k) == 0.0;
       loop assigns k;
       loop variant n + 1 - k;
    @/
    for (int64_t k = 0; k <= n; k++) {
      /@ assert open: \forall weights w, dataset D; ScaledDot(D, w, row, unit, k + 1) ==
           ScaledDot(D, w, row, unit, k) + ClosedProduct(ScaledWeight(w, unit, k), Feature(D, row, k)); @/
      /@ assert zero: \forall dataset D; ZeroRow(D, row, n, zero) ==> Feature(D, row, k) == 0.0; @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_clause_row(int unit, size_t row, int32_t n, int bias) {
    lemma_product_facts();
    lemma_bias(unit, row, n, bias);
    /@ assert open: \forall weights w, dataset D; ScaledDot(D, w, row, unit, n + 1) ==
         ScaledDot(D, w, row, unit, n) + ClosedProduct(ScaledWeight(w, unit, n), Feature(D, row, n)); @/
    ;
  }
*/
