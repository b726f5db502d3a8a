/* The conversion of a network to 64-bit numbers. */
#include "kernel/network.h"
#include "run_tests.h"

#include <check.h>
#include <stdlib.h>

#define UNITS 3
#define FEATURES 4
#define MAX_STRIDE (FEATURES + 1)

static mpz_t weight[UNITS * MAX_STRIDE];
static mpz_t label_denominator;
static int64_t storage[UNITS * MAX_STRIDE];
static const signed char sign[UNITS] = {1, -1, 1};
static struct network net;
static struct network_int64 fast;

static void set_up(void)
{
  for (size_t i = 0; i < UNITS * MAX_STRIDE; i++)
    mpz_init_set_si(weight[i], (int64_t)(i * i) - 50);
  mpz_init_set_ui(label_denominator, 11);
  net = (struct network){.units = UNITS, .features = FEATURES, .bias = true, .sign = sign};
  net.weight = (const mpz_t *)weight;
  mpz_init_set_ui(net.denominator, 13);
}

static void tear_down(void)
{
  for (size_t i = 0; i < UNITS * MAX_STRIDE; i++)
    mpz_clear(weight[i]);
  mpz_clear(label_denominator);
  mpz_clear(net.denominator);
}

static bool convert(void)
{
  return network_to_int64(&fast, &net, label_denominator, storage);
}

START_TEST(every_number_is_copied)
{
  for (int bias = 0; bias <= 1; bias++) {
    net.bias = bias != 0;
    size_t stride = FEATURES + (net.bias ? 1 : 0);
    ck_assert(convert());
    ck_assert_uint_eq(fast.units, UNITS);
    ck_assert_uint_eq(fast.features, FEATURES);
    ck_assert(fast.bias == net.bias);
    ck_assert_ptr_eq(fast.sign, sign);
    ck_assert_int_eq(fast.denominator, 13);
    ck_assert_int_eq(fast.label_denominator, 11);
    for (size_t j = 0; j < UNITS; j++)
      for (size_t d = 0; d < stride; d++)
        ck_assert_int_eq(fast.weight[d * UNITS + j], mpz_get_si(weight[j * stride + d]));
  }
}
END_TEST

START_TEST(limits_follow_from_the_largest_weight)
{
  mpz_set_si(weight[7], -1000);
  ck_assert(convert());
  const uint64_t part = (UINT64_C(1) << 61) - 1;
  ck_assert_uint_eq(fast.largest, 1000);
  ck_assert_uint_eq(fast.norm_limit, part / (1000 * UNITS * 11));
  ck_assert_uint_eq(fast.label_limit, part / 13);
}
END_TEST

START_TEST(a_network_of_zeros_has_limits)
{
  for (size_t i = 0; i < UNITS * MAX_STRIDE; i++)
    mpz_set_ui(weight[i], 0);
  ck_assert(convert());
  ck_assert_uint_eq(fast.largest, 0);
  ck_assert_uint_eq(fast.norm_limit, ((UINT64_C(1) << 61) - 1) / (UNITS * 11));
}
END_TEST

START_TEST(a_network_without_units_is_converted)
{
  net.units = 0;
  ck_assert(convert());
  ck_assert_uint_eq(fast.norm_limit, ((UINT64_C(1) << 61) - 1) / 11);
}
END_TEST

START_TEST(a_weight_that_does_not_fit_is_refused)
{
  for (size_t i = 0; i < UNITS * MAX_STRIDE; i++) {
    mpz_ui_pow_ui(weight[i], 2, 63);
    ck_assert(!convert());
    mpz_neg(weight[i], weight[i]);
    mpz_sub_ui(weight[i], weight[i], 1);
    ck_assert(!convert());
    mpz_set_ui(weight[i], 0);
    ck_assert(convert());
  }
}
END_TEST

START_TEST(a_denominator_that_does_not_fit_is_refused)
{
  mpz_ui_pow_ui(net.denominator, 2, 63);
  ck_assert(!convert());
  mpz_sub_ui(net.denominator, net.denominator, 1);
  ck_assert(convert());
  ck_assert_uint_eq(fast.label_limit, 0);
  mpz_ui_pow_ui(label_denominator, 2, 63);
  ck_assert(!convert());
}
END_TEST

START_TEST(a_network_that_no_row_could_use_is_refused)
{
  for (size_t i = 0; i < UNITS * MAX_STRIDE; i++)
    mpz_set_ui(weight[i], 1);
  mpz_ui_pow_ui(weight[3], 2, 61);
  mpz_sub_ui(weight[3], weight[3], 1);
  mpz_set_ui(label_denominator, 1);
  net.units = 1;
  ck_assert(convert());
  ck_assert_uint_eq(fast.norm_limit, 1);
  net.units = 2;
  ck_assert(!convert());
  net.units = 1;
  mpz_set_si(weight[3], INT64_MIN);
  ck_assert(!convert());
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("network");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_add_test(tests, every_number_is_copied);
  tcase_add_test(tests, limits_follow_from_the_largest_weight);
  tcase_add_test(tests, a_network_of_zeros_has_limits);
  tcase_add_test(tests, a_network_without_units_is_converted);
  tcase_add_test(tests, a_weight_that_does_not_fit_is_refused);
  tcase_add_test(tests, a_denominator_that_does_not_fit_is_refused);
  tcase_add_test(tests, a_network_that_no_row_could_use_is_refused);
  return run_tests("network", tests);
}
