/* The reduction of a set system against its definition computed densely, and both witness maps. */
#include "reduce/set_cover.h"

#include <check.h>
#include <string.h>

enum { MAX_ELEMENTS = 8, MAX_SETS = 6, MAX_FEATURES = MAX_SETS + 2, MAX_ROWS = MAX_ELEMENTS + MAX_SETS + 2 };

#define NOISE 0x5a5a5a5a
#define CAPACITY 16

struct test_system {
  struct set_system system;
  size_t start[MAX_ELEMENTS + 1];
  uint32_t member_of[MAX_ELEMENTS * MAX_SETS];
  uint64_t cost[MAX_SETS];
  bool contains[MAX_ELEMENTS][MAX_SETS];
};

/* A system from its matrix; the costs are there. */
static void finish(struct test_system *t, size_t elements, uint32_t sets)
{
  size_t members = 0;
  for (size_t i = 0; i < elements; i++) {
    t->start[i] = members;
    for (uint32_t j = 0; j < sets; j++)
      if (t->contains[i][j])
        t->member_of[members++] = j;
  }
  t->start[elements] = members;
  t->system = (struct set_system){elements, sets, t->start, t->member_of, t->cost};
}

static uint32_t below(uint64_t *state, uint32_t bound)
{
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)((*state >> 33) % bound);
}

static void random_system(struct test_system *t, uint64_t *state)
{
  const size_t elements = below(state, MAX_ELEMENTS + 1);
  const uint32_t sets = below(state, MAX_SETS + 1);
  const uint32_t density = 1 + below(state, 4);
  for (uint32_t j = 0; j < MAX_SETS; j++)
    t->cost[j] = 1 + below(state, 5);
  for (size_t i = 0; i < MAX_ELEMENTS; i++)
    for (uint32_t j = 0; j < MAX_SETS; j++)
      t->contains[i][j] = below(state, density) == 0;
  finish(t, elements, sets);
}

/* The rows as spec/certificate.md tells them. */
struct definition {
  int64_t x[MAX_ROWS][MAX_FEATURES];
  int64_t label[MAX_ROWS]; /* times q */
  uint64_t multiplicity[MAX_ROWS];
  size_t rows;
};

static void define(struct definition *d, const struct test_system *t, int64_t q)
{
  const size_t constant = t->system.sets;
  const size_t epsilon = constant + 1;
  memset(d, 0, sizeof *d);
  for (size_t i = 0; i < t->system.elements; i++, d->rows++) {
    for (size_t j = 0; j < t->system.sets; j++)
      d->x[d->rows][j] = t->contains[i][j];
    d->x[d->rows][constant] = 1;
    d->multiplicity[d->rows] = 1;
  }
  for (size_t j = 0; j < t->system.sets; j++, d->rows++) {
    d->x[d->rows][j] = 1;
    d->x[d->rows][epsilon] = 1;
    d->label[d->rows] = 1;
    d->multiplicity[d->rows] = t->cost[j];
  }
  d->x[d->rows][constant] = 1;
  d->label[d->rows] = q;
  d->multiplicity[d->rows++] = 1;
  d->x[d->rows][epsilon] = 1;
  d->label[d->rows] = 1;
  d->multiplicity[d->rows++] = 1;
}

static void check_row(const struct set_cover_reduction *r, const struct definition *d, size_t i)
{
  uint32_t column[CAPACITY];
  int64_t value[CAPACITY];
  for (size_t e = 0; e < CAPACITY; e++) {
    column[e] = NOISE;
    value[e] = NOISE;
  }
  const size_t capacity = set_cover_row_capacity(r);
  struct sample s = {CAPACITY, capacity, column, value, {{0}}, NOISE};
  mpz_init_set_ui(s.label, NOISE);
  set_cover_row(r, i, &s);
  ck_assert_uint_le(s.size, capacity);
  int64_t dense[MAX_FEATURES] = {0};
  for (size_t e = 0; e < s.size; e++) {
    ck_assert_uint_lt(column[e], r->features);
    ck_assert(e == 0 || column[e - 1] < column[e]);
    dense[column[e]] += value[e];
  }
  for (size_t e = s.size; e < CAPACITY; e++)
    ck_assert(column[e] == NOISE && value[e] == NOISE);
  ck_assert_mem_eq(dense, d->x[i], sizeof dense);
  ck_assert_int_eq(mpz_cmp_si(s.label, d->label[i]), 0);
  ck_assert_uint_eq(s.multiplicity, d->multiplicity[i]);
  mpz_clear(s.label);
}

