/* The induction runs over the wires, and for each gate over its pins.  All bounds are multiples of epsilon: the arithmetic is linear. */
#include "circuit_wire.h"

#include "circuit_values.h"

/*@ // Wire v, if it is FALSE, is below its bound.
    predicate BoundedWire{L}(struct circuit *c, integer root, integer bias, integer size, integer rows, integer v) =
      \forall weights w, dataset D, real q; CloseUnit{L}(D, w, q, c, root, bias, size, rows) &&
        !PinsTrue{L}(c, UnitChoice{L}(w, q, c, bias), v, GatePins{L}(c, v)) ==>
          WireValue(w, q, v) < (real)WireReach{L}(c, root, bias, v);

    predicate BoundedWires{L}(struct circuit *c, integer root, integer bias, integer size, integer rows, integer n) =
      n <= 0 || (BoundedWires{L}(c, root, bias, size, rows, n - 1) && BoundedWire{L}(c, root, bias, size, rows, n - 1));
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) <==>
       CircuitRows(D, c, q, bias) && (real)LeastDenominator(c, root, bias) <= q &&
       WireSquares(D, w, q, size, 0, rows) < ClosedSquare((real)root);
  @/
  void lemma_close_means(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows) {
    /@ assert once: \forall weights w, dataset D, real q; CloseUnitAt(D, w, q, c, root, bias, size, rows, 1) <==>
         CloseUnitAt(D, w, q, c, root, bias, size, rows, 0); @/
    ;
  }
*/

/* Every residual of a close unit is small. */
/*@ ghost
  /@ requires theorem: CircuitTheorem(c, root, bias, size, rows) && row < rows;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures rows: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==> CircuitRows(D, c, q, bias);
     ensures small: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==>
       -(real)root < WireResidual(D, w, q, size, row) < (real)root;
  @/
  void lemma_close_row(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows, size_t row) {
    lemma_close_means(c, root, bias, size, rows);
    lemma_each_square(size, 0, row, rows);
    lemma_small_square(root);
  }
*/

/* The least q is above the bound of the output. */
/*@ ghost
  /@ requires theorem: CircuitTheorem(c, root, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: 0.0 <= (real)WireReach(c, root, bias, c->output);
     ensures plain: bias == 0 ==> \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==>
       (real)WireReach(c, root, bias, c->output) + (real)root <= q;
     ensures biased: bias == 1 ==> \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==>
       (real)WireReach(c, root, bias, c->output) + 2.0 * (real)root <= q && 2.0 * (real)root + 1.0 <= q;
  @/
  void lemma_close_q(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows) {
    lemma_close_means(c, root, bias, size, rows);
    lemma_reach_output(c, root, bias);
    /@ assert plain: bias == 0 ==> (real)LeastDenominator(c, root, bias) >= (real)WireReach(c, root, bias, c->output) + (real)root; @/
    /@ assert biased: bias == 1 ==> (real)LeastDenominator(c, root, bias) >= (real)WireReach(c, root, bias, c->output) + 2.0 * (real)root &&
         (real)LeastDenominator(c, root, bias) >= 2.0 * (real)root + 1.0; @/
    ;
  }
*/

/* The bias is small. */
/*@ ghost
  /@ requires theorem: CircuitTheorem(c, root, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: bias == 0 ==> \forall weights w, real q; WireBias(w, q, CircuitWires(c), bias) == 0.0;
     ensures above: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==>
       WireBias(w, q, CircuitWires(c), bias) < (real)root;
     ensures below: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==>
       (real)root - WireBias(w, q, CircuitWires(c), bias) <= (real)GateStep(root, bias);
  @/
  void lemma_close_bias(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows) {
    if (bias == 1) {
      lemma_all_rows(c, bias, rows);
      lemma_bias_rows(c, size, rows);
      lemma_close_q(c, root, 1, size, rows);
      lemma_close_row(c, root, 1, size, rows, rows - 3);
      lemma_close_row(c, root, 1, size, rows, rows - 2);
      lemma_close_row(c, root, 1, size, rows, rows - 1);
      /@ assert above: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, 1, size, rows) ==>
           WireBias(w, q, CircuitWires(c), 1) < (real)root; @/
      /@ assert one: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, 1, size, rows) ==>
           WireValue(w, q, CircuitWires(c) + 1) + WireBias(w, q, CircuitWires(c), 1) > q - (real)root; @/
      /@ assert two: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, 1, size, rows) ==>
           2.0 * WireValue(w, q, CircuitWires(c) + 1) + WireBias(w, q, CircuitWires(c), 1) < 2.0 * q + (real)root; @/
      /@ assert below: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, 1, size, rows) ==>
           WireBias(w, q, CircuitWires(c), 1) > -3.0 * (real)root; @/
    }
    /@ assert constant: (real)GateStep(root, bias) == (bias == 1 ? 4.0 * (real)root : (real)root); @/
  }
*/

