/* The exact training error of a network on the training set of a monotone circuit. */
#ifndef RELUCERT_CIRCUIT_TRAINING_ERROR_H
#define RELUCERT_CIRCUIT_TRAINING_ERROR_H

#include "../kernel/training_error.h"
#include "../theorems/circuit_statement.h"
#include "circuit.h"

#include <gmp.h>
#include <stdint.h>

/*@ // The network takes the rows of the reduction.
    predicate NetworkOfCircuit{L}(struct network *network, struct circuit_reduction *r) =
      NetworkValid(network) && NetworkWhole(network) && network->features == r->features &&
      (network->bias <==> r->bias);

    // epsilon = 1 / q.
    predicate CircuitDenominator{L}(struct circuit_reduction *r) = Live(&r->q[0]) && Whole(r->q[0].value) && 0.0 < r->q[0].value;

    // D is the training set of the reduction.
    predicate IsCircuitSetOf{L}(dataset D, struct circuit_reduction *r) =
      IsCircuitReduction(D, r->circuit, r->q[0].value, r->bias ? 1 : 0);
*/

/* numerator / denominator is the training error, not in lowest terms.  `storage` has room for as many numbers as the network has weights. */
/*@ requires reduction: CircuitReduction(r) && CircuitDenominator(r);
    requires network:   NetworkOfCircuit(network, r);
    requires sample:    CircuitRowRoom(s, r->circuit) && CircuitRowApart(s, r);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires result:    LiveTarget(numerator) && LiveTarget(denominator);
    requires apart:     \separated(s, r, network);
    requires label:     \separated(&s->label[0], &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), s, s->value + (0 .. s->capacity - 1), network, r);
    requires result_apart:  \separated(numerator, denominator, network, s, r);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, storage[0 .. WeightCount(network) - 1], numerator->value, denominator->value;
    ensures  positive:  0.0 < denominator->value;
    ensures  exact:     \forall dataset D, weights w;
                          IsCircuitSetOf{Pre}(D, r) && RepresentsNetwork{Pre}(w, network) ==>
                            numerator->value ==
                              Product(TrainingError(D, w, Stride{Pre}(network), \old(network->units), \old(r->samples)),
                                      denominator->value);
*/
void circuit_training_error(const struct circuit_reduction *r, const struct network *network,
                            struct sample *s, int64_t *storage, mpz_ptr numerator, mpz_ptr denominator);

#endif
