/* Inductions over the coordinates of a row. */
#include "circuit_rows.h"

/*@ // The features of a row are at most two.
    predicate PairRow(dataset D, integer row, integer size, integer j, integer k) =
      \forall integer d; 0 <= d < size && d != j && d != k ==> Feature(D, row, d) == 0.0;
*/

/*@ ghost
  void lemma_circuit_rows(const struct circuit *c, int bias) {
    /@ assert open: \forall dataset D, real q; CircuitRowsAt(D, c, q, bias, 0) <==> IsCircuitReduction(D, c, q, bias); @/
    /@ assert once: \forall dataset D, real q; CircuitRowsAt(D, c, q, bias, 1) <==> CircuitRowsAt(D, c, q, bias, 0); @/
    ;
  }
*/

/*@ ghost
  void lemma_gate_rows(const struct circuit *c, size_t g) {
    /@ assert none: RowsBelow(c, 0) == 0 && c->start[0] == 0; @/
    /@ loop invariant 0 <= k <= g;
       loop invariant size: 0 <= RowsBelow(c, k) <= k + c->start[k];
       loop assigns k;
       loop variant g - k;
    @/
    for (size_t k = 0; k < g; k++) {
      /@ assert order: c->start[k] <= c->start[k + 1]; @/
      /@ assert next: RowsBelow(c, k + 1) == RowsBelow(c, k) + GateRows(c, k); @/
      ;
    }
    /@ assert order: c->start[g] <= c->start[g + 1] <= c->start[c->gates]; @/
    /@ assert next: RowsBelow(c, g + 1) == RowsBelow(c, g) + GateRows(c, g); @/
    /@ loop invariant g + 1 <= k <= c->gates;
       loop invariant more: RowsBelow(c, g + 1) <= RowsBelow(c, k);
       loop assigns k;
       loop variant c->gates - k;
    @/
    for (size_t k = g + 1; k < c->gates; k++) {
      /@ assert order: c->start[k] <= c->start[k + 1]; @/
      /@ assert next: RowsBelow(c, k + 1) == RowsBelow(c, k) + GateRows(c, k); @/
      ;
    }
  }
*/

/*@ ghost
  size_t find_gate_row(const struct circuit *c, size_t g) {
    size_t row = (size_t)c->inputs + 2;
    /@ loop invariant 0 <= k <= g;
       loop invariant row: row == GateFirstRow(c, k) && row <= c->inputs + 2 + k + c->start[k];
       loop assigns k, row;
       loop variant g - k;
    @/
    for (size_t k = 0; k < g; k++) {
      lemma_gate_rows(c, k);
      /@ assert order: c->start[k] <= c->start[k + 1] <= c->start[c->gates]; @/
      row += c->conjunction[k] ? c->start[k + 1] - c->start[k] : 1;
    }
    return row;
  }
*/

/*@ ghost
  void lemma_all_rows(const struct circuit *c, int bias, size_t rows) {
    if (c->gates > 0)
      lemma_gate_rows(c, c->gates - 1);
  }
*/

