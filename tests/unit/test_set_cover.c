/* The reduction of a set system against its definition computed densely, and both witness maps. */
#include "reduce/set_cover_solution.h"
#include "dense_rows.h"
#include "random_numbers.h"
#include "run_tests.h"

#include <check.h>
#include <string.h>

enum { MAX_ELEMENTS = 8, MAX_SETS = 6, MAX_WEIGHTS = MAX_SETS + 3 };

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

static void random_system(struct test_system *t, uint64_t *state)
{
  const size_t elements = draw_below(state, MAX_ELEMENTS + 1);
  const uint32_t sets = draw_below(state, MAX_SETS + 1);
  const uint32_t density = 1 + draw_below(state, 4);
  for (uint32_t j = 0; j < MAX_SETS; j++)
    t->cost[j] = 1 + draw_below(state, 5);
  for (size_t i = 0; i < MAX_ELEMENTS; i++)
    for (uint32_t j = 0; j < MAX_SETS; j++)
      t->contains[i][j] = draw_below(state, density) == 0;
  finish(t, elements, sets);
}

/* The rows as spec/certificate.md tells them; labels times q. */
static void define(struct dense_rows *d, const struct test_system *t, int64_t q)
{
  const size_t constant = t->system.sets;
  const size_t epsilon = constant + 1;
  memset(d, 0, sizeof *d);
  d->features = epsilon + 1;
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

static void check_row(const struct set_cover_reduction *r, const struct dense_rows *d, size_t i)
{
  struct noisy_sample s;
  noisy_sample_init(&s, set_cover_row_capacity(r));
  set_cover_row(r, i, &s.sample);
  check_ascending(&s.sample);
  noisy_sample_finish(&s, s.sample.size, d, i);
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

static bool is_cover(const struct test_system *t, const bool *cover)
{
  for (size_t i = 0; i < t->system.elements; i++) {
    bool covered = false;
    for (uint32_t j = 0; j < t->system.sets; j++)
      covered |= t->contains[i][j] && cover[j];
    if (!covered)
      return false;
  }
  return true;
}

/* The map back, against integers. */
static void check_solution(const struct set_cover_reduction *r, const struct test_system *t,
                           const int64_t *weight)
{
  struct integer_network n;
  bool cover[MAX_SETS] = {false};
  integer_network_init(&n, 1, r->features, r->bias, weight, 1);
  const bool covers = set_cover_solution_from_weights(r, &n.network, cover);
  integer_network_clear(&n);
  const int64_t shift = weight[r->system->sets + 1] + (r->bias ? weight[r->system->sets + 2] : 0);
  for (uint32_t j = 0; j < r->system->sets; j++)
    ck_assert(cover[j] == (weight[j] + shift <= 0));
  ck_assert(covers == is_cover(t, cover));
}

/* A cover costs what its weights' error says, and comes back from them. */
static void check_selection(const struct set_cover_reduction *r, const struct test_system *t,
                            const struct dense_rows *d, unsigned selection)
{
  bool cover[MAX_SETS];
  int64_t cost = 0;
  for (uint32_t j = 0; j < t->system.sets; j++) {
    cover[j] = selection >> j & 1;
    cost += cover[j] ? (int64_t)t->cost[j] : 0;
  }
  int64_t weight[MAX_WEIGHTS];
  set_cover_weights_from_solution(r, cover, weight);
  const int64_t error = dense_error(d, 1, r->bias, weight); /* times q^2, of weights times q */
  ck_assert(is_cover(t, cover) ? error == cost : error > cost);
  check_solution(r, t, weight);
}

static void check_system(const struct test_system *t, bool bias)
{
  struct set_cover_reduction r;
  struct dense_rows d;
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
    int64_t weight[MAX_WEIGHTS];
    ck_assert(set_cover_reduction_init(&r, &t.system, round % 2 == 0));
    const size_t stride = r.features + (r.bias ? 1 : 0);
    for (size_t i = 0; i < stride; i++)
      weight[i] = (int64_t)draw_below(&state, 7) - 3;
    check_solution(&r, &t, weight);
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
  return run_tests("set cover", reduction);
}
