/* What the proofs take on trust, as relucheck has it: the two functions of the refutation, against their contracts in src/kernel/refute.h, the two that
 * make room in a step, against those in src/relucheck/proof_push.h, and the two for digits, against those in src/relucheck/number.h. */
#include "../../src/relucheck/number.h"
#include "../../src/relucheck/proof_open.h"
#include "../../src/relucheck/proof_push.h"
#include "grown_store.h"
#include "run_tests.h"

#include <string.h>

static size_t start[] = {0, 1, 2};
static int32_t literal[] = {1, -1};
static const struct formula CONTRADICTION = {
    .variables = 2, .clauses = 2, .start = start, .literal = literal};

static const char LRAT[] = "3 2 -1 0 1 2 1 0\n"
                           "3 d 1 2 0\n"
                           "9 0 3 0\n";

static void open_proof(struct proof_source *source, struct reader *in, struct reason *reason)
{
  reason_clear(reason);
  ck_assert(reader_open_text(in, LRAT, strlen(LRAT), "proof", reason));
  ck_assert(proof_open_lrat(source, in, &CONTRADICTION));
}

START_TEST(the_store_grows_with_its_contents)
{
  struct reason reason;
  struct reader in;
  struct proof_source source;
  open_proof(&source, &in, &reason);
  check_growth(&source);
  check_limits(&source);
  proof_close(&source);
  reader_close(&in);
}
END_TEST

/* The arrays of a step stand apart from the store, the step and the formula. */
static void check_apart(const struct proof_step *step, const struct rup *r)
{
  const struct {
    const void *begin;
    size_t size;
  } taken[] = {{r, sizeof *r},
               {r->value, 5},
               {r->trail, 2 * sizeof *r->trail},
               {r->arena, r->arena_capacity * sizeof *r->arena},
               {r->place, r->number_capacity * sizeof *r->place},
               {step, sizeof *step},
               {start, sizeof start},
               {literal, sizeof literal}};
  for (size_t i = 0; i < sizeof taken / sizeof *taken; i++) {
    ck_assert(!overlap(step->literal, step->literals * sizeof *step->literal, taken[i].begin, taken[i].size));
    ck_assert(!overlap(step->hint, step->hints * sizeof *step->hint, taken[i].begin, taken[i].size));
  }
}

START_TEST(steps_are_handed_out_in_memory_of_the_source)
{
  struct reason reason;
  struct reader in;
  struct proof_source source;
  open_proof(&source, &in, &reason);
  signed char value[5] = {0};
  int32_t trail[2];
  struct rup r = full_store(value, trail);
  const struct rup before = r;
  struct proof_step step;
  ck_assert_int_eq(proof_next_step(&source, &step), STEP_ADD);
  check_apart(&step, &r);
  ck_assert_uint_eq(step.number, 3);
  ck_assert_uint_eq(step.literals, 2);
  ck_assert_int_eq(step.literal[0], 2);
  ck_assert_int_eq(step.literal[1], -1);
  ck_assert_uint_eq(step.hints, 3);
  ck_assert_uint_eq(step.hint[2], 1);
  ck_assert_int_eq(proof_next_step(&source, &step), STEP_DELETE);
  check_apart(&step, &r);
  ck_assert_uint_eq(step.hints, 2);
  ck_assert_uint_eq(step.hint[1], 2);
  ck_assert_int_eq(proof_next_step(&source, &step), STEP_ADD);
  check_apart(&step, &r);
  ck_assert_uint_eq(step.number, 9);
  ck_assert_uint_eq(step.literals, 0);
  ck_assert_int_eq(proof_next_step(&source, &step), STEP_NONE);
  ck_assert_ptr_eq(r.arena, before.arena);
  ck_assert_ptr_eq(r.place, before.place);
  check_same_store(&r);
  free(r.arena);
  free(r.place);
  proof_close(&source);
  reader_close(&in);
}
END_TEST

enum { NUMBERS = 5000 };

static void check_numbers(const struct proof_source *source, size_t size)
{
  ck_assert_uint_eq(source->literals, size);
  ck_assert_uint_eq(source->hints, size);
  ck_assert_uint_ge(source->literal_capacity, size);
  ck_assert_uint_ge(source->hint_capacity, size);
  ck_assert(!overlap(source->hint, source->hint_capacity * sizeof *source->hint, source->hint_at,
                     source->hint_capacity * sizeof *source->hint_at));
  for (size_t i = 0; i < size; i++) {
    ck_assert_int_eq(source->literal[i], i % 2 == 0 ? 1 : -2);
    ck_assert_uint_eq(source->hint[i], 3 * i + 1);
    ck_assert_uint_eq(source->hint_at[i], 7 * i);
  }
}

START_TEST(the_room_in_a_step_grows_with_its_contents)
{
  struct reason reason;
  struct reader in;
  struct proof_source source;
  open_proof(&source, &in, &reason);
  for (size_t i = 0; i < NUMBERS; i++) {
    ck_assert(proof_literal_room(&source) && proof_hint_room(&source));
    ck_assert(source.literals < source.literal_capacity && source.hints < source.hint_capacity);
    proof_put_literal(&source, i % 2 == 0 ? 1 : -2);
    proof_put_hint(&source, 3 * i + 1, 7 * i);
  }
  check_numbers(&source, NUMBERS);
  ck_assert(proof_grow_literals(&source) && proof_grow_hints(&source));
  check_numbers(&source, NUMBERS);
  proof_close(&source);
  reader_close(&in);
}
END_TEST

/* The numbers are computed a second time, digit by digit; a short one after a long one, in the same memory. */
START_TEST(digits_are_the_number_that_they_spell)
{
  static const size_t sizes[] = {1, 2, 19, 20, 4000, 3, 4001};
  struct reason reason;
  reason_clear(&reason);
  struct digits digits = {0};
  mpz_t value, expected;
  mpz_init(value);
  mpz_init(expected);
  for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
    mpz_set_ui(expected, 0);
    digits.size = 0;
    for (size_t i = 0; i < sizes[k]; i++) {
      const unsigned digit = (unsigned)((7 * i + 3 * k + i / 10) % 10);
      ck_assert(digits_push(&digits, (char)('0' + digit), &reason));
      ck_assert_uint_eq(digits.size, i + 1);
      mpz_mul_ui(expected, expected, 10);
      mpz_add_ui(expected, expected, digit);
    }
    ck_assert(digits_value(&digits, value, &reason));
    ck_assert_int_eq(mpz_cmp(value, expected), 0);
  }
  mpz_clear(value);
  mpz_clear(expected);
  digits_free(&digits);
  ck_assert(digits.text == NULL && digits.size == 0 && digits.capacity == 0);
}
END_TEST

int main(void)
{
  TCase *cases = tcase_create("relucheck_boundary");
  tcase_set_timeout(cases, 60);
  tcase_add_test(cases, the_store_grows_with_its_contents);
  tcase_add_test(cases, the_room_in_a_step_grows_with_its_contents);
  tcase_add_test(cases, steps_are_handed_out_in_memory_of_the_source);
  tcase_add_test(cases, digits_are_the_number_that_they_spell);
  return run_tests("relucheck_boundary", cases);
}
