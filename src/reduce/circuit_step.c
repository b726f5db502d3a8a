#include "circuit_step.h"

#include "circuit_parts.h"
#include "circuit_places.h"

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    whole: Whole((real)n);
  @/
  static void number_is_whole(uint64_t n)
  {
    ;
  }
*/

/* The labels are integers. */
/*@ ghost
  /@ requires   denominator: CircuitDenominator(r) && \valid_read(r) && \valid_read(r->circuit);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    whole:       \forall integer i; Whole(CircuitLabel(r->circuit, r->q[0].value, i));
  @/
  static void labels_are_whole(const struct circuit_reduction *r)
  {
    number_is_whole(0);
    number_is_whole(1);
    /@ assert small:  Whole(0.0) && Whole(1.0); @/
    /@ assert twice:  \forall integer n; r->q[0].value == (real)n ==> r->q[0].value + r->q[0].value == (real)(n + n); @/
    /@ assert double: \forall integer n; r->q[0].value == (real)n ==> Whole((real)(n + n)); @/
    /@ assert sum:    Whole(r->q[0].value + r->q[0].value); @/
    ;
  }
*/

/*@ // s is row i of what was the reduction before.
    predicate IsWritten{Before, After}(struct circuit_reduction *r, integer i, struct sample *s) =
      \at(s->size, After) <= \at(s->capacity, After) &&
      (\forall integer e; 0 <= e < \at(s->size, After) ==> \at(s->column[e], After) < \at(r->features, After)) &&
      (\forall integer d; SampleFeature{After}(s, d) == RowFeature{Before}(\at(r->circuit, Before), \at(r->circuit->gates, Before), i, d)) &&
      \at(s->label[0].value, After) == CircuitLabel{Before}(\at(r->circuit, Before), \at(r->q[0].value, Before), i) &&
      Whole(\at(s->label[0].value, After)) && \at(s->multiplicity, After) == 1;
*/

/*@ // The rows of the gates are the same in both states.
    predicate SameGates{Before, After}(struct circuit *c) =
      \forall integer g, at, d; 0 <= g < \at(c->gates, Before) && 0 <= at < GateRows{After}(c, g) ==>
        GateFeature{After}(c, g, at, d) == GateFeature{Before}(c, g, at, d);
*/

