/* The verification of covering trees, against all covers of small systems. */
#include "../../src/kernel/cover_tree.h"
#include "run_tests.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum { ELEMENTS = 5, SETS = 5, DUALS = ELEMENTS, NODES = 256, DEPTH = SETS };

struct node {
  enum cover_node kind;
  uint32_t set;
  uint32_t element[DUALS];
  uint64_t dual[DUALS];
  size_t duals;
};

struct cover_source {
  struct node node[NODES];
  size_t nodes;
  size_t next;
};

enum cover_node cover_next_node(struct cover_source *source, struct cover_step *step)
{
  if (source->next == source->nodes)
    return COVER_NONE;
  const struct node *node = &source->node[source->next++];
  *step = (struct cover_step){
      .set = node->set, .element = node->element, .dual = node->dual, .duals = node->duals};
  return node->kind;
}

static struct node *add_node(struct cover_source *source, enum cover_node kind)
{
  ck_assert_uint_lt(source->nodes, NODES);
  struct node *node = &source->node[source->nodes++];
  memset(node, 0, sizeof *node);
  node->kind = kind;
  return node;
}

static void branch(struct cover_source *source, uint32_t set)
{
  add_node(source, COVER_BRANCH)->set = set;
}

static struct node *leaf(struct cover_source *source)
{
  return add_node(source, COVER_LEAF);
}

static void put_dual(struct node *node, uint32_t element, uint64_t dual)
{
  node->element[node->duals] = element;
  node->dual[node->duals++] = dual;
}

struct system_room {
  struct set_system system;
  size_t start[ELEMENTS + 1];
  uint32_t member_of[ELEMENTS * SETS];
  uint64_t cost[SETS];
};

static void system_init(struct system_room *m, uint32_t sets)
{
  memset(m, 0, sizeof *m);
  m->system =
      (struct set_system){.sets = sets, .start = m->start, .member_of = m->member_of, .cost = m->cost};
  for (uint32_t j = 0; j < sets; j++)
    m->cost[j] = 1;
}

/* Bit j of `members` says whether set j contains the element. */
static void add_element(struct system_room *m, unsigned members)
{
  size_t end = m->start[m->system.elements];
  for (uint32_t j = 0; j < m->system.sets; j++)
    if (members >> j & 1)
      m->member_of[end++] = j;
  m->start[++m->system.elements] = end;
}

struct verification {
  struct cover_tree tree;
  int64_t reduced[SETS];
  uint32_t path[DEPTH];
  bool included[DEPTH];
};

static enum cover_bound verify_within(struct verification *v, const struct system_room *m,
                                      struct cover_source *source, uint64_t denominator, uint64_t nodes,
                                      uint64_t value)
{
  memset(v, 0x55, sizeof *v);
  v->tree.system = &m->system;
  v->tree.denominator = denominator;
  v->tree.reduced = v->reduced;
  v->tree.path = v->path;
  v->tree.included = v->included;
  v->tree.path_capacity = DEPTH;
  source->next = 0;
  return cover_tree_verify(&v->tree, source, nodes, value);
}

static enum cover_bound verify(const struct system_room *m, struct cover_source *source, uint64_t denominator,
                               uint64_t value)
{
  struct verification v;
  return verify_within(&v, m, source, denominator, UINT64_MAX, value);
}

/* The cost of the sets in `selection`, UINT64_MAX if they do not cover the elements. */
static uint64_t cost_of(const struct set_system *s, unsigned selection)
{
  for (size_t i = 0; i < s->elements; i++) {
    bool covered = false;
    for (size_t p = s->start[i]; p < s->start[i + 1]; p++)
      covered = covered || (selection >> s->member_of[p] & 1) != 0;
    if (!covered)
      return UINT64_MAX;
  }
  uint64_t cost = 0;
  for (uint32_t j = 0; j < s->sets; j++)
    if (selection >> j & 1)
      cost += s->cost[j];
  return cost;
}

static uint64_t optimum(const struct set_system *s)
{
  uint64_t best = UINT64_MAX;
  for (unsigned selection = 0; selection < 1U << s->sets; selection++)
    if (cost_of(s, selection) < best)
      best = cost_of(s, selection);
  return best;
}

