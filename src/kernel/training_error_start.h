/* How the sums over the rows of a reduction begin. */
#ifndef RELUCERT_TRAINING_ERROR_START_H
#define RELUCERT_TRAINING_ERROR_START_H

#include "network_weights.h"
#include "residual_int64.h"
#include "training_error.h"

/* training_error_begin; the sum takes the 64-bit path if the weights fit into `storage`.  `fast` and `storage` are borrowed until training_error_end. */
/*@ requires network:   NetworkValid(network) && NetworkWhole(network);
    requires label:     Live(label_denominator) && Whole(label_denominator->value) && 0.0 < label_denominator->value;
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast);
    requires apart:     \separated(network, label_denominator, error, fast);
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), label_denominator);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     ErrorValid(error) && error->network == network;
    ensures  label:     error->label_denominator[0].value == \old(label_denominator->value);
    ensures  fast:      error->fast == \null || (error->fast == fast && fast->weight == storage);
    ensures  live:      label_denominator->live == \old(label_denominator->live);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
void training_error_begin_fast(struct training_error *error, struct network_int64 *fast,
                               const struct network *network, mpz_srcptr label_denominator, int64_t *storage);

/* training_error_begin_fast for a denominator of the labels that is a machine number: `labels` becomes that number, which training_error_finish clears. */
/*@ requires network:   NetworkValid(network) && NetworkWhole(network);
    requires positive:  1 <= denominator;
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast) && \valid(labels);
    requires apart:     \separated(network, error, fast, labels);
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]) &&
                        \separated(labels, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), labels);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, *labels, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     ErrorValid(error) && error->network == network && error->label_denominator[0].value == (real)denominator;
    ensures  fast:      error->fast == \null || (error->fast == fast && fast->weight == storage);
    ensures  labels:    LiveTarget(labels);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
void training_error_start(struct training_error *error, struct network_int64 *fast, mpz_ptr labels,
                          unsigned long denominator, const struct network *network, int64_t *storage);

#endif