/* circuit_row; what it is made of stays what it is. */
/*@ requires reduction: CircuitReduction(r) && CircuitDenominator(r) && i < r->samples;
    requires room:      CircuitRowRoom(s, r->circuit);
    requires apart:     \separated(s, r) && CircuitRowApart(s, r);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity;
    ensures  same:      SameCircuitReduction{Pre, Post}(r);
    ensures  room:      SameCircuitRoom{Pre, Post}(s);
    ensures  row:       IsWritten{Pre, Post}(r, i, s);
*/
static void write_row(const struct circuit_reduction *r, size_t i, struct sample *s)
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const size_t end = r->first_row[c->gates]; */
  /*@ ghost labels_are_whole(r); */
  /*@ ghost row_features_mean(c); */
  /*@ assert given_end: end == GateFirstRow(c, c->gates); */
  /*@ ghost size_t g = 0; */
  /*@ ghost
    if (c->inputs + 2 <= i && i < end)
      g = gate_with_row(c, r->first_row, i);
  */
  /*@ assert given_whole: Whole(CircuitLabel(c, r->q[0].value, i)); */
  /*@ assert gate:     c->inputs + 2 <= i < end ==> g < c->gates && GateFirstRow(c, g) <= i < GateFirstRow(c, g + 1); */
  circuit_row(r, i, s);
  /*@ assert place:    c == r->circuit && c == \at(r->circuit, Pre) && r->first_row == \at(r->first_row, Pre); */
  /*@ assert fields:   c->inputs == \at(r->circuit->inputs, Pre) && c->gates == \at(r->circuit->gates, Pre) &&
                       c->output == \at(r->circuit->output, Pre) && c->conjunction == \at(r->circuit->conjunction, Pre) &&
                       c->start == \at(r->circuit->start, Pre) && c->pin == \at(r->circuit->pin, Pre); */
  /*@ assert numbers:  r->root == \at(r->root, Pre) && r->bias == \at(r->bias, Pre) && r->features == \at(r->features, Pre) &&
                       r->samples == \at(r->samples, Pre) && r->q[0].value == \at(r->q[0].value, Pre); */
  /*@ assert features_plain: i <= c->inputs + 1 || end <= i ==>
                       \forall integer d; SampleFeature(s, d) == RowFeature{Pre}(c, c->gates, i, d); */
  /*@ assert features_gate: c->inputs + 2 <= i < end ==>
                       \forall integer d; SampleFeature(s, d) == RowFeature{Pre}(c, c->gates, i, d); */
  /*@ assert starts:   \forall integer g; 0 <= g <= c->gates ==> c->start[g] == \at(r->circuit->start[\at(g, Here)], Pre); */
  /*@ assert kinds:    \forall integer g; 0 <= g < c->gates ==> c->conjunction[g] == \at(r->circuit->conjunction[\at(g, Here)], Pre); */
  /*@ assert pins:     \forall integer p; 0 <= p < c->start[c->gates] ==> c->pin[p] == \at(r->circuit->pin[\at(p, Here)], Pre); */
  /*@ assert distances: \forall integer g; 0 <= g <= c->gates ==> r->first_row[g] == \at(r->first_row[\at(g, Here)], Pre); */
  /*@ assert last:     c->start[c->gates] == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert circuit:  SameCircuit{Pre, Here}(c); */
}

/* circuit_row; the reduction stays valid. */
/*@ requires reduction: CircuitReduction(r) && CircuitDenominator(r) && i < r->samples;
    requires room:      CircuitRowRoom(s, r->circuit);
    requires apart:     \separated(s, r) && CircuitRowApart(s, r);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity;
    ensures  reduction: CircuitReduction(r) && CircuitDenominator(r);
    ensures  steps:     CircuitSteps(r);
    ensures  room:      CircuitRowRoom(s, r->circuit);
    ensures  apart:     CircuitRowApart(s, r);
    ensures  same:      SameCircuitReduction{Pre, Post}(r);
    ensures  row:       IsWritten{Pre, Post}(r, i, s);
*/
static void write_row_kept(const struct circuit_reduction *r, size_t i, struct sample *s)
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const uint64_t root = r->root; */
  /*@ ghost circuit_in_parts(r); */
  write_row(r, i, s);
  /*@ assert place:    c == r->circuit && c == \at(r->circuit, Pre) && r->first_row == \at(r->first_row, Pre); */
  /*@ assert fields:   c->inputs == \at(r->circuit->inputs, Pre) && c->gates == \at(r->circuit->gates, Pre) &&
                       c->output == \at(r->circuit->output, Pre) && c->conjunction == \at(r->circuit->conjunction, Pre) &&
                       c->start == \at(r->circuit->start, Pre) && c->pin == \at(r->circuit->pin, Pre) &&
                       c->start[c->gates] == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert memory:   CircuitMemory(r); */
  /*@ assert numbers:  CircuitNumbers(r); */
  /*@ assert kinds:    \forall integer g; 0 <= g < c->gates ==> GateRows(c, g) == GateRows{Pre}(c, g); */
  /*@ assert steps:    CircuitSteps(r); */
  /*@ assert inside:   \forall integer g, p; 0 <= g < c->gates && c->start[g] <= p < c->start[g + 1] ==> 0 <= p < c->start[c->gates]; */
  /*@ assert pins:     CircuitPinsBelow(r); */
  /*@ ghost circuit_root_stays(c, root, r->root); */
  /*@ ghost circuit_from_parts(r); */
  /*@ assert denominator: CircuitDenominator(r); */
  /*@ assert room:     CircuitRowRoom(s, c); */
  /*@ assert apart:    CircuitRowApart(s, r); */
}

