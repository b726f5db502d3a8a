#include "set_cover_verify_error.h"

#include "../kernel/network_weights.h"
#include "fraction_lemmas.h"
#include "fraction_order.h"

/*@ requires claim:     CoverClaimSystem(claim);
    requires room:      \valid(r) && \separated(r, claim) && \separated(r, claim->system) &&
                        \separated(r, claim->system->start + (0 .. claim->system->elements)) &&
                        \separated(r, claim->system->cost + (0 .. claim->system->sets - 1));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  fields:    r->system == claim->system && r->degree == claim->degree && r->root == claim->root &&
                        r->copies == claim->copies && (r->bias <==> claim->bias) && r->features == claim->features &&
                        r->samples == claim->samples;
    ensures  same:      SameCoverClaim{Pre, Post}(claim);
*/
static void copy_fields(const struct set_cover_claim *claim, struct set_cover_reduction *r)
{
  r->system = claim->system;
  r->degree = claim->degree;
  r->root = claim->root;
  r->copies = claim->copies;
  r->bias = claim->bias;
  r->features = claim->features;
  r->samples = claim->samples;
}

/*@ // What makes the stated numbers a reduction.
    predicate CoverClaimShape{L}(struct set_cover_claim *claim) =
      CoverClaimSystem(claim) && SetSystemDegree(claim->system, claim->degree) && claim->degree <= claim->system->sets &&
      1 <= claim->root <= 0x80000000 && claim->copies == 1 && claim->features == claim->system->sets + 2 &&
      claim->samples == SetCoverSamples(claim->system);
*/

