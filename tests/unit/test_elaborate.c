/* DRAT and LRAT to hinted RUP: every result goes through the naive checker. */
#include "refutation.h"
#include "run_tests.h"

/* Elaborates a proof of a text formula; what is expected is the status and a part of the message. */
static void expect_of(int32_t variables, const char *formula, const char *bytes, size_t size,
                      enum status expected, const char *message)
{
  struct owned_formula f;
  struct rup_proof proof;
  struct diagnostic d = {""};
  const struct drat drat = {.bytes = (unsigned char *)(uintptr_t)bytes, .size = size};
  sample_parse(&f, variables, formula);
  const enum status status = elaborate_drat(&f.formula, &drat, NULL, &proof, &d);
  accept_expected(status, expected, bytes, &f.formula, &proof, &d, message);
  owned_formula_free(&f);
}

static void expect(int32_t variables, const char *formula, const char *drat, enum status expected,
                   const char *message)
{
  expect_of(variables, formula, drat, strlen(drat), expected, message);
}

/* ---- DRAT ---- */

START_TEST(small_random_formulas)
{
  int refuted = 0;
  for (int round = 0; round < 20000; round++) {
    struct owned_formula f;
    sample_random(&f, 1 + (int32_t)draw_below(&sample_state, 7), 1 + draw_below(&sample_state, 40),
                  1 + draw_below(&sample_state, 4));
    refuted += refute_and_accept(&f.formula, true);
    owned_formula_free(&f);
  }
  ck_assert_int_gt(refuted, 5000);
}
END_TEST

/* All formulas over two variables whose clauses are a set of the 8 sets of one or two literals (two of them tautologies left out). */
START_TEST(all_formulas_over_two_variables)
{
  static const int32_t clause[8][2] = {{1, 1}, {-1, -1}, {2, 2},  {-2, -2},
                                       {1, 2}, {1, -2},  {-1, 2}, {-1, -2}};
  int refuted = 0;
  for (unsigned chosen = 0; chosen < 256; chosen++) {
    struct owned_formula f;
    sample_init(&f, 2);
    for (unsigned c = 0; c < 8; c++)
      if (chosen >> c & 1)
        sample_clause(&f, clause[c], 2);
    const bool satisfiable = sample_satisfiable(&f.formula);
    ck_assert_int_eq(refute_and_accept(&f.formula, true), !satisfiable);
    refuted += !satisfiable;
    owned_formula_free(&f);
  }
  ck_assert_int_gt(refuted, 100);
}
END_TEST

START_TEST(random_3sat)
{
  for (int32_t variables = 50; variables <= 150; variables += 10) {
    for (bool refuted = false; !refuted;) {
      struct owned_formula f;
      sample_3sat(&f, variables, 5 * (size_t)variables);
      refuted = refute_and_accept(&f.formula, variables <= 100);
      owned_formula_free(&f);
    }
  }
}
END_TEST

START_TEST(pigeonhole)
{
  for (int32_t pigeons = 2; pigeons <= 8; pigeons++) {
    struct owned_formula f;
    sample_pigeonhole(&f, pigeons);
    ck_assert(refute_and_accept(&f.formula, pigeons <= 7));
    owned_formula_free(&f);
  }
}
END_TEST

/* Lemmas in the order of a resolution by hand, with what real proofs have around them. */
START_TEST(text_proofs)
{
  const char *square = "1 2 0 1 -2 0 -1 2 0 -1 -2 0";
  expect(2, square, "1 0\n0\n", STATUS_OK, "");
  expect(2, square, "c comment\n1 0 c another\n", STATUS_OK, "");
  expect(2, square, "  1   0\td 2 1 0\r\n 0", STATUS_OK, "");
  expect(2, square, "2 2 1 2 0 1 1 0 2 -2 0 0", STATUS_OK, "");
  expect(2, "1 0 -1 0", "", STATUS_OK, "");
  expect(2, "1 2 2 0 -1 -1 0 -2 0", "", STATUS_OK, "");
  expect(2, square, "", STATUS_NOTHING, "without a conflict");
  expect(2, square, "0", STATUS_NOTHING, "lemma 1 of the DRAT proof is not implied");
  expect(2, "1 2 0", "1 0", STATUS_NOTHING, "without a conflict");
  expect(0, "", "", STATUS_NOTHING, "without a conflict");
}
END_TEST

