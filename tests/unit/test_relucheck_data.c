/* relucheck's readers of sources and data files, which it compares with certificates. */
#include "relucheck_files.h"
#include "run_tests.h"

#include <sys/wait.h>

/* ---- --source ---- */

static const struct {
  const char *text;
  enum outcome outcome;
  const char *reason;
} sources[] = {
    {"p cnf 2 1\n1 -2 2 0\n", OUTCOME_VERIFIED, ""},
    {"\nc p cnf 9 9\n  p  cnf\t2   1  \r\nc x\r\n1\r\n-2 c", OUTCOME_MALFORMED, ":6:4: error: found 'c'"},
    {"\nc p cnf 9 9\n  p  cnf\t2   1  \r\nc x\r\n1\r\n-2\n  c y\n 2", OUTCOME_VERIFIED, ""},
    {"p cnf 2 1\n1 -2 2 0\n%\n0\n\n", OUTCOME_VERIFIED, ""},
    {"p cnf 2 1\n1 -2 2 0\n%\n0\nc\n1 0\n", OUTCOME_MALFORMED, ":4:1: error: found more than the 1 clauses"},
    {"p cnf 2 1\n1 -2 2\n%\n0\n\n", OUTCOME_MALFORMED,
     ":3:1: error: found the end of the data within clause 1"},
    {"p cnf 2 1\n1 -2 2 0 %\n", OUTCOME_MALFORMED, ":2:10: error: found more than the 1 clauses"},
    {"p cnf 2 1\n1 -2 2 0 0\n", OUTCOME_MALFORMED, ":2:10: error: found more than the 1 clauses"},
    {"p cnf 2 99999999999999999999\n1 -2 2 0\n", OUTCOME_LIMIT,
     ":1:9: error: found a number beyond the limit"},
    {"p cnf 2 1\n1 -2 2 0\n0\n", OUTCOME_VERIFIED, ""},
    {"p cnf 2 1\n1 -2 2 0\n0 0\n", OUTCOME_MALFORMED, ":3:1: error: found more than the 1 clauses"},
    {"p cnf 2 1\n1 -2 2 0\n1 0\n", OUTCOME_MALFORMED, ":3:1: error: found more than the 1 clauses"},
    {"p cnf 2 1\n", OUTCOME_MALFORMED,
     ":2:1: error: found the end of the data before clause 1, expected 1 clauses"},
    {"p cnf 2 1\n1 -2 3 0\n", OUTCOME_MALFORMED, ":2:6: error: found a literal of variable 3"},
    {"p cnf 2 1\n1 +2 2 0\n", OUTCOME_MALFORMED, ":2:3: error: found '+'"},
    {"p cnf 2 1\n1 -2x 2 0\n", OUTCOME_MALFORMED, ":2:5: error: found 'x', expected white space"},
    {"p cnf 2\n1 -2 2 0\n", OUTCOME_MALFORMED, ":1:8: error: found end of line"},
    {"p cnf 2 1 7\n1 -2 2 0\n", OUTCOME_MALFORMED, ":1:11: error: found '7', expected end of line"},
    {"1 -2 2 0\n", OUTCOME_MALFORMED, ":1:1: error: found '1', expected 'p'"},
    {"p cnf 99999999999 1\n1 -2 2 0\n", OUTCOME_LIMIT, ":1:7: error: found a number beyond the limit"},
    {"p cnf 3 1\n1 -2 2 0\n", OUTCOME_REJECTED,
     ":1:1: error: found 3 variables and 1 clauses, the certificate has 2 and 1"},
    {"p cnf 2 1\n1 -2 1 0\n", OUTCOME_REJECTED,
     ":2:6: error: clause 1: found literal 1, the certificate has 2"},
    {"p cnf 2 1\n1 -2 0\n", OUTCOME_REJECTED,
     ":2:6: error: clause 1: found 2 literals, the certificate has 3"},
    {"p cnf 2 1\n1 -2 2 2 0\n", OUTCOME_REJECTED,
     ":2:8: error: clause 1: found literal 2, the certificate has no more than 3 literals"},
};

START_TEST(sources_are_compared)
{
  struct file certificate;
  struct file source;
  file_write(&certificate, yes, sizeof yes - 1);
  file_write(&source, sources[_i].text, strlen(sources[_i].text));
  check_path(certificate.path, source.path, NULL, NULL, sources[_i].outcome, sources[_i].reason);
  file_remove(&certificate);
  file_remove(&source);
}
END_TEST