/*@ ghost
  /@ requires range: j <= k < to;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures two: j < k ==> \forall weights w, dataset D, real q; PairRow(D, row, to, j, k) ==> WireDot(D, w, q, row, to) ==
       ClosedProduct(WireValue(w, q, j), Feature(D, row, j)) + ClosedProduct(WireValue(w, q, k), Feature(D, row, k));
     ensures one: j == k ==> \forall weights w, dataset D, real q; PairRow(D, row, to, j, k) ==> WireDot(D, w, q, row, to) ==
       ClosedProduct(WireValue(w, q, j), Feature(D, row, j));
  @/
  void lemma_pair_dot(size_t row, size_t j, size_t k, size_t to) {
    lemma_product_facts();
    /@ assert none: \forall weights w, dataset D, real q; WireDot(D, w, q, row, 0) == 0.0; @/
    /@ loop invariant 0 <= n <= to;
       loop invariant before: n <= j ==> \forall weights w, dataset D, real q; PairRow(D, row, to, j, k) ==> WireDot(D, w, q, row, n) == 0.0;
       loop invariant between: j < n <= k ==> \forall weights w, dataset D, real q; PairRow(D, row, to, j, k) ==>
         WireDot(D, w, q, row, n) == ClosedProduct(WireValue(w, q, j), Feature(D, row, j));
       loop invariant after: j < k < n ==> \forall weights w, dataset D, real q; PairRow(D, row, to, j, k) ==>
         WireDot(D, w, q, row, n) ==
           ClosedProduct(WireValue(w, q, j), Feature(D, row, j)) + ClosedProduct(WireValue(w, q, k), Feature(D, row, k));
       loop invariant single: j == k < n ==> \forall weights w, dataset D, real q; PairRow(D, row, to, j, k) ==>
         WireDot(D, w, q, row, n) == ClosedProduct(WireValue(w, q, j), Feature(D, row, j));
       loop assigns n;
       loop variant to - n;
    @/
    for (size_t n = 0; n < to; n++) {
      lemma_next_wire(row, n);
      /@ assert zero: n != j && n != k ==> \forall weights w, dataset D, real q; PairRow(D, row, to, j, k) ==>
           ClosedProduct(WireValue(w, q, n), Feature(D, row, n)) == 0.0; @/
      ;
    }
  }
*/

/* The bias of any row. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && row < rows;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) ==> WireDot(D, w, q, row, size) ==
       WireDot(D, w, q, row, CircuitFeatures(c, bias)) + WireBias(w, q, CircuitWires(c), bias);
     ensures label: \forall dataset D, real q; CircuitRows(D, c, q, bias) ==> ClosedProduct(Label(D, row), q) == CircuitLabel(c, q, row);
  @/
  void lemma_any_row(const struct circuit *c, int bias, size_t size, size_t rows, size_t row) {
    size_t wires = c->inputs + c->gates;
    lemma_circuit_rows(c, bias);
    lemma_closed_product();
    lemma_product_facts();
    /@ assert wires: wires == CircuitWires(c); @/
    /@ assert none: \forall weights w, real q; WireBias(w, q, wires, 0) == 0.0; @/
    /@ assert some: \forall weights w, real q; WireBias(w, q, wires, 1) == WireBias(w, q, wires, 0) + WireValue(w, q, wires + 2); @/
    /@ assert step: \forall weights w, dataset D, real q; WireDot(D, w, q, row, wires + 3) ==
         WireDot(D, w, q, row, wires + 2) + ClosedProduct(WireValue(w, q, wires + 2), Feature(D, row, wires + 2)); @/
    /@ assert one: bias == 1 ==> \forall dataset D, real q; CircuitRows(D, c, q, bias) ==> Feature(D, row, wires + 2) == 1.0; @/
    ;
  }
*/

/* A row that belongs to no gate. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && row < rows && (row <= c->inputs + 1 || GateFirstRow(c, c->gates) <= row);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures plain: \forall dataset D, real q, integer d; CircuitRows(D, c, q, bias) && 0 <= d < CircuitFeatures(c, bias) ==>
       Feature(D, row, d) == PlainFeature(c, row, d);
  @/
  void lemma_plain_row(const struct circuit *c, int bias, size_t size, size_t rows, size_t row) {
    lemma_circuit_rows(c, bias);
  }
*/

/*@ ghost
  void lemma_epsilon_row(const struct circuit *c, int bias, size_t size, size_t rows) {
    size_t wires = c->inputs + c->gates;
    size_t features = wires + 1 + (size_t)bias;
    lemma_all_rows(c, bias, rows);
    lemma_any_row(c, bias, size, rows, 0);
    lemma_plain_row(c, bias, size, rows, 0);
    lemma_pair_dot(0, wires, wires, features);
    lemma_wire_residual(size, 0);
    lemma_product_facts();
    /@ assert features: features == CircuitFeatures(c, bias) && wires == CircuitWires(c); @/
    /@ assert plain: \forall integer d; PlainFeature(c, 0, d) == (d == wires ? 1 : 0); @/
    /@ assert row: \forall dataset D, real q; CircuitRows(D, c, q, bias) ==> PairRow(D, 0, features, wires, wires) &&
         Feature(D, 0, wires) == 1.0; @/
    ;
  }
*/