/* The reduction with the stated numbers, which are right. */
/*@ requires claim:     CoverClaimShape(claim);
    requires room:      \valid(r) && \separated(r, claim) && \separated(r, claim->system) &&
                        \separated(r, claim->system->start + (0 .. claim->system->elements)) &&
                        \separated(r, claim->system->cost + (0 .. claim->system->sets - 1));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  fields:    r->system == claim->system && r->degree == claim->degree && r->root == claim->root &&
                        r->copies == claim->copies && (r->bias <==> claim->bias) && r->features == claim->features &&
                        r->samples == claim->samples;
    ensures  same:      SameCoverClaim{Pre, Post}(claim);
    ensures  reduction: SetCoverReduction(r);
    ensures  set:       \forall dataset D; IsClaimedCoverSet{Pre}(D, claim) ==> IsClaimedCoverSet(D, claim);
*/
static void set_reduction(const struct set_cover_claim *claim, struct set_cover_reduction *r)
{
  /*@ ghost const struct set_system *s = claim->system; */
  /*@ assert given: \forall integer i, j; 0 <= i <= j <= s->elements ==> s->start[i] <= s->start[j]; */
  /*@ assert given_multiplicities: \forall integer k; s->elements <= k < s->elements + s->sets ==>
        SetCoverMultiplicity(s, claim->copies, k) == s->cost[k - s->elements]; */
  /*@ ghost const uint32_t sets = s->sets; */
  /*@ ghost const uint64_t root = claim->root; */
  /*@ assert given_ones: \forall dataset D, integer i; IsClaimedCoverSet(D, claim) && claim->bias && 0 <= i < SetCoverSamples(s) ==>
        Feature(D, i, sets + 2) == 1.0; */
  /*@ assert given_labels: \forall dataset D, integer i; IsClaimedCoverSet(D, claim) && 0 <= i < SetCoverSamples(s) ==>
        Label(D, i) * (real)root == SetCoverLabel(s, root, i); */
  copy_fields(claim, r);
  /*@ assert place:    claim->system == s && claim->root == root && s->sets == sets; */
  /*@ assert ordered:  \forall integer i, j; 0 <= i <= j <= s->elements ==> s->start[i] <= s->start[j]; */
  /*@ assert starts:   SetSystemStarts(s); */
  /*@ assert degrees:  \forall integer i; 0 <= i < s->elements ==> ElementDegree(s, i) == ElementDegree{Pre}(s, i); */
  /*@ assert ascend:   \forall integer i; 0 <= i < s->elements ==>
                         SetsAscend(s->member_of + s->start[i], ElementDegree(s, i), s->sets); */
  /*@ assert system:   SetSystemValid(s); */
  /*@ assert largest:  SetSystemDegree(s, claim->degree); */
  /*@ assert same_elements: \forall integer k, d; 0 <= k < s->elements ==> ElementFeature(s, k, d) == ElementFeature{Pre}(s, k, d); */
  /*@ assert same_features: \forall integer k, d; 0 <= k < SetCoverSamples(s) ==> SetCoverFeature(s, k, d) == SetCoverFeature{Pre}(s, k, d); */
  /*@ assert same_labels: \forall integer k; SetCoverLabel(s, claim->root, k) == SetCoverLabel{Pre}(s, claim->root, k); */
  /*@ assert same_costs: \forall integer k; s->elements <= k < s->elements + s->sets ==>
        s->cost[k - s->elements] == \at(claim->system->cost[\at(k - s->elements, Here)], Pre); */
  /*@ assert set_multiplicities: \forall integer k; s->elements <= k < s->elements + s->sets ==>
        SetCoverMultiplicity(s, claim->copies, k) == s->cost[k - s->elements]; */
  /*@ assert same_set_multiplicities: \forall integer k; s->elements <= k < s->elements + s->sets ==>
        SetCoverMultiplicity(s, claim->copies, k) == SetCoverMultiplicity{Pre}(s, claim->copies, k); */
  /*@ assert same_other_multiplicities: \forall integer k; k < s->elements || s->elements + s->sets <= k ==>
        SetCoverMultiplicity(s, claim->copies, k) == SetCoverMultiplicity{Pre}(s, claim->copies, k); */
  /*@ assert same_multiplicities: \forall integer k; SetCoverMultiplicity(s, claim->copies, k) ==
        SetCoverMultiplicity{Pre}(s, claim->copies, k); */
  /*@ assert samples: SetCoverSamples(s) == SetCoverSamples{Pre}(s) && s->sets == \at(claim->system->sets, Pre) &&
                      CoverClaimBias(claim) == CoverClaimBias{Pre}(claim) && claim->root == \at(claim->root, Pre); */
  /*@ assert coordinates: \forall dataset D; IsClaimedCoverSet{Pre}(D, claim) ==>
        \forall integer i, d; 0 <= i < SetCoverSamples(s) && 0 <= d < s->sets + 2 ==> Feature(D, i, d) == SetCoverFeature(s, i, d); */
  /*@ assert ones: \forall dataset D, integer i; IsClaimedCoverSet{Pre}(D, claim) && claim->bias && 0 <= i < SetCoverSamples(s) ==>
        Feature(D, i, sets + 2) == 1.0; */
  /*@ assert label: \forall dataset D, integer i; IsClaimedCoverSet{Pre}(D, claim) && 0 <= i < SetCoverSamples(s) ==>
        Label(D, i) * (real)root == SetCoverLabel(s, root, i); */
  /*@ assert often: \forall dataset D; IsClaimedCoverSet{Pre}(D, claim) ==>
        \forall integer i; 0 <= i < SetCoverSamples(s) ==> Multiplicity(D, i) == SetCoverMultiplicity(s, claim->copies, i); */
  /*@ assert claimed_ones: \forall dataset D; IsClaimedCoverSet{Pre}(D, claim) ==> CoverClaimBias(claim) == 1 ==>
        \forall integer i; 0 <= i < SetCoverSamples(claim->system) ==> Feature(D, i, claim->system->sets + 2) == 1.0; */
  /*@ assert claimed_labels: \forall dataset D; IsClaimedCoverSet{Pre}(D, claim) ==>
        \forall integer i; 0 <= i < SetCoverSamples(claim->system) ==>
          Label(D, i) * (real)claim->root == SetCoverLabel(claim->system, claim->root, i); */
}

