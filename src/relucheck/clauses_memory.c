/* The memory of a formula.  The proof of what fills it assumes that clauses_grow_literals and clauses_grow_starts keep their contracts;
 * proofs/TRUSTED.md says why. */
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

bool clauses_grow_literals(struct clauses *c, size_t more, struct reader *in)
{
  int32_t *literal = memory_grow(c->formula.literal, &c->literal_capacity, c->literals + more,
                                 sizeof *c->formula.literal, in->reason);
  if (literal == NULL)
    return false;
  c->formula.literal = literal;
  return true;
}

bool clauses_grow_starts(struct clauses *c, struct reader *in)
{
  size_t *start = memory_grow(c->formula.start, &c->start_capacity, c->formula.clauses + 2,
                              sizeof *c->formula.start, in->reason);
  if (start == NULL)
    return false;
  c->formula.start = start;
  return true;
}

bool clauses_replace_empty(struct clauses *c, struct reader *in)
{
  size_t empty = sat_empty_clauses(&c->formula);
  if (empty == 0)
    return true;
  if (c->literal_capacity - c->literals <= empty && !clauses_grow_literals(c, empty + 1, in))
    return false;
  if (!clauses_start_room(c, in))
    return false;
  sat_replace_empty_clauses(&c->formula);
  c->literals = c->formula.start[c->formula.clauses];
  return true;
}