static uint64_t expected_degree(const struct test_system *t)
{
  uint64_t degree = 0;
  for (size_t i = 0; i < t->system.elements; i++) {
    uint64_t sets = 0;
    for (uint32_t j = 0; j < t->system.sets; j++)
      sets += t->contains[i][j];
    degree = sets > degree ? sets : degree;
  }
  return degree;
}

static void check_parameters(const struct set_cover_reduction *r, const struct test_system *t, bool bias)
{
  uint64_t costs = 0;
  for (uint32_t j = 0; j < t->system.sets; j++)
    costs += t->cost[j];
  const uint64_t degree = expected_degree(t);
  const uint64_t square = (costs > 0 ? costs : 1) * (degree * degree + degree + 2);
  ck_assert_ptr_eq(r->system, &t->system);
  ck_assert_uint_eq(r->degree, degree);
  ck_assert((r->root - 1) * (r->root - 1) <= square && square < r->root * r->root);
  ck_assert_uint_eq(r->copies, 1);
  ck_assert(r->bias == bias);
  ck_assert_uint_eq(r->features, t->system.sets + 2);
  ck_assert_uint_eq(r->samples, t->system.elements + t->system.sets + 2);
}

/* The training error times q^2, of weights over the denominator q. */
static int64_t error_of(const struct definition *d, size_t features, bool bias, const int64_t *weight)
{
  int64_t error = 0;
  for (size_t i = 0; i < d->rows; i++) {
    int64_t value = bias ? weight[features] : 0;
    for (size_t j = 0; j < features; j++)
      value += d->x[i][j] * weight[j];
    const int64_t residual = (value > 0 ? value : 0) - d->label[i];
    error += (int64_t)d->multiplicity[i] * residual * residual;
  }
  return error;
}

/* The map back, against integers. */
static void check_solution(const struct set_cover_reduction *r, const struct test_system *t,
                           const int64_t *weight, size_t stride)
{
  mpz_t number[MAX_FEATURES + 1];
  for (size_t d = 0; d < stride; d++)
    mpz_init_set_si(number[d], weight[d]);
  const signed char sign = 1;
  struct network net = {1, r->features, r->bias, &sign, (const mpz_t *)number, {{0}}};
  mpz_init_set_ui(net.denominator, 1);
  bool cover[MAX_SETS] = {false};
  const bool covers = set_cover_solution_from_weights(r, &net, cover);
  const int64_t shift = weight[r->system->sets + 1] + (r->bias ? weight[r->system->sets + 2] : 0);
  for (uint32_t j = 0; j < r->system->sets; j++)
    ck_assert(cover[j] == (weight[j] + shift <= 0));
  bool expected = true;
  for (size_t i = 0; i < r->system->elements; i++) {
    bool covered = false;
    for (uint32_t j = 0; j < r->system->sets; j++)
      covered |= t->contains[i][j] && cover[j];
    expected &= covered;
  }
  ck_assert(covers == expected);
  mpz_clear(net.denominator);
  for (size_t d = 0; d < stride; d++)
    mpz_clear(number[d]);
}

/* A cover costs what its weights' error says, and comes back from them. */
static void check_selection(const struct set_cover_reduction *r, const struct test_system *t,
                            const struct definition *d, unsigned selection)
{
  bool cover[MAX_SETS];
  int64_t cost = 0;
  for (uint32_t j = 0; j < t->system.sets; j++) {
    cover[j] = selection >> j & 1;
    cost += cover[j] ? (int64_t)t->cost[j] : 0;
  }
  bool covers = true;
  for (size_t i = 0; i < t->system.elements; i++) {
    bool covered = false;
    for (uint32_t j = 0; j < t->system.sets; j++)
      covered |= t->contains[i][j] && cover[j];
    covers &= covered;
  }
  int64_t weight[MAX_FEATURES + 1];
  set_cover_weights_from_solution(r, cover, weight);
  const int64_t error = error_of(d, r->features, r->bias, weight);
  ck_assert(covers ? error == cost : error > cost);
  check_solution(r, t, weight, r->features + (r->bias ? 1 : 0));
}

static void check_system(const struct test_system *t, bool bias)
{
  struct set_cover_reduction r;
  struct definition d;
  memset(&r, 0x5a, sizeof r);
  ck_assert(set_cover_reduction_init(&r, &t->system, bias));
  check_parameters(&r, t, bias);
  define(&d, t, (int64_t)r.root);
  ck_assert_uint_eq(d.rows, r.samples);
  for (size_t i = r.samples; i-- > 0;)
    check_row(&r, &d, i);
  for (unsigned selection = 0; selection < 1u << t->system.sets; selection++)
    check_selection(&r, t, &d, selection);
}