/* circuit_row; the reduction stays valid, and the rows of its gates what they are. */
/*@ requires reduction: CircuitReduction(r) && CircuitDenominator(r) && i < r->samples;
    requires room:      CircuitRowRoom(s, r->circuit);
    requires apart:     \separated(s, r) && CircuitRowApart(s, r);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity;
    ensures  reduction: CircuitReduction(r) && CircuitDenominator(r);
    ensures  steps:     CircuitSteps(r);
    ensures  room:      CircuitRowRoom(s, r->circuit);
    ensures  apart:     CircuitRowApart(s, r);
    ensures  same:      SameCircuitReduction{Pre, Post}(r);
    ensures  row:       IsWritten{Pre, Post}(r, i, s);
    ensures  gates:     SameGates{Pre, Post}(\old(r->circuit));
*/
static void write_row_gates(const struct circuit_reduction *r, size_t i, struct sample *s)
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const size_t gates = c->gates; */
  /*@ ghost const size_t total = c->start[gates]; */
  write_row_kept(r, i, s);
  /*@ assert place:    c == r->circuit && c == \at(r->circuit, Pre) && r->first_row == \at(r->first_row, Pre); */
  /*@ assert fields:   c->inputs == \at(r->circuit->inputs, Pre) && gates == c->gates && gates == \at(r->circuit->gates, Pre) &&
                       c->output == \at(r->circuit->output, Pre) && c->conjunction == \at(r->circuit->conjunction, Pre) &&
                       c->start == \at(r->circuit->start, Pre) && c->pin == \at(r->circuit->pin, Pre); */
  /*@ assert total:    total == c->start[gates] && total == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert pins:     \forall integer p; 0 <= p < total ==> c->pin[p] == \at(r->circuit->pin[\at(p, Here)], Pre); */
  /*@ assert order:    \forall integer g; 0 <= g < gates ==> 0 <= c->start[g] <= c->start[g + 1] <= total; */
  /*@ ghost
    /@ loop invariant index: 0 <= n <= total;
       loop invariant count: \forall integer first, end, d; end <= n && 0 <= first ==>
                               PinCount(c->pin, first, end, d) == PinCount{Pre}(c->pin, first, end, d);
       loop assigns n;
       loop variant total - n;
    @/
    for (size_t n = 0; n < total; n++) {
      /@ assert pin: c->pin[n] == \at(r->circuit->pin[\at(n, Here)], Pre); @/
      ;
    }
  */
  /*@ ghost
    /@ loop invariant index: 0 <= n <= gates;
       loop invariant same:  \forall integer g, at, d; 0 <= g < n && 0 <= at < GateRows(c, g) ==>
                               GateFeature(c, g, at, d) == GateFeature{Pre}(c, g, at, d);
       loop assigns n;
       loop variant gates - n;
    @/
    for (size_t n = 0; n < gates; n++) {
      /@ assert start:  c->start[n] == \at(r->circuit->start[\at(n, Here)], Pre); @/
      /@ assert end:    c->start[n + 1] == \at(r->circuit->start[\at(n, Here) + 1], Pre) && 0 <= c->start[n] <= c->start[n + 1] <= total; @/
      /@ assert kind:   c->conjunction[n] <==> \at(r->circuit->conjunction[\at(n, Here)], Pre); @/
      /@ loop invariant index: 0 <= at <= total;
         loop invariant same:  c->conjunction[n] ==> \forall integer k, d; 0 <= k < at && k < c->start[n + 1] - c->start[n] ==>
                                 GateFeature(c, n, k, d) == GateFeature{Pre}(c, n, k, d);
         loop assigns at;
         loop variant total - at;
      @/
      for (size_t at = 0; at < total; at++) {
        /@ assert range: at < c->start[n + 1] - c->start[n] ==> 0 <= c->start[n] + at < total; @/
        /@ assert place: at < c->start[n + 1] - c->start[n] ==>
                           c->pin[c->start[n] + at] == \at(r->circuit->pin[\at(c->start[n] + at, Here)], Pre); @/
        /@ assert pin:   at < c->start[n + 1] - c->start[n] ==>
                           c->pin[c->start[n] + at] == \at(r->circuit->pin[r->circuit->start[\at(n, Here)] + \at(at, Here)], Pre); @/
        /@ assert own:   c->conjunction[n] ==> \forall integer d; GateFeature(c, n, at, d) ==
                           (d == c->inputs + n ? 1 : 0) - (c->pin[c->start[n] + at] == d ? 1 : 0); @/
        /@ assert before: c->conjunction[n] && at < c->start[n + 1] - c->start[n] ==> \forall integer d; GateFeature{Pre}(c, n, at, d) ==
                           (d == c->inputs + n ? 1 : 0) - (c->pin[c->start[n] + at] == d ? 1 : 0); @/
        ;
      }
      /@ assert conjunction: c->conjunction[n] ==> \forall integer at, d; 0 <= at < c->start[n + 1] - c->start[n] ==>
                          GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      /@ assert counts: \forall integer d; PinCount(c->pin, c->start[n], c->start[n + 1], d) ==
                          PinCount{Pre}(c->pin, c->start[n], c->start[n + 1], d); @/
      /@ assert disjunction: !c->conjunction[n] ==> \forall integer at, d; GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      /@ assert features: \forall integer at, d; 0 <= at < GateRows(c, n) ==> GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      ;
    }
  */
}

