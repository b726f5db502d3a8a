#include "set_system_layout.h"

#include "../reduce/set_cover.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

const struct layout_shape LAYOUT_SHAPES[LAYOUTS] = {
    {.format = SET_SYSTEM_SCP,
     .name = "scp",
     .costs_first = true,
     .entry = "a column",
     .entry_count = "the number of columns of the row",
     .last = "the last row"},
    {.format = SET_SYSTEM_RAIL,
     .name = "rail",
     .cost_each = true,
     .by_set = true,
     .entry = "a row",
     .entry_count = "the number of rows of the column",
     .last = "the last column"},
    {.format = SET_SYSTEM_STEINER,
     .name = "steiner",
     .sets_first = true,
     .fixed = 3,
     .entry = "a point",
     .last = "the last triple"},
};

__attribute__((format(printf, 4, 5))) static void fail(struct layout *l, enum status status,
                                                       struct position at, const char *format, ...)
{
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(l->message, sizeof l->message, format, arguments);
  va_end(arguments);
  l->failed = status;
  l->at = at;
}

void layout_begin(struct layout *l, const struct layout_shape *shape)
{
  *l = (struct layout){.shape = shape, .state = LAYOUT_COUNTS, .lines = true};
}

static void begin_group(struct layout *l)
{
  const struct layout_shape *shape = l->shape;
  l->entries_left = shape->fixed;
  if (l->groups_left == 0)
    l->state = LAYOUT_END;
  else if (shape->cost_each)
    l->state = LAYOUT_COST;
  else
    l->state = shape->fixed > 0 ? LAYOUT_ENTRY : LAYOUT_COUNT;
}

static void end_entries(struct layout *l)
{
  if (l->entries_left > 0)
    return;
  l->groups_left--;
  begin_group(l);
}

/* The first two numbers. */
static void take_count(struct layout *l, uint64_t value, struct position at)
{
  char shown[40];
  const bool first = l->taken == 0;
  const bool sets = first == l->shape->sets_first;
  if (value > SET_SYSTEM_MAX_SETS) {
    fail(l, STATUS_LIMIT, at, "found %s %s, expected at most %d", instance_show_number(value, shown),
         sets ? "sets" : "elements", SET_SYSTEM_MAX_SETS);
    return;
  }
  *(sets ? &l->sets : &l->elements) = value;
  if (first)
    return;
  l->groups_left = l->shape->by_set ? l->sets : l->elements;
  l->costs_left = l->shape->costs_first ? l->sets : 0;
  if (l->costs_left > 0)
    l->state = LAYOUT_COSTS;
  else
    begin_group(l);
}

static void take_cost(struct layout *l, uint64_t value, struct position at)
{
  char shown[40];
  if (value > SET_COVER_MAX_COST)
    fail(l, STATUS_LIMIT, at, "found the cost %s, expected at most %" PRIu64,
         instance_show_number(value, shown), SET_COVER_MAX_COST);
  else if (l->state == LAYOUT_COST)
    l->state = LAYOUT_COUNT;
  else if (--l->costs_left == 0)
    begin_group(l);
}

/* What entries are numbers of. */
static uint64_t entry_limit(const struct layout *l)
{
  return l->shape->by_set ? l->elements : l->sets;
}

static void take_entry_count(struct layout *l, uint64_t value, struct position at)
{
  char shown[40];
  if (value > entry_limit(l)) {
    fail(l, STATUS_MALFORMED, at, "found %s as %s, expected at most %" PRIu64,
         instance_show_number(value, shown), l->shape->entry_count, entry_limit(l));
    return;
  }
  l->entries_left = value;
  l->state = LAYOUT_ENTRY;
  end_entries(l);
}

/* Whether a group of a fixed size has the entry already; notes it. */
static bool repeats(struct layout *l, uint64_t value)
{
  if (l->shape->fixed == 0)
    return false;
  const uint64_t taken = l->shape->fixed - l->entries_left;
  for (uint64_t i = 0; i < taken; i++)
    if (l->group[i] == value)
      return true;
  l->group[taken] = value;
  return false;
}

static void take_entry(struct layout *l, uint64_t value, struct position at)
{
  char shown[40];
  if (value == 0 || value > entry_limit(l)) {
    fail(l, STATUS_MALFORMED, at, "found %s, expected %s from 1 to %" PRIu64,
         instance_show_number(value, shown), l->shape->entry, entry_limit(l));
    return;
  }
  if (repeats(l, value)) {
    fail(l, STATUS_MALFORMED, at, "found point %s again, expected three different points in a triple",
         instance_show_number(value, shown));
    return;
  }
  l->entries_left--;
  end_entries(l);
}

