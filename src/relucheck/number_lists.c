#include "number_lists.h"

#include "memory.h"

#include <stdlib.h>

bool number_lists_init(struct number_lists *l, struct reason *reason)
{
  *l = (struct number_lists){0};
  l->start = memory_grow(NULL, &l->start_capacity, 1, sizeof *l->start, reason);
  l->number = memory_grow(NULL, &l->number_capacity, 1, sizeof *l->number, reason);
  if (l->start == NULL || l->number == NULL)
    return false;
  l->start[0] = 0;
  return true;
}

void number_lists_free(struct number_lists *l)
{
  free(l->start);
  free(l->number);
  *l = (struct number_lists){0};
}

bool number_lists_add(struct number_lists *l, uint32_t number, struct reason *reason)
{
  return memory_push(&l->number, &l->number_capacity, &l->numbers, number, reason);
}

bool number_lists_end(struct number_lists *l, struct reason *reason)
{
  if (l->lists + 1 >= l->start_capacity) {
    size_t *grown = memory_grow(l->start, &l->start_capacity, l->lists + 2, sizeof *grown, reason);
    if (grown == NULL)
      return false;
    l->start = grown;
  }
  l->start[++l->lists] = l->numbers;
  return true;
}
