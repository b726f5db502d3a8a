/* Training sets: written and read in every format, read from what people write, refused with line and column. */
#include "training_set.h"
#include "messages.h"
#include "run_tests.h"

#include <inttypes.h>
#include <sys/stat.h>

/* ---- reading small texts ---- */

struct example {
  const char *text;
  size_t features;      /* to ask for */
  const char *expected; /* "x x x | y * multiplicity;" for each row */
};

static char *show_table(const struct table *t)
{
  char *text = NULL;
  size_t size;
  FILE *out = open_memstream(&text, &size);
  ck_assert_ptr_nonnull(out);
  for (size_t i = 0; i < t->rows; i++) {
    for (size_t j = 0; j < t->features; j++)
      gmp_fprintf(out, "%Qd ", t->x[i * t->features + j]);
    gmp_fprintf(out, "| %Qd", t->y[i]);
    if (t->multiplicity[i] != 1)
      fprintf(out, " * %" PRIu64, t->multiplicity[i]);
    fprintf(out, ";");
  }
  fclose(out);
  return text;
}

static const struct example examples[] = {
    /* svmlight */
    {"1 1:2 3:-4\n", 0, "2 0 -4 | 1;"},
    {"1 1:2 3:-4", 0, "2 0 -4 | 1;"},
    {"1 1:2 3:-4\n", 4, "2 0 -4 0 | 1;"},
    {"\n# comment\n +1.5  1:0.25\t2:1/3 # more 3:1\r\n\n-2 \n", 0, "1/4 1/3 | 3/2;0 0 | -2;"},
    {"1 qid:3 2:1\n", 0, "0 1 | 1;"},
    {"1 qid:x\n2 qid:y 1:0\n", 0, "0 | 1;0 | 2;"},
    {"-1 5:2.5 2:-5.2 3:1\n", 0, "0 -26/5 1 0 5/2 | -1;"},
    {"1\n2\n", 2, "0 0 | 1;0 0 | 2;"},
    {"# scale 6\n2 1:3\n-6 1:12\n", 0, "1/2 | 1/3;2 | -1;"},
    {"# scale 1\n2 1:3\n", 0, "3 | 2;"},
    {"# scaled\n2 1:3\n", 0, "3 | 2;"},
    {"#\n# scale 6\n2 1:3\n", 0, "3 | 2;"},
    {"0x1.8p-3 1:0x.8\n", 0, "1/2 | 3/16;"},
    {"1 1:9223372036854775807\n", 0, "9223372036854775807 | 1;"},
    {"1e30 1:-9223372036854775807\n0.5\n", 0,
     "-9223372036854775807 | 1000000000000000000000000000000;0 | 1/2;"},
    /* numerators of more than 64 bits */
    {"1 1:9223372036854775808\n", 0, "9223372036854775808 | 1;"},
    {"1 1:-9223372036854775808\n2 1:5\n", 0, "-9223372036854775808 | 1;5 | 2;"},
    {"1 1:1/3\n1 1:9223372036854775807\n", 0, "1/3 | 1;9223372036854775807 | 1;"},
    {"1 2:9223372036854775807\n1 2:0.5\n", 0, "0 9223372036854775807 | 1;0 1/2 | 1;"},
    {"1 1:1e-30 2:1e-25\n1 1:-1 2:100000\n3 2:-7\n", 0,
     "1/1000000000000000000000000000000 1/10000000000000000000000000 | 1;-1 100000 | 1;0 -7 | 3;"},
    /* 2^62, 2^124 and 2^186, whose lower limbs are zero */
    {"1 1:4611686018427387904\n1 1:21267647932558653966460912964485513216\n"
     "1 1:-98079714615416886934934209737619787751599303819750539264\n",
     0,
     "4611686018427387904 | 1;21267647932558653966460912964485513216 | 1;"
     "-98079714615416886934934209737619787751599303819750539264 | 1;"},
    {"# scale 6\n2 1:3e40\n-6 1:12\n", 0, "5000000000000000000000000000000000000000 | 1/3;2 | -1;"},
    /* CSV */
    {"1,2,3\n4,5,6\n", 0, "1 2 | 3;4 5 | 6;"},
    {"a,b,c\r\n1,2,3\r\n4,5,6", 2, "1 2 | 3;4 5 | 6;"},
    {"\xEF\xBB\xBF\"x\",\"y\"\n\"1.5\",2\n", 0, "3/2 | 2;"},
    {"1;2;3\n", 0, "1 2 | 3;"},
    {" 1  2\t3 \n\n  4 5 6\n", 0, "1 2 | 3;4 5 | 6;"},
    {"x,y,multiplicity\n1,2,20\n3,4,1\n", 0, "1 | 2 * 20;3 | 4;"},
    {"multiplicity,y\n1,2\n", 0, "1 | 2;"},
    {"# a, b\n1, 2 # c\n# d\n3 ,4\n", 0, "1 | 2;3 | 4;"},
    {",a,b\n1,2,3\n", 0, "1 2 | 3;"},
    {"two words,\"a,b\",\"c \"\"d\"\"\"\n1,2,3\n", 0, "1 2 | 3;"},
    {"6*x1,6*x2,6*y\n3,6,2\n", 0, "1/2 1 | 1/3;"},
    {"6*x1,6*y,multiplicity\n3,2,9\n", 0, "1/2 | 1/3 * 9;"},
    {"6*x1,6*x2,z\n3,6,2\n", 0, "3 6 | 2;"},
    {"1/3,0.5\n1/2,1/7\n", 0, "1/3 | 1/2;1/2 | 1/7;"},
    /* rcert */
    {"relucert-dataset 1\nsamples 2 features 3\nlabel-denominator 3\ncolumn-denominators 1\n1 2\n1 1 1:1 "
     "3:-3\n6 20\nend\n",
     0, "1/2 0 -3 | 1/3;0 0 0 | 2 * 20;"},
    {"relucert-dataset 1\nsamples 0 features 0\nlabel-denominator 1\ncolumn-denominators 0\nend\n", 0, ""},
};

