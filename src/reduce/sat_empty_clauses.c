#include "sat.h"

size_t sat_empty_clauses(const struct formula *f)
{
  size_t count = 0;
  for (size_t c = 0; c < f->clauses; c++)
    if (f->start[c] == f->start[c + 1])
      count++;
  return count;
}

/* Moves literal[first .. end - 1] up by `distance` places. */
static void move_up(int32_t *literal, size_t first, size_t end, size_t distance)
{
  for (size_t p = end; p > first; p--)
    literal[p - 1 + distance] = literal[p - 1];
}

void sat_replace_empty_clauses(struct formula *f)
{
  size_t distance = sat_empty_clauses(f);
  if (distance == 0)
    return;
  const int32_t z = f->variables + 1;
  const size_t clauses = f->clauses;
  size_t end = f->start[clauses];
  f->literal[end + distance] = -z;
  f->start[clauses + 1] = end + distance + 1;
  f->start[clauses] = end + distance;
  /* From the back, so that nothing is overwritten before it has moved: clause c moves up by the number of empty clauses before it. */
  for (size_t c = clauses; c > 0; c--) {
    const size_t first = f->start[c - 1];
    if (first == end) {
      distance--;
      f->literal[first + distance] = z;
    } else {
      move_up(f->literal, first, end, distance);
    }
    f->start[c - 1] = first + distance;
    end = first;
  }
  f->variables = z;
  f->clauses = clauses + 1;
}