/* Three elements, each in two of three sets: the optimum is 2, the relaxation's 3/2. */
static void triangle(struct system_room *m)
{
  system_init(m, 3);
  add_element(m, 3);
  add_element(m, 6);
  add_element(m, 5);
}

static void triangle_leaf(struct cover_source *source, uint64_t dual)
{
  struct node *node = leaf(source);
  for (uint32_t i = 0; i < 3; i++)
    put_dual(node, i, dual);
}

START_TEST(a_fraction_is_rounded_up)
{
  struct system_room m;
  struct cover_source source = {.nodes = 0};
  triangle(&m);
  triangle_leaf(&source, 1);
  ck_assert_uint_eq(optimum(&m.system), 2);
  ck_assert_int_eq(verify(&m, &source, 2, 2), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, 2, 3), COVER_BOUND_BELOW);
  ck_assert_int_eq(verify(&m, &source, 1, 0), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, 1, 1), COVER_BOUND_BELOW);
  ck_assert_int_eq(verify(&m, &source, 3, 1), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, 3, 2), COVER_BOUND_BELOW);
}
END_TEST

START_TEST(both_branches_are_needed)
{
  struct system_room m;
  struct cover_source source = {.nodes = 0};
  triangle(&m);
  branch(&source, 0);
  put_dual(leaf(&source), 1, 1);
  ck_assert_int_eq(verify(&m, &source, 1, 2), COVER_BOUND_ENDED);
  struct node *without = leaf(&source);
  put_dual(without, 0, 1);
  put_dual(without, 2, 1);
  ck_assert_int_eq(verify(&m, &source, 1, 2), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, 1, 3), COVER_BOUND_BELOW);
  struct verification v;
  ck_assert_int_eq(verify_within(&v, &m, &source, 1, 2, 2), COVER_BOUND_ENDED);
  ck_assert_int_eq(verify_within(&v, &m, &source, 1, 3, 2), COVER_BOUND_VERIFIED);
  ck_assert_uint_eq(source.next, 3);
}
END_TEST

START_TEST(the_first_branch_contains_the_set)
{
  struct system_room m;
  struct cover_source source = {.nodes = 0};
  triangle(&m);
  branch(&source, 0);
  struct node *without = leaf(&source);
  put_dual(without, 0, 1);
  put_dual(without, 2, 1);
  put_dual(leaf(&source), 1, 1);
  ck_assert_int_eq(verify(&m, &source, 1, 2), COVER_BOUND_BELOW);
}
END_TEST

START_TEST(an_element_without_sets_proves_everything)
{
  struct system_room m;
  struct cover_source source = {.nodes = 0};
  system_init(&m, 2);
  add_element(&m, 0);
  put_dual(leaf(&source), 0, 1000);
  ck_assert_uint_eq(optimum(&m.system), UINT64_MAX);
  ck_assert_int_eq(verify(&m, &source, 1, 1000), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, 1, 1001), COVER_BOUND_BELOW);
  ck_assert_int_eq(verify(&m, &source, 7, 143), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, 7, 144), COVER_BOUND_BELOW);
}
END_TEST

START_TEST(an_empty_system_costs_nothing)
{
  struct system_room m;
  struct cover_source source = {.nodes = 0};
  system_init(&m, 0);
  ck_assert_int_eq(verify(&m, &source, 1, 0), COVER_BOUND_ENDED);
  leaf(&source);
  ck_assert_int_eq(verify(&m, &source, 1, 0), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, 1, 1), COVER_BOUND_BELOW);
}
END_TEST

START_TEST(repeated_elements_add_up)
{
  struct system_room m;
  struct cover_source source = {.nodes = 0};
  system_init(&m, 1);
  add_element(&m, 1);
  m.cost[0] = 5;
  struct node *node = leaf(&source);
  put_dual(node, 0, 2);
  put_dual(node, 0, 2);
  ck_assert_int_eq(verify(&m, &source, 1, 4), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, 1, 5), COVER_BOUND_BELOW);
}
END_TEST

START_TEST(a_set_may_stand_on_the_path_twice)
{
  struct system_room m;
  struct cover_source source = {.nodes = 0};
  triangle(&m);
  branch(&source, 0);
  branch(&source, 0);
  put_dual(leaf(&source), 1, 1);
  put_dual(leaf(&source), 1, 1);
  struct node *without = leaf(&source);
  put_dual(without, 0, 1);
  put_dual(without, 2, 1);
  ck_assert_int_eq(verify(&m, &source, 1, 2), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, 1, 3), COVER_BOUND_BELOW);
}
END_TEST

