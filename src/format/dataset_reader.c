#include "dataset_reader.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

/* ---- the current sample ---- */

static enum status grow_sample(struct dataset_reader *r, struct diagnostic *d)
{
  struct sample *s = &r->set->sample;
  size_t capacity = s->capacity == 0 ? 64 : 2 * s->capacity;
  uint32_t *column = realloc(s->column, capacity * sizeof *column);
  if (column == NULL)
    return diagnostic_out_of_memory(d);
  s->column = column;
  int64_t *value = realloc(s->value, capacity * sizeof *value);
  if (value == NULL)
    return diagnostic_out_of_memory(d);
  s->value = value;
  s->capacity = capacity;
  return STATUS_OK;
}

enum status dataset_reader_push(struct dataset_reader *r, uint32_t column, int64_t value,
                                struct diagnostic *d)
{
  struct sample *s = &r->set->sample;
  if (value == 0)
    return STATUS_OK;
  if (s->size == s->capacity) {
    enum status status = grow_sample(r, d);
    if (status != STATUS_OK)
      return status;
  }
  s->column[s->size] = column;
  s->value[s->size] = value;
  s->size++;
  return STATUS_OK;
}

static enum status canonicalise(struct dataset_reader *r, struct diagnostic *d)
{
  struct sample *s = &r->set->sample;
  if (r->scratch_capacity < s->capacity) {
    free(r->scratch_column);
    free(r->scratch_value);
    r->scratch_column = malloc(s->capacity * sizeof *r->scratch_column);
    r->scratch_value = malloc(s->capacity * sizeof *r->scratch_value);
    r->scratch_capacity = s->capacity;
    if (r->scratch_column == NULL || r->scratch_value == NULL) {
      r->scratch_capacity = 0;
      return diagnostic_out_of_memory(d);
    }
  }
  if (!sample_canonicalise(s, r->scratch_column, r->scratch_value))
    return diagnostic_set(d, STATUS_LIMIT, "%s: error: row %" PRIu64 " has a sum of values beyond 64 bits",
                          r->source.name, r->rows);
  return STATUS_OK;
}

/* ---- numbers over common denominators ---- */

static enum status changed(const struct dataset_reader *r, struct position at, struct diagnostic *d)
{
  return input_error(&r->in, at, d, "the file has changed while it was read");
}

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

static enum status value_too_large(const struct dataset_reader *r, uint32_t column,
                                   const struct column_denominator *entry, struct position at,
                                   struct diagnostic *d)
{
  if (entry == NULL)
    return input_limit(&r->in, at, d,
                       "found a value beyond 64 bits, expected one between -(2^63 - 1) and 2^63 - 1");
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
  return input_limit(&r->in, at, d,
                     "found a value that is beyond 64 bits over the common denominator%s of column %" PRIu32
                     "%s",
                     denominator, column + 1, cause);
}

/* The number as a numerator over its column's denominator. */
static enum status scaled_value(struct dataset_reader *r, uint32_t column, struct number *n,
                                struct position at, int64_t *value, struct diagnostic *d)
{
  const struct column_denominator *entry = column_denominators_find(&r->columns, column);
  if (n->small) {
    int64_t multiple = entry == NULL ? 1 : entry->small;
    if (multiple != 0 && multiple % n->denominator != 0)
      number_reduce_small(n);
    if (multiple != 0 && multiple % n->denominator != 0)
      return changed(r, at, d);
    if (multiple != 0 && !__builtin_mul_overflow(n->numerator, multiple / n->denominator, value) &&
        *value != INT64_MIN)
      return STATUS_OK;
  }
  if (entry != NULL) {
    if (!scale_big(r, n, entry->value))
      return changed(r, at, d);
  } else {
    number_make_big(n);
    if (mpz_cmp_ui(n->big_denominator, 1) != 0)
      return changed(r, at, d);
    mpz_set(r->product, n->big_numerator);
  }
  if (!mpz_fits_slong_p(r->product) || mpz_get_si(r->product) == INT64_MIN)
    return value_too_large(r, column, entry, at, d);
  *value = mpz_get_si(r->product);
  return STATUS_OK;
}

enum status dataset_reader_entry(struct dataset_reader *r, uint32_t column, struct number *n,
                                 struct position at, struct diagnostic *d)
{
  int64_t value = 0;
  if (r->measuring && column >= r->features)
    r->features = (size_t)column + 1;
  else if (column >= r->features)
    return changed(r, at, d);
  if (number_is_zero(n))
    return STATUS_OK;
  if (r->scaled)
    unscale(r, n);
  if (!r->measuring) {
    enum status status = scaled_value(r, column, n, at, &value, d);
    return status == STATUS_OK ? dataset_reader_push(r, column, value, d) : status;
  }
  enum status status = column_denominators_absorb(&r->columns, column, n, at, d);
  /* A number that has changed its column's denominator, or that is long, is held against the limit at once: this also bounds
   * what the common denominator can grow to. */
  return status == STATUS_OK && !n->small ? scaled_value(r, column, n, at, &value, d) : status;
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
  if (r->measuring)
    return measure_label(r, n, at, d);
  int64_t label;
  if (n->small && r->label_denominator != 0 && r->label_denominator % n->denominator == 0 &&
      !__builtin_mul_overflow(n->numerator, r->label_denominator / n->denominator, &label)) {
    mpz_set_si(r->set->sample.label, label);
    return STATUS_OK;
  }
  if (!scale_big(r, n, r->set->label_denominator))
    return changed(r, at, d);
  mpz_set(r->set->sample.label, r->product);
  return STATUS_OK;
}