/* ---- --data: the certificate `no_binary`, with z as x1 and v as x2 ---- */

#define ZERO_ROWS "0,0,0\n0,0,0\n0,0,0\n0,0,0\n0,0,0\n"
#define CSV_ROWS "0,1,2\n1,0,1\n-1,0,1\n-2,-1,0\n2,-1,0\n" ZERO_ROWS ZERO_ROWS ZERO_ROWS ZERO_ROWS

static const struct {
  const char *text;
  enum outcome outcome;
  const char *reason;
} data_files[] = {
    {CSV_ROWS, OUTCOME_VERIFIED, ""},
    {"x1,x2,y,multiplicity\n0,1,2,1\n1,0,1,1\n-1,0,1,1\n-2,-1,0,1\n2,-1,0,1\n0,0,0,20\n", OUTCOME_VERIFIED,
     ""},
    {"x1;x2;y;multiplicity\r\n0;1.0;2e0;1\r\n1;0;10e-1;1\r\n-1;0;1;1\r\n-2;-1;0;1\r\n2;-1;0.0;1\r\n0;0;-0;"
     "19\r\n0;0;0;1",
     OUTCOME_VERIFIED, ""},
    {"3*x1,3*x2,3*y,multiplicity\n0,3,6,1\n3,0,3,1\n-3,0,3,1\n-6,-3,0,1\n6,-3,0,1\n0,0,0,20\n",
     OUTCOME_VERIFIED, ""},
    {"3*x1,3*x2,3*y,multiplicity\n0,3,6,1\n3,0,3,1\n-3,0,4,1\n", OUTCOME_REJECTED,
     ":4:6: error: sample 3 of the reduction: found label another number, expected 1"},
    {"x1,x2,y,multiplicity\n0,1,2,1\n1,0,1,1\n-1,0,1,1\n-2,-1,0,1\n2,-1,0,1\n0,0,0,21\n", OUTCOME_REJECTED,
     ":7:7: error: sample 6 of the reduction: found multiplicity 21"},
    {"x1,x2,y,multiplicity\n0,1,2,1\n1,0,1,1\n-1,0,1,1\n-2,-1,0,1\n2,-1,0,1\n0,0,0,19\n", OUTCOME_REJECTED,
     "found the end of the data, expected sample 6 of the reduction more often"},
    {"x1,x2,y,multiplicity\n0,1,2,1\n1,0,1,1\n-1,0,1,1\n-2,-1,0,1\n2,-1,0,1\n0,0,0,20\n0,0,0,1\n",
     OUTCOME_REJECTED, ":8:1: error: found one more sample"},
    {"x1,x2,y,multiplicity\n0,1,2,2\n", OUTCOME_REJECTED,
     ":2:7: error: sample 1 of the reduction: found multiplicity 2"},
    {"x1,x2,y,multiplicity\n0,1,2,0\n", OUTCOME_MALFORMED, ":2:7: error: found '0', expected a multiplicity"},
    {"x1,x2,y\n0,1,2.0000000000000000000000000001\n", OUTCOME_REJECTED,
     ":2:5: error: sample 1 of the reduction: found label another number"},
    {"x1,x2,y\n0,2,2\n", OUTCOME_REJECTED,
     ":2:3: error: sample 1 of the reduction: found feature 2 with value 2, expected 1"},
    {"x1,x2,y\n0,0,2\n", OUTCOME_REJECTED,
     "sample 1 of the reduction: found feature 2 with value 0, expected 1"},
    {"x1,x2,y\n5,1,2\n", OUTCOME_REJECTED,
     ":2:1: error: sample 1 of the reduction: found feature 1 with value 5, expected 0"},
    {"x1,x2,y\n0,1\n", OUTCOME_REJECTED, ":2:4: error: found 2 fields"},
    /* Anything that a reader may take as a number is no header. */
    {"1/2,7,9\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:1: error: found '1/2', expected a decimal number"},
    {"0x5,7,9\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:1: error: found '0x5', expected a decimal number"},
    {"1,2,inf\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:5: error: found 'inf', expected a decimal number"},
    {"-Infinity,+NaN,nan(1)\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:1: error: found '-Infinity'"},
    {"NA,?,\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:1: error: found 'NA', expected a decimal number"},
    {"\"1/2\" \"-.5p3\" 0x1p-3\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:2: error: found '1/2'"},
    {"x1,2,y\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:4: error: found '2' in the first line, expected a name"},
    {"1,x2,3\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:3: error: found 'x2' in the first line, expected a number"},
    {"x1,x2,inf\n" CSV_ROWS, OUTCOME_MALFORMED,
     ":1:7: error: found 'inf' in the first line, expected a name"},
    {"information;\"nancy\"; .5x\n" CSV_ROWS, OUTCOME_MALFORMED,
     ":1:22: error: found '.5x' in the first line"},
    {"information,\"nancy\", .x\n" CSV_ROWS, OUTCOME_VERIFIED, ""},
    {"x1,x2,x3,y\n" CSV_ROWS, OUTCOME_REJECTED, ":1:1: error: found 4 names, expected those of 2 features"},
    {"x1,x2,y # z\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:7: error: found 'y # z' in the first line"},
    {"x1,\"a,b\"\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:4: error: found '\"a' in the first line"},
    /* The scale is that of S*x1, ..., S*xn, S*y; other names mean nothing. */
    {"x1,x2,3*z\n" CSV_ROWS, OUTCOME_VERIFIED, ""},
    {"x1,x2,03*y\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:7: error: found '03*y' in the first line"},
    {"3*x1,3*x2,y\n" CSV_ROWS, OUTCOME_VERIFIED, ""},
    {"x1,x2,a*b\n" CSV_ROWS, OUTCOME_VERIFIED, ""},
    {"x1,x2,3*y\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:1: error: found 'x1' in the first line, expected S*x1"},
    {"3*x1,4*x2,3*y\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:6: error: found '4*x2' in the first line"},
    {"3*x1,3*x3,3*y\n" CSV_ROWS, OUTCOME_MALFORMED, ":1:6: error: found '3*x3' in the first line"},
    {"x1,x2,3*loss,multiplicity\n0,3,6,1\n3,0,3,1\n-3,0,3,1\n-6,-3,0,1\n6,-3,0,1\n0,0,0,20\n",
     OUTCOME_REJECTED, ":2:5: error: sample 1 of the reduction: found label 6"},
    {"x1,x2,y\n0,1,2,3\n", OUTCOME_REJECTED, ":2:7: error: found more than 3 fields"},
    {"x1,x2,y\n0,nan,2\n", OUTCOME_MALFORMED, ":2:3: error: found 'nan', expected a decimal number"},
    {"x1,x2,y\n0,,2\n", OUTCOME_MALFORMED, ":2:3: error: found ''"},
    {"# scale 2\n4 2:2\n2 1:2 # x\n2 1:-2\n0 1:-4 2:-2\n0 2:-2 "
     "1:4\n\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n",
     OUTCOME_VERIFIED, ""},
    {"2 2:1\n1 1:1\n1 1:-1 1:1\n", OUTCOME_MALFORMED, ":3:8: error: found feature 1 a second time"},
    {"2 2:1\n1 1:1 2:0 2:0\n", OUTCOME_MALFORMED, ":2:11: error: found feature 2 a second time"},
    {"2 2:1 2:0\n", OUTCOME_MALFORMED, ":1:7: error: found feature 2 a second time"},
    {"2 2:1 1:0\n1 2:0 1:1\n1 1:1\n", OUTCOME_REJECTED, ":3:3: error: sample 3 of the reduction"},
    {"2 2:1\n1 3:1\n", OUTCOME_REJECTED, ":2:3: error: found feature 3, the reduction has 2 features"},
    {"2 2:1\n1 0:1\n", OUTCOME_MALFORMED, ":2:3: error: found '0:1'"},
    {"2 qid:7 2:1\n", OUTCOME_MALFORMED, ":1:3: error: found 'qid:7'"},
    {"", OUTCOME_REJECTED, ":1:1: error: found the end of the data, expected sample 1"},
    {"relucert-dataset 1\nsamples 6 features 2\nlabel-denominator 5\ncolumn-denominators 1\n2 3\n10 1 2:3\n5 "
     "1 1:1\n5 1 1:-1\n0 1 1:-2 2:-3\n"
     "0 1 1:2 2:-3\n0 20\nend\n",
     OUTCOME_VERIFIED, ""},
    {"relucert-dataset 1\nsamples 6 features 2\nlabel-denominator 1\ncolumn-denominators 0\n2 1 2:0\n",
     OUTCOME_MALFORMED, ":5:7: error: found value 0"},
    {"relucert-dataset 1\nsamples 6 features 3\nlabel-denominator 1\ncolumn-denominators 0\n",
     OUTCOME_REJECTED, ":2:20: error: found 3 features"},
    {"relucert-dataset 1\nsamples 5 features 2\nlabel-denominator 1\ncolumn-denominators 0\n2 1 2:1\n1 1 "
     "1:1\n1 1 1:-1\n0 1 1:-2 2:-1\n"
     "0 1 1:2 2:-1\nend\n",
     OUTCOME_REJECTED, ":10:1: error: found the end of the data, expected sample 6"},
};

