/* A network with a training set, and its training error in rationals, as the definition says. */
#ifndef TRAINING_ERROR_SCENE_H
#define TRAINING_ERROR_SCENE_H

#include "kernel/training_error.h"
#include "random_numbers.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define MAX_UNITS 4
#define MAX_FEATURES 6
#define MAX_SIZE 12
#define MAX_SAMPLES 40

static uint64_t state = 1;

static inline int64_t random_signed(unsigned bits)
{
  int64_t n = (int64_t)draw_bits(&state, bits);
  return draw_bits(&state, 1) != 0 ? n : -n;
}

/* A network and a training set with everything that they own. */
struct scene {
  struct network net;
  signed char sign[MAX_UNITS];
  mpz_t weight[MAX_UNITS * (MAX_FEATURES + 1)];
  mpz_t label_denominator;
  int64_t storage[MAX_UNITS * (MAX_FEATURES + 1)];
  struct network_int64 fast;
  bool has_fast;
  size_t samples;
  struct sample sample[MAX_SAMPLES];
  uint32_t column[MAX_SAMPLES][MAX_SIZE];
  int64_t value[MAX_SAMPLES][MAX_SIZE];
};

static inline size_t stride(const struct scene *c)
{
  return c->net.features + (c->net.bias ? 1 : 0);
}

static inline void scene_init(struct scene *c, size_t units, size_t features, bool bias)
{
  memset(c, 0, sizeof *c);
  c->net.units = units;
  c->net.features = features;
  c->net.bias = bias;
  c->net.sign = c->sign;
  c->net.weight = (const mpz_t *)c->weight;
  mpz_init_set_ui(c->net.denominator, 1);
  mpz_init_set_ui(c->label_denominator, 1);
  memset(c->sign, 1, sizeof c->sign);
  for (size_t i = 0; i < MAX_UNITS * (MAX_FEATURES + 1); i++)
    mpz_init(c->weight[i]);
  for (size_t i = 0; i < MAX_SAMPLES; i++) {
    struct sample *s = &c->sample[i];
    mpz_init(s->label);
    s->capacity = MAX_SIZE;
    s->column = c->column[i];
    s->value = c->value[i];
    s->multiplicity = 1;
  }
}

static inline void scene_clear(struct scene *c)
{
  mpz_clear(c->net.denominator);
  mpz_clear(c->label_denominator);
  for (size_t i = 0; i < MAX_UNITS * (MAX_FEATURES + 1); i++)
    mpz_clear(c->weight[i]);
  for (size_t i = 0; i < MAX_SAMPLES; i++)
    mpz_clear(c->sample[i].label);
}

static inline void random_mpz(mpz_t z, unsigned bits)
{
  mpz_set_ui(z, 0);
  for (unsigned done = 0; done < bits; done += 32) {
    mpz_mul_2exp(z, z, 32);
    mpz_add_ui(z, z, draw_bits(&state, bits - done < 32 ? bits - done : 32));
  }
  if (draw_bits(&state, 1) != 0)
    mpz_neg(z, z);
}

static inline void random_positive(mpz_t z, unsigned bits)
{
  random_mpz(z, bits);
  mpz_abs(z, z);
  mpz_add_ui(z, z, 1);
}

static inline void random_scene(struct scene *c, unsigned weight_bits, unsigned value_bits,
                                unsigned label_bits, unsigned denominator_bits, unsigned multiplicity_bits)
{
  scene_init(c, draw_bits(&state, 8) % (MAX_UNITS + 1), 1 + draw_bits(&state, 8) % MAX_FEATURES,
             draw_bits(&state, 1) != 0);
  random_positive(c->net.denominator, denominator_bits);
  random_positive(c->label_denominator, denominator_bits);
  for (size_t j = 0; j < c->net.units; j++)
    c->sign[j] = draw_bits(&state, 1) != 0 ? 1 : -1;
  for (size_t i = 0; i < c->net.units * stride(c); i++)
    random_mpz(c->weight[i], (unsigned)draw_bits(&state, 8) % (weight_bits + 1));
  c->samples = draw_bits(&state, 10) % MAX_SAMPLES;
  for (size_t i = 0; i < c->samples; i++) {
    struct sample *s = &c->sample[i];
    s->size = draw_bits(&state, 8) % MAX_SIZE;
    for (size_t e = 0; e < s->size; e++) {
      s->column[e] = (uint32_t)(draw_bits(&state, 8) % c->net.features);
      s->value[e] = random_signed((unsigned)draw_bits(&state, 8) % (value_bits + 1));
    }
    random_mpz(s->label, (unsigned)draw_bits(&state, 8) % (label_bits + 1));
    s->multiplicity = 1 + draw_bits(&state, (unsigned)draw_bits(&state, 8) % (multiplicity_bits + 1));
  }
}

/* The weight of unit j for coordinate d as a rational. */
static inline void get_weight(mpq_t w, const struct scene *c, size_t j, size_t d)
{
  mpz_set(mpq_numref(w), c->weight[j * stride(c) + d]);
  mpz_set(mpq_denref(w), c->net.denominator);
  mpq_canonicalize(w);
}

/* f(x) from the dense vector x. */
static inline void evaluate(mpq_t f, const struct scene *c, mpq_t *x)
{
  mpq_t z;
  mpq_t term;
  mpq_inits(z, term, NULL);
  mpq_set_ui(f, 0, 1);
  for (size_t j = 0; j < c->net.units; j++) {
    mpq_set_ui(z, 0, 1);
    if (c->net.bias)
      get_weight(z, c, j, c->net.features);
    for (size_t d = 0; d < c->net.features; d++) {
      get_weight(term, c, j, d);
      mpq_mul(term, term, x[d]);
      mpq_add(z, z, term);
    }
    if (mpq_sgn(z) < 0)
      mpq_set_ui(z, 0, 1);
    if (c->sign[j] > 0)
      mpq_add(f, f, z);
    else
      mpq_sub(f, f, z);
  }
  mpq_clears(z, term, NULL);
}

static inline void get_residual(mpq_t residual, const struct scene *c, const struct sample *s)
{
  mpq_t x[MAX_FEATURES];
  mpq_t term;
  mpq_init(term);
  for (size_t d = 0; d < MAX_FEATURES; d++)
    mpq_init(x[d]);
  for (size_t e = 0; e < s->size; e++) {
    mpq_set_si(term, s->value[e], 1);
    mpq_add(x[s->column[e]], x[s->column[e]], term);
  }
  evaluate(residual, c, x);
  mpz_set(mpq_numref(term), s->label);
  mpz_set(mpq_denref(term), c->label_denominator);
  mpq_canonicalize(term);
  mpq_sub(residual, residual, term);
  mpq_clear(term);
  for (size_t d = 0; d < MAX_FEATURES; d++)
    mpq_clear(x[d]);
}

static inline void get_error(mpq_t error, const struct scene *c)
{
  mpq_t residual;
  mpq_t multiplicity;
  mpq_inits(residual, multiplicity, NULL);
  mpq_set_ui(error, 0, 1);
  for (size_t i = 0; i < c->samples; i++) {
    get_residual(residual, c, &c->sample[i]);
    mpq_mul(residual, residual, residual);
    mpq_set_ui(multiplicity, c->sample[i].multiplicity, 1);
    mpq_mul(residual, residual, multiplicity);
    mpq_add(error, error, residual);
  }
  mpq_clears(residual, multiplicity, NULL);
}

#endif
