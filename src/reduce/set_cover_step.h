/* One step of the sum over the rows: the system and its rows stay what they are.  Part of set_cover_training_error. */
#ifndef RELUCERT_SET_COVER_STEP_H
#define RELUCERT_SET_COVER_STEP_H

#include "set_cover_sum.h"

/* set_cover_row; the system and its rows stay what they are. */
/*@ requires reduction: SetCoverReduction(r) && i < r->samples;
    requires room:      SetCoverRowRoom(s, r->degree);
    requires apart:     \separated(s, r) && SetCoverRowApart(s, r->system);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity;
    ensures  reduction: SetCoverReduction(r);
    ensures  room:      SetCoverRowRoom(s, r->degree);
    ensures  apart:     SetCoverRowApart(s, r->system);
    ensures  fields:    r->system == \old(r->system) && r->samples == \old(r->samples) && r->features == \old(r->features) &&
                        r->root == \old(r->root) && r->degree == \old(r->degree) && (r->bias <==> \old(r->bias));
    ensures  system:    r->system->start == \old(r->system->start) && r->system->elements == \old(r->system->elements) &&
                        r->system->member_of == \old(r->system->member_of) && r->system->cost == \old(r->system->cost) &&
                        r->system->sets == \old(r->system->sets) &&
                        r->system->start[r->system->elements] == \old(r->system->start[r->system->elements]);
    ensures  size:      s->size <= s->capacity;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  features:  \forall integer d; SampleFeature(s, d) == SetCoverFeature{Pre}(r->system, i, d);
    ensures  label:     s->label[0].value == SetCoverLabel{Pre}(r->system, r->root, i);
    ensures  multiplicity: s->multiplicity == SetCoverMultiplicity{Pre}(r->system, r->copies, i);
    ensures  positive:  1 <= s->multiplicity;
    ensures  rows:      SameSetCoverRows{Pre, Post}(r);
*/
void set_cover_write_row(const struct set_cover_reduction *r, size_t i, struct sample *s);

/* training_error_add; the system and its rows stay what they are. */
/*@ requires reduction: SetCoverReduction(r) && SetCoverRowRoom(s, r->degree);
    requires error:     ErrorValid(error) && SampleValid(s, error->network);
    requires rows:      SetCoverRowApart(s, r->system);
    requires apart:     \separated(error, s) && \separated(error, r) && \separated(error, r->system) &&
                        \separated(error, r->system->start + (0 .. r->system->elements)) &&
                        \separated(error, r->system->cost + (0 .. r->system->sets - 1));
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
    ensures  sample:    s->capacity == \old(s->capacity) && s->column == \old(s->column) && s->value == \old(s->value);
    ensures  apart:     SetCoverRowApart(s, r->system);
    ensures  reduction: SetCoverReduction(r);
    ensures  room:      SetCoverRowRoom(s, r->degree);
    ensures  fields:    r->system == \old(r->system) && r->samples == \old(r->samples) && r->features == \old(r->features) &&
                        r->root == \old(r->root) && r->degree == \old(r->degree) && (r->bias <==> \old(r->bias));
    ensures  system:    r->system->start == \old(r->system->start) && r->system->elements == \old(r->system->elements) &&
                        r->system->member_of == \old(r->system->member_of) && r->system->cost == \old(r->system->cost) &&
                        r->system->sets == \old(r->system->sets) &&
                        r->system->start[r->system->elements] == \old(r->system->start[r->system->elements]);
    ensures  rows:      SameSetCoverRows{Pre, Post}(r);
*/
void set_cover_add_sample(struct training_error *error, const struct sample *s)
    /*@ ghost (const struct set_cover_reduction *r) */;

#endif
