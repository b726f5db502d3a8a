/* The rows of the reduction of a circuit, and the unit's residual on each of them. */
#ifndef RELUCERT_THEOREM_CIRCUIT_ROWS_H
#define RELUCERT_THEOREM_CIRCUIT_ROWS_H

#include "circuit_pins.h"
#include "circuit_statement.h"

/*@ // IsCircuitReduction, one unfolding away.
    predicate CircuitRowsAt{L}(dataset D, struct circuit *c, real q, integer bias, integer closed) =
      closed <= 0 ? IsCircuitReduction{L}(D, c, q, bias) : CircuitRowsAt{L}(D, c, q, bias, closed - 1);
    predicate CircuitRows{L}(dataset D, struct circuit *c, real q, integer bias) = CircuitRowsAt{L}(D, c, q, bias, 1);

    // The circuit, with the coordinates and the rows of its reduction.
    predicate CircuitShape{L}(struct circuit *c, integer bias, integer size, integer rows) =
      CircuitValid{L}(c) && (bias == 0 || bias == 1) && size == CircuitFeatures{L}(c, bias) + bias &&
      rows == CircuitSamples{L}(c, bias);

    // The bias times q; and the least weight times q that makes an input TRUE.
    logic real WireBias(weights w, real q, integer wires, integer bias) =
      bias <= 0 ? 0.0 : WireBias(w, q, wires, bias - 1) + WireValue(w, q, wires + 2);
    logic real WireEpsilon(weights w, real q, integer wires, integer bias) =
      WireValue(w, q, wires) + WireBias(w, q, wires, bias);
*/

/* The closed predicate is the statement's. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall dataset D, real q; CircuitRows(D, c, q, bias) <==> IsCircuitReduction(D, c, q, bias);
  @/
  void lemma_circuit_rows(const struct circuit *c, int bias);
*/

/* The rows of a gate are among all rows, and those of the next one come behind them. */
/*@ ghost
  /@ requires circuit: CircuitValid(c) && g < c->gates;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures next: GateFirstRow(c, g + 1) == GateFirstRow(c, g) + GateRows(c, g);
     ensures range: c->inputs + 2 <= GateFirstRow(c, g) <= GateFirstRow(c, g + 1) <= GateFirstRow(c, c->gates);
     ensures size: GateFirstRow(c, g + 1) <= c->inputs + 3 + g + c->start[g + 1] && c->start[g + 1] <= c->start[c->gates];
  @/
  void lemma_gate_rows(const struct circuit *c, size_t g);
*/

/* The number of the first row of gate g, or of the first row behind all gates'. */
/*@ ghost
  /@ requires circuit: CircuitValid(c) && g <= c->gates;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures result: \result == GateFirstRow(c, g) && \result <= c->inputs + 2 + g + c->start[g];
  @/
  size_t find_gate_row(const struct circuit *c, size_t g);
*/

/* The rows before and behind those of the gates are there. */
/*@ ghost
  /@ requires circuit: CircuitValid(c) && (bias == 0 || bias == 1) && rows == CircuitSamples(c, bias);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures range: c->inputs + 2 <= GateFirstRow(c, c->gates) <= rows;
  @/
  void lemma_all_rows(const struct circuit *c, int bias, size_t rows);
*/

/* The row of epsilon. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures residual: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) ==>
       WireResidual(D, w, q, size, 0) == Relu(WireEpsilon(w, q, CircuitWires(c), bias)) - 1.0;
  @/
  void lemma_epsilon_row(const struct circuit *c, int bias, size_t size, size_t rows);
*/

/* The row of an input. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && i < c->inputs;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures residual: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) ==>
       WireResidual(D, w, q, size, i + 1) == Relu(WireEpsilon(w, q, CircuitWires(c), bias) - WireValue(w, q, i)) - 1.0;
  @/
  void lemma_input_row(const struct circuit *c, int bias, size_t size, size_t rows, uint32_t i);
*/

/* The row of the output, which has label 1. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures residual: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) ==>
       WireResidual(D, w, q, size, c->inputs + 1) == Relu(WireValue(w, q, c->output) + WireBias(w, q, CircuitWires(c), bias)) - q;
     ensures label: \forall dataset D, real q; CircuitRows(D, c, q, bias) ==> ClosedProduct(Label(D, c->inputs + 1), q) == q;
  @/
  void lemma_output_row(const struct circuit *c, int bias, size_t size, size_t rows);
*/

/* The row of a disjunction. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && g < c->gates && !c->conjunction[g] && row == GateFirstRow(c, g);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures residual: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) ==>
       WireResidual(D, w, q, size, row) == Relu(WireValue(w, q, c->inputs + g) -
         PinSum(w, q, c->pin, c->start[g], c->start[g + 1]) + WireBias(w, q, CircuitWires(c), bias));
  @/
  void lemma_disjunction_row(const struct circuit *c, int bias, size_t size, size_t rows, size_t g, size_t row);
*/

/* The row of one pin of a conjunction. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && g < c->gates && c->conjunction[g] && c->start[g] <= p < c->start[g + 1] &&
                     row == GateFirstRow(c, g) + (p - c->start[g]);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures residual: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) ==>
       WireResidual(D, w, q, size, row) == Relu(WireValue(w, q, c->inputs + g) - WireValue(w, q, c->pin[p]) +
         WireBias(w, q, CircuitWires(c), bias));
  @/
  void lemma_conjunction_row(const struct circuit *c, int bias, size_t size, size_t rows, size_t g, size_t p, size_t row);
*/

/* The three rows that keep a bias small. */
/*@ ghost
  /@ requires shape: CircuitShape(c, 1, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures zero: \forall weights w, dataset D, real q; CircuitRows(D, c, q, 1) ==>
       WireResidual(D, w, q, size, rows - 3) == Relu(WireBias(w, q, CircuitWires(c), 1));
     ensures one: \forall weights w, dataset D, real q; CircuitRows(D, c, q, 1) ==>
       WireResidual(D, w, q, size, rows - 2) == Relu(WireValue(w, q, CircuitWires(c) + 1) + WireBias(w, q, CircuitWires(c), 1)) - q;
     ensures two: \forall weights w, dataset D, real q; CircuitRows(D, c, q, 1) ==>
       WireResidual(D, w, q, size, rows - 1) ==
         Relu(2.0 * WireValue(w, q, CircuitWires(c) + 1) + WireBias(w, q, CircuitWires(c), 1)) - 2.0 * q;
  @/
  void lemma_bias_rows(const struct circuit *c, size_t size, size_t rows);
*/

#endif
