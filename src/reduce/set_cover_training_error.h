/* The exact training error of a network on the training set of a set system. */
#ifndef RELUCERT_SET_COVER_TRAINING_ERROR_H
#define RELUCERT_SET_COVER_TRAINING_ERROR_H

#include "../kernel/training_error.h"
#include "../theorems/set_cover_statement.h"
#include "set_cover.h"

#include <gmp.h>
#include <stdint.h>

/*@ // The network takes the rows of the reduction.
    predicate NetworkOfSetCover{L}(struct network *network, struct set_cover_reduction *r) =
      NetworkValid(network) && NetworkWhole(network) && network->features == r->features &&
      (network->bias <==> r->bias);

    // D is the training set of the reduction.
    predicate IsSetCoverSetOf{L}(dataset D, struct set_cover_reduction *r) =
      IsSetCoverReduction(D, r->system, r->root, r->copies, r->bias ? 1 : 0);
*/

/* numerator / denominator is the training error, not in lowest terms.  `storage` has room for as many numbers as the network has weights. */
/*@ requires reduction: SetCoverReduction(r);
    requires network:   NetworkOfSetCover(network, r);
    requires sample:    SetCoverRowRoom(s, r->degree) && SetCoverRowApart(s, r->system);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires result:    LiveTarget(numerator) && LiveTarget(denominator);
    requires apart:     \separated(s, r, network);
    requires label:     \separated(&s->label[0], &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), s, s->value + (0 .. s->capacity - 1), network);
    requires result_apart:  \separated(numerator, denominator, network, s);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, storage[0 .. WeightCount(network) - 1], numerator->value, denominator->value;
    ensures  positive:  0.0 < denominator->value;
    ensures  exact:     \forall dataset D, weights w;
                          IsSetCoverSetOf{Pre}(D, r) && RepresentsNetwork{Pre}(w, network) ==>
                            numerator->value ==
                              Product(TrainingError(D, w, Stride{Pre}(network), \old(network->units), \old(r->samples)),
                                      denominator->value);
*/
void set_cover_training_error(const struct set_cover_reduction *r, const struct network *network,
                              struct sample *s, int64_t *storage, mpz_ptr numerator, mpz_ptr denominator);

#endif
