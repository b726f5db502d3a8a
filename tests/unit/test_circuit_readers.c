/* Circuits from text: what each kind of file becomes, what is refused and where, and the same circuits in all formats. */
#include "format/owned_circuit.h"
#include "random_circuit.h"
#include "run_tests.h"
#include "same_circuit.h"

#include <check.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_SIZE = 4096 };

static struct diagnostic why;

static enum status parse(struct owned_circuit *c, const char *text, size_t size, const char *output)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "f", text, size, &why), STATUS_OK);
  const enum status status = circuit_parse(c, &in, output, &why);
  input_close(&in);
  return status;
}

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
     "f:1:9: error: found 1 latches, expected a combinational circuit"},
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

/* ---- random circuits in every format ---- */

struct text {
  char bytes[16 * TEXT_SIZE];
  size_t size;
};

__attribute__((format(printf, 2, 3))) static void put(struct text *t, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  t->size += (size_t)vsnprintf(t->bytes + t->size, sizeof t->bytes - t->size, format, arguments);
  va_end(arguments);
}

/* Each wire w also as its negation mW; either one is made of wires or of negations.  Lines stand in an order that goes down. */
static void put_bench(struct text *t, const struct circuit *c, uint64_t *state)
{
  for (size_t g = c->gates; g-- > 0;) {
    const bool by_negations = draw_below(state, 2) == 0;
    const bool conjunction = c->conjunction[g] != by_negations;
    const size_t pins = c->start[g + 1] - c->start[g];
    put(t, "w%zu = %s", c->inputs + g, pins == 0 ? (c->conjunction[g] ? "vdd" : "gnd") : "");
    if (pins > 0)
      put(t, by_negations ? (conjunction ? "NAND(" : "nor(") : conjunction ? "and(" : "OR(");
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++)
      put(t, "%s%c%u", p == c->start[g] ? "" : ", ", by_negations ? 'm' : 'w', c->pin[p]);
    put(t, "%s\n", pins > 0 ? ")" : "");
  }
  for (size_t w = 0; w < c->inputs + c->gates; w++)
    put(t, "%s(%c%zu)\nm%zu = NOT(w%zu)\n", w < c->inputs ? "INPUT" : "# ", 'w', w, w, w);
  put(t, "OUTPUT(w%u)\n", c->output);
}

static void put_blif(struct text *t, const struct circuit *c, uint64_t *state)
{
  put(t, ".model m\n.inputs");
  for (uint32_t i = 0; i < c->inputs; i++)
    put(t, " w%u%s", i, draw_below(state, 3) == 0 ? " \\\n" : "");
  put(t, "\n.outputs w%u\n", c->output);
  for (size_t g = 0; g < c->gates; g++) {
    const size_t pins = c->start[g + 1] - c->start[g];
    const bool off = pins > 0 && draw_below(state, 2) == 0;
    put(t, ".names");
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++)
      put(t, " w%u", c->pin[p]);
    put(t, " w%zu\n", c->inputs + g);
    if (pins == 0 && c->conjunction[g])
      put(t, "1\n");
    for (size_t p = 0; c->conjunction[g] == off && p < pins; p++)
      put(t, "%.*s%c%.*s %c\n", (int)p, "-----", off ? '0' : '1', (int)(pins - p - 1), "-----",
          off ? '0' : '1');
    if (c->conjunction[g] != off && pins > 0)
      put(t, "%.*s %c\n", (int)pins, off ? "00000" : "11111", off ? '0' : '1');
  }
}

/* The gates of an AIG: gate g of the circuit takes up to three nodes. */
struct aig {
  uint32_t literal[RANDOM_MAX_WIRES];
  uint32_t left[RANDOM_MAX_GATES * RANDOM_MAX_PINS], right[RANDOM_MAX_GATES * RANDOM_MAX_PINS];
  uint32_t gates;
};

