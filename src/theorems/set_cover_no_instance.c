/* The theorem is not vacuous: the vertex covers of a triangle (three elements, each in two of three sets that cost 1) satisfy its hypotheses with degree = 2,
 * q = 4 and value = 2, so every data set that is its reduction has training error at least 2/16 for all real weights and signs.  (2/16 is the minimum,
 * set_cover_yes.h; half of each set would cover for 3/2.) */
#include "set_cover_no.h"

/*@ ghost
  /@ requires system: \valid_read(s) && s->elements == 3 && s->sets == 3;
     requires starts: \valid_read(s->start + (0 .. 3)) && s->start[0] == 0 && s->start[1] == 2 && s->start[2] == 4 && s->start[3] == 6;
     requires members: \valid_read(s->member_of + (0 .. 5)) && s->member_of[0] == 0 && s->member_of[1] == 1 && s->member_of[2] == 1 &&
                       s->member_of[3] == 2 && s->member_of[4] == 0 && s->member_of[5] == 2;
     requires costs: \valid_read(s->cost + (0 .. 2)) && s->cost[0] == 1 && s->cost[1] == 1 && s->cost[2] == 1;
     requires copies: 1 <= copies;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall dataset D, weights w; IsSetCoverReduction(D, s, 4, copies, 0) ==> TrainingError(D, w, 5, 1, 8) * 16.0 >= 2.0;
  @/
  void set_cover_instance(struct set_system *s, uint64_t copies) {
    /@ assert element: \forall integer i; 0 <= i < 3 ==> i == 0 || i == 1 || i == 2; @/
    /@ assert start: \forall integer i; 0 <= i <= 3 ==> s->start[i] == 2 * i; @/
    /@ assert starts: SetSystemStarts(s); @/
    /@ assert ones: SetsAscend(s->member_of + 0, 1, 3) && SetsAscend(s->member_of + 2, 1, 3) && SetsAscend(s->member_of + 4, 1, 3); @/
    /@ assert twos: SetsAscend(s->member_of + 0, 2, 3) && SetsAscend(s->member_of + 2, 2, 3) && SetsAscend(s->member_of + 4, 2, 3); @/
    /@ assert ascend: \forall integer i; 0 <= i < 3 ==> SetsAscend(s->member_of + s->start[i], 2, 3); @/
    /@ assert cost: \forall integer j; 0 <= j < 3 ==> s->cost[j] == 1; @/
    /@ assert valid: SetSystemValid(s); @/
    /@ assert degree: SetSystemDegree(s, 2); @/
    /@ assert none: \forall integer chosen; !SomeSelected(chosen, s->member_of + 0, 0) && !SomeSelected(chosen, s->member_of + 2, 0) &&
         !SomeSelected(chosen, s->member_of + 4, 0); @/
    /@ assert one: \forall integer chosen; (SomeSelected(chosen, s->member_of + 0, 1) ==> Selected(chosen, 0)) &&
         (SomeSelected(chosen, s->member_of + 2, 1) ==> Selected(chosen, 1)) && (SomeSelected(chosen, s->member_of + 4, 1) ==> Selected(chosen, 0)); @/
    /@ assert first: \forall integer chosen; Covered(chosen, s, 0) ==> Selected(chosen, 0) || Selected(chosen, 1); @/
    /@ assert second: \forall integer chosen; Covered(chosen, s, 1) ==> Selected(chosen, 1) || Selected(chosen, 2); @/
    /@ assert third: \forall integer chosen; Covered(chosen, s, 2) ==> Selected(chosen, 0) || Selected(chosen, 2); @/
    /@ assert zero: \forall integer chosen; SelectedCost(chosen, s->cost, 0) == 0; @/
    /@ assert cost_one: \forall integer chosen; SelectedCost(chosen, s->cost, 1) == (SelectionDigit(chosen, 0) != 0 ? 1 : 0); @/
    /@ assert cost_two: \forall integer chosen; SelectedCost(chosen, s->cost, 2) ==
         SelectedCost(chosen, s->cost, 1) + (SelectionDigit(chosen, 1) != 0 ? 1 : 0); @/
    /@ assert cost_three: \forall integer chosen; SelectedCost(chosen, s->cost, 3) ==
         SelectedCost(chosen, s->cost, 2) + (SelectionDigit(chosen, 2) != 0 ? 1 : 0); @/
    /@ assert sum: \forall integer chosen; SelectedCost(chosen, s->cost, 3) == (SelectionDigit(chosen, 0) != 0 ? 1 : 0) +
         (SelectionDigit(chosen, 1) != 0 ? 1 : 0) + (SelectionDigit(chosen, 2) != 0 ? 1 : 0); @/
    /@ assert covered: \forall integer chosen; IsCover(chosen, s) ==> Covered(chosen, s, 0) && Covered(chosen, s, 1) && Covered(chosen, s, 2); @/
    /@ assert pairs: \forall integer chosen; IsCover(chosen, s) ==> (Selected(chosen, 0) || Selected(chosen, 1)) &&
         (Selected(chosen, 1) || Selected(chosen, 2)) && (Selected(chosen, 0) || Selected(chosen, 2)); @/
    /@ assert two: \forall integer chosen; IsCover(chosen, s) ==> SelectedCost(chosen, s->cost, 3) >= 2; @/
    /@ assert covers: CoversCostAtLeast(s, 2); @/
    theorem_set_cover(s, 2, 4, copies, 0, 2);
    /@ assert samples: SetCoverSamples(s) == 8; @/
    /@ assert theorem: \forall dataset D, weights w; IsSetCoverReduction(D, s, 4, copies, 0) ==>
         TrainingError(D, w, s->sets + 2 + 0, 1, SetCoverSamples(s)) * (4.0 * 4.0) >= 2; @/
    ;
  }
*/
