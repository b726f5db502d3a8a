/* The kernel of hinted reverse unit propagation: store, derivation, deletion, compaction. */
#include "../../src/kernel/rup.h"
#include "run_tests.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum { VARIABLES = 4, ARENA = 64, NUMBERS = 32 };

struct room {
  struct rup r;
  signed char value[2 * VARIABLES + 1];
  int32_t trail[VARIABLES];
  int32_t arena[ARENA];
  uint32_t place[NUMBERS];
};

static void room_init(struct room *m, bool exact)
{
  memset(m, 0, sizeof *m);
  memset(m->arena, 0x55, sizeof m->arena);
  memset(m->place, 0x55, sizeof m->place);
  m->r = (struct rup){.variables = VARIABLES,
                      .exact = exact,
                      .value = m->value,
                      .trail = m->trail,
                      .arena = m->arena,
                      .arena_capacity = ARENA,
                      .place = m->place,
                      .number_capacity = NUMBERS};
  rup_clear(&m->r);
}

/* Stores the clause `literals` (0-terminated) under the next number. */
static void store(struct room *m, const int32_t *literal)
{
  size_t size = 0;
  while (literal[size] != 0)
    size++;
  ck_assert(rup_fits(&m->r, size, m->r.last + 1));
  rup_store(&m->r, literal, 0, size, m->r.last + 1);
}

#define STORE(m, ...) store(m, (const int32_t[]){__VA_ARGS__, 0})

/* Derives the 0-terminated clause with the 0-terminated hints; checks that the assignment is empty again. */
static enum rup_result derive(struct room *m, const int32_t *literal, const uint64_t *hint, size_t *at)
{
  size_t literals = 0;
  size_t hints = 0;
  while (literal[literals] != 0)
    literals++;
  while (hint[hints] != 0)
    hints++;
  m->r.at = 99;
  enum rup_result result = rup_derive(&m->r, literal, literals, hint, hints);
  *at = m->r.at;
  for (size_t v = 0; v < sizeof m->value; v++)
    ck_assert_int_eq(m->value[v], 0);
  return result;
}

#define LITERALS(...) ((const int32_t[]){__VA_ARGS__, 0})
#define EMPTY ((const int32_t[]){0})
#define HINTS(...) ((const uint64_t[]){__VA_ARGS__, 0})

/* 1: 1 2   2: -1 2   3: 1 -2   4: -1 -2 */
static void store_square(struct room *m, bool exact)
{
  room_init(m, exact);
  STORE(m, 1, 2);
  STORE(m, -1, 2);
  STORE(m, 1, -2);
  STORE(m, -1, -2);
}

START_TEST(refutes_the_square)
{
  struct room m;
  size_t at;
  store_square(&m, true);
  ck_assert_int_eq(derive(&m, LITERALS(2), HINTS(1, 2), &at), RUP_OK);
  STORE(&m, 2);
  ck_assert_int_eq(derive(&m, EMPTY, HINTS(5, 3, 4), &at), RUP_OK);
}
END_TEST

START_TEST(names_the_hint_at_fault)
{
  struct room m;
  size_t at;
  store_square(&m, true);
  ck_assert_int_eq(derive(&m, EMPTY, HINTS(1), &at), RUP_TWO_OPEN);
  ck_assert_uint_eq(at, 0);
  ck_assert_int_eq(derive(&m, LITERALS(2), HINTS(1), &at), RUP_NO_CONFLICT);
  ck_assert_uint_eq(at, 1);
  ck_assert_int_eq(derive(&m, LITERALS(2), HINTS(1, 1), &at), RUP_TRUE);
  ck_assert_uint_eq(at, 1);
  ck_assert_int_eq(derive(&m, LITERALS(2), HINTS(1, 2, 3), &at), RUP_HINTS_LEFT);
  ck_assert_uint_eq(at, 2);
  ck_assert_int_eq(derive(&m, LITERALS(2), HINTS(1, 5), &at), RUP_NOT_LIVE);
  ck_assert_uint_eq(at, 1);
  ck_assert_int_eq(derive(&m, LITERALS(2), HINTS(RUP_MAX_NUMBER), &at), RUP_NOT_LIVE);
  ck_assert_uint_eq(at, 0);
  ck_assert_int_eq(rup_derive(&m.r, EMPTY, 0, (const uint64_t[]){0}, 1), RUP_NOT_LIVE);
}
END_TEST

