/* The sets of an element by the places that they stand in: what proofs compare between two states of memory.  Logic and ghost code only. */
#ifndef RELUCERT_SET_SYSTEM_PLACES_H
#define RELUCERT_SET_SYSTEM_PLACES_H

#include "set_system.h"

/*@ predicate ElementAscends{L}(struct set_system *s, integer i) =
      \forall integer p; s->start[i] <= p < s->start[i + 1] ==>
        s->member_of[p] < s->sets && (s->start[i] < p ==> s->member_of[p - 1] < s->member_of[p]);
*/

/*@ ghost
  /@ requires   starts: SetSystemStarts(s);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    ascend: \forall integer i; 0 <= i < s->elements ==>
                          (SetsAscend(s->member_of + s->start[i], ElementDegree(s, i), s->sets) <==> ElementAscends(s, i));
  @/
  void sets_ascend_by_places(const struct set_system *s);
*/

#endif
