#include "circuit_step.h"

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
    ensures  size:      s->size <= s->capacity;
    ensures  columns:   \forall integer e; 0 <= e < s->size ==> s->column[e] < r->features;
    ensures  features:  \forall integer d; SampleFeature(s, d) == RowFeature{Pre}(r->circuit, r->circuit->gates, i, d);
    ensures  label:     s->label[0].value == CircuitLabel{Pre}(r->circuit, r->q[0].value, i);
    ensures  whole:     Whole(s->label[0].value);
    ensures  multiplicity: s->multiplicity == 1;
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

void circuit_write_row(const struct circuit_reduction *r, size_t i, struct sample *s)
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const size_t *first_row = r->first_row; */
  /*@ ghost const size_t gates = c->gates; */
  /*@ ghost const uint32_t inputs = c->inputs; */
  /*@ ghost const size_t total = c->start[gates]; */
  /*@ ghost const uint64_t root = r->root; */
  /*@ ghost const int bias = r->bias ? 1 : 0; */
  /*@ ghost gate_places_are_apart(c, first_row); */
  /*@ assert given_starts: \forall integer g, k; 0 <= g <= k <= gates ==> c->start[g] <= c->start[k]; */
  /*@ assert given_total: total < 0x4000000000000000 && c->start[0] == 0; */
  /*@ assert given_pins: \forall integer g, p; 0 <= g < gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < inputs + g; */
  /*@ assert given_places: first_row[0] == inputs + 2 && (\forall integer g; 0 <= g < gates ==> first_row[g + 1] == first_row[g] + GateRows(c, g)); */
  /*@ assert given_rows: \forall integer g; 0 <= g <= gates ==> first_row[g] == GateFirstRow(c, g); */
  /*@ assert given_root: CircuitRoot(c, root); */
  /*@ assert given_room: \forall integer g; 0 <= g < gates && !c->conjunction[g] ==> c->start[g + 1] - c->start[g] < s->capacity; */
  write_row(r, i, s);
  /*@ assert place:     c == r->circuit && c == \at(r->circuit, Pre) && first_row == r->first_row && first_row == \at(r->first_row, Pre); */
  /*@ assert fields:    c->inputs == inputs && c->gates == gates && c->output == \at(r->circuit->output, Pre) &&
                        c->conjunction == \at(r->circuit->conjunction, Pre) && c->start == \at(r->circuit->start, Pre) &&
                        c->pin == \at(r->circuit->pin, Pre); */
  /*@ assert numbers:   r->root == root && (r->bias <==> bias == 1) && r->features == \at(r->features, Pre) &&
                        r->samples == \at(r->samples, Pre) && r->q[0].value == \at(r->q[0].value, Pre); */
  /*@ assert starts:    \forall integer g; 0 <= g <= gates ==> c->start[g] == \at(r->circuit->start[\at(g, Here)], Pre); */
  /*@ assert kinds:     \forall integer g; 0 <= g < gates ==> (c->conjunction[g] <==> \at(r->circuit->conjunction[\at(g, Here)], Pre)); */
  /*@ assert pins:      \forall integer p; 0 <= p < total ==> c->pin[p] == \at(r->circuit->pin[\at(p, Here)], Pre); */
  /*@ assert distances: \forall integer g; 0 <= g <= gates ==> first_row[g] == \at(r->first_row[\at(g, Here)], Pre); */
  /*@ assert total:     total == c->start[gates] && total == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert ordered:   \forall integer g, k; 0 <= g <= k <= gates ==> c->start[g] <= c->start[k]; */
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
  /*@ assert plain:     \forall integer i, d; PlainFeature(c, i, d) == PlainFeature{Pre}(c, i, d); */
  /*@ assert labels:    \forall real q, integer i; CircuitLabel(c, q, i) == CircuitLabel{Pre}(c, q, i); */
  /*@ ghost
    /@ loop invariant index: 0 <= n <= gates;
       loop invariant same:  \forall integer i, d; RowFeature(c, n, i, d) == RowFeature{Pre}(c, n, i, d);
       loop assigns n;
       loop variant gates - n;
    @/
    for (size_t n = 0; n < gates; n++) {
      /@ assert next:   GateFirstRow(c, n + 1) == GateFirstRow(c, n) + GateRows(c, n); @/
      /@ assert first:  GateFirstRow(c, n) == GateFirstRow{Pre}(c, n) && GateFirstRow(c, n + 1) == GateFirstRow{Pre}(c, n + 1); @/
      /@ assert starts: c->start[n] == \at(r->circuit->start[\at(n, Here)], Pre) &&
                        c->start[n + 1] == \at(r->circuit->start[\at(n, Here) + 1], Pre); @/
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
        /@ assert own:   c->conjunction[n] ==> \forall integer d; GateFeature(c, n, at, d) ==
                           (d == inputs + n ? 1 : 0) - (c->pin[c->start[n] + at] == d ? 1 : 0); @/
        /@ assert before: c->conjunction[n] ==> \forall integer d; GateFeature{Pre}(c, n, at, d) ==
                           (d == inputs + n ? 1 : 0) - (c->pin[c->start[n] + at] == d ? 1 : 0); @/
        ;
      }
      /@ assert counts: \forall integer d; PinCount(c->pin, c->start[n], c->start[n + 1], d) ==
                          PinCount{Pre}(c->pin, c->start[n], c->start[n + 1], d); @/
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
      /@ assert gate:   \forall integer i, d; GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==>
                          RowFeature(c, n + 1, i, d) == RowFeature{Pre}(c, n + 1, i, d); @/
    }
  */
  /*@ assert rows:      SameCircuitRows{Pre, Here}(r); */
}

