/* Features and labels as numerators over the common denominators of a data set. */
#include "dataset_reader.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* Takes the scale out of a number of the file. */
static void unscale(struct dataset_reader *r, struct number *n)
{
  number_make_big(n);
  mpz_gcd(r->product, n->big_numerator, r->set->scale);
  mpz_divexact(n->big_numerator, n->big_numerator, r->product);
  mpz_divexact(r->product, r->set->scale, r->product);
  mpz_mul(n->big_denominator, n->big_denominator, r->product);
}

/* numerator * multiple / denominator into r->product; false when that is no integer. */
static bool scale_big(struct dataset_reader *r, struct number *n, mpz_srcptr multiple)
{
  number_make_big(n);
  if (!mpz_divisible_p(multiple, n->big_denominator))
    return false;
  mpz_divexact(r->product, multiple, n->big_denominator);
  mpz_mul(r->product, r->product, n->big_numerator);
  return true;
}

/* `entry` is the column's, NULL when it has no denominator. */
static enum status value_too_large(const struct dataset_reader *r, uint32_t column,
                                   const struct column_denominator *entry, struct position at,
                                   struct diagnostic *d)
{
  if (entry == NULL)
    return input_limit(&r->in, at, d, "found a value of more than %d bits, expected at most so many",
                       DATASET_MAX_VALUE_BITS);
  char denominator[48] = "";
  char cause[160] = "";
  size_t digits = mpz_sizeinbase(entry->value, 10);
  if (digits > 40)
    snprintf(denominator, sizeof denominator, ", a number of %zu digits,", digits);
  else
    gmp_snprintf(denominator, sizeof denominator, " %Zd", entry->value);
  if (entry->longest > 0)
    snprintf(cause, sizeof cause,
             "; the value at %" PRIu64 ":%" PRIu64
             " has the longest denominator: write it with fewer digits, or 0 for a rounding error",
             entry->longest_at.line, entry->longest_at.column);
  return input_limit(
      &r->in, at, d,
      "found a value that takes more than %d bits over the common denominator%s of column %" PRIu32 "%s",
      DATASET_MAX_VALUE_BITS, denominator, column + 1, cause);
}

/* The number as a numerator over its column's denominator, in *value if it *fits, else in r->product. */
static enum status scaled_value(struct dataset_reader *r, const struct column_denominator *entry,
                                struct number *n, struct position at, int64_t *value, bool *fits,
                                struct diagnostic *d)
{
  *fits = true;
  if (n->small) {
    int64_t multiple = entry == NULL ? 1 : entry->small;
    if (multiple != 0 && multiple % n->denominator != 0)
      number_reduce_small(n);
    if (multiple != 0 && multiple % n->denominator != 0)
      return dataset_reader_changed(r, at, d);
    if (multiple != 0 && !__builtin_mul_overflow(n->numerator, multiple / n->denominator, value) &&
        *value != INT64_MIN)
      return STATUS_OK;
  }
  if (entry != NULL) {
    if (!scale_big(r, n, entry->value))
      return dataset_reader_changed(r, at, d);
  } else {
    number_make_big(n);
    if (mpz_cmp_ui(n->big_denominator, 1) != 0)
      return dataset_reader_changed(r, at, d);
    mpz_set(r->product, n->big_numerator);
  }
  *fits = mpz_fits_slong_p(r->product) && mpz_get_si(r->product) != INT64_MIN;
  if (*fits)
    *value = mpz_get_si(r->product);
  return STATUS_OK;
}

/* Hands out r->product limb by limb; a lowest limb of 0 is made 2^DATASET_LIMB_BITS, so that the column itself has an entry. */
static enum status push_limbs(struct dataset_reader *r, const struct column_denominator *entry,
                              struct position at, struct diagnostic *d)
{
  const int sign = mpz_sgn(r->product);
  if (entry == NULL || mpz_sizeinbase(r->product, 2) > (size_t)entry->limbs * DATASET_LIMB_BITS)
    return dataset_reader_changed(r, at, d);
  mpz_abs(r->product, r->product);
  enum status status = STATUS_OK;
  for (uint32_t k = 0; k < entry->limbs && status == STATUS_OK; k++) {
    int64_t limb = (int64_t)(mpz_get_ui(r->product) & ((UINT64_C(1) << DATASET_LIMB_BITS) - 1));
    mpz_fdiv_q_2exp(r->product, r->product, DATASET_LIMB_BITS);
    if (k == 0 && limb == 0) {
      limb = INT64_C(1) << DATASET_LIMB_BITS;
      mpz_sub_ui(r->product, r->product, 1);
    }
    status =
        dataset_reader_push(r, k == 0 ? entry->column : entry->upper + k - 1, sign < 0 ? -limb : limb, d);
  }
  return status;
}

