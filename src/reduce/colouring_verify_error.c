#include "colouring_verify_error.h"

#include "../kernel/network_weights.h"
#include "../kernel/product.h"
#include "fraction_lemmas.h"
#include "fraction_order.h"

/*@ requires claim:     ColouringClaimValid(claim) && claim->error && ColouringClaimSizes(claim);
    requires workspace: ColouringWorkspaceApart(workspace, claim) && ColouringWorkspaceError(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameColouringClaim{Pre, Post}(claim);
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedColouringSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \old(claim->network)) ==>
                            Product(ColouringClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
*/
static bool is_training_error(const struct colouring_claim *claim, struct colouring_workspace *workspace)
{
  /*@ assert stride: Stride(claim->network) == claim->reduction.features + ColouringClaimBias(claim) &&
                     claim->network->units == claim->reduction.colours; */
  colouring_training_error(&claim->reduction, claim->network, &workspace->sample, workspace->storage,
                           workspace->numerator, workspace->denominator);
  /*@ assert place: claim->error_numerator == \at(claim->error_numerator, Pre) &&
                    claim->error_denominator == \at(claim->error_denominator, Pre); */
  /*@ assert hypergraph: claim->reduction.hypergraph == \at(claim->reduction.hypergraph, Pre) &&
                    claim->reduction.hypergraph->vertices == \at(claim->reduction.hypergraph->vertices, Pre) &&
                    claim->reduction.hypergraph->edges == \at(claim->reduction.hypergraph->edges, Pre) &&
                    claim->reduction.hypergraph->start == \at(claim->reduction.hypergraph->start, Pre) &&
                    claim->reduction.hypergraph->vertex == \at(claim->reduction.hypergraph->vertex, Pre); */
  /*@ assert starts: \forall integer e; 0 <= e <= claim->reduction.hypergraph->edges ==>
        claim->reduction.hypergraph->start[e] == \at(claim->reduction.hypergraph->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < \at(claim->reduction.hypergraph->start[claim->reduction.hypergraph->edges], Pre) ==>
        claim->reduction.hypergraph->vertex[p] == \at(claim->reduction.hypergraph->vertex[p], Pre); */
  /*@ assert same:  SameColouringClaim{Pre, Here}(claim); */
  /*@ assert value: claim->error_numerator->value == \at(claim->error_numerator->value, Pre) &&
                    claim->error_denominator->value == \at(claim->error_denominator->value, Pre); */
  /*@ ghost lemma_equal_fractions(claim->error_numerator, claim->error_denominator, workspace->numerator, workspace->denominator); */
  /*@ assert equal: \forall dataset D, weights w; IsClaimedColouringSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \at(claim->network, Pre)) ==>
        (Product(claim->error_numerator->value, workspace->denominator[0].value) ==
           Product(workspace->numerator[0].value, claim->error_denominator->value) <==>
         Product(ColouringClaimError{Pre}(D, w, claim), claim->error_denominator->value) == claim->error_numerator->value); */
  return fraction_order(claim->error_numerator, claim->error_denominator, workspace->numerator,
                        workspace->denominator) == 0;
}

