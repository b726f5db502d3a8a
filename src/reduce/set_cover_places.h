/* The rows of the elements by places in member_of, without sums of pointers: what the proofs compare between two states.  Logic and ghost code only. */
#ifndef RELUCERT_SET_COVER_PLACES_H
#define RELUCERT_SET_COVER_PLACES_H

#include "set_cover_definition.h"

/*@ // Membership, between two places.
    logic integer MembersBetween{L}(uint32_t *member_of, integer first, integer end, integer d) =
      end <= first ? 0 : MembersBetween{L}(member_of, first, end - 1, d) + (member_of[end - 1] == d ? 1 : 0);

    // SetsAscend, between two places.
    predicate AscendBetween{L}(uint32_t *member_of, integer first, integer end, integer sets) =
      end <= first || (AscendBetween{L}(member_of, first, end - 1, sets) && member_of[end - 1] < sets &&
                       (end >= first + 2 ==> member_of[end - 2] < member_of[end - 1]));
*/

/*@ ghost
  /@ requires   range:   first + members < 0x4000000000000000;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    members: \forall integer d; Membership(member_of + first, members, d) ==
                           MembersBetween(member_of, first, first + members, d);
     ensures    ascend:  SetsAscend(member_of + first, members, sets) <==>
                           AscendBetween(member_of, first, first + members, sets);
  @/
  void members_between(const uint32_t *member_of, size_t first, size_t members, uint32_t sets);
*/

/*@ ghost
  /@ requires   starts:  SetSystemStarts(s);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    feature: \forall integer i, d; 0 <= i < s->elements && d < s->sets ==>
                           ElementFeature(s, i, d) == MembersBetween(s->member_of, s->start[i], s->start[i + 1], d);
     ensures    ascend:  \forall integer i; 0 <= i < s->elements ==>
                           (SetsAscend(s->member_of + s->start[i], ElementDegree(s, i), s->sets) <==>
                            AscendBetween(s->member_of, s->start[i], s->start[i + 1], s->sets));
  @/
  void elements_between(const struct set_system *s);
*/

#endif