/* Checks `no_binary` with a file of data of these bytes. */
static void check_data(const char *bytes, size_t size, enum outcome outcome, const char *text)
{
  struct file certificate;
  struct file data;
  file_write(&certificate, no_binary, sizeof no_binary - 1);
  file_write(&data, bytes, size);
  check_path(certificate.path, NULL, data.path, NULL, outcome, text);
  file_remove(&certificate);
  file_remove(&data);
}

START_TEST(data_files_are_compared)
{
  check_data(data_files[_i].text, strlen(data_files[_i].text), data_files[_i].outcome, data_files[_i].reason);
}
END_TEST

/* A npy file of the same data set with its multiplicities beside: doubles there, integers here; then one bit changed. */
START_TEST(npy_files_are_compared)
{
  static const double number[6][3] = {{0, 1, 2},   {1, 0, 1},  {-1, 0, 1},
                                      {-2, -1, 0}, {2, -1, 0}, {0, -0.0, 0}};
  static const unsigned char multiplicity[] = {1, 1, 1, 1, 1, 20};
  static const char header[] =
      "\x93NUMPY\1\0\x46\0{'descr': '<f8', 'fortran_order': False, 'shape': (6, 3), }          \n";
  static const char beside[] =
      "\x93NUMPY\1\0\x46\0{'descr': '|u1', 'fortran_order': False, 'shape': (6,), }            \n";
  static const struct {
    enum outcome outcome;
    const char *reason;
  } answer[] = {
      {OUTCOME_VERIFIED, ""},
      {OUTCOME_REJECTED, ":6:1: error: sample 6 of the reduction: found feature 1 with value another number"},
      {OUTCOME_MALFORMED, ":1:224: error: found end of file, expected more of the array"},
  };
  struct file certificate;
  struct file data;
  char bytes[sizeof header - 1 + sizeof number];
  char name[600];
  memcpy(bytes, header, sizeof header - 1);
  memcpy(bytes + sizeof header - 1, number, sizeof number);
  file_write(&certificate, no_binary, sizeof no_binary - 1);
  for (int change = 0; change < 3; change++) {
    if (change == 1)
      bytes[sizeof bytes - 24] = 1;
    file_write(&data, bytes, sizeof bytes - (change == 2 ? 1 : 0));
    snprintf(name, sizeof name, "%s.multiplicity.npy", data.path);
    FILE *out = fopen(name, "wb");
    ck_assert_ptr_nonnull(out);
    ck_assert_uint_eq(fwrite(beside, 1, sizeof beside - 1, out), sizeof beside - 1);
    ck_assert_uint_eq(fwrite(multiplicity, 1, sizeof multiplicity, out), sizeof multiplicity);
    ck_assert_int_eq(fclose(out), 0);
    check_path(certificate.path, NULL, data.path, NULL, answer[change].outcome, answer[change].reason);
    file_remove(&data);
    unlink(name);
  }
  file_remove(&certificate);
}
END_TEST

