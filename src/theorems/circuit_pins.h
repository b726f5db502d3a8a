/* The row of a gate's wire less some of its pins. */
#ifndef RELUCERT_THEOREM_CIRCUIT_PINS_H
#define RELUCERT_THEOREM_CIRCUIT_PINS_H

#include "../reduce/circuit_definition.h"
#include "circuit_error.h"

/*@ // The features of a row are a wire less some pins.
    predicate PinsRow{L}(dataset D, integer row, integer size, integer wire, uint32_t *pin, integer first, integer end) =
      \forall integer d; 0 <= d < size ==>
        Feature(D, row, d) == (d == wire ? 1 : 0) - PinCount{L}(pin, first, end, d);

    // The sum over some pins.
    logic real PinSum{L}(weights w, real q, uint32_t *pin, integer first, integer end) =
      end <= first ? 0.0 : PinSum{L}(w, q, pin, first, end - 1) + WireValue(w, q, pin[end - 1]);
*/

/* Its pre-activation. */
/*@ ghost
  /@ requires range: wire < to && first <= end && (\forall integer p; first <= p < end ==> pin[p] < to);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D, real q; PinsRow(D, row, to, wire, pin, first, end) ==>
       WireDot(D, w, q, row, to) == WireValue(w, q, wire) - PinSum(w, q, pin, first, end);
  @/
  void lemma_pins_row(size_t row, size_t wire, const uint32_t *pin, size_t first, size_t end, size_t to);
*/

#endif
