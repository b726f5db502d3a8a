/* The exact training error of a network, one sample at a time. */
#ifndef RELUCERT_TRAINING_ERROR_H
#define RELUCERT_TRAINING_ERROR_H

#include "network.h"
#include "numerator.h"
#include "sample.h"

/* Running sum of multiplicity * residual^2 in units of 1 / (denominator * label_denominator)^2.
 * training_error_begin .. training_error_end bracket its life; add samples in between, in any order. */
struct training_error {
  const struct network *network;
  const struct network_int64 *fast; /* NULL: every sample takes the GMP path */
  mpz_t label_denominator;          /* positive */
  mpz_t sum;                        /* the flushed part of the numerator */
  uint64_t pending;                 /* the part not flushed yet: the numerator so far is sum + pending */
  mpz_t residual;                   /* scratch */
  mpz_t unit;                       /* scratch */
  mpz_t zero;                       /* 0, to compare with */
  uint64_t
      samples; /* added so far, with multiplicity; saturates at UINT64_MAX (for the mean and progress only) */
};

/*@ // What the sum needs besides its own numbers, and that they are apart.
    predicate ErrorNetwork{L}(struct training_error *error) =
      NetworkValid(error->network) &&
      \separated(error, error->network) &&
      \separated(error, &error->network->weight[0 .. WeightCount(error->network) - 1][0]) &&
      (error->fast != \null ==>
        \separated(error, error->fast) &&
        FastValid(error->fast, error->network, &error->label_denominator[0]));

    predicate ErrorNumbers{L}(struct training_error *error) =
      \valid(error) && LiveTarget(&error->label_denominator[0]) && LiveTarget(&error->sum[0]) &&
      LiveTarget(&error->residual[0]) && LiveTarget(&error->unit[0]) && LiveTarget(&error->zero[0]) &&
      0.0 < error->label_denominator[0].value && error->zero[0].value == 0.0;

    predicate ErrorValid{L}(struct training_error *error) = ErrorNumbers(error) && ErrorNetwork(error);
*/

/*@ // The numerator so far.
    logic real ErrorNumerator{L}(struct training_error *error) = error->sum[0].value + error->pending;

    logic real ErrorDenominator{L}(struct training_error *error) =
      CommonDenominator(error->network, &error->label_denominator[0]);

    // The sum is the training error of the first `samples` samples of D under the weights w, exactly.
    predicate ErrorIs{L}(struct training_error *error, dataset D, weights w, integer samples) =
      ErrorNumerator(error) ==
        Product(TrainingError(D, w, Stride(error->network), error->network->units, samples), ErrorDenominator(error));
*/

/* `network` and `fast` (which may be NULL, and must come from network_to_int64 for the same network and label denominator)
 * are borrowed until training_error_end. */
/*@ requires valid:     \valid(error) && NetworkValid(network);
    requires label:     Live(label_denominator) && 0.0 < label_denominator->value;
    requires fast:      fast != \null ==> \separated(error, fast) && FastValid(fast, network, label_denominator);
    requires separated: \separated(error, network, label_denominator) &&
                        \separated(error, &network->weight[0 .. WeightCount(network) - 1][0]);
    terminates          \true;
    exits               \false;
    assigns             *error;
    ensures  valid:     ErrorValid(error) && error->network == network && error->fast == fast;
    ensures  label:     error->label_denominator[0].value == label_denominator->value;
    ensures  empty:     \forall dataset D, weights w; ErrorIs(error, D, w, 0);
*/
void training_error_begin(struct training_error *error, const struct network *network,
                          const struct network_int64 *fast, mpz_srcptr label_denominator);

/* The residual f(x) - y of one sample as a numerator over denominator * label_denominator, on the GMP path. */
/*@ requires valid:     ErrorValid(error) && SampleValid(s, error->network) && LiveTarget(residual);
    requires separated: \separated(error, s);
    requires apart:     \separated(residual, &error->unit[0], &error->zero[0]) &&
                        \separated(residual, &error->label_denominator[0], &s->label[0]) &&
                        \separated(residual, &error->network->denominator[0]) &&
                        \separated(residual, &error->network->weight[0 .. WeightCount(error->network) - 1][0]);
    terminates          \true;
    exits               \false;
    assigns             error->unit[0].value, residual->value;
    ensures  value:     residual->value ==
                          ResidualNumerator{Pre}(error->network, &error->label_denominator[0], s);
*/
void training_error_residual(struct training_error *error, const struct sample *s, mpz_ptr residual);

/* Adds one sample.  Takes the int64_t path when the sample is within the limits of `fast`, else the GMP path; the result is the same. */
/*@ requires valid:     ErrorValid(error) && SampleValid(s, error->network);
    requires separated: \separated(error, s);
    terminates          \true;
    exits               \false;
    assigns             error->sum[0].value, error->pending, error->residual[0].value, error->unit[0].value, error->samples;
    ensures  valid:     ErrorValid(error);
    ensures  exact:     \forall dataset D, weights w, integer i; 0 <= i ==>
                          RepresentsNetwork{Pre}(w, error->network) ==>
                          RepresentsSample{Pre}(D, i, s, error->network, &error->label_denominator[0]) ==>
                          ErrorIs{Pre}(error, D, w, i) ==> ErrorIs(error, D, w, i + 1);
*/
void training_error_add(struct training_error *error, const struct sample *s);

/* numerator / denominator is the training error of the samples added so far; not in lowest terms. */
/*@ requires valid:     ErrorValid(error) && LiveTarget(numerator) && LiveTarget(denominator);
    requires separated: \separated(numerator, denominator, error, error->network);
    terminates          \true;
    exits               \false;
    assigns             numerator->value, denominator->value;
    ensures  positive:  0.0 < denominator->value;
    ensures  exact:     \forall dataset D, weights w, integer samples; ErrorIs{Pre}(error, D, w, samples) ==>
                          numerator->value ==
                            TrainingError(D, w, Stride{Pre}(error->network), \old(error->network->units), samples) *
                              denominator->value;
*/
void training_error_value(struct training_error *error, mpz_ptr numerator, mpz_ptr denominator);

/*@ requires valid: ErrorNumbers(error);
    terminates      \true;
    exits           \false;
    assigns         error->label_denominator[0], error->sum[0], error->residual[0], error->unit[0], error->zero[0];
*/
void training_error_end(struct training_error *error);

#endif
