/* The main function of every test program: its tests run as the environment variables of Check say, and the result is the exit code. */
#ifndef RELUCERT_TESTS_RUN_TESTS_H
#define RELUCERT_TESTS_RUN_TESTS_H

#include <check.h>
#include <stdlib.h>

/* For tests that run once for each entry of a table. */
#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static inline int run_suite(Suite *suite)
{
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

/* One group of tests under the name of the suite. */
static inline int run_tests(const char *name, TCase *tests)
{
  Suite *suite = suite_create(name);
  suite_add_tcase(suite, tests);
  return run_suite(suite);
}

#endif