void circuit_write_row(const struct circuit_reduction *r, size_t i, struct sample *s)
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const size_t gates = c->gates; */
  /*@ ghost row_features_mean(c); */
  write_row_gates(r, i, s);
  /*@ assert place:    c == r->circuit && c == \at(r->circuit, Pre) && r->first_row == \at(r->first_row, Pre); */
  /*@ assert fields:   c->inputs == \at(r->circuit->inputs, Pre) && gates == c->gates && gates == \at(r->circuit->gates, Pre) &&
                       c->output == \at(r->circuit->output, Pre) && c->conjunction == \at(r->circuit->conjunction, Pre) &&
                       c->start == \at(r->circuit->start, Pre) && c->pin == \at(r->circuit->pin, Pre); */
  /*@ assert places:   \forall integer g; 0 <= g <= gates ==> GateFirstRow(c, g) == GateFirstRow{Pre}(c, g); */
  /*@ ghost row_features_mean(c); */
  /*@ assert plain:    \forall integer i, d; PlainFeature(c, i, d) == PlainFeature{Pre}(c, i, d); */
  /*@ assert labels:   \forall real q, integer i; CircuitLabel(c, q, i) == CircuitLabel{Pre}(c, q, i); */
  /*@ ghost
    /@ loop invariant index: 0 <= n <= gates;
       loop invariant same:  \forall integer i, d; i < GateFirstRow(c, n) ==> RowFeature(c, gates, i, d) == RowFeature{Pre}(c, gates, i, d);
       loop assigns n;
       loop variant gates - n;
    @/
    for (size_t n = 0; n < gates; n++) {
      /@ assert next:   GateFirstRow(c, n + 1) == GateFirstRow(c, n) + GateRows(c, n); @/
      /@ assert first:  GateFirstRow(c, n) == GateFirstRow{Pre}(c, n) && GateFirstRow(c, n + 1) == GateFirstRow{Pre}(c, n + 1); @/
      /@ assert here:   \forall integer i, d; GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==>
                          RowFeature(c, gates, i, d) == GateFeature(c, n, i - GateFirstRow(c, n), d); @/
      /@ assert before: \forall integer i, d; GateFirstRow{Pre}(c, n) <= i < GateFirstRow{Pre}(c, n + 1) ==>
                          RowFeature{Pre}(c, gates, i, d) == GateFeature{Pre}(c, n, i - GateFirstRow{Pre}(c, n), d); @/
      /@ assert rows:   \forall integer at, d; 0 <= at < GateRows(c, n) ==> GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      /@ assert gate:   \forall integer i, d; GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==>
                          RowFeature(c, gates, i, d) == RowFeature{Pre}(c, gates, i, d); @/
      ;
    }
  */
  /*@ assert features: \forall integer i, d; RowFeature(c, gates, i, d) == RowFeature{Pre}(c, gates, i, d); */
  /*@ assert rows:     SameCircuitRows{Pre, Here}(r); */
}

