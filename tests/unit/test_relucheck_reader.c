/* relucheck's readers: certificates, DIMACS files, data files and LRAT proofs, good ones and one deviation at a time. */
#include "../../src/relucheck/check.h"
#include "../../src/relucheck/dimacs.h"
#include "../../src/relucheck/echo.h"
#include "../../src/relucheck/report.h"
#include "scratch_file.h"
#include "run_tests.h"

#include <sys/wait.h>

/* x and not x: 4 / (3 + 2 * 4) = 4/11. */
static const char no_text[] = "relucert-certificate 1\n"
                              "note two clauses\n"
                              "problem sat\n"
                              "claim lower 4/11\n"
                              "network units 2 signs ++ bias no\n"
                              "dataset reduction samples 5 features 2 width 2 square 4\n"
                              "instance cnf 1 2\n"
                              "1 0\n"
                              "-1 0\n"
                              "proof rup 2 text\n"
                              "1 1 0 1 0\n"
                              "0 3 2 0\n"
                              "end\n";

/* The empty clause: (z) and (not z); with biases min(1 / (1 + 4/20), 4 / (3 + 2 * 4)) = 4/11. */
static const char no_binary[] = "relucert-certificate 1\n"
                                "problem sat\n"
                                "claim lower 1/3\n"
                                "network units 2 signs ++ bias yes\n"
                                "dataset reduction samples 6 features 2 width 2 square 4 zero 20\n"
                                "instance cnf 0 1\n"
                                "0\n"
                                "proof rup 1 binary 5\n"
                                "a\0\2\1\0\n"
                                "end\n";

static const char yes[] = "relucert-certificate 1\n"
                          "problem sat\n"
                          "claim error 0\n"
                          "network units 2 signs ++ bias no\n"
                          "dataset reduction samples 6 features 3 width 3 square 3\n"
                          "instance cnf 2 1\n"
                          "1 -2 2 0\n"
                          "weights denominator 10\n"
                          "10 10 10\n"
                          "-10 -10 30\n"
                          "end\n";

struct file {
  char path[SCRATCH_PATH_SIZE];
};

static void file_write(struct file *file, const char *bytes, size_t size)
{
  static int files;
  char name[24];
  snprintf(name, sizeof name, "file-%d", files++);
  strcpy(file->path, scratch_write(name, bytes, size));
}

static void file_remove(const struct file *file)
{
  unlink(file->path);
}

/* Checks that the outcome is as expected and, for a failure, that the reason contains `text`. */
static void expect_reason(const struct reason *reason, enum outcome outcome, const char *text)
{
  ck_assert_msg(reason->outcome == outcome && strstr(reason->text, text) != NULL,
                "outcome %d, expected %d; reason '%s', expected '%s'", (int)reason->outcome, (int)outcome,
                reason->text, text);
}

/* Checks the certificate at a path, with the other files that are not NULL. */
static void check_path(const char *certificate, const char *source, const char *data, struct echo *echo,
                       enum outcome outcome, const char *text)
{
  struct check check;
  check_init(&check);
  check_certificate(&check, certificate, source, data, echo);
  expect_reason(&check.reason, outcome, text);
  check_free(&check);
}

static void check_bytes(const char *bytes, size_t size, enum outcome outcome, const char *text)
{
  struct file file;
  file_write(&file, bytes, size);
  check_path(file.path, NULL, NULL, NULL, outcome, text);
  file_remove(&file);
}

/* The certificate with the first occurrence of `old` replaced by `new`. */
static void check_edit(const char *certificate, const char *old, const char *new, enum outcome outcome,
                       const char *text)
{
  char edited[2048];
  const char *at = strstr(certificate, old);
  ck_assert_ptr_nonnull(at);
  size_t before = (size_t)(at - certificate);
  int size = snprintf(edited, sizeof edited, "%.*s%s%s", (int)before, certificate, new, at + strlen(old));
  check_bytes(edited, (size_t)size, outcome, text);
}

