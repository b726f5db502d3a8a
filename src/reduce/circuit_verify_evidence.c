#include "circuit_verify_evidence.h"

#include "../theorems/circuit_hitting.h"

/* circuit_first_non_cut; the tree can still be checked. */
/*@ requires circuit:   CircuitValid(c);
    requires workspace: \valid(workspace) && CircuitWorkspaceLower(workspace, c);
    terminates          \true;
    exits               \false;
    assigns             workspace->word[0 .. CircuitWires(c) - 1];
    ensures  cuts:      \forall integer k; 0 <= k < \result ==> IsCut{Pre}(c, workspace->tree.system, k);
    ensures  system:    SetSystemValid(workspace->tree.system);
    ensures  tree:      CoverTreeRoom(&workspace->tree) && CoverTreeApart(&workspace->tree);
    ensures  kept:      CoversKept{Pre, Post}(workspace->tree.system);
*/
static size_t first_non_cut(const struct circuit *c, struct circuit_workspace *workspace)
{
  const struct set_system *s = workspace->tree.system;
  /*@ ghost const size_t elements = s->elements; */
  /*@ assert given_order: \forall integer i, k; 0 <= i <= k <= s->elements ==> s->start[i] <= s->start[k]; */
  /*@ assert given_ascend: \forall integer k; 0 <= k < s->elements ==> SetsAscend(s->member_of + s->start[k], ElementDegree(s, k), s->sets); */
  const size_t cut = circuit_first_non_cut(c, s, workspace->word);
  /*@ assert fields:   s == workspace->tree.system && s->elements == elements && s->elements == \at(workspace->tree.system->elements, Pre) &&
                       s->sets == \at(workspace->tree.system->sets, Pre) && s->start == \at(workspace->tree.system->start, Pre) &&
                       s->member_of == \at(workspace->tree.system->member_of, Pre) && s->cost == \at(workspace->tree.system->cost, Pre); */
  /*@ assert starts:   \forall integer k; 0 <= k <= elements ==> s->start[k] == \at(workspace->tree.system->start[\at(k, Here)], Pre); */
  /*@ assert costs:    \forall integer j; 0 <= j < s->sets ==> s->cost[j] == \at(workspace->tree.system->cost[\at(j, Here)], Pre); */
  /*@ assert degrees:  \forall integer k; 0 <= k < elements ==> ElementDegree(s, k) == ElementDegree{Pre}(s, k); */
  /*@ assert ascend:   \forall integer k; 0 <= k < elements ==> SetsAscend(s->member_of + s->start[k], ElementDegree(s, k), s->sets); */
  /*@ assert ordered:  \forall integer i, k; 0 <= i <= k <= elements ==> s->start[i] <= s->start[k]; */
  /*@ assert begin:    SetSystemStarts(s); */
  /*@ assert positive: \forall integer j; 0 <= j < s->sets ==> 1 <= s->cost[j]; */
  /*@ assert memory:   \valid_read(s->member_of + (0 .. s->start[elements] - 1)) && \valid_read(s->cost + (0 .. s->sets - 1)); */
  /*@ assert system:   SetSystemValid(s); */
  /*@ assert covered:  \forall integer selection, k; 0 <= k < elements ==> (Covered(selection, s, k) <==> Covered{Pre}(selection, s, k)); */
  /*@ ghost
    /@ loop invariant index: 0 <= j <= s->sets;
       loop invariant cost:  \forall integer selection; SelectedCost(selection, s->cost, j) == SelectedCost{Pre}(selection, s->cost, j);
       loop assigns j;
       loop variant s->sets - j;
    @/
    for (uint32_t j = 0; j < s->sets; j++) {
      /@ assert same: s->cost[j] == \at(workspace->tree.system->cost[\at(j, Here)], Pre); @/
      ;
    }
  */
  return cut;
}

enum circuit_verdict circuit_verify_evidence(const struct circuit *c, struct circuit_workspace *workspace,
                                             struct cover_source *source, uint64_t nodes, uint64_t value)
{
  const struct set_system *cuts = workspace->tree.system;
  const size_t elements = cuts->elements;
  /*@ ghost theorem_of_cuts(c, cuts); */
  const size_t cut = first_non_cut(c, workspace);
  if (cut < elements) {
    workspace->cut = cut;
    return CIRCUIT_CUT;
  }
  /*@ assert cuts:     \forall integer k; 0 <= k < elements ==> IsCut{Pre}(c, cuts, k); */
  /*@ assert size:     CoversCostAtLeast{Pre}(cuts, value) ==> SatisfyingSizeAtLeast{Pre}(c, value); */
  /*@ assert kept:     CoversCostAtLeast(cuts, value) ==> CoversCostAtLeast{Pre}(cuts, value); */
  workspace->failure = cover_tree_verify(&workspace->tree, source, nodes, value);
  return workspace->failure == COVER_BOUND_VERIFIED ? CIRCUIT_VERIFIED : CIRCUIT_TREE;
}
