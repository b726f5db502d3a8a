/* LRAT to hinted RUP. */
#include "refutation.h"
#include "run_tests.h"

#include <stdarg.h>

struct buffer {
  unsigned char *byte;
  size_t size;
};

static void append(struct buffer *b, const void *bytes, size_t size)
{
  b->byte = realloc(b->byte, b->size + size + 1);
  memcpy(b->byte + b->size, bytes, size);
  b->size += size;
  b->byte[b->size] = 0;
}

__attribute__((format(printf, 2, 3))) static void print(struct buffer *b, const char *format, ...)
{
  char text[64];
  va_list arguments;
  va_start(arguments, format);
  append(b, text, (size_t)vsnprintf(text, sizeof text, format, arguments));
  va_end(arguments);
}

/* A number in the format that is being written: text or signed LEB128. */
static void number(struct buffer *b, bool binary, int64_t value)
{
  if (!binary) {
    print(b, "%lld ", (long long)value);
    return;
  }
  uint64_t code = 2 * (uint64_t)llabs(value) + (value < 0 ? 1 : 0);
  for (; code > 127; code >>= 7)
    append(b, &(unsigned char){(unsigned char)(code | 128)}, 1);
  append(b, &(unsigned char){(unsigned char)code}, 1);
}

/* The number that a file with gaps gives to a clause. */
static int64_t spread(const struct formula *f, uint32_t clause, int64_t gap)
{
  const int64_t clauses = (int64_t)f->clauses;
  return clause <= clauses ? clause : clauses + (clause - clauses) * gap;
}

/* Writes a proof as LRAT.  `noise` adds hints that say nothing: each hint twice, and clauses of the formula in between. */
static struct buffer as_lrat(const struct formula *f, const struct rup_proof *proof, bool binary, int64_t gap,
                             bool noise)
{
  struct buffer b = {NULL, 0};
  struct rup_step step;
  size_t at = 0;
  uint32_t clause = (uint32_t)f->clauses;
  while (rup_proof_next(proof, &at, &step)) {
    if (step.deletion && noise)
      continue;
    const int64_t id = spread(f, clause += step.deletion ? 0 : 1, gap);
    if (binary)
      append(&b, step.deletion ? "d" : "a", 1);
    if (!binary || !step.deletion)
      number(&b, binary, id);
    if (!binary && step.deletion)
      print(&b, "d ");
    for (size_t i = 0; i < step.literals; i++)
      number(&b, binary, step.literal[i]);
    if (!step.deletion)
      number(&b, binary, 0);
    for (size_t i = 0; i < step.hints; i++) {
      number(&b, binary, spread(f, step.hint[i], gap));
      if (noise && i + 1 < step.hints)
        number(&b, binary, spread(f, step.hint[i], gap));
    }
    number(&b, binary, 0);
    if (!binary)
      print(&b, "\n");
  }
  return b;
}

static enum status elaborate_bytes(const struct formula *f, const void *bytes, size_t size,
                                   struct rup_proof *proof, struct diagnostic *d)
{
  struct input in;
  ck_assert_int_eq(input_open_memory(&in, "proof", bytes, size, d), STATUS_OK);
  const enum status status = elaborate_lrat_input(f, &in, NULL, proof, d);
  input_close(&in);
  return status;
}

/* Writes the proof as LRAT and elaborates that: nothing but noise may be lost. */
static void round_trip(const struct formula *f, const struct rup_proof *proof)
{
  for (int variant = 0; variant < 8; variant++) {
    struct rup_proof again;
    struct diagnostic d = {""};
    struct buffer b = as_lrat(f, proof, variant & 1, variant & 2 ? 1 : 101, variant & 4);
    const enum status status = elaborate_bytes(f, b.byte, b.size, &again, &d);
    ck_assert_msg(status == STATUS_OK, "%s", d.text);
    accept(f, &again, f->variables <= 60);
    ck_assert_uint_eq(again.additions, proof->additions);
    ck_assert_uint_eq(again.size, proof->size);
    rup_proof_free(&again);
    free(b.byte);
  }
}

START_TEST(proofs_survive_a_round_trip)
{
  for (int round = 0; round < 300; round++) {
    struct owned_formula f;
    struct drat drat;
    if (round == 0)
      sample_pigeonhole(&f, 7);
    else if (round <= 3)
      sample_3sat(&f, 40 + 20 * round, 120 * (1 + (size_t)round));
    else
      sample_random(&f, 1 + (int32_t)draw_below(&sample_state, 7), 1 + draw_below(&sample_state, 40),
                    1 + draw_below(&sample_state, 4));
    if (refute(&f.formula, &drat)) {
      struct rup_proof proof;
      elaborate(&f.formula, &drat, &proof);
      round_trip(&f.formula, &proof);
      rup_proof_free(&proof);
    }
    drat_free(&drat);
    owned_formula_free(&f);
  }
}
END_TEST