/*@ // What training_error_add says of the error.
    predicate IsAdded{Before, After}(struct training_error *error, struct sample *s) =
      ErrorValid{After}(error) &&
      (\forall dataset D, weights w, integer i; 0 <= i ==>
        RepresentsNetwork{Before}(w, \at(error->network, Before)) ==>
        RepresentsSample{Before}(D, i, s, \at(error->network, Before), \at(&error->label_denominator[0], Before)) ==>
        ErrorIs{Before}(error, D, w, i) ==> ErrorIs{After}(error, D, w, i + 1)) &&
      \at(error->network, After) == \at(error->network, Before) && SameNetwork{Before, After}(\at(error->network, Before)) &&
      \at(error->fast, After) == \at(error->fast, Before) &&
      (\at(error->fast, Before) != \null ==> \at(error->fast->weight, After) == \at(error->fast->weight, Before)) &&
      \at(error->label_denominator[0].value, After) == \at(error->label_denominator[0].value, Before);
*/

/* training_error_add; what the rows are made of stays what it is. */
/*@ requires error:     ErrorValid(error) && SampleValid(s, error->network) && \valid_read(r);
    requires apart:     \separated(error, s) && \separated(error, r) && \separated(error, r->circuit) &&
                        \separated(error, r->circuit->start + (0 .. r->circuit->gates)) &&
                        \separated(error, r->first_row + (0 .. r->circuit->gates));
    terminates          \true;
    exits               \false;
    assigns             error->sum[0].value, error->pending, error->residual[0].value, error->unit[0].value, error->samples;
    ensures  added:     IsAdded{Pre, Post}(error, s);
    ensures  sample:    SameCircuitRoom{Pre, Post}(s);
    ensures  same:      SameCircuitReduction{Pre, Post}(r);
*/
static void add_sample(struct training_error *error, const struct sample *s)
/*@ ghost (const struct circuit_reduction *r) */
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const struct network *network = error->network; */
  training_error_add(error, s);
  /*@ assert network_places: network == error->network && network->units == \at(error->network->units, Pre) &&
                       network->features == \at(error->network->features, Pre) &&
                       (network->bias <==> \at(error->network->bias, Pre)) && network->weight == \at(error->network->weight, Pre); */
  /*@ assert weights:  \forall integer k; 0 <= k < WeightCount(network) ==>
                         network->weight[k][0].value == \at(error->network->weight[k][0].value, Pre) &&
                         network->weight[k][0].live == \at(error->network->weight[k][0].live, Pre); */
  /*@ assert same_network: SameNetwork{Pre, Here}(network); */
  /*@ assert place:    c == r->circuit && c == \at(r->circuit, Pre) && r->first_row == \at(r->first_row, Pre); */
  /*@ assert fields:   c->inputs == \at(r->circuit->inputs, Pre) && c->gates == \at(r->circuit->gates, Pre) &&
                       c->output == \at(r->circuit->output, Pre) && c->conjunction == \at(r->circuit->conjunction, Pre) &&
                       c->start == \at(r->circuit->start, Pre) && c->pin == \at(r->circuit->pin, Pre); */
  /*@ assert starts:   \forall integer g; 0 <= g <= c->gates ==> c->start[g] == \at(r->circuit->start[\at(g, Here)], Pre); */
  /*@ assert distances: \forall integer g; 0 <= g <= c->gates ==> r->first_row[g] == \at(r->first_row[\at(g, Here)], Pre); */
  /*@ assert last:     c->start[c->gates] == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert circuit:  SameCircuit{Pre, Here}(c); */
}

