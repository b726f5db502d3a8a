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

enum colouring_verdict colouring_verify_error(const struct colouring_claim *claim,
                                              struct colouring_workspace *workspace)
{
  if (!claim->error)
    return COLOURING_VERIFIED;
  /*@ ghost const struct hypergraph *h = claim->reduction.hypergraph; */
  const bool exact = is_error_of_hypergraph(claim, workspace);
  /*@ assert fields:   h == claim->reduction.hypergraph && h->vertices == \at(claim->reduction.hypergraph->vertices, Pre) &&
                       h->edges == \at(claim->reduction.hypergraph->edges, Pre) && h->start == \at(claim->reduction.hypergraph->start, Pre) &&
                       h->vertex == \at(claim->reduction.hypergraph->vertex, Pre); */
  /*@ assert end:      h->start[h->edges] == \at(claim->reduction.hypergraph->start[claim->reduction.hypergraph->edges], Pre); */
  /*@ assert members:  workspace->members == \at(workspace->members, Pre) && workspace->clique == \at(workspace->clique, Pre) &&
                       workspace->place == \at(workspace->place, Pre) && workspace->joined == \at(workspace->joined, Pre); */
  /*@ assert place:    claim->lower ==> \forall integer v; 0 <= v < h->vertices ==> workspace->place[v] == 0; */
  /*@ assert capacities: workspace->rup.arena_capacity == \at(workspace->rup.arena_capacity, Pre) &&
                         workspace->rup.number_capacity == \at(workspace->rup.number_capacity, Pre) &&
                         workspace->rup.variables == \at(workspace->rup.variables, Pre); */
  /*@ assert clique:   claim->lower ==> ColouringWorkspaceClique(workspace, h); */
  /*@ assert counts:   ColouringClauses(h, claim->reduction.colours, workspace->members) ==
                         ColouringClauses{Pre}(\at(claim->reduction.hypergraph, Pre), \at(claim->reduction.colours, Pre), \at(workspace->members, Pre)) &&
                       ColouringLiterals(h, claim->reduction.colours, workspace->members) ==
                         ColouringLiterals{Pre}(\at(claim->reduction.hypergraph, Pre), \at(claim->reduction.colours, Pre), \at(workspace->members, Pre)); */
  /*@ assert formula:  claim->lower && workspace->members <= claim->reduction.colours ==> ColouringWorkspaceFormula(workspace, claim); */
  return exact ? COLOURING_VERIFIED : COLOURING_ERROR;
}
