/* The theorem of the reduction (spec/theory.md), on the dense definition and in rational arithmetic that shares nothing with src:
 * the weights of a model have error 0; weights of error below the bound give a model; the bound is attained. */
#include "kernel/network.h"
#include "reduce/sat_solution.h"
#include "run_tests.h"
#include "sat_weights.h"

static const int positive[2] = {1, 1};

/* A formula's reduction with its definition, and room for weights, their error and the bound. */
struct fixture {
  struct test_formula t;
  struct sat_reduction r;
  struct weights w;
  mpq_t error;
  mpq_t bound;
};

static void fixture_init(struct fixture *x)
{
  weights_init(&x->w);
  mpq_inits(x->error, x->bound, NULL);
}

static void fixture_clear(struct fixture *x)
{
  weights_clear(&x->w);
  mpq_clears(x->error, x->bound, NULL);
}

static void fixture_reduce(struct fixture *x, bool bias, uint64_t width)
{
  uint64_t scratch[2 * MAX_VARIABLES + 1] = {0};
  ck_assert(sat_reduction_init(&x->r, &x->t.formula, bias, width, scratch));
  definition_make(&definition, &x->t.formula, (int64_t)x->r.width, bias);
  x->w.features = x->r.features;
  x->w.bias = bias;
  sat_lower_bound(&x->r, mpq_numref(x->bound), mpq_denref(x->bound));
  mpq_canonicalize(x->bound);
}

static void model_of(signed char *model, const struct formula *f, uint32_t assignment)
{
  for (int32_t v = 1; v <= f->variables; v++)
    model[v] = assignment >> (v - 1) & 1 ? 1 : -1;
}

/* Weights of the YES map, for any assignment. */
static void set_solution(struct fixture *x, uint32_t assignment)
{
  signed char model[MAX_VARIABLES + 1] = {0};
  int64_t integer[2 * STRIDE_MAX];
  model_of(model, &x->t.formula, assignment);
  sat_weights_from_solution(&x->r, model, integer);
  for (size_t i = 0; i < 2 * stride(&x->w); i++)
    mpz_set_si(x->w.numerator[i], integer[i]);
  mpz_set_ui(x->w.denominator, 1);
}

static void scale_and_perturb(struct fixture *x, uint64_t *state, uint32_t denominator, uint32_t spread)
{
  mpz_set_ui(x->w.denominator, denominator);
  for (size_t i = 0; i < 2 * stride(&x->w); i++) {
    mpz_mul_ui(x->w.numerator[i], x->w.numerator[i], denominator);
    mpz_add_ui(x->w.numerator[i], x->w.numerator[i], draw_below(state, 2 * spread + 1));
    mpz_sub_ui(x->w.numerator[i], x->w.numerator[i], spread);
  }
}

/* The weights near which the minimum lies for an unsatisfiable formula: those of the assignment, drawn towards zero. */
static void set_nearly_tight(struct fixture *x, uint32_t assignment, uint64_t *state)
{
  const size_t v = x->r.features - 1;
  const uint32_t denominator = 40 + draw_below(state, 40);
  const uint32_t t = draw_below(state, denominator / 2);
  set_solution(x, assignment);
  for (size_t unit = 0; unit < 2; unit++) {
    for (size_t i = 0; i < v; i++)
      mpz_mul_ui(x->w.numerator[unit * stride(&x->w) + i], x->w.numerator[unit * stride(&x->w) + i],
                 2 * denominator - 2 * t);
    mpz_set_ui(x->w.numerator[unit * stride(&x->w) + v], 2 * denominator * (x->r.width - 1) + t);
  }
  mpz_set_ui(x->w.denominator, 2 * denominator);
}

static bool extract(const struct fixture *x, signed char *model)
{
  static const signed char sign[2] = {1, 1};
  struct network net = {.units = 2,
                        .features = x->w.features,
                        .bias = x->w.bias,
                        .sign = sign,
                        .weight = (const mpz_t *)x->w.numerator,
                        .denominator = {*x->w.denominator}};
  return sat_solution_from_weights(&x->r, &net, model);
}

static bool is_model(const struct formula *f, const signed char *model)
{
  uint32_t assignment = 0;
  for (int32_t v = 1; v <= f->variables; v++) {
    ck_assert(model[v] == 1 || model[v] == -1);
    if (model[v] == 1)
      assignment |= 1u << (v - 1);
  }
  return formula_satisfied(f, assignment);
}

/* error < bound implies a model; whatever is extracted is a model.  Returns whether the error is below the bound. */
static bool check_weights(struct fixture *x)
{
  signed char model[MAX_VARIABLES + 1] = {0};
  training_error(x->error, &x->w, positive);
  const bool below = mpq_cmp(x->error, x->bound) < 0;
  const bool found = extract(x, model);
  if (below)
    ck_assert(found);
  if (found)
    ck_assert(is_model(&x->t.formula, model));
  return below;
}

