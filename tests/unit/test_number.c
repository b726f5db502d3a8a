/* Numbers as text: every spelling, exactly. */
#include "format/number.h"
#include "run_tests.h"

#include <check.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void check_value(const char *text, const char *expected)
{
  mpq_t value, want;
  mpq_init(value);
  mpq_init(want);
  ck_assert_int_eq(mpq_set_str(want, expected, 10), 0);
  mpq_canonicalize(want);
  ck_assert_msg(number_parse(mpq_numref(value), mpq_denref(value), text, strlen(text)), "'%s' is refused",
                text);
  ck_assert_msg(mpz_cmp(mpq_numref(value), mpq_numref(want)) == 0 &&
                    mpz_cmp(mpq_denref(value), mpq_denref(want)) == 0,
                "'%s' is not %s in lowest terms", text, expected);
  mpq_clear(value);
  mpq_clear(want);
}

START_TEST(spellings)
{
  static const char *const pairs[][2] = {
      {"0", "0"},
      {"-0", "0"},
      {"+0.000", "0"},
      {"0e5", "0"},
      {"0/7", "0"},
      {"42", "42"},
      {"+42", "42"},
      {"-42", "-42"},
      {"0042", "42"},
      {"1.", "1"},
      {".5", "1/2"},
      {"-.5", "-1/2"},
      {"0.50", "1/2"},
      {"2.50e1", "25"},
      {"25E-1", "5/2"},
      {"25e-0001", "5/2"},
      {"1e+2", "100"},
      {"1.25e2", "125"},
      {"-1.5e-3", "-3/2000"},
      {"123456789012345678", "123456789012345678"},
      {"1234567890123456789", "1234567890123456789"},
      {"-9223372036854775808", "-9223372036854775808"},
      {"9223372036854775808", "9223372036854775808"},
      {"1e18", "1000000000000000000"},
      {"1e19", "10000000000000000000"},
      {"9e18", "9000000000000000000"},
      {"10e18", "10000000000000000000"},
      {"1e-19", "1/10000000000000000000"},
      {"5e-19", "1/2000000000000000000"},
      {"0.1234567890123456789", "1234567890123456789/10000000000000000000"},
      {"1234567890123456789.5", "2469135780246913579/2"},
      {"1234567890123456789.0000", "1234567890123456789"},
      {"6/4", "3/2"},
      {"-6/4", "-3/2"},
      {"007/014", "1/2"},
      {"20000000000000000000/30000000000000000000", "2/3"},
      {"-20000000000000000000/4", "-5000000000000000000"},
      {"0x0", "0"},
      {"0x1F", "31"},
      {"-0xff", "-255"},
      {"0x1.8p-3", "3/16"},
      {"0X1.8P-3", "3/16"},
      {"0x.8", "1/2"},
      {"0x8.", "8"},
      {"0x1p4", "16"},
      {"0x1.999999999999ap-4", "3602879701896397/36028797018963968"},
      {"0x1p-64", "1/18446744073709551616"},
      {"0x1.0000000000000000000p0", "1"},
  };
  for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
    check_value(pairs[i][0], pairs[i][1]);
}
END_TEST

START_TEST(refused)
{
  static const char *const texts[] = {"",
                                      "+",
                                      "-",
                                      ".",
                                      "e5",
                                      "1e",
                                      "1e+",
                                      "1e1.5",
                                      "1.2.3",
                                      "--1",
                                      "+-1",
                                      "1-",
                                      "1 ",
                                      " 1",
                                      "1/0",
                                      "1/",
                                      "/2",
                                      "1//2",
                                      "1/-2",
                                      "1/+2",
                                      "1.5/2",
                                      "1/2.5",
                                      "1e2/3",
                                      "NaN",
                                      "nan",
                                      "inf",
                                      "-inf",
                                      "INF",
                                      "Infinity",
                                      "0x",
                                      "0x.",
                                      "0xg",
                                      "0x1p",
                                      "0x1p1.",
                                      "0x1e+",
                                      "1p3",
                                      "1,5",
                                      "1_000",
                                      "0b1",
                                      "1e100001",
                                      "1e-100001",
                                      "0x1p100001",
                                      "1e99999999999999999999",
                                      "00000000000000000000/0"};
  mpz_t a, b;
  mpz_inits(a, b, NULL);
  for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
    ck_assert_msg(!number_parse(a, b, texts[i], strlen(texts[i])), "'%s' is accepted", texts[i]);
  mpz_clears(a, b, NULL);
}
END_TEST

/* Nothing behind the text is looked at. */
START_TEST(no_terminator)
{
  mpz_t a, b;
  mpz_inits(a, b, NULL);
  ck_assert(number_parse(a, b, "12345", 2));
  ck_assert_int_eq(mpz_cmp_ui(a, 12), 0);
  ck_assert(number_parse(a, b, "1/234", 3));
  ck_assert_int_eq(mpz_cmp_ui(b, 2), 0);
  ck_assert(!number_parse(a, b, "1e5", 2));
  ck_assert(!number_parse(a, b, "1\0002", 3));
  mpz_clears(a, b, NULL);
}
END_TEST

