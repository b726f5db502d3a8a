/* As much of Check as the unit tests use that run with E-ACSL: Frama-C has to read every line of the program, so it is this small.  A check that
 * fails ends the program. */
#ifndef RELUCERT_EACSL_CHECK_H
#define RELUCERT_EACSL_CHECK_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CK_ENV };
typedef int TCase, Suite, SRunner;

static void check_that(int holds, int line)
{
  if (!holds) {
    printf("line %d: the check fails\n", line);
    exit(1);
  }
}

#define START_TEST(name) static void name(void)
#define END_TEST
#define ck_assert(condition) check_that((condition) ? 1 : 0, __LINE__)
#define ck_assert_int_eq(a, b) check_that((a) == (b), __LINE__)
#define ck_assert_uint_eq(a, b) check_that((a) == (b), __LINE__)
#define ck_assert_uint_le(a, b) check_that((a) <= (b), __LINE__)
#define ck_assert_uint_ge(a, b) check_that((a) >= (b), __LINE__)
#define ck_assert_ptr_eq(a, b) check_that((a) == (b), __LINE__)
#define ck_assert_mem_eq(a, b, size) check_that(memcmp(a, b, size) == 0, __LINE__)

/* A test runs when it is added. */
#define tcase_create(name) NULL
#define tcase_add_test(tcase, test) test()
#define suite_create(name) NULL
#define suite_add_tcase(suite, tcase)
#define srunner_create(suite) NULL
#define srunner_run_all(runner, mode)
#define srunner_ntests_failed(runner) 0
#define srunner_free(runner)

#endif
