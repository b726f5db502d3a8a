/* Which units bend the output where: second differences of the outputs on three rows. */
#ifndef RELUCERT_THEOREM_COLOURING_BENDS_H
#define RELUCERT_THEOREM_COLOURING_BENDS_H

#include "colouring_error.h"

/*@ // The scaled pre-activation of a unit on row `row`, through its ReLU; for a sign that is not positive, the ReLU is mirrored.
    logic real SignedUnit(weights w, integer unit, real z) = Sign(w, unit) > 0.0 ? Relu(z) : -Relu(-z);

    logic real SecondDifference(real first, real second, real third) = first + third - 2.0 * second;

    // The second difference of a unit's part of the output at the hinge whose rows begin with `row`.
    logic real UnitDifferenceAt(dataset D, weights w, integer row, integer size, integer unit, integer closed) =
      closed <= 0 ? SecondDifference(SignedUnit(w, unit, ScaledDot(D, w, row, unit, size)),
                                     SignedUnit(w, unit, ScaledDot(D, w, row + 1, unit, size)),
                                     SignedUnit(w, unit, ScaledDot(D, w, row + 2, unit, size)))
                  : UnitDifferenceAt(D, w, row, size, unit, closed - 1);
    logic real UnitDifference(dataset D, weights w, integer row, integer size, integer unit) = UnitDifferenceAt(D, w, row, size, unit, 1);

    logic integer Bends(dataset D, weights w, integer row, integer size, integer unit) =
      UnitDifference(D, w, row, size, unit) > 0.0 ? 1 : 0;

    // How many of the first `units` units bend at this hinge, and how often they bend at the first `hinges` hinges.
    logic integer BendingUnits(dataset D, weights w, integer row, integer size, integer units) =
      units <= 0 ? 0 : BendingUnits(D, w, row, size, units - 1) + Bends(D, w, row, size, units - 1);
    logic integer UnitBends(dataset D, weights w, integer row, integer size, integer unit, integer hinges) =
      hinges <= 0 ? 0 : UnitBends(D, w, row, size, unit, hinges - 1) + Bends(D, w, row + 2 * (hinges - 1), size, unit);
    logic integer AllBends(dataset D, weights w, integer row, integer size, integer units, integer hinges) =
      hinges <= 0 ? 0 : AllBends(D, w, row, size, units, hinges - 1) + BendingUnits(D, w, row + 2 * (hinges - 1), size, units);

    // The outputs are those of the units, one after the other.
    logic real OutputDifference(dataset D, weights w, integer row, integer size, integer units) =
      SecondDifference(Output(D, w, row, size, units), Output(D, w, row + 1, size, units), Output(D, w, row + 2, size, units));
*/

/* The closed form is the form. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures open: \forall weights w, dataset D; UnitDifference(D, w, row, size, unit) ==
       SecondDifference(SignedUnit(w, unit, ScaledDot(D, w, row, unit, size)), SignedUnit(w, unit, ScaledDot(D, w, row + 1, unit, size)),
                        SignedUnit(w, unit, ScaledDot(D, w, row + 2, unit, size)));
  @/
  void lemma_unit_difference(size_t row, size_t size, int unit);
*/

/* Where no unit bends, the output does not. */
/*@ ghost
  /@ requires range: row < 0x8000000000000000 && 0 <= units;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures straight: \forall weights w, dataset D; BendingUnits(D, w, row, size, units) <= 0 ==>
       OutputDifference(D, w, row, size, units) <= 0.0;
     ensures natural: \forall weights w, dataset D; BendingUnits(D, w, row, size, units) >= 0;
  @/
  void lemma_straight(size_t row, size_t size, int units);
*/

/* The sum over the units of the sums over the hinges. */
/*@ ghost
  /@ requires range: row < 0x8000000000000000 && 0 <= units && 0 <= hinges <= 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures exchange: \forall weights w, dataset D; AllBends(D, w, row, size, units + 1, hinges) ==
       AllBends(D, w, row, size, units, hinges) + UnitBends(D, w, row, size, units, hinges);
     ensures none: \forall weights w, dataset D; AllBends(D, w, row, size, 0, hinges) == 0;
  @/
  void lemma_exchange(size_t row, size_t size, int units, int hinges);
*/

#endif
