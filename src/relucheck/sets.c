#include "sets.h"

#include "memory.h"

#include <stdlib.h>

bool sets_init(struct sets *s, struct reason *reason)
{
  *s = (struct sets){0};
  s->system.start = memory_grow(NULL, &s->start_capacity, 1, sizeof *s->system.start, reason);
  s->system.member_of = memory_grow(NULL, &s->member_capacity, 1, sizeof *s->system.member_of, reason);
  s->system.cost = memory_grow(NULL, &s->cost_capacity, 1, sizeof *s->system.cost, reason);
  if (s->system.start == NULL || s->system.member_of == NULL || s->system.cost == NULL)
    return false;
  s->system.start[0] = 0;
  return true;
}

void sets_free(struct sets *s)
{
  free(s->system.start);
  free(s->system.member_of);
  free(s->system.cost);
  *s = (struct sets){0};
}

bool sets_add_set(struct sets *s, uint64_t cost, struct reason *reason)
{
  if (s->system.sets == s->cost_capacity) {
    uint64_t *grown =
        memory_grow(s->system.cost, &s->cost_capacity, (size_t)s->system.sets + 1, sizeof *grown, reason);
    if (grown == NULL)
      return false;
    s->system.cost = grown;
  }
  s->system.cost[s->system.sets++] = cost;
  return true;
}

bool sets_add_member(struct sets *s, uint32_t set, struct reason *reason)
{
  if (s->members == s->member_capacity) {
    uint32_t *grown =
        memory_grow(s->system.member_of, &s->member_capacity, s->members + 1, sizeof *grown, reason);
    if (grown == NULL)
      return false;
    s->system.member_of = grown;
  }
  s->system.member_of[s->members++] = set;
  return true;
}

bool sets_end_element(struct sets *s, struct reason *reason)
{
  if (s->system.elements + 1 >= s->start_capacity) {
    size_t *grown =
        memory_grow(s->system.start, &s->start_capacity, s->system.elements + 2, sizeof *grown, reason);
    if (grown == NULL)
      return false;
    s->system.start = grown;
  }
  s->system.start[++s->system.elements] = s->members;
  return true;
}

bool sets_contains(const struct set_system *s, size_t i, uint32_t set, size_t *place)
{
  size_t low = s->start[i];
  size_t high = s->start[i + 1];
  while (low < high) {
    const size_t middle = low + (high - low) / 2;
    if (s->member_of[middle] < set)
      low = middle + 1;
    else
      high = middle;
  }
  if (place != NULL)
    *place = low;
  return low < s->start[i + 1] && s->member_of[low] == set;
}