static void make_aig(struct aig *a, const struct circuit *c)
{
  a->gates = 0;
  for (uint32_t i = 0; i < c->inputs; i++)
    a->literal[i] = 2 * (i + 1);
  for (size_t g = 0; g < c->gates; g++) {
    const uint32_t negated = c->conjunction[g] ? 0 : 1;
    uint32_t all = 1;
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++) {
      const uint32_t pin = a->literal[c->pin[p]] ^ negated;
      a->left[a->gates] = pin > all ? pin : all;
      a->right[a->gates] = pin > all ? all : pin;
      all = 2 * (c->inputs + 1 + a->gates++);
    }
    a->literal[c->inputs + g] = all ^ negated;
  }
}

static void put_difference(struct text *t, uint32_t difference)
{
  for (; difference >= 0x80; difference >>= 7)
    t->bytes[t->size++] = (char)(difference | 0x80);
  t->bytes[t->size++] = (char)difference;
}

static void put_aiger(struct text *t, const struct circuit *c, bool binary)
{
  struct aig a;
  make_aig(&a, c);
  put(t, "%s %u %u 0 1 %u\n", binary ? "aig" : "aag", c->inputs + a.gates, c->inputs, a.gates);
  for (uint32_t i = 0; !binary && i < c->inputs; i++)
    put(t, "%u\n", 2 * (i + 1));
  put(t, "%u\n", a.literal[c->output]);
  for (uint32_t g = 0; g < a.gates; g++) {
    const uint32_t literal = 2 * (c->inputs + 1 + g);
    if (!binary)
      put(t, "%u %u %u\n", literal, a.left[g], a.right[g]);
    else {
      put_difference(t, literal - a.left[g]);
      put_difference(t, a.left[g] - a.right[g]);
    }
  }
}

static void check_same(const struct text *t, const struct circuit *c)
{
  struct owned_circuit read;
  if (parse(&read, t->bytes, t->size, NULL) != STATUS_OK)
    ck_abort_msg("%s\n%s", why.text, t->bytes);
  ck_assert_uint_eq(read.circuit.inputs, c->inputs);
  ck_assert_uint_eq(read.free_inputs, 0);
  for (uint32_t truth = 0; truth < UINT32_C(1) << c->inputs; truth++)
    ck_assert(wire_value(&read.circuit, read.circuit.output, truth) == wire_value(c, c->output, truth));
  owned_circuit_free(&read);
}

START_TEST(random_circuits)
{
  uint64_t state = (uint64_t)_i + 1;
  for (int round = 0; round < 2000; round++) {
    struct random_circuit random;
    struct text t = {.size = 0};
    make_random_circuit(&random, 5, RANDOM_MAX_GATES, &state);
    if (round % 4 == 0)
      put_bench(&t, &random.circuit, &state);
    else if (round % 4 == 1)
      put_blif(&t, &random.circuit, &state);
    else
      put_aiger(&t, &random.circuit, round % 4 == 3);
    check_same(&t, &random.circuit);
  }
}
END_TEST

/* A chain of gates as long as this must not need a deep stack. */
START_TEST(long_chain)
{
  enum { GATES = 300000 };
  const size_t capacity = 40 * (size_t)GATES;
  char *text = malloc(capacity);
  struct owned_circuit c;
  size_t used = (size_t)snprintf(text, capacity, "INPUT(0)\nOUTPUT(%d)\n", GATES);
  for (int g = GATES; g > 0; g--)
    used += (size_t)snprintf(text + used, capacity - used, "%d = NAND(%d, %d)\n", g, g - 1, g - 1);
  ck_assert_int_eq(parse(&c, text, used, NULL), STATUS_OK);
  ck_assert_uint_eq(c.circuit.gates, GATES);
  owned_circuit_free(&c);
  free(text);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("readers");
  tcase_set_timeout(tests, 120);
  tcase_add_loop_test(tests, good_files, 0, sizeof GOOD / sizeof *GOOD);
  tcase_add_loop_test(tests, bad_files, 0, sizeof BAD / sizeof *BAD);
  tcase_add_loop_test(tests, random_circuits, 0, 2);
  tcase_add_test(tests, long_chain);
  return run_tests("files of circuits", tests);
}
