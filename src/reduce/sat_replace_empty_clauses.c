#include "sat_reduction.h"

/*@ predicate LiteralsMoved{Before, After}(int32_t *literal, integer first, integer end, integer distance) =
      \forall integer p; first <= p < end ==> \at(literal[p + distance], After) == \at(literal[p], Before);

    // So many places more than before, as there are empty clauses below.
    predicate StartsMoved{Before, After}(size_t *start, integer from, integer to) =
      \forall integer c; from <= c <= to ==> \at(start[c], After) == \at(start[c], Before) + EmptyClauses{Before}(start, c);

    // Each of the clauses from .. to - 1 has moved up by the number of empty ones before it.
    predicate ClausesMoved{Before, After}(size_t *start, int32_t *literal, integer from, integer to) =
      \forall integer c, p; from <= c < to && \at(start[c], Before) <= p < \at(start[c + 1], Before) ==>
        \at(literal[p + EmptyClauses{Before}(start, c)], After) == \at(literal[p], Before);
*/

/* Moves a clause, literal[first .. end - 1], up by `distance` places; an empty one gets the literal z in the place below.  Returns by how
 * much the clauses before this one move. */
/*@ requires range:    first <= end && end + distance <= SIZE_MAX && \valid(literal + (0 .. end - 1 + distance));
    requires distance: first == end ==> 1 <= distance;
    terminates         \true;
    exits              \false;
    assigns            literal[first + distance - (first == end ? 1 : 0) .. end - 1 + distance];
    ensures  result:   \result == distance - (first == end ? 1 : 0);
    ensures  moved:    LiteralsMoved{Pre, Post}(literal, first, end, \result);
    ensures  unit:     first == end ==> literal[first + \result] == z;
*/
static size_t move_clause(int32_t *literal, size_t first, size_t end, size_t distance, int32_t z)
{
  if (first == end) {
    literal[first + distance - 1] = z;
    return distance - 1;
  }
  /*@ loop invariant index: first <= p <= end;
      loop invariant moved: \forall integer q; p + distance <= q < end + distance ==>
                              literal[q] == \at(literal[q - distance], Pre);
      loop invariant rest:  \forall integer q; first <= q < p ==> literal[q] == \at(literal[q], Pre);
      loop assigns          p, literal[first + distance .. end - 1 + distance];
      loop variant          p;
  */
  for (size_t p = end; p > first; p--)
    literal[p - 1 + distance] = literal[p - 1];
  return distance;
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
    ensures  kept:      \forall integer c, p; 0 <= c < clauses && \old(start[c]) <= p < \old(start[c + 1]) ==>
                          literal[p + EmptyClauses{Pre}(start, c)] == \old(literal[p]);
    ensures  below:     \forall integer c; 0 <= c < clauses ==>
                          \old(start[c + 1]) + EmptyClauses{Pre}(start, c + 1) <= \old(start[clauses]) + empty;
    ensures  unit:      \forall integer c; 0 <= c < clauses && \old(start[c]) == \old(start[c + 1]) ==>
                          literal[\old(start[c]) + EmptyClauses{Pre}(start, c)] == z;
    ensures  counts:    \forall integer c; 0 <= c <= clauses ==> EmptyClauses{Pre}(start, c) <= empty;
*/
static void fill_empty_clauses(size_t *start, int32_t *literal, size_t clauses, size_t empty, int32_t z)
{
  size_t distance = empty;
  size_t end = start[clauses];
  start[clauses] = end + distance;
  size_t c = clauses;
  /*@ loop invariant index:    0 <= c <= clauses;
      loop invariant distance: distance == EmptyClauses{Pre}(start, c);
      loop invariant end:      end == \at(start[\at(c, Here)], Pre);
      loop invariant above:    \forall integer k; c <= k <= clauses ==> distance <= EmptyClauses{Pre}(start, k) <= empty;
      loop invariant waiting:  \forall integer k; 0 <= k < c ==> start[k] == \at(start[k], Pre);
      loop invariant starts:   StartsMoved{Pre, Here}(start, c, clauses);
      loop invariant literals: \forall integer p; 0 <= p < end ==> literal[p] == \at(literal[p], Pre);
      loop invariant kept:     ClausesMoved{Pre, Here}(start, literal, c, clauses);
      loop invariant unit:     \forall integer k; c <= k < clauses && \at(start[k], Pre) == \at(start[k + 1], Pre) ==>
                                 literal[\at(start[k], Pre) + EmptyClauses{Pre}(start, k)] == z;
      loop assigns             c, distance, end, start[0 .. clauses], literal[0 .. \at(start[clauses], Pre) + empty - 1];
      loop variant             c;
  */
  while (c > 0) {
    /*@ assert were: \forall integer k, p; c <= k < clauses && \at(start[k], Pre) <= p < \at(start[k + 1], Pre) ==>
                       literal[p + EmptyClauses{Pre}(start, k)] == \at(literal[p], Pre); */
    c--;
    const size_t first = start[c];
    /*@ assert behind: \forall integer k; c + 1 <= k < clauses ==>
                         end + distance <= \at(start[k], Pre) + EmptyClauses{Pre}(start, k) &&
                         \at(start[k + 1], Pre) + EmptyClauses{Pre}(start, k) <= \at(start[clauses], Pre) + empty; */
    /*@ assert before: EmptyClauses{Pre}(start, c + 1) ==
                       EmptyClauses{Pre}(start, c) + (first == end ? 1 : 0); */
    distance = move_clause(literal, first, end, distance, z);
    /*@ assert distance: distance == EmptyClauses{Pre}(start, c); */
    /*@ assert same: \forall integer q; end + EmptyClauses{Pre}(start, c + 1) <= q < \at(start[clauses], Pre) + empty ==>
                       literal[q] == \at(literal[q], LoopCurrent); */
    /*@ assert stood: \forall integer k, p; c + 1 <= k < clauses && \at(start[k], Pre) <= p < \at(start[k + 1], Pre) ==>
                        end + EmptyClauses{Pre}(start, c + 1) <= p + EmptyClauses{Pre}(start, k) < \at(start[clauses], Pre) + empty &&
                        \at(literal[p + EmptyClauses{Pre}(start, k)], LoopCurrent) == \at(literal[p], Pre); */
    /*@ assert stays: \forall integer k, p; c + 1 <= k < clauses && \at(start[k], Pre) <= p < \at(start[k + 1], Pre) ==>
                        literal[p + EmptyClauses{Pre}(start, k)] == \at(literal[p], Pre); */
    /*@ assert units_stood: \forall integer k; c + 1 <= k < clauses && \at(start[k], Pre) == \at(start[k + 1], Pre) ==>
                              end + EmptyClauses{Pre}(start, c + 1) <= \at(start[k], Pre) + EmptyClauses{Pre}(start, k) <
                                \at(start[clauses], Pre) + empty; */
    /*@ assert units_stay: \forall integer k; c + 1 <= k < clauses && \at(start[k], Pre) == \at(start[k + 1], Pre) ==>
                             literal[\at(start[k], Pre) + EmptyClauses{Pre}(start, k)] == z; */
    /*@ assert moved: LiteralsMoved{Pre, Here}(literal, first, end, distance); */
    /*@ assert first: \forall integer k, p; k == c && \at(start[k], Pre) <= p < \at(start[k + 1], Pre) ==>
                        literal[p + EmptyClauses{Pre}(start, k)] == \at(literal[p], Pre); */
    /*@ assert single: \forall integer k, p; c <= k < c + 1 && \at(start[k], Pre) <= p < \at(start[k + 1], Pre) ==>
                         literal[p + EmptyClauses{Pre}(start, k)] == \at(literal[p], Pre); */
    /*@ assert each: \forall integer k, p; c <= k < clauses && \at(start[k], Pre) <= p < \at(start[k + 1], Pre) ==>
                       literal[p + EmptyClauses{Pre}(start, k)] == \at(literal[p], Pre); */
    /*@ assert kept: ClausesMoved{Pre, Here}(start, literal, c, clauses); */
    start[c] = first + distance;
    end = first;
    /*@ assert others: \forall integer k; k != c ==> start[k] == \at(start[k], LoopCurrent); */
    /*@ assert rest: StartsMoved{Pre, Here}(start, c + 1, clauses); */
    /*@ assert own: start[c] == \at(start[\at(c, Here)], Pre) + EmptyClauses{Pre}(start, c); */
    /*@ assert starts: StartsMoved{Pre, Here}(start, c, clauses); */
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
  /*@ assert kept: \forall integer c, p; 0 <= c < clauses && \at(f->start[c], Pre) <= p < \at(f->start[c + 1], Pre) ==>
                     f->literal[p + EmptyClauses{Pre}(f->start, c)] == \at(f->literal[p], Pre); */
  /*@ assert below: \forall integer c, p; 0 <= c < clauses && \at(f->start[c], Pre) <= p < \at(f->start[c + 1], Pre) ==>
                      p + EmptyClauses{Pre}(f->start, c) < end && f->literal[p + EmptyClauses{Pre}(f->start, c)] == \at(f->literal[p], Pre); */
  /*@ assert unit: \forall integer c; 0 <= c < clauses && \at(f->start[c], Pre) == \at(f->start[c + 1], Pre) ==>
                     f->start[c] < end && f->literal[f->start[c]] == z; */
  f->literal[end] = -z;
  /*@ assert kept: \forall integer c, p; 0 <= c < clauses && \at(f->start[c], Pre) <= p < \at(f->start[c + 1], Pre) ==>
                     f->literal[p + EmptyClauses{Pre}(f->start, c)] == \at(f->literal[p], Pre); */
  f->start[clauses + 1] = end + 1;
  f->variables = z;
  f->clauses = clauses + 1;
}