static void random_reduction(struct fixture *x, uint64_t *state, bool bias)
{
  const uint32_t max_width = 1 + draw_below(state, 5);
  const int32_t variables = 1 + (int32_t)draw_below(state, 5);
  formula_random(&x->t, state, variables, draw_below(state, 12), 1, max_width);
  fixture_reduce(x, bias, 0);
  if (draw_below(state, 3) == 0)
    fixture_reduce(x, bias, x->r.width + draw_below(state, 4));
}

START_TEST(a_model_has_error_zero)
{
  const bool bias = _i == 1;
  uint64_t state = 4;
  struct fixture x;
  fixture_init(&x);
  int satisfiable = 0;
  for (int round = 0; round < 300; round++) {
    random_reduction(&x, &state, bias);
    const uint32_t assignment = formula_first_model(&x.t.formula);
    if (assignment == 1u << x.t.formula.variables)
      continue;
    satisfiable++;
    set_solution(&x, assignment);
    training_error(x.error, &x.w, positive);
    ck_assert_int_eq(mpq_sgn(x.error), 0);
    ck_assert(check_weights(&x));
  }
  ck_assert_int_gt(satisfiable, 100);
  fixture_clear(&x);
}
END_TEST

START_TEST(weights_below_the_bound_give_a_model)
{
  const bool bias = _i == 1;
  uint64_t state = 5;
  struct fixture x;
  fixture_init(&x);
  int below = 0;
  for (int round = 0; round < 1500; round++) {
    random_reduction(&x, &state, bias);
    const uint32_t all = 1u << x.t.formula.variables;
    const uint32_t model = formula_first_model(&x.t.formula);
    const bool near_model = model < all && draw_below(&state, 4) != 0;
    set_solution(&x, near_model ? model : draw_below(&state, all));
    scale_and_perturb(&x, &state, 40, 1 + draw_below(&state, 8));
    below += check_weights(&x);
  }
  ck_assert_int_gt(below, 200);
  fixture_clear(&x);
}
END_TEST

/* Near-optimal weights of unsatisfiable formulas stay at or above the bound, and some come close. */
START_TEST(the_bound_holds_for_unsatisfiable_formulas)
{
  const bool bias = _i == 1;
  uint64_t state = 6;
  struct fixture x;
  fixture_init(&x);
  int unsatisfiable = 0;
  int close = 0;
  for (int round = 0; round < 4000 && unsatisfiable < 300; round++) {
    const int32_t variables = 1 + (int32_t)draw_below(&state, 3);
    formula_random(&x.t, &state, variables, 2 + draw_below(&state, 12), 1, 3);
    if (formula_first_model(&x.t.formula) < 1u << variables)
      continue;
    unsatisfiable++;
    fixture_reduce(&x, bias, 0);
    for (uint32_t assignment = 0; assignment < 1u << variables; assignment++) {
      set_nearly_tight(&x, assignment, &state);
      ck_assert(!check_weights(&x));
      mpq_div(x.error, x.bound, x.error);
      close += mpq_cmp_ui(x.error, 3, 4) > 0;
    }
  }
  ck_assert_int_eq(unsatisfiable, 300);
  ck_assert_int_gt(close, 10);
  fixture_clear(&x);
}
END_TEST

static void set_weight(struct weights *w, size_t unit, size_t d, const mpq_t value)
{
  mpz_mul(w->numerator[unit * stride(w) + d], mpq_numref(value), w->denominator);
  ck_assert(mpz_divisible_p(w->numerator[unit * stride(w) + d], mpq_denref(value)));
  mpz_divexact(w->numerator[unit * stride(w) + d], w->numerator[unit * stride(w) + d], mpq_denref(value));
}

/* The complete formula of width R on R variables attains the bound at
 * |w_i| = 1 - t - b, v^1 = v^2 = R - 1 + t/2 - b, b^1 = b^2 = b = (R-2) t / (2 c_0), with t = 2 / (2R + 3 + (R-2)^2 / c_0). */
START_TEST(the_complete_formula_attains_the_bound)
{
  const bool bias = _i % 2 == 1;
  const int32_t width = 2 + _i / 2;
  struct fixture x;
  fixture_init(&x);
  formula_complete(&x.t, width);
  fixture_reduce(&x, bias, 0);
  const int64_t c = bias ? (int64_t)x.r.zero_multiplicity : 1;
  const int64_t square = bias ? (width - 2) * (width - 2) : 0;
  const int64_t denominator = (2 * width + 3) * c + square; /* t = 2c / denominator */
  mpz_set_si(x.w.denominator, denominator);
  mpq_t w, minus, v, b;
  mpq_inits(w, minus, v, b, NULL);
  mpq_set_si(b, bias ? width - 2 : 0, (uint64_t)denominator);
  mpq_set_si(w, denominator - 2 * c - (bias ? width - 2 : 0), (uint64_t)denominator);
  mpq_set_si(v, denominator * (width - 1) + c - (bias ? width - 2 : 0), (uint64_t)denominator);
  mpq_canonicalize(b);
  mpq_canonicalize(w);
  mpq_canonicalize(v);
  mpq_neg(minus, w);
  for (size_t unit = 0; unit < 2; unit++) {
    for (size_t i = 0; i < (size_t)width; i++)
      set_weight(&x.w, unit, i, unit == 0 ? w : minus);
    set_weight(&x.w, unit, (size_t)width, v);
    if (bias)
      set_weight(&x.w, unit, (size_t)width + 1, b);
  }
  ck_assert(!check_weights(&x));
  ck_assert(mpq_equal(x.error, x.bound));
  if (!bias)
    ck_assert_int_eq(mpq_cmp_ui(x.bound, 4, 2 * (uint64_t)width + 3), 0);
  mpq_clears(w, minus, v, b, NULL);
  fixture_clear(&x);
}
END_TEST

