/* Proofs in memory give back what was put in. */
#include "solve/rup_proof.h"
#include "random_numbers.h"
#include "run_tests.h"

#include <check.h>
#include <stdlib.h>

enum { STEPS = 5000, MAX_LENGTH = 40 };

static uint64_t state;

struct expected {
  bool deletion;
  size_t literals;
  size_t hints;
  int32_t literal[MAX_LENGTH];
  uint32_t hint[MAX_LENGTH];
};

static struct expected expected[STEPS];

static void make_step(struct expected *e)
{
  e->deletion = draw_below(&state, 3) == 0;
  e->literals = e->deletion ? 0 : draw_below(&state, MAX_LENGTH);
  e->hints = 1 + draw_below(&state, MAX_LENGTH - 1);
  for (size_t i = 0; i < e->literals; i++) {
    const int32_t variable = 1 + (int32_t)draw_below(&state, 1073741822);
    e->literal[i] = draw_below(&state, 2) ? variable : -variable;
  }
  for (size_t i = 0; i < e->hints; i++)
    e->hint[i] = draw_below(&state, 0x7fffffff) * 2 + draw_below(&state, 2);
}

static void compare_step(const struct expected *e, const struct rup_step *step)
{
  ck_assert_int_eq(step->deletion, e->deletion);
  ck_assert_uint_eq(step->literals, e->literals);
  ck_assert_uint_eq(step->hints, e->hints);
  ck_assert_mem_eq(step->literal, e->literal, e->literals * sizeof *e->literal);
  ck_assert_mem_eq(step->hint, e->hint, e->hints * sizeof *e->hint);
}

START_TEST(steps_come_back_in_order)
{
  struct rup_proof proof;
  struct diagnostic d;
  struct rup_step step;
  uint64_t additions = 0;
  rup_proof_init(&proof, 77);
  for (size_t i = 0; i < STEPS; i++) {
    struct expected *e = &expected[i];
    make_step(e);
    const enum status status = e->deletion
                                   ? rup_proof_delete(&proof, e->hint, e->hints, &d)
                                   : rup_proof_add(&proof, e->literal, e->literals, e->hint, e->hints, &d);
    ck_assert_int_eq(status, STATUS_OK);
    additions += e->deletion ? 0 : 1;
  }
  ck_assert_uint_eq(proof.clauses, 77);
  ck_assert_uint_eq(proof.steps, STEPS);
  ck_assert_uint_eq(proof.additions, additions);
  size_t at = 0;
  for (size_t i = 0; i < STEPS; i++) {
    ck_assert(rup_proof_next(&proof, &at, &step));
    compare_step(&expected[i], &step);
  }
  ck_assert(!rup_proof_next(&proof, &at, &step));
  rup_proof_free(&proof);
}
END_TEST

START_TEST(empty_proof_has_no_steps)
{
  struct rup_proof proof;
  struct rup_step step;
  size_t at = 0;
  rup_proof_init(&proof, 3);
  ck_assert(!rup_proof_next(&proof, &at, &step));
  ck_assert_uint_eq(proof.steps, 0);
  rup_proof_free(&proof);
}
END_TEST

START_TEST(empty_clause_has_hints_only)
{
  struct rup_proof proof;
  struct rup_step step;
  struct diagnostic d;
  const uint32_t hint[] = {2, 1};
  size_t at = 0;
  rup_proof_init(&proof, 2);
  ck_assert_int_eq(rup_proof_add(&proof, NULL, 0, hint, 2, &d), STATUS_OK);
  ck_assert(rup_proof_next(&proof, &at, &step));
  ck_assert(!step.deletion);
  ck_assert_uint_eq(step.literals, 0);
  ck_assert_mem_eq(step.hint, hint, sizeof hint);
  rup_proof_free(&proof);
}
END_TEST

START_TEST(variables_are_renamed)
{
  static const int32_t NAME[] = {0, 7, 9, 1000000000};
  static const int32_t LITERAL[] = {1, -3, 2, -1};
  static const int32_t RENAMED[] = {7, -1000000000, 9, -7};
  static const uint32_t HINT[] = {1, 2, 3};
  struct rup_proof proof;
  struct rup_step step;
  struct diagnostic d;
  size_t at = 0;
  rup_proof_init(&proof, 3);
  ck_assert_int_eq(rup_proof_add(&proof, LITERAL, 4, HINT, 2, &d), STATUS_OK);
  ck_assert_int_eq(rup_proof_delete(&proof, HINT, 3, &d), STATUS_OK);
  ck_assert_int_eq(rup_proof_add(&proof, LITERAL, 1, HINT, 1, &d), STATUS_OK);
  rup_proof_rename(&proof, NAME);
  ck_assert(rup_proof_next(&proof, &at, &step) && step.literals == 4 && step.hints == 2);
  ck_assert_mem_eq(step.literal, RENAMED, sizeof RENAMED);
  ck_assert_mem_eq(step.hint, HINT, 2 * sizeof *HINT);
  ck_assert(rup_proof_next(&proof, &at, &step) && step.deletion && step.hints == 3);
  ck_assert_mem_eq(step.hint, HINT, sizeof HINT);
  ck_assert(rup_proof_next(&proof, &at, &step) && step.literals == 1 && step.literal[0] == 7);
  ck_assert_uint_eq(step.hint[0], 1);
  ck_assert(!rup_proof_next(&proof, &at, &step));
  rup_proof_free(&proof);
}
END_TEST

START_TEST(clause_numbers_end_below_2_to_the_32)
{
  struct rup_proof proof;
  struct diagnostic d;
  const int32_t literal = 1;
  const uint32_t hint = 1;
  rup_proof_init(&proof, UINT32_MAX - 1);
  ck_assert_int_eq(rup_proof_add(&proof, &literal, 1, &hint, 1, &d), STATUS_OK);
  ck_assert_int_eq(rup_proof_add(&proof, &literal, 1, &hint, 1, &d), STATUS_LIMIT);
  ck_assert_uint_eq(proof.additions, 1);
  ck_assert_uint_eq(proof.steps, 1);
  ck_assert_int_eq(rup_proof_delete(&proof, &hint, 1, &d), STATUS_OK);
  rup_proof_free(&proof);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("rup_proof");
  tcase_add_test(tests, steps_come_back_in_order);
  tcase_add_test(tests, empty_proof_has_no_steps);
  tcase_add_test(tests, empty_clause_has_hints_only);
  tcase_add_test(tests, variables_are_renamed);
  tcase_add_test(tests, clause_numbers_end_below_2_to_the_32);
  return run_tests("rup_proof", tests);
}
