/* Every allocation of the search for colourings fails once: STATUS_LIMIT, nothing left behind. */
#include "allocation_failure.h"
#include "hypergraph_samples.h"
#include "solve/colouring_search.h"
#include "run_tests.h"

static struct hypergraph_sample sample;

static const struct colouring_options options = {.seconds = 0};

static enum status find_bounds(void)
{
  struct colouring_result result;
  enum status status = colouring_chromatic(&sample.h, &options, &result, &why);
  if (status == STATUS_OK && result.lower != result.upper)
    status = STATUS_NOTHING;
  colouring_result_free(&result);
  return status;
}

static enum status refute_loop(void)
{
  struct colouring_result result;
  enum status status = colouring_decide(&sample.h, 3, &options, &result, &why);
  if (status == STATUS_OK && result.lower != 4)
    status = STATUS_NOTHING;
  colouring_result_free(&result);
  return status;
}

/* A clique as large as the greedy colouring. */
START_TEST(greedy)
{
  hypergraph_begin(&sample, 5);
  for (uint32_t v = 1; v < 5; v++)
    hypergraph_add_pair(&sample, v - 1, v);
  hypergraph_add_mask(&sample, 7);
  fail_each(find_bounds, 20, NULL);
}
END_TEST

START_TEST(loop)
{
  hypergraph_begin(&sample, 2);
  hypergraph_add_mask(&sample, 2);
  fail_each(refute_loop, 3, NULL);
}
END_TEST

/* With the solver, which can do without some of its allocations; but not the trace of its proof. */
START_TEST(solver)
{
  hypergraph_mycielski(&sample, 2);
  fail_each_that_matters(find_bounds, 60);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("allocation");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, greedy);
  tcase_add_test(tests, loop);
  tcase_add_test(tests, solver);
  return run_tests("allocation in the search for colourings", tests);
}
