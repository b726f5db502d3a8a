#include "set_cover_step.h"

#include "set_cover_places.h"

void set_cover_write_row(const struct set_cover_reduction *r, size_t i, struct sample *s)
{
  /*@ ghost const struct set_system *system = r->system; */
  /*@ assert given: \forall integer k, j; 0 <= k <= j <= system->elements ==> system->start[k] <= system->start[j]; */
  /*@ assert given_cost: \forall integer j; 0 <= j < system->sets ==> 1 <= system->cost[j]; */
  /*@ assert given_multiplicities: \forall integer k; system->elements <= k < system->elements + system->sets ==>
                         SetCoverMultiplicity(system, r->copies, k) == system->cost[k - system->elements]; */
  /*@ ghost elements_between(system); */
  set_cover_row(r, i, s);
  /*@ assert fields:   r->system == system && system->elements == \at(r->system->elements, Pre) &&
                       system->sets == \at(r->system->sets, Pre) && system->start == \at(r->system->start, Pre) &&
                       system->member_of == \at(r->system->member_of, Pre) && system->cost == \at(r->system->cost, Pre); */
  /*@ assert starts:   \forall integer k; 0 <= k <= system->elements ==> system->start[k] == \at(r->system->start[k], Pre); */
  /*@ assert members:  \forall integer p; 0 <= p < system->start[system->elements] ==>
                         system->member_of[p] == \at(r->system->member_of[p], Pre); */
  /*@ assert costs:    \forall integer j; 0 <= j < system->sets ==> system->cost[j] == \at(r->system->cost[j], Pre); */
  /*@ assert ordered:  \forall integer k, j; 0 <= k <= j <= system->elements ==> system->start[k] <= system->start[j]; */
  /*@ assert valid_starts: SetSystemStarts(system); */
  /*@ assert degrees:  \forall integer k; 0 <= k < system->elements ==>
                         ElementDegree(system, k) == ElementDegree{Pre}(\at(r->system, Pre), k); */
  /*@ ghost const size_t total = system->start[system->elements]; */
  /*@ ghost
    /@ loop invariant index:   0 <= p <= total;
       loop invariant members: \forall integer first, end, d; end <= p && 0 <= first ==>
                                 MembersBetween(system->member_of, first, end, d) ==
                                   MembersBetween{Pre}(system->member_of, first, end, d);
       loop invariant ascend:  \forall integer first, end; end <= p && 0 <= first ==>
                                 (AscendBetween(system->member_of, first, end, system->sets) <==>
                                  AscendBetween{Pre}(system->member_of, first, end, system->sets));
       loop assigns p;
       loop variant total - p;
    @/
    for (size_t p = 0; p < total; p++) {
      /@ assert place: system->member_of[p] == \at(r->system->member_of[\at(p, Here)], Pre); @/
      ;
    }
  */
  /*@ ghost elements_between(system); */
  /*@ assert before:   \forall integer k; 0 <= k < system->elements ==>
                         AscendBetween{Pre}(system->member_of, system->start[k], system->start[k + 1], system->sets); */
  /*@ assert ascend:   \forall integer k; 0 <= k < system->elements ==>
                         SetsAscend(system->member_of + system->start[k], ElementDegree(system, k), system->sets); */
  /*@ assert system:   SetSystemValid(system); */
  /*@ assert largest:  SetSystemDegree(system, r->degree); */
  /*@ assert reduction: SetCoverReduction(r); */
  /*@ assert between:  \forall integer k, d; 0 <= k < system->elements ==>
                         MembersBetween(system->member_of, system->start[k], system->start[k + 1], d) ==
                           MembersBetween{Pre}(system->member_of, system->start[k], system->start[k + 1], d); */
  /*@ assert elements: \forall integer k, d; 0 <= k < system->elements ==>
                         ElementFeature(system, k, d) == ElementFeature{Pre}(\at(r->system, Pre), k, d); */
  /*@ assert same_features: \forall integer k, d; 0 <= k < r->samples ==>
                         SetCoverFeature(system, k, d) == SetCoverFeature{Pre}(\at(r->system, Pre), k, d); */
  /*@ assert labels:   \forall integer k; SetCoverLabel(system, r->root, k) == SetCoverLabel{Pre}(\at(r->system, Pre), \at(r->root, Pre), k); */
  /*@ assert copies:   r->copies == \at(r->copies, Pre); */
  /*@ assert same_costs: \forall integer k; system->elements <= k < system->elements + system->sets ==>
                         system->cost[k - system->elements] == \at(r->system->cost[\at(k - system->elements, Here)], Pre); */
  /*@ assert set_multiplicities: \forall integer k; system->elements <= k < system->elements + system->sets ==>
                         SetCoverMultiplicity(system, r->copies, k) == system->cost[k - system->elements]; */
  /*@ assert same_set_multiplicities: \forall integer k; system->elements <= k < system->elements + system->sets ==>
                         SetCoverMultiplicity(system, r->copies, k) == SetCoverMultiplicity{Pre}(system, \at(r->copies, Pre), k); */
  /*@ assert same_other_multiplicities: \forall integer k; k < system->elements || system->elements + system->sets <= k ==>
                         SetCoverMultiplicity(system, r->copies, k) == SetCoverMultiplicity{Pre}(system, \at(r->copies, Pre), k); */
  /*@ assert same_multiplicities: \forall integer k; 0 <= k < r->samples ==>
                         SetCoverMultiplicity(r->system, r->copies, k) == SetCoverMultiplicity{Pre}(r->system, r->copies, k); */
}