void dataset_reader_set_scale(struct dataset_reader *r, mpz_srcptr scale)
{
  mpz_set(r->set->scale, scale);
  r->scaled = mpz_cmp_ui(scale, 1) != 0;
}

/* ---- passes ---- */

enum status dataset_reader_reopen(struct dataset_reader *r, struct diagnostic *d)
{
  if (r->open)
    input_close(&r->in);
  r->open = false;
  enum status status = dataset_source_input(&r->source, &r->in, d);
  r->open = status == STATUS_OK;
  return status;
}

static enum status begin_pass(struct dataset_reader *r, struct diagnostic *d)
{
  r->rows = 0;
  enum status status = dataset_reader_reopen(r, d);
  return status == STATUS_OK ? r->format->begin(r, d) : status;
}

static enum status next_row(struct dataset_reader *r, bool *more, struct diagnostic *d)
{
  r->set->sample.size = 0;
  r->set->sample.multiplicity = 1;
  enum status status = r->format->row(r, more, d);
  if (status == STATUS_OK && *more)
    r->rows++;
  return status;
}

static enum status measure(struct dataset_reader *r, struct diagnostic *d)
{
  bool more = true;
  r->measuring = true;
  enum status status = begin_pass(r, d);
  while (status == STATUS_OK && more)
    status = next_row(r, &more, d);
  r->measuring = false;
  if (status != STATUS_OK)
    return status;
  column_denominators_sort(&r->columns);
  r->set->samples = r->rows;
  r->set->features = r->features;
  return STATUS_OK;
}

static enum status reader_next(struct dataset *set, bool *more, struct diagnostic *d)
{
  struct dataset_reader *r = set->state;
  r->set = set;
  enum status status = next_row(r, more, d);
  if (status != STATUS_OK)
    return status;
  if (*more)
    return canonicalise(r, d);
  return r->rows == set->samples ? STATUS_OK : changed(r, input_position(&r->in), d);
}

static enum status reader_rewind(struct dataset *set, struct diagnostic *d)
{
  struct dataset_reader *r = set->state;
  r->set = set;
  return begin_pass(r, d);
}

static void reader_close(struct dataset *set)
{
  struct dataset_reader *r = set->state;
  r->set = set;
  if (r->open)
    input_close(&r->in);
  if (r->format != NULL)
    r->format->close(r);
  dataset_source_close(&r->source);
  column_denominators_clear(&r->columns);
  number_clear(&r->number);
  number_token_clear(&r->token);
  mpz_clear(r->product);
  free(r->scratch_column);
  free(r->scratch_value);
  free(r);
  free(set->sample.column);
  free(set->sample.value);
  mpz_clear(set->sample.label);
  mpz_clear(set->label_denominator);
  mpz_clear(set->scale);
}

static void init_set(struct dataset *set, struct dataset_reader *r)
{
  *set = (struct dataset){.state = r, .next = reader_next, .rewind = reader_rewind, .close = reader_close};
  mpz_init_set_ui(set->label_denominator, 1);
  mpz_init_set_ui(set->scale, 1);
  mpz_init(set->sample.label);
  set->sample.multiplicity = 1;
}

enum status dataset_reader_make(struct dataset *set, struct dataset_source *source,
                                const struct dataset_reader_format *format, size_t features,
                                struct diagnostic *d)
{
  struct dataset_reader *r = calloc(1, sizeof *r);
  if (r == NULL) {
    dataset_source_close(source);
    return diagnostic_out_of_memory(d);
  }
  r->set = set;
  r->source = *source;
  column_denominators_init(&r->columns);
  number_init(&r->number);
  number_token_init(&r->token);
  mpz_init(r->product);
  init_set(set, r);
  cache_label_denominator(r);
  enum status status = dataset_reader_reopen(r, d);
  if (status == STATUS_OK) {
    r->format = format;
    status = format->open(r, features, d);
  }
  if (status == STATUS_OK && format->measured)
    status = measure(r, d);
  if (status == STATUS_OK) {
    set->column_denominator = r->columns.count > 0 ? &r->columns : NULL;
    status = begin_pass(r, d);
  }
  if (status != STATUS_OK)
    reader_close(set);
  return status;
}
