/* The sum over the rows of the reduction: what is true while it goes on, and its beginning.  Part of set_cover_training_error. */
#ifndef RELUCERT_SET_COVER_SUM_H
#define RELUCERT_SET_COVER_SUM_H

#include "../kernel/network_weights.h"
#include "set_cover_training_error.h"

/*@ // Row i of D is row i of the reduction.
    predicate IsSetCoverRow{L}(dataset D, struct set_cover_reduction *r, integer i) =
      (\forall integer d; 0 <= d < r->features ==> Feature(D, i, d) == SetCoverFeature(r->system, i, d)) &&
      (r->bias ==> Feature(D, i, r->features) == 1.0) &&
      Product(Label(D, i), (real)r->root) == SetCoverLabel(r->system, r->root, i) &&
      Multiplicity(D, i) == SetCoverMultiplicity(r->system, r->copies, i);

    // Rows can be made and added: valid memory, and nothing overlaps.
    predicate SetCoverRowsValid{L}(struct training_error *error, struct set_cover_reduction *r, struct sample *s) =
      SetCoverReduction(r) && SetCoverRowRoom(s, r->degree) && ErrorValid(error) &&
      error->label_denominator[0].value == (real)r->root && error->network->features == r->features &&
      (error->network->bias <==> r->bias);

    predicate SetCoverRowsApart{L}(struct training_error *error, struct set_cover_reduction *r, struct sample *s) =
      SetCoverRowApart(s, r->system) && \separated(s, error, r, error->network) && \separated(error, r->system) &&
      \separated(error, r->system->start + (0 .. r->system->elements)) &&
      \separated(error, r->system->cost + (0 .. r->system->sets - 1)) &&
      \separated(&s->label[0], &error->network->weight[0 .. WeightCount(error->network) - 1][0]) &&
      (error->fast != \null ==>
        \separated(s, error->fast) && \separated(s->value + (0 .. s->capacity - 1), error->fast) &&
        \separated(s->value + (0 .. s->capacity - 1), error->fast->weight + (0 .. WeightCount(error->network) - 1)));

    // The rows are the same in both states.
    predicate SameSetCoverRows{Before, After}(struct set_cover_reduction *r) =
      \forall dataset D, integer i; 0 <= i < \at(r->samples, Before) && IsSetCoverRow{Before}(D, r, i) ==>
        IsSetCoverRow{After}(D, r, i);

    // What the sum is made from.
    predicate SetCoverSumInput{L}(struct set_cover_reduction *r, struct network *network, struct sample *s) =
      SetCoverReduction(r) && NetworkOfSetCover(network, r) && SetCoverRowRoom(s, r->degree);
*/

/* The sum of no rows, in 64-bit numbers where the weights allow it.  `fast`, `root` and `storage` are room for what it refers to. */
/*@ requires input:     SetCoverSumInput(r, network, s);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast) && \valid(root);
    requires rows:      SetCoverRowApart(s, r->system);
    requires apart:     \separated(s, error, fast, root) && \separated(r, error, fast, root) &&
                        \separated(r->system, error, fast, root) && \separated(network, error, fast, root) &&
                        \separated(s, r, network);
    requires starts:    \separated(r->system->start + (0 .. r->system->elements), error, fast, root);
    requires members:   \separated(error, r->system->member_of + (0 .. r->system->start[r->system->elements] - 1)) &&
                        \separated(root, r->system->member_of + (0 .. r->system->start[r->system->elements] - 1));
    requires costs:     \separated(r->system->cost + (0 .. r->system->sets - 1), error, fast, root);
    requires label:     \separated(&s->label[0], &network->weight[0 .. WeightCount(network) - 1][0]);
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]) &&
                        \separated(root, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires values:    \separated(s->value + (0 .. s->capacity - 1), fast) &&
                        \separated(s->value + (0 .. s->capacity - 1), storage + (0 .. WeightCount(network) - 1));
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), root);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, *root, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     SetCoverRowsValid(error, r, s);
    ensures  apart:     SetCoverRowsApart(error, r, s);
    ensures  root:      LiveTarget(root);
    ensures  network:   error->network == network;
    ensures  sizes:     Stride(network) == Stride{Pre}(network) && network->units == \old(network->units) &&
                        r->samples == \old(r->samples);
    ensures  rows:      SameSetCoverRows{Pre, Post}(r);
    ensures  represents: \forall weights w; RepresentsNetwork{Pre}(w, network) ==> RepresentsNetwork(w, network);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
void set_cover_sum_begin(struct training_error *error, struct network_int64 *fast, mpz_ptr root,
                         const struct set_cover_reduction *r, const struct network *network,
                         int64_t *storage) /*@ ghost (const struct sample *s) */;

#endif