/* set_cover_training_error for the stated numbers. */
/*@ requires claim:     CoverClaimShape(claim) && CoverClaimNetwork(claim);
    requires workspace: \valid(workspace) && CoverWorkspaceError(workspace, claim);
    requires apart:     CoverWorkspaceApart(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  live:      LiveTarget(&workspace->numerator[0]) && LiveTarget(&workspace->denominator[0]);
    ensures  positive:  0.0 < workspace->denominator[0].value;
    ensures  exact:     \forall dataset D, weights w;
                          IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            workspace->numerator[0].value ==
                              Product(CoverClaimError{Pre}(D, w, claim), workspace->denominator[0].value);
*/
static void compute_error(const struct set_cover_claim *claim, struct set_cover_workspace *workspace)
{
  struct set_cover_reduction r;
  /*@ ghost const struct network *network = claim->network; */
  /*@ ghost const size_t units = network->units; */
  /*@ ghost const size_t stride = network->features + (network->bias ? 1 : 0); */
  /*@ assert count:   WeightCount(network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(network); */
  set_reduction(claim, &r);
  /*@ assert place:   claim->network == network; */
  /*@ assert fields:  network->units == units && Stride(network) == stride && network->weight == \at(claim->network->weight, Pre) &&
                      network->sign == \at(claim->network->sign, Pre) && network->features == \at(claim->network->features, Pre); */
  /*@ assert same_count: WeightCount(network) == Times(units, stride); */
  /*@ assert stride:  stride == claim->features + CoverClaimBias(claim) && units == 1; */
  /*@ assert live:    \forall integer k; 0 <= k < Times(units, stride) ==>
                        Live(&network->weight[k][0]) && Whole(network->weight[k][0].value); */
  /*@ assert sign:    \valid_read(network->sign + (0 .. units - 1)) &&
                      \forall integer j; 0 <= j < units ==> network->sign[j] == 1 || network->sign[j] == -1; */
  /*@ assert denominator: Live(&network->denominator[0]) && 0.0 < network->denominator[0].value &&
                      Whole(network->denominator[0].value); */
  /*@ assert network: NetworkValid(network) && NetworkWhole(network); */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                        network->weight[Index(j, stride, d)][0].value ==
                          \at(claim->network->weight[Index(j, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost represents_means(network); */
  /*@ assert after:   \forall weights w; WeightsAre{Pre}(w, \at(claim->network, Pre)) ==> WeightsAre(w, network); */
  /*@ assert represents: \forall weights w; RepresentsNetwork{Pre}(w, claim->network) ==> RepresentsNetwork(w, claim->network); */
  /*@ assert room:    SetCoverRowRoom(&workspace->sample, r.degree); */
  /*@ assert rows:    SetCoverRowApart(&workspace->sample, r.system); */
  /*@ assert set:     \forall dataset D; IsClaimedCoverSet{Pre}(D, claim) ==> IsSetCoverSetOf(D, &r); */
  /*@ assert samples: r.samples == \at(claim->samples, Pre); */
  /*@ assert error:   \forall dataset D, weights w; CoverClaimError{Pre}(D, w, claim) == TrainingError(D, w, stride, units, r.samples); */
  /*@ ghost Ready: ; */
  set_cover_training_error(&r, claim->network, &workspace->sample, workspace->storage, workspace->numerator,
                           workspace->denominator);
  /*@ assert value:   \forall dataset D, weights w; IsSetCoverSetOf{Ready}(D, &r) && RepresentsNetwork{Ready}(w, network) ==>
        workspace->numerator[0].value ==
          Product(TrainingError(D, w, stride, units, \at(r.samples, Ready)), workspace->denominator[0].value); */
}

/*@ requires claim:     CoverClaimShape(claim) && CoverClaimNetwork(claim);
    requires workspace: \valid(workspace) && CoverWorkspaceError(workspace, claim);
    requires apart:     CoverWorkspaceApart(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameCoverClaim{Pre, Post}(claim);
    ensures  members:   \forall integer p; 0 <= p < \old(claim->system->start[claim->system->elements]) ==>
                          claim->system->member_of[p] == \old(claim->system->member_of[p]);
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(CoverClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
    ensures  other:     !\result ==> \forall dataset D, weights w;
                          IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(CoverClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) !=
                              \old(claim->error_numerator->value);
*/
static bool is_training_error(const struct set_cover_claim *claim, struct set_cover_workspace *workspace)
{
  compute_error(claim, workspace);
  /*@ assert starts: \forall integer i; 0 <= i <= claim->system->elements ==>
                       claim->system->start[i] == \at(claim->system->start[i], Pre); */
  /*@ assert costs:  \forall integer j; 0 <= j < claim->system->sets ==> claim->system->cost[j] == \at(claim->system->cost[j], Pre); */
  /*@ assert same:   SameCoverClaim{Pre, Here}(claim); */
  /*@ assert members: \forall integer p; 0 <= p < \at(claim->system->start[claim->system->elements], Pre) ==>
                       claim->system->member_of[p] == \at(claim->system->member_of[p], Pre); */
  /*@ ghost lemma_equal_fractions(claim->error_numerator, claim->error_denominator, workspace->numerator, workspace->denominator); */
  /*@ assert equal:  \forall dataset D, weights w; IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
        (Product(claim->error_numerator->value, workspace->denominator[0].value) ==
           Product(workspace->numerator[0].value, claim->error_denominator->value) <==>
         Product(CoverClaimError{Pre}(D, w, claim), claim->error_denominator->value) == claim->error_numerator->value); */
  return fraction_order(claim->error_numerator, claim->error_denominator, workspace->numerator,
                        workspace->denominator) == 0;
}

/* One more of the sets of an element. */
/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    ascend: SetsAscend(set, m + 1, sets) <==>
                          SetsAscend(set, m, sets) && set[m] < sets && (m >= 1 ==> set[m - 1] < set[m]);
     ensures    some:   \forall integer selection; SomeSelected(selection, set, m + 1) <==>
                          SomeSelected(selection, set, m) || Selected(selection, set[m]);
  @/
  static void one_more_set(const uint32_t *set, size_t m, uint32_t sets)
  {
    ;
  }
*/

/* is_training_error; a cover of the system still is one, and costs the same. */
/*@ requires claim:     CoverClaimShape(claim) && CoverClaimNetwork(claim);
    requires workspace: \valid(workspace) && CoverWorkspaceError(workspace, claim);
    requires apart:     CoverWorkspaceApart(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameCoverClaim{Pre, Post}(claim);
    ensures  system:    SetSystemValid(claim->system);
    ensures  kept:      CoversKept{Pre, Post}(claim->system);
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(CoverClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
    ensures  other:     !\result ==> \forall dataset D, weights w;
                          IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(CoverClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) !=
                              \old(claim->error_numerator->value);
*/
static bool is_error_of_system(const struct set_cover_claim *claim, struct set_cover_workspace *workspace)
{
  /*@ assert before: SetSystemValid(claim->system) && SetSystemStarts(claim->system); */
  /*@ assert given: \forall integer i, j; 0 <= i <= j <= claim->system->elements ==>
                      claim->system->start[i] <= claim->system->start[j]; */
  /*@ assert given_ends: claim->system->start[0] == 0 && claim->system->start[claim->system->elements] < 0x4000000000000000; */
  /*@ assert given_ascend: \forall integer i; 0 <= i < claim->system->elements ==>
        SetsAscend(claim->system->member_of + claim->system->start[i], ElementDegree(claim->system, i), claim->system->sets); */
  const bool exact = is_training_error(claim, workspace);
  /*@ ghost const struct set_system *s = claim->system; */
  /*@ assert sizes:   s == \at(claim->system, Pre) && s->sets == \at(claim->system->sets, Pre) &&
                      s->elements == \at(claim->system->elements, Pre) && s->start == \at(claim->system->start, Pre) &&
                      s->member_of == \at(claim->system->member_of, Pre) && s->cost == \at(claim->system->cost, Pre); */
  /*@ assert starts:  \forall integer i; 0 <= i <= s->elements ==> s->start[i] == \at(claim->system->start[i], Pre); */
  /*@ assert ordered: \forall integer i, j; 0 <= i <= j <= s->elements ==> s->start[i] <= s->start[j]; */
  /*@ assert ends:    s->start[0] == 0 && s->start[s->elements] < 0x4000000000000000; */
  /*@ assert readable: \valid_read(s) && \valid_read(s->start + (0 .. s->elements)) && s->elements < 0x4000000000000000; */
  /*@ assert valid_starts: SetSystemStarts(s); */
  /*@ assert members: \forall integer p; 0 <= p < s->start[s->elements] ==> s->member_of[p] == \at(claim->system->member_of[p], Pre); */
  /*@ assert costs:   \forall integer j; 0 <= j < s->sets ==> s->cost[j] == \at(claim->system->cost[j], Pre); */
  /*@ ghost
    /@ loop invariant index: 0 <= j <= s->sets;
       loop invariant cost:  \forall integer selection;
                               SelectedCost(selection, s->cost, j) == SelectedCost{Pre}(selection, s->cost, j);
       loop assigns j;
       loop variant s->sets - j;
    @/
    for (uint32_t j = 0; j < s->sets; j++) {
      /@ assert same: s->cost[j] == \at(claim->system->cost[\at(j, Here)], Pre); @/
      ;
    }
  */
  /*@ ghost
    /@ loop invariant index:   0 <= i <= s->elements;
       loop invariant ascend:  \forall integer h; 0 <= h < i ==> SetsAscend(s->member_of + s->start[h], ElementDegree(s, h), s->sets);
       loop invariant covered: \forall integer selection, h; 0 <= h < i ==> (Covered(selection, s, h) <==> Covered{Pre}(selection, s, h));
       loop assigns i;
       loop variant s->elements - i;
    @/
    for (size_t i = 0; i < s->elements; i++) {
      /@ assert inside: 0 <= s->start[i] <= s->start[i + 1] <= s->start[s->elements]; @/
      const uint32_t *set = s->member_of + s->start[i];
      const size_t members = s->start[i + 1] - s->start[i];
      /@ assert before: SetsAscend{Pre}(s->member_of + s->start[i], ElementDegree(s, i), s->sets); @/
      /@ loop invariant index:    0 <= m <= members;
         loop invariant ascend:   SetsAscend(set, m, s->sets) <==> SetsAscend{Pre}(set, m, s->sets);
         loop invariant selected: \forall integer selection;
           SomeSelected(selection, set, m) <==> SomeSelected{Pre}(selection, set, m);
         loop assigns m;
         loop variant members - m;
      @/
      for (size_t m = 0; m < members; m++) {
        /@ assert inside: 0 <= s->start[i] + m < s->start[s->elements]; @/
        /@ assert place:  s->member_of[s->start[i] + m] == \at(claim->system->member_of[\at(s->start[i] + m, Here)], Pre); @/
        /@ assert earlier: m >= 1 ==> s->member_of[s->start[i] + m - 1] ==
             \at(claim->system->member_of[\at(s->start[i] + m - 1, Here)], Pre); @/
        /@ assert previous: m >= 1 ==> set[m - 1] == \at(\at(set, Here)[\at(m - 1, Here)], Pre); @/
        /@ assert member: set[m] == \at(\at(set, Here)[\at(m, Here)], Pre); @/
        one_more_set(set, m, s->sets);
        /@ assert next_before: SetsAscend{Pre}(set, \at(m, Here) + 1, s->sets) <==>
             SetsAscend{Pre}(set, \at(m, Here), s->sets) && set[m] < s->sets && (m >= 1 ==> set[m - 1] < set[m]); @/
        /@ assert some_before: \forall integer selection; SomeSelected{Pre}(selection, set, \at(m, Here) + 1) <==>
             SomeSelected{Pre}(selection, set, \at(m, Here)) || Selected(selection, set[m]); @/
        ;
      }
      /@ assert element: SetsAscend(s->member_of + s->start[i], ElementDegree(s, i), s->sets); @/
      /@ assert some:    \forall integer selection; SomeSelected(selection, set, members) <==>
                           SomeSelected{Pre}(selection, set, members); @/
      /@ assert place:   ElementDegree(s, i) == members && ElementDegree{Pre}(s, \at(i, Here)) == members &&
                           \at(claim->system->start[\at(i, Here)], Pre) == s->start[i]; @/
      /@ assert covered: \forall integer selection; Covered(selection, s, i) <==> Covered{Pre}(selection, s, i); @/
      ;
    }
  */
  /*@ assert positive: \forall integer j; 0 <= j < s->sets ==> 1 <= s->cost[j]; */
  /*@ assert memory: \valid_read(s->member_of + (0 .. s->start[s->elements] - 1)) && \valid_read(s->cost + (0 .. s->sets - 1)); */
  /*@ assert system: SetSystemValid(s); */
  /*@ assert covers: \forall integer selection; IsCover{Pre}(selection, s) ==> IsCover(selection, s); */
  /*@ assert cost:   \forall integer selection; CoverCost(selection, s) == CoverCost{Pre}(selection, s); */
  return exact;
}

enum set_cover_verdict set_cover_verify_error(const struct set_cover_claim *claim,
                                              struct set_cover_workspace *workspace)
{
  if (!claim->error)
    return SET_COVER_VERIFIED;
  const bool exact = is_error_of_system(claim, workspace);
  /*@ assert place:  claim->system == \at(claim->system, Pre) && claim->lower == \at(claim->lower, Pre); */
  /*@ assert size:   claim->system->start[claim->system->elements] == \at(claim->system->start[claim->system->elements], Pre); */
  /*@ assert fields: workspace->tree.system == \at(workspace->tree.system, Pre) &&
                     workspace->tree.denominator == \at(workspace->tree.denominator, Pre) &&
                     workspace->tree.reduced == \at(workspace->tree.reduced, Pre) &&
                     workspace->tree.path == \at(workspace->tree.path, Pre) &&
                     workspace->tree.included == \at(workspace->tree.included, Pre) &&
                     workspace->tree.path_capacity == \at(workspace->tree.path_capacity, Pre); */
  /*@ assert sizes:  claim->system->sets == \at(claim->system->sets, Pre) && claim->system->elements == \at(claim->system->elements, Pre) &&
                     claim->system->start == \at(claim->system->start, Pre) &&
                     claim->system->member_of == \at(claim->system->member_of, Pre) &&
                     claim->system->cost == \at(claim->system->cost, Pre); */
  /*@ assert given:  claim->lower ==> CoverTreeApart{Pre}(&workspace->tree); */
  /*@ assert room:   claim->lower ==> CoverTreeRoom(&workspace->tree); */
  /*@ assert apart:  claim->lower ==> CoverTreeApart(&workspace->tree); */
  return exact ? SET_COVER_VERIFIED : SET_COVER_ERROR;
}
