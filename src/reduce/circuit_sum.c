#include "circuit_sum.h"

#include "../kernel/training_error_start.h"

#include "circuit_places.h"

/* training_error_begin_fast; the starts and the places of the gates, wherever they stand, stay what they are. */
/*@ requires network:   NetworkValid(network) && NetworkWhole(network);
    requires label:     Live(label_denominator) && Whole(label_denominator->value) && 0.0 < label_denominator->value;
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast);
    requires apart:     \separated(network, label_denominator, error, fast);
    requires starts:    \separated(start + (0 .. gates), error, fast);
    requires places:    \separated(first_row + (0 .. gates), error, fast);
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), label_denominator);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     ErrorValid(error) && error->network == network;
    ensures  label:     error->label_denominator[0].value == \old(label_denominator->value);
    ensures  fast:      error->fast == \null || (error->fast == fast && fast->weight == storage);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  starts:    \forall integer g; 0 <= g <= gates ==> start[g] == \old(start[g]);
    ensures  places:    \forall integer g; 0 <= g <= gates ==> first_row[g] == \old(first_row[g]);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
static void begin_beside(struct training_error *error, struct network_int64 *fast,
                         const struct network *network, mpz_srcptr label_denominator, int64_t *storage)
/*@ ghost (const size_t *start, const size_t *first_row, size_t gates) */
{
  /*@ assert apart_starts: \forall integer g; 0 <= g <= gates ==> \separated(start + g, error) && \separated(start + g, fast); */
  /*@ assert apart_places: \forall integer g; 0 <= g <= gates ==> \separated(first_row + g, error) && \separated(first_row + g, fast); */
  training_error_begin_fast(error, fast, network, label_denominator, storage);
}

/* begin_beside; what the rows are made of stays what it is. */
/*@ requires input:     NetworkValid(network) && NetworkWhole(network) && CircuitDenominator(r) && \valid_read(r) && \valid_read(r->circuit);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast);
    requires apart:     \separated(s, error, fast) && \separated(r, error, fast) && \separated(r->circuit, error, fast) &&
                        \separated(network, error, fast) && \separated(s, r) && \separated(s, network) && \separated(r, network);
    requires starts:    \separated(r->circuit->start + (0 .. r->circuit->gates), error, fast);
    requires places:    \separated(r->first_row + (0 .. r->circuit->gates), error, fast);
    requires kinds:     \separated(fast, r->circuit->conjunction + (0 .. r->circuit->gates - 1));
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), r);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     ErrorValid(error) && error->network == network && error->label_denominator[0].value == \old(r->q[0].value);
    ensures  fast:      error->fast == \null || (error->fast == fast && fast->weight == storage);
    ensures  same:      SameCircuitReduction{Pre, Post}(r);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  sample:    SameCircuitRoom{Pre, Post}(s);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
static void begin_same(struct training_error *error, struct network_int64 *fast,
                       const struct circuit_reduction *r, const struct network *network, int64_t *storage)
/*@ ghost (const struct sample *s) */
{
  /*@ ghost const struct circuit *c = r->circuit; */
  begin_beside(error, fast, network, r->q, storage) /*@ ghost (c->start, r->first_row, c->gates) */;
  /*@ assert sample_place: s->column == \at(s->column, Pre) && s->value == \at(s->value, Pre); */
  /*@ assert sample_capacity: s->capacity == \at(s->capacity, Pre); */
  /*@ assert sample_label: s->label[0].live == \at(s->label[0].live, Pre); */
  /*@ assert place:    c == r->circuit && c == \at(r->circuit, Pre); */
  /*@ assert first_row: r->first_row == \at(r->first_row, Pre); */
  /*@ assert inputs:   c->inputs == \at(r->circuit->inputs, Pre) && c->output == \at(r->circuit->output, Pre); */
  /*@ assert gates:    c->gates == \at(r->circuit->gates, Pre); */
  /*@ assert kind:     c->conjunction == \at(r->circuit->conjunction, Pre); */
  /*@ assert start:    c->start == \at(r->circuit->start, Pre); */
  /*@ assert pin:      c->pin == \at(r->circuit->pin, Pre); */
  /*@ assert root:     r->root == \at(r->root, Pre) && r->q[0].value == \at(r->q[0].value, Pre); */
  /*@ assert bias:     r->bias == \at(r->bias, Pre); */
  /*@ assert features: r->features == \at(r->features, Pre); */
  /*@ assert samples:  r->samples == \at(r->samples, Pre); */
  /*@ assert starts:   \forall integer g; 0 <= g <= c->gates ==> c->start[g] == \at(r->circuit->start[\at(g, Here)], Pre); */
  /*@ assert kinds:    \forall integer g; 0 <= g < c->gates ==> c->conjunction[g] == \at(r->circuit->conjunction[\at(g, Here)], Pre); */
  /*@ assert pins:     \forall integer p; 0 <= p < c->start[c->gates] ==> c->pin[p] == \at(r->circuit->pin[\at(p, Here)], Pre); */
  /*@ assert distances: \forall integer g; 0 <= g <= c->gates ==> r->first_row[g] == \at(r->first_row[\at(g, Here)], Pre); */
  /*@ assert last:     c->start[c->gates] == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert circuit:  SameCircuit{Pre, Here}(c); */
}

