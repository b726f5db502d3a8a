/* The sum over the rows of the reduction: what is true while it goes on, and its beginning.  Part of circuit_training_error. */
#ifndef RELUCERT_CIRCUIT_SUM_H
#define RELUCERT_CIRCUIT_SUM_H

#include "../kernel/network_weights.h"
#include "circuit_places.h"
#include "circuit_training_error.h"

/*@ // Row i of D is row i of the reduction.
    predicate IsCircuitRow{L}(dataset D, struct circuit_reduction *r, integer i) =
      (\forall integer d; 0 <= d < r->features ==> Feature(D, i, d) == RowFeature{L}(r->circuit, r->circuit->gates, i, d)) &&
      (r->bias ==> Feature(D, i, r->features) == 1.0) &&
      Product(Label(D, i), r->q[0].value) == CircuitLabel{L}(r->circuit, r->q[0].value, i) && Multiplicity(D, i) == 1.0;

    // Rows can be made and added: valid memory, and nothing overlaps.
    predicate CircuitRowsValid{L}(struct training_error *error, struct circuit_reduction *r, struct sample *s) =
      CircuitReduction(r) && CircuitDenominator(r) && CircuitRowRoom(s, r->circuit) && ErrorValid(error) &&
      error->label_denominator[0].value == r->q[0].value && error->network->features == r->features &&
      (error->network->bias <==> r->bias);

    predicate CircuitRowsApart{L}(struct training_error *error, struct circuit_reduction *r, struct sample *s) =
      CircuitRowApart(s, r) && \separated(s, error, r) && \separated(s, error->network) && \separated(error, r->circuit) &&
      \separated(error, r->circuit->start + (0 .. r->circuit->gates)) && \separated(error, r->first_row + (0 .. r->circuit->gates)) &&
      \separated(&s->label[0], &error->network->weight[0 .. WeightCount(error->network) - 1][0]) &&
      (error->fast != \null ==>
        \separated(s, error->fast) && \separated(s->value + (0 .. s->capacity - 1), error->fast) &&
        \separated(s->value + (0 .. s->capacity - 1), error->fast->weight + (0 .. WeightCount(error->network) - 1)));

    // The parameters and the circuit are the same in both states.
    predicate SameCircuit{Before, After}(struct circuit *c) =
      \at(c->inputs, Before) == \at(c->inputs, After) && \at(c->gates, Before) == \at(c->gates, After) &&
      \at(c->output, Before) == \at(c->output, After) && \at(c->conjunction, Before) == \at(c->conjunction, After) &&
      \at(c->start, Before) == \at(c->start, After) && \at(c->pin, Before) == \at(c->pin, After) &&
      (\forall integer g; 0 <= g <= \at(c->gates, Before) ==> \at(c->start[g], Before) == \at(c->start[g], After)) &&
      (\forall integer g; 0 <= g < \at(c->gates, Before) ==> \at(c->conjunction[g], Before) == \at(c->conjunction[g], After)) &&
      (\forall integer p; 0 <= p < \at(c->start[c->gates], Before) ==> \at(c->pin[p], Before) == \at(c->pin[p], After));

    predicate SameCircuitReduction{Before, After}(struct circuit_reduction *r) =
      \at(r->circuit, Before) == \at(r->circuit, After) && \at(r->first_row, Before) == \at(r->first_row, After) &&
      \at(r->root, Before) == \at(r->root, After) && \at(r->bias, Before) == \at(r->bias, After) &&
      \at(r->features, Before) == \at(r->features, After) && \at(r->samples, Before) == \at(r->samples, After) &&
      \at(r->q[0].value, Before) == \at(r->q[0].value, After) && \at(r->q[0].live, Before) == \at(r->q[0].live, After) &&
      SameCircuit{Before, After}(\at(r->circuit, Before)) &&
      (\forall integer g; 0 <= g <= \at(r->circuit->gates, Before) ==>
        \at(r->first_row[g], Before) == \at(r->first_row[g], After));

    // The rows are the same in both states.
    predicate SameCircuitRows{Before, After}(struct circuit_reduction *r) =
      \forall dataset D, integer i; 0 <= i < \at(r->samples, Before) && IsCircuitRow{Before}(D, r, i) ==>
        IsCircuitRow{After}(D, r, i);

    // The sample's places are the same in both states, not what stands there.
    predicate SameCircuitRoom{Before, After}(struct sample *s) =
      \at(s->capacity, Before) == \at(s->capacity, After) && \at(s->column, Before) == \at(s->column, After) &&
      \at(s->value, Before) == \at(s->value, After) && \at(s->label[0].live, Before) == \at(s->label[0].live, After);

    // What the sum is made from.
    predicate CircuitSumInput{L}(struct circuit_reduction *r, struct network *network, struct sample *s) =
      CircuitReduction(r) && CircuitDenominator(r) && NetworkOfCircuit(network, r) && CircuitRowRoom(s, r->circuit);
*/

/* The sum of no rows, in 64-bit numbers where the weights allow it.  `fast` and `storage` are room for what it refers to. */
/*@ requires input:     CircuitSumInput(r, network, s);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast);
    requires rows:      CircuitRowApart(s, r);
    requires apart:     \separated(s, error, fast) && \separated(r, error, fast) && \separated(r->circuit, error, fast) &&
                        \separated(network, error, fast) && \separated(s, r) && \separated(s, network) && \separated(r, network);
    requires starts:    \separated(r->circuit->start + (0 .. r->circuit->gates), error, fast);
    requires places:    \separated(r->first_row + (0 .. r->circuit->gates), error, fast);
    requires kinds:     \separated(fast, r->circuit->conjunction + (0 .. r->circuit->gates - 1));
    requires label:     \separated(&s->label[0], &network->weight[0 .. WeightCount(network) - 1][0]);
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires values:    \separated(s->value + (0 .. s->capacity - 1), fast) &&
                        \separated(s->value + (0 .. s->capacity - 1), storage + (0 .. WeightCount(network) - 1));
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), r);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     CircuitRowsValid(error, r, s);
    ensures  apart:     CircuitRowsApart(error, r, s);
    ensures  network:   error->network == network;
    ensures  sizes:     Stride(network) == Stride{Pre}(network) && network->units == \old(network->units) &&
                        r->samples == \old(r->samples);
    ensures  rows:      SameCircuitRows{Pre, Post}(r);
    ensures  represents: \forall weights w; RepresentsNetwork{Pre}(w, network) ==> RepresentsNetwork(w, network);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
void circuit_sum_begin(struct training_error *error, struct network_int64 *fast,
                       const struct circuit_reduction *r, const struct network *network, int64_t *storage)
    /*@ ghost (const struct sample *s) */;

#endif
