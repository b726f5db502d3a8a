/* A set system with costs, element by element. */
#ifndef RELUCERT_SET_SYSTEM_H
#define RELUCERT_SET_SYSTEM_H

#include <stddef.h>
#include <stdint.h>

/* The limit leaves room for the two coordinates that the reduction adds, and for a bias. */
#define SET_SYSTEM_MAX_SETS 1073741821

/* The limit for sets that all cost 1: a certificate announces them in one word, and each takes memory. */
#define SET_SYSTEM_MAX_UNIT_SETS 16777216

/* Element i < elements is contained in the sets member_of[start[i] .. start[i+1] - 1], ascending, so that none occurs twice; set j < sets costs cost[j].
 * start has elements + 1 entries (start[0] == 0); the arrays belong to the owner of the system. */
struct set_system {
  size_t elements;
  uint32_t sets;
  size_t *start;
  uint32_t *member_of;
  uint64_t *cost;
};

/*@ // The elements stand one after the other.
    predicate SetSystemStarts{L}(struct set_system *s) =
      \valid_read(s) && s->elements < 0x4000000000000000 &&
      \valid_read(s->start + (0 .. s->elements)) && s->start[0] == 0 && s->start[s->elements] < 0x4000000000000000 &&
      (\forall integer i, j; 0 <= i <= j <= s->elements ==> s->start[i] <= s->start[j]);

    // The n sets of one element: each is one of the system's, none occurs twice.  Recursive, and not a quantifier, because the pointer of an
    // element is a sum, which provers do not match under a quantifier.
    predicate SetsAscend{L}(uint32_t *member_of, integer n, integer sets) =
      n <= 0 || (SetsAscend{L}(member_of, n - 1, sets) && member_of[n - 1] < sets && (n >= 2 ==> member_of[n - 2] < member_of[n - 1]));

    logic integer ElementDegree{L}(struct set_system *s, integer i) = s->start[i + 1] - s->start[i];

    predicate SetSystemValid{L}(struct set_system *s) =
      SetSystemStarts{L}(s) && s->sets <= SET_SYSTEM_MAX_SETS && \valid_read(s->member_of + (0 .. s->start[s->elements] - 1)) &&
      (\forall integer i; 0 <= i < s->elements ==> SetsAscend{L}(s->member_of + s->start[i], ElementDegree{L}(s, i), s->sets)) &&
      \valid_read(s->cost + (0 .. s->sets - 1)) && (\forall integer j; 0 <= j < s->sets ==> 1 <= s->cost[j]);

    // No element is in more than `degree` sets.
    predicate SetSystemDegree{L}(struct set_system *s, integer degree) =
      \forall integer i; 0 <= i < s->elements ==> ElementDegree{L}(s, i) <= degree;
*/

#endif