static void expect_of(const char *formula, const void *bytes, size_t size, enum status expected,
                      const char *message)
{
  struct owned_formula f;
  struct rup_proof proof;
  struct diagnostic d = {""};
  sample_parse(&f, 3, formula);
  const enum status status = elaborate_bytes(&f.formula, bytes, size, &proof, &d);
  accept_expected(status, expected, bytes, &f.formula, &proof, &d, message);
  owned_formula_free(&f);
}

/* A text proof of the four clauses over variables 1 and 2. */
static void expect(const char *lrat, enum status expected, const char *message)
{
  expect_of("1 2 0 1 -2 0 -1 2 0 -1 -2 0", lrat, strlen(lrat), expected, message);
}

START_TEST(text_proofs)
{
  expect("5 1 0 1 2 0\n6 0 5 3 4 0\n", STATUS_OK, "");
  expect("c comment\n\n 5  1\t0 1 2 0 \r\n5 d 1 2 0\nc comment\n6 0 5 3 4 0", STATUS_OK, "");
  expect("5 1 1 0 1 2 0\n7 2 -2 1 0 0\n19 0 7 5 3 4 0\nwhat follows is not read", STATUS_OK, "");
  /* hints that are satisfied, not unit, or behind the conflict */
  expect("5 1 0 3 1 1 2 4 0\n6 0 3 5 3 4 1 0\n", STATUS_OK, "");
  /* a step that does not follow, but is not needed */
  expect("5 2 0 1 0\n6 1 0 1 2 0\n7 0 6 3 4 0\n", STATUS_OK, "");
  expect("", STATUS_NOTHING, "error: the proof ends without the empty clause");
  expect("c nothing\n5 1 0 1 2 0\n", STATUS_NOTHING, "error: the proof ends without the empty clause");
  expect("5 1 0 1 2 0\n6 0 5 3 0\n", STATUS_NOTHING, ":2:1: error: step 6 does not follow");
  expect("5 1 0 1 2 0\n6 0 5 4 3 3 0\n", STATUS_OK, "");
  expect("5 0 0\n", STATUS_NOTHING, ":1:1: error: step 5 does not follow");
  expect("5 1 0 2 0\n\n 6 0 5 3 4 0\n", STATUS_NOTHING, ":1:1: error: step 5 does not follow");
}
END_TEST

START_TEST(rat_steps)
{
  const char *formula = "1 2 -3 0 1 -2 0 -1 2 0 -1 -2 0";
  const char *needed = "5 3 0 -1 0\n6 1 0 5 1 2 0\n7 0 6 3 4 0\n";
  expect_of(formula, needed, strlen(needed), STATUS_NOTHING, "proof:1:1: error: step 5 is a RAT step");
  /* not needed, or implied by the hints before the first negative one */
  expect("5 3 0 -1 -2 0\n6 1 0 5 1 2 0\n7 0 6 3 4 0\n", STATUS_OK, "");
  expect("5 1 0 1 2 -3 4 0\n6 0 5 3 4 0\n", STATUS_OK, "");
  expect("5 1 0 1 -2 2 0\n6 0 5 3 4 0\n", STATUS_NOTHING, "proof:1:1: error: step 5 is a RAT step");
}
END_TEST

START_TEST(malformed_proofs)
{
  expect("x", STATUS_MALFORMED, ":1:1: error: 'x', expected the number of the first step");
  expect("05 1 0 1 2 0\n", STATUS_MALFORMED, ":1:2: error: '5', expected a space");
  expect("0 1 0 1 2 0\n", STATUS_MALFORMED,
         ":1:1: error: the number 0, expected a positive number of a step");
  expect("5 1 0 1 2 0\n5 0 5 3 4 0\n", STATUS_MALFORMED,
         ":2:1: error: the number 5 of a step, expected one above 5");
  expect("4 1 0 1 2 0\n", STATUS_MALFORMED, ":1:1: error: the number 4 of a step, expected one above 4");
  expect("5 4 0 1 2 0\n", STATUS_MALFORMED, ":1:3: error: the literal 4, expected a variable from 1 to 3");
  expect("5 -2147483648 0 1 2 0\n", STATUS_MALFORMED, ":1:3: error: the literal -2147483648");
  expect("5 99999999999999999999 0 1 2 0\n", STATUS_MALFORMED, ":1:3: error: a number above 2^62");
  expect("5 1 0 1 2\n", STATUS_MALFORMED, ":1:10: error: end of line, expected the number of a clause or 0");
  expect("5 1 0 1 2 0 0\n", STATUS_MALFORMED, ":1:13: error: '0', expected the end of the line");
  expect("5 1 -0 1 2 0\n", STATUS_MALFORMED, ":1:6: error: '0', expected a literal or 0");
  expect("5 1", STATUS_MALFORMED, ":1:4: error: end of file, expected a literal or 0");
  expect("5 1 0 1 6 0\n", STATUS_MALFORMED,
         ":1:9: error: the number 6, expected that of a clause that has been added");
  expect("5 1 0 5 0\n", STATUS_MALFORMED, ":1:7: error: the number 5, expected");
  expect("5 d 1 0\n6 1 0 1 2 0\n", STATUS_MALFORMED, ":2:7: error: the number 1, expected");
  expect("5 d 1 1 0\n", STATUS_MALFORMED, ":1:7: error: the number 1, expected");
  expect("5 d -1 0\n", STATUS_MALFORMED, ":1:5: error: the number 1, expected");
  expect("5 d1 0\n", STATUS_MALFORMED, ":1:4: error: '1', expected a space after 'd'");
}
END_TEST

