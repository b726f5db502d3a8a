/* The list of the sets that contain an element, as a row of zeros and ones. */
#ifndef RELUCERT_THEOREM_SET_COVER_MEMBERSHIP_H
#define RELUCERT_THEOREM_SET_COVER_MEMBERSHIP_H

#include "set_cover_statement.h"

/*@ // The number of the first n sets of an element, counted set by set below k.
    logic integer MembershipSum{L}(uint32_t *member_of, integer n, integer k) =
      k <= 0 ? 0 : MembershipSum{L}(member_of, n, k - 1) + Membership{L}(member_of, n, k - 1);
*/

/* The first sets of a list are a list. */
/*@ ghost
  /@ requires sets: SetsAscend(member_of, n, sets) && h <= n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sets: SetsAscend(member_of, h, sets);
  @/
  void lemma_sets_ascend(uint32_t *member_of, size_t n, uint32_t sets, size_t h);
*/

/* What the list of an element's sets says about one set. */
/*@ ghost
  /@ requires sets: SetsAscend(member_of, n, sets);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures once: 0 <= Membership(member_of, n, d) <= 1;
     ensures selected: \forall integer selection; Membership(member_of, n, d) == 1 && !SomeSelected(selection, member_of, n) ==>
       !Selected(selection, d);
  @/
  void lemma_membership(uint32_t *member_of, size_t n, uint32_t sets, uint32_t d);
*/

/* Each set of an element is counted once. */
/*@ ghost
  /@ requires sets: SetsAscend(member_of, n, sets);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: MembershipSum(member_of, n, sets) == n;
  @/
  void lemma_membership_sum(uint32_t *member_of, size_t n, uint32_t sets);
*/

/* A set on the list contains the element. */
/*@ ghost
  /@ requires sets: SetsAscend(member_of, n, sets) && k < n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures member: member_of[k] < sets && Membership(member_of, n, member_of[k]) == 1;
  @/
  void lemma_listed(uint32_t *member_of, size_t n, uint32_t sets, size_t k);
*/

#endif