START_TEST(read_examples)
{
  const struct example *e = &examples[_i];
  struct table t;
  const char *path = scratch_path("example");
  write_file(path, e->text, strlen(e->text));
  table_from_file(&t, path, e->features);
  char *shown = show_table(&t);
  ck_assert_str_eq(shown, e->expected);
  free(shown);
  table_clear(&t);
  unlink(path);
}
END_TEST

/* ---- refusals ---- */

struct refusal {
  const char *text;
  size_t features;
  const char *message; /* after the file's name */
};

#define RCERT "relucert-dataset 1\n"
#define HEAD RCERT "samples 1 features 3\nlabel-denominator 1\ncolumn-denominators 0\n"

static const struct refusal refusals[] = {
    {"1 1:2\nx 1:3\n", 0, ":2:1: error: found 'x', expected a label"},
    {"1 1:2 3\n", 0, ":1:7: error: found '3', expected INDEX:VALUE"},
    {"1 1:2 -3:1\n", 0, ":1:7: error: found '-3', expected INDEX:VALUE"},
    {"1 1:2 0:1\n", 0, ":1:7: error: found index 0, expected indices that count from 1"},
    {"1 1:2 4:1\n", 3, ":1:7: error: found index 4, expected at most 3"},
    {"1 1:2 3:\n", 0, ":1:9: error: found nothing, expected a value"},
    {"1 1:2 3:nan\n", 0, ":1:9: error: found 'nan', expected a value"},
    {"1 1:2 3:1:4\n", 0, ":1:9: error: found '1:4', expected a value"},
    {"1 1:2 1:3\n", 0, ":1:7: error: found index 1 for the second time"},
    {"0 1:1\n1 3:2 2:1 3:0\n", 0, ":2:11: error: found index 3 for the second time"},
    {"1,2 1:2\n", 0, ":1:1: error: found '1,2', expected a label"},
    {"1 1:2\n1 qix:1\n", 0, ":2:3: error: found 'qix:1', expected INDEX:VALUE or qid:"},
    {"1 1:2 qid:3\n", 0, ":1:7: error: found 'qid', expected INDEX:VALUE"},
    {"# scale 0\n1 1:2\n", 0, ":1:9: error: found something else after '# scale'"},
    {"# scale 1/2\n1 1:2\n", 0, ":1:9: error: found something else after '# scale'"},
    {"# scale 2 3\n1 1:2\n", 0, ":1:9: error: found something else after '# scale'"},
    {"# scale x\n1 1:2\n", 0, ":1:9: error: found 'x', expected the scale"},
    {"1,2,3\n4,5\n", 0, ":2:1: error: found 2 fields, expected 3, as many as line 1"},
    {"\n1,2\n3,4\n5,6,7\n", 0, ":4:5: error: found more than 2 fields, expected as many as line 2"},
    {"1,2,3\n4,NA,6\n", 0, ":2:3: error: found a missing value ('NA')"},
    {"1,2,3\n4,?,6\n", 0, ":2:3: error: found a missing value ('?')"},
    {"1,2,3\n4,,6\n", 0, ":2:3: error: found a missing value ('')"},
    {"a,b\n1, \n", 0, ":2:4: error: found a missing value ('')"},
    {"1,NA,3\n", 0, ":1:3: error: found a missing value ('NA')"},
    {"1,2\n3,4x\n", 0, ":2:3: error: found '4x', expected a number"},
    {"1,2\n3,4 5\n", 0, ":2:5: error: found a second word in a field"},
    {"1,2\n3,\"4\n", 0, ":2:3: error: found a quoted field without an end"},
    {"150,4,setosa,versicolor\n1,2,3,4\n", 0, ":1:7: error: found numbers and names in the first line"},
    {"1,2,3x,4\n", 0, ":1:5: error: found numbers and names in the first line"},
    {"x,y,multiplicity\n1,2,0\n", 0, ":2:5: error: found '0', expected a multiplicity"},
    {"x,y,multiplicity\n1,2,1.0\n", 0, ":2:5: error: found '1.0', expected a multiplicity"},
    {",multiplicity\n,1\n", 0, ":2:1: error: found a missing value"},
    {"id,6*x1,6*y\n1,2,3\n", 0, ":1:9: error: found the name of a scaled label"},
    {"6*x1,5*y\n1,2\n", 0, ":1:6: error: found the name of a scaled label"},
    {"x1,6*y\n1,2\n", 0, ":1:4: error: found the name of a scaled label"},
    {"1,2,3\n", 3, ":1:1: error: found 2 features, expected 3"},
    {"relucert-dataset 2\n", 0, ":1:18: error: found '2', expected 'relucert-dataset 1'"},
    {RCERT "samples 1 features\n", 0, ":2:"},
    {RCERT "samples 01 features 1\n", 0, ":2:9: error: found '01', expected the number of samples"},
    {RCERT "samples 1 features 1\nlabel-denominator 0\n", 0, ":3:19: error: found a denominator below 1"},
    {RCERT "samples 1 features 1\nlabel-denominator 1\ncolumn-denominators 2\n", 0,
     ":4:21: error: found '2', expected how many"},
    {RCERT "samples 1 features 1\nlabel-denominator 1\ncolumn-denominators 1\n1 1\n", 0,
     ":5:3: error: found a denominator below 2"},
    {RCERT "samples 1 features 2\nlabel-denominator 1\ncolumn-denominators 2\n2 2\n1 2\n", 0,
     ":6:1: error: found '1', expected an index, ascending"},
    {HEAD "1 1 1:1\n", 0, ":6:1: error: found end of file, expected 'end'"},
    {HEAD "1 1 1:1\nend\nx", 0, ":7:1: error: found 'x' after 'end'"},
    {HEAD "1 1 1:1\nend", 0, ":6:4: error: found end of file, expected 'end'"},
    {HEAD "1 1 1:1\n1 1\nend\n", 0, ":6:1: error: found '1', expected 'end'"},
    {HEAD "end\n", 0, ":5:1: error: found 'end', expected a label"},
    {HEAD "1\nend\n", 0, ":5:2: error: found end of line, expected a space and a multiplicity"},
    {HEAD "1 0\nend\n", 0, ":5:3: error: found '0', expected a multiplicity"},
    {HEAD "-0 1\nend\n", 0, ":5:1: error: found '-0', expected a label"},
    {HEAD "1.5 1\nend\n", 0, ":5:1: error: found '1.5', expected a label"},
    {HEAD "1 1 1:0\nend\n", 0, ":5:7: error: found '0', expected a value"},
    {HEAD "1 1 1:01\nend\n", 0, ":5:7: error: found '01', expected a value"},
    {HEAD "1 1 2:1 2:1\nend\n", 0, ":5:9: error: found '2', expected an index"},
    {HEAD "1 1 4:1\nend\n", 0, ":5:5: error: found '4', expected an index"},
    {HEAD "1 1 1:1 \nend\n", 0, ":5:9: error: found nothing, expected an index"},
    {HEAD "1 1 1:1\r\nend\n", 0, ":5:7: error: found '1"},
    {HEAD "1 1 1:1\nend\n", 2, ":2:1: error: found 3 features, expected 2"},
};

