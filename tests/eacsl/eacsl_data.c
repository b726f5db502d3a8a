/* Small cases of the code on samples and formulas, for a run with its annotations checked: they say what is right. */
#include "kernel/sample.h"
#include "kernel/sample_sort.h"
#include "reduce/sat_reduction.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define SIZE 40
#define CLAUSES 6

static uint32_t column[SIZE];
static int64_t value[SIZE];
static uint32_t scratch_column[SIZE];
static int64_t scratch_value[SIZE];
static uint32_t state = 1;

static uint32_t random_below(uint32_t bound)
{
  state = (uint32_t)((state * UINT64_C(48271)) % 2147483647);
  return state % bound;
}

static void random_entries(size_t size, uint32_t columns)
{
  for (size_t e = 0; e < size; e++) {
    column[e] = random_below(columns);
    value[e] = (int64_t)random_below(5) - 2;
  }
}

static void samples(void)
{
  for (size_t size = 0; size <= 12; size++) {
    random_entries(size, 1 + random_below(10));
    sample_sort_by_insertion(column, value, 0, size);
    random_entries(size, 1 + random_below(10));
    struct sample s = {.size = size, .capacity = SIZE, .column = column, .value = value};
    sample_canonicalise(&s, scratch_column, scratch_value);
    sample_canonicalise(&s, scratch_column, scratch_value);
  }
  random_entries(SIZE, 15);
  sample_sort_by_merging(column, value, 0, SIZE, scratch_column, scratch_value);
  column[0] = column[1] = 3;
  value[0] = value[1] = INT64_MIN;
  struct sample sum = {.size = 2, .capacity = SIZE, .column = column, .value = value};
  if (sample_canonicalise(&sum, scratch_column, scratch_value))
    printf("a sum that does not fit\n");
}

/* Formulas of up to CLAUSES clauses with up to 3 literals of 4 variables. */
static void formulas(void)
{
  static size_t start[CLAUSES + 2];
  static int32_t literal[4 * CLAUSES + 1];
  for (size_t clauses = 0; clauses <= CLAUSES; clauses++) {
    struct formula f = {.variables = 4, .clauses = clauses, .start = start, .literal = literal};
    size_t places = 0;
    for (size_t c = 0; c < clauses; c++) {
      start[c] = places;
      for (uint32_t literals = random_below(4); literals > 0; literals--) {
        const int32_t variable = 1 + (int32_t)random_below(4);
        literal[places++] = random_below(2) == 0 ? variable : -variable;
      }
    }
    start[clauses] = places;
    sat_empty_clauses(&f);
    sat_replace_empty_clauses(&f);
    if (sat_empty_clauses(&f) != 0)
      printf("empty clauses are left\n");
  }
}

int main(void)
{
  samples();
  formulas();
  printf("done\n");
  return 0;
}