START_TEST(numbers_out_of_range_are_refused)
{
  struct system_room m;
  struct verification v;
  struct cover_source set = {.nodes = 0};
  struct cover_source element = {.nodes = 0};
  struct cover_source deep = {.nodes = 0};
  triangle(&m);
  branch(&set, 3);
  ck_assert_int_eq(verify(&m, &set, 1, 1), COVER_BOUND_SET);
  put_dual(leaf(&element), 2, 1);
  put_dual(&element.node[0], 3, 1);
  ck_assert_int_eq(verify_within(&v, &m, &element, 1, UINT64_MAX, 1), COVER_BOUND_ELEMENT);
  ck_assert_uint_eq(v.tree.at, 1);
  for (uint32_t k = 0; k <= DEPTH; k++)
    branch(&deep, 0);
  ck_assert_int_eq(verify(&m, &deep, 1, 1), COVER_BOUND_DEPTH);
  deep.nodes = DEPTH;
  ck_assert_int_eq(verify(&m, &deep, 1, 1), COVER_BOUND_ENDED);
}
END_TEST

START_TEST(large_numbers_are_refused)
{
  struct system_room m;
  struct cover_source source = {.nodes = 0};
  system_init(&m, 2);
  add_element(&m, 0);
  struct node *node = leaf(&source);
  put_dual(node, 0, COVER_LIMIT);
  ck_assert_int_eq(verify(&m, &source, 1, COVER_LIMIT), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, 1, COVER_LIMIT + UINT64_C(1)), COVER_BOUND_LARGE);
  ck_assert_int_eq(verify(&m, &source, 2, COVER_LIMIT / 2 + UINT64_C(1)), COVER_BOUND_LARGE);
  ck_assert_int_eq(verify(&m, &source, COVER_LIMIT, 1), COVER_BOUND_VERIFIED);
  ck_assert_int_eq(verify(&m, &source, COVER_LIMIT + UINT64_C(1), 0), COVER_BOUND_LARGE);
  ck_assert_int_eq(verify(&m, &source, UINT64_MAX, 0), COVER_BOUND_LARGE);
  m.cost[1] = COVER_LIMIT;
  ck_assert_int_eq(verify(&m, &source, 2, 1), COVER_BOUND_LARGE);
  ck_assert_int_eq(verify(&m, &source, 1, 1), COVER_BOUND_VERIFIED);
  m.cost[1] = UINT64_MAX;
  ck_assert_int_eq(verify(&m, &source, 1, 1), COVER_BOUND_LARGE);
  m.cost[1] = 1;
  put_dual(node, 0, 1);
  ck_assert_int_eq(verify(&m, &source, 1, 1), COVER_BOUND_LARGE);
  node->dual[1] = UINT64_MAX;
  ck_assert_int_eq(verify(&m, &source, 1, 1), COVER_BOUND_LARGE);
}
END_TEST

START_TEST(sums_along_the_path_stay_in_range)
{
  struct system_room m;
  struct cover_source source = {.nodes = 0};
  system_init(&m, 2);
  m.cost[0] = m.cost[1] = COVER_LIMIT;
  branch(&source, 0);
  branch(&source, 1);
  leaf(&source);
  ck_assert_int_eq(verify(&m, &source, 1, 1), COVER_BOUND_LARGE);
  system_init(&m, SETS);
  add_element(&m, 31);
  source.nodes = 0;
  put_dual(leaf(&source), 0, COVER_LIMIT);
  ck_assert_int_eq(verify(&m, &source, 1, 1), COVER_BOUND_LARGE);
}
END_TEST

static unsigned next_random(unsigned *state)
{
  *state = *state * 1103515245 + 12345;
  return *state >> 16 & 0x7fff;
}

