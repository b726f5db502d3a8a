/* Circuits from text: what each kind of file becomes, and what is refused and where. */
#include "circuit_text.h"
#include "format/netlist.h"
#include "run_tests.h"
#include "same_circuit.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_SIZE = 4096 };

/* "inputs; gate; ...; output wire", wires from 1; a free input is marked. */
static const char *show(const struct owned_circuit *o)
{
  static char text[TEXT_SIZE];
  const struct circuit *c = &o->circuit;
  int used = snprintf(text, sizeof text, "%u", c->inputs);
  for (uint32_t i = 0; o->free_inputs > 0 && i < c->inputs; i++)
    if (o->free_input[i])
      used += snprintf(text + used, sizeof text - (size_t)used, " free %u", i + 1);
  for (size_t g = 0; g < c->gates; g++) {
    used += snprintf(text + used, sizeof text - (size_t)used, c->conjunction[g] ? "; and" : "; or");
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++)
      used += snprintf(text + used, sizeof text - (size_t)used, " %u", c->pin[p] + 1);
  }
  snprintf(text + used, sizeof text - (size_t)used, "; %u", c->output + 1);
  return text;
}

struct good {
  const char *text;
  const char *output;
  const char *circuit;
};

#define AIG_OR "aig 3 2 0 1 1\n7\n\001\002"

static const struct good GOOD[] = {
    /* .bench */
    {"INPUT(a)\nINPUT(b)\nOUTPUT(z)\nz = AND(a, b)\n", NULL, "2; and 1 2; 3"},
    {"# c\n\n output ( z )\nz=nand(x,y) # c\nx = Not(a)\ny=nor(b,c)\ninput(a)INPUT(b)\nINPUT(c)", NULL,
     "3; or 2 3; or 1 4; 5"},
    {"INPUT(1)\nOUTPUT(2)\n2 = BUFF(3)\n3 = buf(1)\n", NULL, "1; 1"},
    {"INPUT(a)\nOUTPUT(a)\n", NULL, "1; 1"},
    {"INPUT(a)\nINPUT(b)\nINPUT(c)\nOUTPUT(z)\nz = AND(a, n, m, n)\nn = NOT(c)\nm = INV(b)\n", NULL,
     "3 free 2 free 3; and; and 1 4 4 4; 5"},
    {"INPUT(a)\nOUTPUT(z)\nz = OR(g, v, a, a)\ng = gnd\nv = VDD\n", NULL, "1; or; and; or 2 3 1 1; 4"},
    {"INPUT(a)\nOUTPUT(z)\nz = NOT(g)\ng = gnd\n", NULL, "1; and; 2"},
    {"INPUT(a)\nINPUT(b)\nOUTPUT(y)\nOUTPUT(z)\ny = XOR(a, b)\nz = OR(a, b)\n", "z", "2; or 1 2; 3"},
    {"INPUT(a)\nINPUT(input)\nOUTPUT(OUTPUT)\nOUTPUT = OR(a, input)\n", NULL, "2; or 1 2; 3"},
    {"INPUT(a)\nINPUT(b)\nOUTPUT(z)\nz = NAND(n, n)\nn = NAND(a, b)\n", NULL, "2; and 1 2; or 3 3; 4"},
    {"INPUT(a)\nOUTPUT(z)\nz = NOR(n)\nn = NOT(a)\n", NULL, "1; 1"},
    /* AIGER */
    {"aag 3 2 0 1 1\n2\n4\n6\n6 2 4\n", NULL, "2; and 1 2; 3"},
    {"aag 3 2 0 1 1\r\n2\r\n4\r\n7\r\n6 3 5\r\ni0 x y\r\no0 out\r\nc\r\nanything", "out", "2; or 1 2; 3"},
    {"aag 9 2 0 2 2 0 0\n8\n4\n6\n19\n18 9 5\n6 18 18\n", "o1", "2; or 1 2; 3"},
    {"aag 1 1 0 1 0\n2\n0\n", NULL, "1; or; 2"},
    {"aag 0 0 0 1 0\n1\n", NULL, "0; and; 1"},
    {"aag 2 2 0 1 0\n4\n2\n5\n", NULL, "2 free 1; and; 3"},
    {AIG_OR, NULL, "2; or 2 1; 3"},
    {AIG_OR "i1 b\no0 s\nc\n", "s", "2; or 2 1; 3"},
    /* BLIF */
    {".model m\n.inputs a b\n.outputs z\n.names a b z\n11 1\n.end\n", NULL, "2; and 1 2; 3"},
    {"# c\n.inputs a \\\n b\n.inputs c # c\n.outputs z\n.names a b c z\n1-- 1\n-11 1\n", NULL,
     "3; and 2 3; or 1 4; 5"},
    {".inputs a b\n.outputs z\n.names a b z\n00 0\n.end", NULL, "2; or 1 2; 3"},
    {".inputs a b\n.outputs z\n.names a b z\n0- 0\n-0 0\n.end\n\n# c\n", NULL, "2; and 1 2; 3"},
    {".inputs a\n.outputs z\n.names t n z\n11 1\n.names t\n1\n.names n\n", NULL, "1; and; or; and 2 3; 4"},
    {".inputs a\n.outputs z\n.names a z\n0 1\n", NULL, "1 free 1; and; 2"},
    {".inputs a b\n.outputs z\n.names a b z\n-- 1\n", NULL, "2; and; 3"},
    {".inputs a\n.outputs z\n.names a z\n1 1\n1 1\n", NULL, "1; or 1 1; 2"},
};

