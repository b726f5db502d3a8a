#include "sample.h"

#include "sample_entry.h"
#include "sample_sort.h"

/*@ requires valid:   \valid_read(column + (0 .. size - 1)) && \valid_read(value + (0 .. size - 1));
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result <==> EntriesCanonical(column, value, size);
*/
static bool is_canonical(const uint32_t *column, const int64_t *value, size_t size)
{
  /*@ loop invariant index:     0 <= e <= size;
      loop invariant canonical: EntriesCanonical(column, value, e);
      loop assigns              e;
      loop variant              size - e;
  */
  for (size_t e = 0; e < size; e++) {
    if (value[e] == 0)
      return false;
    if (e > 0 && column[e - 1] >= column[e])
      return false;
  }
  return true;
}

/*@ terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  result: \result <==> INT64_MIN <= a + b <= INT64_MAX;
*/
static bool sum_fits(int64_t a, int64_t b)
{
  return b >= 0 ? a <= INT64_MAX - b : a >= INT64_MIN - b;
}

/* Adds up the values of equal columns in sorted entries and drops the sums that are zero. */
/*@ requires room:      SampleRoom(s) && s->size <= s->capacity;
    requires sorted:    SortedColumns(s->column, 0, s->size);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->size - 1], s->value[0 .. s->size - 1];
    ensures  size:      s->size <= \old(s->size);
    ensures  canonical: \result ==> EntriesCanonical(s->column, s->value, s->size);
    ensures  features:  \result ==> \forall integer d; SampleFeature(s, d) == SampleFeature{Pre}(s, d);
*/
static bool combine_equal_columns(struct sample *s)
{
  const size_t size = s->size;
  size_t written = 0;
  size_t read = 0;
  /*@ loop invariant index:     0 <= written <= read <= size;
      loop invariant columns:   \forall integer e; read <= e < size ==> s->column[e] == \at(s->column[e], Pre);
      loop invariant values:    \forall integer e; read <= e < size ==> s->value[e] == \at(s->value[e], Pre);
      loop invariant canonical: EntriesCanonical(s->column, s->value, written);
      loop invariant below:     \forall integer a, b; 0 <= a < written && read <= b < size ==>
                                  s->column[a] < \at(s->column[b], Pre);
      loop invariant features:  \forall integer d; EntrySum(s->column, s->value, 0, written, d) ==
                                  EntrySum{Pre}(s->column, s->value, 0, read, d);
      loop assigns              read, written, s->column[0 .. size - 1], s->value[0 .. size - 1];
      loop variant              size - read;
  */
  while (read < size) {
    const uint32_t column = s->column[read];
    int64_t sum = s->value[read];
    read++;
    /*@ loop invariant index:    written < read <= size;
        loop invariant forward:  \at(read, LoopEntry) <= read;
        loop invariant lower:    \forall integer e; read - 1 <= e < size ==> \at(s->column[e], Pre) >= column;
        loop invariant features: \forall integer d;
                                   EntrySum(s->column, s->value, 0, written, d) + (column == d ? sum : 0) ==
                                   EntrySum{Pre}(s->column, s->value, 0, read, d);
        loop assigns             read, sum;
        loop variant             size - read;
    */
    while (read < size && s->column[read] == column) {
      if (!sum_fits(sum, s->value[read]))
        return false;
      sum += s->value[read];
      read++;
    }
    if (sum != 0) {
      sample_append_entry(s->column, s->value, written, column, sum) /*@ ghost (0) */;
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
  sample_sort_by_merging(s->column, s->value, 0, s->size, scratch_column, scratch_value);
  return combine_equal_columns(s);
}