START_TEST(deletions)
{
  const char *square = "1 2 0 1 -2 0 -1 2 0 -1 -2 0";
  /* as sets of literals, in another order and with repetitions */
  expect(2, square, "d 2 1 2 0 1 0", STATUS_NOTHING, "lemma 1 ");
  expect(2, square, "d 2 -1 0 1 0", STATUS_NOTHING, "without a conflict");
  /* one copy of two */
  expect(2, "1 2 0 2 1 1 0 1 -2 0 -1 2 0 -1 -2 0", "d 1 2 0 1 0", STATUS_OK, "");
  expect(2, "1 2 0 2 1 1 0 1 -2 0 -1 2 0 -1 -2 0", "d 1 2 0 d 1 2 0 1 0", STATUS_NOTHING, "lemma 1 ");
  /* added again */
  expect(2, square, "1 2 0 d 1 2 0 1 0", STATUS_OK, "");
  /* not there, or a tautology */
  expect(2, square, "d 1 0 d 1 -1 0 d 0 1 0", STATUS_OK, "");
  /* clauses that are unit under the top-level assignment stay */
  expect(5, "1 0 -1 2 0 -2 3 0 -3 4 5 0 -3 4 -5 0 -3 -4 5 0 -3 -4 -5 0", "d 1 0 d -1 2 0 d -2 3 0 4 0",
         STATUS_OK, "");
  expect(3, "1 0 -1 2 0 -2 3 0", "d 1 0 d -1 2 0 3 -1 0 -3 0 0", STATUS_NOTHING, "lemma 2 ");
  /* a lemma's use ends before its deletion, and the deletion is undone on the way back */
  expect(3, "1 2 3 0 1 2 -3 0 1 -2 3 0 1 -2 -3 0 -1 2 3 0 -1 2 -3 0 -1 -2 3 0 -1 -2 -3 0",
         "1 2 0 d 1 2 3 0 d 1 2 -3 0 1 -2 0 1 0 d 1 2 0 d 1 -2 0 -1 2 0 d -1 2 -3 0 2 0 -3 0", STATUS_OK, "");
}
END_TEST

static void put(struct drat *drat, unsigned char byte)
{
  if (drat->size == drat->capacity)
    drat->bytes = realloc(drat->bytes, drat->capacity = 2 * drat->capacity + 64);
  drat->bytes[drat->size++] = byte;
}

static void put_step(struct drat *drat, char kind, const int32_t *literal, size_t size)
{
  put(drat, (unsigned char)kind);
  for (size_t i = size; i > 0; i--) {
    uint32_t code = 2 * (uint32_t)abs(literal[i - 1]) + (literal[i - 1] < 0 ? 1 : 0);
    for (; code > 127; code >>= 7)
      put(drat, (unsigned char)(code | 128));
    put(drat, (unsigned char)code);
  }
  put(drat, 0);
}

/* The steps without their hints: a DRAT proof that deletes as early as it can. */
static struct drat as_drat(const struct formula *f, const struct rup_proof *proof)
{
  struct drat drat = {NULL, 0, 0};
  struct rup_step *added = calloc(proof->additions, sizeof *added);
  size_t additions = 0;
  struct rup_step step;
  for (size_t at = 0; rup_proof_next(proof, &at, &step);) {
    if (!step.deletion) {
      put_step(&drat, 'a', step.literal, step.literals);
      added[additions++] = step;
    }
    for (size_t i = 0; step.deletion && i < step.hints; i++) {
      const size_t clause = step.hint[i] - 1;
      if (clause < f->clauses)
        put_step(&drat, 'd', f->literal + f->start[clause], f->start[clause + 1] - f->start[clause]);
      else
        put_step(&drat, 'd', added[clause - f->clauses].literal, added[clause - f->clauses].literals);
    }
  }
  free(added);
  return drat;
}

/* Everything that a trimmed proof needs is there when it is elaborated again. */
START_TEST(deletions_at_the_earliest)
{
  for (int round = 0; round < 4000; round++) {
    struct owned_formula f;
    struct drat drat;
    struct rup_proof proof;
    if (round % 40 == 0)
      sample_3sat(&f, 30 + (int32_t)draw_below(&sample_state, 30), 400);
    else
      sample_random(&f, 3 + (int32_t)draw_below(&sample_state, 12), 60, 3);
    for (bool refuted = refute(&f.formula, &drat); refuted; refuted = draw_below(&sample_state, 3) != 0) {
      elaborate(&f.formula, &drat, &proof);
      accept(&f.formula, &proof, false);
      drat_free(&drat);
      drat = as_drat(&f.formula, &proof);
      rup_proof_free(&proof);
    }
    drat_free(&drat);
    owned_formula_free(&f);
  }
}
END_TEST

START_TEST(steps_that_are_not_implied)
{
  /* 3 occurs nowhere: (3 1) is RAT on 3, and only where it is needed does it matter. */
  expect(3, "1 2 0 1 -2 0 -1 2 0 -1 -2 0", "3 1 0 1 0", STATUS_OK, "");
  expect(3, "1 2 0 1 -2 0 -1 2 0", "-1 0 0", STATUS_NOTHING,
         "lemma 1 of the DRAT proof is not implied by unit propagation");
  expect(3, "1 2 0 1 -2 0 -1 2 0", "1 2 0 1 0 2 0 -2 3 0 -3 0", STATUS_NOTHING, "lemma 5 ");
}
END_TEST

