/* The reduction of a monotone circuit against its definition computed densely, and both witness maps. */
#include "dense_rows.h"
#include "random_circuit.h"
#include "reduce/circuit_solution.h"
#include "run_tests.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum { INPUTS = 4, GATES = 5, MAX_FEATURES = INPUTS + GATES + 2 };

/* The rows as spec/certificate.md tells them; labels times q. */
static void define(struct dense_rows *d, const struct circuit *c, bool bias, int64_t q)
{
  const size_t epsilon = c->inputs + c->gates;
  memset(d, 0, sizeof *d);
  d->features = epsilon + (bias ? 2 : 1);
  for (size_t i = 0; i < DENSE_ROWS; i++)
    d->multiplicity[i] = 1;
  d->x[0][epsilon] = 1;
  d->label[d->rows++] = 1;
  for (size_t i = 0; i < c->inputs; i++) {
    d->x[d->rows][epsilon] = 1;
    d->x[d->rows][i] = -1;
    d->label[d->rows++] = 1;
  }
  d->x[d->rows][c->output] = 1;
  d->label[d->rows++] = q;
  for (size_t g = 0; g < c->gates; g++) {
    if (!c->conjunction[g])
      d->x[d->rows][c->inputs + g] = 1;
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++) {
      d->x[d->rows][c->pin[p]] -= 1;
      if (c->conjunction[g])
        d->x[d->rows++][c->inputs + g] = 1;
    }
    d->rows += c->conjunction[g] ? 0 : 1;
  }
  for (int64_t t = 0; bias && t < 3; t++) {
    d->x[d->rows][epsilon + 1] = t;
    d->label[d->rows++] = t * q;
  }
}

/* The numbers that q is made from, by recursion. */
static int64_t naive_bound(const struct circuit *c, int64_t constant, uint32_t wire)
{
  if (wire < c->inputs)
    return 1;
  const size_t g = wire - c->inputs;
  int64_t result = 0;
  for (size_t p = c->start[g]; p < c->start[g + 1]; p++) {
    const int64_t bound = naive_bound(c, constant, c->pin[p]);
    if (!c->conjunction[g])
      result += bound;
    else if (bound > result)
      result = bound;
  }
  return result + constant;
}

static int64_t naive_root(int64_t inputs)
{
  int64_t root = 0;
  while (root * root <= inputs)
    root++;
  return root;
}

static int64_t naive_denominator(const struct circuit *c, bool bias)
{
  const int64_t root = naive_root(c->inputs);
  const int64_t b = naive_bound(c, 0, c->output);
  const int64_t least = bias ? 2 * root + 1 : 1;
  const int64_t q =
      bias ? b + (naive_bound(c, 4, c->output) + 2) * root : b + (naive_bound(c, 1, c->output) + 1) * root;
  return q > least ? q : least;
}

struct fixture {
  struct random_circuit random;
  struct circuit_reduction reduction;
  size_t first_row[RANDOM_MAX_GATES + 1];
  struct dense_rows definition;
  int64_t q;
};

static void check_denominator(struct fixture *f)
{
  mpz_t bound[RANDOM_MAX_WIRES];
  int64_t last[RANDOM_MAX_WIRES];
  for (size_t w = 0; w < RANDOM_MAX_WIRES; w++) {
    mpz_init_set_ui(bound[w], NOISE);
    last[w] = NOISE;
  }
  ck_assert(circuit_least_denominator(f->reduction.circuit, f->reduction.bias, f->reduction.root, bound, last,
                                      f->reduction.q));
  for (size_t w = 0; w < RANDOM_MAX_WIRES; w++)
    mpz_clear(bound[w]);
  ck_assert_int_eq(mpz_get_si(f->reduction.q), f->q);
}

static void fixture_init(struct fixture *f, bool bias)
{
  const struct circuit *c = &f->random.circuit;
  f->q = naive_denominator(c, bias);
  define(&f->definition, c, bias, f->q);
  mpz_init(f->reduction.q);
  circuit_reduction_init(&f->reduction, c, bias, f->first_row);
  ck_assert_ptr_eq(f->reduction.circuit, c);
  ck_assert_uint_eq(f->reduction.features, f->definition.features);
  ck_assert_uint_eq(f->reduction.samples, f->definition.rows);
  ck_assert_int_eq((int64_t)f->reduction.root, naive_root(c->inputs));
  ck_assert(f->reduction.bias == bias);
  check_denominator(f);
}

static void check_row(const struct fixture *f, size_t i)
{
  struct noisy_sample s;
  noisy_sample_init(&s, circuit_row_capacity(&f->reduction));
  circuit_row(&f->reduction, i, &s.sample);
  noisy_sample_finish(&s, s.sample.capacity, &f->definition, i);
}