START_TEST(results)
{
  struct number n;
  number_init(&n);
  char *digits = malloc(NUMBER_MAX_DIGITS + 1);
  ck_assert_ptr_nonnull(digits);
  memset(digits, '7', NUMBER_MAX_DIGITS + 1);
  ck_assert_int_eq(number_read(&n, digits, NUMBER_MAX_DIGITS + 1), NUMBER_TOO_LONG);
  ck_assert_int_eq(number_read(&n, digits, NUMBER_MAX_DIGITS), NUMBER_OK);
  ck_assert_uint_eq(mpz_sizeinbase(n.big_numerator, 10), NUMBER_MAX_DIGITS);
  /* 7 * (10^k - 1) / 9 */
  mpz_t want;
  mpz_init(want);
  mpz_ui_pow_ui(want, 10, NUMBER_MAX_DIGITS);
  mpz_sub_ui(want, want, 1);
  mpz_mul_ui(want, want, 7);
  mpz_divexact_ui(want, want, 9);
  ck_assert_int_eq(mpz_cmp(want, n.big_numerator), 0);
  digits[1] = '.';
  ck_assert_int_eq(number_read(&n, digits, NUMBER_MAX_DIGITS + 1), NUMBER_OK);
  mpz_ui_pow_ui(want, 10, NUMBER_MAX_DIGITS - 1);
  ck_assert_int_eq(mpz_cmp(want, n.big_denominator), 0);
  ck_assert_int_eq(number_read(&n, "1e100000", 8), NUMBER_OK);
  mpz_ui_pow_ui(want, 10, 100000);
  ck_assert_int_eq(mpz_cmp(want, n.big_numerator), 0);
  ck_assert_int_eq(number_read(&n, "1e100001", 8), NUMBER_TOO_LONG);
  ck_assert_int_eq(number_read(&n, "x", 1), NUMBER_INVALID);
  mpz_clear(want);
  free(digits);
  number_clear(&n);
}
END_TEST

/* p/q with terminating q, written out as a decimal, equals itself. */
START_TEST(random_decimals)
{
  mpq_t value, want;
  mpq_inits(value, want, NULL);
  srand(1);
  for (int i = 0; i < 20000; i++) {
    char text[80], fraction[80];
    int digits = rand() % 30 + 1, decimals = rand() % 25, exponent = rand() % 61 - 30;
    size_t at = 0, in = 0;
    for (int k = 0; k < digits + decimals; k++) {
      if (k == digits)
        text[at++] = '.';
      fraction[in++] = text[at++] = (char)('0' + (rand() % 3 == 0 ? 0 : rand() % 10));
    }
    fraction[in] = '\0';
    at += (size_t)snprintf(text + at, sizeof text - at, "e%d", exponent);
    ck_assert(number_parse(mpq_numref(value), mpq_denref(value), text, at));
    int power = exponent - decimals;
    mpq_set_ui(want, 0, 1);
    mpz_set_str(mpq_numref(want), fraction, 10);
    mpz_t ten;
    mpz_init(ten);
    mpz_ui_pow_ui(ten, 10, (unsigned long)abs(power));
    if (power >= 0)
      mpz_mul(mpq_numref(want), mpq_numref(want), ten);
    else
      mpz_set(mpq_denref(want), ten);
    mpz_clear(ten);
    mpq_canonicalize(want);
    ck_assert_msg(mpz_cmp(mpq_numref(value), mpq_numref(want)) == 0 &&
                      mpz_cmp(mpq_denref(value), mpq_denref(want)) == 0,
                  "%s", text);
  }
  mpq_clears(value, want, NULL);
}
END_TEST

START_TEST(binary)
{
  struct number n;
  mpq_t value, want;
  mpq_inits(value, want, NULL);
  number_init(&n);
  static const int64_t mantissas[] = {0,         1,         -1,         3, 1 << 20, -(INT64_C(1) << 53),
                                      INT64_MAX, INT64_MIN, 12345678901};
  for (size_t i = 0; i < sizeof mantissas / sizeof *mantissas; i++)
    for (int exponent = -1200; exponent<1200; exponent += exponent> - 80 && exponent < 80 ? 1 : 40) {
      number_set_binary(&n, mantissas[i], exponent);
      number_make_big(&n);
      mpz_set_si(mpq_numref(want), mantissas[i]);
      mpz_set_ui(mpq_denref(want), 1);
      if (exponent < 0)
        mpq_div_2exp(want, want, (unsigned long)-exponent);
      else
        mpq_mul_2exp(want, want, (unsigned long)exponent);
      ck_assert_int_eq(mpz_cmp(n.big_numerator, mpq_numref(want)), 0);
      ck_assert_int_eq(mpz_cmp(n.big_denominator, mpq_denref(want)), 0);
    }
  number_set_unsigned(&n, UINT64_MAX);
  number_make_big(&n);
  ck_assert_int_eq(mpz_cmp_ui(n.big_numerator, UINT64_MAX), 0);
  number_clear(&n);
  mpq_clears(value, want, NULL);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("number");
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, spellings);
  tcase_add_test(tests, refused);
  tcase_add_test(tests, no_terminator);
  tcase_add_test(tests, results);
  tcase_add_test(tests, random_decimals);
  tcase_add_test(tests, binary);
  return run_tests("number", tests);
}
