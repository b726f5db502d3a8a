/* The two functions that the refutation takes on trust, as relucheck has them, against their contracts in src/kernel/refute.h. */
#include "../../src/relucheck/proof.h"
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

int main(void)
{
  TCase *cases = tcase_create("relucheck_boundary");
  tcase_set_timeout(cases, 60);
  tcase_add_test(cases, the_store_grows_with_its_contents);
  tcase_add_test(cases, steps_are_handed_out_in_memory_of_the_source);
  return run_tests("relucheck_boundary", cases);
}
