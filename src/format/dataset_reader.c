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

enum status dataset_reader_changed(const struct dataset_reader *r, struct position at, struct diagnostic *d)
{
  return input_error(&r->in, at, d, "the file has changed while it was read");
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

static enum status run_pass(struct dataset_reader *r, enum dataset_pass pass, struct diagnostic *d)
{
  bool more = true;
  r->pass = pass;
  enum status status = begin_pass(r, d);
  while (status == STATUS_OK && more)
    status = next_row(r, &more, d);
  r->pass = PASS_ROWS;
  column_denominators_sort(&r->columns);
  return status;
}

/* Whether the first pass leaves it open if all numerators over the common denominators fit 64 bits. */
static bool may_be_long(const struct dataset_reader *r)
{
  enum { FITS = 63 };
  bool may_be = r->numerator_bits > FITS;
  for (size_t i = 0; i < r->columns.count && !may_be; i++)
    may_be = mpz_sizeinbase(r->columns.entry[i].value, 2) + r->numerator_bits > FITS;
  return may_be;
}

static enum status measure(struct dataset_reader *r, struct diagnostic *d)
{
  enum status status = run_pass(r, PASS_DENOMINATORS, d);
  if (status != STATUS_OK)
    return status;
  r->set->samples = r->rows;
  r->set->features = r->features;
  if (may_be_long(r))
    status = run_pass(r, PASS_SIZES, d);
  if (status == STATUS_OK && !column_denominators_place_limbs(&r->columns, r->features))
    return diagnostic_set(d, STATUS_LIMIT,
                          "error: the features and their long numerators take more than %lu columns",
                          (unsigned long)UINT32_MAX);
  return status;
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
  return r->rows == set->samples ? STATUS_OK : dataset_reader_changed(r, input_position(&r->in), d);
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
  r->label_denominator = 1;
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
