/* Signs absorbed into the weights: a * max(0, z) = max(0, a * z) for a sign a > 0 (theory: MR18, section 2).  A unit with a positive real
 * sign is then a unit with sign +1 and the scaled weights a * w; the proof of the theorem speaks of scaled weights only. */
#ifndef RELUCERT_THEOREM_SAT_SCALED_H
#define RELUCERT_THEOREM_SAT_SCALED_H

#include "../kernel/training_error_definition.h"
#include "closed_product.h"

#include <stddef.h>
#include <stdint.h>

/*@ logic real ScaledWeight(weights w, integer unit, integer coordinate) =
      ClosedProduct(Sign(w, unit), Weight(w, unit, coordinate));

    logic real ScaledDot(dataset D, weights w, integer row, integer unit, integer size) =
      size <= 0 ? 0.0
                : ScaledDot(D, w, row, unit, size - 1) +
                    ClosedProduct(ScaledWeight(w, unit, size - 1), Feature(D, row, size - 1));

    // TrainingError for two units, with closed products.
    logic real RowsError(dataset D, weights w, integer size, integer rows) =
      rows <= 0 ? 0.0
                : RowsError(D, w, size, rows - 1) +
                    ClosedProduct(Multiplicity(D, rows - 1),
                                  ClosedSquare(Output(D, w, rows - 1, size, 2) - Label(D, rows - 1)));

    predicate PositiveSigns(weights w) = Sign(w, 0) > 0.0 && Sign(w, 1) > 0.0;
*/

/* A positive sign does not change the sign of a weight. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: \forall weights w, integer unit, integer d;
       Sign(w, unit) > 0.0 ==> (Weight(w, unit, d) > 0.0 <==> ScaledWeight(w, unit, d) > 0.0);
  @/
  void lemma_scaled_sign(void);
*/

/* sign * <w, x> = <sign * w, x>, by induction over the coordinates. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D;
       ClosedProduct(Sign(w, unit), Dot(D, w, row, unit, size)) == ScaledDot(D, w, row, unit, size);
  @/
  void lemma_scaled_dot(int unit, size_t row, size_t size);
*/

/* The output of two units with positive signs. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures output: \forall weights w, dataset D; PositiveSigns(w) ==>
       Output(D, w, row, size, 2) == Relu(ScaledDot(D, w, row, 0, size)) + Relu(ScaledDot(D, w, row, 1, size));
  @/
  void lemma_scaled_output(size_t row, size_t size);
*/

/* The closed form of the error is the error. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures error: \forall weights w, dataset D; RowsError(D, w, size, rows) == TrainingError(D, w, size, 2, rows);
  @/
  void lemma_rows_error(size_t size, size_t rows);
*/

#endif
