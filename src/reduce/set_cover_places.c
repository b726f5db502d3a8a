#include "set_cover_places.h"

/*@ ghost
  void members_between(const uint32_t *member_of, size_t first, size_t members, uint32_t sets)
  {
    /@ loop invariant index:   0 <= n <= members;
       loop invariant members: \forall integer d; Membership(member_of + first, n, d) ==
                                 MembersBetween(member_of, first, first + n, d);
       loop invariant ascend:  SetsAscend(member_of + first, n, sets) <==> AscendBetween(member_of, first, first + n, sets);
       loop assigns n;
       loop variant members - n;
    @/
    for (size_t n = 0; n < members; n++)
      ;
  }
*/

/*@ ghost
  void elements_between(const struct set_system *s)
  {
    /@ loop invariant index:   0 <= i <= s->elements;
       loop invariant feature: \forall integer h, d; 0 <= h < i && d < s->sets ==>
                                 ElementFeature(s, h, d) == MembersBetween(s->member_of, s->start[h], s->start[h + 1], d);
       loop invariant ascend:  \forall integer h; 0 <= h < i ==>
                                 (SetsAscend(s->member_of + s->start[h], ElementDegree(s, h), s->sets) <==>
                                  AscendBetween(s->member_of, s->start[h], s->start[h + 1], s->sets));
       loop assigns i;
       loop variant s->elements - i;
    @/
    for (size_t i = 0; i < s->elements; i++) {
      /@ assert inside: s->start[i] <= s->start[i + 1] <= s->start[s->elements]; @/
      members_between(s->member_of, s->start[i], s->start[i + 1] - s->start[i], s->sets);
      /@ assert feature: \forall integer d; d < s->sets ==>
           ElementFeature(s, i, d) == MembersBetween(s->member_of, s->start[i], s->start[i + 1], d); @/
      /@ assert ascend: SetsAscend(s->member_of + s->start[i], ElementDegree(s, i), s->sets) <==>
           AscendBetween(s->member_of, s->start[i], s->start[i + 1], s->sets); @/
    }
  }
*/
