/* Public training sets, when they are there. */
#include "messages.h"
#include "run_tests.h"
#include "training_set.h"

struct real {
  const char *path;
  size_t samples;
  size_t features;
  const char *message; /* when it is refused, behind the file's name */
};

#define DATA "../shared/data/regression/"

static const struct real reals[] = {
    {DATA "libsvm/heart_scale", 270, 13, NULL},
    {DATA "sklearn/svmlight_classification.txt", 6, 21, NULL},
    {DATA "sklearn/svmlight_invalid.txt", 0, 0, ":1:1: error: found 'python', expected a label"},
    {DATA "sklearn/svmlight_invalid_order.txt", 1, 15, NULL},
    {DATA "rdatasets-csv/MASS_Boston.csv", 506, 14, NULL},
    {DATA "rdatasets-csv/MASS_mcycle.csv", 133, 2, NULL},
    {DATA "rdatasets-csv/datasets_airquality.csv", 0, 0, ":6:3: error: found a missing value ("},
    {DATA "rdatasets-csv/datasets_cars.csv", 50, 2, NULL},
    {DATA "rdatasets-csv/datasets_faithful.csv", 272, 2, NULL},
    {DATA "rdatasets-csv/datasets_iris.csv", 0, 0, ":2:19: error: found 'setosa', expected a number"},
    {DATA "rdatasets-csv/datasets_longley.csv", 16, 7, NULL},
    {DATA "rdatasets-csv/datasets_stackloss.csv", 21, 4, NULL},
    {DATA "rdatasets-csv/datasets_women.csv", 15, 2, NULL},
    {DATA "sklearn/boston_house_prices.csv", 0, 0, ":1:8: error: found a missing value ('')"},
    {DATA "sklearn/diabetes_data_raw.csv.gz", 442, 9, NULL},
    {DATA "sklearn/iris.csv", 0, 0, ":1:1: error: found numbers and names in the first line"},
    {DATA "uci-csv/abalone.csv.xz", 0, 0, ":1:1: error: found numbers and names in the first line"},
    {DATA "uci-csv/banknote_authentication.csv", 1372, 4, NULL},
    {DATA "uci-csv/housing.csv", 506, 13, NULL},
    {DATA "uci-csv/housing.data", 506, 13, NULL},
    {DATA "uci-csv/longley.csv", 16, 6, NULL},
    {DATA "uci-csv/pima-indians-diabetes.csv", 768, 8, NULL},
    {DATA "uci-csv/wheat-seeds.csv", 210, 7, NULL},
    {DATA "nist-strd/Norris.dat", 0, 0, ":2:1: error: found 'Dataset', expected a number"},
};

START_TEST(real_files)
{
  const struct real *e = &reals[_i];
  struct dataset set;
  struct diagnostic d;
  if (access(e->path, R_OK) != 0) {
    printf("skipped, because it is not there: %s\n", e->path);
    return;
  }
  enum status status = dataset_open(&set, e->path, 0, &d);
  if (e->message != NULL) {
    ck_assert_int_eq(status, STATUS_MALFORMED);
    check_message(&d, e->path, e->message);
    return;
  }
  ck_assert_msg(status == STATUS_OK, "%s", d.text);
  struct table t, back;
  ck_assert_uint_eq(set.samples, e->samples);
  ck_assert_uint_eq(set.features, e->features);
  table_from_stream(&t, &set);
  char path[256];
  strcpy(path, scratch_path("real"));
  for (int format = DATASET_SVMLIGHT; format <= DATASET_RCERT; format++) {
    if (format == DATASET_NPY)
      continue; /* decimals are not doubles; what the scaled ones are depends on the file */
    status = dataset_write(&set, (enum dataset_format)format, path, &d);
    ck_assert_msg(status == STATUS_OK, "%s", d.text);
    table_from_file(&back, path, t.features);
    table_assert_equal(&t, &back);
    table_clear(&back);
  }
  table_clear(&t);
  dataset_close(&set);
  unlink(path);
}
END_TEST

/* One value of column 11 is 2.22045e-16: over its denominator most others are long.  Such a set is not written. */
START_TEST(stray_value)
{
  struct table t;
  struct dataset set;
  struct diagnostic d;
  const char *path = DATA "libsvm/housing_scale";
  if (access(path, R_OK) != 0) {
    printf("skipped, because it is not there: %s\n", path);
    return;
  }
  table_from_file(&t, path, 0);
  ck_assert_uint_eq(t.rows, 506);
  ck_assert_uint_eq(t.features, 13);
  mpq_t expected;
  mpq_init(expected);
  ck_assert_int_eq(mpq_set_str(expected, "222045/1000000000000000000000", 10), 0);
  mpq_canonicalize(expected);
  ck_assert(mpq_equal(t.x[56 * 13 + 10], expected));
  ck_assert_int_eq(mpq_set_str(expected, "-468085/1000000", 10), 0);
  mpq_canonicalize(expected);
  ck_assert(mpq_equal(t.x[57 * 13 + 10], expected));
  mpq_clear(expected);
  table_clear(&t);
  ck_assert_int_eq(dataset_open(&set, path, 0, &d), STATUS_OK);
  for (int format = DATASET_SVMLIGHT; format <= DATASET_RCERT; format++) {
    ck_assert_int_eq(dataset_write(&set, (enum dataset_format)format, scratch_path("out"), &d), STATUS_LIMIT);
    ck_assert_ptr_nonnull(strstr(d.text, "can be read, not written"));
  }
  dataset_close(&set);
}
END_TEST

/* The same numbers in three spellings: CSV, a table with blanks, CSV with a header and one more column. */
START_TEST(housing_three_times)
{
  struct table csv, blanks, named;
  if (access(DATA "uci-csv/housing.csv", R_OK) != 0) {
    printf("skipped, because it is not there: %s\n", DATA "uci-csv/housing.csv");
    return;
  }
  table_from_file(&csv, DATA "uci-csv/housing.csv", 0);
  table_from_file(&blanks, DATA "uci-csv/housing.data", 0);
  table_from_file(&named, DATA "rdatasets-csv/MASS_Boston.csv", 0);
  table_assert_equal(&csv, &blanks);
  /* The collections differ in one cell: 1.8498 here, 1.8498000000000001 there. */
  for (size_t i = 0; i < csv.rows; i++) {
    ASSERT_QUIETLY(mpq_equal(csv.y[i], named.y[i]));
    for (size_t j = 0; j < csv.features; j++)
      ASSERT_QUIETLY((i == 137 && j == 7) ||
                     mpq_equal(csv.x[i * csv.features + j], named.x[i * named.features + j + 1]));
  }
  ck_assert_int_eq(mpq_cmp_ui(csv.x[137 * 13 + 7], 18498, 10000), 0);
  ck_assert_int_eq(mpq_cmp_ui(named.x[137 * 14 + 8], 18498000000000001, 10000000000000000), 0);
  table_clear(&csv);
  table_clear(&blanks);
  table_clear(&named);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("public training sets");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_loop_test(tests, real_files, 0, COUNT(reals));
  tcase_add_test(tests, stray_value);
  tcase_add_test(tests, housing_three_times);
  return run_tests("public training sets", tests);
}
