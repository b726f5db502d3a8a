/* The training error is at least the error of some of its rows: (V), all (P_i) and (N_i), at most two clauses, and (Z). */
#ifndef RELUCERT_THEOREM_SAT_ERROR_H
#define RELUCERT_THEOREM_SAT_ERROR_H

#include "sat_shape.h"

/*@ // The error of the rows e_i and -e_i, for the variables i < k.
    logic real VariableError(dataset D, weights w, integer size, integer k) =
      k <= 0 ? 0.0
             : VariableError(D, w, size, k - 1) + (ClosedSquare(Output(D, w, 2 * (k - 1) + 1, size, 2) - 1.0) +
                                                   ClosedSquare(Output(D, w, 2 * (k - 1) + 2, size, 2) - 1.0));

    logic real BiasError(weights w, integer n, integer bias, integer zero) =
      bias <= 0 ? 0.0
                : BiasError(w, n, bias - 1, zero) +
                    ClosedProduct(zero, ClosedSquare(Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias))));

    // The error of the zero row, for any signs.
    logic real ZeroError(dataset D, weights w, integer n, integer m, integer bias, integer zero) =
      bias <= 0 ? 0.0
                : ZeroError(D, w, n, m, bias - 1, zero) +
                    ClosedProduct(zero, ClosedSquare(Output(D, w, 2 * n + 1 + m, n + 2, 2)));

    logic real FirstError(dataset D, weights w, integer size, integer width, integer rows) =
      rows <= 0 ? 0.0
                : FirstError(D, w, size, width, rows - 1) +
                    ClosedSquare(Output(D, w, 0, size, 2) - (2.0 * width - 2.0));

    logic real ClauseError(dataset D, weights w, integer size, integer row, integer rows) =
      rows <= 0 ? 0.0 : ClauseError(D, w, size, row, rows - 1) + ClosedSquare(Output(D, w, row, size, 2));
*/

/* All other rows have an error of at least zero. */
/*@ ghost
  /@ requires range: 0 <= n <= 0x40000000 && m < 0x4000000000000000 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures rows: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) ==>
       RowsError(D, w, n + 1 + bias, 2 * n + 1 + m + bias) >=
         FirstError(D, w, n + 1 + bias, width, 1) + VariableError(D, w, n + 1 + bias, n) + BiasError(w, n, bias, zero);
     ensures pair: first < m && second < m && first != second ==>
       \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) ==>
         RowsError(D, w, n + 1 + bias, 2 * n + 1 + m + bias) >=
           FirstError(D, w, n + 1 + bias, width, 1) + VariableError(D, w, n + 1 + bias, n) +
           BiasError(w, n, bias, zero) +
           ClauseError(D, w, n + 1 + bias, 2 * n + 1 + first, 1) + ClauseError(D, w, n + 1 + bias, 2 * n + 1 + second, 1);
  @/
  void lemma_error(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero, size_t first, size_t second);
*/

/* A square. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: \forall weights w, dataset D, integer size; FirstError(D, w, size, width, 1) >= 0.0;
  @/
  void lemma_first_error(uint64_t width);
*/

/* The same for any signs, and the two rows of the first variable. */
/*@ ghost
  /@ requires range: 0 <= n <= 0x40000000 && m < 0x4000000000000000 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures rows: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
       RowsError(D, w, n + 1 + bias, 2 * n + 1 + m + bias) >=
         VariableError(D, w, n + 1 + bias, n) + ZeroError(D, w, n, m, bias, zero);
     ensures variable: n >= 1 ==> \forall weights w, dataset D; VariableError(D, w, n + 1 + bias, n) >=
       ClosedSquare(Output(D, w, 1, n + 1 + bias, 2) - 1.0) + ClosedSquare(Output(D, w, 2, n + 1 + bias, 2) - 1.0);
  @/
  void lemma_error_any_signs(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero);
*/

/* The rows of one entry, exactly. */
/*@ ghost
  /@ requires range: n >= 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures rows: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
       RowsError(D, w, size, 2 * n + 1) == FirstError(D, w, size, width, 1) + VariableError(D, w, size, n);
  @/
  void lemma_unit_rows(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero, size_t size);
*/

/* The zero row, if there is one, exactly. */
/*@ ghost
  /@ requires range: 0 <= n <= 0x40000000 && m < 0x4000000000000000 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures row: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) ==>
       RowsError(D, w, n + 1 + bias, 2 * n + 1 + m + bias) ==
         RowsError(D, w, n + 1 + bias, 2 * n + 1 + m) + BiasError(w, n, bias, zero);
  @/
  void lemma_last_row(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero);
*/

#endif
