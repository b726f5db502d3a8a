#include "colouring_verify_error.h"

#include "../kernel/network_weights.h"
#include "../kernel/product.h"
#include "fraction_lemmas.h"
#include "fraction_order.h"

/*@ requires claim:     \valid_read(claim) && HypergraphValid(claim->hypergraph) && ColouringClaimSizes(claim);
    requires room:      \valid(r) && \separated(r, claim) && \separated(r, claim->hypergraph) &&
                        \separated(r, claim->hypergraph->start + (0 .. claim->hypergraph->edges)) &&
                        \separated(r, claim->hypergraph->vertex + (0 .. claim->hypergraph->start[claim->hypergraph->edges] - 1));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  same:      SameHypergraph{Pre, Post}(claim->hypergraph) && claim->hypergraph == \old(claim->hypergraph);
    ensures  fields:    r->hypergraph == claim->hypergraph && r->colours == claim->colours && r->rank == claim->rank &&
                        r->copies == claim->copies && (r->bias <==> claim->bias) && (r->free_signs <==> claim->free_signs) &&
                        r->features == claim->features && r->samples == claim->samples;
    ensures  scale:     r->zero == (claim->colours * (claim->rank - 1)) * (claim->colours * (claim->rank - 1));
    ensures  numbers:   claim->colours == \old(claim->colours) && claim->rank == \old(claim->rank) &&
                        claim->copies == \old(claim->copies) && claim->zero == \old(claim->zero) &&
                        claim->bias == \old(claim->bias) && claim->free_signs == \old(claim->free_signs) &&
                        claim->features == \old(claim->features) && claim->samples == \old(claim->samples);
*/
static void copy_fields(const struct colouring_claim *claim, struct colouring_reduction *r)
{
  const uint64_t scale = claim->colours * (claim->rank - 1);
  /*@ assert scale:  scale == claim->colours * (claim->rank - 1) && scale <= COLOURING_MAX_SCALE; */
  /*@ assert square: scale * scale <= COLOURING_MAX_SCALE * COLOURING_MAX_SCALE; */
  r->hypergraph = claim->hypergraph;
  r->colours = claim->colours;
  r->rank = claim->rank;
  r->copies = claim->copies;
  r->zero = scale * scale;
  r->bias = claim->bias;
  r->free_signs = claim->free_signs;
  r->features = claim->features;
  r->samples = claim->samples;
}

/* The reduction with the stated numbers, which are right; the zero row's multiplicity is stated only where there is that row. */
/*@ requires claim:     \valid_read(claim) && HypergraphValid(claim->hypergraph) && ColouringClaimSizes(claim);
    requires room:      \valid(r) && \separated(r, claim) && \separated(r, claim->hypergraph) &&
                        \separated(r, claim->hypergraph->start + (0 .. claim->hypergraph->edges)) &&
                        \separated(r, claim->hypergraph->vertex + (0 .. claim->hypergraph->start[claim->hypergraph->edges] - 1));
    terminates          \true;
    exits               \false;
    assigns             *r;
    ensures  reduction: ColouringReduction(r);
    ensures  fields:    r->hypergraph == \old(claim->hypergraph) && r->rank == \old(claim->rank) && (r->bias <==> \old(claim->bias)) &&
                        r->features == \old(claim->features) && r->samples == \old(claim->samples);
    ensures  same:      SameHypergraph{Pre, Post}(r->hypergraph);
    ensures  set:       \forall dataset D; IsClaimedColouringSet{Pre}(D, claim) ==> IsColouringSetOf(D, r);
*/
static void set_reduction(const struct colouring_claim *claim, struct colouring_reduction *r)
{
  /*@ ghost const struct hypergraph *h = claim->hypergraph; */
  /*@ ghost edges_by_places(h); */
  /*@ assert given: \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); */
  /*@ assert given_starts: \forall integer e, d; 0 <= e <= d <= h->edges ==> h->start[e] <= h->start[d]; */
  copy_fields(claim, r);
  /*@ assert starts:   \forall integer e; 0 <= e <= h->edges ==> h->start[e] == \at(claim->hypergraph->start[e], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < h->start[h->edges] ==> h->vertex[p] == \at(claim->hypergraph->vertex[p], Pre); */
  /*@ assert ordered:  \forall integer e, d; 0 <= e <= d <= h->edges ==> h->start[e] <= h->start[d]; */
  /*@ assert begin:    HypergraphStarts(h); */
  /*@ ghost edges_by_places(h); */
  /*@ assert inside:   \forall integer e; 0 <= e < h->edges ==> 0 <= h->start[e] <= h->start[e + 1] <= h->start[h->edges]; */
  /*@ assert ascend:   \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); */
  /*@ assert sizes:    \forall integer e; 0 <= e < h->edges ==> EdgeSize(h, e) == EdgeSize{Pre}(\at(claim->hypergraph, Pre), e); */
  /*@ assert hypergraph: HypergraphValid(h); */
  /*@ assert rank:     ColouringRank(h, r->rank); */
  /*@ assert numbers:  1 <= r->colours <= COLOURING_MAX_COLOURS && r->copies == r->colours * r->colours; */
  /*@ assert limits:   r->colours * r->hypergraph->vertices <= FORMULA_MAX_VARIABLES && r->colours * (r->rank - 1) <= COLOURING_MAX_SCALE; */
  /*@ assert reduction: ColouringReduction(r); */
  /*@ assert contains: \forall integer e, d; 0 <= e < h->edges ==> (EdgeContains(h, e, d) <==> EdgeContains{Pre}(h, e, d)); */
  /*@ assert incidence: \forall integer e, d; 0 <= e < h->edges ==>
        Incidence(h->vertex + h->start[e], EdgeSize(h, e), d) ==
          Incidence{Pre}(h->vertex + \at(claim->hypergraph->start[e], Pre), EdgeSize{Pre}(h, e), d); */
  /*@ assert features: \forall integer bias, i, d; 0 <= i ==> ColouringFeature(h, bias, i, d) == ColouringFeature{Pre}(h, bias, i, d); */
  /*@ assert labels:   \forall integer colours, bias, i; ColouringLabel(h, colours, bias, i) == ColouringLabel{Pre}(h, colours, bias, i); */
  /*@ assert zero:     r->bias ==> r->zero == claim->zero; */
  /*@ assert multiplicities: \forall integer i; ColouringMultiplicity(h, r->copies, r->bias ? 1 : 0, r->zero, i) ==
        ColouringMultiplicity{Pre}(h, \at(claim->copies, Pre), ColouringClaimBias{Pre}(claim), \at(claim->zero, Pre), i); */
  /*@ assert set:      \forall dataset D; IsClaimedColouringSet{Pre}(D, claim) ==> IsColouringSetOf(D, r); */
}

