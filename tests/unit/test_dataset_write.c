/* Training sets written in every format, and read back. */
#include "run_tests.h"
#include "training_set.h"

/* ---- round trips ---- */

enum numbers { INTEGERS, DECIMALS, DYADIC, FRACTIONS, KINDS };

static long between(long low, long high)
{
  return low + rand() % (high - low + 1);
}

/* A random fraction; the columns of FRACTIONS have denominators of their own. */
static void random_fraction(mpq_t q, enum numbers kind, size_t column)
{
  static const unsigned long tens[] = {1, 10, 100, 1000, 5, 25, 2, 8};
  static const unsigned long odd[] = {1, 3, 7, 12, 9, 35, 11, 6};
  long numerator = between(-40, 40);
  unsigned long denominator = 1;
  if (kind == DECIMALS)
    denominator = tens[rand() % 8];
  if (kind == DYADIC)
    denominator = 1ul << between(0, 30);
  if (kind == FRACTIONS)
    denominator = odd[(column + (size_t)rand() % 2) % 8];
  mpq_set_si(q, numerator, denominator);
  mpq_canonicalize(q);
  if (kind == INTEGERS && rand() % 10 == 0)
    mpz_mul_2exp(mpq_numref(q), mpq_numref(q), 50);
}

static void random_table(struct table *t, enum numbers kind, bool multiplicities)
{
  table_init(t, (size_t)between(0, 30), (size_t)between(1, 12));
  for (size_t i = 0; i < t->rows; i++) {
    random_fraction(t->y[i], kind, 3);
    t->multiplicity[i] = multiplicities && rand() % 3 == 0 ? (uint64_t)between(2, 30) : 1;
    for (size_t j = 0; j < t->features; j++)
      if (rand() % 2 == 0)
        random_fraction(t->x[i * t->features + j], kind, j);
  }
}

static void column_lcm(mpz_t lcm, mpq_t *first, size_t rows, size_t stride)
{
  mpz_set_ui(lcm, 1);
  for (size_t i = 0; i < rows; i++)
    mpz_lcm(lcm, lcm, mpq_denref(first[i * stride]));
}

static void print_scaled(FILE *out, mpq_t q, mpz_t denominator)
{
  mpz_t scaled;
  mpz_init(scaled);
  mpz_divexact(scaled, denominator, mpq_denref(q));
  mpz_mul(scaled, scaled, mpq_numref(q));
  gmp_fprintf(out, "%Zd", scaled);
  mpz_clear(scaled);
}

/* The table as spec/dataset.md says, by a writer of the test's own. */
static void write_rcert(const struct table *t, const char *path)
{
  FILE *out = fopen(path, "w");
  ck_assert_ptr_nonnull(out);
  mpz_t label;
  mpz_t *column = calloc(t->features + 1, sizeof *column);
  size_t count = 0;
  mpz_init(label);
  column_lcm(label, t->y, t->rows, 1);
  for (size_t j = 0; j < t->features; j++) {
    mpz_init(column[j]);
    column_lcm(column[j], t->x + j, t->rows, t->features);
    count += mpz_cmp_ui(column[j], 1) != 0;
  }
  gmp_fprintf(
      out, "relucert-dataset 1\nsamples %zu features %zu\nlabel-denominator %Zd\ncolumn-denominators %zu\n",
      t->rows, t->features, label, count);
  for (size_t j = 0; j < t->features; j++)
    if (mpz_cmp_ui(column[j], 1) != 0)
      gmp_fprintf(out, "%zu %Zd\n", j + 1, column[j]);
  for (size_t i = 0; i < t->rows; i++) {
    print_scaled(out, t->y[i], label);
    fprintf(out, " %" PRIu64, t->multiplicity[i]);
    for (size_t j = 0; j < t->features; j++)
      if (mpq_sgn(t->x[i * t->features + j]) != 0) {
        fprintf(out, " %zu:", j + 1);
        print_scaled(out, t->x[i * t->features + j], column[j]);
      }
    fputc('\n', out);
  }
  fprintf(out, "end\n");
  fclose(out);
  mpz_clear(label);
  for (size_t j = 0; j < t->features; j++)
    mpz_clear(column[j]);
  free(column);
}