START_TEST(random_systems)
{
  uint64_t state = 1;
  struct test_system t;
  for (int round = 0; round < 300; round++) {
    random_system(&t, &state);
    check_system(&t, round % 2 == 0);
  }
}
END_TEST

START_TEST(random_weights)
{
  uint64_t state = 2;
  struct test_system t;
  for (int round = 0; round < 300; round++) {
    random_system(&t, &state);
    struct set_cover_reduction r;
    int64_t weight[MAX_FEATURES + 1];
    ck_assert(set_cover_reduction_init(&r, &t.system, round % 2 == 0));
    const size_t stride = r.features + (r.bias ? 1 : 0);
    for (size_t i = 0; i < stride; i++)
      weight[i] = (int64_t)below(&state, 7) - 3;
    check_solution(&r, &t, weight, stride);
  }
}
END_TEST

START_TEST(nothing)
{
  struct test_system t = {0};
  finish(&t, 0, 0);
  check_system(&t, false);
  check_system(&t, true);
}
END_TEST

/* q^2 is above max(1, costs) * (D^2 + D + 2), also where that is a square or next to one. */
START_TEST(roots)
{
  struct test_system t = {.cost = {1}};
  finish(&t, 0, 1);
  for (uint64_t cost = 1; cost <= 5000; cost++) {
    struct set_cover_reduction r;
    t.cost[0] = cost;
    ck_assert(set_cover_reduction_init(&r, &t.system, false));
    check_parameters(&r, &t, false);
  }
}
END_TEST

START_TEST(cost_limit)
{
  struct test_system t = {.contains = {{true, true}}, .cost = {SET_COVER_MAX_COST - 1, 1}};
  struct set_cover_reduction r;
  finish(&t, 1, 2);
  ck_assert(set_cover_reduction_init(&r, &t.system, false));
  check_parameters(&r, &t, false);
  t.cost[1] = 2;
  ck_assert(!set_cover_reduction_init(&r, &t.system, false));
  t.cost[0] = UINT64_MAX;
  ck_assert(!set_cover_reduction_init(&r, &t.system, false));
  t.cost[0] = 2;
  t.cost[1] = UINT64_MAX;
  ck_assert(!set_cover_reduction_init(&r, &t.system, false));
}
END_TEST

/* One element in 2047 sets: D^2 + D + 2 = 4192258 fits 2^40 - 1 in costs, in 2048 sets 4196354 does not. */
START_TEST(square_limit)
{
  enum { SETS = 2048 };
  static uint32_t member_of[SETS];
  static uint64_t cost[SETS];
  size_t start[] = {0, SETS - 1};
  struct set_system s = {1, SETS, start, member_of, cost};
  struct set_cover_reduction r;
  for (uint32_t j = 0; j < SETS; j++) {
    member_of[j] = j;
    cost[j] = 1;
  }
  cost[0] = SET_COVER_MAX_COST - (SETS - 1);
  ck_assert(set_cover_reduction_init(&r, &s, false));
  ck_assert_uint_eq(r.degree, SETS - 1);
  ck_assert_uint_le((r.root - 1) * (r.root - 1), SET_COVER_MAX_COST * 4192258);
  ck_assert_uint_gt(r.root * r.root, SET_COVER_MAX_COST * 4192258);
  start[1] = SETS;
  ck_assert(!set_cover_reduction_init(&r, &s, false));
  cost[0] = SET_COVER_MAX_SQUARE / 4196354 - (SETS - 1);
  ck_assert(set_cover_reduction_init(&r, &s, false));
  ck_assert_uint_le(r.root, UINT64_C(1) << 31);
  cost[0]++;
  ck_assert(!set_cover_reduction_init(&r, &s, false));
}
END_TEST

int main(void)
{
  TCase *reduction = tcase_create("reduction");
  tcase_add_test(reduction, random_systems);
  tcase_add_test(reduction, random_weights);
  tcase_add_test(reduction, nothing);
  tcase_add_test(reduction, roots);
  tcase_add_test(reduction, cost_limit);
  tcase_add_test(reduction, square_limit);
  Suite *suite = suite_create("set cover");
  suite_add_tcase(suite, reduction);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed == 0 ? 0 : 1;
}
