/* The training error of a certificate's weights, through the kernel. */
#include "fraction.h"
#include "memory.h"
#include "witness.h"

#include "../kernel/training_error.h"

#include <stdlib.h>

enum { UNITS = 2 };

static const signed char sign[UNITS] = {1, 1};

/* The weights as the kernel takes them: every entry of `weight` borrows a limb of `limb` or a large number of the witness. */
static bool borrow_weights(const struct witness *w, mpz_t **weight, mp_limb_t **limb, struct reason *reason)
{
  *weight = memory_zeroed(w->size, sizeof **weight, reason);
  *limb = memory_zeroed(w->size, sizeof **limb, reason);
  if (*weight == NULL || *limb == NULL)
    return false;
  size_t large = 0;
  for (size_t i = 0; i < w->size; i++) {
    if (large < w->larges && w->large_index[large] == i) {
      (*weight)[i][0] = w->large[large++][0];
    } else {
      bool negative = w->small[i] < 0;
      (*limb)[i] = negative ? 0 - (uint64_t)w->small[i] : (uint64_t)w->small[i];
      mpz_roinit_n((*weight)[i], *limb + i, negative ? -1 : 1);
    }
  }
  return true;
}

static void compare_claim(struct training_error *error, const struct statement *s, const struct reader *in)
{
  mpz_t numerator, denominator, left, right;
  mpz_inits(numerator, denominator, left, right, NULL);
  training_error_value(error, numerator, denominator);
  mpz_mul(left, s->error.numerator, denominator);
  mpz_mul(right, numerator, s->error.denominator);
  if (mpz_cmp(left, right) != 0) {
    char *text = fraction_text(numerator, denominator);
    reader_fail(in, s->error.at, OUTCOME_REJECTED,
                "found a claim that differs from the weights' training error, expected %s", text);
    fraction_free(text);
  }
  mpz_clears(numerator, denominator, left, right, NULL);
}

/* Adds all rows of the reduction; `storage` serves the int64_t path where the weights allow it. */
static bool add_rows(const struct statement *s, const struct network *network, int64_t *storage,
                     const struct reader *in)
{
  const struct sat_reduction *r = &s->reduction;
  struct sample sample = {.capacity = sat_row_capacity(r)};
  sample.column = memory_zeroed(sample.capacity, sizeof *sample.column, in->reason);
  sample.value = memory_zeroed(sample.capacity, sizeof *sample.value, in->reason);
  bool room = sample.column != NULL && sample.value != NULL;
  if (room) {
    mpz_t one;
    mpz_init_set_ui(one, 1);
    mpz_init(sample.label);
    struct network_int64 fast;
    bool fits = network_to_int64(&fast, network, one, storage);
    struct training_error error;
    training_error_begin(&error, network, fits ? &fast : NULL, one);
    for (size_t i = 0; i < r->samples; i++) {
      sat_row(r, i, &sample);
      training_error_add(&error, &sample);
    }
    compare_claim(&error, s, in);
    training_error_end(&error);
    mpz_clears(sample.label, one, NULL);
  }
  free(sample.column);
  free(sample.value);
  return in->reason->outcome == OUTCOME_VERIFIED;
}

bool witness_check(const struct witness *w, const struct statement *s, const struct reader *in)
{
  mpz_t *weight;
  mp_limb_t *limb;
  int64_t *storage = memory_zeroed(w->size, sizeof *storage, in->reason);
  bool done = borrow_weights(w, &weight, &limb, in->reason) && storage != NULL;
  if (done) {
    struct network network = {.units = UNITS,
                              .features = s->reduction.features,
                              .bias = s->bias,
                              .sign = sign,
                              .weight = (const mpz_t *)weight,
                              .denominator = {w->denominator[0]}};
    done = add_rows(s, &network, storage, in);
  }
  free(weight);
  free(limb);
  free(storage);
  return done;
}
