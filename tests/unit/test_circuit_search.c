/* The search for least satisfying assignments against brute force: both bounds, the assignment, the cuts, the tree. */
#include "random_circuit.h"
#include "solve/circuit_search.h"
#include "solve/cover_recheck.h"
#include "run_tests.h"

#include <check.h>
#include <stdlib.h>

static struct diagnostic why;

static void check_assignment(const struct circuit *c, const struct circuit_search_result *r)
{
  uint32_t truth = 0;
  ck_assert(r->satisfiable);
  for (uint32_t i = 0; i < c->inputs; i++)
    truth |= (r->assignment[i] ? UINT32_C(1) : 0) << i;
  ck_assert(wire_value(c, c->output, truth));
  ck_assert_uint_eq(count_bits(truth), r->upper);
}

static void check_cuts(const struct circuit *c, const struct circuit_search_result *r)
{
  const struct set_system *s = &r->cuts.system;
  const uint32_t all = (UINT32_C(1) << c->inputs) - 1;
  ck_assert_uint_eq(s->sets, c->inputs);
  for (size_t i = 0; i < s->elements; i++) {
    uint32_t cut = 0;
    for (size_t e = s->start[i]; e < s->start[i + 1]; e++) {
      ck_assert(e == s->start[i] || s->member_of[e - 1] < s->member_of[e]);
      ck_assert_uint_lt(s->member_of[e], c->inputs);
      cut |= UINT32_C(1) << s->member_of[e];
    }
    ck_assert(!wire_value(c, c->output, all ^ cut));
  }
}

static void check_search(const struct circuit *c, const struct cover_search_options *options)
{
  const uint32_t least = least_satisfying(c);
  struct circuit_search_result r;
  ck_assert_int_eq(circuit_search(c, options, &r, &why), STATUS_OK);
  ck_assert(r.satisfiable == (least != UINT32_MAX));
  check_cuts(c, &r);
  if (cover_recheck(&r.cuts.system, &r.proof, r.lower, &why) != STATUS_OK)
    ck_abort_msg("%s", why.text);
  if (!r.satisfiable) {
    ck_assert_ptr_null(r.assignment);
    ck_assert_uint_eq(r.lower, options->has_target && options->target > c->inputs ? options->target + 1
                                                                                  : (uint64_t)c->inputs + 1);
  } else {
    check_assignment(c, &r);
    ck_assert_uint_le(r.lower, least);
    ck_assert_uint_ge(r.upper, least);
    if (!options->has_target)
      ck_assert_uint_eq(r.lower, r.upper);
    else if (least <= options->target)
      ck_assert_uint_le(r.upper, options->target);
    else
      ck_assert_uint_gt(r.lower, options->target);
  }
  circuit_search_result_free(&r);
}

START_TEST(random_circuits)
{
  uint64_t state = (uint64_t)_i + 1;
  for (int round = 0; round < 400; round++) {
    struct random_circuit random;
    struct cover_search_options options = {.seed = (uint64_t)round};
    make_random_circuit(&random, RANDOM_MAX_INPUTS, RANDOM_MAX_GATES, &state);
    check_search(&random.circuit, &options);
    options.has_target = true;
    options.target = draw_below(&state, RANDOM_MAX_INPUTS + 3);
    check_search(&random.circuit, &options);
  }
}
END_TEST

/* ---- larger ones, whose optimum is known ---- */

struct built {
  struct circuit circuit;
  size_t wires;
};

static void built_init(struct built *b, uint32_t inputs, size_t gates, size_t pins)
{
  *b = (struct built){.circuit = {.inputs = inputs}, .wires = inputs};
  b->circuit.conjunction = calloc(gates, sizeof *b->circuit.conjunction);
  b->circuit.start = calloc(gates + 1, sizeof *b->circuit.start);
  b->circuit.pin = calloc(pins, sizeof *b->circuit.pin);
}

static void built_free(struct built *b)
{
  free(b->circuit.conjunction);
  free(b->circuit.start);
  free(b->circuit.pin);
}

static uint32_t add_gate(struct built *b, bool conjunction, uint32_t pins, const uint32_t *pin)
{
  struct circuit *c = &b->circuit;
  c->conjunction[c->gates] = conjunction;
  for (uint32_t p = 0; p < pins; p++)
    c->pin[c->start[c->gates] + p] = pin[p];
  c->start[c->gates + 1] = c->start[c->gates] + pins;
  c->gates++;
  return c->output = (uint32_t)b->wires++;
}