/* is_training_error; the hypergraph still is one, and a colouring of it still is a colouring. */
/*@ requires claim:     ColouringClaimValid(claim) && claim->error && ColouringClaimSizes(claim);
    requires workspace: ColouringWorkspaceApart(workspace, claim) && ColouringWorkspaceError(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameColouringClaim{Pre, Post}(claim);
    ensures  hypergraph: HypergraphValid(claim->reduction.hypergraph);
    ensures  colours:   \forall integer assignment, colours; IsColouring{Pre}(assignment, \old(claim->reduction.hypergraph), colours) ==>
                          IsColouring(assignment, claim->reduction.hypergraph, colours);
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedColouringSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \old(claim->network)) ==>
                            Product(ColouringClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
*/
static bool is_error_of_hypergraph(const struct colouring_claim *claim, struct colouring_workspace *workspace)
{
  /*@ ghost const struct hypergraph *h = claim->reduction.hypergraph; */
  /*@ ghost edges_ascend_by_places(h); */
  /*@ ghost colours_by_places(h); */
  /*@ assert given:    \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e) && h->start[e] <= h->start[e + 1]; */
  /*@ assert given_steps: \forall integer e; 0 <= e < h->edges ==> h->start[e] <= h->start[e + 1]; */
  /*@ assert given_below: \forall integer e, p; 0 <= e < h->edges && h->start[e] <= p < h->start[e + 1] ==> h->vertex[p] < h->vertices; */
  const bool exact = is_training_error(claim, workspace);
  /*@ assert place:    h == claim->reduction.hypergraph && h == \at(claim->reduction.hypergraph, Pre); */
  /*@ assert fields:   h->vertices == \at(claim->reduction.hypergraph->vertices, Pre) && h->edges == \at(claim->reduction.hypergraph->edges, Pre) &&
                       h->start == \at(claim->reduction.hypergraph->start, Pre) && h->vertex == \at(claim->reduction.hypergraph->vertex, Pre); */
  /*@ assert starts:   \forall integer e; 0 <= e <= h->edges ==> h->start[e] == \at(claim->reduction.hypergraph->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < h->start[h->edges] ==>
                         h->vertex[p] == \at(claim->reduction.hypergraph->vertex[\at(p, Here)], Pre); */
  /*@ assert pairs:    \forall integer e; 0 <= e < h->edges ==> h->start[e] == \at(claim->reduction.hypergraph->start[\at(e, Here)], Pre) &&
                         h->start[e + 1] == \at(claim->reduction.hypergraph->start[\at(e, Here) + 1], Pre); */
  /*@ assert steps:    \forall integer e; 0 <= e < h->edges ==> h->start[e] <= h->start[e + 1]; */
  /*@ ghost edges_stay_in_order(h); */
  /*@ assert begin:    HypergraphStarts(h); */
  /*@ assert ends:     \forall integer e; 0 <= e < h->edges ==> 0 <= h->start[e] && h->start[e + 1] <= h->start[h->edges]; */
  /*@ assert members:  \forall integer e, p; 0 <= e < h->edges && h->start[e] <= p < h->start[e + 1] ==>
                         h->vertex[p] == \at(claim->reduction.hypergraph->vertex[\at(p, Here)], Pre); */
  /*@ assert below:    \forall integer e, p; 0 <= e < h->edges && h->start[e] <= p < h->start[e + 1] ==> h->vertex[p] < h->vertices; */
  /*@ assert next:     \forall integer e, p; 0 <= e < h->edges && h->start[e] < p < h->start[e + 1] ==>
                         h->vertex[p - 1] < h->vertex[p]; */
  /*@ assert ascend:   \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); */
  /*@ assert sizes:    \forall integer e; 0 <= e < h->edges ==> EdgeSize(h, e) == EdgeSize{Pre}(h, e); */
  /*@ ghost edges_ascend_by_places(h); */
  /*@ assert hypergraph: HypergraphValid(h); */
  /*@ ghost colours_by_places(h); */
  /*@ assert same_edges: \forall integer assignment, colours, e, c; 0 <= e < h->edges && EdgeHasColour(assignment, colours, h, e, c) ==>
        EdgeHasColour{Pre}(assignment, colours, h, e, c); */
  /*@ assert same_colours: \forall integer assignment, colours, e, c; 0 <= e < h->edges &&
        AllHaveColour(assignment, colours, h->vertex + h->start[e], EdgeSize(h, e), c) ==>
          AllHaveColour{Pre}(assignment, colours, h->vertex + \at(claim->reduction.hypergraph->start[\at(e, Here)], Pre),
                             EdgeSize{Pre}(h, e), c); */
  /*@ assert same_colourings: \forall integer assignment, colours; IsColouring{Pre}(assignment, h, colours) ==>
                         IsColouring(assignment, h, colours); */
  return exact;
}