/* x and not x: 4/11, attained at |w| = 7/11, v^1 = v^2 = 12/11. */
START_TEST(a_contradiction_attains_four_elevenths)
{
  struct fixture x;
  fixture_init(&x);
  formula_begin(&x.t, 1);
  formula_add_clause(&x.t, (int32_t[]){1}, 1);
  formula_add_clause(&x.t, (int32_t[]){-1}, 1);
  fixture_reduce(&x, false, 0);
  const int numerator[4] = {7, 12, -7, 12};
  for (size_t i = 0; i < 4; i++)
    mpz_set_si(x.w.numerator[i], numerator[i]);
  mpz_set_ui(x.w.denominator, 11);
  training_error(x.error, &x.w, positive);
  ck_assert_int_eq(mpq_cmp_ui(x.error, 4, 11), 0);
  ck_assert(mpq_equal(x.error, x.bound));
  ck_assert(!check_weights(&x));
  fixture_clear(&x);
}
END_TEST

/* Both terms of the minimum for networks with biases, from the formula in the specification. */
START_TEST(bound_with_bias)
{
  struct fixture x;
  fixture_init(&x);
  mpq_t first, second, term;
  mpq_inits(first, second, term, NULL);
  formula_complete(&x.t, 2);
  for (uint64_t width = 2; width < 60; width++) {
    fixture_reduce(&x, true, width);
    const uint64_t c = (width - 2) * (width - 2) > 20 ? (width - 2) * (width - 2) : 20;
    ck_assert_uint_eq(x.r.zero_multiplicity, c);
    mpq_set_ui(first, c, c + 4);
    mpq_canonicalize(first);
    mpq_set_ui(second, (width - 2) * (width - 2), c);
    mpq_canonicalize(second);
    mpq_set_ui(term, 3 + 2 * x.r.square, 1);
    mpq_add(second, second, term);
    mpq_set_ui(term, 4, 1);
    mpq_div(second, term, second);
    ck_assert(mpq_equal(x.bound, mpq_cmp(first, second) < 0 ? first : second));
  }
  /* The largest width: R^2 does not overflow anywhere. */
  fixture_reduce(&x, true, FORMULA_MAX_WIDTH);
  ck_assert_int_gt(mpq_sgn(x.bound), 0);
  mpz_set_ui(mpq_numref(term), x.r.square);
  mpz_set_ui(mpq_denref(term), 2);
  mpq_canonicalize(term);
  mpq_mul(term, term, x.bound); /* delta * Q / 2 is just below 1 */
  ck_assert_int_lt(mpq_cmp_ui(term, 1, 1), 0);
  ck_assert_int_gt(mpq_cmp_ui(term, 999999, 1000000), 0);
  mpq_clears(first, second, term, NULL);
  fixture_clear(&x);
}
END_TEST

/* A unit with a negative sign costs at least 1, whatever the formula. */
START_TEST(other_signs)
{
  const bool bias = _i == 1;
  static const int signs[3][2] = {{1, -1}, {-1, 1}, {-1, -1}};
  uint64_t state = 7;
  struct fixture x;
  fixture_init(&x);
  for (int round = 0; round < 600; round++) {
    random_reduction(&x, &state, bias);
    set_solution(&x, draw_below(&state, 1u << x.t.formula.variables));
    scale_and_perturb(&x, &state, 6, 1 + draw_below(&state, 8));
    training_error(x.error, &x.w, signs[round % 3]);
    ck_assert_int_ge(mpq_cmp_ui(x.error, 1, 1), 0);
  }
  fixture_clear(&x);
}
END_TEST

int main(void)
{
  TCase *theorem = tcase_create("theorem");
  tcase_set_timeout(theorem, 60);
  tcase_add_loop_test(theorem, a_model_has_error_zero, 0, 2);
  tcase_add_loop_test(theorem, weights_below_the_bound_give_a_model, 0, 2);
  tcase_add_loop_test(theorem, the_bound_holds_for_unsatisfiable_formulas, 0, 2);
  tcase_add_loop_test(theorem, the_complete_formula_attains_the_bound, 0, 10);
  tcase_add_test(theorem, a_contradiction_attains_four_elevenths);
  tcase_add_test(theorem, bound_with_bias);
  tcase_add_loop_test(theorem, other_signs, 0, 2);
  return run_tests("sat theorem", theorem);
}
