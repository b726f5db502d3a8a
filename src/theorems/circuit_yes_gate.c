/* The rows of a gate under the weights of an assignment: its wire is at most each of its pins, or at most their sum.  Ghost code only. */
#include "circuit_yes.h"

/* Products with q. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall real x, y; ClosedProduct(x, y) == y * x;
  @/
  void lemma_product_turned(void) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_assigned_wires(const struct circuit *c, const bool *value, int bias) {
    lemma_product_facts();
    lemma_product_turned();
    /@ assert once: \forall weights w, dataset D, real q; AssignedAt(D, w, q, c, value, bias, 1) <==> AssignedAt(D, w, q, c, value, bias, 0); @/
    /@ assert scaled: \forall weights w, integer d; Sign(w, 0) == 1.0 ==> ScaledWeight(w, 0, d) == Weight(w, 0, d); @/
    /@ assert values: \forall weights w, real q, integer d; Sign(w, 0) == 1.0 ==> WireValue(w, q, d) == ClosedProduct(q, Weight(w, 0, d)); @/
    /@ assert none: \forall weights w, real q, integer n; WireBias(w, q, n, 0) == 0.0; @/
    /@ assert some: \forall weights w, real q, integer n; WireBias(w, q, n, 1) == WireBias(w, q, n, 0) + WireValue(w, q, n + 2); @/
    /@ assert epsilon: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireValue(w, q, CircuitWires(c)) == 1.0; @/
    ;
  }
*/

/* A conjunction that is TRUE has pins that are. */
/*@ ghost
  /@ requires range: k < n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures pin: AllTrue(value, pin, n) ==> value[pin[k]];
  @/
  void lemma_true_pin(const bool *value, const uint32_t *pin, size_t n, size_t k) {
    /@ loop invariant 0 <= h <= n;
       loop invariant pin: h > k && AllTrue(value, pin, h) ==> value[pin[k]];
       loop assigns h;
       loop variant n - h;
    @/
    for (size_t h = 0; h < n; h++) {
      /@ assert next: AllTrue(value, pin, h + 1) <==> AllTrue(value, pin, h) && value[pin[h]]; @/
      ;
    }
  }
*/

/* The sum of the pins of a disjunction is not negative, and at least q if one of them is TRUE. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && g < c->gates;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
       PinSum(w, q, c->pin, c->start[g], c->start[g + 1]) >= 0.0;
     ensures some: SomeTrue(value, c->pin + c->start[g], c->start[g + 1] - c->start[g]) ==>
       \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> PinSum(w, q, c->pin, c->start[g], c->start[g + 1]) >= q;
  @/
  void lemma_pin_sum(const struct circuit *c, const bool *value, int bias, size_t size, size_t rows, size_t g) {
    size_t first = c->start[g];
    size_t pins = c->start[g + 1] - c->start[g];
    lemma_assigned_wires(c, value, bias);
    /@ assert none: !SomeTrue(value, c->pin + first, 0) && \forall weights w, real q; PinSum(w, q, c->pin, first, first) == 0.0; @/
    /@ loop invariant 0 <= k <= pins;
       loop invariant least: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> PinSum(w, q, c->pin, first, first + k) >= 0.0;
       loop invariant some: SomeTrue(value, c->pin + first, k) ==>
         \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> PinSum(w, q, c->pin, first, first + k) >= q;
       loop assigns k;
       loop variant pins - k;
    @/
    for (size_t k = 0; k < pins; k++) {
      /@ assert pin: c->pin[first + k] < c->inputs + g; @/
      /@ assert value: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
           WireValue(w, q, c->pin[first + k]) == (value[c->pin[first + k]] ? q : 0.0); @/
      /@ assert sum: \forall weights w, real q; PinSum(w, q, c->pin, first, first + (k + 1)) ==
           PinSum(w, q, c->pin, first, first + k) + WireValue(w, q, c->pin[first + k]); @/
      /@ assert next: SomeTrue(value, c->pin + first, k + 1) <==> SomeTrue(value, c->pin + first, k) || value[c->pin[first + k]]; @/
      ;
    }
  }
*/

/* A disjunction. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && g < c->gates && !c->conjunction[g];
     requires values: ValuesFollow(c, value, c->gates) && row == GateFirstRow(c, g);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireResidual(D, w, q, size, row) == 0.0;
  @/
  void lemma_assigned_disjunction(const struct circuit *c, const bool *value, int bias, size_t size, size_t rows, size_t g, size_t row) {
    lemma_assigned_wires(c, value, bias);
    lemma_pin_sum(c, value, bias, size, rows, g);
    lemma_disjunction_row(c, bias, size, rows, g, row);
    /@ assert some: value[c->inputs + g] ==> SomeTrue(value, c->pin + c->start[g], c->start[g + 1] - c->start[g]); @/
    /@ assert gate: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireValue(w, q, c->inputs + g) == (value[c->inputs + g] ? q : 0.0); @/
    ;
  }
*/

/* A pin of a conjunction. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && g < c->gates && c->conjunction[g] && n < c->start[g + 1] - c->start[g];
     requires values: ValuesFollow(c, value, c->gates) && row == GateFirstRow(c, g) + n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireResidual(D, w, q, size, row) == 0.0;
  @/
  void lemma_assigned_pin(const struct circuit *c, const bool *value, int bias, size_t size, size_t rows, size_t g, size_t n, size_t row) {
    lemma_assigned_wires(c, value, bias);
    lemma_true_pin(value, c->pin + c->start[g], c->start[g + 1] - c->start[g], n);
    lemma_conjunction_row(c, bias, size, rows, g, c->start[g] + n, row);
    /@ assert all: value[c->inputs + g] ==> AllTrue(value, c->pin + c->start[g], c->start[g + 1] - c->start[g]); @/
    /@ assert pins: value[c->inputs + g] ==> value[c->pin[c->start[g] + n]]; @/
    /@ assert pin: c->pin[c->start[g] + n] < c->inputs + g; @/
    /@ assert gate: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireValue(w, q, c->inputs + g) == (value[c->inputs + g] ? q : 0.0); @/
    /@ assert other: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
         WireValue(w, q, c->pin[c->start[g] + n]) == (value[c->pin[c->start[g] + n]] ? q : 0.0); @/
    ;
  }
*/

/*@ ghost
  void lemma_exact_residual(size_t size, size_t row) {
    lemma_product_facts();
  }
*/

/*@ ghost
  void lemma_assigned_gate(const struct circuit *c, const bool *value, int bias, size_t size, size_t rows, size_t g, size_t row) {
    lemma_gate_rows(c, g);
    lemma_all_rows(c, bias, rows);
    if (c->conjunction[g]) {
      size_t pins = c->start[g + 1] - c->start[g];
      /@ loop invariant 0 <= k <= pins;
         loop invariant same: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
           WireSquares(D, w, q, size, 0, row + k) == WireSquares(D, w, q, size, 0, row);
         loop assigns k;
         loop variant pins - k;
      @/
      for (size_t k = 0; k < pins; k++) {
        lemma_assigned_pin(c, value, bias, size, rows, g, k, row + k);
        lemma_exact_residual(size, row + k);
        /@ assert order: row + (k + 1) == (row + k) + 1; @/
        ;
      }
    } else {
      lemma_assigned_disjunction(c, value, bias, size, rows, g, row);
      lemma_exact_residual(size, row);
    }
  }
*/