/* Well-formed, and beyond a limit. */
static const struct refusal excesses[] = {
    {"1 1:2 2147483648:1\n", 0, ":1:7: error: found index 2147483648, expected at most 2147483647"},
    {"1 1:2 99999999999999999999999:1\n", 0,
     ":1:7: error: found index 99999999999999999999999, expected at most"},
    {"1 1:1e2000\n", 0, ":1:5: error: found a value of more than 4096 bits, expected at most so many"},
    {"1 1:1e-2000\n", 0,
     ":1:5: error: found a value that takes more than 4096 bits over the common denominator, a number of "
     "2001 "
     "digits, of column 1; the value at 1:5 has the longest denominator: write it with fewer digits"},
    {"1 1:1e1000\n1 1:0.5\n1 1:1e-1000\n", 0,
     ":1:5: error: found a value that takes more than 4096 bits over the common denominator, a number of "
     "1001 "
     "digits, of column 1; the value at 3:5 has the longest denominator"},
    {"# scale 7\n1 1:1e2000\n", 0, ":2:5: error: found a value that takes more than 4096 bits"},
    {"1 1:1e1000001\n", 0, ":1:5: error: the number '1e1000001' is too long"},
    {"1 1:1e100001\n", 0, ":1:5: error: the number '1e100001' is too long"},
    {"x,y,multiplicity\n1,2,4611686018427387904\n", 0,
     ":2:5: error: found '4611686018427387904', expected a multiplicity"},
    {RCERT "samples 1 features 2147483648\n", 0,
     ":2:20: error: found '2147483648', expected the number of features"},
    {RCERT "samples 4611686018427387904 features 1\n", 0,
     ":2:9: error: found '4611686018427387904', expected"},
    {HEAD "1 1 1:9223372036854775808\nend\n", 0, ":5:7: error: found a value beyond 64 bits"},
    {HEAD "1 4611686018427387904\nend\n", 0, ":5:3: error: found '4611686018427387904', expected a multipl"},
};

