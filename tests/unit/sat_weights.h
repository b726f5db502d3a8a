/* Weights of two units, and their training error on the dense definition in rational arithmetic that shares nothing with src. */
#ifndef SAT_WEIGHTS_H
#define SAT_WEIGHTS_H

#include "sat_definition.h"

#include <check.h>
#include <gmp.h>

#define STRIDE_MAX (MAX_FEATURES + 1)

static struct dense_rows definition;

/* Two units: numerators of weights over one denominator, unit-major, the bias last. */
struct weights {
  size_t features;
  bool bias;
  mpz_t numerator[2 * STRIDE_MAX];
  mpz_t denominator;
};

static inline size_t stride(const struct weights *w)
{
  return w->features + (w->bias ? 1 : 0);
}

static inline void weights_init(struct weights *w)
{
  for (size_t i = 0; i < 2 * STRIDE_MAX; i++)
    mpz_init(w->numerator[i]);
  mpz_init_set_ui(w->denominator, 1);
}

static inline void weights_clear(struct weights *w)
{
  for (size_t i = 0; i < 2 * STRIDE_MAX; i++)
    mpz_clear(w->numerator[i]);
  mpz_clear(w->denominator);
}

static inline void pre_activation(mpq_t z, const struct weights *w, size_t unit, size_t i)
{
  mpq_t term;
  mpq_init(term);
  mpq_set_ui(z, 0, 1);
  for (size_t d = 0; d < stride(w); d++) {
    const int64_t x = d < w->features ? definition.x[i][d] : 1;
    mpq_set_num(term, w->numerator[unit * stride(w) + d]);
    mpq_set_den(term, w->denominator);
    mpq_canonicalize(term);
    mpz_mul_si(mpq_numref(term), mpq_numref(term), x);
    mpq_canonicalize(term);
    mpq_add(z, z, term);
  }
  mpq_clear(term);
}

/* The training error of the units with the signs sign[0], sign[1] on `definition`. */
static inline void training_error(mpq_t error, const struct weights *w, const int sign[2])
{
  mpq_t z, residual;
  mpq_inits(z, residual, NULL);
  mpq_set_ui(error, 0, 1);
  for (size_t i = 0; i < definition.rows; i++) {
    mpq_set_si(residual, -definition.label[i], 1);
    for (size_t unit = 0; unit < 2; unit++) {
      pre_activation(z, w, unit, i);
      if (mpq_sgn(z) > 0 && sign[unit] > 0)
        mpq_add(residual, residual, z);
      if (mpq_sgn(z) > 0 && sign[unit] < 0)
        mpq_sub(residual, residual, z);
    }
    mpq_mul(residual, residual, residual);
    mpq_set_ui(z, definition.multiplicity[i], 1);
    mpq_mul(residual, residual, z);
    mpq_add(error, error, residual);
  }
  mpq_clears(z, residual, NULL);
}

#endif
