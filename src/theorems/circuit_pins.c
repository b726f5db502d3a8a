/* Pin by pin, and coordinate by coordinate of the dense row. */
#include "circuit_pins.h"

/*@ // What pins make of the pre-activation, coordinate by coordinate below k.
    logic real PinDot{L}(weights w, real q, uint32_t *pin, integer first, integer end, integer k) =
      k <= 0 ? 0.0
             : PinDot{L}(w, q, pin, first, end, k - 1) +
                 ClosedProduct(WireValue(w, q, k - 1), (real)PinCount{L}(pin, first, end, k - 1));
*/

/*@ ghost
  /@ requires range: first <= end;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures same: pin[end] == k ==> \forall weights w, real q; ClosedProduct(WireValue(w, q, k), (real)PinCount(pin, first, end + 1, k)) ==
       ClosedProduct(WireValue(w, q, k), (real)PinCount(pin, first, end, k)) + WireValue(w, q, k);
     ensures other: pin[end] != k ==> PinCount(pin, first, end + 1, k) == PinCount(pin, first, end, k);
  @/
  void lemma_count_one_more(const uint32_t *pin, size_t first, size_t end, size_t k) {
    lemma_closed_product();
    /@ assert equal: pin[end] == k ==> PinCount(pin, first, end + 1, k) == PinCount(pin, first, end, k) + 1; @/
    /@ assert real: pin[end] == k ==> (real)PinCount(pin, first, end + 1, k) == (real)PinCount(pin, first, end, k) + 1.0; @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, real q; PinDot(w, q, pin, first, first, to) == 0.0;
  @/
  void lemma_no_pins(const uint32_t *pin, size_t first, size_t to) {
    lemma_product_facts();
    /@ loop invariant 0 <= k <= to;
       loop invariant none: \forall weights w, real q; PinDot(w, q, pin, first, first, k) == 0.0;
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = 0; k < to; k++) {
      /@ assert count: PinCount(pin, first, first, k) == 0; @/
      /@ assert next: \forall weights w, real q; PinDot(w, q, pin, first, first, k + 1) == PinDot(w, q, pin, first, first, k) +
           ClosedProduct(WireValue(w, q, k), (real)PinCount(pin, first, first, k)); @/
      ;
    }
  }
*/

/* One more pin. */
/*@ ghost
  /@ requires range: first <= end;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures below: pin[end] < to ==> \forall weights w, real q;
       PinDot(w, q, pin, first, end + 1, to) == PinDot(w, q, pin, first, end, to) + WireValue(w, q, pin[end]);
     ensures above: to <= pin[end] ==> \forall weights w, real q;
       PinDot(w, q, pin, first, end + 1, to) == PinDot(w, q, pin, first, end, to);
  @/
  void lemma_one_more_pin(const uint32_t *pin, size_t first, size_t end, size_t to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant below: pin[end] < k ==> \forall weights w, real q;
         PinDot(w, q, pin, first, end + 1, k) == PinDot(w, q, pin, first, end, k) + WireValue(w, q, pin[end]);
       loop invariant above: k <= pin[end] ==> \forall weights w, real q;
         PinDot(w, q, pin, first, end + 1, k) == PinDot(w, q, pin, first, end, k);
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = 0; k < to; k++) {
      lemma_count_one_more(pin, first, end, k);
      /@ assert more: \forall weights w, real q; PinDot(w, q, pin, first, end + 1, k + 1) == PinDot(w, q, pin, first, end + 1, k) +
           ClosedProduct(WireValue(w, q, k), (real)PinCount(pin, first, end + 1, k)); @/
      /@ assert less: \forall weights w, real q; PinDot(w, q, pin, first, end, k + 1) == PinDot(w, q, pin, first, end, k) +
           ClosedProduct(WireValue(w, q, k), (real)PinCount(pin, first, end, k)); @/
      ;
    }
  }
*/

/* The sum over the coordinates is that over the pins. */
/*@ ghost
  /@ requires range: first <= end && (\forall integer p; first <= p < end ==> pin[p] < to);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: \forall weights w, real q; PinDot(w, q, pin, first, end, to) == PinSum(w, q, pin, first, end);
  @/
  void lemma_pin_dot(const uint32_t *pin, size_t first, size_t end, size_t to) {
    lemma_no_pins(pin, first, to);
    /@ assert none: \forall weights w, real q; PinSum(w, q, pin, first, first) == 0.0; @/
    /@ loop invariant first <= h <= end;
       loop invariant sum: \forall weights w, real q; PinDot(w, q, pin, first, h, to) == PinSum(w, q, pin, first, h);
       loop assigns h;
       loop variant end - h;
    @/
    for (size_t h = first; h < end; h++) {
      lemma_one_more_pin(pin, first, h, to);
      /@ assert next: \forall weights w, real q; PinSum(w, q, pin, first, h + 1) == PinSum(w, q, pin, first, h) + WireValue(w, q, pin[h]); @/
      ;
    }
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures own: \forall weights w, real q; ClosedProduct(WireValue(w, q, k), 1.0 - (real)PinCount(pin, first, end, k)) ==
       WireValue(w, q, k) - ClosedProduct(WireValue(w, q, k), (real)PinCount(pin, first, end, k));
     ensures other: \forall weights w, real q; ClosedProduct(WireValue(w, q, k), 0.0 - (real)PinCount(pin, first, end, k)) ==
       -ClosedProduct(WireValue(w, q, k), (real)PinCount(pin, first, end, k));
  @/
  void lemma_pin_coordinate(const uint32_t *pin, size_t first, size_t end, size_t k) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_pins_row(size_t row, size_t wire, const uint32_t *pin, size_t first, size_t end, size_t to) {
    lemma_pin_dot(pin, first, end, to);
    /@ loop invariant 0 <= k <= to;
       loop invariant above: wire < k ==> \forall weights w, dataset D, real q; PinsRow(D, row, to, wire, pin, first, end) ==>
         WireDot(D, w, q, row, k) == WireValue(w, q, wire) - PinDot(w, q, pin, first, end, k);
       loop invariant below: k <= wire ==> \forall weights w, dataset D, real q; PinsRow(D, row, to, wire, pin, first, end) ==>
         WireDot(D, w, q, row, k) == -PinDot(w, q, pin, first, end, k);
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = 0; k < to; k++) {
      lemma_next_wire(row, k);
      lemma_pin_coordinate(pin, first, end, k);
      /@ assert feature: \forall dataset D; PinsRow(D, row, to, wire, pin, first, end) ==>
           Feature(D, row, k) == (k == wire ? 1.0 : 0.0) - (real)PinCount(pin, first, end, k); @/
      /@ assert more: \forall weights w, real q; PinDot(w, q, pin, first, end, k + 1) == PinDot(w, q, pin, first, end, k) +
           ClosedProduct(WireValue(w, q, k), (real)PinCount(pin, first, end, k)); @/
      ;
    }
  }
*/
