#include "sat.h"

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

/* Moves literal[first .. end - 1] up by `distance` places. */
/*@ requires range:  first <= end && end + distance <= SIZE_MAX && \valid(literal + (first .. end - 1 + distance));
    terminates       \true;
    exits            \false;
    assigns          literal[first + distance .. end - 1 + distance];
    ensures  moved:  \forall integer p; first <= p < end ==> literal[p + distance] == \old(literal[p]);
*/
static void move_up(int32_t *literal, size_t first, size_t end, size_t distance)
{
  /*@ loop invariant index: first <= p <= end;
      loop invariant moved: \forall integer q; p <= q < end ==> literal[q + distance] == \at(literal[q], Pre);
      loop invariant rest:  \forall integer q; first <= q < p ==> literal[q] == \at(literal[q], Pre);
      loop assigns          p, literal[first + distance .. end - 1 + distance];
      loop variant          p;
  */
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
  /*@ loop invariant index:    0 <= c <= clauses;
      loop invariant distance: distance == EmptyClauses{Pre}(f->start, c);
      loop invariant end:      end == \at(f->start[\at(c, Here)], Pre);
      loop invariant above:    \forall integer k; c <= k <= clauses ==> EmptyClauses{Pre}(f->start, k) >= distance;
      loop invariant waiting:  \forall integer k; 0 <= k < c ==> f->start[k] == \at(f->start[k], Pre);
      loop invariant starts:   \forall integer k; c <= k <= clauses ==>
                                 f->start[k] == \at(f->start[k], Pre) + EmptyClauses{Pre}(f->start, k);
      loop invariant literals: \forall integer p; 0 <= p < end ==> f->literal[p] == \at(f->literal[p], Pre);
      loop invariant kept:     \forall integer k, p; c <= k < clauses && \at(f->start[k], Pre) <= p < \at(f->start[k + 1], Pre) ==>
                                 f->literal[p + EmptyClauses{Pre}(f->start, k)] == \at(f->literal[p], Pre);
      loop invariant unit:     \forall integer k; c <= k < clauses && \at(f->start[k], Pre) == \at(f->start[k + 1], Pre) ==>
                                 f->literal[f->start[k]] == z;
      loop invariant last:     f->literal[f->start[clauses]] == -z;
      loop assigns             c, distance, end, f->start[0 .. clauses - 1],
                               f->literal[0 .. \at(f->start[f->clauses], Pre) + EmptyClauses{Pre}(f->start, \at(f->clauses, Pre)) - 1];
      loop variant             c;
  */
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
