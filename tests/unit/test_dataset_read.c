/* Training sets read from what people write, and refused with line and column; streams that can be read once. */
#include "messages.h"
#include "run_tests.h"
#include "training_set.h"

#include <sys/stat.h>

/* ---- reading small texts ---- */

struct example {
  const char *text;
  size_t features;      /* to ask for */
  const char *expected; /* "x x x | y * multiplicity;" for each row */
};

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

/* ---- streams ---- */

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

int main(void)
{
  TCase *tests = tcase_create("reading training sets");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_loop_test(tests, read_examples, 0, COUNT(examples));
  tcase_add_loop_test(tests, refuse, 0, COUNT(refusals));
  tcase_add_loop_test(tests, refuse_excess, 0, COUNT(excesses));
  tcase_add_test(tests, pipes);
  tcase_add_test(tests, long_rows);
  return run_tests("reading training sets", tests);
}