/* training_error_add; the reduction stays valid. */
/*@ requires reduction: CircuitReduction(r) && CircuitDenominator(r) && CircuitRowRoom(s, r->circuit);
    requires error:     ErrorValid(error) && SampleValid(s, error->network);
    requires rows:      CircuitRowApart(s, r);
    requires apart:     \separated(error, s) && \separated(error, r) && \separated(error, r->circuit) &&
                        \separated(error, r->circuit->start + (0 .. r->circuit->gates)) &&
                        \separated(error, r->first_row + (0 .. r->circuit->gates));
    terminates          \true;
    exits               \false;
    assigns             error->sum[0].value, error->pending, error->residual[0].value, error->unit[0].value, error->samples;
    ensures  added:     IsAdded{Pre, Post}(error, s);
    ensures  sample:    SameCircuitRoom{Pre, Post}(s);
    ensures  reduction: CircuitReduction(r) && CircuitDenominator(r);
    ensures  steps:     CircuitSteps(r);
    ensures  room:      CircuitRowRoom(s, r->circuit);
    ensures  apart:     CircuitRowApart(s, r);
    ensures  same:      SameCircuitReduction{Pre, Post}(r);
*/
static void add_sample_kept(struct training_error *error, const struct sample *s)
/*@ ghost (const struct circuit_reduction *r) */
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const uint64_t root = r->root; */
  /*@ ghost circuit_in_parts(r); */
  add_sample(error, s) /*@ ghost (r) */;
  /*@ assert place:    c == r->circuit && c == \at(r->circuit, Pre) && r->first_row == \at(r->first_row, Pre); */
  /*@ assert fields:   c->inputs == \at(r->circuit->inputs, Pre) && c->gates == \at(r->circuit->gates, Pre) &&
                       c->output == \at(r->circuit->output, Pre) && c->conjunction == \at(r->circuit->conjunction, Pre) &&
                       c->start == \at(r->circuit->start, Pre) && c->pin == \at(r->circuit->pin, Pre) &&
                       c->start[c->gates] == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert memory:   CircuitMemory(r); */
  /*@ assert numbers:  CircuitNumbers(r); */
  /*@ assert kinds:    \forall integer g; 0 <= g < c->gates ==> GateRows(c, g) == GateRows{Pre}(c, g); */
  /*@ assert steps:    CircuitSteps(r); */
  /*@ assert inside:   \forall integer g, p; 0 <= g < c->gates && c->start[g] <= p < c->start[g + 1] ==> 0 <= p < c->start[c->gates]; */
  /*@ assert pins:     CircuitPinsBelow(r); */
  /*@ ghost circuit_root_stays(c, root, r->root); */
  /*@ ghost circuit_from_parts(r); */
  /*@ assert denominator: CircuitDenominator(r); */
  /*@ assert room:     CircuitRowRoom(s, c); */
  /*@ assert apart:    CircuitRowApart(s, r); */
}

