/* One step of the sum over the rows: the hypergraph and its rows stay what they are.  Part of colouring_training_error. */
#ifndef RELUCERT_COLOURING_STEP_H
#define RELUCERT_COLOURING_STEP_H

#include "colouring_sum.h"

/* colouring_row; the hypergraph and its rows stay what they are. */
/*@ requires reduction: ColouringReduction(r) && i < r->samples;
    requires room:      ColouringRowRoom(s, r->rank);
    requires apart:     \separated(s, r) && ColouringRowApart(s, r->hypergraph) && \separated(s->column + (0 .. s->capacity - 1), r);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity;
    ensures  reduction: ColouringReduction(r);
    ensures  room:      ColouringRowRoom(s, r->rank);
    ensures  apart:     ColouringRowApart(s, r->hypergraph) && \separated(s->column + (0 .. s->capacity - 1), r);
    ensures  same:      SameColouringReduction{Pre, Post}(r);
    ensures  size:      s->size <= s->capacity;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  features:  \forall integer d; SampleFeature(s, d) == ColouringFeature{Pre}(r->hypergraph, r->bias ? 1 : 0, i, d);
    ensures  label:     s->label[0].value == ColouringLabel{Pre}(r->hypergraph, r->colours, r->bias ? 1 : 0, i);
    ensures  whole:     Whole(s->label[0].value);
    ensures  multiplicity: s->multiplicity == ColouringMultiplicity{Pre}(r->hypergraph, r->copies, r->bias ? 1 : 0, r->zero, i);
    ensures  positive:  1 <= s->multiplicity;
    ensures  rows:      SameColouringRows{Pre, Post}(r);
*/
void colouring_write_row(const struct colouring_reduction *r, size_t i, struct sample *s);

/* training_error_add; the hypergraph and its rows stay what they are. */
/*@ requires reduction: ColouringReduction(r) && ColouringRowRoom(s, r->rank);
    requires error:     ErrorValid(error) && SampleValid(s, error->network);
    requires rows:      ColouringRowApart(s, r->hypergraph) && \separated(s->column + (0 .. s->capacity - 1), r);
    requires apart:     \separated(error, s) && \separated(error, r) && \separated(error, r->hypergraph) &&
                        \separated(error, r->hypergraph->start + (0 .. r->hypergraph->edges));
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
    ensures  sample:    SameColouringRoom{Pre, Post}(s);
    ensures  reduction: ColouringReduction(r);
    ensures  room:      ColouringRowRoom(s, r->rank);
    ensures  apart:     ColouringRowApart(s, r->hypergraph) && \separated(s->column + (0 .. s->capacity - 1), r);
    ensures  same:      SameColouringReduction{Pre, Post}(r);
    ensures  rows:      SameColouringRows{Pre, Post}(r);
*/
void colouring_add_sample(struct training_error *error, const struct sample *s)
    /*@ ghost (const struct colouring_reduction *r) */;

#endif
