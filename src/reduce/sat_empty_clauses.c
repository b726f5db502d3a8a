#include "sat_reduction.h"

size_t sat_empty_clauses(const struct formula *f)
{
  size_t count = 0;
  /*@ loop invariant index: 0 <= c <= f->clauses;
      loop invariant count: count == EmptyClauses(f->start, c);
      loop invariant range: \forall integer k; 0 <= k <= c ==> 0 <= EmptyClauses(f->start, k) <= k;
      loop assigns          c, count;
      loop variant          f->clauses - c;
  */
  for (size_t c = 0; c < f->clauses; c++)
    if (f->start[c] == f->start[c + 1])
      count++;
  return count;
}
