/* The rows and parameters of the reduction of a formula, against the definition computed densely. */
#include "reduce/sat.h"
#include "sat_definition.h"
#include "run_tests.h"

#include <check.h>
#include <string.h>

static struct dense_rows definition;

static void check_row(const struct sat_reduction *r, size_t i)
{
  struct noisy_sample s;
  noisy_sample_init(&s, sat_row_capacity(r));
  sat_row(r, i, &s.sample);
  noisy_sample_finish(&s, s.sample.size, &definition, i);
}

/* Everything that the reduction of f says, against the definition; width 0 is the canonical one. */
static void check_reduction(const struct formula *f, int64_t width, bool bias)
{
  uint64_t scratch[2 * MAX_VARIABLES + 1] = {0};
  const uint64_t zeros[2 * MAX_VARIABLES + 1] = {0};
  struct sat_reduction r;
  memset(&r, 0x5a, sizeof r);
  ck_assert(sat_reduction_init(&r, f, bias, (uint64_t)width, scratch));
  ck_assert_mem_eq(scratch, zeros, sizeof zeros);
  if (width == 0)
    width = definition_width(f);
  definition_make(&definition, f, width, bias);
  ck_assert_ptr_eq(r.formula, f);
  ck_assert_uint_eq(r.width, (uint64_t)width);
  ck_assert_uint_eq(r.square, definition_square(f, width));
  ck_assert(r.bias == bias);
  ck_assert_uint_eq(r.zero_multiplicity, bias ? definition.multiplicity[definition.rows - 1] : 0);
  ck_assert_uint_eq(r.features, definition.features);
  ck_assert_uint_eq(r.samples, definition.rows);
  for (size_t i = 0; i < r.samples; i++)
    check_row(&r, i);
  /* Any order gives the same rows. */
  for (size_t i = r.samples; i-- > 0;)
    check_row(&r, i * 7 % r.samples);
}

static void check_both(const struct formula *f, int64_t width)
{
  check_reduction(f, width, false);
  check_reduction(f, width, true);
}

START_TEST(random_formulas)
{
  uint64_t state = 1;
  for (int round = 0; round < 200; round++) {
    struct test_formula t;
    const uint32_t max_width = 1 + draw_below(&state, 9);
    formula_random(&t, &state, 1 + (int32_t)draw_below(&state, 6), draw_below(&state, 20), 1, max_width);
    check_both(&t.formula, 0);
    check_both(&t.formula, definition_width(&t.formula) + draw_below(&state, 30));
  }
}
END_TEST

START_TEST(wide_clauses)
{
  uint64_t state = 2;
  struct test_formula t;
  formula_random(&t, &state, MAX_VARIABLES, 20, 1, 60);
  check_both(&t.formula, 0);
  check_both(&t.formula, FORMULA_MAX_WIDTH);
}
END_TEST

START_TEST(no_variables_no_clauses)
{
  struct test_formula t;
  formula_begin(&t, 0);
  check_both(&t.formula, 0);
  check_both(&t.formula, 17);
  formula_begin(&t, 5);
  check_both(&t.formula, 0);
}
END_TEST

/* Padding depends on the order of the literals: (1 1 2) and (2 1 1) differ at R = 5 (multiplicities 2 2 1). */
START_TEST(repeated_literals)
{
  struct test_formula t;
  uint64_t scratch[5] = {0};
  struct sat_reduction r;
  formula_begin(&t, 2);
  formula_add_clause(&t, (int32_t[]){1, 1, 2}, 3);
  check_both(&t.formula, 5);
  ck_assert(sat_reduction_init(&r, &t.formula, false, 5, scratch));
  ck_assert_uint_eq(r.square, 17);
  formula_begin(&t, 2);
  formula_add_clause(&t, (int32_t[]){2, 1, 1}, 3);
  check_both(&t.formula, 5);
  ck_assert(sat_reduction_init(&r, &t.formula, false, 5, scratch));
  ck_assert_uint_eq(r.square, 13);
}
END_TEST

START_TEST(tautologies_do_not_count_in_the_square)
{
  struct test_formula t;
  uint64_t scratch[7] = {0};
  struct sat_reduction r;
  formula_begin(&t, 3);
  formula_add_clause(&t, (int32_t[]){1, -1}, 2);
  check_both(&t.formula, 0);
  check_both(&t.formula, 9);
  ck_assert(sat_reduction_init(&r, &t.formula, false, 9, scratch));
  ck_assert_uint_eq(r.square, 9);
  formula_add_clause(&t, (int32_t[]){2, 2, 2, -2}, 4);
  formula_add_clause(&t, (int32_t[]){1, 2, 3, 3}, 4);
  check_both(&t.formula, 0);
  ck_assert(sat_reduction_init(&r, &t.formula, false, 0, scratch));
  ck_assert_uint_eq(r.square, 6);
}
END_TEST

