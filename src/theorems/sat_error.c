/* Walks over the rows in their order and adds up the errors. */
#include "sat_error.h"

/*@ ghost
  void lemma_unit_rows(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero, size_t size) {
    lemma_product_facts();
    /@ assert none: \forall weights w, dataset D; RowsError(D, w, size, 0) == 0.0; @/
    /@ assert one: \forall weights w, dataset D; RowsError(D, w, size, 1) == RowsError(D, w, size, 0) +
         ClosedProduct(Multiplicity(D, 0), ClosedSquare(Output(D, w, 0, size, 2) - Label(D, 0))); @/
    /@ assert shape: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==>
         Multiplicity(D, 0) == 1.0 && Label(D, 0) == 2.0 * width - 2.0; @/
    /@ assert first: \forall weights w, dataset D; FirstError(D, w, size, width, 1) == FirstError(D, w, size, width, 0) +
         ClosedSquare(Output(D, w, 0, size, 2) - (2.0 * width - 2.0)); @/
    /@ assert begin: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
         RowsError(D, w, size, 1) == FirstError(D, w, size, width, 1); @/
    /@ loop invariant 0 <= k <= n;
       loop invariant \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
         RowsError(D, w, size, 2 * k + 1) == FirstError(D, w, size, width, 1) + VariableError(D, w, size, k);
       loop assigns k;
       loop variant n - k;
    @/
    for (int32_t k = 0; k < n; k++) {
      /@ assert positive: \forall weights w, dataset D; RowsError(D, w, size, 2 * k + 2) ==
           RowsError(D, w, size, 2 * k + 1) +
             ClosedProduct(Multiplicity(D, 2 * k + 1), ClosedSquare(Output(D, w, 2 * k + 1, size, 2) - Label(D, 2 * k + 1))); @/
      /@ assert negative: \forall weights w, dataset D; RowsError(D, w, size, 2 * k + 3) ==
           RowsError(D, w, size, 2 * k + 2) +
             ClosedProduct(Multiplicity(D, 2 * k + 2), ClosedSquare(Output(D, w, 2 * k + 2, size, 2) - Label(D, 2 * k + 2))); @/
      /@ assert labels: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==>
           Multiplicity(D, 2 * k + 1) == 1.0 && Label(D, 2 * k + 1) == 1.0 &&
           Multiplicity(D, 2 * k + 2) == 1.0 && Label(D, 2 * k + 2) == 1.0; @/
      /@ assert plus: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
           ClosedProduct(Multiplicity(D, 2 * k + 1), ClosedSquare(Output(D, w, 2 * k + 1, size, 2) - Label(D, 2 * k + 1))) ==
             ClosedSquare(Output(D, w, 2 * k + 1, size, 2) - 1.0); @/
      /@ assert minus: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
           ClosedProduct(Multiplicity(D, 2 * k + 2), ClosedSquare(Output(D, w, 2 * k + 2, size, 2) - Label(D, 2 * k + 2))) ==
             ClosedSquare(Output(D, w, 2 * k + 2, size, 2) - 1.0); @/
      /@ assert both: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
           RowsError(D, w, size, 2 * k + 3) == RowsError(D, w, size, 2 * k + 1) +
             (ClosedSquare(Output(D, w, 2 * k + 1, size, 2) - 1.0) + ClosedSquare(Output(D, w, 2 * k + 2, size, 2) - 1.0)); @/
      /@ assert variable: \forall weights w, dataset D; VariableError(D, w, size, k + 1) == VariableError(D, w, size, k) +
           (ClosedSquare(Output(D, w, 2 * k + 1, size, 2) - 1.0) + ClosedSquare(Output(D, w, 2 * k + 2, size, 2) - 1.0)); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: n >= 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures rows: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
       RowsError(D, w, size, 2 * n + 1 + m) >= RowsError(D, w, size, 2 * n + 1);
     ensures pair: first < m && second < m && first != second ==>
       \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
         RowsError(D, w, size, 2 * n + 1 + m) >= RowsError(D, w, size, 2 * n + 1) +
           ClauseError(D, w, size, 2 * n + 1 + first, 1) + ClauseError(D, w, size, 2 * n + 1 + second, 1);
  @/
  void lemma_clause_rows(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero, size_t size, size_t first,
                         size_t second) {
    lemma_product_facts();
    /@ loop invariant 0 <= k <= m;
       loop invariant neither: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
         RowsError(D, w, size, 2 * n + 1 + k) >= RowsError(D, w, size, 2 * n + 1);
       loop invariant first: first < k ==> \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
         RowsError(D, w, size, 2 * n + 1 + k) >= RowsError(D, w, size, 2 * n + 1) +
           ClauseError(D, w, size, 2 * n + 1 + first, 1);
       loop invariant second: second < k ==> \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
         RowsError(D, w, size, 2 * n + 1 + k) >= RowsError(D, w, size, 2 * n + 1) +
           ClauseError(D, w, size, 2 * n + 1 + second, 1);
       loop invariant both: first < k && second < k && first != second ==>
         \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
           RowsError(D, w, size, 2 * n + 1 + k) >= RowsError(D, w, size, 2 * n + 1) +
             ClauseError(D, w, size, 2 * n + 1 + first, 1) + ClauseError(D, w, size, 2 * n + 1 + second, 1);
       loop assigns k;
       loop variant m - k;
    @/
    for (size_t k = 0; k < m; k++) {
      /@ assert row: \forall weights w, dataset D; RowsError(D, w, size, 2 * n + 1 + (k + 1)) ==
           RowsError(D, w, size, 2 * n + 1 + k) +
             ClosedProduct(Multiplicity(D, 2 * n + 1 + k), ClosedSquare(Output(D, w, 2 * n + 1 + k, size, 2) - Label(D, 2 * n + 1 + k))); @/
      /@ assert labels: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==>
           Multiplicity(D, 2 * n + 1 + k) == 1.0 && Label(D, 2 * n + 1 + k) == 0.0; @/
      /@ assert square: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
           ClosedProduct(Multiplicity(D, 2 * n + 1 + k), ClosedSquare(Output(D, w, 2 * n + 1 + k, size, 2) - Label(D, 2 * n + 1 + k))) ==
             ClosedSquare(Output(D, w, 2 * n + 1 + k, size, 2)); @/
      /@ assert clause: \forall weights w, dataset D; ClauseError(D, w, size, 2 * n + 1 + k, 1) ==
           ClauseError(D, w, size, 2 * n + 1 + k, 0) + ClosedSquare(Output(D, w, 2 * n + 1 + k, size, 2)); @/
      /@ assert none: \forall weights w, dataset D; ClauseError(D, w, size, 2 * n + 1 + k, 0) == 0.0; @/
      /@ assert square: \forall weights w, dataset D; ClosedSquare(Output(D, w, 2 * n + 1 + k, size, 2)) >= 0.0; @/
      /@ assert step: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
           RowsError(D, w, size, 2 * n + 1 + (k + 1)) ==
             RowsError(D, w, size, 2 * n + 1 + k) + ClauseError(D, w, size, 2 * n + 1 + k, 1); @/
      /@ assert nonnegative: \forall weights w, dataset D; ClauseError(D, w, size, 2 * n + 1 + k, 1) >= 0.0; @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_last_row(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero) {
    lemma_product_facts();
    /@ assert none: \forall weights w; BiasError(w, n, 0, zero) == 0.0; @/
    if (bias == 1) {
      size_t row = 2 * (size_t)n + 1 + m;
      lemma_zero_row(0, row, n, bias, zero);
      lemma_zero_row(1, row, n, bias, zero);
      lemma_scaled_output(row, (size_t)n + 2);
      /@ assert shape: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==> ZeroRow(D, row, n, zero); @/
      /@ assert one: \forall weights w; BiasError(w, n, 1, zero) == BiasError(w, n, 0, zero) +
           ClosedProduct(zero, ClosedSquare(Relu(ScaledBias(w, 0, n, 1)) + Relu(ScaledBias(w, 1, n, 1)))); @/
      /@ assert row: \forall weights w, dataset D; RowsError(D, w, n + 2, row + 1) ==
           RowsError(D, w, n + 2, row) + ClosedProduct(Multiplicity(D, row), ClosedSquare(Output(D, w, row, n + 2, 2) - Label(D, row))); @/
      /@ assert output: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) ==>
           Output(D, w, row, n + 2, 2) == Relu(ScaledBias(w, 0, n, 1)) + Relu(ScaledBias(w, 1, n, 1)); @/
      /@ assert congruent: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) ==>
           ClosedSquare(Output(D, w, row, n + 2, 2) - Label(D, row)) ==
             ClosedSquare(Relu(ScaledBias(w, 0, n, 1)) + Relu(ScaledBias(w, 1, n, 1))); @/
      /@ assert times: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) ==>
           ClosedProduct(Multiplicity(D, row), ClosedSquare(Output(D, w, row, n + 2, 2) - Label(D, row))) ==
             ClosedProduct(zero, ClosedSquare(Relu(ScaledBias(w, 0, n, 1)) + Relu(ScaledBias(w, 1, n, 1)))); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_error(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero, size_t first, size_t second) {
    size_t size = (size_t)n + 1 + (size_t)bias;
    lemma_unit_rows(n, m, width, bias, zero, size);
    lemma_clause_rows(n, m, width, bias, zero, size, first, second);
    lemma_last_row(n, m, width, bias, zero);
  }
*/

