#include "sample_sort.h"

void sample_sort_by_insertion(uint32_t *column, int64_t *value, size_t size)
{
  for (size_t next = 1; next < size; next++) {
    const uint32_t moved_column = column[next];
    const int64_t moved_value = value[next];
    size_t hole = next;
    while (hole > 0 && column[hole - 1] > moved_column) {
      column[hole] = column[hole - 1];
      value[hole] = value[hole - 1];
      hole--;
    }
    column[hole] = moved_column;
    value[hole] = moved_value;
  }
}

/* Merges the sorted runs from[first .. middle - 1] and from[middle .. end - 1] into to[first .. end - 1]. */
static void merge_runs(const uint32_t *from_column, const int64_t *from_value, size_t first, size_t middle,
                       size_t end, uint32_t *to_column, int64_t *to_value)
{
  size_t left = first;
  size_t right = middle;
  for (size_t next = first; next < end; next++) {
    const bool take_left = left < middle && (right == end || from_column[left] <= from_column[right]);
    const size_t taken = take_left ? left++ : right++;
    to_column[next] = from_column[taken];
    to_value[next] = from_value[taken];
  }
}

/* Merges all pairs of neighbouring runs of length `run`; a last run without a partner is copied. */
static void merge_pass(const uint32_t *from_column, const int64_t *from_value, size_t size, size_t run,
                       uint32_t *to_column, int64_t *to_value)
{
  size_t first = 0;
  while (first < size) {
    const size_t middle = run < size - first ? first + run : size;
    const size_t end = run < size - middle ? middle + run : size;
    merge_runs(from_column, from_value, first, middle, end, to_column, to_value);
    first = end;
  }
}

void sample_sort_by_merging(uint32_t *column, int64_t *value, size_t size, uint32_t *scratch_column,
                            int64_t *scratch_value)
{
  /* Two passes at a time, there and back, so that the result is in place. */
  for (size_t run = 1; run < size; run = run <= size / 4 ? 4 * run : size) {
    merge_pass(column, value, size, run, scratch_column, scratch_value);
    merge_pass(scratch_column, scratch_value, size, run <= size / 2 ? 2 * run : size, column, value);
  }
}