START_TEST(good_certificates_are_verified)
{
  check_bytes(no_text, sizeof no_text - 1, OUTCOME_VERIFIED, "");
  check_bytes(no_binary, sizeof no_binary - 1, OUTCOME_VERIFIED, "");
  check_bytes(yes, sizeof yes - 1, OUTCOME_VERIFIED, "");
}
END_TEST

struct edit {
  const char *old;
  const char *new;
  enum outcome outcome;
  const char *text;
};

static const struct edit no_edits[] = {
    {"claim lower 4/11", "claim lower 1/3", OUTCOME_VERIFIED, ""},
    {"claim lower 4/11", "claim lower 0", OUTCOME_VERIFIED, ""},
    {"width 2 square 4", "width 3 square 9", OUTCOME_REJECTED,
     ":4:13: error: found a lower bound above that of the theorem, expected at most 4/21"},
    {"claim lower 4/11", "claim lower 5/13", OUTCOME_REJECTED, ":4:13: error"},
    {"claim lower 4/11", "claim lower 8/22", OUTCOME_MALFORMED,
     ":4:13: error: found a fraction that can be reduced"},
    {"claim lower 4/11", "claim lower 1/1", OUTCOME_MALFORMED, ":4:13: error"},
    {"claim lower 4/11", "claim lower 04/11", OUTCOME_MALFORMED,
     ":4:13: error: found a number with a leading zero"},
    {"claim lower 4/11", "claim lower -4/11", OUTCOME_MALFORMED, ":4:13: error: found '-'"},
    {"claim lower 4/11", "claim upper 4/11", OUTCOME_MALFORMED, ":4:7: error: found claim 'upper'"},
    {"claim lower 4/11", "claim lower 4/11 ", OUTCOME_MALFORMED,
     ":4:17: error: found a space, expected end of line"},
    {"claim lower 4/11\n", "claim error 0\nclaim lower 4/11\n", OUTCOME_MALFORMED,
     ":5:1: error: found 'claim', expected 'network'"},
    {"claim lower 4/11\n", "", OUTCOME_MALFORMED, ":4:1: error: found 'network', expected 'claim'"},
    {"certificate 1", "certificate 2", OUTCOME_MALFORMED, ":1:22: error: found '2', expected '1'"},
    {"note two clauses", "note ", OUTCOME_MALFORMED, ":2:6: error: found end of line"},
    {"note two clauses", "note\ttwo", OUTCOME_MALFORMED, ":2:5: error: found byte 0x09"},
    {"problem sat", "problem clustering", OUTCOME_MALFORMED,
     ":3:9: error: found 'clustering', expected 'sat' or 'setcover' or 'colouring' or 'mmcs'"},
    {"problem sat\n", "problem sat\r\n", OUTCOME_MALFORMED, ":3:12: error: found byte 0x0d"},
    {"units 2", "units 3", OUTCOME_MALFORMED, ":5:15: error: found '3', expected '2'"},
    {"signs ++", "signs +-", OUTCOME_MALFORMED, ":5:23: error: found '+-'"},
    {"bias no", "bias maybe", OUTCOME_MALFORMED, ":5:31: error: found 'maybe'"},
    {"samples 5", "samples 6", OUTCOME_REJECTED, ":6:27: error: found samples 6, expected 5"},
    {"features 2", "features 1", OUTCOME_REJECTED, ":6:38: error: found features 1, expected 2"},
    {"width 2", "width 1", OUTCOME_REJECTED, ":6:46: error: found width 1"},
    {"width 2", "width 0", OUTCOME_REJECTED, ":6:46: error: found width 0"},
    {"width 2", "width 4611686018427387903", OUTCOME_REJECTED, ":6:46: error"},
    {"width 2", "width 4611686018427387904", OUTCOME_MALFORMED,
     ":6:46: error: found a number of 2^62 or more"},
    {"width 2", "width 99999999999999999999", OUTCOME_MALFORMED,
     ":6:46: error: found a number of 2^62 or more"},
    {"square 4", "square 5", OUTCOME_REJECTED, ":6:55: error: found square 5, expected 4"},
    {"square 4", "square 4 zero 20", OUTCOME_MALFORMED, ":6:56: error: found a space, expected end of line"},
    {"instance cnf 1 2", "instance cnf 1 3", OUTCOME_MALFORMED,
     ":10:1: error: found 'p', expected a literal or 0"},
    {"instance cnf 1 2", "instance cnf 1 1", OUTCOME_REJECTED, ":6:27: error: found samples 5, expected 4"},
    {"instance cnf 1 2", "instance cnf 1073741823 2", OUTCOME_MALFORMED, ":7:14: error: found 1073741823"},
    {"\n1 0\n", "\n2 0\n", OUTCOME_MALFORMED, ":8:1: error: found a literal of variable 2"},
    {"\n1 0\n", "\n-0\n", OUTCOME_MALFORMED, ":8:1: error: found -0"},
    {"\n1 0\n", "\n1 00\n", OUTCOME_MALFORMED, ":8:3: error: found a number with a leading zero"},
    {"\n1 0\n", "\n1  0\n", OUTCOME_MALFORMED, ":8:3: error: found a space"},
    {"\n1 0\n", "\n1\n", OUTCOME_MALFORMED, ":8:2: error: found end of line, expected a space"},
    {"\n-1 0\n", "\n1 0\n", OUTCOME_REJECTED, ":12:5: error: found hint 2 with a true literal"},
    {"proof rup", "proof drat", OUTCOME_MALFORMED, ":10:7: error: found 'drat'"},
    {"rup 2 text", "rup 2 octal", OUTCOME_MALFORMED, ":10:13: error: found 'octal'"},
    {"rup 2 text", "rup 1 text", OUTCOME_REJECTED, ":12:1: error: found the end of the proof"},
    {"rup 2 text", "rup 3 text", OUTCOME_REJECTED,
     ":12:1: error: found the empty clause before the last step"},
    {"rup 2 text", "rup 0 text", OUTCOME_REJECTED, ":11:1: error: found the end of the proof"},
    {"1 1 0 1 0\n", "1 1 0 0\n", OUTCOME_MALFORMED, ":11:7: error: found 0, expected a clause number"},
    {"1 1 0 1 0\n", "1 1 0 1 1 0\n", OUTCOME_REJECTED, ":11:9: error: found hint 1 after the conflict"},
    {"1 1 0 1 0\n", "1 1 0 2 0\n", OUTCOME_REJECTED, ":11:7: error: found hint 2 with a true literal"},
    {"1 1 0 1 0\n", "1 1 0 3 0\n", OUTCOME_REJECTED, ":11:7: error: found clause 3, expected a live clause"},
    {"1 1 0 1 0\n", "1 1 0 -1 0\n", OUTCOME_REJECTED, ":11:7: error: found a negative hint"},
    {"1 1 0 1 0\n", "1 -1 0 7 0\n", OUTCOME_REJECTED, ":12:3: error: found hint 3 with two open literals"},
    {"1 1 0 1 0\n", "d 1 0\n", OUTCOME_REJECTED, ":12:3: error: found clause 3, expected a live clause"},
    {"1 1 0 1 0\n", "d 0\n", OUTCOME_MALFORMED, ":11:3: error: found 0, expected a clause number"},
    {"1 1 0 1 0\n0 3 2 0\n", "d 2 0\n0 1 2 0\n", OUTCOME_REJECTED,
     ":12:5: error: found clause 2, expected a live clause"},
    {"1 1 0 1 0\n0 3 2 0\n", "d 2 2 0\n0 1 2 0\n", OUTCOME_REJECTED,
     ":11:5: error: found clause 2, expected a live clause"},
    {"0 3 2 0\n", "0 3 0\n", OUTCOME_REJECTED, ":12:5: error: found the end of the hints without a conflict"},
    {"0 3 2 0\n", "1 0 3 0\n", OUTCOME_REJECTED, ":13:1: error: found the end of the proof"},
    {"0 3 2 0\n", "0 3 2 0 \n", OUTCOME_MALFORMED, ":12:8: error: found a space, expected end of line"},
    {"end\n", "", OUTCOME_MALFORMED, ":13:1: error: found end of file, expected 'end'"},
    {"end\n", "end", OUTCOME_MALFORMED, ":13:4: error: found end of file, expected end of line"},
    {"end\n", "end\n\n", OUTCOME_MALFORMED, ":14:1: error: found end of line, expected end of file"},
};