/* colouring_training_error for the stated numbers. */
/*@ requires claim:     ColouringClaimValid(claim) && claim->error && ColouringClaimSizes(claim);
    requires workspace: ColouringWorkspaceApart(workspace, claim) && ColouringWorkspaceError(workspace, claim);
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
                          IsClaimedColouringSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            workspace->numerator[0].value ==
                              Product(ColouringClaimError{Pre}(D, w, claim), workspace->denominator[0].value);
*/
static void compute_error(const struct colouring_claim *claim, struct colouring_workspace *workspace)
{
  struct colouring_reduction r;
  /*@ ghost const struct network *network = claim->network; */
  /*@ ghost const size_t units = network->units; */
  /*@ ghost const size_t stride = network->features + (network->bias ? 1 : 0); */
  /*@ assert count:  WeightCount(network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(network); */
  set_reduction(claim, &r);
  /*@ assert place:   claim->network == network; */
  /*@ assert fields:  network->units == units && Stride(network) == stride && network->weight == \at(claim->network->weight, Pre) &&
                      network->sign == \at(claim->network->sign, Pre) && network->features == \at(claim->network->features, Pre); */
  /*@ assert same_count: WeightCount(network) == Times(units, stride); */
  /*@ assert stride:  stride == claim->features + ColouringClaimBias(claim) && units == claim->colours; */
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
  /*@ assert after: \forall weights w; WeightsAre{Pre}(w, \at(claim->network, Pre)) ==> WeightsAre(w, network); */
  /*@ assert represents: \forall weights w; RepresentsNetwork{Pre}(w, \at(claim->network, Pre)) ==> RepresentsNetwork(w, network); */
  /*@ assert room:    ColouringRowRoom(&workspace->sample, r.rank); */
  /*@ assert apart:   ColouringRowApart(&workspace->sample, r.hypergraph); */
  /*@ assert samples: r.samples == \at(claim->samples, Pre); */
  /*@ assert error:   \forall dataset D, weights w; ColouringClaimError{Pre}(D, w, claim) == TrainingError(D, w, stride, units, r.samples); */
  /*@ ghost Ready: ; */
  colouring_training_error(&r, claim->network, &workspace->sample, workspace->storage, workspace->numerator,
                           workspace->denominator);
  /*@ assert value:   \forall dataset D, weights w; IsColouringSetOf{Ready}(D, &r) && RepresentsNetwork{Ready}(w, network) ==>
        workspace->numerator[0].value ==
          Product(TrainingError(D, w, stride, units, \at(r.samples, Ready)), workspace->denominator[0].value); */
}

