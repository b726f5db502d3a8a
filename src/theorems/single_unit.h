/* The training error of one unit, with its sign absorbed into the weights (scaled weights: sat_scaled.h). */
#ifndef RELUCERT_THEOREM_SINGLE_UNIT_H
#define RELUCERT_THEOREM_SINGLE_UNIT_H

#include "sat_scaled.h"

/*@ // The error of one row.
    logic real UnitRowErrorAt(dataset D, weights w, integer size, integer row, integer closed) =
      closed <= 0 ? ClosedProduct(Multiplicity(D, row), ClosedSquare(Output(D, w, row, size, 1) - Label(D, row)))
                  : UnitRowErrorAt(D, w, size, row, closed - 1);
    logic real UnitRowError(dataset D, weights w, integer size, integer row) = UnitRowErrorAt(D, w, size, row, 1);

    // TrainingError for one unit, from row `first` on.
    logic real UnitRowsError(dataset D, weights w, integer size, integer first, integer rows) =
      rows <= first ? 0.0 : UnitRowsError(D, w, size, first, rows - 1) + UnitRowError(D, w, size, rows - 1);
*/

/* A positive sign goes into the weights, another one leaves nothing positive. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: \forall weights w, dataset D; Sign(w, 0) > 0.0 ==>
       Output(D, w, row, size, 1) == Relu(ScaledDot(D, w, row, 0, size));
     ensures other: \forall weights w, dataset D; Sign(w, 0) <= 0.0 ==> Output(D, w, row, size, 1) <= 0.0;
  @/
  void lemma_unit_output(size_t row, size_t size);
*/

/* The error of a row with multiplicity at least 1. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w, dataset D; Multiplicity(D, row) >= 1.0 ==>
       UnitRowError(D, w, size, row) >= ClosedSquare(Output(D, w, row, size, 1) - Label(D, row));
     ensures means: \forall weights w, dataset D; UnitRowError(D, w, size, row) ==
       ClosedProduct(Multiplicity(D, row), ClosedSquare(Output(D, w, row, size, 1) - Label(D, row)));
     ensures nonnegative: \forall weights w, dataset D; Multiplicity(D, row) >= 0.0 ==> UnitRowError(D, w, size, row) >= 0.0;
  @/
  void lemma_unit_row_error(size_t row, size_t size);
*/

/* The closed form of the error is the error. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures error: \forall weights w, dataset D; UnitRowsError(D, w, size, 0, rows) == TrainingError(D, w, size, 1, rows);
  @/
  void lemma_unit_error(size_t size, size_t rows);
*/

/* The error of some rows is that of the rows before `middle` and of those from it on. */
/*@ ghost
  /@ requires range: first <= middle <= rows;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures split: \forall weights w, dataset D; UnitRowsError(D, w, size, first, rows) ==
       UnitRowsError(D, w, size, first, middle) + UnitRowsError(D, w, size, middle, rows);
  @/
  void lemma_split_rows(size_t size, size_t first, size_t middle, size_t rows);
*/

/* An output that is not positive, where the label is 1. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures far: \forall real x; x <= 0.0 ==> ClosedSquare(x - 1.0) >= 1.0;
  @/
  void lemma_far_from_one(void);
*/

#endif