/* The number of pairs of a clique, for the same number of members. */
/*@ ghost
  /@ requires   same:  n == members;
     requires   pairs: members * (members - 1) / 2 <= edges;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    pairs: n * (n - 1) / 2 <= edges;
  @/
  static void as_many_pairs(uint32_t n, uint32_t members, size_t edges)
  {
    ;
  }
*/

/* is_error_of_hypergraph; the clique can still be checked. */
/*@ requires claim:     ColouringClaimValid(claim) && claim->error && ColouringClaimSizes(claim);
    requires workspace: ColouringWorkspaceApart(workspace, claim) && ColouringWorkspaceError(workspace, claim);
    requires clique:    claim->lower ==> ColouringWorkspaceClique(workspace, claim->reduction.hypergraph) &&
                          \separated(workspace->sample.column + (0 .. workspace->sample.capacity - 1),
                                     workspace->place + (0 .. claim->reduction.hypergraph->vertices - 1));
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameColouringClaim{Pre, Post}(claim);
    ensures  hypergraph: HypergraphValid(claim->reduction.hypergraph);
    ensures  colours:   \forall integer assignment, colours; IsColouring{Pre}(assignment, \old(claim->reduction.hypergraph), colours) ==>
                          IsColouring(assignment, claim->reduction.hypergraph, colours);
    ensures  clique:    claim->lower ==> ColouringWorkspaceClique(workspace, claim->reduction.hypergraph);
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedColouringSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \old(claim->network)) ==>
                            Product(ColouringClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
*/
static bool is_error_beside_clique(const struct colouring_claim *claim, struct colouring_workspace *workspace)
{
  /*@ ghost const struct hypergraph *h = claim->reduction.hypergraph; */
  /*@ ghost const uint32_t members = workspace->members; */
  /*@ ghost const size_t edges = h->edges; */
  /*@ assert given_pairs: claim->lower ==> members * (members - 1) / 2 <= edges; */
  const bool exact = is_error_of_hypergraph(claim, workspace);
  /*@ assert fields:   h == claim->reduction.hypergraph && h->vertices == \at(claim->reduction.hypergraph->vertices, Pre) &&
                       h->edges == \at(claim->reduction.hypergraph->edges, Pre) && h->start == \at(claim->reduction.hypergraph->start, Pre) &&
                       h->vertex == \at(claim->reduction.hypergraph->vertex, Pre); */
  /*@ assert end:      h->start[h->edges] == \at(claim->reduction.hypergraph->start[claim->reduction.hypergraph->edges], Pre); */
  /*@ assert members:  workspace->members == \at(workspace->members, Pre) && workspace->clique == \at(workspace->clique, Pre) &&
                       workspace->place == \at(workspace->place, Pre) && workspace->joined == \at(workspace->joined, Pre); */
  /*@ assert place:    claim->lower ==> \forall integer v; 0 <= v < h->vertices ==> workspace->place[v] == 0; */
  /*@ assert numbers:  workspace->members == members && h->edges == edges; */
  /*@ ghost if (claim->lower) as_many_pairs(workspace->members, members, edges); */
  /*@ assert pairs:    claim->lower ==> workspace->members * (workspace->members - 1) / 2 <= h->edges; */
  /*@ assert clique_memory: claim->lower ==> \valid_read(workspace->clique + (0 .. members - 1)) && members < UINT32_MAX &&
                         Times(members, members) < 0x4000000000000000 && \valid(workspace->place + (0 .. h->vertices - 1)) &&
                         \valid(workspace->joined + (0 .. Times(members, members) - 1)) &&
                         \forall integer k; 0 <= k < Times(members, members) ==> workspace->joined[k] == 0; */
  /*@ assert clique_apart: claim->lower ==>
        \separated(workspace->place + (0 .. h->vertices - 1), workspace->joined + (0 .. Times(members, members) - 1), workspace,
                   workspace->clique + (0 .. members - 1)); */
  /*@ assert place_apart: claim->lower ==> \separated(workspace->place + (0 .. h->vertices - 1), h, h->start + (0 .. h->edges)) &&
                         \separated(workspace->place + (0 .. h->vertices - 1), h->vertex + (0 .. h->start[h->edges] - 1)); */
  /*@ assert joined_apart: claim->lower ==>
        \separated(workspace->joined + (0 .. Times(members, members) - 1), h, h->start + (0 .. h->edges)) &&
        \separated(workspace->joined + (0 .. Times(members, members) - 1), h->vertex + (0 .. h->start[h->edges] - 1)); */
  /*@ assert clique:   claim->lower ==> ColouringWorkspaceClique(workspace, h); */
  return exact;
}

