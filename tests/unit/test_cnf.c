/* Reading formulas: what real files do, what is refused and where, files with known sizes. */
#include "format/cnf.h"
#include "format/output.h"
#include "reduce/sat.h"
#include "scratch_file.h"
#include "messages.h"
#include "run_tests.h"

#include <stdbool.h>

static struct diagnostic why;

static enum status parse(struct owned_formula *f, const char *text, size_t size)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "f.cnf", text, size, &why), STATUS_OK);
  const enum status status = cnf_parse(f, &in, NULL, &why);
  input_close(&in);
  return status;
}

/* "variables: clause, clause", with the literals as listed. */
static const char *describe(const struct formula *f)
{
  static char text[500];
  size_t used = (size_t)snprintf(text, sizeof text, "%d:", f->variables);
  for (size_t c = 0; c < f->clauses; c++) {
    used += (size_t)snprintf(text + used, sizeof text - used, "%s[", c == 0 ? " " : "");
    for (size_t p = f->start[c]; p < f->start[c + 1]; p++)
      used += (size_t)snprintf(text + used, sizeof text - used, "%s%d", p == f->start[c] ? "" : " ",
                               f->literal[p]);
    used += (size_t)snprintf(text + used, sizeof text - used, "]");
  }
  return text;
}

static const struct {
  const char *text;
  const char *formula;
} ACCEPTED[] = {
    {"p cnf 3 2\n1 -2 0\n2 3 0\n", "3: [1 -2][2 3]"},
    {"p cnf 0 0\n", "0:"},
    {"p cnf 5 0", "5:"},
    /* white space */
    {"p   cnf   \t1\t\t  3   \r\n\t1  \t0\t\r\n\t-1  0\r\n  1\r\n0\r\n", "1: [1][-1][1]"},
    {"\n\n  p cnf 2 1\n\n\n1\n\n-2\n\n0\n\n", "2: [1 -2]"},
    {"p cnf 2 2\n1 0 2 0\n", "2: [1][2]"},
    {"p cnf 2 2\n1 0 -2 0", "2: [1][-2]"},
    /* the last clause without its 0 */
    {"p cnf 2 2\n1 0\n-2 1", "2: [1][-2 1]"},
    {"p cnf 2 2\n1 0\n-2 1\n", "2: [1][-2 1]"},
    {"p cnf 2 2\n1 0\n-2 1\nc the end", "2: [1][-2 1]"},
    /* comments */
    {"c\nc p cnf 7 7\np cnf 2 1\nc\nc 1 2 0\n1 2 0\nc", "2: [1 2]"},
    {"c %\nc 0\np cnf 2 2\n1\nc within a clause\n2 0\n c indented\ncnospace\n-1 0\n", "2: [1 2][-1]"},
    /* the end of SATLIB's files, and of pret's */
    {"p cnf 2 1\n1 2 0\n%\n0\n\n", "2: [1 2]"},
    {"p cnf 2 1\n1 2 0\n%\n0", "2: [1 2]"},
    {"p cnf 2 1\n1 2 0\n % \n\n", "2: [1 2]"},
    {"p cnf 2 1\r\n1 2 0\r\n%\r\n0\r\n\r\n", "2: [1 2]"},
    {"p cnf 2 1\n1 2 0\n0\n", "2: [1 2]"},
    {"p cnf 2 1\n1 2 0\n  0 \n\nc after\n", "2: [1 2]"},
    {"p cnf 2 2\n1 2 0\n0\n", "2: [1 2][]"},
    /* clauses that reductions must survive */
    {"p cnf 0 1\n0\n", "0: []"},
    {"p cnf 1 3\n0\n0\n0\n", "1: [][][]"},
    {"p cnf 2 3\n1 1 0\n1 -1 0\n1 1 0\n", "2: [1 1][1 -1][1 1]"},
    /* the largest variable */
    {"p cnf 1073741822 1\n1073741822 -1073741822 0\n", "1073741822: [1073741822 -1073741822]"},
};

START_TEST(habits_of_real_files_are_accepted)
{
  struct owned_formula f;
  const char *text = ACCEPTED[_i].text;
  const enum status status = parse(&f, text, strlen(text));
  ck_assert_msg(status == STATUS_OK, "%s", why.text);
  ck_assert_str_eq(describe(&f.formula), ACCEPTED[_i].formula);
  ck_assert_uint_eq(f.literals, f.formula.start[f.formula.clauses]);
  owned_formula_free(&f);
}
END_TEST