START_TEST(round_trips)
{
  char from[256], to[256], chained[256];
  strcpy(from, scratch_path("from.rcert"));
  strcpy(to, scratch_path("to.npy"));
  strcpy(chained, scratch_path("chained.rcert"));
  srand((unsigned)_i + 1);
  for (int run = 0; run < 16; run++) {
    struct table t, back;
    struct diagnostic d;
    random_table(&t, (enum numbers)(_i % KINDS), run % 2 == 1);
    write_rcert(&t, from);
    table_from_file(&back, from, 0);
    table_assert_equal(&t, &back);
    table_clear(&back);
    for (int format = DATASET_SVMLIGHT; format <= DATASET_RCERT; format++) {
      enum status status = convert(from, 0, (enum dataset_format)format, to, &d);
      ck_assert_msg(status == STATUS_OK, "%s: %s", format_names[format], d.text);
      table_from_file(&back, to, t.features);
      table_assert_equal(&t, &back);
      if (format != DATASET_SVMLIGHT)
        ck_assert_uint_eq(back.rows, t.rows);
      table_clear(&back);
      ck_assert_int_eq(convert(to, t.features, DATASET_RCERT, chained, &d), STATUS_OK);
      table_from_file(&back, chained, 0);
      table_assert_equal(&t, &back);
      table_clear(&back);
    }
    table_clear(&t);
  }
  unlink(from);
  unlink(to);
  unlink(chained);
  unlink(scratch_path("to.multiplicity.npy"));
  unlink(scratch_path("to.npy.scale"));
}
END_TEST

/* ---- what exactly is written ---- */

struct output_example {
  const char *rows; /* of an rcert file, after "relucert-dataset 1" */
  enum dataset_format format;
  const char *expected;
};

#define TWO_ROWS                                                                                             \
  "samples 2 features 3\nlabel-denominator 4\ncolumn-denominators 1\n2 10\n-1 1 1:7 2:-5\n6 2 2:1203\nend\n"
#define THIRDS                                                                                               \
  "samples 2 features 2\nlabel-denominator 2\ncolumn-denominators 1\n1 3\n3 1 1:2\n2 1 2:-1\nend\n"

static const struct output_example output_examples[] = {
    {TWO_ROWS, DATASET_SVMLIGHT, "-0.25 1:7 2:-0.5\n1.5 2:120.3\n1.5 2:120.3\n"},
    {TWO_ROWS, DATASET_CSV, "x1,x2,x3,y,multiplicity\n7,-0.5,0,-0.25,1\n0,120.3,0,1.5,2\n"},
    {TWO_ROWS, DATASET_RCERT, "relucert-dataset 1\n" TWO_ROWS},
    {THIRDS, DATASET_SVMLIGHT, "# scale 6\n9 1:4\n6 2:-6\n"},
    {THIRDS, DATASET_CSV, "6*x1,6*x2,6*y\n4,0,9\n0,-6,6\n"},
    {"samples 1 features 1\nlabel-denominator 1000000000000000000000000\ncolumn-denominators 1\n1 "
     "1000000\n-7 1 1:-3\nend\n",
     DATASET_SVMLIGHT, "-0.000000000000000000000007 1:-0.000003\n"},
    {"samples 1 features 1\nlabel-denominator 1\ncolumn-denominators 0\n100000000000000000000 1 "
     "1:9223372036854775807\nend\n",
     DATASET_CSV, "x1,y\n9223372036854775807,100000000000000000000\n"},
    {"samples 1 features 1\nlabel-denominator 18446744073709551616\ncolumn-denominators 0\n"
     "18446744073709551616000000000000000000000000 1\nend\n",
     DATASET_SVMLIGHT, "1000000000000000000000000\n"},
};

START_TEST(exact_output)
{
  const struct output_example *e = &output_examples[_i];
  struct diagnostic d;
  char from[256], to[256];
  size_t size;
  strcpy(from, scratch_path("from.rcert"));
  strcpy(to, scratch_path("to"));
  write_text_rcert(from, e->rows);
  ck_assert_int_eq(convert(from, 0, e->format, to, &d), STATUS_OK);
  char *text = read_whole(to, &size);
  ck_assert_str_eq(text, e->expected);
  free(text);
  unlink(from);
  unlink(to);
}
END_TEST

