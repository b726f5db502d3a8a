/* The contracts that the proofs trust, tested against the library.  Including the model's declarations after <gmp.h> makes the compiler
 * compare the prototypes.  Sums and products are computed here a second time, limb by limb, without GMP. */
#include <gmp.h>

#include "../../spec/gmp/gmp_functions.h"
#include "random_numbers.h"
#include "run_tests.h"

#include <check.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#define LIMBS                                                                                                \
  16 /* of 32 bits: numbers are taken modulo 2^512 in two's complement, enough for products of 200-bit numbers */

struct number {
  uint32_t limb[LIMBS];
};

static uint64_t state = 1;

static struct number from_unsigned(uint64_t n)
{
  return (struct number){{(uint32_t)n, (uint32_t)(n >> 32)}};
}

static struct number add(struct number a, struct number b)
{
  uint64_t carry = 0;
  for (size_t i = 0; i < LIMBS; i++) {
    carry += (uint64_t)a.limb[i] + b.limb[i];
    a.limb[i] = (uint32_t)carry;
    carry >>= 32;
  }
  return a;
}

static struct number negate(struct number a)
{
  for (size_t i = 0; i < LIMBS; i++)
    a.limb[i] = ~a.limb[i];
  return add(a, from_unsigned(1));
}

static struct number subtract(struct number a, struct number b)
{
  return add(a, negate(b));
}

static struct number multiply(struct number a, struct number b)
{
  struct number product = from_unsigned(0);
  for (size_t i = 0; i < LIMBS; i++) {
    uint64_t carry = 0;
    for (size_t k = 0; i + k < LIMBS; k++) {
      carry += (uint64_t)a.limb[i] * b.limb[k] + product.limb[i + k];
      product.limb[i + k] = (uint32_t)carry;
      carry >>= 32;
    }
  }
  return product;
}

static struct number from_signed(int64_t n)
{
  return n >= 0 ? from_unsigned((uint64_t)n) : negate(from_unsigned(-(uint64_t)n));
}

static bool is_negative(struct number a)
{
  return a.limb[LIMBS - 1] >> 31 != 0;
}

static bool is_equal(struct number a, struct number b)
{
  return memcmp(a.limb, b.limb, sizeof a.limb) == 0;
}

/* The number as GMP holds it, read through its export function, which is no function of the model. */
static struct number from_mpz(const mpz_t z)
{
  struct number n = from_unsigned(0);
  ck_assert_uint_le(mpz_sizeinbase(z, 2), 32 * LIMBS - 1);
  mpz_export(n.limb, NULL, -1, sizeof n.limb[0], 0, 0, z);
  return mpz_sgn(z) < 0 ? negate(n) : n;
}

static void to_mpz(mpz_t z, struct number n)
{
  struct number positive = is_negative(n) ? negate(n) : n;
  mpz_import(z, LIMBS, -1, sizeof n.limb[0], 0, 0, positive.limb);
  if (is_negative(n))
    mpz_neg(z, z);
}

static struct number random_number(void)
{
  static const int64_t special[] = {0, 1, -1, LONG_MAX, LONG_MIN, UINT32_MAX, INT32_MIN};
  if (draw_bits(&state, 2) == 0)
    return add(from_signed(special[draw_bits(&state, 16) % 7]),
               from_signed((int64_t)draw_bits(&state, 2) - 2));
  struct number n = from_unsigned(0);
  size_t limbs = draw_bits(&state, 16) % 7;
  for (size_t i = 0; i < limbs; i++)
    n.limb[i] = (uint32_t)draw_bits(&state, 32);
  return draw_bits(&state, 1) != 0 ? n : negate(n);
}

static unsigned long random_unsigned(void)
{
  static const unsigned long special[] = {0, 1, ULONG_MAX, LONG_MAX, (unsigned long)LONG_MAX + 1, UINT32_MAX};
  return draw_bits(&state, 1) != 0 ? special[draw_bits(&state, 16) % 6]
                                   : draw_bits(&state, (unsigned)draw_bits(&state, 16) % 65);
}

static mpz_t object[3];
static struct number value[3];
static size_t r, a, b; /* any of them may be the same object */

static void set_up(void)
{
  for (size_t i = 0; i < 3; i++)
    mpz_init(object[i]);
}

static void tear_down(void)
{
  for (size_t i = 0; i < 3; i++)
    mpz_clear(object[i]);
}

static void draw(void)
{
  for (size_t i = 0; i < 3; i++) {
    value[i] = random_number();
    to_mpz(object[i], value[i]);
  }
  r = draw_bits(&state, 16) % 3;
  a = draw_bits(&state, 16) % 3;
  b = draw_bits(&state, 16) % 3;
}

/* r has the expected value, and nothing else has changed. */
static void expect(struct number expected)
{
  value[r] = expected;
  for (size_t i = 0; i < 3; i++)
    ck_assert(is_equal(from_mpz(object[i]), value[i]));
}

#define ROUNDS 5000

