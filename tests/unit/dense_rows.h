/* The training set of a reduction as a dense matrix, which a test computes straight from the definition, and what is compared with it: samples, errors. */
#ifndef RELUCERT_TESTS_DENSE_ROWS_H
#define RELUCERT_TESTS_DENSE_ROWS_H

#include "kernel/network.h"
#include "kernel/sample.h"

#include <check.h>
#include <stdbool.h>
#include <stdint.h>

enum { DENSE_ROWS = 128, DENSE_FEATURES = 17, SAMPLE_ENTRIES_MAX = 64, NOISE = 0x5a5a5a5a };

struct dense_rows {
  size_t features;
  size_t rows;
  int64_t x[DENSE_ROWS][DENSE_FEATURES];
  int64_t label[DENSE_ROWS];
  uint64_t multiplicity[DENSE_ROWS];
};

/* The training error of units of sign +, whose weights follow each other, each unit's bias last. */
static inline int64_t dense_error(const struct dense_rows *d, size_t units, bool bias, const int64_t *weight)
{
  const size_t stride = d->features + (bias ? 1 : 0);
  int64_t error = 0;
  for (size_t i = 0; i < d->rows; i++) {
    int64_t residual = -d->label[i];
    for (size_t j = 0; j < units; j++) {
      const int64_t *w = weight + j * stride;
      int64_t value = bias ? w[d->features] : 0;
      for (size_t c = 0; c < d->features; c++)
        value += d->x[i][c] * w[c];
      residual += value > 0 ? value : 0;
    }
    error += (int64_t)d->multiplicity[i] * residual * residual;
  }
  return error;
}

/* A sample whose fields hold noise, so that nothing is right because it was so before. */
struct noisy_sample {
  struct sample sample;
  uint32_t column[SAMPLE_ENTRIES_MAX];
  int64_t value[SAMPLE_ENTRIES_MAX];
};

static inline void noisy_sample_init(struct noisy_sample *s, size_t capacity)
{
  ck_assert_uint_le(capacity, SAMPLE_ENTRIES_MAX);
  for (size_t e = 0; e < SAMPLE_ENTRIES_MAX; e++) {
    s->column[e] = NOISE;
    s->value[e] = NOISE;
  }
  s->sample = (struct sample){SAMPLE_ENTRIES_MAX, capacity, s->column, s->value, {{0}}, NOISE};
  mpz_init_set_ui(s->sample.label, NOISE);
}

/* The sample is row i, and the entries from `written` on are noise still; ends the sample. */
static inline void noisy_sample_finish(struct noisy_sample *s, size_t written, const struct dense_rows *d,
                                       size_t i)
{
  ck_assert_uint_le(s->sample.size, s->sample.capacity);
  int64_t dense[DENSE_FEATURES] = {0};
  bool in_range = true;
  for (size_t e = 0; e < s->sample.size; e++) {
    in_range &= s->column[e] < d->features;
    dense[s->column[e] % DENSE_FEATURES] += s->value[e];
  }
  for (size_t e = written; e < SAMPLE_ENTRIES_MAX; e++)
    in_range &= s->column[e] == NOISE && s->value[e] == NOISE;
  ck_assert(in_range);
  ck_assert_mem_eq(dense, d->x[i], sizeof dense);
  ck_assert_int_eq(mpz_cmp_si(s->sample.label, d->label[i]), 0);
  ck_assert_uint_eq(s->sample.multiplicity, d->multiplicity[i]);
  mpz_clear(s->sample.label);
}

static inline void check_ascending(const struct sample *s)
{
  for (size_t e = 0; e < s->size; e++)
    ck_assert(s->value[e] != 0 && (e == 0 || s->column[e - 1] < s->column[e]));
}

/* Units of sign + with integers as weights, as the maps of a reduction take them. */
struct integer_network {
  mpz_t number[DENSE_FEATURES * 4];
  signed char sign[4];
  struct network network;
};

static inline size_t network_weights(const struct network *n)
{
  return n->units * (n->features + (n->bias ? 1 : 0));
}

static inline void integer_network_init(struct integer_network *n, size_t units, size_t features, bool bias,
                                        const int64_t *weight, int64_t denominator)
{
  n->network = (struct network){units, features, bias, n->sign, (const mpz_t *)n->number, {{0}}};
  for (size_t i = 0; i < network_weights(&n->network); i++)
    mpz_init_set_si(n->number[i], weight[i]);
  for (size_t j = 0; j < units; j++)
    n->sign[j] = 1;
  mpz_init_set_si(n->network.denominator, denominator);
}

static inline void integer_network_clear(struct integer_network *n)
{
  for (size_t i = 0; i < network_weights(&n->network); i++)
    mpz_clear(n->number[i]);
  mpz_clear(n->network.denominator);
}

#endif
