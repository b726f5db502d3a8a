/* The search for set covers: small random systems against trying all selections, every proof through the kernel's cover_tree_verify. */
#include "solve/cover_bounding.h"
#include "solve/cover_recheck.h"
#include "solve/cover_search.h"
#include "random_numbers.h"
#include "run_tests.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MOST_SETS = 3000, MOST_ELEMENTS = 400, MOST_MEMBERS = 40000 };

static uint64_t random_state = 1;

/* ---- systems ---- */

struct sample {
  struct set_system system;
  size_t start[MOST_ELEMENTS + 1];
  uint32_t member_of[MOST_MEMBERS];
  uint64_t cost[MOST_SETS];
};

static void begin(struct sample *s, uint32_t sets)
{
  memset(s, 0, sizeof *s);
  s->system.sets = sets;
  s->system.start = s->start;
  s->system.member_of = s->member_of;
  s->system.cost = s->cost;
}

/* Element by element, each set with probability `percent`; an element that has none gets one, unless `may_be_empty`. */
static void random_system(struct sample *s, size_t elements, uint32_t sets, uint32_t percent,
                          uint32_t dearest, bool may_be_empty)
{
  begin(s, sets);
  s->system.elements = elements;
  size_t at = 0;
  for (size_t i = 0; i < elements; i++) {
    s->start[i] = at;
    for (uint32_t j = 0; j < sets; j++)
      if (draw_below(&random_state, 100) < percent)
        s->member_of[at++] = j;
    if (at == s->start[i] && !may_be_empty)
      s->member_of[at++] = draw_below(&random_state, sets);
    s->start[i + 1] = at;
  }
  for (uint32_t j = 0; j < sets; j++)
    s->cost[j] = 1 + draw_below(&random_state, dearest);
}

/* Minus the sum of two points of the affine space over the integers modulo 3: the third point of their line. */
static uint32_t third_point(uint32_t x, uint32_t y)
{
  uint32_t z = 0;
  for (uint32_t power = 1; power < 81; power *= 3)
    z += (6 - x / power % 3 - y / power % 3) % 3 * power;
  return z;
}

/* Points that meet all lines of the affine space over the integers modulo 3, the complement of a cap; in 2 and 3 dimensions a Steiner triple
 * system of OR-Library.  The relaxation says no more than a third of the points. */
static void affine_space(struct sample *s, uint32_t points)
{
  size_t at = 0;
  begin(s, points);
  for (uint32_t x = 0; x < points; x++)
    for (uint32_t y = x + 1; y < points; y++) {
      const uint32_t z = third_point(x, y);
      if (z <= y)
        continue;
      s->member_of[at++] = x;
      s->member_of[at++] = y;
      s->member_of[at++] = z;
      s->start[++s->system.elements] = at;
    }
  for (uint32_t j = 0; j < points; j++)
    s->cost[j] = 1;
}

static bool covers(const struct set_system *s, const bool *cover)
{
  for (size_t i = 0; i < s->elements; i++) {
    bool covered = false;
    for (size_t k = s->start[i]; k < s->start[i + 1]; k++)
      covered = covered || cover[s->member_of[k]];
    if (!covered)
      return false;
  }
  return true;
}

static uint64_t cost_of(const struct set_system *s, const bool *cover)
{
  uint64_t cost = 0;
  for (uint32_t j = 0; j < s->sets; j++)
    cost += cover[j] ? s->cost[j] : 0;
  return cost;
}

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

/* ---- searching ---- */

/* Searches and checks what holds of every result. */
static void search(const struct set_system *s, const struct cover_search_options *options,
                   struct cover_search_result *result)
{
  struct diagnostic d = {""};
  ck_assert_msg(cover_search(s, options, result, &d) == STATUS_OK, "%s", d.text);
  ck_assert_msg(cover_recheck(s, &result->proof, result->lower, &d) == STATUS_OK, "%s", d.text);
  ck_assert(result->has_cover == result->feasible);
  if (!result->has_cover) {
    ck_assert_uint_eq(result->upper, UINT64_MAX);
    return;
  }
  ck_assert(covers(s, result->cover));
  ck_assert_uint_eq(cost_of(s, result->cover), result->upper);
  ck_assert_uint_le(result->lower, result->upper);
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

/* ---- stopping ---- */

/* Far beyond the time that it gets here. */
static void hard_system(struct sample *s)
{
  random_system(s, 400, 400, 10, 1, false);
}

static double now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

START_TEST(time_limit_leaves_bounds)
{
  static struct sample s;
  struct cover_search_result result;
  const struct cover_search_options options = {.seconds = 1.5};
  hard_system(&s);
  const double start = now();
  search(&s.system, &options, &result);
  ck_assert(now() - start < 10);      /* also on a busy machine */
  ck_assert_uint_gt(result.lower, 4); /* the subgradient method alone gives more */
  ck_assert_uint_lt(result.lower, result.upper);
  cover_search_result_free(&result);
}
END_TEST

struct calls {
  int number;
  int last;
  uint64_t lower;
};

static bool count_calls(void *context, uint64_t nodes, uint64_t lower, uint64_t upper)
{
  struct calls *calls = context;
  (void)nodes;
  ck_assert_uint_le(lower, upper);
  ck_assert_uint_le(calls->lower, lower);
  calls->lower = lower;
  return ++calls->number >= calls->last;
}

START_TEST(progress_stops_the_search)
{
  static struct sample s;
  hard_system(&s);
  for (int last = 1; last <= 20; last += 6) {
    struct calls calls = {.last = last};
    struct cover_search_result result;
    const struct cover_search_options options = {.progress = count_calls, .context = &calls};
    search(&s.system, &options, &result);
    ck_assert_int_eq(calls.number, last);
    cover_search_result_free(&result);
  }
}
END_TEST

START_TEST(same_seed_same_proof)
{
  static struct sample s;
  struct cover_search_result result[2];
  const struct cover_search_options options = {.seed = 3};
  random_system(&s, 60, 60, 12, 1, false);
  for (int k = 0; k < 2; k++)
    search(&s.system, &options, &result[k]);
  ck_assert_uint_eq(result[0].proof.nodes, result[1].proof.nodes);
  ck_assert_uint_eq(result[0].proof.entries, result[1].proof.entries);
  ck_assert_int_eq(
      memcmp(result[0].proof.dual, result[1].proof.dual, result[0].proof.entries * sizeof(uint64_t)), 0);
  for (int k = 0; k < 2; k++)
    cover_search_result_free(&result[k]);
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
  tcase_add_test(tests, time_limit_leaves_bounds);
  tcase_add_test(tests, progress_stops_the_search);
  tcase_add_test(tests, same_seed_same_proof);
  return run_tests("cover search", tests);
}