START_TEST(malformed_proofs)
{
  const char *square = "1 2 0 1 -2 0 -1 2 0 -1 -2 0";
  expect(2, square, "3 0", STATUS_MALFORMED, "literal at byte 0, expected a variable from 1 to 2");
  expect(2, square, "-99999999999999999999 0", STATUS_MALFORMED, "literal at byte 0");
  expect(2, square, "2 1", STATUS_MALFORMED, "end of the proof at byte 3, expected a literal or 0");
  expect(2, square, "2 x 0", STATUS_MALFORMED, "byte 0x78 at byte 2");
  expect(2, square, "2a 0", STATUS_MALFORMED, "byte 0x61 at byte 1, expected a space");
  expect(2, square, "-0", STATUS_MALFORMED, "literal at byte 0");
  expect(2, square, "e 1 0", STATUS_MALFORMED, "byte 0x65 at byte 0");
}
END_TEST

static void expect_binary(const char *bytes, size_t size, enum status expected, const char *message)
{
  expect_of(100, "1 2 0 1 -2 0 -1 2 0 -1 -2 0", bytes, size, expected, message);
}

START_TEST(binary_proofs)
{
  expect_binary("a\x02\0a\0", 5, STATUS_OK, "");
  expect_binary("a\xc8\x01\x02\0d\xc8\x01\x02\0a\x02\0", 13, STATUS_OK, "");
  expect_binary("d\x04\x02\0a\x02\0", 7, STATUS_NOTHING, "lemma 1 ");
  expect_binary("d\x04\x02\0a\x02", 6, STATUS_MALFORMED, "end of the proof at byte 6");
  expect_binary("a\x01\0", 3, STATUS_MALFORMED, "literal at byte 1");
  expect_binary("a\xca\x01\0", 4, STATUS_MALFORMED, "literal at byte 1, expected a variable from 1 to 100");
  expect_binary("a\xff\xff\xff\xff\xff\xff\x01\0", 9, STATUS_MALFORMED, "literal at byte 1");
  expect_binary("b\x02\0", 3, STATUS_MALFORMED, "byte 0x62 at byte 0, expected 'a' or 'd'");
}
END_TEST

/* Damaged proofs may fail or may succeed; what succeeds is right. */
START_TEST(damaged_proofs)
{
  enum { ROUNDS = 3000 };
  int succeeded = 0;
  struct owned_formula f;
  struct drat drat;
  sample_3sat(&f, 40, 240);
  ck_assert(refute(&f.formula, &drat));
  for (int round = 0; round < ROUNDS; round++) {
    struct rup_proof proof;
    struct diagnostic d = {""};
    const size_t at = draw_below(&sample_state, (uint32_t)drat.size);
    const unsigned char before = drat.bytes[at];
    drat.bytes[at] = (unsigned char)(round % 2 ? draw_below(&sample_state, 256) : before ^ 1);
    const enum status status = elaborate_drat(&f.formula, &drat, NULL, &proof, &d);
    drat.bytes[at] = before;
    succeeded += accept_or_error(status, &f.formula, &proof, false, &d);
  }
  ck_assert_int_gt(succeeded, 100);
  ck_assert_int_gt(ROUNDS - succeeded, 100);
  drat_free(&drat);
  owned_formula_free(&f);
}
END_TEST

static bool stop_in_the_middle(void *context, uint64_t done, uint64_t total)
{
  uint64_t *calls = context;
  ck_assert_uint_le(done, total);
  return ++*calls == 10;
}

START_TEST(progress_can_stop)
{
  struct owned_formula f;
  struct drat drat;
  struct rup_proof proof;
  struct diagnostic d;
  uint64_t calls = 0;
  const struct elaborate_progress progress = {.call = stop_in_the_middle, .context = &calls};
  sample_pigeonhole(&f, 8);
  ck_assert(refute(&f.formula, &drat));
  ck_assert_int_eq(elaborate_drat(&f.formula, &drat, &progress, &proof, &d), STATUS_LIMIT);
  ck_assert_uint_eq(calls, 10);
  drat_free(&drat);
  owned_formula_free(&f);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("drat");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, small_random_formulas);
  tcase_add_test(tests, all_formulas_over_two_variables);
  tcase_add_test(tests, random_3sat);
  tcase_add_test(tests, pigeonhole);
  tcase_add_test(tests, text_proofs);
  tcase_add_test(tests, deletions);
  tcase_add_test(tests, deletions_at_the_earliest);
  tcase_add_test(tests, steps_that_are_not_implied);
  tcase_add_test(tests, malformed_proofs);
  tcase_add_test(tests, binary_proofs);
  tcase_add_test(tests, damaged_proofs);
  tcase_add_test(tests, progress_can_stop);
  return run_tests("elaborate", tests);
}
