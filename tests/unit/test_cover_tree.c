/* The verification of covering trees: what a tree proves, and what is refused. */
#include "cover_tree_samples.h"
#include "run_tests.h"

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
  return run_tests("cover_tree", tests);
}
