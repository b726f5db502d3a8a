#include "cover_problem.h"

#include <stdlib.h>
#include <string.h>

/* Steps after which the search for dominated lines is given up: a second or so. */
#define DOMINANCE_STEPS UINT64_C(200000000)

static bool lines_allocate(struct cover_lines *l, size_t lines, size_t items)
{
  l->lines = lines;
  l->start = calloc(lines + 1, sizeof *l->start);
  l->item = calloc(items + 1, sizeof *l->item);
  return l->start != NULL && l->item != NULL;
}

static void lines_free(struct cover_lines *l)
{
  free(l->start);
  free(l->item);
}

static size_t line_size(const struct cover_lines *l, size_t x)
{
  return l->start[x + 1] - l->start[x];
}

/* `to` has as many lines as there are different items in `from`. */
static bool transpose(struct cover_lines *to, const struct cover_lines *from, size_t lines)
{
  const size_t items = from->start[from->lines];
  if (!lines_allocate(to, lines, items))
    return false;
  for (size_t k = 0; k < items; k++)
    to->start[from->item[k] + 1]++;
  for (size_t y = 0; y < lines; y++)
    to->start[y + 1] += to->start[y];
  for (size_t x = 0; x < from->lines; x++)
    for (size_t k = from->start[x]; k < from->start[x + 1]; k++)
      to->item[to->start[from->item[k]]++] = (uint32_t)x;
  for (size_t y = lines; y > 0; y--)
    to->start[y] = to->start[y - 1];
  to->start[0] = 0;
  return true;
}

/* Whether line y makes line x superfluous, given that line x is included in line y (for columns), or the other way round (for rows). */
static bool superfluous_column(const struct cover_problem *p, size_t x, size_t y)
{
  const uint64_t *cost = p->system->cost;
  if (cost[x] != cost[y] || line_size(&p->column, x) != line_size(&p->column, y))
    return cost[y] <= cost[x];
  return y < x;
}

static bool superfluous_row(const struct cover_lines *row, size_t x, size_t y)
{
  return line_size(row, x) != line_size(row, y) || y < x;
}

/* Calls `visit` for all pairs x != y of lines such that each item of x is an item of y.  `count` is [lines] and 0; `lines_of` is the transposed matrix. */
static void visit_inclusions(const struct cover_lines *l, const struct cover_lines *lines_of, uint32_t *count,
                             void (*visit)(struct cover_problem *p, bool *marked, size_t x, size_t y),
                             struct cover_problem *p, bool *marked)
{
  uint64_t steps = 0;
  for (size_t x = 0; x < l->lines && steps < DOMINANCE_STEPS; x++) {
    for (size_t k = l->start[x]; k < l->start[x + 1]; k++)
      for (size_t m = lines_of->start[l->item[k]]; m < lines_of->start[l->item[k] + 1]; m++, steps++)
        count[lines_of->item[m]]++;
    for (size_t k = l->start[x]; k < l->start[x + 1]; k++)
      for (size_t m = lines_of->start[l->item[k]]; m < lines_of->start[l->item[k] + 1]; m++) {
        const size_t y = lines_of->item[m];
        if (y != x && count[y] == line_size(l, x))
          visit(p, marked, x, y);
        count[y] = 0;
      }
  }
}

static void mark_column(struct cover_problem *p, bool *marked, size_t x, size_t y)
{
  if (superfluous_column(p, x, y))
    marked[x] = true;
}

static void mark_row(struct cover_problem *p, bool *marked, size_t x, size_t y)
{
  if (superfluous_row(&p->row, y, x))
    marked[y] = true;
}

static bool copy_rows(struct cover_problem *p)
{
  const struct set_system *s = p->system;
  p->element = calloc(s->elements + 1, sizeof *p->element);
  if (p->element == NULL || !lines_allocate(&p->row, s->elements, s->start[s->elements]))
    return false;
  for (size_t i = 0; i < s->elements; i++) {
    p->element[i] = (uint32_t)i;
    p->row.start[i + 1] = s->start[i + 1];
  }
  if (s->start[s->elements] > 0)
    memcpy(p->row.item, s->member_of, s->start[s->elements] * sizeof *s->member_of);
  return transpose(&p->column, &p->row, s->sets);
}

static void keep_unmarked_rows(struct cover_problem *p, const bool *marked)
{
  size_t kept = 0, items = 0;
  for (size_t i = 0; i < p->row.lines; i++) {
    const size_t first = p->row.start[i], end = p->row.start[i + 1];
    if (marked[i])
      continue;
    memmove(p->row.item + items, p->row.item + first, (end - first) * sizeof *p->row.item);
    p->element[kept] = p->element[i];
    p->row.start[kept++] = items;
    items += end - first;
  }
  p->row.start[kept] = items;
  p->row.lines = kept;
}

static bool drop_rows(struct cover_problem *p, uint32_t *count, bool *marked)
{
  visit_inclusions(&p->row, &p->column, count, mark_row, p, marked);
  keep_unmarked_rows(p, marked);
  lines_free(&p->column);
  return transpose(&p->column, &p->row, p->system->sets);
}

bool cover_problem_init(struct cover_problem *p, const struct set_system *s)
{
  const size_t lines = s->elements > s->sets ? s->elements : s->sets;
  *p = (struct cover_problem){.system = s};
  for (uint32_t j = 0; j < s->sets; j++)
    p->total += s->cost[j];
  p->dominated = calloc((size_t)s->sets + 1, sizeof *p->dominated);
  uint32_t *count = calloc(lines + 1, sizeof *count);
  bool *marked = calloc(lines + 1, sizeof *marked);
  bool done =
      p->dominated != NULL && count != NULL && marked != NULL && copy_rows(p) && drop_rows(p, count, marked);
  if (done)
    visit_inclusions(&p->column, &p->row, count, mark_column, p, p->dominated);
  for (uint32_t j = 0; done && j < s->sets; j++)
    if (line_size(&p->column, j) == 0)
      p->dominated[j] = true; /* it has nothing to cover */
  free(count);
  free(marked);
  return done;
}

bool cover_problem_restrict(struct cover_problem *core, const struct cover_problem *p, const bool *keep)
{
  *core = (struct cover_problem){.system = p->system, .total = p->total};
  core->element = calloc(p->row.lines + 1, sizeof *core->element);
  core->dominated = calloc(p->column.lines + 1, sizeof *core->dominated);
  if (core->element == NULL || core->dominated == NULL ||
      !lines_allocate(&core->row, p->row.lines, p->row.start[p->row.lines]))
    return false;
  memcpy(core->element, p->element, p->row.lines * sizeof *core->element);
  for (size_t j = 0; j < p->column.lines; j++)
    core->dominated[j] = !keep[j];
  size_t items = 0;
  for (size_t r = 0; r < p->row.lines; r++) {
    for (size_t k = p->row.start[r]; k < p->row.start[r + 1]; k++)
      if (keep[p->row.item[k]])
        core->row.item[items++] = p->row.item[k];
    core->row.start[r + 1] = items;
  }
  return transpose(&core->column, &core->row, p->column.lines);
}

void cover_problem_free(struct cover_problem *p)
{
  lines_free(&p->row);
  lines_free(&p->column);
  free(p->element);
  free(p->dominated);
}
