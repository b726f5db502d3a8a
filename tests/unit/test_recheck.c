/* The generator's own check of a refutation, on the two clauses x and not x. */
#include "../../src/solve/recheck.h"
#include "grown_store.h"
#include "run_tests.h"

#include <check.h>
#include <stdlib.h>

static size_t start[] = {0, 1, 2};
static int32_t literal[] = {1, -1};
static const struct formula CONTRADICTION = {
    .variables = 1, .clauses = 2, .start = start, .literal = literal};

static enum status recheck_with(const uint32_t *hint, size_t hints)
{
  struct rup_proof proof;
  struct diagnostic d;
  rup_proof_init(&proof, CONTRADICTION.clauses);
  ck_assert_int_eq(rup_proof_add(&proof, NULL, 0, hint, hints, &d), STATUS_OK);
  enum status status = refutation_recheck(&CONTRADICTION, &proof, &d);
  rup_proof_free(&proof);
  return status;
}

START_TEST(a_refutation_is_confirmed)
{
  const uint32_t hint[] = {1, 2};
  ck_assert_int_eq(recheck_with(hint, 2), STATUS_OK);
}
END_TEST

START_TEST(wrong_hints_are_not)
{
  const uint32_t repeated[] = {1, 1};
  const uint32_t not_live[] = {1, 3};
  ck_assert_int_eq(recheck_with(repeated, 2), STATUS_NOTHING);
  ck_assert_int_eq(recheck_with(not_live, 2), STATUS_NOTHING);
  ck_assert_int_eq(recheck_with(repeated, 1), STATUS_NOTHING);
}
END_TEST

START_TEST(a_proof_without_the_empty_clause_is_not)
{
  struct rup_proof proof;
  struct diagnostic d;
  const uint32_t clause[] = {1};
  rup_proof_init(&proof, CONTRADICTION.clauses);
  ck_assert_int_eq(refutation_recheck(&CONTRADICTION, &proof, &d), STATUS_NOTHING);
  ck_assert_int_eq(rup_proof_delete(&proof, clause, 1, &d), STATUS_OK);
  ck_assert_int_eq(refutation_recheck(&CONTRADICTION, &proof, &d), STATUS_NOTHING);
  rup_proof_free(&proof);
}
END_TEST

START_TEST(steps_after_the_empty_clause_are_wrong)
{
  struct rup_proof proof;
  struct diagnostic d;
  const uint32_t hint[] = {1, 2};
  rup_proof_init(&proof, CONTRADICTION.clauses);
  ck_assert_int_eq(rup_proof_add(&proof, NULL, 0, hint, 2, &d), STATUS_OK);
  ck_assert_int_eq(rup_proof_delete(&proof, hint, 1, &d), STATUS_OK);
  ck_assert_int_eq(refutation_recheck(&CONTRADICTION, &proof, &d), STATUS_NOTHING);
  rup_proof_free(&proof);
}
END_TEST

START_TEST(the_store_grows_with_its_contents)
{
  check_growth(NULL);
  check_limits(NULL);
}
END_TEST

int main(void)
{
  TCase *cases = tcase_create("recheck");
  tcase_add_test(cases, a_refutation_is_confirmed);
  tcase_add_test(cases, wrong_hints_are_not);
  tcase_add_test(cases, a_proof_without_the_empty_clause_is_not);
  tcase_add_test(cases, steps_after_the_empty_clause_are_wrong);
  tcase_add_test(cases, the_store_grows_with_its_contents);
  tcase_set_timeout(cases, 60);
  return run_tests("recheck", cases);
}
