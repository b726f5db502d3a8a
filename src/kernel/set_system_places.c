#include "set_system_places.h"

/* One element, its sets from the place `first` on. */
/*@ ghost
  /@ requires   range:  first + members < 0x4000000000000000;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    ascend: SetsAscend(member_of + first, members, sets) <==>
                          (\forall integer p; first <= p < first + members ==>
                            member_of[p] < sets && (first < p ==> member_of[p - 1] < member_of[p]));
  @/
  static void element_by_places(const uint32_t *member_of, size_t first, size_t members, uint32_t sets)
  {
    /@ loop invariant index:  0 <= n <= members;
       loop invariant ascend: SetsAscend(member_of + first, n, sets) <==>
                                (\forall integer p; first <= p < first + n ==>
                                  member_of[p] < sets && (first < p ==> member_of[p - 1] < member_of[p]));
       loop assigns n;
       loop variant members - n;
    @/
    for (size_t n = 0; n < members; n++) {
      /@ assert last: (member_of + first)[n] == member_of[first + n] && (n >= 1 ==> (member_of + first)[n - 1] == member_of[first + n - 1]); @/
      /@ assert next: SetsAscend(member_of + first, n + 1, sets) <==> SetsAscend(member_of + first, n, sets) && member_of[first + n] < sets &&
           (n >= 1 ==> member_of[first + n - 1] < member_of[first + n]); @/
      ;
    }
  }
*/

/*@ ghost
  void sets_ascend_by_places(const struct set_system *s)
  {
    /@ loop invariant index:  0 <= i <= s->elements;
       loop invariant ascend: \forall integer k; 0 <= k < i ==>
                                (SetsAscend(s->member_of + s->start[k], ElementDegree(s, k), s->sets) <==> ElementAscends(s, k));
       loop assigns i;
       loop variant s->elements - i;
    @/
    for (size_t i = 0; i < s->elements; i++) {
      /@ assert range: 0 <= s->start[i] <= s->start[i + 1] <= s->start[s->elements] < 0x4000000000000000; @/
      element_by_places(s->member_of, s->start[i], s->start[i + 1] - s->start[i], s->sets);
    }
  }
*/
