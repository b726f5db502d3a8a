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
  uint64_t samples;                 /* added so far, with multiplicity; saturates at UINT64_MAX (for the mean and progress only) */
};

/*@ // What the sum needs besides its own numbers, and that they are apart.
    predicate ErrorNetwork{L}(struct training_error *error) =
      NetworkValid(error->network) &&
      \separated(error, error->network) &&
      \separated(error, &error->network->weight[0 .. error->network->units * Stride(error->network) - 1][0]) &&
      (error->fast != \null ==>
        \separated(error, error->fast) &&
        FastValid(error->fast, error->network, &error->label_denominator[0]));

    predicate ErrorNumbers{L}(struct training_error *error) =
      \valid(error) && LiveTarget(&error->label_denominator[0]) && LiveTarget(&error->sum[0]) &&
      LiveTarget(&error->residual[0]) && LiveTarget(&error->unit[0]) && LiveTarget(&error->zero[0]) &&
      0.0 < error->label_denominator[0].value && error->zero[0].value == 0.0;

    predicate ErrorValid{L}(struct training_error *error) = ErrorNumbers(error) && ErrorNetwork(error);
*/

/* `network` and `fast` (which may be NULL, and must come from network_to_int64 for the same network and label denominator)
 * are borrowed until training_error_end. */
void training_error_begin(struct training_error *error, const struct network *network, const struct network_int64 *fast,
                          mpz_srcptr label_denominator);

/* The residual f(x) - y of one sample as a numerator over denominator * label_denominator, on the GMP path. */
/*@ requires valid:     ErrorValid(error) && SampleValid(s, error->network) && LiveTarget(residual);
    requires separated: \separated(error, s);
    requires apart:     \separated(residual, &error->unit[0], &error->zero[0]) &&
                        \separated(residual, &error->label_denominator[0], &s->label[0]) &&
                        \separated(residual, &error->network->denominator[0]) &&
                        \separated(residual, &error->network->weight[0 .. error->network->units *
                                                                          Stride(error->network) - 1][0]);
    terminates          \true;
    exits               \false;
    assigns             error->unit[0].value, residual->value;
    ensures  value:     residual->value ==
                          ResidualNumerator{Pre}(error->network, &error->label_denominator[0], s);
*/
void training_error_residual(struct training_error *error, const struct sample *s, mpz_ptr residual);

/* Adds one sample.  Takes the int64_t path when the sample is within the limits of `fast`, else the GMP path; the result is the same. */
void training_error_add(struct training_error *error, const struct sample *s);

/* numerator / denominator is the training error of the samples added so far; not in lowest terms. */
void training_error_value(struct training_error *error, mpz_ptr numerator, mpz_ptr denominator);

void training_error_end(struct training_error *error);

#endif
