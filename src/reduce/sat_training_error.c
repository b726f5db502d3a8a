#include "sat_training_error.h"

#include "../kernel/training_error_sum.h"
#include "sat_sum.h"

/*@ // The sample in memory is row i of D, with a label over 1.
    predicate IsRow{L}(dataset D, integer i, struct sample *s, struct network *net) =
      (\forall integer d; 0 <= d < net->features ==> Feature(D, i, d) == SampleFeature(s, d)) &&
      (net->bias ==> Feature(D, i, net->features) == 1.0) && Label(D, i) == s->label[0].value &&
      Multiplicity(D, i) == s->multiplicity;
*/

/*@ ghost
  /@ requires   one: denominator->value == 1.0;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    represents: \forall dataset D; IsRow(D, i, s, net) ==> RepresentsSample(D, i, s, net, denominator);
  @/
  static void row_is_sample(size_t i, const struct sample *s, const struct network *net, mpz_ptr denominator)
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
  /*@ assert row: \forall dataset D; IsSatRow{Pre}(D, r, i) ==> IsRow(D, i, s, error->network); */
  /*@ ghost row_is_sample(i, s, error->network, &error->label_denominator[0]); */
  /*@ assert sample: \forall dataset D; IsSatRow{Pre}(D, r, i) ==>
                       RepresentsSample(D, i, s, error->network, &error->label_denominator[0]); */
  /*@ ghost represents_means(error->network); */
  /*@ assert given: \forall integer c, d; 0 <= c <= d <= r->formula->clauses ==> r->formula->start[c] <= r->formula->start[d]; */
  training_error_add(error, s);
  /*@ assert starts:   \forall integer c; 0 <= c <= r->formula->clauses ==>
                         r->formula->start[c] == \at(r->formula->start[c], Made); */
  /*@ assert ordered:  \forall integer c, d; 0 <= c <= d <= r->formula->clauses ==>
                         r->formula->start[c] <= r->formula->start[d]; */
  /*@ assert formula_starts: FormulaStarts(r->formula); */
  /*@ assert literals: FormulaLiterals(r->formula); */
  /*@ assert lengths:  \forall integer c; 0 <= c < r->formula->clauses ==>
                         ClauseLiterals(r->formula, c) == ClauseLiterals{Made}(r->formula, c); */
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

void sat_training_error(const struct sat_reduction *r, const struct network *network, struct sample *s,
                        int64_t *storage, mpz_ptr numerator, mpz_ptr denominator)
{
  struct network_int64 fast;
  struct training_error error;
  mpz_t one;
  /*@ assert rows: \forall dataset D; IsSetOf(D, r) ==>
                     \forall integer i; 0 <= i < r->samples ==> IsSatRow(D, r, i); */
  /* sat_sum_begin initialises it: */
  /* cppcheck-suppress uninitvar */
  sat_sum_begin(&error, &fast, one, network, storage) /*@ ghost (r, s) */;
  /*@ assert live:  LiveTarget(numerator) && LiveTarget(denominator); */
  /*@ assert begun: \forall dataset D;
        IsSetOf{Pre}(D, r) ==>
          \forall integer i; 0 <= i < r->samples ==> IsSatRow(D, r, i); */
  add_rows(&error, r, s);
  /*@ assert alive: LiveTarget(numerator) && LiveTarget(denominator); */
  /*@ assert sizes: error.network->units == \at(network->units, Pre) && Stride(error.network) == Stride{Pre}(network) &&
                    r->samples == \at(r->samples, Pre); */
  /*@ assert sum:   \forall dataset D, weights w;
        IsSetOf{Pre}(D, r) && RepresentsNetwork{Pre}(w, network) ==> ErrorIs(&error, D, w, r->samples); */
  /*@ ghost Summed: ; */
  training_error_finish(&error, one, numerator, denominator);
  /*@ assert quotient: \forall dataset D, weights w; ErrorIs{Summed}(&error, D, w, \at(r->samples, Summed)) ==>
        numerator->value == Product(TrainingError(D, w, Stride{Summed}(\at(error.network, Summed)),
                                                  \at(error.network->units, Summed), \at(r->samples, Summed)),
                                    denominator->value); */
  /*@ assert value: \forall dataset D, weights w;
        IsSetOf{Pre}(D, r) && RepresentsNetwork{Pre}(w, network) ==>
          numerator->value == Product(TrainingError(D, w, Stride{Pre}(network), \at(network->units, Pre), \at(r->samples, Pre)),
                                      denominator->value); */
}
