/* The reduction of a hypergraph and a number of colours against its definition computed densely, and both witness maps. */
#include "reduce/colouring_solution.h"
#include "dense_rows.h"
#include "random_numbers.h"
#include "run_tests.h"

#include <check.h>
#include <string.h>

enum { MAX_VERTICES = 5, MAX_EDGES = 6, MAX_COLOURS = 4, MAX_WEIGHTS = MAX_COLOURS * (MAX_VERTICES + 3) };

struct test_hypergraph {
  struct hypergraph hypergraph;
  size_t start[MAX_EDGES + 1];
  uint32_t vertex[MAX_EDGES * MAX_VERTICES];
  bool contains[MAX_EDGES][MAX_VERTICES];
};

/* A hypergraph from its matrix. */
static void finish(struct test_hypergraph *t, uint32_t vertices, size_t edges)
{
  size_t used = 0;
  for (size_t e = 0; e < edges; e++) {
    t->start[e] = used;
    for (uint32_t v = 0; v < vertices; v++)
      if (t->contains[e][v])
        t->vertex[used++] = v;
  }
  t->start[edges] = used;
  t->hypergraph = (struct hypergraph){vertices, edges, t->start, t->vertex};
}

static void random_hypergraph(struct test_hypergraph *t, uint64_t *state)
{
  const uint32_t vertices = draw_below(state, MAX_VERTICES + 1);
  const size_t edges = vertices == 0 ? 0 : draw_below(state, MAX_EDGES + 1);
  const uint32_t density = 1 + draw_below(state, 3);
  memset(t, 0, sizeof *t);
  for (size_t e = 0; e < edges; e++) {
    for (uint32_t v = 0; v < vertices; v++)
      t->contains[e][v] = draw_below(state, density) == 0;
    t->contains[e][draw_below(state, vertices)] = true;
  }
  finish(t, vertices, edges);
}

static uint64_t expected_rank(const struct test_hypergraph *t)
{
  uint64_t rank = 2;
  for (size_t e = 0; e < t->hypergraph.edges; e++) {
    uint64_t size = 0;
    for (uint32_t v = 0; v < t->hypergraph.vertices; v++)
      size += t->contains[e][v];
    rank = size > rank ? size : rank;
  }
  return rank;
}

static void define_signs(struct dense_rows *d, size_t g, uint32_t colours)
{
  for (int64_t time = 0; time <= 2 * (int64_t)colours; time++, d->rows++) {
    d->x[d->rows][g] = 1;
    d->x[d->rows][g + 1] = time;
    for (int64_t j = 0; j < colours; j++)
      d->label[d->rows] += time - 2 * j - 1 > 0 ? 3 * (time - 2 * j - 1) : 0;
    d->multiplicity[d->rows] = 1;
  }
}

/* The rows as spec/certificate.md tells them. */
static void define(struct dense_rows *d, const struct test_hypergraph *t, uint32_t colours, bool bias,
                   bool free_signs)
{
  const uint32_t vertices = t->hypergraph.vertices;
  memset(d, 0, sizeof *d);
  d->features = vertices + (free_signs ? 2 : 0);
  const uint64_t rank = expected_rank(t);
  for (uint32_t v = 0; v < vertices; v++, d->rows++) {
    d->x[d->rows][v] = 1;
    d->label[d->rows] = 1;
    d->multiplicity[d->rows] = 1;
  }
  for (size_t e = 0; e < t->hypergraph.edges; e++, d->rows++) {
    for (uint32_t v = 0; v < vertices; v++)
      d->x[d->rows][v] = t->contains[e][v];
    d->multiplicity[d->rows] = (uint64_t)colours * colours;
  }
  if (bias)
    d->multiplicity[d->rows++] = (uint64_t)colours * colours * (rank - 1) * (rank - 1);
  if (free_signs)
    define_signs(d, vertices, colours);
}

static void check_row(const struct colouring_reduction *r, const struct dense_rows *d, size_t i)
{
  struct noisy_sample s;
  noisy_sample_init(&s, colouring_row_capacity(r));
  colouring_row(r, i, &s.sample);
  check_ascending(&s.sample);
  noisy_sample_finish(&s, s.sample.size, d, i);
}

static bool is_proper(const struct test_hypergraph *t, const uint32_t *colour)
{
  for (size_t e = 0; e < t->hypergraph.edges; e++) {
    unsigned colours = 0;
    for (uint32_t v = 0; v < t->hypergraph.vertices; v++)
      colours |= t->contains[e][v] ? 1u << colour[v] : 0;
    if ((colours & (colours - 1)) == 0)
      return false;
  }
  return true;
}