START_TEST(good_files)
{
  const struct good *t = &GOOD[_i];
  struct owned_circuit c, again;
  if (parse(&c, t->text, strlen(t->text), t->output) != STATUS_OK)
    ck_abort_msg("%s", why.text);
  ck_assert_str_eq(show(&c), t->circuit);
  ck_assert_int_eq(parse(&again, t->text, strlen(t->text), t->output), STATUS_OK);
  ck_assert(same_circuit(&c.circuit, &again.circuit));
  owned_circuit_free(&again);
  owned_circuit_free(&c);
}
END_TEST

struct bad {
  const char *text;
  const char *output;
  enum status status;
  const char *message; /* its beginning */
};

#define TWO "INPUT(a)\nINPUT(b)\nOUTPUT(z)\n"

static const struct bad BAD[] = {
    {"", NULL, STATUS_MALFORMED, "f: error: found a circuit without outputs"},
    {TWO "z = XOR(a, b)\n", NULL, STATUS_MALFORMED,
     "f:4:1: error: found the gate XOR that makes 'z', expected"},
    {TWO "z = xnor(a, b)\n", NULL, STATUS_MALFORMED, "f:4:1: error: found the gate XNOR that makes 'z'"},
    {TWO "z = LUT 0x8 (a, b)\n", NULL, STATUS_MALFORMED, "f:4:1: error: found the gate LUT that makes 'z'"},
    {TWO "z = DFF(a)\n", NULL, STATUS_MALFORMED,
     "f:4:5: error: found the flip-flop 'DFF', expected a combin"},
    {TWO "z = MUX(a, b)\n", NULL, STATUS_MALFORMED,
     "f:4:5: error: found the gate 'MUX', expected AND, OR, NAND"},
    {TWO "z = NOT(a, b)\n", NULL, STATUS_MALFORMED,
     "f:4:5: error: found the gate NOT with 2 signals, expected one"},
    {TWO "z = AND()\n", NULL, STATUS_MALFORMED, "f:4:9: error: found ')', expected the name of a signal"},
    {TWO "z = AND(a b)\n", NULL, STATUS_MALFORMED, "f:4:11: error: found 'b', expected ',' or ')'"},
    {TWO "z = AND(a, c)\n", NULL, STATUS_MALFORMED,
     "f:4:12: error: found the signal 'c', which nothing defines"},
    {TWO, NULL, STATUS_MALFORMED, "f:3:8: error: found the signal 'z', which nothing defines"},
    {TWO "z = AND(a, b)\nz = OR(a, b)\n", NULL, STATUS_MALFORMED,
     "f:5:1: error: found a second definition of 'z', expected one only; line 4 has it"},
    {TWO "INPUT(a)\n", NULL, STATUS_MALFORMED, "f:4:7: error: found a second definition of 'a'"},
    {TWO "z = AND(a, y)\ny = OR(b, x)\nx = NOT(y)\n", NULL, STATUS_MALFORMED,
     "f:5:1: error: found the gate 'y', which depends on itself"},
    {TWO "z = AND(a, b)\ny = BUF(y)\n", NULL, STATUS_MALFORMED,
     "f:5:1: error: found the gate 'y', which depends"},
    {TWO "z = OR(x, y)\ny = AND(m, b)\nm = NOT(a)\nx = AND(a, n)\nn = NOT(b)\n", NULL, STATUS_MALFORMED,
     "f:6:1: error: found the input 'a' negated for the gate 'm' and as it is for the gate 'x', expected"},
    {"INPUT(a)\nOUTPUT(z)\nz = AND(a, n)\nn = NOT(a)\n", NULL, STATUS_MALFORMED,
     "f:4:1: error: found the input 'a' negated for the gate 'n' and as it is for the gate 'z'"},
    {TWO "OUTPUT(y)\nz = AND(a, b)\ny = OR(a, b)\n", NULL, STATUS_MALFORMED,
     "f: error: found 2 outputs, expected --output with the name of one: z, y"},
    {TWO "z = AND(a, b)\n", "y", STATUS_MALFORMED, "f: error: found no output 'y', expected one of 1: z"},
    {"INPUT a\n", NULL, STATUS_MALFORMED, "f:1:7: error: found 'a', expected '=' and a gate"},
    {"=\n", NULL, STATUS_MALFORMED, "f:1:1: error: found '=', expected INPUT(...), OUTPUT(...) or the name"},
    {"\naag 1 1 0 1 0\n2\n2\n", NULL, STATUS_MALFORMED, "f:2:5: error: found '1', expected '=' and a gate"},
    {"# and\naag 1 1 0 1 0\n2\n2\n", NULL, STATUS_MALFORMED,
     "f:2:5: error: found '1', expected '=' and a gate"},
    {"aag 3 2 1 1 0\n", NULL, STATUS_MALFORMED,
     "f:1:9: error: found 1 latch, expected a combinational circuit"},
    {"aag 3 1 2 1 0\n", NULL, STATUS_MALFORMED, "f:1:9: error: found 2 latches, expected"},
    {"aag 3 2 0 1 1 1\n", NULL, STATUS_MALFORMED, "f:1:15: error: found properties of a sequential circuit"},
    {"aag 3 2 0 1\n", NULL, STATUS_MALFORMED, "f:1:12: error: found end of line, expected the header"},
    {"aag 2 2 0 1 1\n", NULL, STATUS_MALFORMED, "f:1:13: error: found 2 variables for 2 inputs and 1 gates"},
    {"aig 4 2 0 1 1\n", NULL, STATUS_MALFORMED, "f:1:13: error: found 4 variables for 2 inputs and 1 gates"},
    {"aig 4000000000 4000000000 0 0 0\n", NULL, STATUS_LIMIT, "f:1:16: error: found 4000000000 inputs"},
    {"aig 1048577 1048577 0 1 0\n2\n", NULL, STATUS_LIMIT,
     "f:1:13: error: found 1048577 inputs, expected at most 1048576 for gates that take 0 wires"},
    {"aag 1073741820 1 0 0 1073741819\n", NULL, STATUS_LIMIT, "f:1:5: error: found 1073741820 variables"},
    {"aag 1000000000 1000 0 0 1000000000\n", NULL, STATUS_MALFORMED,
     "f:1:25: error: found 1000000000 variables"},
    {"aig 1000000000 1000 0 0 999999000\n", NULL, STATUS_MALFORMED,
     "f:2:1: error: found end of file, expected the"},
    {"aag 3 2 0 1 1\n3\n", NULL, STATUS_MALFORMED,
     "f:2:1: error: found the literal 3 of an input, expected an even"},
    {"aag 3 2 0 1 1\n2\n4\n8\n", NULL, STATUS_MALFORMED,
     "f:4:1: error: found the literal 8, expected at most 7"},
    {"aag 3 2 0 1 1\n2\n2\n", NULL, STATUS_MALFORMED, "f:3:1: error: found a second definition of '1'"},
    {"aag 3 2 0 1 1\n2\n4\n6\n7 2 4\n", NULL, STATUS_MALFORMED,
     "f:5:1: error: found the literal 7 of a gate"},
    {"aag 3 2 0 1 1\n2\n4\n6\n4 2 4\n", NULL, STATUS_MALFORMED,
     "f:5:1: error: found a second definition of '2'"},
    {"aag 3 2 0 1 1\n2\n4\n6\n6 2 6\n", NULL, STATUS_MALFORMED,
     "f:5:1: error: found the gate '3', which depends"},
    {"aag 3 2 0 1 0\n2\n4\n6\n", NULL, STATUS_MALFORMED, "f:4:1: error: found the signal '3', which nothing"},
    {"aag 3 2 0 1 1\n2\n4\n6\n6 2 5\ni2 x\n", NULL, STATUS_MALFORMED,
     "f:6:2: error: found the number 2, expected one"},
    {"aag 1 1 0 1 0\n2\n2\nl0 x\n", NULL, STATUS_MALFORMED,
     "f:4:1: error: found 'l', expected a name for an input"},
    {"aag 1 1 0 1 0\n2\n2 2\n", NULL, STATUS_MALFORMED,
     "f:3:3: error: found '2', expected the end of the line"},
    {"aig 3 2 0 1 1\n7\n\007\001", NULL, STATUS_MALFORMED,
     "f:3:1: error: found the difference 7 to the literal 6"},
    {"aig 3 2 0 1 1\n7\n\377\377\377\377\377\377", NULL, STATUS_MALFORMED,
     "f:3:1: error: found a number of more than"},
    {".inputs a\n.outputs z\n.latch a z\n", NULL, STATUS_MALFORMED,
     "f:3:1: error: found '.latch', expected a combin"},
    {".inputs a\n.subckt m a=b\n", NULL, STATUS_MALFORMED,
     "f:2:1: error: found '.subckt', expected .model, .inputs"},
    {".model m\n.inputs a\n.outputs a\n.model n\n", NULL, STATUS_MALFORMED,
     "f:4:1: error: found '.model', expected"},
    {".inputs a\n1 1\n", NULL, STATUS_MALFORMED,
     "f:2:1: error: found '1', expected .model, .inputs, .outputs, .names"},
    {".inputs a\n.names a z\n11 1\n", NULL, STATUS_MALFORMED,
     "f:3:1: error: found 2 values in a line of a cover"},
    {".inputs a b\n.names a b z\n1x 1\n", NULL, STATUS_MALFORMED,
     "f:3:2: error: found 'x' in a line of a cover"},
    {".inputs a\n.names a z\n1 1\n0 0\n", NULL, STATUS_MALFORMED,
     "f:4:3: error: found the value 0, expected that"},
    {".inputs a\n.names a z\n1 2\n", NULL, STATUS_MALFORMED,
     "f:3:3: error: found '2', expected the value 0 or 1"},
    {".inputs a\n.names a z\n1\n", NULL, STATUS_MALFORMED,
     "f:3:2: error: found end of line, expected the value"},
    {".inputs a\n.names a a\n1 1\n", NULL, STATUS_MALFORMED,
     "f:2:10: error: found a second definition of 'a'"},
    {".inputs a b\n.outputs z\n.names a b z\n10 1\n01 1\n", NULL, STATUS_MALFORMED,
     "f:5:1: error: found the input 'a' negated for the gate 'z' and as it is for the gate 'z'"},
    {".inputs a\n.outputs a\n.end\nx\n", NULL, STATUS_MALFORMED,
     "f:4:1: error: found 'x', expected the end of the"},
};