/* A tree with random branches, at most `depth` below this node, and random duals. */
static void random_tree(struct cover_source *source, const struct set_system *s, unsigned depth,
                        unsigned *state)
{
  if (depth > 0 && next_random(state) % 4 != 0) {
    branch(source, next_random(state) % s->sets);
    random_tree(source, s, depth - 1, state);
    random_tree(source, s, depth - 1, state);
    return;
  }
  struct node *node = leaf(source);
  for (uint32_t i = 0; i < s->elements; i++)
    if (next_random(state) % 3 != 0)
      put_dual(node, i, next_random(state) % 5);
}

static void random_system(struct system_room *m, unsigned *state)
{
  system_init(m, 1 + next_random(state) % SETS);
  for (uint32_t j = 0; j < m->system.sets; j++)
    m->cost[j] = 1 + next_random(state) % 4;
  unsigned elements = next_random(state) % (ELEMENTS + 1);
  for (unsigned i = 0; i < elements; i++)
    add_element(m, next_random(state) % (1U << m->system.sets));
}

/* The largest value that a tree proves is the smallest of its leaves' bounds, and no larger than the optimum; truncated, it proves nothing. */
START_TEST(no_tree_proves_more_than_the_optimum)
{
  unsigned state = 1;
  unsigned tight = 0;
  for (unsigned round = 0; round < 20000; round++) {
    struct system_room m;
    struct cover_source source = {.nodes = 0};
    random_system(&m, &state);
    random_tree(&source, &m.system, 3, &state);
    uint64_t denominator = 1 + next_random(&state) % 4;
    uint64_t best = optimum(&m.system);
    uint64_t value = 0;
    while (value < 64 && verify(&m, &source, denominator, value) == COVER_BOUND_VERIFIED)
      value++;
    if (value == 0)
      continue;
    ck_assert(value - 1 <= best);
    tight += value - 1 == best;
    source.nodes--;
    ck_assert_int_eq(verify(&m, &source, denominator, value - 1), COVER_BOUND_ENDED);
  }
  ck_assert_uint_gt(tight, 1000);
}
END_TEST

/* Branches on every set in turn; each leaf has a dual on the first element that its path leaves uncovered. */
static void complete_tree(struct cover_source *source, const struct set_system *s, uint32_t set,
                          unsigned selection)
{
  if (set < s->sets) {
    branch(source, set);
    complete_tree(source, s, set + 1, selection | 1U << set);
    complete_tree(source, s, set + 1, selection);
    return;
  }
  struct node *node = leaf(source);
  for (uint32_t i = 0; i < s->elements; i++) {
    bool covered = false;
    for (size_t p = s->start[i]; p < s->start[i + 1]; p++)
      covered = covered || (selection >> s->member_of[p] & 1) != 0;
    if (!covered) {
      put_dual(node, i, 1000);
      return;
    }
  }
}

START_TEST(complete_trees_prove_the_optimum)
{
  unsigned state = 2;
  for (unsigned round = 0; round < 500; round++) {
    struct system_room m;
    struct cover_source source = {.nodes = 0};
    random_system(&m, &state);
    complete_tree(&source, &m.system, 0, 0);
    uint64_t best = optimum(&m.system);
    if (best == UINT64_MAX) {
      ck_assert_int_eq(verify(&m, &source, 1, 100), COVER_BOUND_VERIFIED);
      continue;
    }
    ck_assert_int_eq(verify(&m, &source, 1, best), COVER_BOUND_VERIFIED);
    ck_assert_int_eq(verify(&m, &source, 1, best + 1), COVER_BOUND_BELOW);
  }
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("cover_tree");
  tcase_add_test(tests, a_fraction_is_rounded_up);
  tcase_add_test(tests, both_branches_are_needed);
  tcase_add_test(tests, the_first_branch_contains_the_set);
  tcase_add_test(tests, an_element_without_sets_proves_everything);
  tcase_add_test(tests, an_empty_system_costs_nothing);
  tcase_add_test(tests, repeated_elements_add_up);
  tcase_add_test(tests, a_set_may_stand_on_the_path_twice);
  tcase_add_test(tests, numbers_out_of_range_are_refused);
  tcase_add_test(tests, large_numbers_are_refused);
  tcase_add_test(tests, sums_along_the_path_stay_in_range);
  tcase_add_test(tests, no_tree_proves_more_than_the_optimum);
  tcase_add_test(tests, complete_trees_prove_the_optimum);
  return run_tests("cover_tree", tests);
}