START_TEST(edits_of_a_lower_bound)
{
  const struct edit *e = &no_edits[_i];
  check_edit(no_text, e->old, e->new, e->outcome, e->text);
}
END_TEST

static const struct edit yes_edits[] = {
    {"claim error 0", "claim error 1", OUTCOME_REJECTED,
     ":3:13: error: found a claim that differs from the weights' training error, expected 0"},
    {"10 10 10\n", "10 10 20\n", OUTCOME_REJECTED, "expected 1"},
    {"10 10 10\n", "10 10 1000000000000000000000000000000000000000000000\n", OUTCOME_REJECTED,
     ":3:13: error"},
    {"10 10 10\n", "10 10 9223372036854775808\n", OUTCOME_REJECTED, ":3:13: error"},
    {"10 10 10\n", "10 10 -0\n", OUTCOME_MALFORMED, ":9:7: error: found -0"},
    {"10 10 10\n", "10 10 010\n", OUTCOME_MALFORMED, ":9:7: error: found a number with a leading zero"},
    {"10 10 10\n", "10 10\n", OUTCOME_MALFORMED, ":9:6: error: found end of line, expected a space"},
    {"10 10 10\n", "10 10 10 0\n", OUTCOME_MALFORMED, ":9:9: error: found a space, expected end of line"},
    {"denominator 10", "denominator 0", OUTCOME_MALFORMED, ":8:21: error: found 0"},
    {"denominator 10", "denominator 5", OUTCOME_REJECTED, ":3:13: error"},
    {"weights denominator 10\n10 10 10\n-10 -10 30\n", "", OUTCOME_MALFORMED,
     ":8:1: error: found 'end', expected 'weights'"},
    {"claim error 0\n", "claim lower 0\nclaim error 0\n", OUTCOME_MALFORMED,
     ":12:1: error: found 'end', expected 'proof'"},
};