/* One value or key of a npy header changed; what follows the header is the array above with its multiplicities written out. */
static const struct {
  const char *header;
  enum outcome outcome;
  const char *reason;
} npy_headers[] = {
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (25, 3), }      \n", OUTCOME_VERIFIED, ""},
    {"{'shape':(25,3),'descr':'<i1','fortran_order':False}\n", OUTCOME_VERIFIED, ""},
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (25, 3), 'shape': (25, 3), }\n", OUTCOME_MALFORMED,
     ":1:1: error: found a key of the header a second time"},
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (25, 3), 'descr': '|u1', }\n", OUTCOME_MALFORMED,
     ":1:1: error: found a key of the header a second time"},
    {"{'descr': '|i1', 'fortran_order': Falsehood, 'shape': (25, 3), }\n", OUTCOME_MALFORMED,
     "found something else between the keys"},
    {"{'descr': '|i1', 'fortran_order': True, 'shape': (25, 3), }\n", OUTCOME_MALFORMED, "Fortran order"},
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (25 3), }\n", OUTCOME_MALFORMED, "found no shape"},
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (25, 3) rubbish}\n", OUTCOME_MALFORMED,
     "found something else between the keys"},
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (025, 3), }\n", OUTCOME_MALFORMED, "found no shape"},
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (25, 3, 1), }\n", OUTCOME_MALFORMED,
     "found no shape"},
    {"{'descr': '|i1', 'fortran_order': False, }\n", OUTCOME_MALFORMED, "without all of its keys"},
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (25, 3), 'more': 1, }\n", OUTCOME_MALFORMED,
     "found another key"},
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (25, 3), } rubbish\n", OUTCOME_MALFORMED,
     "found more behind the '}'"},
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (25, 3), }\n\n", OUTCOME_MALFORMED,
     "found more behind the '}'"},
    {"{'descr': '|i1', 'fortran_order': False, 'shape': (25, 3), }", OUTCOME_MALFORMED,
     "found more behind the '}'"},
    {"{'descr': '|i2', 'fortran_order': False, 'shape': (25, 3), }\n", OUTCOME_REJECTED, "sample 1"},
    {"{'descr': '|i3', 'fortran_order': False, 'shape': (25, 3), }\n", OUTCOME_MALFORMED,
     "found another number type"},
    {"x{'descr': '|i1', 'fortran_order': False, 'shape': (25, 3), }\n", OUTCOME_MALFORMED, "found no '{'"},
};