/* Whether the next number is the first one of the costs or of a group. */
static bool at_beginning(const struct layout *l)
{
  const struct layout_shape *shape = l->shape;
  return (l->state == LAYOUT_COSTS && l->costs_left == l->sets) || l->state == LAYOUT_COST ||
         (l->state == LAYOUT_COUNT && !shape->cost_each) ||
         (l->state == LAYOUT_ENTRY && l->entries_left == shape->fixed);
}

/* Whether the next number may stand on that line in a file that is as regular as real ones: only the numbers of scp's costs and rows go over several lines. */
static bool fits_lines(const struct layout *l, uint64_t line)
{
  if (at_beginning(l))
    return line != l->line;
  const bool wraps = l->state == LAYOUT_COUNTS || l->shape->costs_first;
  return wraps || line == l->line;
}

void layout_take(struct layout *l, uint64_t value, struct position at)
{
  if (l->failed != STATUS_OK)
    return;
  l->lines = l->lines && fits_lines(l, at.line);
  l->line = at.line;
  switch (l->state) {
  case LAYOUT_COUNTS:
    take_count(l, value, at);
    break;
  case LAYOUT_COSTS:
  case LAYOUT_COST:
    take_cost(l, value, at);
    break;
  case LAYOUT_COUNT:
    take_entry_count(l, value, at);
    break;
  case LAYOUT_ENTRY:
    take_entry(l, value, at);
    break;
  case LAYOUT_END:
    fail(l, STATUS_MALFORMED, at, "found one more number after %s, expected the end of the file",
         l->shape->last);
  }
  l->taken += l->failed == STATUS_OK;
}

void layout_end(struct layout *l, struct position at)
{
  if (l->failed != STATUS_OK || l->state == LAYOUT_END)
    return;
  if (l->state == LAYOUT_COUNTS)
    fail(l, STATUS_MALFORMED, at, "found the end of the file, expected the numbers of elements and of sets");
  else if (l->state == LAYOUT_COSTS)
    fail(l, STATUS_MALFORMED, at, "found the end of the file, expected %" PRIu64 " more costs",
         l->costs_left);
  else
    fail(l, STATUS_MALFORMED, at, "found the end of the file, expected the rest of the last %" PRIu64 " %s",
         l->groups_left,
         l->shape->by_set      ? "columns"
         : l->shape->fixed > 0 ? "triples"
                               : "rows");
}

/* ---- making the system ---- */

/* `cost` NULL: the groups have none. */
static enum status add_groups(const struct layout *l, const uint64_t *number, struct lists *lists,
                              uint64_t *cost, struct diagnostic *d)
{
  const struct layout_shape *shape = l->shape;
  const uint64_t groups = shape->by_set ? l->sets : l->elements;
  enum status status = STATUS_OK;
  for (uint64_t g = 0; g < groups && status == STATUS_OK; g++) {
    if (cost != NULL)
      cost[g] = *number++;
    uint64_t entries = shape->fixed > 0 ? shape->fixed : *number++;
    for (; entries > 0 && status == STATUS_OK; entries--)
      status = lists_add(lists, (uint32_t)*number++ - 1, d);
    if (status == STATUS_OK)
      status = lists_end_row(lists, d);
  }
  return status;
}

enum status layout_make(const struct layout *l, const uint64_t *number, struct owned_set_system *s,
                        struct diagnostic *d)
{
  const struct layout_shape *shape = l->shape;
  struct lists lists;
  uint64_t *each = NULL;
  number += 2;
  enum status status = lists_init(&lists, (size_t)entry_limit(l), d);
  if (status != STATUS_OK)
    return status;
  if (shape->cost_each && (each = calloc((size_t)l->sets + 1, sizeof *each)) == NULL)
    status = diagnostic_out_of_memory(d);
  const uint64_t *cost = shape->costs_first ? number : each;
  if (status == STATUS_OK)
    status = add_groups(l, number + (shape->costs_first ? l->sets : 0), &lists, each, d);
  if (status == STATUS_OK)
    status = owned_set_system_make(s, &lists, shape->by_set, cost, d);
  else
    lists_free(&lists);
  free(each);
  return status;
}
