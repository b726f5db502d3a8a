/* The reduction of a hypergraph and a number of colours against its definition computed densely, and both witness maps. */
#include "reduce/colouring.h"

#include <check.h>
#include <string.h>

enum {
  MAX_VERTICES = 5,
  MAX_EDGES = 6,
  MAX_COLOURS = 4,
  MAX_FEATURES = MAX_VERTICES + 2,
  MAX_ROWS = MAX_VERTICES + MAX_EDGES + 1 + 2 * MAX_COLOURS + 1
};

#define NOISE 0x5a5a5a5a
#define CAPACITY 16

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

static uint32_t below(uint64_t *state, uint32_t bound)
{
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)((*state >> 33) % bound);
}

static void random_hypergraph(struct test_hypergraph *t, uint64_t *state)
{
  const uint32_t vertices = below(state, MAX_VERTICES + 1);
  const size_t edges = vertices == 0 ? 0 : below(state, MAX_EDGES + 1);
  const uint32_t density = 1 + below(state, 3);
  memset(t, 0, sizeof *t);
  for (size_t e = 0; e < edges; e++) {
    for (uint32_t v = 0; v < vertices; v++)
      t->contains[e][v] = below(state, density) == 0;
    t->contains[e][below(state, vertices)] = true;
  }
  finish(t, vertices, edges);
}

/* The rows as spec/certificate.md tells them. */
struct definition {
  int64_t x[MAX_ROWS][MAX_FEATURES];
  int64_t label[MAX_ROWS];
  uint64_t multiplicity[MAX_ROWS];
  size_t rows;
  size_t features;
  uint64_t rank;
};

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

static void define_signs(struct definition *d, size_t g, uint32_t colours)
{
  for (int64_t time = 0; time <= 2 * (int64_t)colours; time++, d->rows++) {
    d->x[d->rows][g] = 1;
    d->x[d->rows][g + 1] = time;
    for (int64_t j = 0; j < colours; j++)
      d->label[d->rows] += time - 2 * j - 1 > 0 ? 3 * (time - 2 * j - 1) : 0;
    d->multiplicity[d->rows] = 1;
  }
}

static void define(struct definition *d, const struct test_hypergraph *t, uint32_t colours, bool bias,
                   bool free_signs)
{
  const uint32_t vertices = t->hypergraph.vertices;
  memset(d, 0, sizeof *d);
  d->features = vertices + (free_signs ? 2 : 0);
  d->rank = expected_rank(t);
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
    d->multiplicity[d->rows++] = (uint64_t)colours * colours * (d->rank - 1) * (d->rank - 1);
  if (free_signs)
    define_signs(d, vertices, colours);
}

static void check_row(const struct colouring_reduction *r, const struct definition *d, size_t i)
{
  uint32_t column[CAPACITY];
  int64_t value[CAPACITY];
  for (size_t e = 0; e < CAPACITY; e++) {
    column[e] = NOISE;
    value[e] = NOISE;
  }
  const size_t capacity = colouring_row_capacity(r);
  struct sample s = {CAPACITY, capacity, column, value, {{0}}, NOISE};
  mpz_init_set_ui(s.label, NOISE);
  colouring_row(r, i, &s);
  ck_assert_uint_le(s.size, capacity);
  int64_t dense[MAX_FEATURES] = {0};
  for (size_t e = 0; e < s.size; e++) {
    ck_assert_uint_lt(column[e], r->features);
    ck_assert(e == 0 || column[e - 1] < column[e]);
    ck_assert_int_ne(value[e], 0);
    dense[column[e]] += value[e];
  }
  for (size_t e = s.size; e < CAPACITY; e++)
    ck_assert(column[e] == NOISE && value[e] == NOISE);
  ck_assert_mem_eq(dense, d->x[i], sizeof dense);
  ck_assert_int_eq(mpz_cmp_si(s.label, d->label[i]), 0);
  ck_assert_uint_eq(s.multiplicity, d->multiplicity[i]);
  mpz_clear(s.label);
}

/* ---- networks of sign + ---- */

struct test_network {
  int64_t weight[MAX_COLOURS * (MAX_FEATURES + 1)];
  mpz_t number[MAX_COLOURS * (MAX_FEATURES + 1)];
  signed char sign[MAX_COLOURS];
  struct network network;
};

static void network_open(struct test_network *n, const struct colouring_reduction *r)
{
  const size_t weights = r->colours * (r->features + (r->bias ? 1 : 0));
  for (size_t i = 0; i < weights; i++)
    mpz_init_set_si(n->number[i], n->weight[i]);
  memset(n->sign, 1, sizeof n->sign);
  n->network = (struct network){r->colours, r->features, r->bias, n->sign, (const mpz_t *)n->number, {{0}}};
  mpz_init_set_ui(n->network.denominator, 1);
}

