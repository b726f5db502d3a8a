/* The training error of any number of units, row by row, and their output when all signs are positive (scaled weights: sat_scaled.h). */
#ifndef RELUCERT_THEOREM_COLOURING_ERROR_H
#define RELUCERT_THEOREM_COLOURING_ERROR_H

#include "colouring_statement.h"
#include "sat_scaled.h"

/*@ // The error of one row.
    logic real UnitsRowErrorAt(dataset D, weights w, integer size, integer units, integer row, integer closed) =
      closed <= 0 ? ClosedProduct(Multiplicity(D, row), ClosedSquare(Output(D, w, row, size, units) - Label(D, row)))
                  : UnitsRowErrorAt(D, w, size, units, row, closed - 1);
    logic real UnitsRowError(dataset D, weights w, integer size, integer units, integer row) =
      UnitsRowErrorAt(D, w, size, units, row, 1);

    // TrainingError from row `first` on.
    logic real UnitsRowsError(dataset D, weights w, integer size, integer units, integer first, integer rows) =
      rows <= first ? 0.0
                    : UnitsRowsError(D, w, size, units, first, rows - 1) + UnitsRowError(D, w, size, units, rows - 1);

    // The output if all signs are positive.
    logic real ReluSum(dataset D, weights w, integer row, integer size, integer units) =
      units <= 0 ? 0.0 : ReluSum(D, w, row, size, units - 1) + Relu(ScaledDot(D, w, row, units - 1, size));
*/

/* The error of a row. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall weights w, dataset D; UnitsRowError(D, w, size, units, row) ==
       ClosedProduct(Multiplicity(D, row), ClosedSquare(Output(D, w, row, size, units) - Label(D, row)));
     ensures one: \forall weights w, dataset D; Multiplicity(D, row) == 1.0 ==>
       UnitsRowError(D, w, size, units, row) == ClosedSquare(Output(D, w, row, size, units) - Label(D, row));
     ensures nonnegative: \forall weights w, dataset D; Multiplicity(D, row) >= 0.0 ==> UnitsRowError(D, w, size, units, row) >= 0.0;
  @/
  void lemma_units_row_error(size_t size, int units, size_t row);
*/

/* The closed form of the error is the error. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures error: \forall weights w, dataset D;
       UnitsRowsError(D, w, size, units, 0, rows) == TrainingError(D, w, size, units, rows);
  @/
  void lemma_units_error(size_t size, int units, size_t rows);
*/

/* The error of some rows is that of the rows before `middle` and of those from it on. */
/*@ ghost
  /@ requires range: first <= middle <= rows;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures split: \forall weights w, dataset D; UnitsRowsError(D, w, size, units, first, rows) ==
       UnitsRowsError(D, w, size, units, first, middle) + UnitsRowsError(D, w, size, units, middle, rows);
  @/
  void lemma_split_units_rows(size_t size, int units, size_t first, size_t middle, size_t rows);
*/

/* Rows whose multiplicities are not negative. */
/*@ ghost
  /@ requires range: first <= rows;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures nonnegative: \forall weights w, dataset D;
       (\forall integer i; first <= i < rows ==> Multiplicity(D, i) >= 0.0) ==> UnitsRowsError(D, w, size, units, first, rows) >= 0.0;
  @/
  void lemma_units_rows_nonnegative(size_t size, int units, size_t first, size_t rows);
*/

/* One of the rows has at most the error of all of them. */
/*@ ghost
  /@ requires range: first <= row < rows < 0x8000000000000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: \forall weights w, dataset D; (\forall integer i; first <= i < rows ==> Multiplicity(D, i) >= 0.0) ==>
       UnitsRowsError(D, w, size, units, first, rows) >= UnitsRowError(D, w, size, units, row);
  @/
  void lemma_units_one_row(size_t size, int units, size_t first, size_t rows, size_t row);
*/

/* Positive signs go into the weights; one unit's output is at most that of all, and none is negative. */
/*@ ghost
  /@ requires range: 0 <= units;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures output: \forall weights w, dataset D; AllPositive(w, units) ==> Output(D, w, row, size, units) == ReluSum(D, w, row, size, units);
     ensures one: \forall weights w, dataset D, integer c; 0 <= c < units ==>
       ReluSum(D, w, row, size, units) >= Relu(ScaledDot(D, w, row, c, size));
     ensures nonnegative: \forall weights w, dataset D; ReluSum(D, w, row, size, units) >= 0.0;
  @/
  void lemma_positive_output(size_t row, size_t size, int units);
*/

#endif
