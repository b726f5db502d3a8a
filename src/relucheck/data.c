#include "data.h"

#include "data_file.h"
#include "fraction.h"
#include "memory.h"
#include "row_room.h"

#include <stdio.h>
#include <stdlib.h>

/* A number that is no integer after the scale is taken out has no short name. */
static const char *value_text(int64_t value, char text[48])
{
  if (value == DATA_NO_INTEGER)
    return "another number";
  snprintf(text, 48, "%lld", (long long)value);
  return text;
}

static bool feature_differs(const struct data_file *d, uint64_t place, size_t row, uint32_t column,
                            int64_t found, int64_t expected)
{
  char text[48];
  char other[48];
  return data_file_fail(d, place, OUTCOME_REJECTED,
                        "sample %zu of the reduction: found feature %llu with value %s, expected %s", row + 1,
                        (unsigned long long)column + 1, value_text(found, text), value_text(expected, other));
}

/* A label in a message; to be freed with gmp_text_free. */
static char *label_text(const struct data_file *d, mpz_srcptr label)
{
  char *text = NULL;
  if (mpz_cmp_ui(d->label_denominator, 1) == 0)
    gmp_asprintf(&text, "%Zd", label);
  else
    gmp_asprintf(&text, "%Zd/%Zd", label, d->label_denominator);
  return text;
}

static bool label_differs(const struct data_file *d, size_t row, mpz_srcptr expected)
{
  char *found = label_text(d, d->label);
  char *other = label_text(d, expected);
  data_file_fail(d, d->label_place, OUTCOME_REJECTED,
                 "sample %zu of the reduction: found label %.200s, expected %.200s", row + 1,
                 d->label_whole ? found : "another number", other);
  gmp_text_free(found);
  gmp_text_free(other);
  return false;
}

/* Compares the file's sample with the canonical sample `s`, row `row` of the reduction. */
static bool compare_sample(const struct data_file *d, const struct sample *s, size_t row)
{
  if (!d->label_whole || mpz_cmp(d->label, s->label) != 0)
    return label_differs(d, row, s->label);
  for (size_t i = 0; i < d->size; i++) {
    const struct data_entry *found = &d->entry[i];
    if (i == s->size || s->column[i] > found->column)
      return feature_differs(d, found->place, row, found->column, found->value, 0);
    if (s->column[i] < found->column)
      return feature_differs(d, found->place, row, s->column[i], 0, s->value[i]);
    if (s->value[i] != found->value)
      return feature_differs(d, found->place, row, s->column[i], found->value, s->value[i]);
  }
  if (d->size == s->size)
    return true;
  return feature_differs(d, d->label_place, row, s->column[d->size], 0, s->value[d->size]);
}

/* Takes samples of the file until they make up row `row` with its multiplicity. */
static bool compare_row(struct data_file *d, const struct sample *s, size_t row)
{
  uint64_t missing = s->multiplicity;
  while (missing > 0) {
    bool more;
    if (!data_file_next(d, &more))
      return false;
    if (!more)
      return data_file_fail(d, 1, OUTCOME_REJECTED,
                            "found the end of the data, expected sample %zu of the reduction%s", row + 1,
                            missing < s->multiplicity ? " more often" : "");
    if (!compare_sample(d, s, row))
      return false;
    if (d->multiplicity > missing)
      return data_file_fail(d, d->multiplicity_place, OUTCOME_REJECTED,
                            "sample %zu of the reduction: found multiplicity %llu, expected at most %llu",
                            row + 1, (unsigned long long)d->multiplicity, (unsigned long long)missing);
    missing -= d->multiplicity;
  }
  return true;
}

static bool compare_rows(struct data_file *d, const struct data_rows *rows, struct sample *s,
                         uint32_t *scratch_column, int64_t *scratch_value)
{
  for (size_t row = 0; row < rows->samples; row++) {
    rows->make(rows->reduction, row, s);
    if (!sample_canonicalise(s, scratch_column, scratch_value))
      return reason_set(d->in.reason, OUTCOME_LIMIT,
                        "error: sample %zu of the reduction has a value of 2^63 or more", row + 1);
    if (!compare_row(d, s, row))
      return false;
  }
  bool more;
  if (!data_file_next(d, &more))
    return false;
  return !more || data_file_fail(d, 1, OUTCOME_REJECTED,
                                 "found one more sample, expected the end after %zu samples", rows->samples);
}

static bool compare_file(struct data_file *d, const struct data_rows *rows)
{
  struct reason *reason = d->in.reason;
  const size_t capacity = rows->capacity;
  struct sample s = {0};
  const bool room = row_room_make(&s, capacity, reason);
  uint32_t *scratch_column = memory_zeroed(capacity, sizeof *scratch_column, reason);
  int64_t *scratch_value = memory_zeroed(capacity, sizeof *scratch_value, reason);
  mpz_init(s.label);
  bool same = room && scratch_column != NULL && scratch_value != NULL &&
              compare_rows(d, rows, &s, scratch_column, scratch_value);
  mpz_clear(s.label);
  row_room_free(&s);
  free(scratch_column);
  free(scratch_value);
  return same;
}

bool data_compare(const struct data_rows *rows, const char *path, mpz_ptr scale, struct reason *reason)
{
  struct data_file d;
  mpz_t denominator;
  mpz_init_set_ui(denominator, rows->label_denominator);
  if (rows->large_label_denominator != NULL)
    mpz_set(denominator, rows->large_label_denominator);
  const bool open = data_file_open(&d, path, rows->features, denominator, reason);
  mpz_clear(denominator);
  if (!open)
    return false;
  bool same = compare_file(&d, rows);
  mpz_set(scale, d.scale);
  data_file_close(&d);
  return same;
}
