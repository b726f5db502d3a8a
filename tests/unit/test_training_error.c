/* The training error on both paths against an evaluation in rationals that follows the definition. */
#include "run_tests.h"
#include "training_error_scene.h"

static void measure(mpq_t error, const struct scene *c, const struct network_int64 *fast)
{
  struct training_error sum;
  training_error_begin(&sum, &c->net, fast, c->label_denominator);
  for (size_t i = 0; i < c->samples; i++)
    training_error_add(&sum, &c->sample[i]);
  training_error_value(&sum, mpq_numref(error), mpq_denref(error));
  mpq_canonicalize(error);
  training_error_end(&sum);
}

/* How many samples the int64_t path takes: those whose addition touches none of the scratch integers. */
static size_t fast_samples(const struct scene *c)
{
  size_t taken = 0;
  struct training_error sum;
  training_error_begin(&sum, &c->net, &c->fast, c->label_denominator);
  for (size_t i = 0; i < c->samples; i++) {
    mpz_set_si(sum.residual, -7);
    mpz_set_si(sum.unit, -7);
    training_error_add(&sum, &c->sample[i]);
    if (mpz_cmp_si(sum.unit, -7) == 0 && mpz_cmp_si(sum.residual, -7) == 0)
      taken++;
  }
  training_error_end(&sum);
  return taken;
}

static void check_residuals(const struct scene *c)
{
  mpq_t expected;
  mpq_t residual;
  mpq_inits(expected, residual, NULL);
  struct training_error sum;
  training_error_begin(&sum, &c->net, NULL, c->label_denominator);
  for (size_t i = 0; i < c->samples; i++) {
    training_error_residual(&sum, &c->sample[i], mpq_numref(residual));
    mpz_mul(mpq_denref(residual), c->net.denominator, c->label_denominator);
    mpq_canonicalize(residual);
    get_residual(expected, c, &c->sample[i]);
    ck_assert(mpq_equal(residual, expected));
  }
  training_error_end(&sum);
  mpq_clears(expected, residual, NULL);
}

/* Both paths against the definition. */
static void check_scene(struct scene *c)
{
  c->has_fast = network_to_int64(&c->fast, &c->net, c->label_denominator, c->storage);
  mpq_t expected;
  mpq_t error;
  mpq_inits(expected, error, NULL);
  get_error(expected, c);
  measure(error, c, NULL);
  ck_assert(mpq_equal(error, expected));
  if (c->has_fast) {
    measure(error, c, &c->fast);
    ck_assert(mpq_equal(error, expected));
  }
  mpq_clears(expected, error, NULL);
  check_residuals(c);
}

static void check_random(unsigned weight_bits, unsigned value_bits, unsigned label_bits,
                         unsigned denominator_bits, unsigned multiplicity_bits, size_t *taken)
{
  for (int round = 0; round < 300; round++) {
    struct scene c;
    random_scene(&c, weight_bits, value_bits, label_bits, denominator_bits, multiplicity_bits);
    check_scene(&c);
    if (c.has_fast)
      *taken += fast_samples(&c);
    scene_clear(&c);
  }
}

START_TEST(small_numbers_take_the_int64_path)
{
  size_t taken = 0;
  check_random(6, 4, 6, 2, 4, &taken);
  ck_assert_uint_gt(taken, 3000);
}
END_TEST

START_TEST(middle_numbers_take_either_path)
{
  size_t taken = 0;
  check_random(20, 20, 40, 10, 64, &taken);
  ck_assert_uint_gt(taken, 100);
}
END_TEST

START_TEST(large_numbers_take_the_gmp_path)
{
  size_t taken = 0;
  check_random(300, 63, 500, 200, 64, &taken);
}
END_TEST

/* One unit, one feature, one sample of one entry. */
static void one_sample(struct scene *c, int64_t weight, int64_t value, int64_t label, uint64_t multiplicity)
{
  scene_init(c, 1, 1, false);
  mpz_set_si(c->weight[0], weight);
  c->samples = 1;
  c->sample[0].size = 1;
  c->value[0][0] = value;
  mpz_set_si(c->sample[0].label, label);
  c->sample[0].multiplicity = multiplicity;
}

static const int64_t LIMITS[] = {INT64_MIN,
                                 INT64_MIN + 1,
                                 -(INT64_C(1) << 62),
                                 -(INT64_C(1) << 61) - 1,
                                 -(INT64_C(1) << 61),
                                 1 - (INT64_C(1) << 61),
                                 -(INT64_C(1) << 32),
                                 1 - (INT64_C(1) << 32),
                                 -1,
                                 0,
                                 1,
                                 (INT64_C(1) << 32) - 1,
                                 INT64_C(1) << 32,
                                 (INT64_C(1) << 61) - 1,
                                 INT64_C(1) << 61,
                                 (INT64_C(1) << 61) + 1,
                                 INT64_C(1) << 62,
                                 INT64_MAX - 1,
                                 INT64_MAX};
#define LIMIT_COUNT (sizeof LIMITS / sizeof LIMITS[0])

START_TEST(values_at_the_limits)
{
  static const uint64_t multiplicities[] = {1, 2, UINT64_C(1) << 32, UINT64_MAX};
  for (size_t a = 0; a < LIMIT_COUNT; a++)
    for (size_t b = 0; b < LIMIT_COUNT; b++)
      for (size_t l = 0; l < LIMIT_COUNT; l++) {
        struct scene c;
        one_sample(&c, LIMITS[a], LIMITS[b], LIMITS[l], multiplicities[(a + b + l) % 4]);
        check_scene(&c);
        scene_clear(&c);
      }
}
END_TEST

