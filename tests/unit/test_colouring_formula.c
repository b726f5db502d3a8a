/* Colouring as a formula, and the check of cliques, against all assignments and all sequences of vertices of small hypergraphs. */
#include "reduce/colouring_clique.h"
#include "reduce/colouring_formula.h"
#include "run_tests.h"

#include <check.h>
#include <string.h>

enum {
  MAX_VERTICES = 4,
  MAX_COLOURS = 3,
  MAX_EDGES = 15, /* the sets of one vertex or more */
  MAX_CLAUSES = MAX_VERTICES + MAX_EDGES * MAX_COLOURS + MAX_COLOURS,
  MAX_LITERALS = MAX_COLOURS * (MAX_VERTICES + 32) + MAX_COLOURS
};

#define NOISE 0x5a5a5a5a

/* An assertion of Check's writes to a pipe each time, which is too slow for all assignments. */
static void expect(bool condition, const char *what)
{
  if (!condition)
    ck_abort_msg("%s", what);
}

/* A hypergraph whose edges are given as sets of bits. */
struct test_hypergraph {
  struct hypergraph hypergraph;
  unsigned edge[MAX_EDGES];
  size_t start[MAX_EDGES + 1];
  uint32_t vertex[MAX_EDGES * MAX_VERTICES];
};

static void add_edge(struct test_hypergraph *t, unsigned edge)
{
  struct hypergraph *h = &t->hypergraph;
  size_t end = h->start[h->edges];
  t->edge[h->edges] = edge;
  for (uint32_t v = 0; v < h->vertices; v++)
    if (edge >> v & 1)
      h->vertex[end++] = v;
  h->start[++h->edges] = end;
}

/* The hypergraph with the edges e + 1 for the bits e of `edges`. */
static void make(struct test_hypergraph *t, uint32_t vertices, unsigned edges)
{
  t->start[0] = 0;
  t->hypergraph = (struct hypergraph){vertices, 0, t->start, t->vertex};
  for (unsigned e = 0; e < MAX_EDGES; e++)
    if (edges >> e & 1)
      add_edge(t, e + 1);
}

/* ---- the formula ---- */

struct room {
  struct formula formula;
  size_t start[MAX_CLAUSES + 2];
  int32_t literal[MAX_LITERALS + 1];
};

/* Writes the formula and checks its sizes, and that nothing behind it has changed. */
static void write_formula(struct room *r, const struct hypergraph *h, uint32_t colours,
                          const uint32_t *clique, uint32_t members)
{
  size_t clauses = NOISE;
  size_t literals = NOISE;
  expect(colouring_formula_size(h, colours, members, &clauses, &literals), "over the limits");
  expect(clauses <= MAX_CLAUSES && literals <= MAX_LITERALS, "more than there is room for");
  r->formula = (struct formula){.start = r->start, .literal = r->literal};
  r->start[clauses + 1] = NOISE;
  r->literal[literals] = NOISE;
  colouring_formula_write(h, colours, clique, members, &r->formula);
  expect(r->formula.variables == (int32_t)(h->vertices * colours) && r->formula.clauses == clauses &&
             r->start[clauses] == literals,
         "the sizes differ");
  expect(r->start[clauses + 1] == NOISE && r->literal[literals] == NOISE,
         "something behind the room has changed");
}

static bool literal_is_true(int32_t literal, unsigned assignment)
{
  const unsigned variable = (unsigned)(literal > 0 ? literal : -literal);
  const bool value = (assignment >> (variable - 1) & 1) != 0;
  return literal > 0 ? value : !value;
}

static bool is_model(const struct formula *f, unsigned assignment)
{
  for (size_t c = 0; c < f->clauses; c++) {
    bool satisfied = false;
    for (size_t p = f->start[c]; p < f->start[c + 1]; p++)
      satisfied = satisfied || literal_is_true(f->literal[p], assignment);
    if (!satisfied)
      return false;
  }
  return true;
}

/* The vertices that have the colour. */
static unsigned class_of(const struct test_hypergraph *t, uint32_t colours, uint32_t colour,
                         unsigned assignment)
{
  unsigned vertices = 0;
  for (uint32_t v = 0; v < t->hypergraph.vertices; v++)
    vertices |= (assignment >> (v * colours + colour) & 1) << v;
  return vertices;
}

/* Every vertex has a colour, no edge lies in a class, and the i-th vertex of the clique has the colour i. */
static bool is_colouring(const struct test_hypergraph *t, uint32_t colours, const uint32_t *clique,
                         uint32_t members, unsigned assignment)
{
  unsigned coloured = 0;
  for (uint32_t c = 0; c < colours; c++) {
    const unsigned vertices = class_of(t, colours, c, assignment);
    coloured |= vertices;
    if (c < members && !(vertices >> clique[c] & 1))
      return false;
    for (size_t e = 0; e < t->hypergraph.edges; e++)
      if ((t->edge[e] & vertices) == t->edge[e])
        return false;
  }
  return coloured == (1u << t->hypergraph.vertices) - 1;
}

