/* proof_grow against its contract in src/kernel/refute.h; each program has its own. */
#ifndef RELUCERT_TESTS_GROWN_STORE_H
#define RELUCERT_TESTS_GROWN_STORE_H

#include "../../src/kernel/refute.h"

#include <check.h>
#include <stdlib.h>

enum { STORED_WORDS = 3, STORED_NUMBER = 7 };

static inline bool overlap(const void *a, size_t a_size, const void *b, size_t b_size)
{
  return (uintptr_t)a < (uintptr_t)b + b_size && (uintptr_t)b < (uintptr_t)a + a_size;
}

/* The clause (1 -2) under the number 7, and no room for more. */
static inline struct rup full_store(signed char *value, int32_t *trail)
{
  struct rup r = {.variables = 2,
                  .value = value,
                  .trail = trail,
                  .arena = malloc(STORED_WORDS * sizeof *r.arena),
                  .arena_capacity = STORED_WORDS,
                  .place = calloc(STORED_NUMBER + 1, sizeof *r.place),
                  .number_capacity = STORED_NUMBER + 1};
  const int32_t clause[] = {1, -2};
  ck_assert_ptr_nonnull(r.arena);
  ck_assert_ptr_nonnull(r.place);
  rup_clear(&r);
  rup_store(&r, clause, 0, 2, STORED_NUMBER);
  ck_assert_uint_eq(r.arena_used, STORED_WORDS);
  return r;
}

static inline void check_same_store(const struct rup *r)
{
  ck_assert_uint_eq(r->arena_used, STORED_WORDS);
  ck_assert_uint_eq(r->last, STORED_NUMBER);
  ck_assert_int_eq(r->arena[0], 2);
  ck_assert_int_eq(r->arena[1], 1);
  ck_assert_int_eq(r->arena[2], -2);
  for (uint64_t n = 0; n < STORED_NUMBER; n++)
    ck_assert_uint_eq(r->place[n], 0);
  ck_assert_uint_eq(r->place[STORED_NUMBER], 1);
  ck_assert_uint_ge(r->arena_capacity, STORED_WORDS);
  ck_assert_uint_le(r->arena_capacity, RUP_MAX_ARENA);
  ck_assert_uint_gt(r->number_capacity, STORED_NUMBER);
  ck_assert(!overlap(r->arena, r->arena_capacity * sizeof *r->arena, r->place,
                     r->number_capacity * sizeof *r->place));
  ck_assert(!overlap(r->arena, r->arena_capacity * sizeof *r->arena, r, sizeof *r));
  ck_assert(!overlap(r->place, r->number_capacity * sizeof *r->place, r, sizeof *r));
}

/* Room for one clause, of many lengths and under many numbers: the store is the same and the clause fits, to the last word. */
static inline void check_growth(struct proof_source *source)
{
  for (size_t literals = 0; literals < 300000; literals = 3 * literals + 1) {
    for (uint64_t number = STORED_NUMBER + 1; number < 100000; number *= 5) {
      signed char value[5] = {0};
      int32_t trail[2];
      struct rup r = full_store(value, trail);
      ck_assert(!rup_fits(&r, literals, number));
      ck_assert(proof_grow(source, &r, literals, number));
      check_same_store(&r);
      ck_assert_ptr_eq(r.value, value);
      ck_assert_ptr_eq(r.trail, trail);
      ck_assert(rup_fits(&r, literals, number));
      r.arena[r.arena_capacity - 1] = 0;
      r.place[r.number_capacity - 1] = 0;
      free(r.arena);
      free(r.place);
    }
  }
}

/* More than the arena may have, or a number beyond all memory: no room, and the store is the same. */
static inline void check_limits(struct proof_source *source)
{
  signed char value[5] = {0};
  int32_t trail[2];
  struct rup r = full_store(value, trail);
  ck_assert(!proof_grow(source, &r, RUP_MAX_ARENA, STORED_NUMBER + 1));
  check_same_store(&r);
  ck_assert(!proof_grow(source, &r, 1, RUP_MAX_NUMBER));
  check_same_store(&r);
  free(r.arena);
  free(r.place);
}

#endif
