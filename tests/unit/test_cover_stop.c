/* The search for set covers when it is stopped, and when it is repeated. */
#include "cover_samples.h"
#include "run_tests.h"

#include <time.h>

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
  TCase *tests = tcase_create("stopped cover search");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, time_limit_leaves_bounds);
  tcase_add_test(tests, progress_stops_the_search);
  tcase_add_test(tests, same_seed_same_proof);
  return run_tests("stopped cover search", tests);
}