/*@ requires claim:     ColouringClaimValid(claim) && claim->error && ColouringClaimSizes(claim);
    requires workspace: ColouringWorkspaceApart(workspace, claim) && ColouringWorkspaceError(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  exact:     \result ==> \forall dataset D, weights w;
                          IsClaimedColouringSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \old(claim->network)) ==>
                            Product(ColouringClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
*/
static bool is_training_error(const struct colouring_claim *claim, struct colouring_workspace *workspace)
{
  compute_error(claim, workspace);
  /*@ assert place: claim->error_numerator == \at(claim->error_numerator, Pre) &&
                    claim->error_denominator == \at(claim->error_denominator, Pre); */
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

enum colouring_verdict colouring_verify_error(const struct colouring_claim *claim,
                                              struct colouring_workspace *workspace)
{
  if (!claim->error)
    return COLOURING_VERIFIED;
  /*@ ghost const struct hypergraph *h = claim->hypergraph; */
  /*@ ghost edges_by_places(h); */
  /*@ assert given: \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); */
  const bool exact = is_training_error(claim, workspace);
  /*@ assert fields:   h == claim->hypergraph && h->vertices == \at(claim->hypergraph->vertices, Pre) &&
                       h->edges == \at(claim->hypergraph->edges, Pre) && h->start == \at(claim->hypergraph->start, Pre) &&
                       h->vertex == \at(claim->hypergraph->vertex, Pre); */
  /*@ assert starts:   \forall integer e; 0 <= e <= h->edges ==> h->start[e] == \at(claim->hypergraph->start[\at(e, Here)], Pre); */
  /*@ assert vertices: \forall integer p; 0 <= p < h->start[h->edges] ==> h->vertex[p] == \at(claim->hypergraph->vertex[\at(p, Here)], Pre); */
  /*@ assert steps:    \forall integer e; 0 <= e < h->edges ==> h->start[e] <= h->start[e + 1]; */
  /*@ ghost edges_stay_in_order(h); */
  /*@ assert begin:    HypergraphStarts(h); */
  /*@ ghost edges_by_places(h); */
  /*@ assert inside:   \forall integer e, p; 0 <= e < h->edges && h->start[e] <= p < h->start[e + 1] ==> 0 <= p < h->start[h->edges]; */
  /*@ assert ascend:   \forall integer e; 0 <= e < h->edges ==> EdgeAscends(h, e); */
  /*@ assert sizes:    \forall integer e; 0 <= e < h->edges ==> EdgeSize(h, e) == EdgeSize{Pre}(\at(claim->hypergraph, Pre), e); */
  /*@ assert hypergraph: HypergraphValid(h); */
  /*@ assert same_edges: \forall integer assignment, colours, e, c; 0 <= e < h->edges ==>
                         (EdgeHasColour(assignment, colours, h, e, c) <==> EdgeHasColour{Pre}(assignment, colours, h, e, c)); */
  /*@ assert same_colours: \forall integer assignment, colours, e, c; 0 <= e < h->edges ==>
                         (AllHaveColour(assignment, colours, h->vertex + h->start[e], EdgeSize(h, e), c) <==>
                          AllHaveColour{Pre}(assignment, colours, h->vertex + \at(claim->hypergraph->start[\at(e, Here)], Pre),
                                             EdgeSize{Pre}(h, e), c)); */
  /*@ assert same_colourings: \forall integer assignment, colours; IsColouring{Pre}(assignment, h, colours) ==>
                         IsColouring(assignment, h, colours); */
  /*@ assert place:    claim->lower ==> \forall integer v; 0 <= v < h->vertices ==> workspace->place[v] == 0; */
  /*@ assert capacities: workspace->rup.arena_capacity == \at(workspace->rup.arena_capacity, Pre) &&
                         workspace->rup.number_capacity == \at(workspace->rup.number_capacity, Pre) &&
                         workspace->rup.variables == \at(workspace->rup.variables, Pre); */
  /*@ assert clique:   claim->lower ==> ColouringWorkspaceClique(workspace, h); */
  /*@ assert counts:   ColouringClauses(h, claim->colours, workspace->members) ==
                         ColouringClauses{Pre}(\at(claim->hypergraph, Pre), \at(claim->colours, Pre), \at(workspace->members, Pre)) &&
                       ColouringLiterals(h, claim->colours, workspace->members) ==
                         ColouringLiterals{Pre}(\at(claim->hypergraph, Pre), \at(claim->colours, Pre), \at(workspace->members, Pre)); */
  return exact ? COLOURING_VERIFIED : COLOURING_ERROR;
}
