/* Every allocation of the search for set covers fails once: STATUS_LIMIT, nothing left behind. */
#include "allocation_failure.h"
#include "solve/cover_recheck.h"
#include "solve/cover_search.h"
#include "run_tests.h"

#include <check.h>

/* The points of the affine plane of order 3 that meet its lines: 5 of them, by a tree with branches. */
static size_t start[] = {0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36};
static uint32_t member_of[] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 0, 3, 6, 1, 4, 7, 2, 5, 8,
                               0, 4, 8, 1, 5, 6, 2, 3, 7, 0, 5, 7, 1, 3, 8, 2, 4, 6};
static uint64_t cost[] = {1, 1, 1, 1, 1, 1, 1, 1, 1};
static const struct set_system affine_plane = {
    .elements = 12, .sets = 9, .start = start, .member_of = member_of, .cost = cost};
static size_t nothing[] = {0, 0};
static const struct set_system infeasible = {
    .elements = 1, .sets = 9, .start = nothing, .member_of = member_of, .cost = cost};

static enum status search(const struct set_system *s, uint64_t lower)
{
  const struct cover_search_options options = {.seconds = 0};
  struct cover_search_result result;
  enum status status = cover_search(s, &options, &result, &why);
  if (status == STATUS_OK)
    status = result.lower == lower ? cover_recheck(s, &result.proof, lower, &why) : STATUS_NOTHING;
  cover_search_result_free(&result);
  return status;
}

static enum status search_affine_plane(void)
{
  return search(&affine_plane, 5);
}

static enum status search_infeasible(void)
{
  return search(&infeasible, 10);
}

START_TEST(feasible_search)
{
  fail_each(search_affine_plane, 50, NULL);
}
END_TEST

START_TEST(infeasible_search)
{
  fail_each(search_infeasible, 3, NULL);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("allocation");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, feasible_search);
  tcase_add_test(tests, infeasible_search);
  return run_tests("allocation in the search for covers", tests);
}