static void expect_refusal(const struct refusal *e, enum status expected)
{
  struct dataset set;
  struct diagnostic d;
  char path[256];
  strcpy(path, scratch_path("refusal"));
  write_file(path, e->text, strlen(e->text));
  bool more = true;
  enum status status = dataset_open(&set, path, e->features, &d);
  if (status == STATUS_OK) {
    while (status == STATUS_OK && more)
      status = set.next(&set, &more, &d);
    dataset_close(&set);
  }
  ck_assert_msg(status == expected, "'%s': status %d, expected %d", e->text, (int)status, (int)expected);
  check_message(&d, path, e->message);
  unlink(path);
}

START_TEST(refuse)
{
  expect_refusal(&refusals[_i], STATUS_MALFORMED);
}
END_TEST

START_TEST(refuse_excess)
{
  expect_refusal(&excesses[_i], STATUS_LIMIT);
}
END_TEST

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

static const char *const format_names[] = {"svmlight", "csv", "npy", "rcert"};

static enum status convert(const char *from, size_t features, enum dataset_format format, const char *to,
                           struct diagnostic *d)
{
  struct dataset set;
  enum status status = dataset_open(&set, from, features, d);
  ck_assert_msg(status == STATUS_OK, "%s", d->text);
  status = dataset_write(&set, format, to, d);
  dataset_close(&set);
  return status;
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

static void write_text_rcert(const char *path, const char *rows)
{
  char text[512];
  int size = snprintf(text, sizeof text, "relucert-dataset 1\n%s", rows);
  write_file(path, text, (size_t)size);
}

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

/* ---- npy ---- */

/* The array that the writer left at `path`, read as the format's description says and with the compiler's doubles. */
static double *read_doubles(const char *path, size_t *rows, size_t *columns, char **bytes)
{
  size_t size;
  unsigned header;
  *bytes = read_whole(path, &size);
  ck_assert(memcmp(*bytes, "\x93NUMPY\1\0", 8) == 0);
  header = (unsigned char)(*bytes)[8] + 256u * (unsigned char)(*bytes)[9];
  ck_assert_uint_eq((header + 10) % 64, 0);
  ck_assert_int_eq((*bytes)[header + 9], '\n');
  ck_assert_int_eq(
      sscanf(*bytes + 10, "{'descr': '<f8', 'fortran_order': False, 'shape': (%zu, %zu), }", rows, columns),
      2);
  ck_assert_uint_eq(size, 10 + header + *rows * *columns * 8);
  double *numbers = malloc(*rows * *columns * 8 + 1);
  memcpy(numbers, *bytes + 10 + header, *rows * *columns * 8);
  return numbers;
}

START_TEST(npy_doubles)
{
  struct diagnostic d;
  struct table t;
  char from[256], to[256], *bytes;
  size_t height, width;
  strcpy(from, scratch_path("from.rcert"));
  strcpy(to, scratch_path("to.npy"));
  char text[2048];
  mpz_t least;
  mpz_init(least);
  mpz_ui_pow_ui(least, 2, 1074);
  int size =
      gmp_snprintf(text, sizeof text,
                   "relucert-dataset 1\nsamples 5 features 3\nlabel-denominator 8\ncolumn-denominators 2\n"
                   "2 1152921504606846976\n3 %Zd\n"
                   "1 1 1:9007199254740992 2:4611686018427387904 3:1\n"
                   "-3 1 1:-9223372036854775806 2:-9007199254740991 3:-9007199254740991\n"
                   "0 1 1:4611686018427387904 3:4503599627370496\n"
                   "-36893488147419103232 1 1:1\n"
                   "72057594037927928 1 3:3\nend\n",
                   least);
  mpz_clear(least);
  /* One number of 63 significant bits, which no double holds: refused; then without it. */
  write_file(from, text, (size_t)size);
  ck_assert_int_eq(convert(from, 0, DATASET_NPY, to, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "svmlight and rcert"));
  ck_assert_int_ne(access(to, F_OK), 0);
  char *wide = strstr(text, "-9223372036854775806");
  memcpy(wide, "-9223372036854774784", 20); /* 2^63 - 2^10 */
  write_file(from, text, (size_t)size);
  ck_assert_msg(convert(from, 0, DATASET_NPY, to, &d) == STATUS_OK, "%s", d.text);
  table_from_file(&t, from, 0);
  double *numbers = read_doubles(to, &height, &width, &bytes);
  ck_assert_uint_eq(height, 5);
  ck_assert_uint_eq(width, 4);
  mpq_t q;
  mpq_init(q);
  for (size_t i = 0; i < height; i++)
    for (size_t j = 0; j < width; j++) {
      mpq_set_d(q, numbers[i * width + j]);
      ck_assert_msg(mpq_equal(q, j + 1 == width ? t.y[i] : t.x[i * 3 + j]), "row %zu column %zu", i, j);
    }
  mpq_clear(q);
  free(numbers);
  free(bytes);
  table_clear(&t);
  unlink(from);
  unlink(to);
}
END_TEST

/* Scale and multiplicities stand beside the array, and leave with the reason for them. */
START_TEST(npy_companions)
{
  struct diagnostic d;
  char from[256], to[256], scale[256], multiplicity[256];
  size_t size;
  strcpy(from, scratch_path("from.rcert"));
  strcpy(to, scratch_path("to.npy"));
  strcpy(scale, scratch_path("to.npy.scale"));
  strcpy(multiplicity, scratch_path("to.multiplicity.npy"));
  write_text_rcert(from,
                   "samples 2 features 1\nlabel-denominator 3\ncolumn-denominators 0\n1 5 1:2\n3 1\nend\n");
  ck_assert_msg(convert(from, 0, DATASET_NPY, to, &d) == STATUS_OK, "%s", d.text);
  char *text = read_whole(scale, &size);
  ck_assert_str_eq(text, "3\n");
  free(text);
  text = read_whole(multiplicity, &size);
  ck_assert_uint_eq(size % 64, 16);
  ck_assert_ptr_nonnull(strstr(text + 10, "{'descr': '<i8', 'fortran_order': False, 'shape': (2,), }"));
  ck_assert_mem_eq(text + size - 16, "\5\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0", 16);
  free(text);

  /* Companions that do not fit are refused by name. */
  struct dataset set;
  write_file(scale, "0\n", 2);
  ck_assert_int_eq(dataset_open(&set, to, 0, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "to.npy.scale:1:1: error: found"));
  write_file(scale, "3\n", 2);
  write_file(multiplicity, "x", 1);
  ck_assert_int_eq(dataset_open(&set, to, 0, &d), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(d.text, "to.multiplicity.npy:1:"));

  write_text_rcert(from, "samples 1 features 1\nlabel-denominator 1\ncolumn-denominators 0\n1 1 1:2\nend\n");
  ck_assert_int_eq(convert(from, 0, DATASET_NPY, to, &d), STATUS_OK);
  ck_assert_int_ne(access(scale, F_OK), 0);
  ck_assert_int_ne(access(multiplicity, F_OK), 0);
  unlink(from);
  unlink(to);
}
END_TEST

struct array {
  const char *header;
  const char *bytes;
  size_t size;
  const char *expected; /* rows as in `examples`, or a message */
};

#define SHAPE(type, order, shape) "{'descr': '" type "', 'fortran_order': " order ", 'shape': " shape ", }"

static const struct array arrays[] = {
    {SHAPE("<i2", "False", "(2, 3)"), "\1\0\2\0\3\0\xff\xff\0\0\0\x80", 12, "1 2 | 3;-1 0 | -32768;"},
    {SHAPE("<i2", "True", "(2, 3)"), "\1\0\2\0\3\0\xff\xff\0\0\0\x80", 12, "1 3 | 0;2 -1 | -32768;"},
    {SHAPE(">i2", "False", "(1, 2)"), "\1\0\2\0", 4, "256 | 512;"},
    {SHAPE("|u1", "False", "(1, 2)"), "\x80\xff", 2, "128 | 255;"},
    {SHAPE("|i1", "False", "(1, 2)"), "\x80\x7f", 2, "-128 | 127;"},
    {SHAPE("|b1", "False", "(1, 2)"), "\0\1", 2, "0 | 1;"},
    {SHAPE("<u4", "False", "(1, 2)"), "\0\0\0\x80\xff\xff\xff\xff", 8, "2147483648 | 4294967295;"},
    {SHAPE("<i8", "False", "(1, 1)"), "\0\0\0\0\0\0\0\x80", 8, "| -9223372036854775808;"},
    {SHAPE("<u8", "False", "(1, 1)"), "\xff\xff\xff\xff\xff\xff\xff\xff", 8, "| 18446744073709551615;"},
    {SHAPE("<f2", "False", "(1, 3)"), "\0\x3c\0\xc0\1\0", 6, "1 -2 | 1/16777216;"},
    {SHAPE("<f4", "False", "(1, 3)"), "\xcd\xcc\xcc\x3d\0\0\0\x80\1\0\0\0", 12,
     "13421773/134217728 0 | 1/713623846352979940529142984724747568191373312;"},
    {SHAPE(">f8", "False", "(1, 1)"), "\xc0\x08\0\0\0\0\0\0", 8, "| -3;"},
    {"{\"shape\":(1L,1L,),'descr':'<f8','fortran_order':False}\n", "\0\0\0\0\0\0\xf0\x3f", 8, "| 1;"},
    {SHAPE("<i2", "False", "(0, 2)"), "", 0, ""},
    {SHAPE("<f8", "False", "(1, 1)"), "\0\0\0\0\0\0\xf8\x7f", 8, ":1:1: error: found NaN or an infinity"},
    {SHAPE("<f4", "False", "(2, 1)"), "\0\0\0\0\0\0\x80\xff", 8, ":2:1: error: found NaN or an infinity"},
    {SHAPE("<f8", "False", "(1, 2)"), "\0\0\0\0\0\0\0\0\0", 9, ":1:2: error: found end of file"},
    {SHAPE("<f8", "True", "(1, 2)"), "\0\0\0\0\0\0\0\0\0", 9,
     ":1:78: error: found end of file after 9 bytes"},
    {SHAPE("|u1", "False", "(1, 2)"), "\0\0\0", 3, ":1:"},
    {SHAPE("<i2", "False", "(3,)"), "\0\0\0\0\0\0", 6, ":1:1: error: found an array of one dimension"},
    {SHAPE("<i2", "False", "(3, 0)"), "", 0, ":1:1: error: found an array of no columns"},
    {SHAPE("<i2", "False", "(1, 1, 1)"), "\0\0", 2, ":1:"},
    {SHAPE("<i2", "False", "()"), "\0\0", 2, ":1:"},
    {SHAPE("<i2", "False", "(-1, 1)"), "\0\0", 2, ":1:"},
    {SHAPE("<c8", "False", "(1, 1)"), "\0\0\0\0\0\0\0\0", 8, ":1:21: error: npy header: ''<c8'"},
    {SHAPE("|O", "False", "(1, 1)"), "", 0, ":1:21: error: npy header"},
    {"{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (1, 1)}", "", 0,
     ":1:21: error: npy header: '[('a'"},
    {SHAPE("<i2", "0", "(1, 1)"), "\0\0", 2, ":1:"},
    {"{'descr': '<i2', 'fortran_order': False}", "", 0, ":1:"},
    {"{'descr': '<i2', 'descr': '<i2', 'fortran_order': False, 'shape': (1, 1)}", "\0\0", 2, ":1:"},
    {"{'descr': '<i2', 'fortran_order': False, 'shape': (1, 1), 'x': 1}", "\0\0", 2, ":1:"},
    {SHAPE("<i2", "False", "(1, 1)") "x", "\0\0", 2, ":1:"},
    {"", "", 0, ":1:"},
};

/* Well-formed, and beyond a limit. */
static const struct array array_excesses[] = {
    {SHAPE("<i2", "False", "(99999999999999999999, 1)"), "\0\0", 2, ":1:1: error: found shape (18446744"},
    {SHAPE("<i2", "True", "(1, 99999999999999999999)"), "\0\0", 2, ":1:1: error: found shape (1, 18446744"},
    {SHAPE("<i2", "True", "(4611686018427387903, 4)"), "\0\0", 2, ":1:1: error: found a shape beyond"},
    {SHAPE("<i2", "False", "(1, 4000000000)"), "\0\0", 2, ":1:1: error: found shape (1, 4000000000)"},
};

/* `refusal` is for an example with a message. */
static void expect_array(const struct array *e, enum status refusal)
{
  char path[256];
  unsigned char bytes[512] = {0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  size_t header = strlen(e->header);
  strcpy(path, scratch_path("array.npy"));
  bytes[8] = (unsigned char)header;
  memcpy(bytes + 10, e->header, header);
  memcpy(bytes + 10 + header, e->bytes, e->size);
  write_file(path, bytes, 10 + header + e->size);
  if (e->expected[0] != ':') {
    struct table t;
    table_from_file(&t, path, 0);
    char *shown = show_table(&t);
    ck_assert_str_eq(shown, e->expected);
    free(shown);
    table_clear(&t);
  } else {
    struct dataset set;
    struct diagnostic d;
    ck_assert_int_eq(dataset_open(&set, path, 0, &d), refusal);
    check_message(&d, path, e->expected);
  }
  unlink(path);
}

START_TEST(npy_arrays)
{
  expect_array(&arrays[_i], STATUS_MALFORMED);
}
END_TEST

START_TEST(npy_array_excesses)
{
  expect_array(&array_excesses[_i], STATUS_LIMIT);
}
END_TEST

/* ---- limits, streams ---- */

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

/* A pipe can be read once only; the rows come out twice all the same, and messages name it. */
START_TEST(pipes)
{
  struct table t;
  struct dataset set;
  struct diagnostic d;
  char path[256];
  strcpy(path, scratch_path("pipe"));
  ck_assert_int_eq(mkfifo(path, 0600), 0);
  for (int bad = 0; bad < 2; bad++) {
    pid_t writer = fork();
    if (writer == 0) {
      FILE *out = fopen(path, "w");
      for (int i = 0; i < 50000; i++)
        fprintf(out, "%d 1:0.5 2:%d/3\n", i, i);
      fprintf(out, bad ? "bad\n" : "0.25\n");
      fclose(out);
      _exit(0);
    }
    if (bad) {
      ck_assert_int_eq(dataset_open(&set, path, 0, &d), STATUS_MALFORMED);
      ck_assert_int_eq(strncmp(d.text, path, strlen(path)), 0);
      ck_assert_ptr_nonnull(strstr(d.text, ":50001:1: error: found 'bad', expected a label"));
    } else {
      table_from_file(&t, path, 0);
      ck_assert_uint_eq(t.rows, 50001);
      ck_assert_int_eq(mpq_cmp_si(t.x[2 * 49999 + 1], 49999, 3), 0);
      ck_assert_int_eq(mpq_cmp_si(t.y[50000], 1, 4), 0);
      table_clear(&t);
    }
  }
  unlink(path);
}
END_TEST

/* Rows with many entries out of order, and words across the input's blocks. */
START_TEST(long_rows)
{
  char path[256];
  struct table t;
  enum { FEATURES = 100000 };
  strcpy(path, scratch_path("long"));
  FILE *out = fopen(path, "w");
  ck_assert_ptr_nonnull(out);
  for (int row = 0; row < 3; row++) {
    fprintf(out, "%d", row);
    for (int j = FEATURES; j > 0; j--)
      fprintf(out, " %d:%d.%d", j, j, row);
    fprintf(out, "\n");
  }
  fclose(out);
  table_from_file(&t, path, 0);
  ck_assert_uint_eq(t.features, FEATURES);
  for (int row = 0; row < 3; row++)
    for (int j = 0; j < FEATURES; j++)
      ASSERT_QUIETLY(mpq_cmp_si(t.x[row * FEATURES + j], 10 * (j + 1) + row, 10) == 0);
  table_clear(&t);
  unlink(path);
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

/* ---- real files ---- */

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
  TCase *tests = tcase_create("dataset");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_loop_test(tests, read_examples, 0, COUNT(examples));
  tcase_add_loop_test(tests, refuse, 0, COUNT(refusals));
  tcase_add_loop_test(tests, refuse_excess, 0, COUNT(excesses));
  tcase_add_loop_test(tests, round_trips, 0, 2 * KINDS);
  tcase_add_loop_test(tests, exact_output, 0, COUNT(output_examples));
  tcase_add_test(tests, npy_doubles);
  tcase_add_test(tests, npy_companions);
  tcase_add_loop_test(tests, npy_arrays, 0, COUNT(arrays));
  tcase_add_loop_test(tests, npy_array_excesses, 0, COUNT(array_excesses));
  tcase_add_test(tests, limits);
  tcase_add_test(tests, pipes);
  tcase_add_test(tests, long_rows);
  tcase_add_test(tests, reduction);
  tcase_add_loop_test(tests, real_files, 0, COUNT(reals));
  tcase_add_test(tests, stray_value);
  tcase_add_test(tests, housing_three_times);
  return run_tests("dataset", tests);
}