enum colouring_verdict colouring_verify_error(const struct colouring_claim *claim,
                                              struct colouring_workspace *workspace)
{
  if (!claim->error)
    return COLOURING_VERIFIED;
  /*@ ghost const struct hypergraph *h = claim->reduction.hypergraph; */
  /*@ ghost const uint32_t members = workspace->members; */
  /*@ ghost const uint32_t colours = claim->reduction.colours; */
  /*@ ghost const size_t edges = h->edges; */
  /*@ assert given_formula: claim->lower && members <= colours ==>
        ColouringFormulaRoom(&workspace->formula, h, colours, workspace->clique, members); */
  /*@ assert given_store: claim->lower && members <= colours ==>
        ColouringStoreRoom(&workspace->rup, &workspace->formula, h, colours, members); */
  /*@ assert given_memory: claim->lower && members <= colours ==> RupMemory(&workspace->rup) &&
        \forall integer i; 0 <= i <= 2 * workspace->rup.variables ==> workspace->rup.value[i] == 0; */
  const bool exact = is_error_beside_clique(claim, workspace);
  /*@ assert fields:   h == claim->reduction.hypergraph && h->vertices == \at(claim->reduction.hypergraph->vertices, Pre) &&
                       h->edges == \at(claim->reduction.hypergraph->edges, Pre) && h->start == \at(claim->reduction.hypergraph->start, Pre) &&
                       h->vertex == \at(claim->reduction.hypergraph->vertex, Pre); */
  /*@ assert end:      h->start[h->edges] == \at(claim->reduction.hypergraph->start[claim->reduction.hypergraph->edges], Pre); */
  /*@ assert members:  workspace->members == \at(workspace->members, Pre) && workspace->clique == \at(workspace->clique, Pre) &&
                       workspace->place == \at(workspace->place, Pre) && workspace->joined == \at(workspace->joined, Pre); */
  /*@ assert capacities: workspace->rup.arena_capacity == \at(workspace->rup.arena_capacity, Pre) &&
                         workspace->rup.number_capacity == \at(workspace->rup.number_capacity, Pre) &&
                         workspace->rup.variables == \at(workspace->rup.variables, Pre); */
  /*@ assert numbers:  workspace->members == members && claim->reduction.colours == colours && h->edges == edges; */
  /*@ assert counts:   ColouringClauses(h, colours, members) == ColouringClauses{Pre}(h, colours, members) &&
                       ColouringLiterals(h, colours, members) == ColouringLiterals{Pre}(h, colours, members); */
  /*@ assert formula_room: claim->lower && members <= colours ==>
        ColouringFormulaRoom(&workspace->formula, h, colours, workspace->clique, members); */
  /*@ assert memory:   claim->lower && members <= colours ==> RupMemory(&workspace->rup) &&
        \forall integer i; 0 <= i <= 2 * workspace->rup.variables ==> workspace->rup.value[i] == 0; */
  /*@ assert store_room: claim->lower && members <= colours ==>
        ColouringStoreRoom(&workspace->rup, &workspace->formula, h, colours, members); */
  /*@ assert formula:  claim->lower && workspace->members <= claim->reduction.colours ==> ColouringWorkspaceFormula(workspace, claim); */
  return exact ? COLOURING_VERIFIED : COLOURING_ERROR;
}