/*@ ghost
  void lemma_input_row(const struct circuit *c, int bias, size_t size, size_t rows, uint32_t i) {
    size_t wires = c->inputs + c->gates;
    size_t features = wires + 1 + (size_t)bias;
    size_t row = (size_t)i + 1;
    lemma_all_rows(c, bias, rows);
    lemma_any_row(c, bias, size, rows, row);
    lemma_plain_row(c, bias, size, rows, row);
    lemma_pair_dot(row, i, wires, features);
    lemma_wire_residual(size, row);
    lemma_product_facts();
    /@ assert features: features == CircuitFeatures(c, bias) && wires == CircuitWires(c); @/
    /@ assert plain: \forall integer d; PlainFeature(c, row, d) == (d == wires ? 1 : d == i ? -1 : 0); @/
    /@ assert row: \forall dataset D, real q; CircuitRows(D, c, q, bias) ==> PairRow(D, row, features, i, wires) &&
         Feature(D, row, wires) == 1.0 && Feature(D, row, i) == -1.0; @/
    ;
  }
*/

/*@ ghost
  void lemma_output_row(const struct circuit *c, int bias, size_t size, size_t rows) {
    size_t wires = c->inputs + c->gates;
    size_t features = wires + 1 + (size_t)bias;
    size_t row = (size_t)c->inputs + 1;
    lemma_all_rows(c, bias, rows);
    lemma_any_row(c, bias, size, rows, row);
    lemma_plain_row(c, bias, size, rows, row);
    lemma_pair_dot(row, c->output, c->output, features);
    lemma_wire_residual(size, row);
    lemma_product_facts();
    /@ assert features: features == CircuitFeatures(c, bias) && wires == CircuitWires(c); @/
    /@ assert plain: \forall integer d; PlainFeature(c, row, d) == (d == c->output ? 1 : 0); @/
    /@ assert row: \forall dataset D, real q; CircuitRows(D, c, q, bias) ==> PairRow(D, row, features, c->output, c->output) &&
         Feature(D, row, c->output) == 1.0; @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures more: \forall real x; ClosedProduct(x, 2.0) == 2.0 * x;
  @/
  void lemma_twice(void) {
    lemma_closed_product();
  }
*/

/* One of the three rows that keep a bias small. */
/*@ ghost
  /@ requires shape: CircuitShape(c, 1, size, rows) && t < 3 && row == GateFirstRow(c, c->gates) + t;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures residual: \forall weights w, dataset D, real q; CircuitRows(D, c, q, 1) ==> WireResidual(D, w, q, size, row) ==
       Relu(ClosedProduct(WireValue(w, q, CircuitWires(c) + 1), (real)t) + WireBias(w, q, CircuitWires(c), 1)) -
         (t == 0 ? 0.0 : t == 1 ? q : q + q);
  @/
  void lemma_bias_row(const struct circuit *c, size_t size, size_t rows, size_t t, size_t row) {
    size_t wires = c->inputs + c->gates;
    size_t features = wires + 2;
    lemma_all_rows(c, 1, rows);
    lemma_any_row(c, 1, size, rows, row);
    lemma_plain_row(c, 1, size, rows, row);
    lemma_pair_dot(row, wires + 1, wires + 1, features);
    lemma_wire_residual(size, row);
    /@ assert features: features == CircuitFeatures(c, 1) && wires == CircuitWires(c); @/
    /@ assert plain: \forall integer d; PlainFeature(c, row, d) == (d == wires + 1 ? t : 0); @/
    /@ assert row: \forall dataset D, real q; CircuitRows(D, c, q, 1) ==> PairRow(D, row, features, wires + 1, wires + 1) &&
         Feature(D, row, wires + 1) == (real)t; @/
    /@ assert label: \forall real q; CircuitLabel(c, q, row) == (t == 0 ? 0.0 : t == 1 ? q : q + q); @/
    ;
  }
*/

