/* The canonical form of a sample, against dense sums; the two sorting functions against each other. */
#include "kernel/sample.h"
#include "kernel/sample_sort.h"
#include "random_numbers.h"
#include "run_tests.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#define MAX_SIZE 3000
#define MAX_COLUMNS 4000

static uint32_t column[MAX_SIZE];
static int64_t value[MAX_SIZE];
static uint32_t scratch_column[MAX_SIZE];
static int64_t scratch_value[MAX_SIZE];

static uint64_t state;

static void random_entries(size_t size, uint32_t columns)
{
  for (size_t e = 0; e < size; e++) {
    column[e] = draw_below(&state, columns);
    value[e] = (int64_t)draw_below(&state, 7) - 3;
  }
}

static bool canonicalise(size_t *size)
{
  struct sample s = {.size = *size, .capacity = MAX_SIZE, .column = column, .value = value};
  const bool fits = sample_canonicalise(&s, scratch_column, scratch_value);
  *size = s.size;
  return fits;
}

static void check_canonicalise(size_t size)
{
  static int64_t before[MAX_COLUMNS];
  static int64_t after[MAX_COLUMNS];
  memset(before, 0, sizeof before);
  memset(after, 0, sizeof after);
  for (size_t e = 0; e < size; e++)
    before[column[e]] += value[e];
  ck_assert(canonicalise(&size));
  bool canonical = true;
  for (size_t e = 0; e < size; e++) {
    canonical &= value[e] != 0 && (e == 0 || column[e - 1] < column[e]);
    after[column[e]] = value[e];
  }
  ck_assert(canonical);
  ck_assert_mem_eq(before, after, sizeof before);
}

START_TEST(random_entries_keep_their_sums)
{
  for (size_t size = 0; size <= 140; size++)
    for (uint32_t columns = 1; columns <= MAX_COLUMNS; columns *= 3) {
      random_entries(size, columns);
      check_canonicalise(size);
    }
  random_entries(MAX_SIZE, MAX_COLUMNS);
  check_canonicalise(MAX_SIZE);
  random_entries(MAX_SIZE, 10);
  check_canonicalise(MAX_SIZE);
}
END_TEST

START_TEST(orders)
{
  for (size_t size = 1; size <= 130; size++) {
    for (size_t e = 0; e < size; e++) {
      column[e] = (uint32_t)(size - e);
      value[e] = 1 + (int64_t)e;
    }
    check_canonicalise(size);
    for (size_t e = 0; e < size; e++) {
      column[e] = (uint32_t)(e ^ 5);
      value[e] = -1;
    }
    check_canonicalise(size);
  }
}
END_TEST

/* An entry list in canonical form is left alone. */
START_TEST(canonical_form_is_kept)
{
  uint32_t columns[] = {0, 7, UINT32_MAX};
  int64_t values[] = {INT64_MIN, -1, INT64_MAX};
  struct sample s = {.size = 3, .capacity = 3, .column = columns, .value = values};
  ck_assert(sample_canonicalise(&s, scratch_column, scratch_value));
  ck_assert_uint_eq(s.size, 3);
  ck_assert(columns[0] == 0 && columns[1] == 7 && columns[2] == UINT32_MAX);
  ck_assert(values[0] == INT64_MIN && values[1] == -1 && values[2] == INT64_MAX);
  s.size = 0;
  ck_assert(sample_canonicalise(&s, scratch_column, scratch_value));
  ck_assert_uint_eq(s.size, 0);
}
END_TEST

START_TEST(zeros_disappear)
{
  for (size_t size = 1; size <= 100; size++) {
    for (size_t e = 0; e < size; e++) {
      column[e] = (uint32_t)e;
      value[e] = 0;
    }
    size_t left = size;
    ck_assert(canonicalise(&left));
    ck_assert_uint_eq(left, 0);
  }
}
END_TEST

/* A pair of values in one column: whether it fits, and the sum if it does. */
static void check_pair(int64_t a, int64_t b, bool fits, int64_t sum)
{
  size_t size = 2;
  column[0] = column[1] = 3;
  value[0] = a;
  value[1] = b;
  ck_assert(canonicalise(&size) == fits);
  if (!fits)
    return;
  ck_assert_uint_eq(size, sum == 0 ? 0 : 1);
  if (sum != 0)
    ck_assert(column[0] == 3 && value[0] == sum);
}

START_TEST(sums_that_do_not_fit)
{
  check_pair(INT64_MAX, 1, false, 0);
  check_pair(1, INT64_MAX, false, 0);
  check_pair(INT64_MAX, INT64_MAX, false, 0);
  check_pair(INT64_MIN, -1, false, 0);
  check_pair(-1, INT64_MIN, false, 0);
  check_pair(INT64_MIN, INT64_MIN, false, 0);
  check_pair(INT64_MAX - 1, 1, true, INT64_MAX);
  check_pair(INT64_MIN + 1, -1, true, INT64_MIN);
  check_pair(INT64_MIN, INT64_MAX, true, -1);
  check_pair(INT64_MAX, -INT64_MAX, true, 0);
  check_pair(INT64_MIN, 0, true, INT64_MIN);
}
END_TEST

/* Both sorting functions keep equal columns in their order, so they must agree entry by entry. */
START_TEST(sorting_functions_agree)
{
  static uint32_t other_column[MAX_SIZE];
  static int64_t other_value[MAX_SIZE];
  for (size_t size = 0; size <= 300; size++) {
    random_entries(size, 1 + draw_below(&state, 50));
    for (size_t e = 0; e < size; e++)
      value[e] = (int64_t)e;
    memcpy(other_column, column, sizeof column);
    memcpy(other_value, value, sizeof value);
    sample_sort_by_insertion(column, value, 0, size);
    sample_sort_by_merging(other_column, other_value, 0, size, scratch_column, scratch_value);
    ck_assert_mem_eq(column, other_column, sizeof column);
    ck_assert_mem_eq(value, other_value, sizeof value);
    bool stable = true;
    for (size_t e = 1; e < size; e++)
      stable &= column[e - 1] < column[e] || (column[e - 1] == column[e] && value[e - 1] < value[e]);
    ck_assert(stable);
  }
}
END_TEST

int main(void)
{
  TCase *canonical = tcase_create("canonical form");
  tcase_add_test(canonical, random_entries_keep_their_sums);
  tcase_add_test(canonical, orders);
  tcase_add_test(canonical, canonical_form_is_kept);
  tcase_add_test(canonical, zeros_disappear);
  tcase_add_test(canonical, sums_that_do_not_fit);
  tcase_add_test(canonical, sorting_functions_agree);
  return run_tests("sample", canonical);
}
