/* The sum over the rows of the reduction: what is true while it goes on, and its beginning.  Part of colouring_training_error. */
#ifndef RELUCERT_COLOURING_SUM_H
#define RELUCERT_COLOURING_SUM_H

#include "../kernel/network_weights.h"
#include "colouring_places.h"
#include "colouring_training_error.h"

/*@ // Row i of D is row i of the reduction.
    predicate IsColouringRow{L}(dataset D, struct colouring_reduction *r, integer i) =
      (\forall integer d; 0 <= d < r->features ==> Feature(D, i, d) == ColouringFeature(r->hypergraph, r->bias ? 1 : 0, i, d)) &&
      (r->bias ==> Feature(D, i, r->features) == 1.0) &&
      Label(D, i) == ColouringLabel(r->hypergraph, r->colours, r->bias ? 1 : 0, i) &&
      Multiplicity(D, i) == ColouringMultiplicity(r->hypergraph, r->copies, r->bias ? 1 : 0, r->zero, i);

    // Rows can be made and added: valid memory, and nothing overlaps.
    predicate ColouringRowsValid{L}(struct training_error *error, struct colouring_reduction *r, struct sample *s) =
      ColouringReduction(r) && ColouringRowRoom(s, r->rank) && ErrorValid(error) && error->label_denominator[0].value == 1.0 &&
      error->network->features == r->features && (error->network->bias <==> r->bias);

    predicate ColouringRowsApart{L}(struct training_error *error, struct colouring_reduction *r, struct sample *s) =
      ColouringRowApart(s, r->hypergraph) && \separated(s, error, r) && \separated(s, error->network) &&
      \separated(s->column + (0 .. s->capacity - 1), r) && \separated(error, r->hypergraph) &&
      \separated(error, r->hypergraph->start + (0 .. r->hypergraph->edges)) &&
      \separated(&s->label[0], &error->network->weight[0 .. WeightCount(error->network) - 1][0]) &&
      (error->fast != \null ==>
        \separated(s, error->fast) && \separated(s->value + (0 .. s->capacity - 1), error->fast) &&
        \separated(s->value + (0 .. s->capacity - 1), error->fast->weight + (0 .. WeightCount(error->network) - 1)));

    // The parameters and the hypergraph are the same in both states.
    predicate SameColouringReduction{Before, After}(struct colouring_reduction *r) =
      \at(r->hypergraph, Before) == \at(r->hypergraph, After) && \at(r->colours, Before) == \at(r->colours, After) &&
      \at(r->rank, Before) == \at(r->rank, After) && \at(r->copies, Before) == \at(r->copies, After) &&
      \at(r->zero, Before) == \at(r->zero, After) && \at(r->bias, Before) == \at(r->bias, After) &&
      \at(r->free_signs, Before) == \at(r->free_signs, After) && \at(r->features, Before) == \at(r->features, After) &&
      \at(r->samples, Before) == \at(r->samples, After) && SameHypergraph{Before, After}(\at(r->hypergraph, Before));

    // The labels and the multiplicities are the same in both states.
    predicate SameColouringLabels{Before, After}(struct hypergraph *h) =
      (\forall integer colours, bias, i;
        ColouringLabel{Before}(h, colours, bias, i) == ColouringLabel{After}(h, colours, bias, i)) &&
      (\forall integer copies, bias, zero, i;
        ColouringMultiplicity{Before}(h, copies, bias, zero, i) == ColouringMultiplicity{After}(h, copies, bias, zero, i));

    // The rows are the same in both states.
    predicate SameColouringRows{Before, After}(struct colouring_reduction *r) =
      \forall dataset D, integer i; 0 <= i < \at(r->samples, Before) && IsColouringRow{Before}(D, r, i) ==>
        IsColouringRow{After}(D, r, i);

    // The sample's places are the same in both states, not what stands there.
    predicate SameColouringRoom{Before, After}(struct sample *s) =
      \at(s->capacity, Before) == \at(s->capacity, After) && \at(s->column, Before) == \at(s->column, After) &&
      \at(s->value, Before) == \at(s->value, After) && \at(s->label[0].live, Before) == \at(s->label[0].live, After);

    // What the sum is made from.
    predicate ColouringSumInput{L}(struct colouring_reduction *r, struct network *network, struct sample *s) =
      ColouringReduction(r) && NetworkOfColouring(network, r) && ColouringRowRoom(s, r->rank);
*/

/* The sum of no rows, in 64-bit numbers where the weights allow it.  `fast`, `one` and `storage` are room for what it refers to. */
/*@ requires input:     ColouringSumInput(r, network, s);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast) && \valid(one);
    requires rows:      ColouringRowApart(s, r->hypergraph) && \separated(s->column + (0 .. s->capacity - 1), r);
    requires apart:     \separated(s, error, fast, one) && \separated(r, error, fast, one) &&
                        \separated(r->hypergraph, error, fast, one) && \separated(network, error, fast, one) &&
                        \separated(s, r) && \separated(s, network);
    requires starts:    \separated(r->hypergraph->start + (0 .. r->hypergraph->edges), error, fast, one);
    requires vertices:  \separated(error, r->hypergraph->vertex + (0 .. r->hypergraph->start[r->hypergraph->edges] - 1)) &&
                        \separated(fast, r->hypergraph->vertex + (0 .. r->hypergraph->start[r->hypergraph->edges] - 1)) &&
                        \separated(one, r->hypergraph->vertex + (0 .. r->hypergraph->start[r->hypergraph->edges] - 1));
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
    ensures  valid:     ColouringRowsValid(error, r, s);
    ensures  apart:     ColouringRowsApart(error, r, s);
    ensures  one:       LiveTarget(one);
    ensures  network:   error->network == network;
    ensures  sizes:     Stride(network) == Stride{Pre}(network) && network->units == \old(network->units) &&
                        r->samples == \old(r->samples);
    ensures  rows:      SameColouringRows{Pre, Post}(r);
    ensures  represents: \forall weights w; RepresentsNetwork{Pre}(w, network) ==> RepresentsNetwork(w, network);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
void colouring_sum_begin(struct training_error *error, struct network_int64 *fast, mpz_ptr one,
                         const struct network *network, int64_t *storage)
    /*@ ghost (const struct colouring_reduction *r, const struct sample *s) */;

#endif
