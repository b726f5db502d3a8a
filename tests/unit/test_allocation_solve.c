/* Every allocation of the search, the elaboration and the proofs in memory fails once: STATUS_LIMIT, nothing left behind. */
#include "allocation_failure.h"
#include "formula_samples.h"
#include "solve/dense_formula.h"
#include "solve/elaborate.h"
#include "solve/recheck.h"
#include "run_tests.h"

enum { MOST_VARIABLES = 30 };

static struct owned_formula formula;
static struct drat drat;
static struct rup_proof proof;
static char *lrat; /* the proof as LRAT text, and its size */
static size_t lrat_size;

static enum status decide(void)
{
  const struct sat_options options = {.seconds = 0};
  enum sat_answer answer;
  signed char model[MOST_VARIABLES + 1];
  const enum status status = sat_decide(&formula.formula, &options, &answer, model, &drat, &why);
  if (status != STATUS_OK)
    drat_free(&drat);
  return status;
}

static enum status decide_again(void)
{
  drat_free(&drat);
  return decide();
}

static enum status elaborate_from_drat(void)
{
  struct rup_proof made;
  const enum status status = elaborate_drat(&formula.formula, &drat, NULL, &made, &why);
  if (status == STATUS_OK)
    rup_proof_free(&made);
  return status;
}

static enum status elaborate_from_lrat(void)
{
  struct input in;
  struct rup_proof made;
  enum status status = input_open_memory(&in, "proof", lrat, lrat_size, &why);
  if (status != STATUS_OK)
    return status;
  status = elaborate_lrat_input(&formula.formula, &in, NULL, &made, &why);
  if (status == STATUS_OK)
    rup_proof_free(&made);
  input_close(&in);
  return status;
}

static enum status recheck(void)
{
  return refutation_recheck(&formula.formula, &proof, &why);
}

/* Enough steps to make the array grow. */
static enum status build_proof(void)
{
  struct rup_proof built;
  enum status status = STATUS_OK;
  rup_proof_init(&built, formula.formula.clauses);
  for (uint32_t i = 1; i < 2000 && status == STATUS_OK; i++) {
    const int32_t literal = 1;
    status =
        i % 2 == 0 ? rup_proof_delete(&built, &i, 1, &why) : rup_proof_add(&built, &literal, 1, &i, 1, &why);
  }
  rup_proof_free(&built);
  return status;
}

static enum status make_dense(void)
{
  struct dense_formula dense;
  bool sparse;
  formula.formula.variables *= 3; /* so that two in three do not occur */
  const enum status status = dense_formula_init(&dense, &formula.formula, &sparse, &why);
  formula.formula.variables /= 3;
  if (status == STATUS_OK)
    dense_formula_free(&dense);
  return status;
}

static void print_lrat(void)
{
  struct rup_step step;
  FILE *out = open_memstream(&lrat, &lrat_size);
  uint64_t number = proof.clauses;
  ck_assert_ptr_nonnull(out);
  for (size_t at = 0; rup_proof_next(&proof, &at, &step);) {
    number += !step.deletion;
    fprintf(out, "%llu %s", (unsigned long long)number, step.deletion ? "d " : "");
    for (size_t i = 0; i < step.literals; i++)
      fprintf(out, "%d ", (int)step.literal[i]);
    fprintf(out, "%s", step.deletion ? "" : "0 ");
    for (size_t i = 0; i < step.hints; i++)
      fprintf(out, "%u ", (unsigned)step.hint[i]);
    fprintf(out, "0\n");
  }
  ck_assert_int_eq(fclose(out), 0);
}

static void refutation_begin(void)
{
  sample_pigeonhole(&formula, 6);
  ck_assert_int_le(formula.formula.variables, MOST_VARIABLES);
  ck_assert_int_eq(decide(), STATUS_OK);
  ck_assert_int_eq(elaborate_drat(&formula.formula, &drat, NULL, &proof, &why), STATUS_OK);
  print_lrat();
}

static void refutation_end(void)
{
  free(lrat);
  rup_proof_free(&proof);
  drat_free(&drat);
  owned_formula_free(&formula);
}

/* The solver can do without some of its allocations, so an answer is right as well; the trace of its proof cannot. */
START_TEST(search)
{
  fail_each_that_matters(decide_again, 1);
}
END_TEST

START_TEST(elaboration)
{
  fail_each(elaborate_from_drat, 50, NULL);
}
END_TEST

START_TEST(lrat_proofs)
{
  fail_each(elaborate_from_lrat, 10, NULL);
}
END_TEST

START_TEST(proofs_in_memory)
{
  fail_each(build_proof, 4, NULL);
  fail_each(recheck, 4, NULL);
}
END_TEST

START_TEST(renaming)
{
  fail_each(make_dense, 5, NULL);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("allocation");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, refutation_begin, refutation_end);
  tcase_add_test(tests, search);
  tcase_add_test(tests, elaboration);
  tcase_add_test(tests, lrat_proofs);
  tcase_add_test(tests, proofs_in_memory);
  tcase_add_test(tests, renaming);
  return run_tests("allocation in search and elaboration", tests);
}