/* The map back, against integers. */
static void check_solution(const struct colouring_reduction *r, const struct test_hypergraph *t,
                           const int64_t *weight, uint32_t *colour)
{
  const size_t stride = r->features + (r->bias ? 1 : 0);
  struct integer_network n;
  integer_network_init(&n, r->colours, r->features, r->bias, weight, 1);
  const bool proper = colouring_solution_from_weights(r, &n.network, colour);
  integer_network_clear(&n);
  for (uint32_t v = 0; v < t->hypergraph.vertices; v++) {
    uint32_t best = 0;
    int64_t largest = INT64_MIN;
    for (uint32_t j = 0; j < r->colours; j++) {
      const int64_t value = weight[j * stride + v] + (r->bias ? weight[j * stride + r->features] : 0);
      best = value > largest ? j : best;
      largest = value > largest ? value : largest;
    }
    ck_assert_uint_eq(colour[v], best);
  }
  ck_assert(proper == is_proper(t, colour));
}

/* A proper colouring has weights of error 0, from which it comes back; any other colouring has an error of at least the square of its edges' sizes. */
static void check_colouring(const struct colouring_reduction *r, const struct test_hypergraph *t,
                            const struct dense_rows *d, const uint32_t *colour)
{
  const size_t stride = r->features + (r->bias ? 1 : 0);
  int64_t weight[MAX_WEIGHTS];
  const bool proper = is_proper(t, colour);
  ck_assert(colouring_is_proper(&t->hypergraph, colour) == proper);
  for (uint32_t j = 0; j < r->colours; j++) {
    int64_t *w = weight + j * stride;
    colouring_weights_from_solution(r, colour, j, w);
    for (uint32_t v = 0; v < t->hypergraph.vertices; v++)
      ck_assert_int_eq(w[v], colour[v] == j ? 1 : 1 - (int64_t)r->rank);
  }
  const int64_t error = dense_error(d, r->colours, r->bias, weight);
  ck_assert(proper ? error == 0 : error >= (int64_t)r->copies);
  uint32_t again[MAX_VERTICES] = {0};
  check_solution(r, t, weight, again);
  ck_assert_mem_eq(again, colour, t->hypergraph.vertices * sizeof *colour);
}

static void check_colourings(const struct colouring_reduction *r, const struct test_hypergraph *t,
                             const struct dense_rows *d)
{
  uint32_t colourings = 1;
  for (uint32_t v = 0; v < t->hypergraph.vertices; v++)
    colourings *= r->colours;
  for (uint32_t number = 0; number < colourings; number++) {
    uint32_t colour[MAX_VERTICES] = {0};
    uint32_t rest = number;
    for (uint32_t v = 0; v < t->hypergraph.vertices; v++, rest /= r->colours)
      colour[v] = rest % r->colours;
    check_colouring(r, t, d, colour);
  }
}

static void check_hypergraph(const struct test_hypergraph *t, uint32_t colours, bool bias, bool free_signs)
{
  struct colouring_reduction r;
  struct dense_rows d;
  memset(&r, 0x5a, sizeof r);
  ck_assert(colouring_reduction_init(&r, &t->hypergraph, colours, bias, free_signs));
  define(&d, t, colours, bias, free_signs);
  ck_assert(r.hypergraph == &t->hypergraph && r.colours == colours && r.bias == bias &&
            r.free_signs == free_signs);
  ck_assert_uint_eq(r.rank, expected_rank(t));
  ck_assert_uint_eq(r.copies, (uint64_t)colours * colours);
  ck_assert_uint_eq(r.zero, (uint64_t)colours * colours * (r.rank - 1) * (r.rank - 1));
  ck_assert_uint_eq(r.features, d.features);
  ck_assert_uint_eq(r.samples, d.rows);
  for (size_t i = r.samples; i-- > 0;)
    check_row(&r, &d, i);
  check_colourings(&r, t, &d);
}

START_TEST(random_hypergraphs)
{
  uint64_t state = 1;
  struct test_hypergraph t;
  for (unsigned round = 0; round < 200; round++) {
    random_hypergraph(&t, &state);
    check_hypergraph(&t, 1 + round % MAX_COLOURS, round / 4 % 2 == 0, round / 8 % 2 == 0);
  }
}
END_TEST