/* training_error_begin_fast; the rows stay what they are. */
/*@ requires input:     CircuitSumInput(r, network, s);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast);
    requires apart:     \separated(s, error, fast) && \separated(r, error, fast) && \separated(r->circuit, error, fast) &&
                        \separated(network, error, fast) && \separated(s, r) && \separated(s, network) && \separated(r, network);
    requires starts:    \separated(r->circuit->start + (0 .. r->circuit->gates), error, fast);
    requires places:    \separated(r->first_row + (0 .. r->circuit->gates), error, fast);
    requires kinds:     \separated(fast, r->circuit->conjunction + (0 .. r->circuit->gates - 1));
    requires weights:   \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), fast, network) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), error) &&
                        \separated(storage + (0 .. WeightCount(network) - 1), r);
    terminates          \true;
    exits               \false;
    assigns             *error, *fast, storage[0 .. WeightCount(network) - 1];
    ensures  valid:     ErrorValid(error) && error->network == network && error->label_denominator[0].value == \old(r->q[0].value);
    ensures  fast:      error->fast == \null || (error->fast == fast && fast->weight == storage);
    ensures  same:      SameCircuitReduction{Pre, Post}(r);
    ensures  network:   SameNetwork{Pre, Post}(network);
    ensures  sample:    SameCircuitRoom{Pre, Post}(s);
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
    ensures  reduction: CircuitReduction(r) && CircuitDenominator(r) && CircuitRowRoom(s, r->circuit);
    ensures  rows:      SameCircuitRows{Pre, Post}(r);
*/
static void begin_kept(struct training_error *error, struct network_int64 *fast,
                       const struct circuit_reduction *r, const struct network *network, int64_t *storage)