/* ---- limits ---- */

START_TEST(limits)
{
  struct diagnostic d;
  char from[256], to[256];
  strcpy(from, scratch_path("from.rcert"));
  strcpy(to, scratch_path("to.npy"));
  write_text_rcert(
      from, "samples 1 features 2000000000\nlabel-denominator 1\ncolumn-denominators 0\n1 1 5:1\nend\n");
  ck_assert_int_eq(convert(from, 0, DATASET_CSV, to, &d), STATUS_LIMIT);
  ck_assert_ptr_nonnull(strstr(d.text, "svmlight"));
  ck_assert_int_eq(convert(from, 0, DATASET_NPY, to, &d), STATUS_LIMIT);
  ck_assert_ptr_nonnull(strstr(d.text, "svmlight"));
  ck_assert_int_ne(access(to, F_OK), 0);
  ck_assert_int_eq(convert(from, 0, DATASET_NPY, NULL, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "standard output"));
  write_text_rcert(
      from, "samples 2 features 1\nlabel-denominator 1\ncolumn-denominators 0\n1 1000000000 1:1\n1 1\nend\n");
  ck_assert_int_eq(convert(from, 0, DATASET_SVMLIGHT, to, &d), STATUS_LIMIT);
  ck_assert_ptr_nonnull(strstr(d.text, "rcert"));
  ck_assert_int_ne(access(to, F_OK), 0);
  enum dataset_format format;
  for (int f = DATASET_SVMLIGHT; f <= DATASET_RCERT; f++)
    ck_assert(dataset_format_from_name(format_names[f], &format) && (int)format == f);
  ck_assert(!dataset_format_from_name("SVMLIGHT", &format));
  struct dataset set;
  ck_assert_int_eq(dataset_open(&set, scratch_path("missing"), 0, &d), STATUS_MALFORMED);
  ck_assert_int_eq(dataset_open(&set, "/", 0, &d), STATUS_MALFORMED);
  unlink(from);
}
END_TEST

/* ---- the reduction ---- */

START_TEST(reduction)
{
  size_t start[] = {0, 2, 5, 6};
  int32_t literal[] = {1, -2, 2, 3, -3, -1};
  uint64_t scratch[7] = {0};
  struct formula f = {.variables = 3, .clauses = 3, .start = start, .literal = literal};
  struct sat_reduction r;
  struct dataset set;
  struct diagnostic d;
  struct table direct, back;
  for (int bias = 0; bias < 2; bias++) {
    ck_assert(sat_reduction_init(&r, &f, bias == 1, 0, scratch));
    ck_assert_int_eq(dataset_from_sat(&set, &r, &d), STATUS_OK);
    table_from_stream(&direct, &set);
    ck_assert_uint_eq(direct.rows, 1 + 6 + 3 + (bias == 1));
    uint64_t nonzeros = 0;
    ck_assert_int_eq(set.count(&set, &nonzeros, &d), STATUS_OK);
    for (size_t i = 0; i < direct.rows * direct.features; i++)
      nonzeros -= mpq_sgn(direct.x[i]) != 0;
    ck_assert_uint_eq(nonzeros, 0);
    for (int format = DATASET_SVMLIGHT; format <= DATASET_RCERT; format++) {
      char path[256];
      strcpy(path, scratch_path("reduction.npy"));
      ck_assert_int_eq(dataset_write(&set, (enum dataset_format)format, path, &d), STATUS_OK);
      table_from_file(&back, path, 0);
      table_assert_equal(&direct, &back);
      table_clear(&back);
      unlink(path);
      unlink(scratch_path("reduction.multiplicity.npy"));
    }
    table_clear(&direct);
    dataset_close(&set);
  }
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("writing training sets");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_loop_test(tests, round_trips, 0, 2 * KINDS);
  tcase_add_loop_test(tests, exact_output, 0, COUNT(output_examples));
  tcase_add_test(tests, limits);
  tcase_add_test(tests, reduction);
  return run_tests("writing training sets", tests);
}
