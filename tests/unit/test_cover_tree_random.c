/* The verification of covering trees, against all covers of small random systems. */
#include "cover_tree_samples.h"
#include "run_tests.h"

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
  TCase *tests = tcase_create("cover_tree_random");
  tcase_add_test(tests, no_tree_proves_more_than_the_optimum);
  tcase_add_test(tests, complete_trees_prove_the_optimum);
  return run_tests("cover_tree_random", tests);
}