START_TEST(edits_of_an_error)
{
  const struct edit *e = &yes_edits[_i];
  check_edit(yes, e->old, e->new, e->outcome, e->text);
}
END_TEST

/* One octet of the binary proof changed, and octets announced wrongly. */
START_TEST(edits_of_a_binary_proof)
{
  char bytes[sizeof no_binary];
  const size_t size = sizeof no_binary - 1;
  const size_t proof = size - strlen("end\n") - 6;
  static const struct {
    size_t at;
    char octet;
    enum outcome outcome;
    const char *text;
  } change[] = {
      {0, 'b', OUTCOME_MALFORMED, ":9:1: error: found octet 0x62"},
      {0, 'd', OUTCOME_MALFORMED, ":9:2: error: found 0, expected a clause number"},
      {1, '\x04', OUTCOME_MALFORMED, ":9:2: error: found a literal of variable 2"},
      {1, '\x01', OUTCOME_MALFORMED, ":9:2: error: found a literal of variable 0"},
      {2, '\x03', OUTCOME_MALFORMED, ":9:3: error: found a distance that leads below"},
      {2, '\x80', OUTCOME_MALFORMED, ":9:3: error: found a distance that leads below"},
      {3, '\x80', OUTCOME_MALFORMED, ":9:4: error: found a number in more octets than it needs"},
      {4, '\x01', OUTCOME_MALFORMED, ":9:6: error: found the end of the announced octets"},
      {2, '\x01', OUTCOME_REJECTED, ":9:4: error: found hint 2 with a true literal"},
  };
  for (size_t i = 0; i < sizeof change / sizeof change[0]; i++) {
    memcpy(bytes, no_binary, size);
    bytes[proof + change[i].at] = change[i].octet;
    check_bytes(bytes, size, change[i].outcome, change[i].text);
  }
  memcpy(bytes, no_binary, size);
  *strstr(bytes, " 5\n") = ' ';
  bytes[strstr(bytes, "binary 5") - bytes + 7] = '6';
  check_bytes(bytes, size, OUTCOME_MALFORMED, ":9:6: error: found the last step, expected 1 more octets");
  bytes[strstr(bytes, "binary 6") - bytes + 7] = '4';
  check_bytes(bytes, size, OUTCOME_MALFORMED, ":9:5: error: found the end of the announced octets");
}
END_TEST