START_TEST(bad_files)
{
  const struct bad *t = &BAD[_i];
  struct owned_circuit c;
  const enum status status = parse(&c, t->text, strlen(t->text), t->output);
  if (status == STATUS_OK)
    ck_abort_msg("accepted: %s", t->text);
  if (strncmp(why.text, t->message, strlen(t->message)) != 0)
    ck_abort_msg("%s\ninstead of\n%s", why.text, t->message);
  ck_assert_int_eq(status, t->status);
}
END_TEST

/* A binary file of so many inputs and one gate, which takes two of them; the output is that gate, or an input. */
static enum status parse_wide(uint32_t inputs, bool from_gate)
{
  char text[100];
  struct owned_circuit c;
  const uint32_t gate = inputs + 1;
  const int size =
      snprintf(text, sizeof text, "aig %u %u 0 1 1\n%u\n\002\002", gate, inputs, from_gate ? 2 * gate : 2);
  const enum status status = parse(&c, text, (size_t)size, NULL);
  if (status == STATUS_OK)
    owned_circuit_free(&c);
  return status;
}

/* The limit of certificates: gates that the output does not need have no part in it. */
START_TEST(spare_inputs)
{
  const uint32_t most = CIRCUIT_MAX_SPARE_INPUTS;
  ck_assert_int_eq(parse_wide(most, false), STATUS_OK);
  ck_assert_int_eq(parse_wide(most + 1, false), STATUS_LIMIT);
  ck_assert_str_eq(why.text,
                   "f: error: found 1048577 inputs, expected at most 1048576: 1048576, and one for each wire "
                   "that the output's gates take");
  ck_assert_int_eq(parse_wide(most + 2, true), STATUS_OK);
  ck_assert_int_eq(parse_wide(most + 3, true), STATUS_LIMIT);
  ck_assert_int_eq(parse_wide(most + 5, true), STATUS_LIMIT);
  ck_assert_str_eq(
      why.text, "f:1:13: error: found 1048581 inputs, expected at most 1048580 for gates that take 4 wires");
}
END_TEST

