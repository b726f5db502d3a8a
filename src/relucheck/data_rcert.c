/* rcert (spec/dataset.md): canonical text, rational numbers over common denominators, multiplicities. */
#include "data_file.h"

#include "memory.h"

#include <stdlib.h>

#define MAX_INDEX 2147483647

static bool take_line(struct reader *in, const char *const *word, size_t words)
{
  for (size_t i = 0; i < words; i++)
    if (!reader_take_word(in, word[i]) || !reader_take(in, ' '))
      return false;
  return true;
}

/* One line "index denominator"; indices ascend. */
static bool read_column(struct data_file *d)
{
  struct reader *in = &d->in;
  struct position at = reader_position(in);
  uint64_t index;
  if (!number_in_range(in, "a feature index", 1, MAX_INDEX, &index) || !reader_take(in, ' '))
    return false;
  if (d->columns > 0 && index <= (uint64_t)d->denominator_column[d->columns - 1] + 1)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found feature %llu, expected ascending indices",
                       (unsigned long long)index);
  d->denominator_column[d->columns] = (uint32_t)(index - 1);
  mpz_init(d->column_denominator[d->columns]);
  mpz_ptr denominator = d->column_denominator[d->columns++];
  at = reader_position(in);
  if (!number_natural_mpz(in, &d->digits, "a denominator", denominator))
    return false;
  if (mpz_cmp_ui(denominator, 2) < 0)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found a denominator below 2, expected at least 2");
  return reader_take(in, '\n');
}

static bool read_columns(struct data_file *d, uint64_t columns)
{
  size_t denominators = 0;
  size_t indices = 0;
  for (uint64_t c = 0; c < columns; c++) {
    if (d->columns == denominators) {
      mpz_t *grown =
          memory_grow(d->column_denominator, &denominators, d->columns + 1, sizeof *grown, d->in.reason);
      if (grown == NULL)
        return false;
      d->column_denominator = grown;
    }
    if (d->columns == indices) {
      uint32_t *grown =
          memory_grow(d->denominator_column, &indices, d->columns + 1, sizeof *grown, d->in.reason);
      if (grown == NULL)
        return false;
      d->denominator_column = grown;
    }
    if (!read_column(d))
      return false;
  }
  return true;
}

bool data_rcert_open(struct data_file *d)
{
  static const char *const magic[] = {"relucert-dataset"};
  static const char *const samples[] = {"samples"};
  static const char *const features[] = {"features"};
  static const char *const label[] = {"label-denominator"};
  static const char *const columns[] = {"column-denominators"};
  struct reader *in = &d->in;
  uint64_t count;
  uint64_t found;
  if (!take_line(in, magic, 1) || !reader_take_word(in, "1") || !reader_take(in, '\n') ||
      !take_line(in, samples, 1) || !number_natural(in, "a number of samples", &d->rows_left) ||
      !reader_take(in, ' ') || !take_line(in, features, 1))
    return false;
  struct position at = reader_position(in);
  if (!number_in_range(in, "a number of features", 0, MAX_INDEX, &found) || !reader_take(in, '\n') ||
      !take_line(in, label, 1))
    return false;
  if (found != d->features)
    return reader_fail(in, at, OUTCOME_REJECTED, "found %llu features, the reduction has %zu",
                       (unsigned long long)found, d->features);
  at = reader_position(in);
  if (!number_natural_mpz(in, &d->digits, "a denominator", d->own_label_denominator))
    return false;
  if (mpz_cmp_ui(d->own_label_denominator, 0) == 0)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found denominator 0, expected a positive one");
  return reader_take(in, '\n') && take_line(in, columns, 1) &&
         number_in_range(in, "a number of columns", 0, d->features, &count) && reader_take(in, '\n') &&
         read_columns(d, count);
}

/* An integer into d->mantissa. */
static bool read_integer(struct data_file *d, const char *expected)
{
  struct reader *in = &d->in;
  struct position at = reader_position(in);
  bool negative = reader_peek(in) == '-';
  if (negative)
    in->cursor++;
  if (!number_natural_mpz(in, &d->digits, expected, d->mantissa))
    return false;
  if (negative && mpz_cmp_ui(d->mantissa, 0) == 0)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found -0, expected %s", expected);
  if (negative)
    mpz_neg(d->mantissa, d->mantissa);
  return true;
}

/* The value in d->mantissa over the column's denominator. */
static int64_t column_value(struct data_file *d, uint32_t column)
{
  size_t low = 0;
  size_t high = d->columns;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    if (d->denominator_column[middle] < column)
      low = middle + 1;
    else
      high = middle;
  }
  if (low < d->columns && d->denominator_column[low] == column)
    return data_file_quotient(d, d->column_denominator[low]);
  return mpz_fits_slong_p(d->mantissa) ? mpz_get_si(d->mantissa) : DATA_NO_INTEGER;
}

static bool read_entry(struct data_file *d)
{
  struct reader *in = &d->in;
  struct position at = reader_position(in);
  uint64_t index;
  if (!number_in_range(in, "a feature index", 1, d->features, &index) || !reader_take(in, ':'))
    return false;
  if (d->size > 0 && index <= (uint64_t)d->entry[d->size - 1].column + 1)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found feature %llu, expected ascending indices",
                       (unsigned long long)index);
  struct position value_at = reader_position(in);
  if (!read_integer(d, "a value"))
    return false;
  if (mpz_cmp_ui(d->mantissa, 0) == 0)
    return reader_fail(in, value_at, OUTCOME_MALFORMED,
                       "found value 0, expected another: zeros are left out");
  uint32_t column = (uint32_t)(index - 1);
  return data_file_push(d, column, column_value(d, column), at.column);
}

bool data_rcert_next(struct data_file *d, bool *more)
{
  struct reader *in = &d->in;
  *more = false;
  d->line = in->line;
  if (d->rows_left == 0)
    return reader_take_word(in, "end") && reader_take(in, '\n') && reader_take_end(in);
  d->rows_left--;
  if (!read_integer(d, "a label") || !reader_take(in, ' '))
    return false;
  data_file_set_label(d, d->own_label_denominator);
  d->multiplicity_place = reader_position(in).column;
  if (!number_in_range(in, "a multiplicity", 1, NUMBER_MAX, &d->multiplicity))
    return false;
  while (reader_peek(in) == ' ') {
    in->cursor++;
    if (!read_entry(d))
      return false;
  }
  *more = true;
  return reader_take(in, '\n');
}