/* Every prefix of a certificate is malformed at its end, and none crashes. */
START_TEST(prefixes_are_malformed)
{
  for (size_t size = 0; size < sizeof no_binary - 1; size++)
    check_bytes(no_binary, size, OUTCOME_MALFORMED, "");
  for (size_t size = 0; size < sizeof yes - 1; size++)
    check_bytes(yes, size, OUTCOME_MALFORMED, "");
}
END_TEST

/* A certificate larger than the reader's buffer: every token stands across a boundary somewhere, and positions stay right. */
START_TEST(buffers_end_anywhere)
{
  enum { CLAUSES = 60000 };
  for (int shift = 1; shift < 8; shift++) {
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    fprintf(
        out,
        "relucert-certificate 1\nnote %.*s\nproblem sat\nclaim error 0\nnetwork units 2 signs ++ bias no\n",
        shift, "aaaaaaaa");
    fprintf(out, "dataset reduction samples %d features 124 width 2 square 2\ninstance cnf 123 %d\n",
            1 + 246 + CLAUSES, CLAUSES);
    for (int c = 0; c < CLAUSES; c++)
      fprintf(out, "%d -%d 0\n", 100 + c % 20, 121 + c % 3);
    fprintf(out, "weights denominator 1\n");
    for (int unit = 0; unit < 2; unit++)
      for (int v = 0; v <= 123; v++)
        fprintf(out, v < 123 ? "%d " : "%d\n", v < 123 ? 1 - 2 * unit : 2 * unit);
    fprintf(out, "end\n");
    fclose(out);
    check_bytes(text, size, OUTCOME_VERIFIED, "");
    text[strstr(text, "weights") - text - 2] = 'x';
    check_bytes(text, size, OUTCOME_MALFORMED, ":60007:10: error: found 'x', expected a literal or 0");
    free(text);
  }
}
END_TEST

START_TEST(echo_is_the_identity)
{
  static const struct {
    const char *bytes;
    size_t size;
  } certificate[] = {{no_text, sizeof no_text - 1}, {no_binary, sizeof no_binary - 1}, {yes, sizeof yes - 1}};
  for (size_t i = 0; i < 3; i++) {
    struct file file;
    char *text = NULL;
    size_t size = 0;
    struct echo echo = {.out = open_memstream(&text, &size)};
    file_write(&file, certificate[i].bytes, certificate[i].size);
    check_path(file.path, NULL, NULL, &echo, OUTCOME_VERIFIED, "");
    fclose(echo.out);
    ck_assert_uint_eq(size, certificate[i].size);
    ck_assert_mem_eq(text, certificate[i].bytes, size);
    free(text);
    file_remove(&file);
  }
}
END_TEST

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
     ":2:8: error: clause 1: found 4 literals, the certificate has 3"},
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

/* ---- verdicts ---- */

