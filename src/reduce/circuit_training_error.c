#include "circuit_training_error.h"

#include "../kernel/training_error_sum.h"
#include "circuit_step.h"

/*@ // The sample in memory is row i of D.
    predicate IsCircuitSample{L}(dataset D, integer i, struct sample *s, struct network *net, mpz_ptr denominator) =
      (\forall integer d; 0 <= d < net->features ==> Feature(D, i, d) == SampleFeature(s, d)) &&
      (net->bias ==> Feature(D, i, net->features) == 1.0) && Product(Label(D, i), denominator->value) == s->label[0].value &&
      Multiplicity(D, i) == s->multiplicity;
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    represents: \forall dataset D; IsCircuitSample(D, i, s, net, denominator) ==> RepresentsSample(D, i, s, net, denominator);
  @/
  static void row_is_sample(size_t i, const struct sample *s, const struct network *net, mpz_ptr denominator)
  {
    product_means();
    /@ assert label: \forall dataset D; Product(Label(D, i), denominator->value) == Label(D, i) * denominator->value; @/
    ;
  }
*/

/* What is known about the 64-bit weights, if there are any: provers find it only away from the circuit. */
/*@ ghost
  /@ requires   network: \valid_read(error) && ErrorNetwork(error);
     requires   sizes: units == error->network->units && stride == Stride(error->network);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    pairs: error->fast != \null ==> \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                  error->fast->weight[Index(d, units, j)] == error->network->weight[Index(j, stride, d)][0].value &&
                  \abs(error->fast->weight[Index(d, units, j)]) <= error->fast->largest;
     ensures    readable: error->fast != \null ==> \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                  \valid_read(error->fast->weight + Index(d, units, j));
  @/
  static void fast_is_known(const struct training_error *error, size_t units, size_t stride)
  {
    ;
  }
*/

/* The label that a row gets is no weight. */
/*@ ghost
  /@ requires   apart: \separated(&s->label[0], &network->weight[0 .. Times(units, stride) - 1][0]);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    differs: \forall integer k; 0 <= k < Times(units, stride) ==> &s->label[0].value != &network->weight[k][0].value;
  @/
  static void label_is_no_weight(const struct network *network, const struct sample *s, size_t units, size_t stride)
  {
    /@ assert apart: \forall integer k; 0 <= k < Times(units, stride) ==> \separated(&s->label[0], &network->weight[k][0]); @/
    ;
  }
*/

