/* The parts of the search for colourings, each against a simple algorithm. */
#include "hypergraph_samples.h"
#include "reduce/colouring_solution.h"
#include "solve/colouring_clique_search.h"
#include "solve/colouring_core.h"
#include "solve/colouring_greedy.h"
#include "solve/colouring_recheck.h"
#include "solve/colouring_tabu.h"
#include "run_tests.h"

#include <stdlib.h>

static const struct colouring_options plain = {.seconds = 0};

/* Whether some edge of v has one colour if v has `c`, as far as it is coloured. */
static bool is_forbidden(const struct hypergraph_sample *s, const uint32_t *colour, uint32_t v, uint32_t c)
{
  for (size_t e = 0; e < s->h.edges; e++) {
    bool contains = false, same = true;
    for (size_t i = s->start[e]; i < s->start[e + 1]; i++) {
      contains = contains || s->vertex[i] == v;
      same = same && (s->vertex[i] == v || colour[s->vertex[i]] == c);
    }
    if (contains && same)
      return true;
  }
  return false;
}

/* Always the vertex with the most forbidden colours, of these with the most edges, of these the first; its smallest colour. */
static void colour_greedily(const struct hypergraph_sample *s, const struct colouring_graph *g,
                            uint32_t *colour)
{
  memset(colour, 0xff, s->h.vertices * sizeof *colour);
  for (uint32_t k = 0; k < s->h.vertices; k++) {
    size_t best = 0;
    uint32_t next = UINT32_MAX;
    for (uint32_t v = s->h.vertices; v-- > 0;) {
      const size_t degree = colouring_graph_degree(g, v);
      size_t forbidden = 0;
      for (uint32_t c = 0; c <= degree; c++)
        forbidden += is_forbidden(s, colour, v, c);
      if (colour[v] != UINT32_MAX || (next != UINT32_MAX && forbidden * 1000 + degree < best))
        continue;
      best = forbidden * 1000 + degree;
      next = v;
    }
    uint32_t c = 0;
    while (is_forbidden(s, colour, next, c))
      c++;
    colour[next] = c;
  }
}

START_TEST(greedy)
{
  struct hypergraph_sample s;
  uint32_t colour[16], expected[16], colours;
  for (uint32_t i = 0; i < 500; i++) {
    struct colouring_graph g;
    random_hypergraph(&s, 12, draw_below(&random_state, 50), 2 + i % 3);
    ck_assert(colouring_graph_init(&g, &s.h));
    ck_assert(colouring_greedy(&g, colour, &colours));
    colour_greedily(&s, &g, expected);
    ck_assert_mem_eq(colour, expected, 12 * sizeof *colour);
    ck_assert(colouring_is_proper(&s.h, colour));
    uint32_t used = 0;
    for (uint32_t v = 0; v < 12; v++)
      used = colour[v] >= used ? colour[v] + 1 : used;
    ck_assert_uint_eq(colours, used);
    colouring_graph_free(&g);
  }
}
END_TEST

/* Cliques are as large as trying all of them says. */
START_TEST(cliques)
{
  struct hypergraph_sample s;
  uint32_t clique[16];
  for (uint32_t i = 0; i < 300; i++) {
    struct colouring_graph g;
    struct colouring_clock clock;
    uint32_t size, largest = 0;
    random_hypergraph(&s, 12, draw_below(&random_state, 60), 2 + i % 2);
    ck_assert(colouring_graph_init(&g, &s.h));
    colouring_clock_init(&clock, &plain);
    ck_assert(colouring_find_clique(&g, UINT32_MAX, &clock, clique, &size));
    for (uint32_t mask = 0; mask < 1 << 12; mask++) {
      bool all = true;
      for (uint32_t v = 0; v < 12 && all; v++)
        for (uint32_t u = 0; u < v && all; u++)
          all = !(mask >> u & 1) || !(mask >> v & 1) || colouring_graph_adjacent(&g, u, v);
      if (all && (uint32_t)__builtin_popcount(mask) > largest)
        largest = (uint32_t)__builtin_popcount(mask);
    }
    ck_assert_uint_eq(size, largest);
    for (uint32_t k = 0; k < size; k++)
      for (uint32_t j = 0; j < k; j++)
        ck_assert(colouring_graph_adjacent(&g, clique[j], clique[k]));
    colouring_graph_free(&g);
  }
}
END_TEST

static uint32_t try_all(const struct hypergraph_sample *s)
{
  uint32_t k = 1;
  while (!hypergraph_colourable(s, k))
    k++;
  return k;
}