/* A file can be called anything: its name does not make lines of its own. */
START_TEST(names_make_no_lines)
{
  char *text = NULL;
  size_t size = 0;
  struct check check;
  FILE *out = open_memstream(&text, &size);
  check_init(&check);
  check_certificate(&check, "/nonexistent\ns VERIFIED", NULL, NULL, NULL);
  report_certificate(out, REPORT_LINES, &check, "evil\ns VERIFIED\r\x1b", true);
  report_reason(out, &check.reason);
  check_free(&check);
  struct file certificate;
  file_write(&certificate, yes, sizeof yes - 1);
  check_init(&check);
  check_certificate(&check, certificate.path, NULL, NULL, NULL);
  check.source = "a\ns REJECTED";
  check.data = "b\nt 2 < 1";
  report_certificate(out, REPORT_LINES, &check, certificate.path, false);
  check_free(&check);
  file_remove(&certificate);
  ck_assert_int_eq(fclose(out), 0);
  ck_assert_msg(strstr(text, "c evil?s VERIFIED??\ns REJECTED\n/nonexistent?s VERIFIED: error") == text, "%s",
                text);
  ck_assert_ptr_nonnull(strstr(text, "\ns VERIFIED\nt "));
  ck_assert_ptr_null(strstr(strstr(text, "\ns REJECTED\n") + 1, "\ns REJECTED\n"));
  ck_assert_ptr_nonnull(strstr(text, "file a?s REJECTED, clause by clause\n"));
  ck_assert_ptr_nonnull(strstr(text, "file b?t 2 < 1, sample by sample\n"));
  free(text);
}
END_TEST

/* ---- --lrat: 1: 1 2   2: -1 2   3: 1 -2   4: -1 -2 ---- */

static const char square[] = "p cnf 2 4\n1 2 0\n-1 2 0\n1 -2 0\n-1 -2 0\n";

static const struct {
  const char *bytes;
  size_t size;
  enum outcome outcome;
  const char *reason;
} lrat_files[] = {
#define BYTES(text) (text), sizeof(text) - 1
    {BYTES("5 2 0 1 2 0\n6 0 5 3 4 0\n"), OUTCOME_VERIFIED, ""},
    {BYTES("c comment\n7 2 0 1 2 0\n7 d 1 2 0\n19 0 7 3 4 0"), OUTCOME_VERIFIED, ""},
    {BYTES("5 2 0 1 2 0\n6 0 5 3 4 0\nrubbish"), OUTCOME_VERIFIED, ""},
    {BYTES("a\x0a\x04\0\2\4\0d\2\0a\x0c\0\x0a\6\10\0"), OUTCOME_VERIFIED, ""},
    {BYTES("5 0 0\n"), OUTCOME_REJECTED, ":1:5: error: found the end of the hints without a conflict"},
    {BYTES("5 2 0 1 2 0\n"), OUTCOME_REJECTED, ":2:1: error: found the end of the proof"},
    {BYTES("4 2 0 1 2 0\n"), OUTCOME_REJECTED, ":1:1: error: found identifier 4, expected at least 5"},
    {BYTES("5 2 0 1 2 0\n5 0 5 3 4 0\n"), OUTCOME_REJECTED,
     ":2:1: error: found identifier 5, expected at least 6"},
    {BYTES("5 2 0 1 2 0\n4 d 1 0\n"), OUTCOME_REJECTED,
     ":2:1: error: found identifier 4, expected at least 5"},
    {BYTES("5 2 0 1 2 0\n5 d 1 0\n5 d 1 0\n"), OUTCOME_REJECTED,
     ":3:5: error: found clause 1, expected a live clause"},
    {BYTES("5 2 0 -1 2 0\n"), OUTCOME_REJECTED, ":1:7: error: found a negative hint"},
    {BYTES("a\x0a\x04\0\3\4\0"), OUTCOME_REJECTED, ":1:5: error: found a negative hint"},
    {BYTES("5 3 0 1 2 0\n"), OUTCOME_MALFORMED, ":1:3: error: found a literal of variable 3"},
    {BYTES("5 2 0 1 2 0 0\n"), OUTCOME_MALFORMED, ":1:13: error: found '0', expected end of line"},
    {BYTES("5 2 0 1 2\n"), OUTCOME_MALFORMED, ":1:10: error: found end of line"},
    {BYTES("a\x0a\x04\0\2"), OUTCOME_MALFORMED, ":1:6: error: found end of file"},
    {BYTES("1000000000000 0 1 0\n"), OUTCOME_LIMIT,
     ":1:1: error: found identifier 1000000000000, over the limit"},
#undef BYTES
};

