/* Reading solutions of formulas: what solvers print, what is refused and where. */
#include "format/cnf.h"
#include "scratch_file.h"
#include "messages.h"
#include "run_tests.h"

static struct diagnostic why;

enum { VARIABLES = 4 };

/* Reads a solution of VARIABLES variables; `model` becomes a string of + and -. */
static enum status parse_solution(const char *text, char *model)
{
  struct input in;
  signed char value[VARIABLES + 2];
  value[VARIABLES + 1] = 77;
  ck_assert_int_eq(input_open_memory(&in, "f.sol", text, strlen(text), &why), STATUS_OK);
  const enum status status = solution_parse(value, VARIABLES, &in, &why);
  input_close(&in);
  ck_assert_int_eq(value[VARIABLES + 1], 77);
  for (int v = 1; v <= VARIABLES; v++)
    model[v - 1] = value[v] == 1 ? '+' : value[v] == -1 ? '-' : '?';
  model[VARIABLES] = '\0';
  return status;
}

static const struct {
  const char *text;
  const char *model;
} SOLUTIONS[] = {
    {"s SATISFIABLE\nv 1 -2 3 -4 0\n", "+-+-"},
    {"c log\nc s UNSATISFIABLE\ns SATISFIABLE\nv 1 -2\nv 3 4\nv 0\nc end\n", "+-++"},
    {"v -1 2 -3 4 0\ns SATISFIABLE\n", "-+-+"},
    {"s SATISFIABLE\r\nv 1 2 3 4 0\r\n", "++++"},
    {"1 -2 3 -4 0\n", "+-+-"},
    {"1 -2 3 -4", "+-+-"},
    {"1\n-2\n3 -4\n0", "+-+-"},
    {"SAT\n1 2 -3 -4 0\n", "++--"},
    {"\n\nv 2 0\n\n", "-+--"},
    {"v 2 2 2", "-+--"},
    {"v 0\n", "----"},
    {"s SATISFIABLE\nv", "----"},
    {"0\n", "----"},
    {"  v 3 0\n  c x\n", "--+-"},
};

START_TEST(solutions_are_read)
{
  char model[VARIABLES + 1];
  ck_assert_msg(parse_solution(SOLUTIONS[_i].text, model) == STATUS_OK, "%s", why.text);
  ck_assert_str_eq(model, SOLUTIONS[_i].model);
}
END_TEST

static const struct {
  const char *text;
  const char *message;
} NO_SOLUTIONS[] = {
    {"", "1:1: error: found end of file, expected a literal"},
    {"c nothing\n", "2:1: error: found end of file, expected a literal"},
    {"s SATISFIABLE\n", "2:1: error: found end of file, expected a literal"},
    {"s UNSATISFIABLE\n", "1:3: error: found the answer 'UNSATISFIABLE', expected SATISFIABLE"},
    {"UNSAT\n", "1:1: error: found the answer 'UNSAT', expected SATISFIABLE"},
    {"s UNKNOWN\nv 1 0\n", "1:3: error: found the answer 'UNKNOWN'"},
    {"s SATISFIABLE 1\n", "1:15: error: found '1', expected the end of the line"},
    {"s\nv 1 0\n", "1:2: error: found the answer ''"},
    {"v 5 0\n", "1:3: error: found the variable 5, expected one from 1 to 4"},
    {"v -5 0\n", "1:3: error: found the variable 5, expected one from 1 to 4"},
    {"v 99999999999999999999 0\n", "1:3: error: found the variable at least 18446744073709551615"},
    {"v 1 -1 0\n", "1:5: error: found both 1 and -1"},
    {"v -1 2\nv 1 0\n", "2:3: error: found both 1 and -1"},
    {"v 1 0\nv 2 0\n", "2:3: error: found a literal after the closing 0"},
    {"v 1 0 0\n", "1:7: error: found a literal after the closing 0"},
    {"v 1 -0\n", "1:6: error: found '0', expected a literal"},
    {"v 1 2x 0\n", "1:6: error: found 'x', expected white space"},
    {"v 1 v 2 0\n", "1:5: error: found 'v', expected a literal"},
    {"v1 0\n", "1:2: error: found '1', expected a space"},
    {"w 1 0\n", "1:1: error: found 'w', expected a literal"},
};

START_TEST(what_is_no_solution_is_refused)
{
  char model[VARIABLES + 1];
  ck_assert_int_eq(parse_solution(NO_SOLUTIONS[_i].text, model), STATUS_MALFORMED);
  check_message(&why, "f.sol:", NO_SOLUTIONS[_i].message);
}
END_TEST

START_TEST(nul_bytes_are_refused_in_solutions)
{
  struct input in;
  signed char model[2];
  ck_assert_int_eq(input_open_memory(&in, "f.sol", "\0v 1 0\n", 7, &why), STATUS_OK);
  ck_assert_int_eq(solution_parse(model, 1, &in, &why), STATUS_MALFORMED);
  input_close(&in);
  ck_assert_int_eq(input_open_memory(&in, "f.sol", "s SATISFIABLE\0\nv 1 0\n", 21, &why), STATUS_OK);
  ck_assert_int_eq(solution_parse(model, 1, &in, &why), STATUS_MALFORMED);
  ck_assert_str_eq(why.text, "f.sol:1:3: error: found the answer 'SATISFIABLE?', expected SATISFIABLE");
  input_close(&in);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("solutions");
  tcase_set_timeout(tests, 120);
  tcase_add_checked_fixture(tests, scratch_begin, scratch_end);
  tcase_add_loop_test(tests, solutions_are_read, 0, COUNT(SOLUTIONS));
  tcase_add_loop_test(tests, what_is_no_solution_is_refused, 0, COUNT(NO_SOLUTIONS));
  tcase_add_test(tests, nul_bytes_are_refused_in_solutions);
  return run_tests("solutions", tests);
}