/* An input. */
/*@ ghost
  /@ requires theorem: CircuitTheorem(c, root, bias, size, rows) && i < c->inputs;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bounded: BoundedWire(c, root, bias, size, rows, i);
  @/
  void lemma_bounded_input(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows, uint32_t i) {
    lemma_all_rows(c, bias, rows);
    lemma_epsilon_row(c, bias, size, rows);
    lemma_close_row(c, root, bias, size, rows, 0);
    lemma_chosen_input(c->inputs + c->gates, bias, c->inputs, i);
    lemma_reach_begin(c, root, bias, i);
    /@ assert truth: \forall integer a; PinsTrue(c, a, i, GatePins(c, i)) <==> VariableTrue(a, i + 1); @/
    /@ assert epsilon: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==>
         WireEpsilon(w, q, CircuitWires(c), bias) < 1.0 + (real)root; @/
    ;
  }
*/

/*@ ghost
  /@ requires wires: BoundedWires(c, root, bias, size, rows, n) && v < n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bounded: BoundedWire(c, root, bias, size, rows, v);
  @/
  void lemma_wire_below(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows, size_t n, size_t v) {
    /@ loop invariant v < k <= n;
       loop invariant bounded: BoundedWires(c, root, bias, size, rows, k);
       loop assigns k;
       loop variant k;
    @/
    for (size_t k = n; k > v + 1; k--)
      ;
  }
*/

/* A conjunction with a FALSE pin. */
/*@ ghost
  /@ requires theorem: CircuitTheorem(c, root, bias, size, rows) && g < c->gates && c->conjunction[g];
     requires below: BoundedWires(c, root, bias, size, rows, c->inputs + g) && first == GateFirstRow(c, g);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bounded: BoundedWire(c, root, bias, size, rows, c->inputs + g);
  @/
  void lemma_bounded_conjunction(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows, size_t g, size_t first) {
    size_t wire = c->inputs + g;
    size_t start = c->start[g];
    size_t pins = c->start[g + 1] - start;
    lemma_gate_rows(c, g);
    lemma_all_rows(c, bias, rows);
    lemma_close_bias(c, root, bias, size, rows);
    /@ assert none: \forall integer a; PinsTrue(c, a, wire, 0); @/
    /@ loop invariant 0 <= n <= pins;
       loop invariant bounded: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) &&
         !PinsTrue(c, UnitChoice(w, q, c, bias), wire, n) ==> WireValue(w, q, wire) < (real)PinsReach(c, root, bias, wire, n);
       loop assigns n;
       loop variant pins - n;
    @/
    for (size_t n = 0; n < pins; n++) {
      lemma_next_pin(c, g, n);
      uint32_t pin = c->pin[start + n];
      lemma_wire_below(c, root, bias, size, rows, wire, pin);
      lemma_conjunction_row(c, bias, size, rows, g, start + n, first + n);
      lemma_close_row(c, root, bias, size, rows, first + n);
      lemma_reach_pin(c, root, bias, g, n);
      /@ assert more: (real)PinsReach(c, root, bias, wire, n + 1) >= (real)PinsReach(c, root, bias, wire, n) &&
           (real)PinsReach(c, root, bias, wire, n + 1) >= (real)GateStep(root, bias) + (real)WireReach(c, root, bias, pin); @/
      /@ assert step: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==>
           WireValue(w, q, wire) < WireValue(w, q, pin) + (real)GateStep(root, bias); @/
      ;
    }
    /@ assert pins: pins == GatePins(c, wire); @/
  }
*/

