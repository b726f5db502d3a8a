#include "cut_list.h"

#include "../format/array.h"

#include <stdlib.h>
#include <string.h>

bool cut_list_init(struct cut_list *c, uint32_t inputs)
{
  *c = (struct cut_list){.system = {.sets = inputs}};
  c->system.start = calloc(1, sizeof *c->system.start);
  c->system.member_of = calloc(1, sizeof *c->system.member_of);
  c->system.cost = calloc((size_t)inputs + 1, sizeof *c->system.cost);
  if (c->system.start == NULL || c->system.member_of == NULL || c->system.cost == NULL)
    return false;
  for (uint32_t i = 0; i < inputs; i++)
    c->system.cost[i] = 1;
  return true;
}

void cut_list_free(struct cut_list *c)
{
  free(c->system.start);
  free(c->system.member_of);
  free(c->system.cost);
  *c = (struct cut_list){0};
}

bool cut_list_add(struct cut_list *c, const uint32_t *input, size_t inputs)
{
  struct set_system *s = &c->system;
  const size_t used = s->start[s->elements];
  size_t *start = array_reserve(s->start, &c->cut_capacity, s->elements + 2, sizeof *start);
  if (start == NULL)
    return false;
  s->start = start;
  uint32_t *member_of = array_reserve(s->member_of, &c->input_capacity, used + inputs, sizeof *member_of);
  if (member_of == NULL)
    return false;
  s->member_of = member_of;
  memcpy(member_of + used, input, inputs * sizeof *input);
  start[++s->elements] = used + inputs;
  return true;
}

bool cut_list_has(const struct cut_list *c, size_t first, const uint32_t *input, size_t inputs)
{
  const struct set_system *s = &c->system;
  for (size_t i = first; i < s->elements; i++)
    if (s->start[i + 1] - s->start[i] == inputs &&
        memcmp(s->member_of + s->start[i], input, inputs * sizeof *input) == 0)
      return true;
  return false;
}

void cut_list_keep(struct cut_list *c, size_t *number)
{
  struct set_system *s = &c->system;
  size_t kept = 0, used = 0, begin = 0;
  for (size_t i = 0; i < s->elements; i++) {
    const size_t end = s->start[i + 1]; /* read before it is overwritten */
    if (number[i] != SIZE_MAX) {
      memmove(s->member_of + used, s->member_of + begin, (end - begin) * sizeof *s->member_of);
      used += end - begin;
      number[i] = kept;
      s->start[++kept] = used;
    }
    begin = end;
  }
  s->elements = kept;
}
