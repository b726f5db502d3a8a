/* Formulas that use few of their variables are renamed, and assignments and proofs come back. */
#include "formula_samples.h"
#include "solve/dense_formula.h"
#include "run_tests.h"

enum { VARIABLES = 12, ROUNDS = 500 };

/* Clauses over some of the variables. */
static void sample_sparse(struct owned_formula *f)
{
  int32_t chosen[VARIABLES];
  int32_t literal[4];
  const uint32_t count = 1 + draw_below(&sample_state, VARIABLES);
  sample_init(f, VARIABLES);
  for (uint32_t i = 0; i < count; i++)
    chosen[i] = 1 + (int32_t)draw_below(&sample_state, VARIABLES);
  for (uint32_t clauses = draw_below(&sample_state, 20); clauses > 0; clauses--) {
    const size_t size = 1 + draw_below(&sample_state, 4);
    for (size_t i = 0; i < size; i++)
      literal[i] = draw_below(&sample_state, 2) ? chosen[draw_below(&sample_state, count)]
                                                : -chosen[draw_below(&sample_state, count)];
    sample_clause(f, literal, size);
  }
}

static int32_t count_variables(const struct formula *f)
{
  bool seen[VARIABLES + 1] = {false};
  int32_t count = 0;
  for (size_t i = 0; i < f->start[f->clauses]; i++) {
    count += !seen[abs(f->literal[i])];
    seen[abs(f->literal[i])] = true;
  }
  return count;
}

static void check_clauses(const struct dense_formula *dense, const struct formula *f)
{
  const struct formula *g = &dense->owned.formula;
  ck_assert_uint_eq(g->clauses, f->clauses);
  for (size_t c = 0; c <= f->clauses; c++)
    ck_assert_uint_eq(g->start[c], f->start[c]);
  for (size_t i = 0; i < f->start[f->clauses]; i++) {
    ck_assert_int_le(abs(g->literal[i]), dense->used);
    ck_assert_int_eq(g->literal[i] > 0 ? dense->original[g->literal[i]] : -dense->original[-g->literal[i]],
                     f->literal[i]);
  }
}

/* Every variable takes the value of its name, or of the one that stands for all others. */
static void check_assignment(const struct dense_formula *dense, signed char rest)
{
  signed char assignment[VARIABLES + 2];
  signed char expanded[VARIABLES + 1];
  int32_t names = 0;
  for (int32_t v = 1; v <= dense->used; v++)
    assignment[v] = draw_below(&sample_state, 2) ? 1 : -1;
  assignment[dense->used + 1] = rest;
  dense_formula_expand(dense, VARIABLES, assignment, expanded);
  for (int32_t v = 1; v <= VARIABLES; v++) {
    const bool named = names < dense->used && dense->original[names + 1] == v;
    names += named;
    ck_assert_int_eq(expanded[v], named ? assignment[names] : rest);
  }
  ck_assert_int_eq(names, dense->used);
}

START_TEST(renamed_formulas_are_the_same)
{
  int renamed = 0;
  for (int round = 0; round < ROUNDS; round++) {
    struct owned_formula f;
    struct dense_formula dense;
    struct diagnostic d;
    bool sparse;
    sample_sparse(&f);
    ck_assert_int_eq(dense_formula_init(&dense, &f.formula, &sparse, &d), STATUS_OK);
    const int32_t used = count_variables(&f.formula);
    ck_assert_int_eq(sparse, used <= VARIABLES / 2);
    if (sparse) {
      ck_assert_int_eq(dense.used, used);
      ck_assert_int_eq(dense.owned.formula.variables, used + 1);
      check_clauses(&dense, &f.formula);
      check_assignment(&dense, 1);
      check_assignment(&dense, -1);
      dense_formula_free(&dense);
      renamed++;
    }
    owned_formula_free(&f);
  }
  ck_assert_int_gt(renamed, ROUNDS / 4);
  ck_assert_int_lt(renamed, ROUNDS);
}
END_TEST

START_TEST(no_variables)
{
  struct owned_formula f;
  struct dense_formula dense;
  struct diagnostic d;
  bool sparse;
  sample_init(&f, 0);
  ck_assert_int_eq(dense_formula_init(&dense, &f.formula, &sparse, &d), STATUS_OK);
  ck_assert(!sparse);
  owned_formula_free(&f);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("dense_formula");
  tcase_add_test(tests, renamed_formulas_are_the_same);
  tcase_add_test(tests, no_variables);
  return run_tests("dense_formula", tests);
}
