/* The training set that a set system is reduced to, as a logical definition (MR18, Theorem 1; spec/certificate.md). */
#ifndef RELUCERT_SET_COVER_DEFINITION_H
#define RELUCERT_SET_COVER_DEFINITION_H

#include "../kernel/set_system.h"

/*@ // How often d stands among the first n sets of an element: once or never.
    logic integer Membership{L}(uint32_t *member_of, integer n, integer d) =
      n <= 0 ? 0 : Membership{L}(member_of, n - 1, d) + (member_of[n - 1] == d ? 1 : 0);

    // Coordinate d of the row of element i: 1 for its sets, and for the constant.
    logic integer ElementFeature{L}(struct set_system *s, integer i, integer d) =
      d < s->sets ? Membership{L}(s->member_of + s->start[i], ElementDegree{L}(s, i), d) : d == s->sets ? 1 : 0;

    // Coordinate d of row i: the elements; e_j + e_epsilon for every set; e_constant; e_epsilon.
    logic integer SetCoverFeature{L}(struct set_system *s, integer i, integer d) =
      i < s->elements ? ElementFeature{L}(s, i, d)
      : i < s->elements + s->sets ? (d == i - s->elements || d == s->sets + 1 ? 1 : 0)
      : i == s->elements + s->sets ? (d == s->sets ? 1 : 0)
      : (d == s->sets + 1 ? 1 : 0);

    // The label times q, where epsilon = 1 / q.
    logic integer SetCoverLabel{L}(struct set_system *s, integer q, integer i) =
      i < s->elements ? 0 : i == s->elements + s->sets ? q : 1;

    // A set counts as often as it costs; `copies` is that of the last row.
    logic integer SetCoverMultiplicity{L}(struct set_system *s, integer copies, integer i) =
      i < s->elements ? 1
      : i < s->elements + s->sets ? s->cost[i - s->elements]
      : i == s->elements + s->sets ? 1
      : copies;

    // The number of rows.
    logic integer SetCoverSamples{L}(struct set_system *s) = s->elements + s->sets + 2;
*/

#endif
