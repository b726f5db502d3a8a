#include "sets.h"

#include "memory.h"

#include <stdlib.h>

static void show_lists(struct sets *s)
{
  s->system.elements = s->lists.lists;
  s->system.start = s->lists.start;
  s->system.member_of = s->lists.number;
}

bool sets_init(struct sets *s, struct reason *reason)
{
  *s = (struct sets){0};
  s->system.cost = memory_grow(NULL, &s->cost_capacity, 1, sizeof *s->system.cost, reason);
  if (!number_lists_init(&s->lists, reason))
    return false;
  show_lists(s);
  return s->system.cost != NULL;
}

void sets_free(struct sets *s)
{
  number_lists_free(&s->lists);
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
  return number_lists_add(&s->lists, set, reason);
}

bool sets_end_element(struct sets *s, struct reason *reason)
{
  const bool ended = number_lists_end(&s->lists, reason);
  show_lists(s);
  return ended;
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