static const struct {
  const char *text;
  enum status status;
  const char *message;
} REFUSED[] = {
    {"", STATUS_MALFORMED, "1:1: error: found end of file, expected the header 'p cnf VARIABLES CLAUSES'"},
    {"1 2 0\n", STATUS_MALFORMED, "1:1: error: found '1', expected the header"},
    {"c only\n", STATUS_MALFORMED, "2:1: error: found end of file, expected the header"},
    {"p dnf 1 1\n1 0\n", STATUS_MALFORMED, "1:3: error: found 'd', expected the header"},
    {"pcnf 1 1\n1 0\n", STATUS_MALFORMED, "1:2: error: found 'c', expected a space in the header"},
    {"p cnf\n1 1\n", STATUS_MALFORMED, "1:6: error: found end of line, expected a space in the header"},
    {"p cnf -1 1\n", STATUS_MALFORMED, "1:7: error: found '-', expected the number of variables"},
    {"p cnf 1\n", STATUS_MALFORMED, "1:8: error: found end of line, expected the number of clauses"},
    {"p cnf 1 1 1\n1 0\n", STATUS_MALFORMED, "1:11: error: found '1', expected the end of the header line"},
    {"p cnf 1 1x\n1 0\n", STATUS_MALFORMED, "1:10: error: found 'x', expected white space"},
    {"p cnf 01 1\n1 0\n", STATUS_MALFORMED, "1:7: error: found a number with a leading zero"},
    {"p cnf 2 1\np cnf 2 1\n1 0\n", STATUS_MALFORMED, "2:1: error: found 'p', expected a literal"},
    {"p cnf 1073741823 1\n1 0\n", STATUS_LIMIT,
     "1:7: error: found 1073741823 variables, expected at most 1073741822"},
    {"p cnf 99999999999999999999999 1\n1 0\n", STATUS_LIMIT,
     "1:7: error: found at least 18446744073709551615 variables, expected at most 1073741822"},
    {"p cnf 1 4611686018427387904\n1 0\n", STATUS_LIMIT,
     "1:9: error: found 4611686018427387904 clauses, expected at most 4611686018427387903"},
    {"p cnf 1 4611686018427387903\n1 0\n", STATUS_MALFORMED,
     "3:1: error: found the end of the formula after 1 clauses, expected 4611686018427387903"},
    {"p cnf 2 2\n1 0\n", STATUS_MALFORMED,
     "3:1: error: found the end of the formula after 1 clauses, expected 2 as"},
    {"p cnf 2 1\n1 0\n2 0\n", STATUS_MALFORMED, "3:1: error: found one more clause, expected 1 clauses as"},
    {"p cnf 2 1\n1 0 2\n", STATUS_MALFORMED, "2:5: error: found one more clause, expected 1 clauses as"},
    {"p cnf 2 1\n1 0 0\n", STATUS_MALFORMED, "2:5: error: found one more clause, expected 1 clauses as"},
    {"p cnf 2 1\n1 2 0\n0\n0\n", STATUS_MALFORMED,
     "4:1: error: found '0' after the 0 that follows the last clause"},
    {"p cnf 2 1\n1 2 0\n0\n1 0\n", STATUS_MALFORMED,
     "4:1: error: found '1' after the 0 that follows the last clause"},
    {"p cnf 2 1\n1 2 0\n00\n", STATUS_MALFORMED, "3:1: error: found a number with a leading zero"},
    {"p cnf 2 1\n1 3 0\n", STATUS_MALFORMED, "2:3: error: found the variable 3, expected one from 1 to 2 as"},
    {"p cnf 2 1\n1 -3 0\n", STATUS_MALFORMED,
     "2:3: error: found the variable 3, expected one from 1 to 2 as"},
    {"p cnf 2 1\n4294967297 0\n", STATUS_MALFORMED, "2:1: error: found the variable 4294967297, expected"},
    {"p cnf 2 1\n18446744073709551617 0\n", STATUS_MALFORMED,
     "2:1: error: found the variable at least 1844674407370955161"},
    {"p cnf 2 1\n1 -0\n", STATUS_MALFORMED, "2:3: error: found '-0'"},
    {"p cnf 2 1\n1 - 2 0\n", STATUS_MALFORMED, "2:4: error: found a space, expected a literal"},
    {"p cnf 2 1\n1 +2 0\n", STATUS_MALFORMED, "2:3: error: found '+', expected a literal"},
    {"p cnf 2 1\n1 2c 0\n", STATUS_MALFORMED, "2:4: error: found 'c', expected white space"},
    {"p cnf 2 1\n1 c 2 0\n", STATUS_MALFORMED, "2:3: error: found 'c', expected a literal"},
    {"p cnf 2 1\n1 2 0 %\n", STATUS_MALFORMED, "2:7: error: found '%', expected a literal"},
    {"p cnf 2 1\n1 2\n%\n", STATUS_MALFORMED, "3:1: error: found '%', expected a literal, or the 0"},
    {"p cnf 2 2\n1 2 0\n%\n0\n", STATUS_MALFORMED,
     "3:1: error: found the end of the formula after 1 clauses"},
    {"p cnf 2 1\n1 2 0\n%%\n0\n", STATUS_MALFORMED, "3:2: error: found '%', expected the end of the line"},
    {"p cnf 2 1\n1 2 0\n%\n0\n1 0\n", STATUS_MALFORMED, "5:1: error: found '1' after the line '%'"},
    {"p cnf 2 1\n1 2 0\n%\n00\n", STATUS_MALFORMED, "4:2: error: found '0' after the line '%'"},
    {"p cnf 2 1\n1 \x01 0\n", STATUS_MALFORMED, "2:3: error: found byte 0x01, expected a literal"},
};