/* What is left for k colours can be coloured with k colours if and only if everything can, and a colouring of it becomes one of everything. */
static void check_core(const struct hypergraph_sample *s, uint32_t k, bool expected)
{
  static struct hypergraph_sample left;
  uint32_t colour[32], core_colour[32], used = 0;
  struct colouring_graph g;
  struct colouring_core core;
  struct colouring_clock clock;
  colouring_clock_init(&clock, &plain);
  ck_assert(colouring_graph_init(&g, &s->h));
  ck_assert(colouring_core_init(&core, &g, k, &clock));
  hypergraph_begin(&left, core.h.vertices);
  for (size_t e = 0; e < core.h.edges; e++)
    hypergraph_add(&left, core.h.vertex + core.h.start[e], core.h.start[e + 1] - core.h.start[e]);
  ck_assert(hypergraph_colourable_from(&left, k, core_colour, 0, 0) == expected);
  if (expected) {
    ck_assert(colouring_core_extend(&core, core_colour, colour));
    ck_assert(colouring_is_proper(&s->h, colour));
    for (uint32_t v = 0; v < s->h.vertices; v++)
      used = colour[v] >= used ? colour[v] + 1 : used;
    ck_assert_uint_le(used, k);
  }
  colouring_core_free(&core);
  colouring_graph_free(&g);
}

START_TEST(cores)
{
  struct hypergraph_sample s;
  for (uint32_t i = 0; i < 1000; i++) {
    const uint32_t vertices = 8 + draw_below(&random_state, 8);
    random_hypergraph(&s, vertices, vertices + draw_below(&random_state, 2 * vertices), 2 + i % 3);
    const uint32_t number = try_all(&s);
    check_core(&s, number, true);
    check_core(&s, number + 1, true);
    if (number > 1)
      check_core(&s, number - 1, false);
  }
}
END_TEST

/* A corner of a grid has both its neighbours in common with another vertex, and without it there are new corners: nothing is left of it. */
START_TEST(grid)
{
  struct hypergraph_sample s;
  struct colouring_graph g;
  struct colouring_core core;
  struct colouring_clock clock;
  hypergraph_begin(&s, 25);
  for (uint32_t v = 0; v < 25; v++) {
    if (v % 5 < 4)
      hypergraph_add_pair(&s, v, v + 1);
    if (v < 20)
      hypergraph_add_pair(&s, v, v + 5);
  }
  colouring_clock_init(&clock, &plain);
  ck_assert(colouring_graph_init(&g, &s.h));
  ck_assert(colouring_core_init(&core, &g, 2, &clock));
  ck_assert_uint_eq(core.h.vertices, 0);
  ck_assert_uint_eq(core.removals, 25);
  colouring_core_free(&core);
  colouring_graph_free(&g);
}
END_TEST

/* From one colour for all vertices to a proper colouring. */
START_TEST(local_search)
{
  struct hypergraph_sample s;
  for (uint32_t i = 0; i < 200; i++) {
    struct colouring_graph g;
    struct colouring_clock clock;
    uint32_t colour[16] = {0};
    random_hypergraph(&s, 14, 10 + draw_below(&random_state, 60), 2 + i % 4);
    const uint32_t number = try_all(&s);
    colouring_clock_init(&clock, &plain);
    ck_assert(colouring_graph_init(&g, &s.h));
    struct colouring_tabu *tabu = colouring_tabu_new(&g, number, i, colour);
    ck_assert_ptr_nonnull(tabu);
    ck_assert(colouring_tabu_run(tabu, 1000000, 60, &clock));
    ck_assert(colouring_is_proper(&s.h, colour));
    for (uint32_t v = 0; v < 14; v++)
      ck_assert_uint_lt(colour[v], number);
    colouring_tabu_free(tabu);
    colouring_graph_free(&g);
  }
}
END_TEST

/* A triangle, with two colours and with cliques and proofs that are right and wrong. */
START_TEST(recheck)
{
  struct hypergraph_sample s;
  uint32_t clique[] = {2, 0, 1, 0};
  const uint32_t hint[] = {1};
  struct diagnostic d;
  struct colouring_refutation refutation = {.colours = 2, .clique = clique, .size = 3};
  hypergraph_begin(&s, 3);
  hypergraph_add_pair(&s, 0, 1);
  hypergraph_add_pair(&s, 1, 2);
  ck_assert_int_eq(colouring_recheck(&s.h, &refutation, &d), STATUS_NOTHING);
  hypergraph_add_pair(&s, 0, 2);
  ck_assert_int_eq(colouring_recheck(&s.h, &refutation, &d), STATUS_OK);
  refutation.size = 4; /* 0 twice */
  ck_assert_int_eq(colouring_recheck(&s.h, &refutation, &d), STATUS_NOTHING);
  refutation = (struct colouring_refutation){.colours = 3, .clique = clique, .size = 3, .has_proof = true};
  rup_proof_init(&refutation.proof, 3 + 3 * 3 + 3);
  ck_assert_int_eq(rup_proof_add(&refutation.proof, NULL, 0, hint, 1, &d), STATUS_OK);
  ck_assert_int_eq(colouring_recheck(&s.h, &refutation, &d), STATUS_NOTHING);
  refutation.colours = 1 << 20; /* more literals than are accepted for these edges */
  s.h.vertices = 1000;
  ck_assert_int_eq(colouring_recheck(&s.h, &refutation, &d), STATUS_LIMIT);
  rup_proof_free(&refutation.proof);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("parts");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, greedy);
  tcase_add_test(tests, cliques);
  tcase_add_test(tests, cores);
  tcase_add_test(tests, grid);
  tcase_add_test(tests, local_search);
  tcase_add_test(tests, recheck);
  return run_tests("parts of the search for colourings", tests);
}
