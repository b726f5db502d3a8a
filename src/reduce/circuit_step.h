/* One step of the sum over the rows: the circuit and its rows stay what they are.  Part of circuit_training_error. */
#ifndef RELUCERT_CIRCUIT_STEP_H
#define RELUCERT_CIRCUIT_STEP_H

#include "circuit_sum.h"

/* circuit_row; the circuit and its rows stay what they are. */
/*@ requires reduction: CircuitReduction(r) && CircuitDenominator(r) && i < r->samples;
    requires room:      CircuitRowRoom(s, r->circuit);
    requires apart:     \separated(s, r) && CircuitRowApart(s, r);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity;
    ensures  reduction: CircuitReduction(r) && CircuitDenominator(r);
    ensures  room:      CircuitRowRoom(s, r->circuit);
    ensures  apart:     CircuitRowApart(s, r);
    ensures  same:      SameCircuitReduction{Pre, Post}(r);
    ensures  size:      s->size <= s->capacity;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  features:  \forall integer d; SampleFeature(s, d) == RowFeature{Pre}(r->circuit, r->circuit->gates, i, d);
    ensures  label:     s->label[0].value == CircuitLabel{Pre}(r->circuit, r->q[0].value, i);
    ensures  whole:     Whole(s->label[0].value);
    ensures  multiplicity: s->multiplicity == 1;
    ensures  rows:      SameCircuitRows{Pre, Post}(r);
*/
void circuit_write_row(const struct circuit_reduction *r, size_t i, struct sample *s);

/* training_error_add; the circuit and its rows stay what they are. */
/*@ requires reduction: CircuitReduction(r) && CircuitDenominator(r) && CircuitRowRoom(s, r->circuit);
    requires error:     ErrorValid(error) && SampleValid(s, error->network);
    requires rows:      CircuitRowApart(s, r);
    requires apart:     \separated(error, s) && \separated(error, r) && \separated(error, r->circuit) &&
                        \separated(error, r->circuit->start + (0 .. r->circuit->gates)) &&
                        \separated(error, r->first_row + (0 .. r->circuit->gates));
    terminates          \true;
    exits               \false;
    assigns             error->sum[0].value, error->pending, error->residual[0].value, error->unit[0].value, error->samples;
    ensures  valid:     ErrorValid(error);
    ensures  exact:     \forall dataset D, weights w, integer i; 0 <= i ==>
                          RepresentsNetwork{Pre}(w, error->network) ==>
                          RepresentsSample{Pre}(D, i, s, error->network, &error->label_denominator[0]) ==>
                          ErrorIs{Pre}(error, D, w, i) ==> ErrorIs(error, D, w, i + 1);
    ensures  network:   error->network == \old(error->network) && SameNetwork{Pre, Post}(error->network) &&
                        error->fast == \old(error->fast) && (error->fast != \null ==> error->fast->weight == \old(error->fast->weight));
    ensures  denominator: error->label_denominator[0].value == \old(error->label_denominator[0].value);
    ensures  sample:    SameCircuitRoom{Pre, Post}(s);
    ensures  reduction: CircuitReduction(r) && CircuitDenominator(r);
    ensures  room:      CircuitRowRoom(s, r->circuit);
    ensures  apart:     CircuitRowApart(s, r);
    ensures  same:      SameCircuitReduction{Pre, Post}(r);
    ensures  rows:      SameCircuitRows{Pre, Post}(r);
*/
void circuit_add_sample(struct training_error *error, const struct sample *s)
    /*@ ghost (const struct circuit_reduction *r) */;

#endif
