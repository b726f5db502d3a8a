/* The exact training error of a network on the training set of a formula. */
#ifndef RELUCERT_SAT_TRAINING_ERROR_H
#define RELUCERT_SAT_TRAINING_ERROR_H

#include "../kernel/training_error.h"
#include "../theorems/sat_statement.h"
#include "sat_reduction.h"

#include <gmp.h>
#include <stdint.h>

/*@ // The network takes the rows of the reduction.
    predicate NetworkOfReduction{L}(struct network *network, struct sat_reduction *r) =
      NetworkValid(network) && NetworkWhole(network) && network->features == r->features &&
      (network->bias <==> r->bias);

    // D is the training set of the reduction.
    predicate IsSetOf{L}(dataset D, struct sat_reduction *r) =
      IsSatReduction(D, r->formula, r->width, r->bias ? 1 : 0, r->zero_multiplicity);

    // The sample that the rows are made in.
    predicate RowRoom{L}(struct sample *s, struct formula *f) =
      SampleRoom(s) && LiveTarget(&s->label[0]) && 1 <= s->capacity &&
      \forall integer c; 0 <= c < f->clauses ==> ClauseLiterals(f, c) < s->capacity;
*/

/* numerator / denominator is the training error, not in lowest terms.  `storage` has room for as many numbers as the network has weights. */
/*@ requires reduction: SatReduction(r) && (r->bias ==> 1 <= r->zero_multiplicity);
    requires network:   NetworkOfReduction(network, r);
    requires sample:    RowRoom(s, r->formula);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires result:    LiveTarget(numerator) && LiveTarget(denominator);
    requires apart:     \separated(s, r, r->formula, r->formula->start + (0 .. r->formula->clauses)) && \separated(s, network);
    requires label:     \separated(&s->label[0], &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), s, s->value + (0 .. s->capacity - 1), network);
    requires result_apart:  \separated(numerator, denominator, network, s);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, storage[0 .. WeightCount(network) - 1], numerator->value, denominator->value;
    ensures  positive:  0.0 < denominator->value;
    ensures  exact:     \forall dataset D, weights w;
                          IsSetOf{Pre}(D, r) && RepresentsNetwork{Pre}(w, network) ==>
                            numerator->value ==
                              Product(TrainingError(D, w, Stride{Pre}(network), \old(network->units), \old(r->samples)),
                                      denominator->value);
*/
void sat_training_error(const struct sat_reduction *r, const struct network *network, struct sample *s,
                        int64_t *storage, mpz_ptr numerator, mpz_ptr denominator);

#endif
