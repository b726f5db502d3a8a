/* The search for colourings: tiny and small random hypergraphs against trying all colourings, every refutation through the kernel. */
#include "hypergraph_samples.h"
#include "reduce/colouring_solution.h"
#include "reduce/colouring_clique.h"
#include "reduce/colouring_formula.h"
#include "solve/colouring_search.h"
#include "solve/recheck.h"
#include "run_tests.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static const struct colouring_options plain = {.seconds = 0};

/* ---- what a result must be ---- */

static void check_clique(const struct hypergraph_sample *s, const uint32_t *clique, uint32_t size)
{
  uint32_t *place = calloc((size_t)s->h.vertices + 1, sizeof *place);
  unsigned char *joined = calloc((size_t)size * size + 1, 1);
  ck_assert(place != NULL && joined != NULL);
  ck_assert(colouring_is_clique(&s->h, clique, size, place, joined));
  free(place);
  free(joined);
}

static void check_proof(const struct hypergraph_sample *s, const struct colouring_refutation *r)
{
  struct formula f;
  struct diagnostic d;
  size_t clauses, literals;
  ck_assert(colouring_formula_size(&s->h, r->colours, r->size, &clauses, &literals));
  f.start = malloc((clauses + 1) * sizeof *f.start);
  f.literal = malloc((literals + 1) * sizeof *f.literal);
  ck_assert(f.start != NULL && f.literal != NULL);
  colouring_formula_write(&s->h, r->colours, r->clique, r->size, &f);
  ck_assert_uint_eq(r->proof.clauses, f.clauses);
  ck_assert_msg(refutation_recheck(&f, &r->proof, &d) == STATUS_OK, "%s", d.text);
  free(f.start);
  free(f.literal);
}

static void check_result(const struct hypergraph_sample *s, const struct colouring_result *r)
{
  ck_assert(r->has_refutation == (r->lower >= 2));
  ck_assert((r->colour == NULL) == (r->upper == UINT32_MAX));
  for (uint32_t v = 0; v < s->h.vertices && r->colour != NULL; v++)
    ck_assert_uint_lt(r->colour[v], r->upper);
  ck_assert(r->colour == NULL || colouring_is_proper(&s->h, r->colour));
  if (!r->has_refutation)
    return;
  ck_assert_uint_eq(r->refutation.colours + 1, r->lower);
  ck_assert_uint_le(r->refutation.size, r->lower);
  ck_assert(r->refutation.has_proof == (r->refutation.size < r->lower));
  check_clique(s, r->refutation.clique, r->refutation.size);
  if (r->refutation.has_proof)
    check_proof(s, &r->refutation);
}

static void check_decision(const struct hypergraph_sample *s, uint32_t colours, bool expected)
{
  struct colouring_result r;
  struct diagnostic d;
  ck_assert_int_eq(colouring_decide(&s->h, colours, &plain, &r, &d), STATUS_OK);
  check_result(s, &r);
  ck_assert(expected ? r.upper <= colours && r.lower <= colours
                     : r.lower == colours + 1 && r.upper > colours);
  colouring_result_free(&r);
}

/* The chromatic number. */
static uint32_t check_bounds(const struct hypergraph_sample *s)
{
  struct colouring_result r;
  struct diagnostic d;
  ck_assert_int_eq(colouring_chromatic(&s->h, &plain, &r, &d), STATUS_OK);
  check_result(s, &r);
  ck_assert(!r.has_loop);
  ck_assert_uint_eq(r.lower, r.upper);
  const uint32_t number = r.upper;
  colouring_result_free(&r);
  return number;
}

static void check_all(const struct hypergraph_sample *s)
{
  const uint32_t number = check_bounds(s);
  ck_assert(hypergraph_colourable(s, number));
  ck_assert(number == 1 || !hypergraph_colourable(s, number - 1));
  for (uint32_t k = 1; k <= number + 1; k++)
    check_decision(s, k, k >= number);
}

/* ---- tests ---- */

/* Every set of edges of two or more of four vertices. */
START_TEST(four_vertices)
{
  struct hypergraph_sample s;
  for (uint32_t set = 0; set < UINT32_C(1) << 11; set++) {
    uint32_t edge = 0;
    hypergraph_begin(&s, 4);
    for (uint32_t mask = 0; mask < 16; mask++)
      if (__builtin_popcount(mask) >= 2 && set >> edge++ & 1)
        hypergraph_add_mask(&s, mask);
    check_all(&s);
  }
}
END_TEST

/* Every graph with five vertices. */
START_TEST(five_vertices)
{
  struct hypergraph_sample s;
  for (uint32_t set = 0; set < UINT32_C(1) << 10; set++) {
    uint32_t edge = 0;
    hypergraph_begin(&s, 5);
    for (uint32_t v = 0; v < 5; v++)
      for (uint32_t u = 0; u < v; u++)
        if (set >> edge++ & 1)
          hypergraph_add_pair(&s, u, v);
    check_all(&s);
  }
}
END_TEST

START_TEST(random_hypergraphs)
{
  struct hypergraph_sample s;
  for (uint32_t i = 0; i < 300; i++) {
    const uint32_t vertices = 5 + draw_below(&random_state, 4);
    random_hypergraph(&s, vertices, draw_below(&random_state, 4 * vertices), 2 + i % 3);
    check_all(&s);
  }
}
END_TEST

/* Large enough for vertices to be left out and coloured last, with larger edges among them. */
START_TEST(sparse_hypergraphs)
{
  struct hypergraph_sample s;
  for (uint32_t i = 0; i < 150; i++) {
    const uint32_t vertices = 12 + draw_below(&random_state, 7);
    random_hypergraph(&s, vertices, vertices + draw_below(&random_state, 3 * vertices), 2 + i % 4);
    check_all(&s);
  }
}
END_TEST

