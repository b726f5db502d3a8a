/* The training set that a monotone circuit is reduced to, as a logical definition (MR18, Theorem 4; spec/certificate.md). */
#ifndef RELUCERT_CIRCUIT_DEFINITION_H
#define RELUCERT_CIRCUIT_DEFINITION_H

#include "../kernel/circuit.h"

/*@ // The rows of one gate: one for a disjunction, one for each pin of a conjunction.
    logic integer GateRows{L}(struct circuit *c, integer g) = c->conjunction[g] ? c->start[g + 1] - c->start[g] : 1;

    // The rows of the gates below g.
    logic integer RowsBelow{L}(struct circuit *c, integer g) = g <= 0 ? 0 : RowsBelow{L}(c, g - 1) + GateRows{L}(c, g - 1);

    // The number of the first row of gate g.
    logic integer GateFirstRow{L}(struct circuit *c, integer g) = c->inputs + 2 + RowsBelow{L}(c, g);

    logic integer CircuitSamples{L}(struct circuit *c, integer bias) = GateFirstRow{L}(c, c->gates) + (bias == 1 ? 3 : 0);

    logic integer CircuitFeatures{L}(struct circuit *c, integer bias) = CircuitWires{L}(c) + 1 + (bias == 1 ? 1 : 0);

    // How often wire d stands among pin[first .. end - 1].
    logic integer PinCount{L}(uint32_t *pin, integer first, integer end, integer d) =
      end <= first ? 0 : PinCount{L}(pin, first, end - 1, d) + (pin[end - 1] == d ? 1 : 0);

    // Coordinate d of row `at` of gate g: its wire less the wires of all pins, or less that of pin `at`.
    logic integer GateFeature{L}(struct circuit *c, integer g, integer at, integer d) =
      (d == c->inputs + g ? 1 : 0) -
      (c->conjunction[g] ? (c->pin[c->start[g] + at] == d ? 1 : 0)
                         : PinCount{L}(c->pin, c->start[g], c->start[g + 1], d));

    // Coordinate d of a row that belongs to no gate: e_epsilon; e_epsilon - e_i; e_output; with a bias 0, e_v, 2 e_v.
    logic integer PlainFeature{L}(struct circuit *c, integer i, integer d) =
      i == 0 ? (d == CircuitWires{L}(c) ? 1 : 0)
      : i <= c->inputs ? (d == CircuitWires{L}(c) ? 1 : d == i - 1 ? -1 : 0)
      : i == c->inputs + 1 ? (d == c->output ? 1 : 0)
      : d == CircuitWires{L}(c) + 1 ? i - GateFirstRow{L}(c, c->gates) : 0;

    // The label times q, where epsilon = 1 / q.
    logic real CircuitLabel{L}(struct circuit *c, real q, integer i) =
      i <= c->inputs ? 1.0
      : i == c->inputs + 1 ? q
      : i <= GateFirstRow{L}(c, c->gates) ? 0.0
      : i == GateFirstRow{L}(c, c->gates) + 1 ? q
      : q + q;
*/

#endif