void set_cover_add_sample(struct training_error *error, const struct sample *s)
/*@ ghost (const struct set_cover_reduction *r) */
{
  /*@ assert given: \forall integer k, j; 0 <= k <= j <= r->system->elements ==> r->system->start[k] <= r->system->start[j]; */
  /*@ assert given_costs: \forall integer j; 0 <= j < r->system->sets ==> 1 <= r->system->cost[j]; */
  /*@ ghost const struct network *network = error->network; */
  training_error_add(error, s);
  /*@ assert places:   network == error->network && network->units == \at(error->network->units, Pre) &&
                       network->features == \at(error->network->features, Pre) &&
                       (network->bias <==> \at(error->network->bias, Pre)) && network->weight == \at(error->network->weight, Pre); */
  /*@ assert weights:  \forall integer k; 0 <= k < WeightCount(network) ==>
                         network->weight[k][0].value == \at(error->network->weight[k][0].value, Pre) &&
                         network->weight[k][0].live == \at(error->network->weight[k][0].live, Pre); */
  /*@ assert starts:   \forall integer k; 0 <= k <= r->system->elements ==>
                         r->system->start[k] == \at(r->system->start[k], Pre); */
  /*@ assert costs:    \forall integer j; 0 <= j < r->system->sets ==> r->system->cost[j] == \at(r->system->cost[j], Pre); */
  /*@ assert fields:   r->system == \at(r->system, Pre) && r->system->elements == \at(r->system->elements, Pre) &&
                       r->system->sets == \at(r->system->sets, Pre) && r->system->start == \at(r->system->start, Pre) &&
                       r->system->member_of == \at(r->system->member_of, Pre) && r->system->cost == \at(r->system->cost, Pre); */
  /*@ assert numbers:  r->root == \at(r->root, Pre) && r->copies == \at(r->copies, Pre) && r->degree == \at(r->degree, Pre) &&
                       r->features == \at(r->features, Pre) && r->samples == \at(r->samples, Pre) &&
                       (r->bias <==> \at(r->bias, Pre)); */
  /*@ assert ends:     r->system->start[0] == 0 && r->system->start[r->system->elements] < 0x4000000000000000; */
  /*@ assert ordered:  \forall integer k, j; 0 <= k <= j <= r->system->elements ==>
                         r->system->start[k] <= r->system->start[j]; */
  /*@ assert system_starts: SetSystemStarts(r->system); */
  /*@ assert degrees:  \forall integer k; 0 <= k < r->system->elements ==>
                         ElementDegree(r->system, k) == ElementDegree{Pre}(r->system, k); */
  /*@ assert ascend:   \forall integer k; 0 <= k < r->system->elements ==>
                         SetsAscend(r->system->member_of + r->system->start[k], ElementDegree(r->system, k), r->system->sets); */
  /*@ assert end:      r->system->start[r->system->elements] == \at(r->system->start[r->system->elements], Pre); */
  /*@ assert memory:   \valid_read(r->system->member_of + (0 .. r->system->start[r->system->elements] - 1)) &&
                       \valid_read(r->system->cost + (0 .. r->system->sets - 1)); */
  /*@ assert positive: \forall integer j; 0 <= j < r->system->sets ==> 1 <= r->system->cost[j]; */
  /*@ assert system:   SetSystemValid(r->system); */
  /*@ assert largest:  SetSystemDegree(r->system, r->degree); */
  /*@ assert reduction: SetCoverReduction(r); */
  /*@ assert room:     SetCoverRowRoom(s, r->degree); */
  /*@ assert same_elements: \forall integer k, d; 0 <= k < r->system->elements ==>
        ElementFeature(r->system, k, d) == ElementFeature{Pre}(r->system, k, d); */
  /*@ assert same_features: \forall integer k, d; 0 <= k < r->samples ==>
        SetCoverFeature(r->system, k, d) == SetCoverFeature{Pre}(r->system, k, d); */
  /*@ assert same_labels: \forall integer k; SetCoverLabel(r->system, r->root, k) == SetCoverLabel{Pre}(r->system, r->root, k); */
  /*@ assert same_costs: \forall integer k; r->system->elements <= k < r->system->elements + r->system->sets ==>
        r->system->cost[k - r->system->elements] == \at(r->system->cost[k - r->system->elements], Pre); */
  /*@ assert same_multiplicities: \forall integer k; 0 <= k < r->samples ==>
        SetCoverMultiplicity(r->system, r->copies, k) == SetCoverMultiplicity{Pre}(r->system, r->copies, k); */
  /*@ assert same_rows: SameSetCoverRows{Pre, Here}(r); */
}