/* The training error times (denominator * q)^2, of weights over the denominator. */
static int64_t error_of(const struct fixture *f, const int64_t *weight, int64_t denominator)
{
  const size_t features = f->reduction.features;
  int64_t error = 0;
  for (size_t i = 0; i < f->definition.rows; i++) {
    int64_t value = f->reduction.bias ? weight[features] : 0;
    for (size_t j = 0; j < features; j++)
      value += f->definition.x[i][j] * weight[j];
    const int64_t residual = (value > 0 ? value : 0) * f->q - f->definition.label[i] * denominator;
    error += residual * residual;
  }
  return error;
}

/* The weights that the inputs in `truth` give, times q. */
static bool weights_of(const struct fixture *f, uint32_t truth, int64_t *weight)
{
  const size_t count = f->reduction.features + (f->reduction.bias ? 1 : 0);
  mpz_t number[MAX_FEATURES + 1];
  bool value[RANDOM_MAX_WIRES];
  for (uint32_t i = 0; i < f->random.circuit.inputs; i++)
    value[i] = (truth >> i & 1) == 1;
  for (size_t d = 0; d <= MAX_FEATURES; d++)
    mpz_init_set_ui(number[d], NOISE);
  const bool satisfied = circuit_evaluate(&f->random.circuit, value);
  circuit_weights_from_solution(&f->reduction, value, number);
  for (size_t d = 0; d <= MAX_FEATURES; d++) {
    if (d < count)
      weight[d] = mpz_get_si(number[d]);
    else
      ck_assert_uint_eq(mpz_get_ui(number[d]), NOISE);
    mpz_clear(number[d]);
  }
  return satisfied;
}

/* The inputs that weights select, and whether they satisfy the circuit. */
static bool truth_of(const struct fixture *f, const int64_t *weight, int64_t denominator, uint32_t *truth)
{
  struct integer_network n;
  bool value[RANDOM_MAX_WIRES];
  integer_network_init(&n, 1, f->reduction.features, f->reduction.bias, weight, denominator);
  const bool satisfied = circuit_solution_from_weights(&f->reduction, &n.network, value);
  integer_network_clear(&n);
  *truth = 0;
  for (uint32_t i = 0; i < f->random.circuit.inputs; i++)
    *truth |= (value[i] ? UINT32_C(1) : 0) << i;
  return satisfied;
}

static void check_assignment(const struct fixture *f, uint32_t truth)
{
  int64_t weight[MAX_FEATURES + 1];
  uint32_t again;
  const bool satisfied = weights_of(f, truth, weight);
  ck_assert(satisfied == wire_value(&f->random.circuit, f->random.circuit.output, truth));
  if (satisfied)
    ck_assert_int_eq(error_of(f, weight, f->q), (int64_t)count_bits(truth) * f->q * f->q);
  ck_assert(truth_of(f, weight, f->q, &again) == satisfied);
  ck_assert_uint_eq(again, truth);
}

/* Weights near those of an assignment, over the denominator q * FINE: when their error is below R^2 / q^2 their inputs satisfy the circuit, and are not too many. */
static bool check_perturbed(const struct fixture *f, uint64_t *state)
{
  enum { FINE = 16 };
  int64_t weight[MAX_FEATURES + 1];
  const uint32_t inputs = f->random.circuit.inputs;
  const size_t count = f->reduction.features + (f->reduction.bias ? 1 : 0);
  const int64_t denominator = f->q * FINE;
  const uint32_t noise = 1 + draw_below(state, (uint32_t)(3 * FINE * f->reduction.root));
  uint32_t truth;
  weights_of(f, draw_below(state, UINT32_C(1) << inputs), weight);
  for (size_t d = 0; d < count; d++)
    weight[d] = FINE * weight[d] + draw_below(state, 2 * noise + 1) - noise;
  const int64_t error = error_of(f, weight, denominator);
  const int64_t unit = denominator * denominator; /* 1 / q^2 */
  const int64_t root = (int64_t)f->reduction.root;
  const bool satisfied = truth_of(f, weight, denominator, &truth);
  ck_assert(satisfied == wire_value(&f->random.circuit, f->random.circuit.output, truth));
  ck_assert_int_le((int64_t)count_bits(truth) * unit, error);
  if (error >= root * root * unit)
    return false;
  ck_assert(satisfied);
  return true;
}

START_TEST(random_circuits)
{
  uint64_t state = (uint64_t)_i + 1;
  uint32_t below_threshold = 0;
  for (int round = 0; round < 3000; round++) {
    struct fixture f;
    make_random_circuit(&f.random, INPUTS, GATES, &state);
    fixture_init(&f, round % 2 == 1);
    for (size_t i = 0; i < f.reduction.samples; i++)
      check_row(&f, i);
    for (uint32_t truth = 0; truth < UINT32_C(1) << f.random.circuit.inputs; truth++)
      check_assignment(&f, truth);
    for (int k = 0; k < 20; k++)
      below_threshold += check_perturbed(&f, &state);
    mpz_clear(f.reduction.q);
  }
  ck_assert_uint_ge(below_threshold, 1000);
}
END_TEST

/* ---- large numbers ---- */

struct chain {
  struct circuit circuit;
  struct circuit_reduction reduction;
  size_t *first_row;
  mpz_t *bound;
  int64_t *last;
};