START_TEST(malformed_files_are_refused)
{
  struct owned_formula f;
  const char *text = REFUSED[_i].text;
  ck_assert_int_eq(parse(&f, text, strlen(text)), REFUSED[_i].status);
  check_message(&why, "f.cnf:", REFUSED[_i].message);
}
END_TEST

START_TEST(nul_bytes_are_refused)
{
  struct owned_formula f;
  ck_assert_int_eq(parse(&f, "p cnf 2 1\n1 \0002 0\n", 17), STATUS_MALFORMED);
  ck_assert_str_eq(why.text, "f.cnf:2:3: error: found byte 0x00, expected a literal, 0 or a comment line");
}
END_TEST

/* A formula of several blocks, written by our own writer, comes back. */
START_TEST(large_files_are_read)
{
  enum { CLAUSES = 200000, VARIABLES = 100000 };
  struct owned_formula f;
  struct output out;
  const char *path = scratch_path("large.cnf");
  ck_assert_int_eq(output_open(&out, path, &why), STATUS_OK);
  output_text(&out, "p cnf 100000 200000\n");
  for (int64_t c = 0; c < CLAUSES; c++) {
    for (int64_t p = 0; p < 1 + c % 4; p++) {
      const int64_t variable = (c * 7919 + p * 104729) % VARIABLES + 1;
      output_integer(&out, (c + p) % 3 == 0 ? -variable : variable);
      output_char(&out, p % 2 == 0 ? ' ' : '\n');
    }
    output_text(&out, "0\n");
  }
  ck_assert_int_eq(output_commit(&out, &why), STATUS_OK);
  ck_assert_int_eq(cnf_read(&f, path, &why), STATUS_OK);
  ck_assert_uint_eq(f.formula.clauses, CLAUSES);
  ck_assert_uint_eq(f.width, 4);
  bool good = true;
  for (int64_t c = 0; c < CLAUSES; c++) {
    good &= f.formula.start[c + 1] - f.formula.start[c] == (size_t)(1 + c % 4);
    for (int64_t p = 0; p < 1 + c % 4; p++) {
      const int64_t variable = (c * 7919 + p * 104729) % VARIABLES + 1;
      good &= f.formula.literal[f.formula.start[c] + (size_t)p] == ((c + p) % 3 == 0 ? -variable : variable);
    }
  }
  ck_assert(good);
  owned_formula_free(&f);
  unlink(path);
}
END_TEST

START_TEST(closing_replaces_empty_clauses)
{
  struct owned_formula f;
  const char *text = "p cnf 2 4\n0\n1 2 0\n0\n-1 0\n";
  ck_assert_int_eq(parse(&f, text, strlen(text)), STATUS_OK);
  ck_assert_uint_eq(f.width, 2);
  ck_assert_int_eq(owned_formula_close(&f, &why), STATUS_OK);
  ck_assert(f.closed);
  ck_assert_str_eq(describe(&f.formula), "3: [3][1 2][3][-1][-3]");
  ck_assert_int_eq(owned_formula_add_literal(&f, 2, &why), STATUS_OK);
  ck_assert_int_eq(owned_formula_end_clause(&f, &why), STATUS_OK);
  ck_assert_str_eq(describe(&f.formula), "3: [3][1 2][3][-1][-3][2]");
  owned_formula_free(&f);
  text = "p cnf 0 1\n0\n";
  ck_assert_int_eq(parse(&f, text, strlen(text)), STATUS_OK);
  ck_assert_uint_eq(f.width, 0);
  ck_assert_int_eq(owned_formula_close(&f, &why), STATUS_OK);
  ck_assert_uint_eq(f.width, 1);
  owned_formula_free(&f);
  text = "p cnf 2 1\n1 2 0\n";
  ck_assert_int_eq(parse(&f, text, strlen(text)), STATUS_OK);
  ck_assert_int_eq(owned_formula_close(&f, &why), STATUS_OK);
  ck_assert(!f.closed);
  ck_assert_str_eq(describe(&f.formula), "2: [1 2]");
  owned_formula_free(&f);
}
END_TEST