START_TEST(npy_headers_are_strict)
{
  static const signed char number[75] = {0, 1, 2, 1, 0, 1, -1, 0, 1, -2, -1, 0, 2, -1, 0};
  size_t size = strlen(npy_headers[_i].header);
  char bytes[300] = "\x93NUMPY\1";
  bytes[8] = (char)size;
  memcpy(bytes + 10, npy_headers[_i].header, size);
  memcpy(bytes + 10 + size, number, sizeof number);
  check_data(bytes, 10 + size + sizeof number, npy_headers[_i].outcome, npy_headers[_i].reason);
}
END_TEST

/* A pipe that gives one byte first and the rest later: the format is told by the same bytes. */
START_TEST(slow_pipes_are_read)
{
  static const char *const text[] = {"relucert-dataset 1\nsamples 6 features 2\nlabel-denominator "
                                     "1\ncolumn-denominators 0\n2 1 2:1\n1 1 1:1\n"
                                     "1 1 1:-1\n0 1 1:-2 2:-1\n0 1 1:2 2:-1\n0 20\nend\n",
                                     "2 2:1\n1 1:1\n1 1:-1\n0 1:-2 2:-1\n0 1:2 "
                                     "2:-1\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n0\n"};
  struct file certificate;
  file_write(&certificate, no_binary, sizeof no_binary - 1);
  for (size_t i = 0; i < sizeof text / sizeof text[0]; i++) {
    int end[2];
    char path[32];
    ck_assert_int_eq(pipe(end), 0);
    pid_t writer = fork();
    ck_assert_int_ge(writer, 0);
    if (writer == 0) {
      ssize_t first = write(end[1], text[i], 1);
      usleep(100000);
      ssize_t rest = write(end[1], text[i] + 1, strlen(text[i]) - 1);
      _exit(first == 1 && rest > 0 ? 0 : 1);
    }
    close(end[1]);
    snprintf(path, sizeof path, "/dev/fd/%d", end[0]);
    check_path(certificate.path, NULL, path, NULL, OUTCOME_VERIFIED, "");
    close(end[0]);
    ck_assert_int_eq(waitpid(writer, NULL, 0), writer);
  }
  file_remove(&certificate);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("relucheck_data");
  tcase_set_timeout(tests, 60);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_loop_test(tests, sources_are_compared, 0, COUNT(sources));
  tcase_add_loop_test(tests, data_files_are_compared, 0, COUNT(data_files));
  tcase_add_test(tests, npy_files_are_compared);
  tcase_add_loop_test(tests, npy_headers_are_strict, 0, COUNT(npy_headers));
  tcase_add_test(tests, slow_pipes_are_read);
  return run_tests("relucheck_data", tests);
}
