/* relucheck's reader of certificates: good ones and one deviation at a time; verdicts. */
#include "../../src/relucheck/echo.h"
#include "../../src/relucheck/report.h"
#include "relucheck_files.h"
#include "run_tests.h"

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

START_TEST(files_that_cannot_be_read)
{
  check_path("/nonexistent/file", NULL, NULL, NULL, OUTCOME_MALFORMED,
             "/nonexistent/file: error: cannot open");
  check_path("/", NULL, NULL, NULL, OUTCOME_MALFORMED, "/: error: cannot read");
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

int main(void)
{
  TCase *tests = tcase_create("relucheck_certificate");
  tcase_set_timeout(tests, 60);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_test(tests, good_certificates_are_verified);
  tcase_add_loop_test(tests, edits_of_a_lower_bound, 0, COUNT(no_edits));
  tcase_add_loop_test(tests, edits_of_an_error, 0, COUNT(yes_edits));
  tcase_add_test(tests, edits_of_a_binary_proof);
  tcase_add_test(tests, prefixes_are_malformed);
  tcase_add_test(tests, buffers_end_anywhere);
  tcase_add_test(tests, echo_is_the_identity);
  tcase_add_test(tests, names_make_no_lines);
  tcase_add_test(tests, files_that_cannot_be_read);
  return run_tests("relucheck_certificate", tests);
}