START_TEST(loops)
{
  struct hypergraph_sample s;
  struct colouring_result r;
  struct diagnostic d;
  hypergraph_begin(&s, 3);
  hypergraph_add_pair(&s, 0, 1);
  hypergraph_add_mask(&s, 4);
  for (uint32_t k = 1; k < 5; k++) {
    ck_assert_int_eq(colouring_decide(&s.h, k, &plain, &r, &d), STATUS_OK);
    ck_assert(r.has_loop && r.colour == NULL);
    ck_assert_uint_eq(r.lower, k + 1);
    check_result(&s, &r);
    colouring_result_free(&r);
  }
  ck_assert_int_eq(colouring_chromatic(&s.h, &plain, &r, &d), STATUS_OK);
  ck_assert(r.has_loop && r.colour == NULL);
  ck_assert_uint_eq(r.lower, 2);
  check_result(&s, &r);
  colouring_result_free(&r);
}
END_TEST

START_TEST(nothing_to_colour)
{
  struct hypergraph_sample s;
  hypergraph_begin(&s, 0);
  ck_assert_uint_eq(check_bounds(&s), 1);
  check_decision(&s, 1, true);
  hypergraph_begin(&s, 20);
  ck_assert_uint_eq(check_bounds(&s), 1);
  check_decision(&s, 1, true);
}
END_TEST

START_TEST(known_graphs)
{
  struct hypergraph_sample s;
  for (uint32_t times = 1; times <= 3; times++) {
    hypergraph_mycielski(&s, times);
    ck_assert_uint_eq(check_bounds(&s), 2 + times);
    check_decision(&s, 1 + times, false);
  }
  hypergraph_queens(&s, 5);
  ck_assert_uint_eq(check_bounds(&s), 5);
  hypergraph_queens(&s, 6);
  ck_assert_uint_eq(check_bounds(&s), 7);
}
END_TEST

/* The points of the affine space of dimension 3 over the integers modulo 3, and its lines: 2 colours leave a line of one colour. */
START_TEST(lines)
{
  struct hypergraph_sample s;
  hypergraph_begin(&s, 27);
  for (uint32_t x = 0; x < 27; x++)
    for (uint32_t y = x + 1; y < 27; y++) {
      uint32_t z = 0;
      for (uint32_t power = 1; power < 27; power *= 3)
        z += (6 - x / power % 3 - y / power % 3) % 3 * power;
      if (z > y)
        hypergraph_add_mask(&s, UINT32_C(1) << x | UINT32_C(1) << y | UINT32_C(1) << z);
    }
  ck_assert_uint_eq(s.h.edges, 117);
  ck_assert_uint_eq(check_bounds(&s), 3);
  check_decision(&s, 2, false);
}
END_TEST

/* ---- the end of time ---- */

static double now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Stops after some calls; notes when, and what the bounds were. */
struct stop {
  int calls_left;
  double time;
  uint32_t lower;
  uint32_t upper;
};

static bool stop_soon(void *context, const char *phase, uint64_t done, uint64_t total, uint32_t lower,
                      uint32_t upper)
{
  struct stop *stop = context;
  ck_assert_str_ne(phase, "");
  ck_assert(total == 0 || done <= total);
  ck_assert(stop->lower <= lower && lower <= upper && upper <= stop->upper);
  stop->lower = lower;
  stop->upper = upper;
  stop->time = now();
  return stop->calls_left-- <= 0;
}

/* Nobody can say in seconds that the squares of this board need 11 colours. */
START_TEST(interrupts)
{
  struct hypergraph_sample s;
  hypergraph_queens(&s, 10);
  for (int calls = 0; calls < 12; calls += 4) {
    struct stop stop = {.calls_left = calls, .lower = 1, .upper = UINT32_MAX};
    const struct colouring_options options = {.progress = stop_soon, .context = &stop};
    struct colouring_result r;
    struct diagnostic d;
    ck_assert_int_eq(colouring_chromatic(&s.h, &options, &r, &d), STATUS_OK);
    ck_assert_int_eq(stop.calls_left, -1);
    ck_assert(now() - stop.time < 1);
    ck_assert(r.colour != NULL && r.lower < r.upper && r.upper <= stop.upper && r.lower >= stop.lower);
    check_result(&s, &r);
    colouring_result_free(&r);
  }
}
END_TEST

START_TEST(time_limit)
{
  struct hypergraph_sample s;
  struct colouring_result r;
  struct diagnostic d;
  const struct colouring_options options = {.seconds = 1};
  hypergraph_queens(&s, 10);
  double begin = now();
  ck_assert_int_eq(colouring_chromatic(&s.h, &options, &r, &d), STATUS_OK);
  ck_assert(now() - begin < 2);
  ck_assert(r.lower == 10 && r.upper >= 11);
  check_result(&s, &r);
  colouring_result_free(&r);
  begin = now();
  ck_assert_int_eq(colouring_decide(&s.h, 10, &options, &r, &d), STATUS_OK);
  ck_assert(now() - begin < 2);
  ck_assert(r.lower <= 10 && r.upper > 10);
  check_result(&s, &r);
  colouring_result_free(&r);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("colouring");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, four_vertices);
  tcase_add_test(tests, five_vertices);
  tcase_add_test(tests, random_hypergraphs);
  tcase_add_test(tests, sparse_hypergraphs);
  tcase_add_test(tests, loops);
  tcase_add_test(tests, nothing_to_colour);
  tcase_add_test(tests, known_graphs);
  tcase_add_test(tests, lines);
  tcase_add_test(tests, interrupts);
  tcase_add_test(tests, time_limit);
  return run_tests("search for colourings", tests);
}
