#include "clauses.h"

bool clauses_start_room(struct clauses *c, struct reader *in)
{
  return c->formula.clauses + 1 < c->start_capacity || clauses_grow_starts(c, in);
}
