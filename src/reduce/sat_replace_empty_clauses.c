#include "sat_reduction.h"

/*@ predicate LiteralsMoved{Before, After}(int32_t *literal, integer first, integer end, integer distance) =
      \forall integer q; first + distance <= q < end + distance ==>
        \at(literal[q], After) == \at(literal[q - distance], Before);
*/

/* Moves literal[first .. end - 1] up by `distance` places. */
/*@ requires range:  first <= end && end + distance <= SIZE_MAX && \valid(literal + (first .. end - 1 + distance));
    terminates       \true;
    exits            \false;
    assigns          literal[first + distance .. end - 1 + distance];
    ensures  moved:  LiteralsMoved{Pre, Post}(literal, first, end, distance);
*/
static void move_up(int32_t *literal, size_t first, size_t end, size_t distance)
{
  /*@ loop invariant index: first <= p <= end;
      loop invariant moved: \forall integer q; p + distance <= q < end + distance ==>
                              literal[q] == \at(literal[q - distance], Pre);
      loop invariant rest:  \forall integer q; first <= q < p ==> literal[q] == \at(literal[q], Pre);
      loop assigns          p, literal[first + distance .. end - 1 + distance];
      loop variant          p;
  */
  for (size_t p = end; p > first; p--)
    literal[p - 1 + distance] = literal[p - 1];
}

/* Gives every empty clause the literal z: clause c moves up by the number of empty clauses before it.  From the back, so that nothing is
 * overwritten before it has moved. */
/*@ requires empty:     empty == EmptyClauses(start, clauses) && start[clauses] + empty <= SIZE_MAX;
    requires counts:    \forall integer c; 0 <= c <= clauses ==> 0 <= EmptyClauses(start, c);
    requires starts:    \forall integer c, d; 0 <= c <= d <= clauses ==> start[c] <= start[d];
    requires start:     clauses < SIZE_MAX && \valid(start + (0 .. clauses));
    requires literal:   \valid(literal + (0 .. start[clauses] + empty - 1));
    terminates          \true;
    exits               \false;
    assigns             start[0 .. clauses], literal[0 .. start[clauses] + empty - 1];
    ensures  starts:    \forall integer c; 0 <= c <= clauses ==> start[c] == \old(start[c]) + EmptyClauses{Pre}(start, c);
    ensures  kept:      \forall integer c; 0 <= c < clauses ==>
                          LiteralsMoved{Pre, Post}(literal, \old(start[c]), \old(start[c + 1]), EmptyClauses{Pre}(start, c));
    ensures  unit:      \forall integer c; 0 <= c < clauses && \old(start[c]) == \old(start[c + 1]) ==>
                          literal[\old(start[c]) + EmptyClauses{Pre}(start, c)] == z;
    ensures  counts:    \forall integer c; 0 <= c <= clauses ==> EmptyClauses{Pre}(start, c) <= empty;
*/
static void fill_empty_clauses(size_t *start, int32_t *literal, size_t clauses, size_t empty, int32_t z)
{
  size_t distance = empty;
  size_t end = start[clauses];
  start[clauses] = end + distance;
  /*@ loop invariant index:    0 <= c <= clauses;
      loop invariant distance: distance == EmptyClauses{Pre}(start, c);
      loop invariant end:      end == \at(start[\at(c, Here)], Pre);
      loop invariant above:    \forall integer k; c <= k <= clauses ==> distance <= EmptyClauses{Pre}(start, k) <= empty;
      loop invariant waiting:  \forall integer k; 0 <= k < c ==> start[k] == \at(start[k], Pre);
      loop invariant starts:   \forall integer k; c <= k <= clauses ==>
                                 start[k] == \at(start[k], Pre) + EmptyClauses{Pre}(start, k);
      loop invariant literals: \forall integer p; 0 <= p < end ==> literal[p] == \at(literal[p], Pre);
      loop invariant kept:     \forall integer k; c <= k < clauses ==>
        LiteralsMoved{Pre, Here}(literal, \at(start[k], Pre), \at(start[k + 1], Pre), EmptyClauses{Pre}(start, k));
      loop invariant unit:     \forall integer k; c <= k < clauses && \at(start[k], Pre) == \at(start[k + 1], Pre) ==>
                                 literal[\at(start[k], Pre) + EmptyClauses{Pre}(start, k)] == z;
      loop assigns             c, distance, end, start[0 .. clauses], literal[0 .. \at(start[clauses], Pre) + empty - 1];
      loop variant             c;
  */
  for (size_t c = clauses; c > 0; c--) {
    const size_t first = start[c - 1];
    /*@ assert behind: \forall integer k; c <= k < clauses ==>
                         end + distance <= \at(start[k], Pre) + EmptyClauses{Pre}(start, k) &&
                         \at(start[k + 1], Pre) + EmptyClauses{Pre}(start, k) <= \at(start[clauses], Pre) + empty; */
    if (first == end) {
      distance--;
      literal[first + distance] = z;
    } else {
      move_up(literal, first, end, distance);
    }
    /*@ assert same: \forall integer q; end + EmptyClauses{Pre}(start, c) <= q < \at(start[clauses], Pre) + empty ==>
                       literal[q] == \at(literal[q], LoopCurrent); */
    /*@ assert stays: \forall integer k, q; c <= k < clauses && \at(start[k], Pre) + EmptyClauses{Pre}(start, k) <= q <
                        \at(start[k + 1], Pre) + EmptyClauses{Pre}(start, k) ==>
                        literal[q] == \at(literal[q - EmptyClauses(start, k)], Pre); */
    /*@ assert kept: \forall integer k; c <= k < clauses ==>
      LiteralsMoved{Pre, Here}(literal, \at(start[k], Pre), \at(start[k + 1], Pre), EmptyClauses{Pre}(start, k)); */
    /*@ assert distance: distance == EmptyClauses{Pre}(start, \at(c - 1, Here)); */
    /*@ assert moved: LiteralsMoved{Pre, Here}(literal, first, end, distance); */
    /*@ assert new: \forall integer k; k == c - 1 ==>
      LiteralsMoved{Pre, Here}(literal, \at(start[k], Pre), \at(start[k + 1], Pre), EmptyClauses{Pre}(start, k)); */
    start[c - 1] = first + distance;
    end = first;
  }
}

void sat_replace_empty_clauses(struct formula *f)
{
  const size_t empty = sat_empty_clauses(f);
  if (empty == 0)
    return;
  const int32_t z = f->variables + 1;
  const size_t clauses = f->clauses;
  const size_t end = f->start[clauses] + empty;
  fill_empty_clauses(f->start, f->literal, clauses, empty, z);
  /*@ assert end: f->start[clauses] == end; */
  f->literal[end] = -z;
  f->start[clauses + 1] = end + 1;
  f->variables = z;
  f->clauses = clauses + 1;
}