START_TEST(random_weights)
{
  uint64_t state = 2;
  struct test_hypergraph t;
  struct colouring_reduction r;
  int64_t weight[MAX_WEIGHTS];
  uint32_t colour[MAX_VERTICES];
  for (unsigned round = 0; round < 400; round++) {
    random_hypergraph(&t, &state);
    ck_assert(
        colouring_reduction_init(&r, &t.hypergraph, 1 + round % MAX_COLOURS, round % 3 == 0, round % 5 == 0));
    for (size_t i = 0; i < r.colours * (r.features + (r.bias ? 1 : 0)); i++)
      weight[i] = (int64_t)draw_below(&state, 7) - 3;
    check_solution(&r, &t, weight, colour);
  }
}
END_TEST

START_TEST(nothing)
{
  struct test_hypergraph t = {0};
  finish(&t, 0, 0);
  check_hypergraph(&t, 1, false, false);
  check_hypergraph(&t, 3, true, true);
}
END_TEST

/* The label of the last row is 3 (1 + 3 + ... + (2 K - 1)) = 3 K^2. */
START_TEST(labels_of_the_gadget)
{
  struct test_hypergraph t = {0};
  struct colouring_reduction r;
  uint32_t column[2];
  int64_t value[2];
  struct sample s = {0, 2, column, value, {{0}}, 0};
  finish(&t, 1, 0);
  ck_assert(colouring_reduction_init(&r, &t.hypergraph, COLOURING_MAX_COLOURS, false, true));
  ck_assert_uint_eq(r.samples, 1 + 2 * (size_t)COLOURING_MAX_COLOURS + 1);
  mpz_init(s.label);
  colouring_row(&r, r.samples - 1, &s);
  ck_assert_int_eq(mpz_cmp_ui(s.label, 3 * (uint64_t)COLOURING_MAX_COLOURS * COLOURING_MAX_COLOURS), 0);
  ck_assert(s.size == 2 && value[1] == 2 * COLOURING_MAX_COLOURS);
  mpz_clear(s.label);
}
END_TEST

static bool init(const struct hypergraph *h, uint32_t colours)
{
  struct colouring_reduction r;
  return colouring_reduction_init(&r, h, colours, true, true);
}

START_TEST(limits)
{
  size_t start[] = {0, 1, 3};
  uint32_t vertex[] = {0, 0, 1};
  struct hypergraph h = {2, 2, start, vertex};
  ck_assert(!init(&h, 0));
  ck_assert(init(&h, COLOURING_MAX_COLOURS));
  ck_assert(!init(&h, COLOURING_MAX_COLOURS + 1));
  ck_assert(!init(&h, UINT32_MAX));
  h.vertices = HYPERGRAPH_MAX_VERTICES;
  ck_assert(init(&h, 1));
  ck_assert(!init(&h, 2));
  h.vertices = FORMULA_MAX_VARIABLES / 2;
  ck_assert(init(&h, 2));
  h.vertices++;
  ck_assert(!init(&h, 2));
}
END_TEST

/* The product of colours and vertices is what limits the multiplicity of the zero row. */
START_TEST(the_largest_zero_row)
{
  enum { SIZE = 2049 };
  static uint32_t vertex[SIZE];
  size_t start[] = {0, SIZE};
  const struct hypergraph h = {SIZE, 1, start, vertex};
  struct colouring_reduction r;
  for (uint32_t v = 0; v < SIZE; v++)
    vertex[v] = v;
  ck_assert(!init(&h, FORMULA_MAX_VARIABLES / SIZE + 1));
  ck_assert(colouring_reduction_init(&r, &h, FORMULA_MAX_VARIABLES / SIZE, true, false));
  ck_assert_uint_eq(r.rank, SIZE);
  ck_assert_uint_eq(r.zero, (uint64_t)r.colours * (SIZE - 1) * r.colours * (SIZE - 1));
}
END_TEST

int main(void)
{
  TCase *reduction = tcase_create("reduction");
  tcase_set_timeout(reduction, 60);
  tcase_add_test(reduction, random_hypergraphs);
  tcase_add_test(reduction, random_weights);
  tcase_add_test(reduction, nothing);
  tcase_add_test(reduction, labels_of_the_gadget);
  tcase_add_test(reduction, limits);
  tcase_add_test(reduction, the_largest_zero_row);
  return run_tests("colouring", reduction);
}
