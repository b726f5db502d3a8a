/* Deciding: answers agree with trying everything, models are models, limits stop. */
#include "formula_samples.h"
#include "solve/cadical.h"
#include "run_tests.h"

#include <string.h>

static enum sat_answer decide(const struct formula *f, struct drat *proof)
{
  const struct sat_options options = {.seconds = 0};
  struct diagnostic d;
  enum sat_answer answer = SAT_UNKNOWN;
  signed char *model = calloc((size_t)f->variables + 1, 1);
  ck_assert_int_eq(sat_decide(f, &options, &answer, model, proof, &d), STATUS_OK);
  for (size_t c = 0; c < f->clauses && answer == SAT_SATISFIABLE; c++) {
    bool satisfied = false;
    for (size_t i = f->start[c]; i < f->start[c + 1]; i++)
      satisfied |= model[abs(f->literal[i])] == (f->literal[i] > 0 ? 1 : -1);
    ck_assert(satisfied);
  }
  for (int32_t v = 1; v <= f->variables && answer == SAT_SATISFIABLE; v++)
    ck_assert(model[v] == 1 || model[v] == -1);
  free(model);
  return answer;
}

START_TEST(answers_agree_with_trying_everything)
{
  int answers[3] = {0, 0, 0};
  for (int round = 0; round < 3000; round++) {
    struct owned_formula f;
    struct drat proof;
    sample_random(&f, 1 + (int32_t)draw_below(&sample_state, 6), draw_below(&sample_state, 24), 4);
    const enum sat_answer answer = decide(&f.formula, &proof);
    ck_assert_int_eq(answer, sample_satisfiable(&f.formula) ? SAT_SATISFIABLE : SAT_UNSATISFIABLE);
    answers[answer]++;
    drat_free(&proof);
    owned_formula_free(&f);
  }
  ck_assert_int_gt(answers[SAT_SATISFIABLE], 300);
  ck_assert_int_gt(answers[SAT_UNSATISFIABLE], 300);
}
END_TEST

START_TEST(formula_without_clauses_is_satisfiable)
{
  for (int32_t variables = 0; variables <= 3; variables += 3) {
    struct owned_formula f;
    struct drat proof;
    sample_init(&f, variables);
    ck_assert_int_eq(decide(&f.formula, &proof), SAT_SATISFIABLE);
    drat_free(&proof);
    owned_formula_free(&f);
  }
}
END_TEST

START_TEST(refutation_leaves_a_proof)
{
  struct owned_formula f;
  struct drat proof;
  sample_pigeonhole(&f, 6);
  ck_assert_int_eq(decide(&f.formula, &proof), SAT_UNSATISFIABLE);
  ck_assert_uint_gt(proof.size, 100);
  ck_assert_mem_eq(proof.bytes + proof.size - 2, "a", 2); /* the empty clause */
  drat_free(&proof);
  owned_formula_free(&f);
}
END_TEST

static bool stop_at_once(void *context, int64_t conflicts, double seconds)
{
  ck_assert_int_ge(conflicts, *(int64_t *)context);
  ck_assert(seconds > 0);
  *(int64_t *)context = conflicts;
  return true;
}

START_TEST(limits_stop_the_search)
{
  struct owned_formula f;
  struct drat proof;
  struct diagnostic d;
  enum sat_answer answer = SAT_SATISFIABLE;
  int64_t conflicts = 0;
  const struct sat_options time = {.seconds = 0.05};
  const struct sat_options progress = {.progress = stop_at_once, .context = &conflicts};
  sample_pigeonhole(&f, 14);
  signed char *model = calloc((size_t)f.formula.variables + 1, 1);
  ck_assert_int_eq(sat_decide(&f.formula, &time, &answer, model, &proof, &d), STATUS_OK);
  ck_assert_int_eq(answer, SAT_UNKNOWN);
  drat_free(&proof);
  ck_assert_int_eq(sat_decide(&f.formula, &progress, &answer, model, &proof, &d), STATUS_OK);
  ck_assert_int_eq(answer, SAT_UNKNOWN);
  ck_assert_int_gt(conflicts, 0);
  drat_free(&proof);
  free(model);
  owned_formula_free(&f);
}
END_TEST

START_TEST(seed_changes_the_search)
{
  struct owned_formula f;
  struct drat proof[3];
  struct diagnostic d;
  signed char model[231];
  enum sat_answer answer;
  sample_3sat(&f, 230, 1150);
  for (int i = 0; i < 3; i++) {
    const struct sat_options options = {.seed = i == 2 ? 1 : i};
    ck_assert_int_eq(sat_decide(&f.formula, &options, &answer, model, &proof[i], &d), STATUS_OK);
    ck_assert_int_eq(answer, SAT_UNSATISFIABLE);
  }
  ck_assert(proof[0].size != proof[1].size || memcmp(proof[0].bytes, proof[1].bytes, proof[0].size) != 0);
  ck_assert_uint_eq(proof[1].size, proof[2].size);
  ck_assert_mem_eq(proof[1].bytes, proof[2].bytes, proof[1].size);
  for (int i = 0; i < 3; i++)
    drat_free(&proof[i]);
  owned_formula_free(&f);
}
END_TEST

START_TEST(bad_seed_is_refused)
{
  struct owned_formula f;
  struct drat proof;
  struct diagnostic d;
  enum sat_answer answer;
  signed char model[2];
  const struct sat_options options = {.seed = -5};
  sample_init(&f, 1);
  ck_assert_int_eq(sat_decide(&f.formula, &options, &answer, model, &proof, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "seed -5"));
  drat_free(&proof);
  owned_formula_free(&f);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("cadical");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, answers_agree_with_trying_everything);
  tcase_add_test(tests, formula_without_clauses_is_satisfiable);
  tcase_add_test(tests, refutation_leaves_a_proof);
  tcase_add_test(tests, limits_stop_the_search);
  tcase_add_test(tests, seed_changes_the_search);
  tcase_add_test(tests, bad_seed_is_refused);
  return run_tests("cadical", tests);
}