/*@ ghost (const struct sample *s) */
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const size_t *first_row = r->first_row; */
  /*@ ghost const size_t gates = c->gates; */
  /*@ ghost const uint32_t inputs = c->inputs; */
  /*@ ghost const size_t total = c->start[gates]; */
  /*@ ghost const uint64_t root = r->root; */
  /*@ ghost const int bias = r->bias ? 1 : 0; */
  /*@ assert given_starts: \forall integer g, k; 0 <= g <= k <= gates ==> c->start[g] <= c->start[k]; */
  /*@ assert given_steps: \forall integer g; 0 <= g < gates ==> c->start[g] <= c->start[g + 1]; */
  /*@ assert given_total: total < 0x4000000000000000 && c->start[0] == 0; */
  /*@ assert given_pins: \forall integer g, p; 0 <= g < gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < inputs + g; */
  /*@ ghost gate_places_are_apart(c, first_row); */
  /*@ ghost conjunction_rows_mean(c); */
  /*@ ghost row_features_go_on(c); */
  /*@ assert given_places: first_row[0] == inputs + 2 && (\forall integer g; 0 <= g < gates ==> first_row[g + 1] == first_row[g] + GateRows(c, g)); */
  /*@ assert given_rows: \forall integer g; 0 <= g <= gates ==> first_row[g] == GateFirstRow(c, g); */
  /*@ assert given_root: CircuitRoot(c, root); */
  /*@ assert given_room: \forall integer g; 0 <= g < gates && !c->conjunction[g] ==> c->start[g + 1] - c->start[g] < s->capacity; */
  begin_same(error, fast, r, network, storage) /*@ ghost (s) */;
  /*@ assert place:     c == r->circuit && c == \at(r->circuit, Pre) && first_row == r->first_row && first_row == \at(r->first_row, Pre); */
  /*@ assert fields:    c->inputs == inputs && c->gates == gates && c->output == \at(r->circuit->output, Pre) && c->pin == \at(r->circuit->pin, Pre) &&
                        c->conjunction == \at(r->circuit->conjunction, Pre) && c->start == \at(r->circuit->start, Pre); */
  /*@ assert numbers:   r->root == root && (r->bias <==> bias == 1) && r->features == \at(r->features, Pre) &&
                        r->samples == \at(r->samples, Pre) && r->q[0].value == \at(r->q[0].value, Pre); */
  /*@ assert starts:    \forall integer g; 0 <= g <= gates ==> c->start[g] == \at(r->circuit->start[\at(g, Here)], Pre); */
  /*@ assert kinds:     \forall integer g; 0 <= g < gates ==> (c->conjunction[g] <==> \at(r->circuit->conjunction[\at(g, Here)], Pre)); */
  /*@ assert pins:      \forall integer p; 0 <= p < total ==> c->pin[p] == \at(r->circuit->pin[\at(p, Here)], Pre); */
  /*@ assert distances: \forall integer g; 0 <= g <= gates ==> first_row[g] == \at(r->first_row[\at(g, Here)], Pre); */
  /*@ assert total:     total == c->start[gates] && total == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert pairs:     \forall integer g; 0 <= g < gates ==> c->start[g] == \at(r->circuit->start[\at(g, Here)], Pre) &&
                          c->start[g + 1] == \at(r->circuit->start[\at(g, Here) + 1], Pre); */
  /*@ assert steps:     \forall integer g; 0 <= g < gates ==> c->start[g] <= c->start[g + 1]; */
  /*@ ghost gates_stay_in_order(c); */
  /*@ assert readable:  \valid_read(c) && \valid_read(c->start + (0 .. gates)); */
  /*@ assert sizes:     inputs + gates <= CIRCUIT_MAX_WIRES && c->start[0] == 0 && c->start[gates] < 0x4000000000000000; */
  /*@ assert valid_starts: CircuitStarts(c); */
  /*@ assert inside:    \forall integer g; 0 <= g < gates ==> 0 <= c->start[g] <= c->start[g + 1] <= total; */
  /*@ assert before:    \forall integer g, p; 0 <= g < gates && c->start[g] <= p < c->start[g + 1] ==>
                          0 <= p < total && \at(r->circuit->pin[\at(p, Here)], Pre) < inputs + g; */
  /*@ assert below:     \forall integer g, p; 0 <= g < gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < inputs + g; */
  /*@ assert circuit:   CircuitValid(c); */
  /*@ assert same_rows: \forall integer g; 0 <= g < gates ==> GateRows(c, g) == GateRows{Pre}(c, g); */
  /*@ assert apart:     PlacesApart(c, first_row); */
  /*@ ghost gate_places_follow(c, first_row); */
  /*@ assert same_places: \forall integer g; 0 <= g <= gates ==> GateFirstRow(c, g) == GateFirstRow{Pre}(c, g); */
  /*@ assert first_rows: FirstRows(c, first_row); */
  /*@ ghost circuit_root_stays(c, root, r->root); */
  /*@ assert reduction: CircuitReduction(r); */
  /*@ assert denominator: CircuitDenominator(r); */
  /*@ assert room:      CircuitRowRoom(s, c); */
  /*@ assert same_pins: \forall integer g; 0 <= g < gates ==>
                          c->start[g + 1] - c->start[g] == \at(r->circuit->start[\at(g + 1, Here)] - r->circuit->start[\at(g, Here)], Pre); */
  /*@ assert plain:     \forall integer i, d; PlainFeature(c, i, d) == PlainFeature{Pre}(c, i, d); */
  /*@ assert labels:    \forall real q, integer i; CircuitLabel(c, q, i) == CircuitLabel{Pre}(c, q, i); */
  /*@ ghost row_features_go_on(c); */
  /*@ ghost
    /@ loop invariant index: 0 <= n <= gates;
       loop invariant same:  \forall integer i, d; RowFeature(c, n, i, d) == RowFeature{Pre}(c, n, i, d);
       loop assigns n;
       loop variant gates - n;
    @/
    for (size_t n = 0; n < gates; n++) {
      /@ assert next:   GateFirstRow(c, n + 1) == GateFirstRow(c, n) + GateRows(c, n); @/
      /@ assert first:  GateFirstRow(c, n) == GateFirstRow{Pre}(c, n) && GateFirstRow(c, n + 1) == GateFirstRow{Pre}(c, n + 1); @/
      /@ assert starts: c->start[n] == \at(r->circuit->start[\at(n, Here)], Pre) && c->start[n + 1] == \at(r->circuit->start[\at(n, Here) + 1], Pre); @/
      /@ assert kind:   c->conjunction[n] <==> \at(r->circuit->conjunction[\at(n, Here)], Pre); @/
      const size_t pins = c->start[n + 1] - c->start[n];
      /@ loop invariant index: 0 <= at <= pins;
         loop invariant same:  c->conjunction[n] ==> \forall integer k, d; 0 <= k < at ==> GateFeature(c, n, k, d) == GateFeature{Pre}(c, n, k, d);
         loop assigns at;
         loop variant pins - at;
      @/
      for (size_t at = 0; at < pins; at++) {
        /@ assert range: 0 <= c->start[n] + at < c->start[n + 1] <= total; @/
        const size_t p = c->start[n] + at;
        /@ assert place: c->pin[p] == \at(r->circuit->pin[\at(p, Here)], Pre); @/
        /@ assert pin:   c->pin[c->start[n] + at] == \at(r->circuit->pin[r->circuit->start[\at(n, Here)] + \at(at, Here)], Pre); @/
        /@ assert own:    c->conjunction[n] ==> \forall integer d; GateFeature(c, n, at, d) == ConjunctionFeature(c, n, at, d); @/
        /@ assert own_before: c->conjunction[n] ==> \forall integer d; GateFeature{Pre}(c, n, at, d) == ConjunctionFeature{Pre}(c, n, at, d); @/
        /@ assert wire:   c->inputs == \at(r->circuit->inputs, Pre) && c == \at(r->circuit, Pre); @/
        /@ assert same:   \forall integer d; ConjunctionFeature(c, n, at, d) == ConjunctionFeature{Pre}(c, n, at, d); @/
        ;
      }
      /@ assert counts: \forall integer d; PinCount(c->pin, c->start[n], c->start[n + 1], d) == PinCount{Pre}(c->pin, c->start[n], c->start[n + 1], d); @/
      /@ assert conjunction: c->conjunction[n] ==> \forall integer at, d; 0 <= at < c->start[n + 1] - c->start[n] ==>
                          GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      /@ assert disjunction: !c->conjunction[n] ==> \forall integer at, d; GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      /@ assert features: \forall integer at, d; 0 <= at < GateRows(c, n) ==> GateFeature(c, n, at, d) == GateFeature{Pre}(c, n, at, d); @/
      /@ assert inside: \forall integer i, d; GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==>
                          RowFeature(c, n + 1, i, d) == GateFeature(c, n, i - GateFirstRow(c, n), d); @/
      /@ assert inside_before: \forall integer i, d; GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==>
                          RowFeature{Pre}(c, n + 1, i, d) == GateFeature{Pre}(c, n, i - GateFirstRow(c, n), d); @/
      /@ assert other:  \forall integer i, d; !(GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1)) ==>
                          RowFeature(c, n + 1, i, d) == RowFeature(c, n, i, d) &&
                          RowFeature{Pre}(c, n + 1, i, d) == RowFeature{Pre}(c, n, i, d); @/
      /@ assert gate:   \forall integer i, d; GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==> RowFeature(c, n + 1, i, d) == RowFeature{Pre}(c, n + 1, i, d); @/
    }
  */
  /*@ assert rows:      SameCircuitRows{Pre, Here}(r); */
}