/* training_error_add; what the rows are made of stays what it is. */
/*@ requires error:     ErrorValid(error) && SampleValid(s, error->network) && \valid_read(r);
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
  /*@ assert place:    c == r->circuit && c == \at(r->circuit, Pre) && r->first_row == \at(r->first_row, Pre); */
  /*@ assert fields:   c->inputs == \at(r->circuit->inputs, Pre) && c->gates == \at(r->circuit->gates, Pre) &&
                       c->output == \at(r->circuit->output, Pre) && c->conjunction == \at(r->circuit->conjunction, Pre) &&
                       c->start == \at(r->circuit->start, Pre) && c->pin == \at(r->circuit->pin, Pre); */
  /*@ assert starts:   \forall integer g; 0 <= g <= c->gates ==> c->start[g] == \at(r->circuit->start[\at(g, Here)], Pre); */
  /*@ assert distances: \forall integer g; 0 <= g <= c->gates ==> r->first_row[g] == \at(r->first_row[\at(g, Here)], Pre); */
  /*@ assert last:     c->start[c->gates] == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert circuit:  SameCircuit{Pre, Here}(c); */
}

void circuit_add_sample(struct training_error *error, const struct sample *s)
/*@ ghost (const struct circuit_reduction *r) */
{
  /*@ ghost const struct circuit *c = r->circuit; */
  /*@ ghost const size_t *first_row = r->first_row; */
  /*@ ghost const size_t gates = c->gates; */
  /*@ ghost const uint32_t inputs = c->inputs; */
  /*@ ghost const size_t total = c->start[gates]; */
  /*@ ghost const uint64_t root = r->root; */
  /*@ ghost const int bias = r->bias ? 1 : 0; */
  /*@ ghost gate_places_are_apart(c, first_row); */
  /*@ assert given_starts: \forall integer g, k; 0 <= g <= k <= gates ==> c->start[g] <= c->start[k]; */
  /*@ assert given_total: total < 0x4000000000000000 && c->start[0] == 0; */
  /*@ assert given_pins: \forall integer g, p; 0 <= g < gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < inputs + g; */
  /*@ assert given_places: first_row[0] == inputs + 2 && (\forall integer g; 0 <= g < gates ==> first_row[g + 1] == first_row[g] + GateRows(c, g)); */
  /*@ assert given_rows: \forall integer g; 0 <= g <= gates ==> first_row[g] == GateFirstRow(c, g); */
  /*@ assert given_root: CircuitRoot(c, root); */
  /*@ assert given_room: \forall integer g; 0 <= g < gates && !c->conjunction[g] ==> c->start[g + 1] - c->start[g] < s->capacity; */
  add_sample(error, s) /*@ ghost (r) */;
  /*@ assert place:     c == r->circuit && c == \at(r->circuit, Pre) && first_row == r->first_row && first_row == \at(r->first_row, Pre); */
  /*@ assert fields:    c->inputs == inputs && c->gates == gates && c->output == \at(r->circuit->output, Pre) &&
                        c->conjunction == \at(r->circuit->conjunction, Pre) && c->start == \at(r->circuit->start, Pre) &&
                        c->pin == \at(r->circuit->pin, Pre); */
  /*@ assert numbers:   r->root == root && (r->bias <==> bias == 1) && r->features == \at(r->features, Pre) &&
                        r->samples == \at(r->samples, Pre) && r->q[0].value == \at(r->q[0].value, Pre); */
  /*@ assert starts:    \forall integer g; 0 <= g <= gates ==> c->start[g] == \at(r->circuit->start[\at(g, Here)], Pre); */
  /*@ assert kinds:     \forall integer g; 0 <= g < gates ==> (c->conjunction[g] <==> \at(r->circuit->conjunction[\at(g, Here)], Pre)); */
  /*@ assert pins:      \forall integer p; 0 <= p < total ==> c->pin[p] == \at(r->circuit->pin[\at(p, Here)], Pre); */
  /*@ assert distances: \forall integer g; 0 <= g <= gates ==> first_row[g] == \at(r->first_row[\at(g, Here)], Pre); */
  /*@ assert total:     total == c->start[gates] && total == \at(r->circuit->start[r->circuit->gates], Pre); */
  /*@ assert ordered:   \forall integer g, k; 0 <= g <= k <= gates ==> c->start[g] <= c->start[k]; */
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
  /*@ ghost
    /@ loop invariant index: 0 <= n <= gates;
       loop invariant same:  \forall integer i, d; RowFeature(c, n, i, d) == RowFeature{Pre}(c, n, i, d);
       loop assigns n;
       loop variant gates - n;
    @/
    for (size_t n = 0; n < gates; n++) {
      /@ assert next:   GateFirstRow(c, n + 1) == GateFirstRow(c, n) + GateRows(c, n); @/
      /@ assert first:  GateFirstRow(c, n) == GateFirstRow{Pre}(c, n) && GateFirstRow(c, n + 1) == GateFirstRow{Pre}(c, n + 1); @/
      /@ assert starts: c->start[n] == \at(r->circuit->start[\at(n, Here)], Pre) &&
                        c->start[n + 1] == \at(r->circuit->start[\at(n, Here) + 1], Pre); @/
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
        /@ assert own:   c->conjunction[n] ==> \forall integer d; GateFeature(c, n, at, d) ==
                           (d == inputs + n ? 1 : 0) - (c->pin[c->start[n] + at] == d ? 1 : 0); @/
        /@ assert before: c->conjunction[n] ==> \forall integer d; GateFeature{Pre}(c, n, at, d) ==
                           (d == inputs + n ? 1 : 0) - (c->pin[c->start[n] + at] == d ? 1 : 0); @/
        ;
      }
      /@ assert counts: \forall integer d; PinCount(c->pin, c->start[n], c->start[n + 1], d) ==
                          PinCount{Pre}(c->pin, c->start[n], c->start[n + 1], d); @/
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
      /@ assert gate:   \forall integer i, d; GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==>
                          RowFeature(c, n + 1, i, d) == RowFeature{Pre}(c, n + 1, i, d); @/
    }
  */
  /*@ assert rows:      SameCircuitRows{Pre, Here}(r); */
}
