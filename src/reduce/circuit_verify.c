#include "circuit_verify.h"

#include "../kernel/network_weights.h"
#include "../kernel/product.h"
#include "circuit_verify_error.h"
#include "circuit_verify_evidence.h"
#include "circuit_verify_statement.h"

/* A number that is none of those that the least q is made from. */
/*@ ghost
  /@ requires   apart: \forall integer w; 0 <= w < wires ==> \separated(&bound[w][0], z);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    value: \forall integer w; 0 <= w < wires ==> &bound[w][0].value != &z->value;
     ensures    live:  \forall integer w; 0 <= w < wires ==> &bound[w][0].live != &z->live;
  @/
  static void is_no_bound(mpz_t *bound, size_t wires, mpz_srcptr z)
  {
    ;
  }
*/

/* Weights that are none of them. */
/*@ ghost
  /@ requires   apart: \forall integer w; 0 <= w < wires ==> \separated(&bound[w][0], &weight[0 .. count - 1][0]);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    value: \forall integer w, k; 0 <= w < wires && 0 <= k < count ==> &bound[w][0].value != &weight[k][0].value;
     ensures    live:  \forall integer w, k; 0 <= w < wires && 0 <= k < count ==> &bound[w][0].live != &weight[k][0].live;
  @/
  static void are_no_bounds(mpz_t *bound, size_t wires, const mpz_t *weight, size_t count)
  {
    /@ assert each: \forall integer w, k; 0 <= w < wires && 0 <= k < count ==> \separated(&bound[w][0], &weight[k][0]); @/
    ;
  }
*/

/* circuit_verify_sizes; the numbers of the network, if there is one, stay what they are. */
/*@ requires claim:     \valid_read(claim) && CircuitReduction(claim->reduction) && Live(&claim->reduction->q[0]);
    requires workspace: CircuitWorkspaceSizes(workspace, claim);
    requires network:   claim->error ==> NetworkValid(claim->network) && count == WeightCount(claim->network) &&
                          \separated(workspace, claim->network) && \separated(workspace, &claim->network->weight[0 .. count - 1][0]);
    requires apart:     claim->error ==> \forall integer w; 0 <= w < CircuitWires(claim->reduction->circuit) ==>
                          \separated(&workspace->bound[w][0], claim->network) &&
                          \separated(&workspace->bound[w][0], &claim->network->weight[0 .. count - 1][0]);
    terminates          \true;
    exits               \false;
    assigns             workspace->least[0].value, workspace->last[0 .. CircuitWires(claim->reduction->circuit) - 1],
                        workspace->bound[0 .. CircuitWires(claim->reduction->circuit) - 1][0].value,
                        workspace->bound[0 .. CircuitWires(claim->reduction->circuit) - 1][0].live;
    ensures  sizes:     \result == CIRCUIT_VERIFIED ==> CircuitClaimSizes(claim);
    ensures  same:      claim->error ==> SameNetwork{Pre, Post}(claim->network);
*/
static enum circuit_verdict verify_beside_network(const struct circuit_claim *claim,
                                                  struct circuit_workspace *workspace)
/*@ ghost (size_t count) */
{
  /*@ ghost const struct network *network = claim->network; */
  /*@ ghost const size_t wires = claim->reduction->circuit->inputs + claim->reduction->circuit->gates; */
  /*@ ghost
    if (claim->error) {
      are_no_bounds(workspace->bound, wires, network->weight, count);
      is_no_bound(workspace->bound, wires, network->denominator);
    }
  */
  const enum circuit_verdict verdict = circuit_verify_sizes(claim, workspace);
  /*@ assert denominator: claim->error ==> network->denominator[0].value == \at(claim->network->denominator[0].value, Pre) &&
                       network->denominator[0].live == \at(claim->network->denominator[0].live, Pre); */
  /*@ assert values:   claim->error ==> \forall integer k; 0 <= k < count ==>
                         network->weight[k][0].value == \at(claim->network->weight[\at(k, Here)][0].value, Pre); */
  /*@ assert lives:    claim->error ==> \forall integer k; 0 <= k < count ==>
                         network->weight[k][0].live == \at(claim->network->weight[\at(k, Here)][0].live, Pre); */
  return verdict;
}