void circuit_sum_begin(struct training_error *error, struct network_int64 *fast,
                       const struct circuit_reduction *r, const struct network *network, int64_t *storage)
/*@ ghost (const struct sample *s) */
{
  /*@ ghost const size_t units = network->units; */
  /*@ ghost const size_t stride = network->features + (network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(network); */
  /*@ assert count:  WeightCount(network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(network); */
  begin_kept(error, fast, r, network, storage) /*@ ghost (s) */;
  /*@ assert place:     r->circuit == \at(r->circuit, Pre) && r->first_row == \at(r->first_row, Pre); */
  /*@ assert fields:    r->circuit->gates == \at(r->circuit->gates, Pre) && r->circuit->start == \at(r->circuit->start, Pre) &&
                        r->circuit->pin == \at(r->circuit->pin, Pre) && r->circuit->conjunction == \at(r->circuit->conjunction, Pre) &&
                        r->circuit->start[r->circuit->gates] == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert numbers:   r->samples == \at(r->samples, Pre) && r->features == \at(r->features, Pre) && (r->bias <==> \at(r->bias, Pre)) &&
                        r->q[0].value == \at(r->q[0].value, Pre); */
  /*@ assert rows_apart: CircuitRowApart(s, r); */
  /*@ assert circuit_apart: \separated(error, r->circuit) && \separated(error, r->circuit->start + (0 .. r->circuit->gates)) &&
                        \separated(error, r->first_row + (0 .. r->circuit->gates)); */
  /*@ assert apart:     \separated(s, error, r) && \separated(s, error->network); */
  /*@ assert same_stride: Stride(network) == stride && network->units == units; */
  /*@ assert same_weights: error->network == network && network->weight == \at(network->weight, Pre) && WeightCount(network) == Times(units, stride); */
  /*@ assert label_apart: \separated(&s->label[0], &error->network->weight[0 .. WeightCount(error->network) - 1][0]); */
  /*@ assert fast_apart: error->fast != \null ==>
        \separated(s, error->fast) && \separated(s->value + (0 .. s->capacity - 1), error->fast) &&
        \separated(s->value + (0 .. s->capacity - 1), error->fast->weight + (0 .. WeightCount(error->network) - 1)); */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        network->weight[Index(j, stride, d)][0].value ==
                          \at(network->weight[Index(j, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost represents_means(network); */
  /*@ assert after: \forall weights w; WeightsAre{Pre}(w, network) ==> WeightsAre(w, network); */
}