/* circuit_write_row, with what it means for the sum that goes on. */
/*@ requires valid:      CircuitRowsValid(error, r, s) && CircuitRowsApart(error, r, s);
    requires row:        i < r->samples;
    terminates           \true;
    exits                \false;
    assigns              s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                         s->multiplicity;
    ensures  valid:      CircuitRowsValid(error, r, s);
    ensures  apart:      CircuitRowsApart(error, r, s);
    ensures  sample:     SampleValid(s, error->network);
    ensures  numerator:  ErrorNumerator(error) == \old(ErrorNumerator(error)) &&
                         ErrorDenominator(error) == \old(ErrorDenominator(error)) &&
                         Stride(error->network) == \old(Stride(error->network));
    ensures  is_row:     \forall dataset D; IsCircuitRow{Pre}(D, r, i) ==>
                           IsCircuitSample(D, i, s, error->network, &error->label_denominator[0]);
    ensures  represents: \forall weights w; RepresentsNetwork{Pre}(w, error->network) ==>
                           RepresentsNetwork(w, error->network);
    ensures  rows:       SameCircuitRows{Pre, Post}(r);
*/
static void make_row(const struct circuit_reduction *r, size_t i, struct sample *s)
/*@ ghost (const struct training_error *error) */
{
  /*@ ghost const size_t units = error->network->units; */
  /*@ ghost const size_t stride = error->network->features + (error->network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(error->network); */
  /*@ assert count:  WeightCount(error->network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(error->network); */
  /*@ ghost fast_is_known(error, units, stride); */
  /*@ assert apart:    \separated(error, &error->network->weight[0 .. Times(units, stride) - 1][0]); */
  /*@ ghost label_is_no_weight(error->network, s, units, stride); */
  /*@ assert given_bias: error->fast != \null ==> (error->fast->bias <==> error->network->bias); */
  /*@ assert given_fits: error->fast != \null ==> error->fast->largest <= 0x7fffffffffffffff + 1 &&
        OutputFits(error->fast->norm_limit, error->fast->largest, error->fast->units, error->fast->label_denominator) &&
        LabelFits(error->fast->label_limit, error->fast->denominator); */
  circuit_write_row(r, i, s);
  /*@ assert weight:   error->network == \at(error->network, Pre) && error->network->weight == \at(error->network->weight, Pre); */
  /*@ assert untouched: \forall integer k; 0 <= k < Times(units, stride) ==>
                          error->network->weight[k][0].value == \at(error->network->weight[k][0].value, Pre); */
  /*@ assert features: error->network->features == \at(error->network->features, Pre); */
  /*@ assert same_stride: Stride(error->network) == stride; */
  /*@ assert units:    error->network->units == units; */
  /*@ assert same_count: WeightCount(error->network) == Times(units, stride); */
  /*@ assert denominator: error->network->denominator[0].value == \at(error->network->denominator[0].value, Pre); */
  /*@ assert sample_memory: \valid_read(s) && \valid_read(s->column + (0 .. s->size - 1)) && \valid_read(s->value + (0 .. s->size - 1)); */
  /*@ assert same_features: error->network->features == r->features; */
  /*@ assert sample_columns: \forall integer e; 0 <= e < s->size ==> s->column[e] < error->network->features; */
  /*@ assert sample_label: Live(&s->label[0]) && Whole(s->label[0].value) && s->multiplicity == 1; */
  /*@ assert sample:   SampleValid(s, error->network); */
  /*@ assert numbers:  ErrorNumbers(error); */
  /*@ assert sum:      error->sum[0].value == \at(error->sum[0].value, Pre) && error->pending == \at(error->pending, Pre); */
  /*@ assert label_denominator: error->label_denominator[0].value == \at(error->label_denominator[0].value, Pre); */
  /*@ assert quotient: error->label_denominator[0].value == r->q[0].value; */
  /*@ assert sizes:    error->network->features == r->features && (error->network->bias <==> r->bias); */
  /*@ assert live: \forall integer k; 0 <= k < Times(units, stride) ==> Live(&error->network->weight[k][0]); */
  /*@ assert sign: \forall integer j; 0 <= j < units ==> error->network->sign[j] == 1 || error->network->sign[j] == -1; */
  /*@ assert positive: Live(&error->network->denominator[0]) && 0.0 < error->network->denominator[0].value; */
  /*@ assert network:  NetworkValid(error->network); */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        error->network->weight[Index(j, stride, d)][0].value ==
                          \at(error->network->weight[Index(j, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost represents_means(error->network); */
  /*@ assert after: \forall weights w; WeightsAre{Pre}(w, error->network) ==> WeightsAre(w, error->network); */
  /*@ assert fast_apart: error->fast != \null ==> \separated(s, error->fast); */
  /*@ assert values_apart: error->fast != \null ==> \separated(s->value + (0 .. s->capacity - 1), error->fast); */
  /*@ assert fast_units: error->fast != \null ==> error->fast->units == \at(error->fast->units, Pre); */
  /*@ assert fast_same_features: error->fast != \null ==> error->fast->features == \at(error->fast->features, Pre); */
  /*@ assert fast_largest: error->fast != \null ==> error->fast->largest == \at(error->fast->largest, Pre); */
  /*@ assert fast_denominator: error->fast != \null ==> error->fast->denominator == \at(error->fast->denominator, Pre); */
  /*@ assert fast_labels: error->fast != \null ==>
        error->fast->label_denominator == \at(error->fast->label_denominator, Pre); */
  /*@ assert fast_limits: error->fast != \null ==>
        error->fast->norm_limit == \at(error->fast->norm_limit, Pre) && error->fast->label_limit == \at(error->fast->label_limit, Pre); */
  /*@ assert fast_places: error->fast != \null ==> \forall integer k; 0 <= k < Times(units, stride) ==>
        error->fast->weight[k] == \at(error->fast->weight[k], Pre); */
  /*@ assert fast_weights: error->fast != \null ==> \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
        error->fast->weight[Index(d, units, j)] == \at(error->fast->weight[Index(d, \at(units, Here), j)], Pre); */
  /*@ assert fast_pairs: error->fast != \null ==> \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
        error->fast->weight[Index(d, units, j)] == error->network->weight[Index(j, stride, d)][0].value; */
  /*@ assert fast_bias: error->fast != \null ==> (error->fast->bias <==> error->network->bias); */
  /*@ assert fast_sign: error->fast != \null ==> error->fast->sign == error->network->sign; */
  /*@ assert fast_sizes: error->fast != \null ==>
        error->fast->units == units && error->fast->features == error->network->features; */
  /*@ assert fast_numbers: error->fast != \null ==>
        error->fast->denominator == error->network->denominator[0].value &&
        error->fast->label_denominator == error->label_denominator[0].value; */
  /*@ assert same:     error->fast != \null ==>
                         SameNumbers(error->fast, error->network, &error->label_denominator[0]); */
  /*@ assert fast_largest_weight: error->fast != \null ==> \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
        \abs(error->fast->weight[Index(d, units, j)]) <= error->fast->largest; */
  /*@ assert fits:     error->fast != \null ==> error->fast->largest <= 0x7fffffffffffffff + 1 &&
        OutputFits(error->fast->norm_limit, error->fast->largest, error->fast->units, error->fast->label_denominator) &&
        LabelFits(error->fast->label_limit, error->fast->denominator); */
  /*@ assert limits:   error->fast != \null ==> WithinLimits(error->fast, Stride(error->network)); */
  /*@ assert fast_memory: error->fast != \null ==> \valid_read(error->fast) &&
        Times(error->fast->units, Stride(error->network)) <= 0x1000000000000000; */
  /*@ assert fast_place: error->fast != \null ==> error->fast->weight == \at(error->fast->weight, Pre); */
  /*@ assert fast_readable: error->fast != \null ==> \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
        \valid_read(error->fast->weight + Index(d, units, j)); */
  /*@ assert fast:     error->fast != \null ==>
                         FastValid(error->fast, error->network, &error->label_denominator[0]); */
  /*@ assert network_apart: \separated(error, error->network); */
  /*@ assert weights_apart: \separated(error, &error->network->weight[0 .. WeightCount(error->network) - 1][0]); */
  /*@ assert error_apart: error->fast != \null ==> \separated(error, error->fast); */
  /*@ assert error_network: ErrorNetwork(error); */
  /*@ assert error:    ErrorValid(error); */
  /*@ assert whole:    Whole(s->label[0].value); */
}

/*@ requires valid:     CircuitRowsValid(error, r, s) && CircuitRowsApart(error, r, s);
    requires row:       i < r->samples;
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                        error->unit[0].value, error->samples;
    ensures  valid:     CircuitRowsValid(error, r, s);
    ensures  apart:     CircuitRowsApart(error, r, s);
    ensures  exact:     \forall dataset D, weights w; IsCircuitRow{Pre}(D, r, i) ==>
                          RepresentsNetwork{Pre}(w, error->network) ==>
                          ErrorIs{Pre}(error, D, w, i) ==> ErrorIs(error, D, w, i + 1);
    ensures  represents: \forall weights w; RepresentsNetwork{Pre}(w, error->network) ==>
                           RepresentsNetwork(w, error->network);
    ensures  rows:      SameCircuitRows{Pre, Post}(r);
*/
static void add_row(struct training_error *error, const struct circuit_reduction *r, size_t i,
                    struct sample *s)
{
  /*@ ghost const size_t units = error->network->units; */
  /*@ ghost const size_t stride = error->network->features + (error->network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(error->network); */
  /*@ assert count:  WeightCount(error->network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  make_row(r, i, s) /*@ ghost (error) */;
  /*@ ghost Made: ; */
  /*@ ghost row_is_sample(i, s, error->network, &error->label_denominator[0]); */
  /*@ assert sample: \forall dataset D; IsCircuitRow{Pre}(D, r, i) ==>
                       RepresentsSample(D, i, s, error->network, &error->label_denominator[0]); */
  /*@ ghost represents_means(error->network); */
  /*@ assert apart:   \separated(error, &error->network->weight[0 .. Times(units, stride) - 1][0]); */
  /*@ assert made:     WeightCount(error->network) == Times(units, stride) && Stride(error->network) == stride &&
                       error->network->units == units; */
  circuit_add_sample(error, s) /*@ ghost (r) */;
  /*@ assert parts:    CircuitReduction(r) && CircuitDenominator(r) && CircuitRowRoom(s, r->circuit) && ErrorValid(error); */
  /*@ assert same_q:   r->q[0].value == \at(r->q[0].value, Made); */
  /*@ assert quotient: error->label_denominator[0].value == r->q[0].value; */
  /*@ assert same_sizes: r->features == \at(r->features, Made) && (r->bias <==> \at(r->bias, Made)); */
  /*@ assert same_network: error->network->features == \at(error->network->features, Made) &&
                        (error->network->bias <==> \at(error->network->bias, Made)); */
  /*@ assert sizes:    error->network->features == r->features && (error->network->bias <==> r->bias); */
  /*@ assert rows_apart: CircuitRowApart(s, r); */
  /*@ assert error_apart: \separated(error, r->circuit) && \separated(error, r->circuit->start + (0 .. r->circuit->gates)) &&
                          \separated(error, r->first_row + (0 .. r->circuit->gates)); */
  /*@ assert same_stride: Stride(error->network) == stride; */
  /*@ assert units:    error->network->units == units; */
  /*@ assert places:   error->network == \at(error->network, Made) && error->network->weight == \at(error->network->weight, Made); */
  /*@ assert untouched: \forall integer k; 0 <= k < Times(units, stride) ==>
                        error->network->weight[k][0].value == \at(error->network->weight[k][0].value, Made); */
  /*@ assert denominator: error->network->denominator[0].value == \at(error->network->denominator[0].value, Made); */
  /*@ assert signs:    \forall integer j; 0 <= j < units ==> error->network->sign[j] == \at(error->network->sign[j], Made); */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        error->network->weight[Index(j, stride, d)][0].value ==
                          \at(error->network->weight[Index(j, \at(stride, Here), d)][0].value, Made); */
  /*@ ghost represents_means(error->network); */
  /*@ assert products: \forall weights w, integer j, d; WeightsAre{Made}(w, error->network) && 0 <= j < units && 0 <= d < stride ==>
        Product(Weight(w, j, d), error->network->denominator[0].value) == error->network->weight[Index(j, stride, d)][0].value; */
  /*@ assert factors: \forall weights w, integer j; WeightsAre{Made}(w, error->network) && 0 <= j < units ==>
        Sign(w, j) == error->network->sign[j]; */
  /*@ assert after: \forall weights w; WeightsAre{Made}(w, error->network) ==> WeightsAre(w, error->network); */
}

/*@ requires valid:     CircuitRowsValid(error, r, s) && CircuitRowsApart(error, r, s);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                        error->unit[0].value, error->samples;
    ensures  valid:     ErrorValid(error);
    ensures  exact:     \forall dataset D, weights w;
                          (\forall integer i; 0 <= i < r->samples ==> IsCircuitRow{Pre}(D, r, i)) ==>
                          RepresentsNetwork{Pre}(w, error->network) ==> ErrorIs{Pre}(error, D, w, 0) ==>
                          ErrorIs(error, D, w, r->samples);
    ensures  sizes:     error->network->units == \old(error->network->units) &&
                        Stride(error->network) == \old(Stride(error->network)) && r->samples == \old(r->samples);
*/
static void add_rows(struct training_error *error, const struct circuit_reduction *r, struct sample *s)
{
  /*@ loop invariant index: 0 <= i <= r->samples;
      loop invariant valid: CircuitRowsValid(error, r, s) && CircuitRowsApart(error, r, s);
      loop invariant rows:  SameCircuitRows{Pre, Here}(r);
      loop invariant represents: \forall weights w; RepresentsNetwork{Pre}(w, error->network) ==>
                                   RepresentsNetwork(w, error->network);
      loop invariant exact: \forall dataset D, weights w;
                              (\forall integer k; 0 <= k < r->samples ==> IsCircuitRow{Pre}(D, r, k)) ==>
                              RepresentsNetwork{Pre}(w, error->network) ==> ErrorIs{Pre}(error, D, w, 0) ==>
                              ErrorIs(error, D, w, i);
      loop assigns i, s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                   s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                   error->unit[0].value, error->samples;
      loop variant r->samples - i;
  */
  for (size_t i = 0; i < r->samples; i++)
    add_row(error, r, i, s);
}

/* Row i of the training set is row i of the reduction, a gate's or not. */
/*@ ghost
  /@ requires   reduction: CircuitReduction(r);
     requires   row: i < r->samples;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    row: \forall dataset D; IsCircuitSetOf(D, r) ==> IsCircuitRow(D, r, i);
  @/
  static void row_of_set(const struct circuit_reduction *r, size_t i)
  {
    const struct circuit *c = r->circuit;
    product_means();
    row_features_mean(c);
    /@ assert places: r->first_row[c->gates] == GateFirstRow(c, c->gates); @/
    size_t g = 0;
    if (c->inputs + (size_t)2 <= i && i < r->first_row[c->gates])
      g = gate_with_row(c, r->first_row, i);
    /@ assert gate:  c->inputs + 2 <= i < GateFirstRow(c, c->gates) ==>
                       g < c->gates && GateFirstRow(c, g) <= i < GateFirstRow(c, g + 1); @/
    /@ assert label: \forall dataset D; Product(Label(D, i), r->q[0].value) == Label(D, i) * r->q[0].value; @/
    /@ assert sizes: r->features == CircuitFeatures(c, r->bias ? 1 : 0) && r->samples == CircuitSamples(c, r->bias ? 1 : 0); @/
    /@ assert feature_plain: i <= c->inputs + 1 || GateFirstRow(c, c->gates) <= i ==>
         \forall dataset D, integer d; IsCircuitSetOf(D, r) && 0 <= d < r->features ==> Feature(D, i, d) == RowFeature(c, c->gates, i, d); @/
    /@ assert feature_gate: c->inputs + 2 <= i < GateFirstRow(c, c->gates) ==>
         \forall dataset D, integer d; IsCircuitSetOf(D, r) && 0 <= d < r->features ==> Feature(D, i, d) == RowFeature(c, c->gates, i, d); @/
    /@ assert bias:  r->bias ==> \forall dataset D; IsCircuitSetOf(D, r) ==> Feature(D, i, r->features) == 1.0; @/
    /@ assert labels: \forall dataset D; IsCircuitSetOf(D, r) ==>
         Product(Label(D, i), r->q[0].value) == CircuitLabel(c, r->q[0].value, i) && Multiplicity(D, i) == 1.0; @/
    ;
  }
*/

/* All rows are; what the sum goes over. */
/*@ ghost
  /@ requires   reduction: CircuitReduction(r);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    rows: \forall dataset D, integer i; IsCircuitSetOf(D, r) && 0 <= i < r->samples ==> IsCircuitRow(D, r, i);
  @/
  static void rows_of_set(const struct circuit_reduction *r)
  {
    /@ loop invariant index: 0 <= k <= r->samples;
       loop invariant rows:  \forall dataset D, integer i; IsCircuitSetOf(D, r) && 0 <= i < k ==> IsCircuitRow(D, r, i);
       loop assigns k;
       loop variant r->samples - k;
    @/
    for (size_t k = 0; k < r->samples; k++)
      row_of_set(r, k);
  }
*/

void circuit_training_error(const struct circuit_reduction *r, const struct network *network,
                            struct sample *s, int64_t *storage, mpz_ptr numerator, mpz_ptr denominator)
{
  struct network_int64 fast;
  struct training_error error;
  /*@ ghost rows_of_set(r); */
  circuit_sum_begin(&error, &fast, r, network, storage) /*@ ghost (s) */;
  /*@ assert live:  LiveTarget(numerator) && LiveTarget(denominator); */
  /*@ assert begun: \forall dataset D;
        IsCircuitSetOf{Pre}(D, r) ==>
          \forall integer i; 0 <= i < r->samples ==> IsCircuitRow(D, r, i); */
  add_rows(&error, r, s);
  /*@ assert alive: LiveTarget(numerator) && LiveTarget(denominator); */
  /*@ assert sizes: error.network->units == \at(network->units, Pre) && Stride(error.network) == Stride{Pre}(network) &&
                    r->samples == \at(r->samples, Pre); */
  /*@ assert sum:   \forall dataset D, weights w;
        IsCircuitSetOf{Pre}(D, r) && RepresentsNetwork{Pre}(w, network) ==> ErrorIs(&error, D, w, r->samples); */
  /*@ ghost Summed: ; */
  training_error_result(&error, numerator, denominator);
  /*@ assert quotient: \forall dataset D, weights w; ErrorIs{Summed}(&error, D, w, \at(r->samples, Summed)) ==>
        numerator->value == Product(TrainingError(D, w, Stride{Summed}(\at(error.network, Summed)),
                                                  \at(error.network->units, Summed), \at(r->samples, Summed)),
                                    denominator->value); */
  /*@ assert value: \forall dataset D, weights w;
        IsCircuitSetOf{Pre}(D, r) && RepresentsNetwork{Pre}(w, network) ==>
          numerator->value == Product(TrainingError(D, w, Stride{Pre}(network), \at(network->units, Pre), \at(r->samples, Pre)),
                                      denominator->value); */
}