START_TEST(accepts_nothing_without_hints)
{
  struct room m;
  store_square(&m, true);
  ck_assert_int_eq(rup_derive(&m.r, EMPTY, 0, HINTS(1), 0), RUP_NO_CONFLICT);
  ck_assert_uint_eq(m.r.at, 0);
}
END_TEST

START_TEST(passes_over_what_lrat_files_have_too_much)
{
  struct room m;
  size_t at;
  store_square(&m, false);
  ck_assert_int_eq(derive(&m, LITERALS(2), HINTS(1, 1, 2, 3), &at), RUP_OK);
  ck_assert_int_eq(derive(&m, LITERALS(2), HINTS(1, 1), &at), RUP_NO_CONFLICT);
  ck_assert_int_eq(derive(&m, EMPTY, HINTS(1, 2), &at), RUP_TWO_OPEN);
}
END_TEST

START_TEST(a_true_literal_beside_an_open_one_decides)
{
  struct room m;
  size_t at;
  store_square(&m, true);
  ck_assert_int_eq(derive(&m, LITERALS(-1), HINTS(1), &at), RUP_TRUE);
  ck_assert_int_eq(derive(&m, LITERALS(-2), HINTS(1), &at), RUP_TRUE);
  store_square(&m, false);
  ck_assert_int_eq(derive(&m, LITERALS(-1), HINTS(1, 4), &at), RUP_NO_CONFLICT);
  room_init(&m, true);
  STORE(&m, 1, 2, 3);
  ck_assert_int_eq(derive(&m, LITERALS(-3), HINTS(1), &at), RUP_TRUE);
}
END_TEST

START_TEST(repetitions_of_the_open_literal_count_once)
{
  struct room m;
  size_t at;
  room_init(&m, true);
  STORE(&m, 1, 1, 2, 1);
  STORE(&m, -1, -1);
  ck_assert_int_eq(derive(&m, LITERALS(2, 2), HINTS(1, 2), &at), RUP_OK);
  ck_assert_int_eq(derive(&m, LITERALS(3), HINTS(1, 2), &at), RUP_TWO_OPEN);
}
END_TEST

START_TEST(a_tautology_needs_no_hints)
{
  struct room m;
  size_t at;
  store_square(&m, true);
  ck_assert_int_eq(derive(&m, LITERALS(3, 1, -3), HINTS(17), &at), RUP_OK);
  ck_assert_int_eq(derive(&m, LITERALS(3, 3), HINTS(17), &at), RUP_NOT_LIVE);
}
END_TEST

START_TEST(a_tautological_hint_is_no_unit_clause)
{
  struct room m;
  size_t at;
  room_init(&m, true);
  STORE(&m, 1, -1);
  STORE(&m, 2, -2, 1);
  ck_assert_int_eq(derive(&m, EMPTY, HINTS(1), &at), RUP_TWO_OPEN);
  ck_assert_int_eq(derive(&m, LITERALS(1), HINTS(1), &at), RUP_TRUE);
  ck_assert_int_eq(derive(&m, LITERALS(1), HINTS(2), &at), RUP_TWO_OPEN);
}
END_TEST

START_TEST(refuses_literals_out_of_range)
{
  struct room m;
  size_t at;
  store_square(&m, true);
  ck_assert_int_eq(derive(&m, LITERALS(1, 5), HINTS(1), &at), RUP_LITERAL);
  ck_assert_uint_eq(at, 1);
  ck_assert_int_eq(derive(&m, LITERALS(-5), HINTS(1), &at), RUP_LITERAL);
  ck_assert_int_eq(derive(&m, LITERALS(INT32_MIN), HINTS(1), &at), RUP_LITERAL);
  ck_assert_int_eq(derive(&m, LITERALS(INT32_MAX), HINTS(1), &at), RUP_LITERAL);
  ck_assert_int_eq(derive(&m, LITERALS(1, -1, 5), HINTS(1), &at), RUP_LITERAL);
  ck_assert_uint_eq(at, 2);
}
END_TEST

