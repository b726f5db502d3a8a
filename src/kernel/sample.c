#include "sample.h"

#include "sample_sort.h"

/* Rows of at most so many entries are sorted by insertion, which is faster for them than merging. */
#define INSERTION_LIMIT 32

static bool is_canonical(const uint32_t *column, const int64_t *value, size_t size)
{
  for (size_t e = 0; e < size; e++) {
    if (value[e] == 0)
      return false;
    if (e > 0 && column[e - 1] >= column[e])
      return false;
  }
  return true;
}

/* *sum + addend into *sum, false when that does not fit. */
static bool add_value(int64_t *sum, int64_t addend)
{
  if (addend >= 0 ? *sum > INT64_MAX - addend : *sum < INT64_MIN - addend)
    return false;
  *sum += addend;
  return true;
}

/* Adds up the values of equal columns in ascending entries and drops the sums that are zero. */
static bool combine_equal_columns(struct sample *s)
{
  const size_t size = s->size;
  size_t written = 0;
  size_t read = 0;
  while (read < size) {
    const uint32_t column = s->column[read];
    int64_t sum = s->value[read];
    read++;
    while (read < size && s->column[read] == column) {
      if (!add_value(&sum, s->value[read]))
        return false;
      read++;
    }
    if (sum != 0) {
      s->column[written] = column;
      s->value[written] = sum;
      written++;
    }
  }
  s->size = written;
  return true;
}

bool sample_canonicalise(struct sample *s, uint32_t *scratch_column, int64_t *scratch_value)
{
  if (is_canonical(s->column, s->value, s->size))
    return true;
  if (s->size <= INSERTION_LIMIT)
    sample_sort_by_insertion(s->column, s->value, s->size);
  else
    sample_sort_by_merging(s->column, s->value, s->size, scratch_column, scratch_value);
  return combine_equal_columns(s);
}