/* The same in a file that lists its inputs, as the certificate does not. */
START_TEST(listed_spare_inputs)
{
  enum { INPUTS = CIRCUIT_MAX_SPARE_INPUTS + 1, LONGEST = 16 };
  struct owned_circuit c;
  const size_t capacity = (size_t)INPUTS * LONGEST;
  char *text = malloc(capacity);
  size_t used = 0;
  for (int i = 0; i < INPUTS; i++)
    used += (size_t)snprintf(text + used, capacity - used, "INPUT(%d)\n", i);
  used += (size_t)snprintf(text + used, capacity - used, "OUTPUT(7)\n");
  ck_assert_int_eq(parse(&c, text, used, NULL), STATUS_LIMIT);
  free(text);
}
END_TEST

/* Nothing is allocated beyond the limit on the signals that gates read, and the netlist stays as it is. */
START_TEST(most_pins)
{
  struct netlist n = {.pins = NETLIST_MAX_PINS};
  ck_assert_int_eq(netlist_add_pin(&n, 0, &why), STATUS_LIMIT);
  ck_assert_str_eq(why.text, "error: found gates that read more than 4294967293 signals");
  ck_assert(n.pin == NULL && n.pin_capacity == 0 && n.pins == NETLIST_MAX_PINS);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("readers");
  tcase_set_timeout(tests, 120);
  tcase_add_loop_test(tests, good_files, 0, sizeof GOOD / sizeof *GOOD);
  tcase_add_loop_test(tests, bad_files, 0, sizeof BAD / sizeof *BAD);
  tcase_add_test(tests, spare_inputs);
  tcase_add_test(tests, listed_spare_inputs);
  tcase_add_test(tests, most_pins);
  return run_tests("files of circuits", tests);
}