/* training_error_add; the reduction stays valid, and the rows of its gates what they are. */
/*@ requires reduction: CircuitReduction(r) && CircuitDenominator(r) && CircuitRowRoom(s, r->circuit);
    requires error:     ErrorValid(error) && SampleValid(s, error->network);
    requires rows:      CircuitRowApart(s, r);
    requires apart:     \separated(error, s) && \separated(error, r) && \separated(error, r->circuit) &&
                        \separated(error, r->circuit->start + (0 .. r->circuit->gates)) &&
                        \separated(error, r->first_row + (0 .. r->circuit->gates));
    terminates          \true;
    exits               \false;
    assigns             error->sum[0].value, error->pending, error->residual[0].value, error->unit[0].value, error->samples;
    ensures  added:     IsAdded{Pre, Post}(error, s);
    ensures  sample:    SameCircuitRoom{Pre, Post}(s);
    ensures  reduction: CircuitReduction(r) && CircuitDenominator(r);
    ensures  steps:     CircuitSteps(r);
    ensures  room:      CircuitRowRoom(s, r->circuit);
    ensures  apart:     CircuitRowApart(s, r);
    ensures  same:      SameCircuitReduction{Pre, Post}(r);
    ensures  gates:     SameGates{Pre, Post}(\old(r->circuit));
*/
static void add_sample_gates(struct training_error *error, const struct sample *s)
/*@ ghost (const struct circuit_reduction *r) */
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const size_t gates = c->gates; */
  /*@ ghost const size_t total = c->start[gates]; */
  add_sample_kept(error, s) /*@ ghost (r) */;
  /*@ assert place:    c == r->circuit && c == \at(r->circuit, Pre) && r->first_row == \at(r->first_row, Pre); */
  /*@ assert fields:   c->inputs == \at(r->circuit->inputs, Pre) && gates == c->gates && gates == \at(r->circuit->gates, Pre) &&
                       c->output == \at(r->circuit->output, Pre) && c->conjunction == \at(r->circuit->conjunction, Pre) &&
                       c->start == \at(r->circuit->start, Pre) && c->pin == \at(r->circuit->pin, Pre); */
  /*@ assert total:    total == c->start[gates] && total == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert pins:     \forall integer p; 0 <= p < total ==> c->pin[p] == \at(r->circuit->pin[\at(p, Here)], Pre); */
  /*@ assert order:    \forall integer g; 0 <= g < gates ==> 0 <= c->start[g] <= c->start[g + 1] <= total; */
  /*@ ghost
    /@ loop invariant index: 0 <= n <= gates;
       loop invariant same:  \forall integer g, at, d; 0 <= g < n && 0 <= at < GateRows(c, g) ==>
                               GateFeature(c, g, at, d) == GateFeature{Pre}(c, g, at, d);
       loop assigns n;
       loop variant gates - n;
    @/
    for (size_t n = 0; n < gates; n++) {
      /@ assert start:  c->start[n] == \at(r->circuit->start[\at(n, Here)], Pre); @/
      /@ assert end:    c->start[n + 1] == \at(r->circuit->start[\at(n, Here) + 1], Pre) && 0 <= c->start[n] <= c->start[n + 1] <= total; @/
      /@ assert kind:   c->conjunction[n] <==> \at(r->circuit->conjunction[\at(n, Here)], Pre); @/
      /@ loop invariant index: 0 <= at <= total;
         loop invariant same:  c->conjunction[n] ==> \forall integer k, d; 0 <= k < at && k < c->start[n + 1] - c->start[n] ==>
                                 GateFeature(c, n, k, d) == GateFeature{Pre}(c, n, k, d);
         loop assigns at;
         loop variant total - at;
      @/
      for (size_t at = 0; at < total; at++) {
        /@ assert range: at < c->start[n + 1] - c->start[n] ==> 0 <= c->start[n] + at < total; @/
        /@ assert place: at < c->start[n + 1] - c->start[n] ==>
                           c->pin[c->start[n] + at] == \at(r->circuit->pin[\at(c->start[n] + at, Here)], Pre); @/
        /@ assert pin:   at < c->start[n + 1] - c->start[n] ==>
                           c->pin[c->start[n] + at] == \at(r->circuit->pin[r->circuit->start[\at(n, Here)] + \at(at, Here)], Pre); @/
        /@ assert own:   c->conjunction[n] ==> \forall integer d; GateFeature(c, n, at, d) ==
                           (d == c->inputs + n ? 1 : 0) - (c->pin[c->start[n] + at] == d ? 1 : 0); @/
        /@ assert before: c->conjunction[n] && at < c->start[n + 1] - c->start[n] ==> \forall integer d; GateFeature{Pre}(c, n, at, d) ==
                           (d == c->inputs + n ? 1 : 0) - (c->pin[c->start[n] + at] == d ? 1 : 0); @/
        ;
      }
      /@ assert conjunction: c->conjunction[n] ==> \forall integer at, d; 0 <= at < c->start[n + 1] - c->start[n] ==>
                          GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      /@ assert counts: \forall integer d; PinCount(c->pin, c->start[n], c->start[n + 1], d) ==
                          PinCount{Pre}(c->pin, c->start[n], c->start[n + 1], d); @/
      /@ assert disjunction: !c->conjunction[n] ==> \forall integer at, d; GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      /@ assert features: \forall integer at, d; 0 <= at < GateRows(c, n) ==> GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      ;
    }
  */
}

