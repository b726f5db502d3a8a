/* Set systems for the search for covers, and searches whose results are checked: every proof goes through the kernel. */
#ifndef COVER_SAMPLES_H
#define COVER_SAMPLES_H

#include "random_numbers.h"
#include "solve/cover_recheck.h"
#include "solve/cover_search.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_SETS = 3000, MOST_ELEMENTS = 400, MOST_MEMBERS = 40000 };

static uint64_t random_state = 1;

struct sample {
  struct set_system system;
  size_t start[MOST_ELEMENTS + 1];
  uint32_t member_of[MOST_MEMBERS];
  uint64_t cost[MOST_SETS];
};

static inline void begin(struct sample *s, uint32_t sets)
{
  memset(s, 0, sizeof *s);
  s->system.sets = sets;
  s->system.start = s->start;
  s->system.member_of = s->member_of;
  s->system.cost = s->cost;
}

/* Element by element, each set with probability `percent`; an element that has none gets one, unless `may_be_empty`. */
static inline void random_system(struct sample *s, size_t elements, uint32_t sets, uint32_t percent,
                                 uint32_t dearest, bool may_be_empty)
{
  begin(s, sets);
  s->system.elements = elements;
  size_t at = 0;
  for (size_t i = 0; i < elements; i++) {
    s->start[i] = at;
    for (uint32_t j = 0; j < sets; j++)
      if (draw_below(&random_state, 100) < percent)
        s->member_of[at++] = j;
    if (at == s->start[i] && !may_be_empty)
      s->member_of[at++] = draw_below(&random_state, sets);
    s->start[i + 1] = at;
  }
  for (uint32_t j = 0; j < sets; j++)
    s->cost[j] = 1 + draw_below(&random_state, dearest);
}

/* Minus the sum of two points of the affine space over the integers modulo 3: the third point of their line. */
static inline uint32_t third_point(uint32_t x, uint32_t y)
{
  uint32_t z = 0;
  for (uint32_t power = 1; power < 81; power *= 3)
    z += (6 - x / power % 3 - y / power % 3) % 3 * power;
  return z;
}

/* Points that meet all lines of the affine space over the integers modulo 3, the complement of a cap; in 2 and 3 dimensions a Steiner triple
 * system of OR-Library.  The relaxation says no more than a third of the points. */
static inline void affine_space(struct sample *s, uint32_t points)
{
  size_t at = 0;
  begin(s, points);
  for (uint32_t x = 0; x < points; x++)
    for (uint32_t y = x + 1; y < points; y++) {
      const uint32_t z = third_point(x, y);
      if (z <= y)
        continue;
      s->member_of[at++] = x;
      s->member_of[at++] = y;
      s->member_of[at++] = z;
      s->start[++s->system.elements] = at;
    }
  for (uint32_t j = 0; j < points; j++)
    s->cost[j] = 1;
}

static inline bool covers(const struct set_system *s, const bool *cover)
{
  for (size_t i = 0; i < s->elements; i++) {
    bool covered = false;
    for (size_t k = s->start[i]; k < s->start[i + 1]; k++)
      covered = covered || cover[s->member_of[k]];
    if (!covered)
      return false;
  }
  return true;
}

static inline uint64_t cost_of(const struct set_system *s, const bool *cover)
{
  uint64_t cost = 0;
  for (uint32_t j = 0; j < s->sets; j++)
    cost += cover[j] ? s->cost[j] : 0;
  return cost;
}

/* Searches and checks what holds of every result. */
static inline void search(const struct set_system *s, const struct cover_search_options *options,
                          struct cover_search_result *result)
{
  struct diagnostic d = {""};
  ck_assert_msg(cover_search(s, options, result, &d) == STATUS_OK, "%s", d.text);
  ck_assert_msg(cover_recheck(s, &result->proof, result->lower, &d) == STATUS_OK, "%s", d.text);
  ck_assert(result->has_cover == result->feasible);
  if (!result->has_cover) {
    ck_assert_uint_eq(result->upper, UINT64_MAX);
    return;
  }
  ck_assert(covers(s, result->cover));
  ck_assert_uint_eq(cost_of(s, result->cover), result->upper);
  ck_assert_uint_le(result->lower, result->upper);
}

#endif
