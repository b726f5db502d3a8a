#include "clauses.h"

#include "../reduce/sat.h"
#include "memory.h"

#include <stdlib.h>

bool clauses_init(struct clauses *c, struct reason *reason)
{
  *c = (struct clauses){0};
  c->formula.start = memory_grow(NULL, &c->start_capacity, 1, sizeof *c->formula.start, reason);
  c->formula.literal = memory_grow(NULL, &c->literal_capacity, 1, sizeof *c->formula.literal, reason);
  if (c->formula.start == NULL || c->formula.literal == NULL)
    return false;
  c->formula.start[0] = 0;
  return true;
}

void clauses_free(struct clauses *c)
{
  free(c->formula.start);
  free(c->formula.literal);
  *c = (struct clauses){0};
}

static bool reserve_literals(struct clauses *c, size_t more, struct reason *reason)
{
  if (c->literal_capacity - c->literals >= more)
    return true;
  int32_t *literal = memory_grow(c->formula.literal, &c->literal_capacity, c->literals + more,
                                 sizeof *c->formula.literal, reason);
  if (literal == NULL)
    return false;
  c->formula.literal = literal;
  return true;
}

bool clauses_grow_literals(struct clauses *c, struct reason *reason)
{
  return reserve_literals(c, 1, reason);
}

static bool reserve_clause(struct clauses *c, struct reason *reason)
{
  if (c->formula.clauses + 1 < c->start_capacity)
    return true;
  size_t *start = memory_grow(c->formula.start, &c->start_capacity, c->formula.clauses + 2,
                              sizeof *c->formula.start, reason);
  if (start == NULL)
    return false;
  c->formula.start = start;
  return true;
}

bool clauses_end_clause(struct clauses *c, struct reason *reason)
{
  size_t width = c->literals - c->formula.start[c->formula.clauses];
  if (width > FORMULA_MAX_WIDTH)
    return reason_set(reason, OUTCOME_LIMIT, "error: clause %zu has more than %d literals",
                      c->formula.clauses + 1, FORMULA_MAX_WIDTH);
  if (!reserve_clause(c, reason))
    return false;
  c->formula.start[++c->formula.clauses] = c->literals;
  return true;
}

bool clauses_replace_empty(struct clauses *c, struct reason *reason)
{
  size_t empty = sat_empty_clauses(&c->formula);
  if (empty == 0)
    return true;
  if (!reserve_literals(c, empty + 1, reason) || !reserve_clause(c, reason))
    return false;
  sat_replace_empty_clauses(&c->formula);
  c->literals = c->formula.start[c->formula.clauses];
  return true;
}
