/* The search for set covers: small random systems against trying all selections, large ones with known optima. */
#include "cover_samples.h"
#include "run_tests.h"
#include "solve/cover_bounding.h"

/* UINT64_MAX when there is no cover */
static uint64_t cheapest(const struct set_system *s)
{
  uint64_t best = UINT64_MAX;
  for (uint32_t selection = 0; selection < 1u << s->sets; selection++) {
    bool cover[16];
    for (uint32_t j = 0; j < s->sets; j++)
      cover[j] = selection >> j & 1;
    const uint64_t cost = cost_of(s, cover);
    if (cost < best && covers(s, cover))
      best = cost;
  }
  return best;
}

static void expect_optimum(const struct set_system *s, uint64_t optimum)
{
  struct cover_search_result result;
  const struct cover_search_options options = {.seconds = 0};
  search(s, &options, &result);
  if (optimum < UINT64_MAX)
    ck_assert_uint_eq(result.upper, optimum);
  if (result.feasible)
    ck_assert_uint_eq(result.lower, result.upper);
  ck_assert(result.feasible == (optimum < UINT64_MAX));
  cover_search_result_free(&result);
}

START_TEST(optima_agree_with_trying_everything)
{
  static struct sample s;
  int infeasible = 0;
  for (int round = 0; round < 1000; round++) {
    random_system(&s, draw_below(&random_state, 16), 1 + draw_below(&random_state, 12),
                  5 + draw_below(&random_state, 60), round % 3 == 0 ? 1 : 9, round % 4 == 0);
    const uint64_t optimum = cheapest(&s.system);
    infeasible += optimum == UINT64_MAX;
    expect_optimum(&s.system, optimum);
  }
  ck_assert_int_gt(infeasible, 60);
  ck_assert_int_lt(infeasible, 250);
}
END_TEST

START_TEST(targets_are_decided)
{
  static struct sample s;
  for (int round = 0; round < 300; round++) {
    random_system(&s, 1 + draw_below(&random_state, 16), 1 + draw_below(&random_state, 12),
                  10 + draw_below(&random_state, 40), 9, round % 4 == 0);
    const uint64_t optimum = cheapest(&s.system);
    for (uint64_t target = 0; target < 60; target += 1 + draw_below(&random_state, 8)) {
      struct cover_search_result result;
      const struct cover_search_options options = {.has_target = true, .target = target};
      search(&s.system, &options, &result);
      if (optimum <= target)
        ck_assert_uint_le(result.upper, target);
      else
        ck_assert_uint_gt(result.lower, target);
      cover_search_result_free(&result);
    }
  }
}
END_TEST

/* The largest caps have 2, 4 and 9 points. */
START_TEST(complements_of_caps)
{
  static struct sample s;
  affine_space(&s, 3);
  expect_optimum(&s.system, 1);
  affine_space(&s, 9);
  expect_optimum(&s.system, 5);
  affine_space(&s, 27);
  expect_optimum(&s.system, 18);
}
END_TEST

/* More columns than the relaxation starts with, dear ones among them that no cover needs. */
START_TEST(many_columns)
{
  static struct sample s;
  struct cover_search_result result;
  const struct cover_search_options options = {.seconds = 0};
  random_system(&s, 100, 3000, 5, 60, false);
  search(&s.system, &options, &result);
  ck_assert_uint_eq(result.lower, result.upper);
  cover_search_result_free(&result);
}
END_TEST

/* The bound of a path that leaves out all sets of an element closes the node, whatever is wanted. */
START_TEST(path_without_covers)
{
  static struct sample s;
  struct cover_problem p;
  struct cover_bounding b;
  struct cover_clock clock;
  const struct cover_search_options options = {.has_target = true, .target = 30};
  const double dual[2] = {0, 0};
  const bool cover[4] = {false};
  begin(&s, 4);
  s.system.elements = 2;
  memcpy(s.member_of, (const uint32_t[]){0, 1, 2, 3}, 4 * sizeof *s.member_of);
  memcpy(s.start, (const size_t[]){0, 2, 4}, 3 * sizeof *s.start);
  memcpy(s.cost, (const uint64_t[]){5, 6, 7, 8}, 4 * sizeof *s.cost);
  cover_clock_init(&clock, &options);
  ck_assert(cover_problem_init(&p, &s.system));
  ck_assert(cover_bounding_init(&b, &p, &clock, dual, cover));
  ck_assert(cover_bounding_solve(&b));
  ck_assert_uint_eq(cover_bound_ceiling(&b.evaluation, b.evaluation.bound), 12);
  cover_bounding_set(&b, 0, COVER_OUT);
  ck_assert(cover_bounding_solve(&b));
  ck_assert_uint_eq(cover_bound_ceiling(&b.evaluation, b.evaluation.bound), 13);
  cover_bounding_set(&b, 1, COVER_OUT);
  ck_assert(cover_bounding_solve(&b));
  ck_assert_uint_eq(cover_bound_ceiling(&b.evaluation, b.evaluation.bound), 31);
  cover_bounding_free(&b);
  cover_problem_free(&p);
}
END_TEST

/* The nodes of the proof of the optimum. */
static size_t proof_nodes(const struct set_system *s)
{
  struct cover_search_result result;
  const struct cover_search_options options = {.seed = 7};
  search(s, &options, &result);
  ck_assert_uint_eq(result.lower, result.upper);
  ck_assert_uint_eq(result.proof.nodes % 2, 1);
  const size_t nodes = result.proof.nodes;
  cover_search_result_free(&result);
  return nodes;
}

START_TEST(branching_proves_what_the_root_does_not)
{
  static struct sample s;
  int branched = 0;
  for (int round = 0; round < 6; round++) {
    random_system(&s, 60, 60, 12, 1, false);
    branched += proof_nodes(&s.system) > 1;
    random_system(&s, 80, 200, 5, 50, false);
    branched += proof_nodes(&s.system) > 1;
  }
  ck_assert_int_gt(branched, 2);
}
END_TEST

/* The costs' sum is just below 2^40, where the denominator has to give way. */
START_TEST(large_costs)
{
  static struct sample s;
  for (int round = 0; round < 100; round++) {
    random_system(&s, 12, 10, 30, 1, false);
    for (uint32_t j = 0; j < 10; j++)
      s.cost[j] = (UINT64_C(1) << 40) / 10 - 1 - draw_below(&random_state, 1000);
    expect_optimum(&s.system, cheapest(&s.system));
  }
}
END_TEST

START_TEST(nothing_to_cover)
{
  static struct sample s;
  begin(&s, 0);
  expect_optimum(&s.system, 0);
  begin(&s, 3);
  s.cost[0] = s.cost[1] = s.cost[2] = 1;
  expect_optimum(&s.system, 0);
}
END_TEST

START_TEST(no_sets)
{
  static struct sample s;
  struct cover_search_result result;
  const struct cover_search_options options = {.has_target = true, .target = 17};
  begin(&s, 0);
  s.system.elements = 1;
  search(&s.system, &options, &result);
  ck_assert(!result.feasible);
  ck_assert_uint_eq(result.lower, 18);
  cover_search_result_free(&result);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("cover search");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, optima_agree_with_trying_everything);
  tcase_add_test(tests, targets_are_decided);
  tcase_add_test(tests, complements_of_caps);
  tcase_add_test(tests, many_columns);
  tcase_add_test(tests, path_without_covers);
  tcase_add_test(tests, branching_proves_what_the_root_does_not);
  tcase_add_test(tests, large_costs);
  tcase_add_test(tests, nothing_to_cover);
  tcase_add_test(tests, no_sets);
  return run_tests("cover search", tests);
}