/*@ ghost
  void lemma_first_error(uint64_t width) {
    lemma_product_facts();
    /@ assert none: \forall weights w, dataset D, integer size; FirstError(D, w, size, width, 0) == 0.0; @/
    ;
  }
*/

/*@ ghost
  /@ requires range: n >= 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures variable: \forall weights w, dataset D; VariableError(D, w, size, n) >=
       ClosedSquare(Output(D, w, 1, size, 2) - 1.0) + ClosedSquare(Output(D, w, 2, size, 2) - 1.0);
  @/
  void lemma_first_variable_error(int32_t n, size_t size) {
    lemma_product_facts();
    /@ assert none: \forall weights w, dataset D; VariableError(D, w, size, 0) == 0.0; @/
    /@ assert one: \forall weights w, dataset D; VariableError(D, w, size, 1) == VariableError(D, w, size, 0) +
         (ClosedSquare(Output(D, w, 1, size, 2) - 1.0) + ClosedSquare(Output(D, w, 2, size, 2) - 1.0)); @/
    /@ loop invariant 1 <= k <= n;
       loop invariant \forall weights w, dataset D; VariableError(D, w, size, k) >=
         ClosedSquare(Output(D, w, 1, size, 2) - 1.0) + ClosedSquare(Output(D, w, 2, size, 2) - 1.0);
       loop assigns k;
       loop variant n - k;
    @/
    for (int32_t k = 1; k < n; k++) {
      /@ assert next: \forall weights w, dataset D; VariableError(D, w, size, k + 1) == VariableError(D, w, size, k) +
           (ClosedSquare(Output(D, w, 2 * k + 1, size, 2) - 1.0) + ClosedSquare(Output(D, w, 2 * k + 2, size, 2) - 1.0)); @/
      /@ assert squares: \forall weights w, dataset D; ClosedSquare(Output(D, w, 2 * k + 1, size, 2) - 1.0) >= 0.0 &&
           ClosedSquare(Output(D, w, 2 * k + 2, size, 2) - 1.0) >= 0.0; @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_error_any_signs(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero) {
    size_t size = (size_t)n + 1 + (size_t)bias;
    lemma_unit_rows(n, m, width, bias, zero, size);
    lemma_clause_rows(n, m, width, bias, zero, size, 0, 0);
    lemma_first_error(width);
    if (n >= 1)
      lemma_first_variable_error(n, size);
    /@ assert none: \forall weights w, dataset D; ZeroError(D, w, n, m, 0, zero) == 0.0; @/
    if (bias == 1) {
      size_t row = 2 * (size_t)n + 1 + m;
      /@ assert shape: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==> ZeroRow(D, row, n, zero); @/
      /@ assert one: \forall weights w, dataset D; ZeroError(D, w, n, m, 1, zero) == ZeroError(D, w, n, m, 0, zero) +
           ClosedProduct(zero, ClosedSquare(Output(D, w, row, n + 2, 2))); @/
      /@ assert row: \forall weights w, dataset D; RowsError(D, w, n + 2, row + 1) == RowsError(D, w, n + 2, row) +
           ClosedProduct(Multiplicity(D, row), ClosedSquare(Output(D, w, row, n + 2, 2) - Label(D, row))); @/
      /@ assert congruent: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
           ClosedProduct(Multiplicity(D, row), ClosedSquare(Output(D, w, row, n + 2, 2) - Label(D, row))) ==
             ClosedProduct(zero, ClosedSquare(Output(D, w, row, n + 2, 2))); @/
      ;
    }
  }
*/