START_TEST(the_row_of_the_largest_norm_is_the_last_one_on_the_int64_path)
{
  for (int above = 0; above <= 1; above++) {
    struct scene c;
    one_sample(&c, 3, 0, 0, 1);
    mpz_set_ui(c.label_denominator, 5);
    ck_assert(network_to_int64(&c.fast, &c.net, c.label_denominator, c.storage));
    ck_assert_uint_eq(c.fast.largest, 3);
    ck_assert_uint_eq(c.fast.norm_limit, ((UINT64_C(1) << 61) - 1) / 15);
    c.value[0][0] = (int64_t)c.fast.norm_limit + above;
    check_scene(&c);
    struct training_error sum;
    training_error_begin(&sum, &c.net, &c.fast, c.label_denominator);
    mpz_set_si(sum.unit, -7);
    training_error_add(&sum, &c.sample[0]);
    ck_assert_int_eq(mpz_cmp_si(sum.unit, -7) == 0, above == 0);
    training_error_end(&sum);
    scene_clear(&c);
  }
}
END_TEST

START_TEST(the_largest_label_is_the_last_one_on_the_int64_path)
{
  for (int above = -1; above <= 1; above++) {
    struct scene c;
    one_sample(&c, 0, 0, 0, 1);
    mpz_set_ui(c.net.denominator, 7);
    ck_assert(network_to_int64(&c.fast, &c.net, c.label_denominator, c.storage));
    ck_assert_uint_eq(c.fast.label_limit, ((UINT64_C(1) << 61) - 1) / 7);
    mpz_set_si(c.sample[0].label, -(int64_t)c.fast.label_limit - above);
    check_scene(&c);
    struct training_error sum;
    training_error_begin(&sum, &c.net, &c.fast, c.label_denominator);
    mpz_set_si(sum.unit, -7);
    training_error_add(&sum, &c.sample[0]);
    ck_assert_int_eq(mpz_cmp_si(sum.unit, -7) == 0, above <= 0);
    training_error_end(&sum);
    scene_clear(&c);
  }
}
END_TEST

START_TEST(the_bias_counts_towards_the_norm)
{
  struct scene c;
  scene_init(&c, 1, 1, true);
  mpz_set_ui(c.weight[0], 1);
  mpz_set_ui(c.weight[1], 1);
  ck_assert(network_to_int64(&c.fast, &c.net, c.label_denominator, c.storage));
  c.samples = 1;
  c.sample[0].size = 1;
  c.value[0][0] = (int64_t)c.fast.norm_limit;
  check_scene(&c);
  ck_assert_uint_eq(fast_samples(&c), 0);
  scene_clear(&c);
}
END_TEST

START_TEST(pending_terms_are_flushed_before_they_overflow)
{
  struct scene c;
  scene_init(&c, 0, 1, false);
  c.samples = 20;
  for (size_t i = 0; i < c.samples; i++)
    mpz_set_ui(c.sample[i].label, UINT32_MAX - 10 + i);
  check_scene(&c);
  ck_assert(c.has_fast);
  ck_assert_uint_eq(fast_samples(&c), 11);
  scene_clear(&c);
}
END_TEST

START_TEST(the_number_of_samples_saturates)
{
  struct scene c;
  one_sample(&c, 1, 1, 0, UINT64_MAX - 1);
  struct training_error sum;
  training_error_begin(&sum, &c.net, NULL, c.label_denominator);
  training_error_add(&sum, &c.sample[0]);
  ck_assert_uint_eq(sum.samples, UINT64_MAX - 1);
  c.sample[0].multiplicity = 1;
  training_error_add(&sum, &c.sample[0]);
  ck_assert_uint_eq(sum.samples, UINT64_MAX);
  training_error_add(&sum, &c.sample[0]);
  ck_assert_uint_eq(sum.samples, UINT64_MAX);
  training_error_end(&sum);
  scene_clear(&c);
}
END_TEST

START_TEST(the_value_may_be_asked_for_in_between)
{
  struct scene c;
  one_sample(&c, 2, 3, 1, 1); /* residual 5 */
  mpz_set_ui(c.net.denominator, 1);
  ck_assert(network_to_int64(&c.fast, &c.net, c.label_denominator, c.storage));
  struct training_error sum;
  mpq_t error;
  mpq_init(error);
  training_error_begin(&sum, &c.net, &c.fast, c.label_denominator);
  for (unsigned i = 0; i <= 3; i++) {
    training_error_value(&sum, mpq_numref(error), mpq_denref(error));
    ck_assert_int_eq(mpq_cmp_ui(error, 25 * i, 1), 0);
    training_error_add(&sum, &c.sample[0]);
  }
  training_error_end(&sum);
  mpq_clear(error);
  scene_clear(&c);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("training_error");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, small_numbers_take_the_int64_path);
  tcase_add_test(tests, middle_numbers_take_either_path);
  tcase_add_test(tests, large_numbers_take_the_gmp_path);
  tcase_add_test(tests, values_at_the_limits);
  tcase_add_test(tests, the_row_of_the_largest_norm_is_the_last_one_on_the_int64_path);
  tcase_add_test(tests, the_largest_label_is_the_last_one_on_the_int64_path);
  tcase_add_test(tests, the_bias_counts_towards_the_norm);
  tcase_add_test(tests, pending_terms_are_flushed_before_they_overflow);
  tcase_add_test(tests, the_number_of_samples_saturates);
  tcase_add_test(tests, the_value_may_be_asked_for_in_between);
  return run_tests("training_error", tests);
}