/* A disjunction with FALSE pins only. */
/*@ ghost
  /@ requires theorem: CircuitTheorem(c, root, bias, size, rows) && g < c->gates && !c->conjunction[g];
     requires below: BoundedWires(c, root, bias, size, rows, c->inputs + g) && first == GateFirstRow(c, g);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bounded: BoundedWire(c, root, bias, size, rows, c->inputs + g);
  @/
  void lemma_bounded_disjunction(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows, size_t g, size_t first) {
    size_t wire = c->inputs + g;
    size_t start = c->start[g];
    size_t pins = c->start[g + 1] - start;
    lemma_gate_rows(c, g);
    lemma_all_rows(c, bias, rows);
    lemma_close_bias(c, root, bias, size, rows);
    lemma_reach_begin(c, root, bias, wire);
    /@ assert none: \forall weights w, real q; PinSum(w, q, c->pin, start, start) == 0.0; @/
    /@ loop invariant 0 <= n <= pins;
       loop invariant bounded: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) &&
         !PinsTrue(c, UnitChoice(w, q, c, bias), wire, n) ==>
           PinSum(w, q, c->pin, start, start + n) + (real)GateStep(root, bias) <= (real)PinsReach(c, root, bias, wire, n);
       loop assigns n;
       loop variant pins - n;
    @/
    for (size_t n = 0; n < pins; n++) {
      lemma_next_pin(c, g, n);
      uint32_t pin = c->pin[start + n];
      lemma_wire_below(c, root, bias, size, rows, wire, pin);
      lemma_reach_pin(c, root, bias, g, n);
      /@ assert more: (real)PinsReach(c, root, bias, wire, n + 1) == (real)PinsReach(c, root, bias, wire, n) +
           (real)WireReach(c, root, bias, pin); @/
      /@ assert next: \forall weights w, real q; PinSum(w, q, c->pin, start, start + (n + 1)) ==
           PinSum(w, q, c->pin, start, start + n) + WireValue(w, q, pin); @/
      ;
    }
    lemma_disjunction_row(c, bias, size, rows, g, first);
    lemma_close_row(c, root, bias, size, rows, first);
    /@ assert pins: pins == GatePins(c, wire) && start + pins == c->start[g + 1]; @/
    /@ assert step: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==>
         WireValue(w, q, wire) < PinSum(w, q, c->pin, start, start + pins) + (real)GateStep(root, bias); @/
  }
*/

/* All wires. */
/*@ ghost
  /@ requires theorem: CircuitTheorem(c, root, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bounded: BoundedWires(c, root, bias, size, rows, CircuitWires(c));
  @/
  void lemma_bounded_wires(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows) {
    /@ loop invariant 0 <= i <= c->inputs;
       loop invariant bounded: BoundedWires(c, root, bias, size, rows, i);
       loop assigns i;
       loop variant c->inputs - i;
    @/
    for (uint32_t i = 0; i < c->inputs; i++)
      lemma_bounded_input(c, root, bias, size, rows, i);
    size_t first = (size_t)c->inputs + 2;
    /@ loop invariant 0 <= g <= c->gates;
       loop invariant first: first == GateFirstRow(c, g);
       loop invariant bounded: BoundedWires(c, root, bias, size, rows, c->inputs + g);
       loop assigns g, first;
       loop variant c->gates - g;
    @/
    for (size_t g = 0; g < c->gates; g++) {
      lemma_gate_rows(c, g);
      if (c->conjunction[g])
        lemma_bounded_conjunction(c, root, bias, size, rows, g, first);
      else
        lemma_bounded_disjunction(c, root, bias, size, rows, g, first);
      first += c->conjunction[g] ? c->start[g + 1] - c->start[g] : 1;
    }
  }
*/

/*@ ghost
  void lemma_close_unit_satisfies(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows) {
    lemma_bounded_wires(c, root, bias, size, rows);
    lemma_wire_below(c, root, bias, size, rows, c->inputs + c->gates, c->output);
    lemma_all_rows(c, bias, rows);
    lemma_output_row(c, bias, size, rows);
    lemma_close_row(c, root, bias, size, rows, (size_t)c->inputs + 1);
    lemma_close_bias(c, root, bias, size, rows);
    lemma_close_q(c, root, bias, size, rows);
    lemma_close_means(c, root, bias, size, rows);
    /@ assert output: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==>
         WireValue(w, q, c->output) >= (real)WireReach(c, root, bias, c->output); @/
    /@ assert satisfies: \forall weights w, dataset D, real q; CloseUnit(D, w, q, c, root, bias, size, rows) ==>
         Satisfies(UnitChoice(w, q, c, bias), c); @/
    ;
  }
*/