/* verify_beside_network; what is claimed stays what it is. */
/*@ requires claim:     CircuitClaimValid(claim);
    requires workspace: CircuitWorkspaceValid(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->least[0].value, workspace->last[0 .. CircuitWires(claim->reduction->circuit) - 1],
                        workspace->bound[0 .. CircuitWires(claim->reduction->circuit) - 1][0].value,
                        workspace->bound[0 .. CircuitWires(claim->reduction->circuit) - 1][0].live;
    ensures  sizes:     \result == CIRCUIT_VERIFIED ==> CircuitClaimSizes(claim);
    ensures  reduction: CircuitReduction(claim->reduction) && CircuitDenominator(claim->reduction);
    ensures  q:         claim->reduction->q[0].value == \old(claim->reduction->q[0].value);
    ensures  lower:     claim->lower ==> CircuitClaimLower(claim) && claim->lower_numerator->value == \old(claim->lower_numerator->value) &&
                          claim->lower_denominator->value == \old(claim->lower_denominator->value);
    ensures  error:     claim->error ==> CircuitClaimNetwork(claim) && claim->error_numerator->value == \old(claim->error_numerator->value) &&
                          claim->error_denominator->value == \old(claim->error_denominator->value);
    ensures  represents: claim->error ==> \forall weights w; RepresentsNetwork{Pre}(w, claim->network) ==> RepresentsNetwork(w, claim->network);
    ensures  tree:      claim->lower ==> CircuitWorkspaceLower(workspace, claim->reduction->circuit);
    ensures  room:      claim->error ==> CircuitWorkspaceError(workspace, claim);
*/
static enum circuit_verdict verify_sizes(const struct circuit_claim *claim,
                                         struct circuit_workspace *workspace)
{
  /*@ ghost const struct network *network = claim->network; */
  /*@ ghost const struct circuit_reduction *r = claim->reduction; */
  /*@ assert given:    \valid_read(r) && \valid_read(r->circuit); */
  /*@ assert given_network: claim->error ==> \valid_read(network) && NetworkValid(network) && NetworkWhole(network) && network->units == 1; */
  /*@ ghost const size_t wires = r->circuit->inputs + r->circuit->gates; */
  /*@ ghost size_t count = 0; */
  /*@ ghost size_t stride = 0; */
  /*@ ghost is_no_bound(workspace->bound, wires, r->q); */
  /*@ ghost is_no_bound(workspace->bound, wires, workspace->least); */
  /*@ ghost
    if (claim->lower) {
      is_no_bound(workspace->bound, wires, claim->lower_numerator);
      is_no_bound(workspace->bound, wires, claim->lower_denominator);
    }
  */
  /*@ ghost
    if (claim->error) {
      stride = network->features + (network->bias ? 1 : 0);
      /@ assert one: network->units == 1 && stride == Stride(network) && WeightCount(network) == Times(1, stride); @/
      times_means();
      /@ assert count: WeightCount(network) == stride; @/
      count = stride;
      is_no_bound(workspace->bound, wires, claim->error_numerator);
      is_no_bound(workspace->bound, wires, claim->error_denominator);
      is_no_bound(workspace->bound, wires, workspace->numerator);
      is_no_bound(workspace->bound, wires, workspace->denominator);
      is_no_bound(workspace->bound, wires, workspace->sample.label);
      weight_places(1, stride);
      represents_means(network);
    }
  */
  const enum circuit_verdict verdict = verify_beside_network(claim, workspace) /*@ ghost (count) */;
  /*@ assert q:        r->q[0].value == \at(claim->reduction->q[0].value, Pre) && r->q[0].live == \at(claim->reduction->q[0].live, Pre); */
  /*@ assert numerator: claim->lower ==> claim->lower_numerator->value == \at(claim->lower_numerator->value, Pre) &&
                       claim->lower_numerator->live == \at(claim->lower_numerator->live, Pre); */
  /*@ assert denominator: claim->lower ==> claim->lower_denominator->value == \at(claim->lower_denominator->value, Pre); */
  /*@ assert denominator_live: claim->lower ==> claim->lower_denominator->live == \at(claim->lower_denominator->live, Pre); */
  /*@ assert error_numerator: claim->error ==> claim->error_numerator->value == \at(claim->error_numerator->value, Pre) &&
                       claim->error_numerator->live == \at(claim->error_numerator->live, Pre); */
  /*@ assert error_denominator: claim->error ==> claim->error_denominator->value == \at(claim->error_denominator->value, Pre) &&
                       claim->error_denominator->live == \at(claim->error_denominator->live, Pre); */
  /*@ assert live_numerator: claim->error ==> LiveTarget(&workspace->numerator[0]); */
  /*@ assert live_denominator: claim->error ==> LiveTarget(&workspace->denominator[0]); */
  /*@ assert live_label: claim->error ==> LiveTarget(&workspace->sample.label[0]); */
  /*@ assert sizes:    claim->error ==> network->units == 1 && Stride(network) == stride && count == stride && WeightCount(network) == count &&
                       network->weight == \at(claim->network->weight, Pre) && network->sign == \at(claim->network->sign, Pre); */
  /*@ assert values:   claim->error ==> \forall integer k; 0 <= k < count ==>
                         network->weight[k][0].value == \at(claim->network->weight[\at(k, Here)][0].value, Pre) &&
                         network->weight[k][0].live == \at(claim->network->weight[\at(k, Here)][0].live, Pre); */
  /*@ assert whole:    claim->error ==> \forall integer k; 0 <= k < count ==> Live(&network->weight[k][0]) && Whole(network->weight[k][0].value); */
  /*@ assert signs:    claim->error ==> \valid_read(network->sign + (0 .. 0)) && (network->sign[0] == 1 || network->sign[0] == -1) &&
                         network->sign[0] == \at(claim->network->sign[0], Pre); */
  /*@ assert scale:    claim->error ==> Live(&network->denominator[0]) && 0.0 < network->denominator[0].value && Whole(network->denominator[0].value) &&
                         network->denominator[0].value == \at(claim->network->denominator[0].value, Pre); */
  /*@ assert network:  claim->error ==> NetworkValid(network) && NetworkWhole(network); */
  /*@ assert weights:  claim->error ==> \forall integer d; 0 <= d < stride ==>
                         network->weight[Index(0, stride, d)][0].value ==
                           \at(claim->network->weight[Index(0, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost
    if (claim->error)
      represents_means(network);
  */
  /*@ assert after:    claim->error ==> \forall weights w; WeightsAre{Pre}(w, \at(claim->network, Pre)) ==> WeightsAre(w, network); */
  return verdict;
}