static void check_proof(const char *formula, const char *proof, enum outcome outcome, const char *text)
{
  struct reason reason;
  reason_clear(&reason);
  check_lrat(&reason, formula, proof);
  expect_reason(&reason, outcome, text);
}

START_TEST(lrat_proofs_are_checked)
{
  struct file formula;
  struct file proof;
  file_write(&formula, square, sizeof square - 1);
  file_write(&proof, lrat_files[_i].bytes, lrat_files[_i].size);
  check_proof(formula.path, proof.path, lrat_files[_i].outcome, lrat_files[_i].reason);
  file_remove(&formula);
  file_remove(&proof);
}
END_TEST

/* An empty clause needs no proof, but a proof that can be read. */
START_TEST(empty_clauses_need_a_proof_that_is_there)
{
  static const char formula_text[] = "p cnf 1 2\n1 0\n0\n";
  static const struct {
    const char *proof;
    enum outcome outcome;
    const char *reason;
  } proofs[] = {{"/dev/null", OUTCOME_VERIFIED, ""},
                {"/nonexistent/file", OUTCOME_MALFORMED, "/nonexistent/file: error: cannot open"},
                {"/", OUTCOME_MALFORMED, "/: error: cannot read"}};
  struct file formula;
  file_write(&formula, formula_text, sizeof formula_text - 1);
  for (size_t i = 0; i < sizeof proofs / sizeof proofs[0]; i++)
    check_proof(formula.path, proofs[i].proof, proofs[i].outcome, proofs[i].reason);
  file_remove(&formula);
}
END_TEST

START_TEST(files_that_cannot_be_read)
{
  check_path("/nonexistent/file", NULL, NULL, NULL, OUTCOME_MALFORMED,
             "/nonexistent/file: error: cannot open");
  check_path("/", NULL, NULL, NULL, OUTCOME_MALFORMED, "/: error: cannot read");
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("relucheck_reader");
  tcase_set_timeout(tests, 60);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, good_certificates_are_verified);
  tcase_add_loop_test(tests, edits_of_a_lower_bound, 0, COUNT(no_edits));
  tcase_add_loop_test(tests, edits_of_an_error, 0, COUNT(yes_edits));
  tcase_add_test(tests, edits_of_a_binary_proof);
  tcase_add_test(tests, prefixes_are_malformed);
  tcase_add_test(tests, buffers_end_anywhere);
  tcase_add_test(tests, echo_is_the_identity);
  tcase_add_loop_test(tests, sources_are_compared, 0, COUNT(sources));
  tcase_add_loop_test(tests, data_files_are_compared, 0, COUNT(data_files));
  tcase_add_test(tests, npy_files_are_compared);
  tcase_add_loop_test(tests, lrat_proofs_are_checked, 0, COUNT(lrat_files));
  tcase_add_loop_test(tests, npy_headers_are_strict, 0, COUNT(npy_headers));
  tcase_add_test(tests, slow_pipes_are_read);
  tcase_add_test(tests, names_make_no_lines);
  tcase_add_test(tests, empty_clauses_need_a_proof_that_is_there);
  tcase_add_test(tests, files_that_cannot_be_read);
  return run_tests("relucheck_reader", tests);
}