/*@ ghost
  void lemma_bias_rows(const struct circuit *c, size_t size, size_t rows) {
    lemma_all_rows(c, 1, rows);
    lemma_product_facts();
    lemma_twice();
    /@ assert range: rows == GateFirstRow(c, c->gates) + 3; @/
    lemma_bias_row(c, size, rows, 0, rows - 3);
    lemma_bias_row(c, size, rows, 1, rows - 2);
    lemma_bias_row(c, size, rows, 2, rows - 1);
  }
*/

/* Coordinates of a row of gate g. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && g < c->gates && at < GateRows(c, g) && row == GateFirstRow(c, g) + at;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures range: c->inputs + 2 <= row < GateFirstRow(c, c->gates) && row < rows;
     ensures gate: \forall dataset D, real q, integer d; CircuitRows(D, c, q, bias) && 0 <= d < CircuitFeatures(c, bias) ==>
       Feature(D, row, d) == GateFeature(c, g, at, d);
  @/
  void lemma_gate_row(const struct circuit *c, int bias, size_t size, size_t rows, size_t g, size_t at, size_t row) {
    lemma_gate_rows(c, g);
    lemma_circuit_rows(c, bias);
    /@ assert range: GateFirstRow(c, g) <= row < GateFirstRow(c, g + 1); @/
    ;
  }
*/

/*@ ghost
  void lemma_disjunction_row(const struct circuit *c, int bias, size_t size, size_t rows, size_t g, size_t row) {
    size_t wire = c->inputs + g;
    size_t features = (size_t)c->inputs + c->gates + 1 + (size_t)bias;
    size_t first = c->start[g];
    size_t end = c->start[g + 1];
    lemma_gate_row(c, bias, size, rows, g, 0, row);
    lemma_any_row(c, bias, size, rows, row);
    lemma_wire_residual(size, row);
    lemma_pins_row(row, wire, c->pin, first, end, features);
    /@ assert features: features == CircuitFeatures(c, bias); @/
    /@ assert gate: \forall integer d; GateFeature(c, g, 0, d) == (d == wire ? 1 : 0) - PinCount(c->pin, first, end, d); @/
    /@ assert row: \forall dataset D, real q; CircuitRows(D, c, q, bias) ==> PinsRow(D, row, features, wire, c->pin, first, end); @/
    ;
  }
*/

/*@ ghost
  void lemma_conjunction_row(const struct circuit *c, int bias, size_t size, size_t rows, size_t g, size_t p, size_t row) {
    size_t wire = c->inputs + g;
    size_t features = (size_t)c->inputs + c->gates + 1 + (size_t)bias;
    size_t at = p - c->start[g];
    lemma_gate_row(c, bias, size, rows, g, at, row);
    lemma_any_row(c, bias, size, rows, row);
    lemma_wire_residual(size, row);
    /@ assert pin: c->pin[p] < c->inputs + g; @/
    lemma_pins_row(row, wire, c->pin, p, p + 1, features);
    /@ assert features: features == CircuitFeatures(c, bias); @/
    /@ assert none: \forall integer d; PinCount(c->pin, p, p, d) == 0; @/
    /@ assert one: \forall integer d; PinCount(c->pin, p, p + 1, d) == PinCount(c->pin, p, p, d) + (c->pin[p] == d ? 1 : 0); @/
    /@ assert gate: \forall integer d; GateFeature(c, g, at, d) == (d == wire ? 1 : 0) - PinCount(c->pin, p, p + 1, d); @/
    /@ assert row: \forall dataset D, real q; CircuitRows(D, c, q, bias) ==> PinsRow(D, row, features, wire, c->pin, p, p + 1); @/
    /@ assert empty: \forall weights w, real q; PinSum(w, q, c->pin, p, p) == 0.0; @/
    /@ assert single: \forall weights w, real q; PinSum(w, q, c->pin, p, p + 1) == PinSum(w, q, c->pin, p, p) + WireValue(w, q, c->pin[p]); @/
    ;
  }
*/
