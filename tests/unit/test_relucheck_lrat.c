/* relucheck's readers of LRAT proofs: good ones and one deviation at a time. */
#include "relucheck_files.h"
#include "run_tests.h"

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

int main(void)
{
  TCase *tests = tcase_create("relucheck_lrat");
  tcase_set_timeout(tests, 60);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_loop_test(tests, lrat_proofs_are_checked, 0, COUNT(lrat_files));
  tcase_add_test(tests, empty_clauses_need_a_proof_that_is_there);
  return run_tests("relucheck_lrat", tests);
}
