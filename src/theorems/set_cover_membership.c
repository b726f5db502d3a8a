/* Lists that ascend.  Ghost code only. */
#include "set_cover_membership.h"

/*@ ghost
  void lemma_sets_ascend(uint32_t *member_of, size_t n, uint32_t sets, size_t h) {
    /@ loop invariant h <= k <= n;
       loop invariant SetsAscend(member_of, k, sets);
       loop assigns k;
       loop variant k;
    @/
    for (size_t k = n; k > h; k--) {
      /@ assert before: SetsAscend(member_of, k - 1, sets); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_membership(uint32_t *member_of, size_t n, uint32_t sets, uint32_t d) {
    /@ assert none: Membership(member_of, 0, d) == 0; @/
    /@ loop invariant 0 <= h <= n;
       loop invariant once: 0 <= Membership(member_of, h, d) <= 1;
       loop invariant ascending: h > 0 && Membership(member_of, h, d) == 1 ==> d <= member_of[h - 1];
       loop invariant selected: \forall integer selection; Membership(member_of, h, d) == 1 &&
         !SomeSelected(selection, member_of, h) ==> !Selected(selection, d);
       loop assigns h;
       loop variant n - h;
    @/
    for (size_t h = 0; h < n; h++) {
      lemma_sets_ascend(member_of, n, sets, h + 1);
      /@ assert next: h > 0 ==> member_of[h - 1] < member_of[h]; @/
      /@ assert equal: member_of[h] == d ==> Membership(member_of, h + 1, d) == Membership(member_of, h, d) + 1; @/
      /@ assert other: member_of[h] != d ==> Membership(member_of, h + 1, d) == Membership(member_of, h, d); @/
      /@ assert some: \forall integer selection; SomeSelected(selection, member_of, h + 1) <==>
           SomeSelected(selection, member_of, h) || Selected(selection, member_of[h]); @/
      ;
    }
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures below: to <= member_of[h] ==> MembershipSum(member_of, h + 1, to) == MembershipSum(member_of, h, to);
     ensures above: member_of[h] < to ==> MembershipSum(member_of, h + 1, to) == MembershipSum(member_of, h, to) + 1;
  @/
  void lemma_one_more_member(uint32_t *member_of, size_t h, uint32_t to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant below: k <= member_of[h] ==> MembershipSum(member_of, h + 1, k) == MembershipSum(member_of, h, k);
       loop invariant above: member_of[h] < k ==> MembershipSum(member_of, h + 1, k) == MembershipSum(member_of, h, k) + 1;
       loop assigns k;
       loop variant to - k;
    @/
    for (uint32_t k = 0; k < to; k++) {
      /@ assert equal: member_of[h] == k ==> Membership(member_of, h + 1, k) == Membership(member_of, h, k) + 1; @/
      /@ assert other: member_of[h] != k ==> Membership(member_of, h + 1, k) == Membership(member_of, h, k); @/
      /@ assert more: MembershipSum(member_of, h + 1, k + 1) == MembershipSum(member_of, h + 1, k) + Membership(member_of, h + 1, k); @/
      /@ assert less: MembershipSum(member_of, h, k + 1) == MembershipSum(member_of, h, k) + Membership(member_of, h, k); @/
      ;
    }
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: MembershipSum(member_of, 0, to) == 0;
  @/
  void lemma_no_member(uint32_t *member_of, uint32_t to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant MembershipSum(member_of, 0, k) == 0;
       loop assigns k;
       loop variant to - k;
    @/
    for (uint32_t k = 0; k < to; k++) {
      /@ assert next: MembershipSum(member_of, 0, k + 1) == MembershipSum(member_of, 0, k) + Membership(member_of, 0, k); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_membership_sum(uint32_t *member_of, size_t n, uint32_t sets) {
    lemma_no_member(member_of, sets);
    /@ loop invariant 0 <= h <= n;
       loop invariant MembershipSum(member_of, h, sets) == h;
       loop assigns h;
       loop variant n - h;
    @/
    for (size_t h = 0; h < n; h++) {
      lemma_sets_ascend(member_of, n, sets, h + 1);
      lemma_one_more_member(member_of, h, sets);
      ;
    }
  }
*/

/*@ ghost
  void lemma_listed(uint32_t *member_of, size_t n, uint32_t sets, size_t k) {
    lemma_sets_ascend(member_of, n, sets, k + 1);
    /@ loop invariant 0 <= h <= n;
       loop invariant none: \forall integer d; Membership(member_of, h, d) >= 0;
       loop invariant member: h > k ==> Membership(member_of, h, member_of[k]) >= 1;
       loop invariant once: \forall integer d; h == 0 || (h > 0 && d > member_of[h - 1]) ==> Membership(member_of, h, d) == 0;
       loop invariant most: \forall integer d; Membership(member_of, h, d) <= 1;
       loop assigns h;
       loop variant n - h;
    @/
    for (size_t h = 0; h < n; h++) {
      lemma_sets_ascend(member_of, n, sets, h + 1);
      /@ assert ascend: h > 0 ==> member_of[h - 1] < member_of[h]; @/
      /@ assert next: \forall integer d; Membership(member_of, h + 1, d) == Membership(member_of, h, d) + (member_of[h] == d ? 1 : 0); @/
      ;
    }
  }
*/
