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
      \separated(s, error, r, r->formula, r->formula->start + (0 .. r->formula->clauses), error->network) &&
      \separated(&s->label[0], &error->network->weight[0 .. WeightCount(error->network) - 1][0]) &&
      (error->fast != \null ==>
        \separated(s, error->fast) && \separated(s->value + (0 .. s->capacity - 1), error->fast) &&
        \separated(s->value + (0 .. s->capacity - 1), error->fast->weight + (0 .. WeightCount(error->network) - 1)));

    // RepresentsNetwork with closed products, over one index.
    predicate WeightsAre{L}(weights w, struct network *net) =
      (\forall integer j, d; 0 <= j < net->units && 0 <= d < Stride(net) ==>
        Product(Weight(w, j, d), net->denominator[0].value) == net->weight[Index(j, Stride(net), d)][0].value) &&
      (\forall integer j; 0 <= j < net->units ==> Sign(w, j) == net->sign[j]);

    // The rows are the same in both states.
    predicate SameRows{Before, After}(struct sat_reduction *r) =
      \forall dataset D, integer i; 0 <= i < \at(r->samples, Before) && IsSatRow{Before}(D, r, i) ==> IsSatRow{After}(D, r, i);
*/

/* Where the weights of a unit stand, in the network and in its 64-bit form. */
/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    unit: \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        Index(j, stride, 0) + d == Index(j, stride, d) && 0 <= Index(j, stride, d) < Times(units, stride);
     ensures    fast: \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        0 <= Index(d, units, j) < Times(units, stride);
  @/
  static void weight_places(size_t units, size_t stride)
  {
    indices_are_below(units, stride);
    indices_are_below(stride, units);
    index_means();
    times_means();
    /@ assert commute: Times(units, stride) == Times(stride, units); @/
    ;
  }
*/

/*@ ghost
  /@ requires   network: NetworkValid(net);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    means: \forall weights w; RepresentsNetwork(w, net) <==> WeightsAre(w, net);
  @/
  static void represents_means(const struct network *net)
  {
    weight_places(net->units, net->features + (net->bias ? 1 : 0));
    product_means();
    /@ assert to:   \forall weights w; RepresentsNetwork(w, net) ==> WeightsAre(w, net); @/
    /@ assert from: \forall weights w; WeightsAre(w, net) ==> RepresentsNetwork(w, net); @/
    ;
  }
*/

/*@ ghost
  /@ requires   one: denominator->value == 1.0;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    same: \forall dataset D, integer i; Label(D, i) * denominator->value == Label(D, i);
  @/
  static void label_over_one(mpz_srcptr denominator)
  {
    ;
  }
*/