/* Numbers of steps may have gaps, but no larger ones than relucheck takes: 2^26, and 64 for each byte before the step. */
START_TEST(gaps)
{
  expect("67108868 1 0 1 2 0\n67110084 0 67108868 3 4 0\n", STATUS_OK, "");
  expect("67108869 1 0 1 2 0\n", STATUS_LIMIT,
         ":1:1: error: the number 67108869 of a step, expected at most 67108868 here");
  expect("67108868 1 0 1 2 0\n67110085 0 67108868 3 4 0\n", STATUS_LIMIT,
         ":2:1: error: the number 67110085 of a step, expected at most 67110084 here");
}
END_TEST

static void expect_binary(const void *bytes, size_t size, enum status expected, const char *message)
{
  expect_of("1 2 0 1 -2 0 -1 2 0 -1 -2 0", bytes, size, expected, message);
}

START_TEST(binary_proofs)
{
  expect_binary("a\x0a\x02\0\x02\x04\0d\x02\x04\0a\x0c\0\x0a\x06\x08\0", 18, STATUS_OK, "");
  expect_binary("a\x0a\x02\0\x02\x04\0", 7, STATUS_NOTHING, "ends without the empty clause");
  expect_binary("a\x0a\x02\0\x02\x04\0a\x0c\0\x0a\x06\0", 13, STATUS_NOTHING,
                "byte 8: error: step 6 does not follow");
  expect_binary("a\x0b\x02\0\x02\x04\0", 7, STATUS_MALFORMED, "byte 2: error: the number -5");
  expect_binary("a\x0a\x02\0\x02", 5, STATUS_MALFORMED, "byte 6: error: end of file");
  expect_binary("a\x0a\x08\0\x02\0", 6, STATUS_MALFORMED, "byte 3: error: the literal 4");
  expect_binary("a\x80\0\x02\0\x02\0", 7, STATUS_MALFORMED,
                "byte 2: error: a number that ends in a zero byte");
  expect_binary("a\xff\xff\xff\xff\xff\xff\xff\xff\xff\x01\0\0", 13, STATUS_MALFORMED,
                "byte 2: error: a number of more than");
  expect_binary("a\x0a\x02\0\x02\x04\0z", 8, STATUS_MALFORMED, "byte 8: error: 'z', expected 'a' or 'd'");
}
END_TEST

/* Cut and changed files may fail or may succeed; what succeeds is right. */
START_TEST(damaged_proofs)
{
  enum { ROUNDS = 2000 };
  int succeeded = 0;
  struct owned_formula f;
  struct drat drat;
  struct rup_proof proof;
  sample_3sat(&f, 30, 180);
  ck_assert(refute(&f.formula, &drat));
  elaborate(&f.formula, &drat, &proof);
  for (int round = 0; round < ROUNDS; round++) {
    struct rup_proof again;
    struct diagnostic d = {""};
    struct buffer b = as_lrat(&f.formula, &proof, round & 1, 1, round & 2);
    const size_t at = draw_below(&sample_state, (uint32_t)b.size);
    if (round % 10 == 0)
      b.size = at;
    else
      b.byte[at] = round & 1 ? (unsigned char)draw_below(&sample_state, 256)
                             : (unsigned char)"0123456789- d\n"[draw_below(&sample_state, 14)];
    const enum status status = elaborate_bytes(&f.formula, b.byte, b.size, &again, &d);
    succeeded += accept_or_error(status, &f.formula, &again, false, &d);
    free(b.byte);
  }
  ck_assert_int_gt(succeeded, 50);
  ck_assert_int_gt(ROUNDS - succeeded, 500);
  rup_proof_free(&proof);
  drat_free(&drat);
  owned_formula_free(&f);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("elaborate_lrat");
  tcase_set_timeout(tests, 120);
  tcase_add_test(tests, proofs_survive_a_round_trip);
  tcase_add_test(tests, text_proofs);
  tcase_add_test(tests, rat_steps);
  tcase_add_test(tests, malformed_proofs);
  tcase_add_test(tests, gaps);
  tcase_add_test(tests, binary_proofs);
  tcase_add_test(tests, damaged_proofs);
  return run_tests("elaborate_lrat", tests);
}