START_TEST(two_operands)
{
  for (int round = 0; round < ROUNDS; round++) {
    draw();
    mpz_add(object[r], object[a], object[b]);
    expect(add(value[a], value[b]));
    draw();
    mpz_sub(object[r], object[a], object[b]);
    expect(subtract(value[a], value[b]));
    draw();
    mpz_mul(object[r], object[a], object[b]);
    expect(multiply(value[a], value[b]));
    draw();
    mpz_submul(object[r], object[a], object[b]);
    expect(subtract(value[r], multiply(value[a], value[b])));
  }
}
END_TEST

START_TEST(an_operand_and_an_unsigned_number)
{
  for (int round = 0; round < ROUNDS; round++) {
    unsigned long n = random_unsigned();
    struct number factor = from_unsigned(n);
    draw();
    mpz_add_ui(object[r], object[a], n);
    expect(add(value[a], factor));
    draw();
    mpz_mul_ui(object[r], object[a], n);
    expect(multiply(value[a], factor));
    draw();
    mpz_addmul_ui(object[r], object[a], n);
    expect(add(value[r], multiply(value[a], factor)));
    draw();
    mpz_submul_ui(object[r], object[a], n);
    expect(subtract(value[r], multiply(value[a], factor)));
  }
}
END_TEST

START_TEST(assignment)
{
  for (int round = 0; round < ROUNDS; round++) {
    unsigned long n = random_unsigned();
    draw();
    mpz_set(object[r], object[a]);
    expect(value[a]);
    draw();
    mpz_set_ui(object[r], n);
    expect(from_unsigned(n));
    draw();
    mpz_set_si(object[r], (long)n);
    expect(from_signed((long)n));
  }
}
END_TEST

START_TEST(initialisation)
{
  for (int round = 0; round < ROUNDS; round++) {
    draw();
    mpz_t fresh;
    mpz_init(fresh);
    ck_assert(is_equal(from_mpz(fresh), from_unsigned(0)));
    mpz_clear(fresh);
    mpz_init_set(fresh, object[a]);
    ck_assert(is_equal(from_mpz(fresh), value[a]));
    ck_assert(is_equal(from_mpz(object[a]), value[a]));
    mpz_clear(fresh);
  }
}
END_TEST

START_TEST(comparison)
{
  for (int round = 0; round < ROUNDS; round++) {
    draw();
    int order = mpz_cmp(object[a], object[b]);
    struct number difference = subtract(value[a], value[b]);
    ck_assert_int_eq(order < 0, is_negative(difference));
    ck_assert_int_eq(order == 0, is_equal(difference, from_unsigned(0)));
    expect(value[r]);
  }
}
END_TEST

START_TEST(comparison_of_magnitudes)
{
  for (int round = 0; round < ROUNDS; round++) {
    draw();
    unsigned long n = random_unsigned();
    int order = mpz_cmpabs_ui(object[a], n);
    struct number below = subtract(value[a], from_unsigned(n)); /* negative: a < n */
    struct number above = add(value[a], from_unsigned(n));      /* negative: a < -n */
    bool inside = is_negative(below) && !is_negative(above) && !is_equal(above, from_unsigned(0));
    bool equal = is_equal(below, from_unsigned(0)) || is_equal(above, from_unsigned(0));
    ck_assert_int_eq(order < 0, inside);
    ck_assert_int_eq(order == 0, equal);
    ck_assert_int_eq(order > 0, !inside && !equal);
    expect(value[r]);
  }
}
END_TEST

/* Of the greatest common divisor no value is claimed, only that nothing else changes. */
START_TEST(common_divisor)
{
  for (int round = 0; round < ROUNDS; round++) {
    draw();
    mpz_gcd(object[r], object[a], object[b]);
    expect(from_mpz(object[r]));
  }
}
END_TEST

START_TEST(conversion)
{
  for (int round = 0; round < ROUNDS; round++) {
    draw();
    bool fits = !is_negative(subtract(value[a], from_signed(LONG_MIN))) &&
                !is_negative(subtract(from_signed(LONG_MAX), value[a]));
    ck_assert_int_eq(mpz_fits_slong_p(object[a]) != 0, fits);
    if (fits)
      ck_assert(is_equal(from_signed(mpz_get_si(object[a])), value[a]));
    ck_assert_uint_le(mpz_sizeinbase(object[a], 2), GMP_NUMB_BITS * mpz_size(object[a]) + 1);
    expect(value[r]);
  }
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("gmp_model");
  tcase_add_checked_fixture(tests, set_up, tear_down);
  tcase_set_timeout(tests, 60);
  tcase_add_test(tests, two_operands);
  tcase_add_test(tests, an_operand_and_an_unsigned_number);
  tcase_add_test(tests, assignment);
  tcase_add_test(tests, initialisation);
  tcase_add_test(tests, comparison);
  tcase_add_test(tests, comparison_of_magnitudes);
  tcase_add_test(tests, common_divisor);
  tcase_add_test(tests, conversion);
  return run_tests("gmp_model", tests);
}