/* Whether some choice of one colour for each vertex is proper, by trying them all. */
static bool is_colourable(const struct test_hypergraph *t, uint32_t colours)
{
  const uint32_t vertices = t->hypergraph.vertices;
  unsigned choices = 1;
  for (uint32_t v = 0; v < vertices; v++)
    choices *= colours;
  for (unsigned choice = 0; choice < choices; choice++) {
    unsigned assignment = 0;
    unsigned rest = choice;
    for (uint32_t v = 0; v < vertices; v++, rest /= colours)
      assignment |= 1u << (v * colours + rest % colours);
    if (is_colouring(t, colours, NULL, 0, assignment))
      return true;
  }
  return false;
}

static bool compare_models(const struct test_hypergraph *t, uint32_t colours, const uint32_t *clique,
                           uint32_t members)
{
  struct room r;
  bool any = false;
  write_formula(&r, &t->hypergraph, colours, clique, members);
  for (unsigned assignment = 0; assignment < 1u << (t->hypergraph.vertices * colours); assignment++) {
    const bool model = is_model(&r.formula, assignment);
    expect(model == is_colouring(t, colours, clique, members, assignment), "a model and a colouring differ");
    any = any || model;
  }
  return any;
}

/* ---- cliques ---- */

/* The definition: vertices of the hypergraph, different, each two of them an edge. */
static bool is_clique(const struct test_hypergraph *t, const uint32_t *clique, uint32_t members)
{
  for (uint32_t i = 0; i < members; i++) {
    if (clique[i] >= t->hypergraph.vertices)
      return false;
    for (uint32_t j = 0; j < i; j++) {
      bool joined = false;
      for (size_t e = 0; e < t->hypergraph.edges; e++)
        joined = joined || t->edge[e] == (1u << clique[i] | 1u << clique[j]);
      if (clique[i] == clique[j] || !joined)
        return false;
    }
  }
  return true;
}

static bool run_clique_check(const struct test_hypergraph *t, const uint32_t *clique, uint32_t members)
{
  uint32_t place[MAX_VERTICES + 1] = {0};
  unsigned char joined[MAX_VERTICES * MAX_VERTICES + 1] = {0};
  place[t->hypergraph.vertices] = NOISE;
  joined[members * members] = 0x5a;
  const bool result = colouring_is_clique(&t->hypergraph, clique, members, place, joined);
  expect(place[t->hypergraph.vertices] == NOISE && joined[members * members] == 0x5a,
         "something behind the room has changed");
  return result;
}

/* Sequence number `code` of vertices and of one number more, which is none. */
static void sequence(uint32_t clique[MAX_VERTICES], uint32_t members, uint32_t vertices, unsigned code)
{
  for (uint32_t i = 0; i < members; i++, code /= vertices + 1)
    clique[i] = code % (vertices + 1);
}

static unsigned sequences(uint32_t members, uint32_t vertices)
{
  unsigned count = 1;
  for (uint32_t i = 0; i < members; i++)
    count *= vertices + 1;
  return count;
}

/* All sequences as cliques; those that are, and are short enough, start the formula. */
static void compare(const struct test_hypergraph *t, uint32_t colours)
{
  const uint32_t vertices = t->hypergraph.vertices;
  const bool colourable = is_colourable(t, colours);
  for (uint32_t members = 0; members <= MAX_VERTICES; members++) {
    for (unsigned code = 0; code < sequences(members, vertices); code++) {
      uint32_t clique[MAX_VERTICES];
      sequence(clique, members, vertices, code);
      const bool expected = is_clique(t, clique, members);
      expect(run_clique_check(t, clique, members) == expected, "a clique is not, or the other way round");
      if (!expected)
        continue;
      expect(colouring_clique_possible(t->hypergraph.edges, members), "a clique is there and not possible");
      if (members > colours)
        expect(!colourable, "a colouring in spite of a clique");
      else
        expect(compare_models(t, colours, clique, members) == colourable, "a clique's colours are not free");
    }
  }
}

START_TEST(hypergraphs_with_up_to_three_vertices)
{
  struct test_hypergraph t;
  for (uint32_t vertices = 0; vertices <= 3; vertices++)
    for (unsigned edges = 0; edges < 1u << ((1u << vertices) - 1); edges++)
      for (uint32_t colours = 1; colours <= MAX_COLOURS; colours++) {
        make(&t, vertices, edges);
        compare(&t, colours);
      }
}
END_TEST