/* One input; gate g takes the wire before it `pins` times; with `gather` a last disjunction takes every wire. */
static void chain_init(struct chain *c, size_t gates, bool conjunctions, bool gather)
{
  const size_t all = gates + (gather ? 1 : 0);
  c->circuit = (struct circuit){.inputs = 1, .gates = all, .output = (uint32_t)all};
  c->circuit.conjunction = calloc(all, sizeof *c->circuit.conjunction);
  c->circuit.start = calloc(all + 1, sizeof *c->circuit.start);
  c->circuit.pin = calloc(3 * gates + 1, sizeof *c->circuit.pin);
  c->first_row = calloc(all + 1, sizeof *c->first_row);
  c->last = calloc(all + 1, sizeof *c->last);
  c->bound = calloc(all + 1, sizeof *c->bound);
  for (size_t g = 0; g < gates; g++) {
    c->circuit.conjunction[g] = conjunctions;
    c->circuit.pin[2 * g] = c->circuit.pin[2 * g + 1] = (uint32_t)g;
    c->circuit.start[g + 1] = 2 * (g + 1);
  }
  for (size_t w = 0; gather && w <= gates; w++)
    c->circuit.pin[2 * gates + w] = (uint32_t)w;
  if (gather)
    c->circuit.start[all] = 3 * gates + 1;
  for (size_t w = 0; w <= all; w++)
    mpz_init(c->bound[w]);
  mpz_init(c->reduction.q);
  circuit_reduction_init(&c->reduction, &c->circuit, false, c->first_row);
}

static void chain_free(struct chain *c)
{
  for (size_t w = 0; w <= c->circuit.gates; w++)
    mpz_clear(c->bound[w]);
  mpz_clear(c->reduction.q);
  free(c->circuit.conjunction);
  free(c->circuit.start);
  free(c->circuit.pin);
  free(c->first_row);
  free(c->last);
  free(c->bound);
}

/* b is 2^n and g is 2^(n+1) - 1, so with R = 2 and one input q = 2^n + 2^(n+2). */
START_TEST(doubling_chain)
{
  struct chain c;
  mpz_t expected;
  chain_init(&c, 20000, false, false);
  ck_assert(circuit_least_denominator(c.reduction.circuit, c.reduction.bias, c.reduction.root, c.bound,
                                      c.last, c.reduction.q));
  mpz_init_set_ui(expected, 5);
  mpz_mul_2exp(expected, expected, 20000);
  ck_assert_int_eq(mpz_cmp(c.reduction.q, expected), 0);
  mpz_clear(expected);
  chain_free(&c);
}
END_TEST

/* b is 1 and g is n + 1. */
START_TEST(conjunctions_chain)
{
  struct chain c;
  chain_init(&c, 1000000, true, false);
  ck_assert(circuit_least_denominator(c.reduction.circuit, c.reduction.bias, c.reduction.root, c.bound,
                                      c.last, c.reduction.q));
  ck_assert_uint_eq(mpz_get_ui(c.reduction.q), 1 + 2 * 1000002);
  chain_free(&c);
}
END_TEST

/* b is 2^(n+1) - 1, and g is 1 + the sum of 2^(k+1) - 1 over k = 0 .. n, which is 2^(n+2) - n - 2: q = 2^(n+1) - 1 + 2 (2^(n+2) - n - 1). */
START_TEST(gathered_chain)
{
  struct chain c;
  mpz_t expected;
  chain_init(&c, 3000, false, true);
  ck_assert(circuit_least_denominator(c.reduction.circuit, c.reduction.bias, c.reduction.root, c.bound,
                                      c.last, c.reduction.q));
  mpz_init_set_ui(expected, 5);
  mpz_mul_2exp(expected, expected, 3001);
  mpz_sub_ui(expected, expected, 1 + 2 * 3001);
  ck_assert_int_eq(mpz_cmp(c.reduction.q, expected), 0);
  mpz_clear(expected);
  chain_free(&c);
}
END_TEST

/* Each wire is needed to the end: the numbers together are beyond the limit long before one of them is. */
START_TEST(numbers_together_beyond_the_limit)
{
  struct chain c;
  chain_init(&c, 100000, false, true);
  ck_assert(!circuit_least_denominator(c.reduction.circuit, c.reduction.bias, c.reduction.root, c.bound,
                                       c.last, c.reduction.q));
  chain_free(&c);
}
END_TEST

int main(void)
{
  Suite *suite = suite_create("circuits");
  TCase *tests = tcase_create("reduction");
  TCase *large = tcase_create("large numbers");
  suite_add_tcase(suite, tests);
  suite_add_tcase(suite, large);
  tcase_set_timeout(tests, 120);
  tcase_set_timeout(large, 240);
  tcase_add_loop_test(tests, random_circuits, 0, 4);
  tcase_add_test(large, doubling_chain);
  tcase_add_test(large, conjunctions_chain);
  tcase_add_test(large, gathered_chain);
  tcase_add_test(large, numbers_together_beyond_the_limit);
  return run_suite(suite);
}