START_TEST(width_out_of_range)
{
  struct test_formula t;
  uint64_t scratch[9] = {0};
  struct sat_reduction r;
  formula_begin(&t, 4);
  ck_assert(!sat_reduction_init(&r, &t.formula, false, 1, scratch));
  ck_assert(sat_reduction_init(&r, &t.formula, false, 2, scratch));
  formula_add_clause(&t, (int32_t[]){1, 2, 3, 4}, 4);
  ck_assert(!sat_reduction_init(&r, &t.formula, false, 3, scratch));
  ck_assert(sat_reduction_init(&r, &t.formula, false, 4, scratch));
  ck_assert(sat_reduction_init(&r, &t.formula, false, FORMULA_MAX_WIDTH, scratch));
  ck_assert(!sat_reduction_init(&r, &t.formula, false, (uint64_t)FORMULA_MAX_WIDTH + 1, scratch));
}
END_TEST

/* The rule for empty clauses, against a formula built anew. */
static void check_empty_clauses(const struct test_formula *t)
{
  struct test_formula replaced = *t;
  replaced.formula.start = replaced.start;
  replaced.formula.literal = replaced.literal;
  struct test_formula expected;
  const struct formula *f = &t->formula;
  size_t empty = 0;
  for (size_t c = 0; c < f->clauses; c++)
    empty += f->start[c] == f->start[c + 1];
  const int32_t z = f->variables + 1;
  formula_begin(&expected, empty > 0 ? z : f->variables);
  for (size_t c = 0; c < f->clauses; c++)
    if (f->start[c] == f->start[c + 1])
      formula_add_clause(&expected, &z, 1);
    else
      formula_add_clause(&expected, f->literal + f->start[c], f->start[c + 1] - f->start[c]);
  if (empty > 0)
    formula_add_clause(&expected, (int32_t[]){-z}, 1);
  ck_assert_uint_eq(sat_empty_clauses(f), empty);
  sat_replace_empty_clauses(&replaced.formula);
  const struct formula *g = &expected.formula;
  ck_assert_int_eq(replaced.formula.variables, g->variables);
  ck_assert_uint_eq(replaced.formula.clauses, g->clauses);
  ck_assert_mem_eq(replaced.start, expected.start, (g->clauses + 1) * sizeof(size_t));
  if (g->clauses > 0)
    ck_assert_mem_eq(replaced.literal, expected.literal, g->start[g->clauses] * sizeof(int32_t));
  ck_assert_uint_eq(sat_empty_clauses(&replaced.formula), 0);
}

START_TEST(empty_clauses)
{
  uint64_t state = 3;
  struct test_formula t;
  formula_begin(&t, 0);
  check_empty_clauses(&t);
  for (int empty = 1; empty <= 3; empty++) {
    formula_add_clause(&t, NULL, 0);
    check_empty_clauses(&t);
  }
  for (int round = 0; round < 300; round++) {
    formula_random(&t, &state, 1 + (int32_t)draw_below(&state, 5), draw_below(&state, 12), 0,
                   draw_below(&state, 6));
    check_empty_clauses(&t);
  }
}
END_TEST

/* sat_row at the largest indices: nothing wraps around. */
START_TEST(largest_variable)
{
  const int32_t n = FORMULA_MAX_VARIABLES + 1;
  size_t start[] = {0, 2};
  int32_t literal[] = {n, -n};
  const struct formula f = {n, 1, start, literal};
  const struct sat_reduction r = {&f, FORMULA_MAX_WIDTH, FORMULA_MAX_WIDTH, false,
                                  0,  (size_t)n + 1,     2 + 2 * (size_t)n};
  struct noisy_sample s;
  noisy_sample_init(&s, SAMPLE_ENTRIES_MAX);
  sat_row(&r, 0, &s.sample);
  ck_assert(s.sample.size == 1 && s.column[0] == (uint32_t)n && s.value[0] == 1);
  ck_assert(mpz_cmp_ui(s.sample.label, 2 * (uint64_t)FORMULA_MAX_WIDTH - 2) == 0);
  sat_row(&r, 2 * (size_t)n - 1, &s.sample);
  ck_assert(s.sample.size == 1 && s.column[0] == (uint32_t)n - 1 && s.value[0] == 1);
  sat_row(&r, 2 * (size_t)n, &s.sample);
  ck_assert(s.sample.size == 1 && s.column[0] == (uint32_t)n - 1 && s.value[0] == -1);
  sat_row(&r, 2 * (size_t)n + 1, &s.sample);
  ck_assert(s.sample.size == 3 && s.column[0] == (uint32_t)n - 1 && s.column[1] == (uint32_t)n - 1);
  ck_assert(s.value[0] == -(1 << 30) && s.value[1] == (1 << 30) - 1);
  ck_assert(s.column[2] == (uint32_t)n && s.value[2] == -1);
  mpz_clear(s.sample.label);
}
END_TEST

int main(void)
{
  TCase *rows = tcase_create("rows and parameters");
  tcase_add_test(rows, random_formulas);
  tcase_add_test(rows, wide_clauses);
  tcase_add_test(rows, no_variables_no_clauses);
  tcase_add_test(rows, repeated_literals);
  tcase_add_test(rows, tautologies_do_not_count_in_the_square);
  tcase_add_test(rows, width_out_of_range);
  tcase_add_test(rows, empty_clauses);
  tcase_add_test(rows, largest_variable);
  return run_tests("sat", rows);
}