void circuit_add_sample(struct training_error *error, const struct sample *s)
/*@ ghost (const struct circuit_reduction *r) */
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const size_t gates = c->gates; */
  /*@ ghost row_features_mean(c); */
  add_sample_gates(error, s) /*@ ghost (r) */;
  /*@ assert place:    c == r->circuit && c == \at(r->circuit, Pre) && r->first_row == \at(r->first_row, Pre); */
  /*@ assert fields:   c->inputs == \at(r->circuit->inputs, Pre) && gates == c->gates && gates == \at(r->circuit->gates, Pre) &&
                       c->output == \at(r->circuit->output, Pre) && c->conjunction == \at(r->circuit->conjunction, Pre) &&
                       c->start == \at(r->circuit->start, Pre) && c->pin == \at(r->circuit->pin, Pre); */
  /*@ assert places:   \forall integer g; 0 <= g <= gates ==> GateFirstRow(c, g) == GateFirstRow{Pre}(c, g); */
  /*@ ghost row_features_mean(c); */
  /*@ assert plain:    \forall integer i, d; PlainFeature(c, i, d) == PlainFeature{Pre}(c, i, d); */
  /*@ assert labels:   \forall real q, integer i; CircuitLabel(c, q, i) == CircuitLabel{Pre}(c, q, i); */
  /*@ ghost
    /@ loop invariant index: 0 <= n <= gates;
       loop invariant same:  \forall integer i, d; i < GateFirstRow(c, n) ==> RowFeature(c, gates, i, d) == RowFeature{Pre}(c, gates, i, d);
       loop assigns n;
       loop variant gates - n;
    @/
    for (size_t n = 0; n < gates; n++) {
      /@ assert next:   GateFirstRow(c, n + 1) == GateFirstRow(c, n) + GateRows(c, n); @/
      /@ assert first:  GateFirstRow(c, n) == GateFirstRow{Pre}(c, n) && GateFirstRow(c, n + 1) == GateFirstRow{Pre}(c, n + 1); @/
      /@ assert here:   \forall integer i, d; GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==>
                          RowFeature(c, gates, i, d) == GateFeature(c, n, i - GateFirstRow(c, n), d); @/
      /@ assert before: \forall integer i, d; GateFirstRow{Pre}(c, n) <= i < GateFirstRow{Pre}(c, n + 1) ==>
                          RowFeature{Pre}(c, gates, i, d) == GateFeature{Pre}(c, n, i - GateFirstRow{Pre}(c, n), d); @/
      /@ assert rows:   \forall integer at, d; 0 <= at < GateRows(c, n) ==> GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      /@ assert gate:   \forall integer i, d; GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==>
                          RowFeature(c, gates, i, d) == RowFeature{Pre}(c, gates, i, d); @/
      ;
    }
  */
  /*@ assert features: \forall integer i, d; RowFeature(c, gates, i, d) == RowFeature{Pre}(c, gates, i, d); */
  /*@ assert rows:     SameCircuitRows{Pre, Here}(r); */
}