/* At least `least` of the inputs are TRUE: row by row, whether i of the first n are. */
static void make_threshold(struct built *b, uint32_t inputs, uint32_t least)
{
  const size_t gates = 2 * (size_t)inputs * (least + 1) + least + 1;
  uint32_t *row = calloc(least + 1, sizeof *row);
  built_init(b, inputs, gates, 2 * gates);
  row[0] = add_gate(b, true, 0, NULL);
  for (uint32_t i = 1; i <= least; i++)
    row[i] = add_gate(b, false, 0, NULL);
  for (uint32_t n = 0; n < inputs; n++)
    for (uint32_t i = least; i > 0; i--) {
      const uint32_t both = add_gate(b, true, 2, (uint32_t[]){row[i - 1], n});
      row[i] = add_gate(b, false, 2, (uint32_t[]){row[i], both});
    }
  b->circuit.output = row[least];
  free(row);
}

START_TEST(thresholds)
{
  for (uint32_t inputs = 1; inputs <= 10; inputs++) {
    const struct cover_search_options options = {.seed = inputs};
    const uint32_t least = (inputs + 1) / 2;
    struct built b;
    struct circuit_search_result r;
    make_threshold(&b, inputs, least);
    ck_assert_int_eq(circuit_search(&b.circuit, &options, &r, &why), STATUS_OK);
    ck_assert_uint_eq(r.upper, least);
    ck_assert_uint_eq(r.lower, least);
    check_cuts(&b.circuit, &r);
    circuit_search_result_free(&r);
    built_free(&b);
  }
}
END_TEST

/* Every pair of neighbours on a ring of an odd number of inputs: (n + 1) / 2 of them are needed, though half of each is enough for the relaxation. */
static void make_ring(struct built *b, uint32_t inputs)
{
  uint32_t *pair = calloc(inputs, sizeof *pair);
  built_init(b, inputs, inputs + 1, 3 * (size_t)inputs);
  for (uint32_t i = 0; i < inputs; i++)
    pair[i] = add_gate(b, false, 2, (uint32_t[]){i, (i + 1) % inputs});
  add_gate(b, true, inputs, pair);
  free(pair);
}

START_TEST(ring)
{
  const struct cover_search_options options = {.seed = 1};
  struct built b;
  struct circuit_search_result r;
  make_ring(&b, 101);
  ck_assert_int_eq(circuit_search(&b.circuit, &options, &r, &why), STATUS_OK);
  ck_assert_uint_eq(r.upper, 51);
  ck_assert_uint_eq(r.lower, 51);
  ck_assert_int_eq(cover_recheck(&r.cuts.system, &r.proof, 51, &why), STATUS_OK);
  circuit_search_result_free(&r);
  built_free(&b);
}
END_TEST

static bool stop(void *context, uint64_t nodes, uint64_t lower, uint64_t upper)
{
  (void)nodes;
  ck_assert_uint_le(lower, upper);
  ++*(int *)context;
  return true;
}

/* A search that is stopped has bounds and what proves them. */
static void check_stopped(const struct cover_search_options *options)
{
  struct built b;
  struct circuit_search_result r;
  make_threshold(&b, 24, 12);
  ck_assert_int_eq(circuit_search(&b.circuit, options, &r, &why), STATUS_OK);
  ck_assert(r.satisfiable && r.assignment != NULL);
  ck_assert_uint_le(r.lower, 12);
  ck_assert_uint_ge(r.upper, 12);
  check_assignment(&b.circuit, &r);
  check_cuts(&b.circuit, &r);
  ck_assert_int_eq(cover_recheck(&r.cuts.system, &r.proof, r.lower, &why), STATUS_OK);
  circuit_search_result_free(&r);
  built_free(&b);
}

START_TEST(stopped)
{
  int calls = 0;
  const struct cover_search_options options = {.progress = stop, .context = &calls};
  check_stopped(&options);
  ck_assert_int_eq(calls, 1);
}
END_TEST

START_TEST(out_of_time)
{
  for (double seconds = 1e-9; seconds < 0.5; seconds *= 10) {
    const struct cover_search_options options = {.seconds = seconds};
    check_stopped(&options);
  }
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("search");
  tcase_set_timeout(tests, 120);
  tcase_add_loop_test(tests, random_circuits, 0, 2);
  tcase_add_test(tests, thresholds);
  tcase_add_test(tests, ring);
  tcase_add_test(tests, stopped);
  tcase_add_test(tests, out_of_time);
  return run_tests("search for least satisfying assignments", tests);
}