START_TEST(hypergraphs_with_four_vertices)
{
  struct test_hypergraph t;
  for (unsigned edges = 0; edges < 1u << MAX_EDGES; edges++)
    for (uint32_t colours = 1; colours <= 2; colours++)
      if (__builtin_popcount(edges) <= 3) {
        make(&t, 4, edges);
        compare(&t, colours);
      }
}
END_TEST

/* All graphs, and three colours, which suffice for all of them but one. */
START_TEST(graphs_with_four_vertices)
{
  static const unsigned pair[] = {3, 5, 6, 9, 10, 12};
  size_t colourable = 0;
  for (unsigned graph = 0; graph < 64; graph++) {
    struct test_hypergraph t;
    make(&t, 4, 0);
    for (unsigned i = 0; i < 6; i++)
      if (graph >> i & 1)
        add_edge(&t, pair[i]);
    compare(&t, 3);
    colourable += is_colourable(&t, 3);
  }
  ck_assert_uint_eq(colourable, 63);
}
END_TEST

/* An edge twice, and clauses in the order of the specification. */
START_TEST(order_of_clauses)
{
  static const int32_t expected[] = {1, 2, 3, 4, 5, 6, -3, -5, -4, -6, -3, -5, -4, -6, -1, -2, 5, 2};
  static const size_t starts[] = {0, 2, 4, 6, 8, 10, 12, 14, 15, 16, 17, 18};
  static const uint32_t members[] = {2, 0};
  struct test_hypergraph t;
  struct room r;
  make(&t, 3, 0);
  add_edge(&t, 6);
  add_edge(&t, 6);
  add_edge(&t, 1);
  write_formula(&r, &t.hypergraph, 2, members, 2);
  ck_assert_uint_eq(r.formula.clauses, 11);
  ck_assert_mem_eq(r.start, starts, sizeof starts);
  ck_assert_mem_eq(r.literal, expected, sizeof expected);
}
END_TEST

/* Numbers of literals around 2^62; only the number of an edge's vertices is read. */
START_TEST(limits_of_sizes)
{
  const size_t most = (UINT64_C(1) << 62) - 1;
  size_t start[] = {0, most};
  struct hypergraph h = {0, 1, start, NULL};
  size_t clauses;
  size_t literals;
  ck_assert(colouring_formula_size(&h, 1, 0, &clauses, &literals));
  ck_assert_uint_eq(clauses, 1);
  ck_assert_uint_eq(literals, most);
  ck_assert(!colouring_formula_size(&h, 1, 1, &clauses, &literals));
  ck_assert(!colouring_formula_size(&h, 2, 0, &clauses, &literals));
  ck_assert(!colouring_formula_size(&h, COLOURING_MAX_COLOURS, 0, &clauses, &literals));
  h.vertices = 1;
  ck_assert(!colouring_formula_size(&h, 1, 0, &clauses, &literals));
  start[1] = most - 1;
  ck_assert(colouring_formula_size(&h, 1, 0, &clauses, &literals));
  start[1] = (most - 1023) / 1023;
  h.vertices = 1;
  ck_assert(colouring_formula_size(&h, 1023, 0, &clauses, &literals));
  start[1]++;
  ck_assert(!colouring_formula_size(&h, 1023, 0, &clauses, &literals));
}
END_TEST

START_TEST(cliques_that_are_possible)
{
  ck_assert(colouring_clique_possible(0, 0));
  ck_assert(colouring_clique_possible(0, 1));
  ck_assert(!colouring_clique_possible(0, 2));
  ck_assert(colouring_clique_possible(1, 2));
  ck_assert(!colouring_clique_possible(2, 3));
  ck_assert(colouring_clique_possible(3, 3));
  ck_assert(!colouring_clique_possible(SIZE_MAX >> 2, UINT32_MAX));
  ck_assert(colouring_clique_possible(UINT64_C(2147483647) * 4294967295, UINT32_MAX));
  ck_assert(!colouring_clique_possible(UINT64_C(2147483647) * 4294967295 - 1, UINT32_MAX));
}
END_TEST

int main(void)
{
  TCase *c = tcase_create("colouring_formula");
  tcase_set_timeout(c, 60);
  tcase_add_test(c, hypergraphs_with_up_to_three_vertices);
  tcase_add_test(c, hypergraphs_with_four_vertices);
  tcase_add_test(c, graphs_with_four_vertices);
  tcase_add_test(c, order_of_clauses);
  tcase_add_test(c, limits_of_sizes);
  tcase_add_test(c, cliques_that_are_possible);
  return run_tests("colouring as a formula", c);
}