START_TEST(a_deleted_clause_is_gone)
{
  struct room m;
  size_t at;
  store_square(&m, true);
  ck_assert_int_eq(rup_delete(&m.r, HINTS(1, 3), 2), RUP_OK);
  ck_assert_int_eq(derive(&m, LITERALS(2), HINTS(1, 2), &at), RUP_NOT_LIVE);
  ck_assert_int_eq(rup_delete(&m.r, HINTS(2, 1), 2), RUP_NOT_LIVE);
  ck_assert_uint_eq(m.r.at, 1);
  ck_assert_int_eq(rup_delete(&m.r, HINTS(5), 1), RUP_NOT_LIVE);
  ck_assert_int_eq(rup_delete(&m.r, (const uint64_t[]){0}, 1), RUP_NOT_LIVE);
}
END_TEST

START_TEST(numbers_may_have_gaps)
{
  struct room m;
  size_t at;
  store_square(&m, true);
  rup_store(&m.r, LITERALS(2), 0, 1, 9);
  for (uint64_t n = 5; n < 9; n++)
    ck_assert_int_eq(derive(&m, EMPTY, HINTS(n), &at), RUP_NOT_LIVE);
  ck_assert_int_eq(derive(&m, EMPTY, HINTS(9, 3, 4), &at), RUP_OK);
}
END_TEST

START_TEST(room_is_counted_to_the_last_word)
{
  struct room m;
  room_init(&m, true);
  ck_assert(rup_fits(&m.r, ARENA - 1, NUMBERS - 1));
  ck_assert(!rup_fits(&m.r, ARENA, NUMBERS - 1));
  ck_assert(!rup_fits(&m.r, ARENA - 1, NUMBERS));
  int32_t literal[ARENA - 1];
  for (size_t i = 0; i < ARENA - 1; i++)
    literal[i] = 1;
  rup_store(&m.r, literal, 0, ARENA - 1, 1);
  ck_assert(!rup_fits(&m.r, 0, 2));
}
END_TEST

/* Stores and deletes at random, compacts whenever it is wanted, and looks at every live clause through rup_derive: the negation of all its literals makes it
 * the conflict. */
START_TEST(compaction_keeps_every_live_clause)
{
  struct room m;
  room_init(&m, true);
  int32_t copy[NUMBERS][3];
  bool live[NUMBERS] = {false};
  unsigned random = 7;
  size_t compactions = 0;
  for (uint64_t n = 1; n < NUMBERS; n++) {
    for (size_t i = 0; i < 3; i++) {
      random = random * 1103515245 + 12345;
      int32_t variable = 1 + (int32_t)(random >> 16 & 3);
      copy[n][i] = random >> 20 & 1 ? variable : -variable;
    }
    if (!rup_fits(&m.r, 3, n)) {
      ck_assert(rup_wants_compaction(&m.r));
      rup_compact(&m.r);
      compactions++;
      ck_assert_uint_eq(m.r.arena_dead, 0);
    }
    ck_assert(rup_fits(&m.r, 3, n));
    rup_store(&m.r, copy[n], 0, 3, n);
    live[n] = true;
    if (n > 3) {
      uint64_t old = n - 3;
      ck_assert_int_eq(rup_delete(&m.r, &old, 1), RUP_OK);
      live[old] = false;
    }
    for (uint64_t k = 1; k <= n; k++) {
      enum rup_result expected = live[k] ? RUP_OK : RUP_NOT_LIVE;
      bool tautology = copy[k][0] == -copy[k][1] || copy[k][0] == -copy[k][2] || copy[k][1] == -copy[k][2];
      if (!tautology)
        ck_assert_int_eq(rup_derive(&m.r, copy[k], 3, &k, 1), expected);
    }
  }
  ck_assert_uint_ge(compactions, 1);
}
END_TEST

int main(void)
{
  TCase *tests = tcase_create("rup");
  tcase_add_test(tests, refutes_the_square);
  tcase_add_test(tests, names_the_hint_at_fault);
  tcase_add_test(tests, accepts_nothing_without_hints);
  tcase_add_test(tests, passes_over_what_lrat_files_have_too_much);
  tcase_add_test(tests, a_true_literal_beside_an_open_one_decides);
  tcase_add_test(tests, repetitions_of_the_open_literal_count_once);
  tcase_add_test(tests, a_tautology_needs_no_hints);
  tcase_add_test(tests, a_tautological_hint_is_no_unit_clause);
  tcase_add_test(tests, refuses_literals_out_of_range);
  tcase_add_test(tests, a_deleted_clause_is_gone);
  tcase_add_test(tests, numbers_may_have_gaps);
  tcase_add_test(tests, room_is_counted_to_the_last_word);
  tcase_add_test(tests, compaction_keeps_every_live_clause);
  return run_tests("rup", tests);
}
