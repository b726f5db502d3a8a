/* Every allocation of the readers of circuits and of the search for their least satisfying assignments fails once: STATUS_LIMIT, nothing left behind. */
#include "allocation_failure.h"
#include "format/owned_circuit.h"
#include "solve/circuit_search.h"
#include "solve/cover_recheck.h"
#include "run_tests.h"

#include <check.h>

static const char *text;
static uint64_t optimum;

static enum status read_circuit(struct owned_circuit *c)
{
  struct input in;
  enum status status = input_open_memory(&in, "f", text, strlen(text), &why);
  if (status != STATUS_OK)
    return status;
  status = circuit_parse(c, &in, NULL, &why);
  input_close(&in);
  return status;
}

static enum status read_and_forget(void)
{
  struct owned_circuit c;
  const enum status status = read_circuit(&c);
  if (status == STATUS_OK)
    owned_circuit_free(&c);
  return status;
}

static enum status read_and_search(void)
{
  const struct cover_search_options options = {.seed = 1};
  struct owned_circuit c;
  struct circuit_search_result result;
  enum status status = read_circuit(&c);
  if (status != STATUS_OK)
    return status;
  status = circuit_search(&c.circuit, &options, &result, &why);
  if (status == STATUS_OK)
    status = result.lower == optimum ? cover_recheck(&result.cuts.system, &result.proof, result.lower, &why)
                                     : STATUS_NOTHING;
  circuit_search_result_free(&result);
  owned_circuit_free(&c);
  return status;
}

START_TEST(bench)
{
  text = "INPUT(a)\nINPUT(b)\nINPUT(c)\nOUTPUT(z)\nz = NAND(x, y)\nx = NOT(a)\ny = NAND(b, n)\nn = NOT(c)\n";
  fail_each(read_and_forget, 12, NULL);
}
END_TEST

START_TEST(aiger)
{
  text = "aag 4 2 0 1 2\n2\n4\n8\n6 2 4\n8 6 6\ni0 a\no0 z\n";
  fail_each(read_and_forget, 12, NULL);
}
END_TEST

START_TEST(blif)
{
  text = ".inputs a b c\n.outputs z\n.names a b c z\n11- 1\n--1 1\n";
  fail_each(read_and_forget, 14, NULL);
}
END_TEST

/* The 5 points of a ring of which each two neighbours need one: 3 of them. */
START_TEST(search)
{
  text = "INPUT(a)\nINPUT(b)\nINPUT(c)\nINPUT(d)\nINPUT(e)\nOUTPUT(z)\nz = AND(p, q, r, s, t)\n"
         "p = OR(a, b)\nq = OR(b, c)\nr = OR(c, d)\ns = OR(d, e)\nt = OR(e, a)\n";
  optimum = 3;
  fail_each(read_and_search, 60, NULL);
}
END_TEST

START_TEST(unsatisfiable)
{
  text = "INPUT(a)\nOUTPUT(z)\nz = AND(a, g)\ng = gnd\n";
  optimum = 2;
  fail_each(read_and_search, 25, NULL);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("allocation");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, bench);
  tcase_add_test(tests, aiger);
  tcase_add_test(tests, blif);
  tcase_add_test(tests, search);
  tcase_add_test(tests, unsatisfiable);
  return run_tests("allocation with circuits", tests);
}
