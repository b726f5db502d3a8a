/* MR18, Theorem 4: a unit whose training error is small keeps every FALSE wire below its bound, and so the output is TRUE. */
#ifndef RELUCERT_THEOREM_CIRCUIT_WIRE_H
#define RELUCERT_THEOREM_CIRCUIT_WIRE_H

#include "circuit_assignment.h"
#include "circuit_reach.h"

/*@ // The sum of the squares is below root^2, with an epsilon that is small enough.
    predicate CloseUnitAt{L}(dataset D, weights w, real q, struct circuit *c, integer root, integer bias, integer size, integer rows,
                             integer closed) =
      closed <= 0 ? CircuitRows{L}(D, c, q, bias) && (real)LeastDenominator{L}(c, root, bias) <= q &&
                      WireSquares(D, w, q, size, 0, rows) < ClosedSquare((real)root)
                  : CloseUnitAt{L}(D, w, q, c, root, bias, size, rows, closed - 1);
    predicate CloseUnit{L}(dataset D, weights w, real q, struct circuit *c, integer root, integer bias, integer size, integer rows) =
      CloseUnitAt{L}(D, w, q, c, root, bias, size, rows, 1);

    predicate CircuitTheorem{L}(struct circuit *c, integer root, integer bias, integer size, integer rows) =
      CircuitShape{L}(c, bias, size, rows) && 1 <= root <= 0x8000;
*/

/* The assignment of a close unit satisfies the circuit. */
/*@ ghost
  /@ requires theorem: CircuitTheorem(c, root, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures satisfies: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) && (real)LeastDenominator(c, root, bias) <= q &&
       WireSquares(D, w, q, size, 0, rows) < ClosedSquare((real)root) ==> Satisfies(UnitChoice(w, q, c, bias), c);
  @/
  void lemma_close_unit_satisfies(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows);
*/

#endif
