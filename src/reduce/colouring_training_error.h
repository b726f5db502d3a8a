/* The exact training error of a network on the training set of a colouring. */
#ifndef RELUCERT_COLOURING_TRAINING_ERROR_H
#define RELUCERT_COLOURING_TRAINING_ERROR_H

#include "../kernel/training_error.h"
#include "../theorems/colouring_statement.h"
#include "colouring.h"

#include <gmp.h>
#include <stdint.h>

/*@ // The network takes the rows of the reduction.
    predicate NetworkOfColouring{L}(struct network *network, struct colouring_reduction *r) =
      NetworkValid(network) && NetworkWhole(network) && network->features == r->features && (network->bias <==> r->bias);

    // D is the training set of the reduction.
    predicate IsColouringSetOf{L}(dataset D, struct colouring_reduction *r) =
      IsColouringReduction(D, r->hypergraph, r->colours, r->copies, r->zero, r->bias ? 1 : 0, r->free_signs ? 1 : 0);

    // The sample that the rows are made in.
    predicate ColouringRowRoom{L}(struct sample *s, uint64_t rank) =
      SampleRoom(s) && LiveTarget(&s->label[0]) && rank <= s->capacity;

    // The sample overlaps nothing that its rows are made of.
    predicate ColouringRowApart{L}(struct sample *s, struct hypergraph *h) =
      \separated(s, h, h->start + (0 .. h->edges)) && \separated(s, h->vertex + (0 .. h->start[h->edges] - 1)) &&
      \separated(s->column + (0 .. s->capacity - 1), h) &&
      \separated(s->column + (0 .. s->capacity - 1), h->vertex + (0 .. h->start[h->edges] - 1)) &&
      \separated(s->value + (0 .. s->capacity - 1), h->vertex + (0 .. h->start[h->edges] - 1));
*/

/* numerator / denominator is the training error, not in lowest terms.  `storage` has room for as many numbers as the network has weights. */
/*@ requires reduction: ColouringReduction(r);
    requires network:   NetworkOfColouring(network, r);
    requires sample:    ColouringRowRoom(s, r->rank) && ColouringRowApart(s, r->hypergraph);
    requires columns:   \separated(s->column + (0 .. s->capacity - 1), r);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires result:    LiveTarget(numerator) && LiveTarget(denominator);
    requires apart:     \separated(s, r) && \separated(s, network);
    requires label:     \separated(&s->label[0], &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), s, s->value + (0 .. s->capacity - 1), network);
    requires result_apart:  \separated(numerator, denominator, network, s);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, storage[0 .. WeightCount(network) - 1], numerator->value, denominator->value;
    ensures  positive:  0.0 < denominator->value;
    ensures  exact:     \forall dataset D, weights w;
                          IsColouringSetOf{Pre}(D, r) && RepresentsNetwork{Pre}(w, network) ==>
                            numerator->value ==
                              Product(TrainingError(D, w, Stride{Pre}(network), \old(network->units), \old(r->samples)),
                                      denominator->value);
*/
void colouring_training_error(const struct colouring_reduction *r, const struct network *network,
                              struct sample *s, int64_t *storage, mpz_ptr numerator, mpz_ptr denominator);

#endif
