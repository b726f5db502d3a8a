/* The sum over the rows of the reduction: what is true while it goes on, and its beginning.  Part of sat_training_error. */
#ifndef RELUCERT_SAT_SUM_H
#define RELUCERT_SAT_SUM_H

#include "../kernel/network_weights.h"
#include "sat_training_error.h"

/*@ // Row i of D is row i of the reduction.
    predicate IsSatRow{L}(dataset D, struct sat_reduction *r, integer i) =
      (\forall integer d; 0 <= d <= r->formula->variables ==>
        Feature(D, i, d) == SatFeature(r->formula, r->width, i, d)) &&
      (r->bias ==> Feature(D, i, r->formula->variables + 1) == 1.0) &&
      Label(D, i) == SatLabel(r->formula, r->width, i) &&
      Multiplicity(D, i) == SatMultiplicity(r->formula, r->zero_multiplicity, i);

    // Rows can be made and added: valid memory, and nothing overlaps.
    predicate RowsValid{L}(struct training_error *error, struct sat_reduction *r, struct sample *s) =
      SatReduction(r) && (r->bias ==> 1 <= r->zero_multiplicity) && RowRoom(s, r->formula) && ErrorValid(error) &&
      error->label_denominator[0].value == 1.0 && error->network->features == r->features &&
      (error->network->bias <==> r->bias);

    predicate RowsApart{L}(struct training_error *error, struct sat_reduction *r, struct sample *s) =
      \separated(s, error, r, r->formula, r->formula->start + (0 .. r->formula->clauses)) &&
      \separated(s, error, error->network) &&
      \separated(&s->label[0], &error->network->weight[0 .. WeightCount(error->network) - 1][0]) &&
      (error->fast != \null ==>
        \separated(s, error->fast) && \separated(s->value + (0 .. s->capacity - 1), error->fast) &&
        \separated(s->value + (0 .. s->capacity - 1), error->fast->weight + (0 .. WeightCount(error->network) - 1)));

    // The rows are the same in both states.
    predicate SameRows{Before, After}(struct sat_reduction *r) =
      \forall dataset D, integer i; 0 <= i < \at(r->samples, Before) && IsSatRow{Before}(D, r, i) ==> IsSatRow{After}(D, r, i);
*/

/*@ // What the sum is made from.
    predicate SumInput{L}(struct sat_reduction *r, struct network *network, struct sample *s) =
      SatReduction(r) && (r->bias ==> 1 <= r->zero_multiplicity) && NetworkOfReduction(network, r) && RowRoom(s, r->formula);
*/

/* The sum of no rows, in 64-bit numbers where the weights allow it.  `fast`, `one` and `storage` are room for what it refers to. */
/*@ requires input:     SumInput(r, network, s);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast) && \valid(one);
    requires apart:     \separated(s, r, r->formula, r->formula->start + (0 .. r->formula->clauses), error, fast, one) &&
                        \separated(s, network, error, fast, one);
    requires literals:  \separated(error, r->formula->literal + (0 .. r->formula->start[r->formula->clauses] - 1)) &&
                        \separated(one, r->formula->literal + (0 .. r->formula->start[r->formula->clauses] - 1));
    requires label:     \separated(&s->label[0], &network->weight[0 .. WeightCount(network) - 1][0]);
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]) &&
                        \separated(one, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires values:    \separated(s->value + (0 .. s->capacity - 1), fast) &&
                        \separated(s->value + (0 .. s->capacity - 1), storage + (0 .. WeightCount(network) - 1));
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), one);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, *one, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     RowsValid(error, r, s) && RowsApart(error, r, s);
    ensures  one:       LiveTarget(one);
    ensures  network:   error->network == network;
    ensures  sizes:     Stride(network) == Stride{Pre}(network) && network->units == \old(network->units) &&
                        r->samples == \old(r->samples);
    ensures  rows:      SameRows{Pre, Post}(r);
    ensures  represents: \forall weights w; RepresentsNetwork{Pre}(w, network) ==> RepresentsNetwork(w, network);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
void sat_sum_begin(struct training_error *error, struct network_int64 *fast, mpz_ptr one,
                   const struct network *network, int64_t *storage)
    /*@ ghost (const struct sat_reduction *r, const struct sample *s) */;

#endif
