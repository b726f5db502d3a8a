/* Unit by unit and hinge by hinge. */
#include "colouring_bends.h"

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures part: \forall weights w, dataset D; Sign(w, unit) * Relu(Dot(D, w, row, unit, size)) ==
       SignedUnit(w, unit, ScaledDot(D, w, row, unit, size));
  @/
  void lemma_signed_unit(size_t row, size_t size, int unit) {
    lemma_scaled_dot(unit, row, size);
    lemma_closed_product();
    /@ assert product: \forall weights w, dataset D; Sign(w, unit) * Dot(D, w, row, unit, size) == ScaledDot(D, w, row, unit, size); @/
    ;
  }
*/

/*@ ghost
  void lemma_unit_difference(size_t row, size_t size, int unit) {
    /@ assert once: \forall weights w, dataset D; UnitDifferenceAt(D, w, row, size, unit, 1) == UnitDifferenceAt(D, w, row, size, unit, 0); @/
    ;
  }
*/

/*@ ghost
  void lemma_straight(size_t row, size_t size, int units) {
    /@ loop invariant 0 <= k <= units;
       loop invariant natural: \forall weights w, dataset D; BendingUnits(D, w, row, size, k) >= 0;
       loop invariant straight: \forall weights w, dataset D; BendingUnits(D, w, row, size, k) <= 0 ==>
         OutputDifference(D, w, row, size, k) <= 0.0;
       loop assigns k;
       loop variant units - k;
    @/
    for (int k = 0; k < units; k++) {
      lemma_signed_unit(row, size, k);
      lemma_signed_unit(row + 1, size, k);
      lemma_signed_unit(row + 2, size, k);
      lemma_unit_difference(row, size, k);
      /@ assert first: \forall weights w, dataset D; Output(D, w, row, size, k + 1) ==
           Output(D, w, row, size, k) + SignedUnit(w, k, ScaledDot(D, w, row, k, size)); @/
      /@ assert second: \forall weights w, dataset D; Output(D, w, row + 1, size, k + 1) ==
           Output(D, w, row + 1, size, k) + SignedUnit(w, k, ScaledDot(D, w, row + 1, k, size)); @/
      /@ assert third: \forall weights w, dataset D; Output(D, w, row + 2, size, k + 1) ==
           Output(D, w, row + 2, size, k) + SignedUnit(w, k, ScaledDot(D, w, row + 2, k, size)); @/
      /@ assert sum: \forall weights w, dataset D; OutputDifference(D, w, row, size, k + 1) ==
           OutputDifference(D, w, row, size, k) + UnitDifference(D, w, row, size, k); @/
      /@ assert count: \forall weights w, dataset D; BendingUnits(D, w, row, size, k + 1) ==
           BendingUnits(D, w, row, size, k) + Bends(D, w, row, size, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_exchange(size_t row, size_t size, int units, int hinges) {
    /@ loop invariant 0 <= k <= hinges;
       loop invariant exchange: \forall weights w, dataset D; AllBends(D, w, row, size, units + 1, k) ==
         AllBends(D, w, row, size, units, k) + UnitBends(D, w, row, size, units, k);
       loop invariant none: \forall weights w, dataset D; AllBends(D, w, row, size, 0, k) == 0;
       loop assigns k;
       loop variant hinges - k;
    @/
    for (int k = 0; k < hinges; k++) {
      /@ assert one: \forall weights w, dataset D; BendingUnits(D, w, row + 2 * k, size, units + 1) ==
           BendingUnits(D, w, row + 2 * k, size, units) + Bends(D, w, row + 2 * k, size, units); @/
      /@ assert zero: \forall weights w, dataset D; BendingUnits(D, w, row + 2 * k, size, 0) == 0; @/
      /@ assert left: \forall weights w, dataset D; AllBends(D, w, row, size, units + 1, k + 1) ==
           AllBends(D, w, row, size, units + 1, k) + BendingUnits(D, w, row + 2 * k, size, units + 1); @/
      /@ assert right: \forall weights w, dataset D; AllBends(D, w, row, size, units, k + 1) ==
           AllBends(D, w, row, size, units, k) + BendingUnits(D, w, row + 2 * k, size, units); @/
      /@ assert empty: \forall weights w, dataset D; AllBends(D, w, row, size, 0, k + 1) ==
           AllBends(D, w, row, size, 0, k) + BendingUnits(D, w, row + 2 * k, size, 0); @/
      /@ assert unit: \forall weights w, dataset D; UnitBends(D, w, row, size, units, k + 1) ==
           UnitBends(D, w, row, size, units, k) + Bends(D, w, row + 2 * k, size, units); @/
      ;
    }
  }
*/