static void network_close(struct test_network *n, const struct colouring_reduction *r)
{
  const size_t weights = r->colours * (r->features + (r->bias ? 1 : 0));
  for (size_t i = 0; i < weights; i++)
    mpz_clear(n->number[i]);
  mpz_clear(n->network.denominator);
}

static int64_t error_of(const struct definition *d, const struct colouring_reduction *r,
                        const int64_t *weight)
{
  const size_t stride = r->features + (r->bias ? 1 : 0);
  int64_t error = 0;
  for (size_t i = 0; i < d->rows; i++) {
    int64_t output = 0;
    for (uint32_t j = 0; j < r->colours; j++) {
      const int64_t *w = weight + j * stride;
      int64_t sum = r->bias ? w[r->features] : 0;
      for (size_t c = 0; c < r->features; c++)
        sum += d->x[i][c] * w[c];
      output += sum > 0 ? sum : 0;
    }
    error += (int64_t)d->multiplicity[i] * (output - d->label[i]) * (output - d->label[i]);
  }
  return error;
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
                           struct test_network *n)
{
  const size_t stride = r->features + (r->bias ? 1 : 0);
  uint32_t colour[MAX_VERTICES] = {0};
  network_open(n, r);
  const bool proper = colouring_solution_from_weights(r, &n->network, colour);
  for (uint32_t v = 0; v < t->hypergraph.vertices; v++) {
    uint32_t best = 0;
    int64_t largest = INT64_MIN;
    for (uint32_t j = 0; j < r->colours; j++) {
      const int64_t value = n->weight[j * stride + v] + (r->bias ? n->weight[j * stride + r->features] : 0);
      best = value > largest ? j : best;
      largest = value > largest ? value : largest;
    }
    ck_assert_uint_eq(colour[v], best);
  }
  ck_assert(proper == is_proper(t, colour));
  network_close(n, r);
}

/* A proper colouring has weights of error 0, from which it comes back; any other colouring has an error of at least the square of its edges' sizes. */
static void check_colouring(const struct colouring_reduction *r, const struct test_hypergraph *t,
                            const struct definition *d, const uint32_t *colour)
{
  const size_t stride = r->features + (r->bias ? 1 : 0);
  struct test_network n;
  const bool proper = is_proper(t, colour);
  ck_assert(colouring_is_proper(&t->hypergraph, colour) == proper);
  for (uint32_t j = 0; j < r->colours; j++) {
    int64_t *w = n.weight + j * stride;
    colouring_weights_from_solution(r, colour, j, w);
    for (uint32_t v = 0; v < t->hypergraph.vertices; v++)
      ck_assert_int_eq(w[v], colour[v] == j ? 1 : 1 - (int64_t)d->rank);
  }
  const int64_t error = error_of(d, r, n.weight);
  ck_assert(proper ? error == 0 : error >= (int64_t)r->copies);
  check_solution(r, t, &n);
  uint32_t again[MAX_VERTICES] = {0};
  network_open(&n, r);
  ck_assert(colouring_solution_from_weights(r, &n.network, again) == proper);
  ck_assert_mem_eq(again, colour, t->hypergraph.vertices * sizeof *colour);
  network_close(&n, r);
}

static void check_colourings(const struct colouring_reduction *r, const struct test_hypergraph *t,
                             const struct definition *d)
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
  struct definition d;
  memset(&r, 0x5a, sizeof r);
  ck_assert(colouring_reduction_init(&r, &t->hypergraph, colours, bias, free_signs));
  define(&d, t, colours, bias, free_signs);
  ck_assert(r.hypergraph == &t->hypergraph && r.colours == colours && r.bias == bias &&
            r.free_signs == free_signs);
  ck_assert_uint_eq(r.rank, d.rank);
  ck_assert_uint_eq(r.copies, (uint64_t)colours * colours);
  ck_assert_uint_eq(r.zero, (uint64_t)colours * colours * (d.rank - 1) * (d.rank - 1));
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
  struct test_network n;
  for (unsigned round = 0; round < 400; round++) {
    random_hypergraph(&t, &state);
    ck_assert(
        colouring_reduction_init(&r, &t.hypergraph, 1 + round % MAX_COLOURS, round % 3 == 0, round % 5 == 0));
    for (size_t i = 0; i < r.colours * (r.features + (r.bias ? 1 : 0)); i++)
      n.weight[i] = (int64_t)below(&state, 7) - 3;
    check_solution(&r, &t, &n);
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
  Suite *suite = suite_create("colouring");
  suite_add_tcase(suite, reduction);
  SRunner *runner = srunner_create(suite);
  srunner_run_all(runner, CK_ENV);
  const int failed = srunner_ntests_failed(runner);
  srunner_free(runner);
  return failed == 0 ? 0 : 1;
}