/* sat_row, with what it means for the sum that goes on. */
/*@ requires valid:      RowsValid(error, r, s) && RowsApart(error, r, s);
    requires row:        i < r->samples;
    terminates           \true;
    exits                \false;
    assigns              s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                         s->multiplicity;
    ensures  valid:      RowsValid(error, r, s);
    ensures  sample:     SampleValid(s, error->network);
    ensures  numerator:  ErrorNumerator(error) == \old(ErrorNumerator(error)) &&
                         ErrorDenominator(error) == \old(ErrorDenominator(error)) &&
                         Stride(error->network) == \old(Stride(error->network));
    ensures  coordinates: \forall dataset D; IsSatRow{Pre}(D, r, i) ==>
                           \forall integer d; 0 <= d < error->network->features ==> Feature(D, i, d) == SampleFeature(s, d);
    ensures  last:       \forall dataset D; IsSatRow{Pre}(D, r, i) && error->network->bias ==>
                           Feature(D, i, error->network->features) == 1.0;
    ensures  label:      \forall dataset D; IsSatRow{Pre}(D, r, i) ==> Label(D, i) == s->label[0].value;
    ensures  often:      \forall dataset D; IsSatRow{Pre}(D, r, i) ==> Multiplicity(D, i) == s->multiplicity;
    ensures  represents: \forall weights w; RepresentsNetwork{Pre}(w, error->network) ==>
                           RepresentsNetwork(w, error->network);
    ensures  rows:       SameRows{Pre, Post}(r);
*/
static void make_row(const struct sat_reduction *r, size_t i, struct sample *s)
/*@ ghost (const struct training_error *error) */
{
  /*@ ghost const size_t units = error->network->units; */
  /*@ ghost const size_t stride = error->network->features + (error->network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(error->network); */
  /*@ assert count:  WeightCount(error->network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(error->network); */
  sat_row(r, i, s);
  /*@ assert starts:   \forall integer c; 0 <= c <= r->formula->clauses ==>
                         r->formula->start[c] == \at(r->formula->start[c], Pre); */
  /*@ assert formula:  FormulaValid(r->formula) && FormulaWidths(r->formula, r->width); */
  /*@ assert reduction: SatReduction(r); */
  /*@ assert room:     RowRoom(s, r->formula); */
  /*@ assert same_features: \forall integer k, d; 0 <= k < r->samples ==>
        SatFeature(r->formula, r->width, k, d) == SatFeature{Pre}(r->formula, r->width, k, d); */
  /*@ assert features: error->network->features == \at(error->network->features, Pre); */
  /*@ assert same_stride: Stride(error->network) == stride; */
  /*@ assert units:    error->network->units == units; */
  /*@ assert same_count: WeightCount(error->network) == Times(units, stride); */
  /*@ assert denominator: error->network->denominator[0].value == \at(error->network->denominator[0].value, Pre); */
  /*@ assert numbers:  ErrorNumbers(error); */
  /*@ assert sum:      error->sum[0].value == \at(error->sum[0].value, Pre) && error->pending == \at(error->pending, Pre); */
  /*@ assert label_denominator: error->label_denominator[0].value == \at(error->label_denominator[0].value, Pre); */
  /*@ assert live: \forall integer k; 0 <= k < Times(units, stride) ==> Live(&error->network->weight[k][0]); */
  /*@ assert sign: \forall integer j; 0 <= j < units ==> error->network->sign[j] == 1 || error->network->sign[j] == -1; */
  /*@ assert positive: Live(&error->network->denominator[0]) && 0.0 < error->network->denominator[0].value; */
  /*@ assert network:  NetworkValid(error->network); */
  /*@ assert untouched: \forall integer k; 0 <= k < Times(units, stride) ==>
                          error->network->weight[k][0].value == \at(error->network->weight[k][0].value, Pre); */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        error->network->weight[Index(j, stride, d)][0].value ==
                          \at(error->network->weight[Index(j, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost represents_means(error->network); */
  /*@ assert after: \forall weights w; WeightsAre{Pre}(w, error->network) ==> WeightsAre(w, error->network); */
  /*@ assert fast_fields: error->fast != \null ==>
        error->fast->units == units && error->fast->features == \at(error->fast->features, Pre) &&
        error->fast->denominator == \at(error->fast->denominator, Pre) &&
        error->fast->label_denominator == \at(error->fast->label_denominator, Pre) &&
        error->fast->largest == \at(error->fast->largest, Pre) &&
        error->fast->norm_limit == \at(error->fast->norm_limit, Pre) &&
        error->fast->label_limit == \at(error->fast->label_limit, Pre); */
  /*@ assert fast_places: error->fast != \null ==> \forall integer k; 0 <= k < Times(units, stride) ==>
        error->fast->weight[k] == \at(error->fast->weight[k], Pre); */
  /*@ assert fast_weights: error->fast != \null ==> \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
        error->fast->weight[Index(d, units, j)] == \at(error->fast->weight[Index(d, \at(units, Here), j)], Pre); */
  /*@ assert fast_pairs: error->fast != \null ==> \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
        error->fast->weight[Index(d, units, j)] == error->network->weight[Index(j, stride, d)][0].value; */
  /*@ assert fast_heads: error->fast != \null ==>
        (error->fast->bias <==> error->network->bias) && error->fast->sign == error->network->sign &&
        error->fast->features == error->network->features &&
        error->fast->denominator == error->network->denominator[0].value &&
        error->fast->label_denominator == error->label_denominator[0].value; */
  /*@ assert same:     error->fast != \null ==>
                         SameNumbers(error->fast, error->network, &error->label_denominator[0]); */
  /*@ assert limits:   error->fast != \null ==> WithinLimits(error->fast, Stride(error->network)); */
  /*@ assert fast:     error->fast != \null ==>
                         FastValid(error->fast, error->network, &error->label_denominator[0]); */
  /*@ assert error:    ErrorValid(error); */
  /*@ assert whole:    Whole(s->label[0].value); */
  /*@ assert positive: 1 <= s->multiplicity; */
}

/*@ requires valid:     RowsValid(error, r, s) && RowsApart(error, r, s);
    requires row:       i < r->samples;
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                        error->unit[0].value, error->samples;
    ensures  valid:     RowsValid(error, r, s);
    ensures  exact:     \forall dataset D, weights w; IsSatRow{Pre}(D, r, i) ==>
                          RepresentsNetwork{Pre}(w, error->network) ==>
                          ErrorIs{Pre}(error, D, w, i) ==> ErrorIs(error, D, w, i + 1);
    ensures  represents: \forall weights w; RepresentsNetwork{Pre}(w, error->network) ==>
                           RepresentsNetwork(w, error->network);
    ensures  rows:      SameRows{Pre, Post}(r);
*/
static void add_row(struct training_error *error, const struct sat_reduction *r, size_t i, struct sample *s)
{
  /*@ ghost const size_t units = error->network->units; */
  /*@ ghost const size_t stride = error->network->features + (error->network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(error->network); */
  /*@ assert count:  WeightCount(error->network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  make_row(r, i, s) /*@ ghost (error) */;
  /*@ ghost Made: ; */
  /*@ ghost label_over_one(error->label_denominator); */
  /*@ assert sample: \forall dataset D; IsSatRow{Pre}(D, r, i) ==>
                       RepresentsSample(D, i, s, error->network, &error->label_denominator[0]); */
  /*@ ghost represents_means(error->network); */
  training_error_add(error, s);
  /*@ assert starts:   \forall integer c; 0 <= c <= r->formula->clauses ==>
                         r->formula->start[c] == \at(r->formula->start[c], Made); */
  /*@ assert formula:  FormulaValid(r->formula) && FormulaWidths(r->formula, r->width); */
  /*@ assert reduction: SatReduction(r); */
  /*@ assert room:     RowRoom(s, r->formula); */
  /*@ assert same_features: \forall integer k, d; 0 <= k < r->samples ==>
        SatFeature(r->formula, r->width, k, d) == SatFeature{Made}(r->formula, r->width, k, d); */
  /*@ assert same_rows: SameRows{Made, Here}(r); */
  /*@ assert same_stride: Stride(error->network) == stride; */
  /*@ assert units:    error->network->units == units; */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        error->network->weight[Index(j, stride, d)][0].value ==
                          \at(error->network->weight[Index(j, \at(stride, Here), d)][0].value, Made); */
  /*@ ghost represents_means(error->network); */
  /*@ assert after: \forall weights w; WeightsAre{Made}(w, error->network) ==> WeightsAre(w, error->network); */
}

/*@ requires valid:     RowsValid(error, r, s) && RowsApart(error, r, s);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                        error->unit[0].value, error->samples;
    ensures  valid:     ErrorValid(error);
    ensures  exact:     \forall dataset D, weights w;
                          (\forall integer i; 0 <= i < r->samples ==> IsSatRow{Pre}(D, r, i)) ==>
                          RepresentsNetwork{Pre}(w, error->network) ==> ErrorIs{Pre}(error, D, w, 0) ==>
                          ErrorIs(error, D, w, r->samples);
    ensures  sizes:     error->network->units == \old(error->network->units) &&
                        Stride(error->network) == \old(Stride(error->network)) && r->samples == \old(r->samples);
*/
static void add_rows(struct training_error *error, const struct sat_reduction *r, struct sample *s)
{
  /*@ loop invariant index: 0 <= i <= r->samples;
      loop invariant valid: RowsValid(error, r, s) && RowsApart(error, r, s);
      loop invariant rows:  SameRows{Pre, Here}(r);
      loop invariant represents: \forall weights w; RepresentsNetwork{Pre}(w, error->network) ==>
                                   RepresentsNetwork(w, error->network);
      loop invariant exact: \forall dataset D, weights w;
                              (\forall integer k; 0 <= k < r->samples ==> IsSatRow{Pre}(D, r, k)) ==>
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

/* The sum of no rows, in 64-bit numbers where the weights allow it. */
/*@ requires reduction: SatReduction(r) && (r->bias ==> 1 <= r->zero_multiplicity);
    requires network:   NetworkOfReduction(network, r);
    requires sample:    RowRoom(s, r->formula);
    requires storage:   \valid(storage + (0 .. WeightCount(network) - 1));
    requires room:      \valid(error) && \valid(fast) && \valid(one);
    requires apart:     \separated(s, r, r->formula, r->formula->start + (0 .. r->formula->clauses), network, error, fast, one);
    requires literals:  \separated(error, r->formula->literal + (0 .. r->formula->start[r->formula->clauses] - 1)) &&
                        \separated(fast, r->formula->literal + (0 .. r->formula->start[r->formula->clauses] - 1)) &&
                        \separated(one, r->formula->literal + (0 .. r->formula->start[r->formula->clauses] - 1));
    requires weights:   \separated(&s->label[0], &network->weight[0 .. WeightCount(network) - 1][0]) &&
                        \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]) &&
                        \separated(one, &network->weight[0 .. WeightCount(network) - 1][0]);
    requires room_apart: \separated(error, s->column + (0 .. s->capacity - 1), s->value + (0 .. s->capacity - 1)) &&
                        \separated(fast, s->column + (0 .. s->capacity - 1), s->value + (0 .. s->capacity - 1));
    requires storage_apart: \separated(storage + (0 .. WeightCount(network) - 1), s, s->value + (0 .. s->capacity - 1),
                                       network, fast) &&
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
static void begin_sum(struct training_error *error, struct network_int64 *fast, mpz_ptr one,
                      const struct network *network, int64_t *storage)
/*@ ghost (const struct sat_reduction *r, const struct sample *s) */
{
  /*@ ghost const size_t units = network->units; */
  /*@ ghost const size_t stride = network->features + (network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(network); */
  /*@ assert count:  WeightCount(network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(network); */
  mpz_init(one);
  mpz_set_ui(one, 1);
  const bool fits = network_to_int64(fast, network, one, storage);
  training_error_begin(error, network, fits ? fast : NULL, one);
  /*@ assert fields:   r->formula == \at(r->formula, Pre) && r->formula->start == \at(r->formula->start, Pre) &&
                       r->formula->literal == \at(r->formula->literal, Pre); */
  /*@ assert starts:   \forall integer c; 0 <= c <= r->formula->clauses ==>
                         r->formula->start[c] == \at(r->formula->start[c], Pre); */
  /*@ assert literals: \forall integer p; 0 <= p < r->formula->start[r->formula->clauses] ==>
                         r->formula->literal[p] == \at(r->formula->literal[p], Pre); */
  /*@ assert formula:  FormulaValid(r->formula) && FormulaWidths(r->formula, r->width); */
  /*@ assert reduction: SatReduction(r); */
  /*@ assert room:     RowRoom(s, r->formula); */
  /*@ ghost
    const struct formula *f = r->formula;
    /@ loop invariant index: 0 <= c <= f->clauses;
       loop invariant same:  \forall integer k, d; 0 <= k < c ==>
         SatClauseFeature(f, r->width, k, d) == SatClauseFeature{Pre}(f, \at(r->width, Pre), k, d);
       loop assigns c;
       loop variant f->clauses - c;
    @/
    for (size_t c = 0; c < f->clauses; c++) {
      const size_t start = f->start[c];
      const size_t literals = f->start[c + 1] - start;
      /@ loop invariant index: 0 <= n <= literals;
         loop invariant same:  \forall integer d; ClauseCoefficient(f->literal + start, literals, r->width, n, d) ==
           ClauseCoefficient{Pre}(\at(r->formula->literal, Pre) + start, literals, \at(r->width, Pre), n, d);
         loop assigns n;
         loop variant literals - n;
      @/
      for (size_t n = 0; n < literals; n++)
        ;
    }
  */
  /*@ assert same_features: \forall integer k, d; 0 <= k < r->samples ==>
        SatFeature(r->formula, r->width, k, d) == SatFeature{Pre}(r->formula, r->width, k, d); */
  /*@ assert same_stride: Stride(network) == stride && network->units == units; */
  /*@ assert same_count: WeightCount(network) == Times(units, stride); */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        network->weight[Index(j, stride, d)][0].value ==
                          \at(network->weight[Index(j, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost represents_means(network); */
  /*@ assert after: \forall weights w; WeightsAre{Pre}(w, network) ==> WeightsAre(w, network); */
}

void sat_training_error(const struct sat_reduction *r, const struct network *network, struct sample *s,
                        int64_t *storage, mpz_ptr numerator, mpz_ptr denominator)
{
  struct network_int64 fast;
  struct training_error error;
  mpz_t one;
  /*@ assert rows: \forall dataset D; IsSetOf(D, r) ==>
                     \forall integer i; 0 <= i < r->samples ==> IsSatRow(D, r, i); */
  /* begin_sum initialises it: */
  /* cppcheck-suppress uninitvar */
  begin_sum(&error, &fast, one, network, storage) /*@ ghost (r, s) */;
  /*@ assert live:  LiveTarget(numerator) && LiveTarget(denominator); */
  /*@ assert begun: \forall dataset D;
        IsSetOf{Pre}(D, r) ==>
          \forall integer i; 0 <= i < r->samples ==> IsSatRow(D, r, i); */
  add_rows(&error, r, s);
  /*@ assert alive: LiveTarget(numerator) && LiveTarget(denominator); */
  /*@ assert sizes: error.network->units == \at(network->units, Pre) && Stride(error.network) == Stride{Pre}(network) &&
                    r->samples == \at(r->samples, Pre); */
  /*@ assert sum:   \forall dataset D, weights w;
        IsSetOf{Pre}(D, r) &&
        RepresentsNetwork{Pre}(w, network) ==> ErrorIs(&error, D, w, r->samples); */
  /*@ ghost Summed: ; */
  training_error_value(&error, numerator, denominator);
  /*@ ghost product_means(); */
  /*@ assert quotient: \forall dataset D, weights w; ErrorIs{Summed}(&error, D, w, \at(r->samples, Summed)) ==>
        numerator->value == Product(TrainingError(D, w, Stride{Summed}(\at(error.network, Summed)),
                                                  \at(error.network->units, Summed), \at(r->samples, Summed)),
                                    denominator->value); */
  /*@ assert value: \forall dataset D, weights w;
        IsSetOf{Pre}(D, r) &&
        RepresentsNetwork{Pre}(w, network) ==>
          numerator->value == Product(TrainingError(D, w, Stride{Pre}(network), \at(network->units, Pre), \at(r->samples, Pre)),
                                      denominator->value); */
  /*@ ghost Value: ; */
  training_error_end(&error);
  mpz_clear(one);
  /*@ assert numerator: numerator->value == \at(numerator->value, Value); */
  /*@ assert denominator: denominator->value == \at(denominator->value, Value); */
  /*@ assert closed: \forall dataset D, weights w;
        IsSetOf{Pre}(D, r) &&
        RepresentsNetwork{Pre}(w, network) ==>
          numerator->value == Product(TrainingError(D, w, Stride{Pre}(network), \at(network->units, Pre), \at(r->samples, Pre)),
                                      denominator->value); */
}