/* The size that every satisfying assignment must have for the claim, after the sizes are verified. */
/*@ requires claim:     \valid_read(claim) && CircuitReduction(claim->reduction) && CircuitDenominator(claim->reduction) && CircuitClaimSizes(claim) &&
                        (claim->lower ==> CircuitClaimLower(claim));
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  value:     \result != CIRCUIT_NO_SIZE && claim->lower ==> CircuitClaimValue(claim, \result);
*/
static uint64_t needed_size(const struct circuit_claim *claim)
{
  return claim->lower ? circuit_least_size(claim) : 0;
}

enum circuit_verdict circuit_verify_statement(const struct circuit_claim *claim,
                                              struct circuit_workspace *workspace)
{
  const enum circuit_verdict sizes = verify_sizes(claim, workspace);
  if (sizes != CIRCUIT_VERIFIED)
    return sizes;
  const uint64_t value = needed_size(claim);
  if (value == CIRCUIT_NO_SIZE)
    return CIRCUIT_LOWER;
  workspace->value = value;
  return CIRCUIT_VERIFIED;
}

enum circuit_verdict circuit_verify(const struct circuit_claim *claim, struct circuit_workspace *workspace,
                                    struct cover_source *source, uint64_t nodes)
{
  const struct circuit *c = claim->reduction->circuit;
  const enum circuit_verdict sizes = verify_sizes(claim, workspace);
  if (sizes != CIRCUIT_VERIFIED)
    return sizes;
  /*@ assert place:    c == claim->reduction->circuit; */
  /*@ assert stated:   CircuitClaimSizes{Pre}(claim); */
  /*@ assert valid:    CircuitClaimValid(claim); */
  /*@ assert set:      \forall dataset D; IsClaimedCircuitSet{Pre}(D, claim) ==> IsClaimedCircuitSet(D, claim); */
  const uint64_t value = needed_size(claim);
  if (value == CIRCUIT_NO_SIZE)
    return CIRCUIT_LOWER;
  /*@ ghost if (claim->lower) theorem_of_circuit_claim(claim, value); */
  /*@ assert bound:    claim->lower ==> SatisfyingSizeAtLeast{Pre}(c, value) ==> \forall dataset D, weights w;
        IsClaimedCircuitSet{Pre}(D, claim) ==>
          Product(CircuitClaimError{Pre}(D, w, claim), \at(claim->lower_denominator->value, Pre)) >= \at(claim->lower_numerator->value, Pre); */
  if (claim->error && !circuit_verify_error(claim, workspace))
    return CIRCUIT_ERROR;
  /*@ assert circuit:  CircuitValid(c) && c == claim->reduction->circuit; */
  /*@ assert tree:     claim->lower ==> CircuitWorkspaceLower(workspace, c); */
  /*@ assert kept:     SatisfyingSizeAtLeast(c, value) ==> SatisfyingSizeAtLeast{Pre}(c, value); */
  /*@ assert exact:    \at(claim->error, Pre) ==> \forall dataset D, weights w;
        IsClaimedCircuitSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \at(claim->network, Pre)) ==>
          Product(CircuitClaimError{Pre}(D, w, claim), \at(claim->error_denominator->value, Pre)) == \at(claim->error_numerator->value, Pre); */
  /*@ ghost product_means(); */
  if (!claim->lower)
    return CIRCUIT_VERIFIED;
  const enum circuit_verdict evidence = circuit_verify_evidence(c, workspace, source, nodes, value);
  workspace->value = value;
  return evidence;
}
