/* Random circuits are the same in every format; long ones need no deep stack. */
#include "circuit_text.h"
#include "random_circuit.h"
#include "run_tests.h"

#include <check.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { TEXT_SIZE = 65536 };

struct text {
  char bytes[TEXT_SIZE];
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
  TCase *tests = tcase_create("formats");
  tcase_set_timeout(tests, 120);
  tcase_add_loop_test(tests, random_circuits, 0, 2);
  tcase_add_test(tests, long_chain);
  return run_tests("circuits in every format", tests);
}