START_TEST(missing_files_are_refused)
{
  struct owned_formula f;
  signed char model[2];
  ck_assert_int_eq(cnf_read(&f, scratch_path("missing"), &why), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(why.text, "missing: error: could not open"));
  ck_assert_int_eq(solution_read(model, 1, scratch_path("missing"), &why), STATUS_MALFORMED);
  ck_assert_ptr_nonnull(strstr(why.text, "missing: error: could not open"));
}
END_TEST

/* ---- public instances, when they are there ---- */

#define DATA "../shared/data/"

/* The next tab-separated field of a line that is cut up on the way. */
static char *next_field(char **line)
{
  char *field = *line;
  char *tab = strchr(field, '\t');
  *line = tab != NULL ? tab + 1 : field + strlen(field);
  if (tab != NULL)
    *tab = '\0';
  return field;
}

/* "parsed: VARIABLES vars, CLAUSES clauses" */
static void parse_sizes(const char *verified, uint64_t *variables, uint64_t *clauses)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "MANIFEST.tsv", verified, strlen(verified), &why), STATUS_OK);
  while (input_peek(&in) >= 0 && !input_at_digit(&in))
    input_skip(&in);
  *variables = input_natural(&in);
  while (input_peek(&in) >= 0 && !input_at_digit(&in))
    input_skip(&in);
  *clauses = input_natural(&in);
  input_close(&in);
}

static void check_instance(const char *path, const char *format, const char *verified)
{
  struct owned_formula f;
  uint64_t variables;
  uint64_t clauses;
  const enum status status = cnf_read(&f, path, &why);
  if (strstr(format, "malformed") != NULL && strstr(path, "relaxed-header") == NULL) {
    ck_assert_msg(status == STATUS_MALFORMED, "%s", path);
    return;
  }
  ck_assert_msg(status == STATUS_OK, "%s", why.text);
  parse_sizes(verified, &variables, &clauses);
  if (strstr(path, "pret") != NULL)
    clauses--; /* their last 0 is counted there */
  ck_assert_uint_eq((uint64_t)f.formula.variables, variables);
  ck_assert_uint_eq(f.formula.clauses, clauses);
  owned_formula_free(&f);
}

static void check_solution(const char *path)
{
  char formula[300];
  struct owned_formula f;
  snprintf(formula, sizeof formula, "%.*s.cnf", (int)strlen(path) - 4, path);
  ck_assert_int_eq(cnf_read(&f, formula, &why), STATUS_OK);
  signed char *model = malloc((size_t)f.formula.variables + 1);
  ck_assert_msg(solution_read(model, f.formula.variables, path, &why) == STATUS_OK, "%s", why.text);
  for (size_t c = 0; c < f.formula.clauses; c++) {
    bool satisfied = false;
    for (size_t p = f.formula.start[c]; p < f.formula.start[c + 1]; p++)
      satisfied |=
          f.formula.literal[p] > 0 ? model[f.formula.literal[p]] > 0 : model[-f.formula.literal[p]] < 0;
    ck_assert(satisfied);
  }
  free(model);
  owned_formula_free(&f);
}

START_TEST(public_instances_are_read_as_their_manifest_says)
{
  static char line[4000];
  int instances = 0;
  int solutions = 0;
  FILE *manifest = fopen(DATA "MANIFEST.tsv", "r");
  if (manifest == NULL) {
    fprintf(stderr, "skipped: the public instances, as there is no " DATA "MANIFEST.tsv\n");
    return;
  }
  while (fgets(line, sizeof line, manifest) != NULL) {
    char *rest = line;
    char *field[11];
    char path[300];
    for (int i = 0; i < 11; i++)
      field[i] = next_field(&rest);
    if (strcmp(field[1], "cnf") != 0)
      continue;
    snprintf(path, sizeof path, DATA "%s", field[0]);
    if (strncmp(field[2], "DIMACS CNF", 10) == 0) {
      check_instance(path, field[2], field[10]);
      instances++;
    } else if (strstr(field[2], "model") != NULL) {
      check_solution(path);
      solutions++;
    }
  }
  fclose(manifest);
  ck_assert_int_gt(instances, 150);
  ck_assert_int_gt(solutions, 5);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("cnf");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_loop_test(tests, habits_of_real_files_are_accepted, 0, COUNT(ACCEPTED));
  tcase_add_loop_test(tests, malformed_files_are_refused, 0, COUNT(REFUSED));
  tcase_add_test(tests, nul_bytes_are_refused);
  tcase_add_test(tests, large_files_are_read);
  tcase_add_test(tests, closing_replaces_empty_clauses);
  tcase_add_test(tests, missing_files_are_refused);
  tcase_add_test(tests, public_instances_are_read_as_their_manifest_says);
  return run_tests("cnf", tests);
}