/* An entry of a pass behind the first. */
static enum status use_entry(struct dataset_reader *r, uint32_t column, struct number *n, struct position at,
                             struct diagnostic *d)
{
  int64_t value = 0;
  bool fits;
  const struct column_denominator *entry = column_denominators_find(&r->columns, column);
  enum status status = scaled_value(r, entry, n, at, &value, &fits, d);
  if (status != STATUS_OK)
    return status;
  if (fits)
    return r->pass == PASS_ROWS ? dataset_reader_push(r, column, value, d) : STATUS_OK;
  if (r->pass == PASS_ROWS)
    return push_limbs(r, entry, at, d);
  const size_t bits = mpz_sizeinbase(r->product, 2);
  return bits > DATASET_MAX_VALUE_BITS ? value_too_large(r, column, entry, at, d)
                                       : column_denominators_widen(&r->columns, column, bits, d);
}

/* An entry of the first pass.  The limit is held at once: it also bounds the work for the common denominator. */
static enum status measure_entry(struct dataset_reader *r, uint32_t column, struct number *n,
                                 struct position at, struct diagnostic *d)
{
  enum status status = column_denominators_absorb(&r->columns, column, n, at, d);
  const size_t bits = n->small ? 64 - (size_t)__builtin_clzll((uint64_t)llabs(n->numerator))
                               : mpz_sizeinbase(n->big_numerator, 2);
  if (bits > r->numerator_bits)
    r->numerator_bits = bits;
  if (status != STATUS_OK || n->small)
    return status;
  const struct column_denominator *entry = column_denominators_find(&r->columns, column);
  if (bits > DATASET_MAX_VALUE_BITS ||
      (entry != NULL && mpz_sizeinbase(entry->value, 2) > DATASET_MAX_VALUE_BITS))
    return value_too_large(r, column, entry, at, d);
  return STATUS_OK;
}

enum status dataset_reader_entry(struct dataset_reader *r, uint32_t column, struct number *n,
                                 struct position at, struct diagnostic *d)
{
  if (r->pass == PASS_DENOMINATORS && column >= r->features)
    r->features = (size_t)column + 1;
  else if (column >= r->features)
    return dataset_reader_changed(r, at, d);
  if (number_is_zero(n))
    return STATUS_OK;
  if (r->scaled)
    unscale(r, n);
  return r->pass == PASS_DENOMINATORS ? measure_entry(r, column, n, at, d) : use_entry(r, column, n, at, d);
}

static void cache_label_denominator(struct dataset_reader *r)
{
  r->label_denominator =
      mpz_fits_slong_p(r->set->label_denominator) ? mpz_get_si(r->set->label_denominator) : 0;
}

static enum status measure_label(struct dataset_reader *r, struct number *n, struct position at,
                                 struct diagnostic *d)
{
  if (n->small &&
      (n->denominator == 1 || (r->label_denominator != 0 && r->label_denominator % n->denominator == 0)))
    return STATUS_OK;
  number_make_big(n);
  if (mpz_divisible_p(r->set->label_denominator, n->big_denominator))
    return STATUS_OK;
  mpz_lcm(r->set->label_denominator, r->set->label_denominator, n->big_denominator);
  cache_label_denominator(r);
  if (mpz_sizeinbase(r->set->label_denominator, 2) > NUMBER_MAX_BITS)
    return input_limit(&r->in, at, d, "the labels' common denominator has more than %d digits",
                       NUMBER_MAX_DIGITS);
  return STATUS_OK;
}

enum status dataset_reader_label(struct dataset_reader *r, struct number *n, struct position at,
                                 struct diagnostic *d)
{
  if (r->scaled)
    unscale(r, n);
  if (r->pass == PASS_DENOMINATORS)
    return measure_label(r, n, at, d);
  if (r->pass == PASS_SIZES)
    return STATUS_OK;
  int64_t label;
  if (n->small && r->label_denominator != 0 && r->label_denominator % n->denominator == 0 &&
      !__builtin_mul_overflow(n->numerator, r->label_denominator / n->denominator, &label)) {
    mpz_set_si(r->set->sample.label, label);
    return STATUS_OK;
  }
  if (!scale_big(r, n, r->set->label_denominator))
    return dataset_reader_changed(r, at, d);
  mpz_set(r->set->sample.label, r->product);
  return STATUS_OK;
}

void dataset_reader_set_scale(struct dataset_reader *r, mpz_srcptr scale)
{
  mpz_set(r->set->scale, scale);
  r->scaled = mpz_cmp_ui(scale, 1) != 0;
}
