/* The exact training error of a network, one sample at a time. */
#ifndef RELUCERT_TRAINING_ERROR_H
#define RELUCERT_TRAINING_ERROR_H

#include "network.h"
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

/* `network` and `fast` (which may be NULL, and must come from network_to_int64 for the same network and label denominator)
 * are borrowed until training_error_end. */
void training_error_begin(struct training_error *error, const struct network *network, const struct network_int64 *fast,
                          mpz_srcptr label_denominator);

/* The residual f(x) - y of one sample as a numerator over denominator * label_denominator, on the GMP path. */
void training_error_residual(struct training_error *error, const struct sample *s, mpz_ptr residual);

/* Adds one sample.  Takes the int64_t path when the sample is within the limits of `fast`, else the GMP path; the result is the same. */
void training_error_add(struct training_error *error, const struct sample *s);

/* numerator / denominator is the training error of the samples added so far; not in lowest terms. */
void training_error_value(struct training_error *error, mpz_ptr numerator, mpz_ptr denominator);

void training_error_end(struct training_error *error);

#endif
