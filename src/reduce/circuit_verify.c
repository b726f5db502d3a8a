#include "circuit_verify.h"

#include "../kernel/network_weights.h"
#include "circuit_verify_error.h"
#include "circuit_verify_evidence.h"
#include "circuit_verify_statement.h"

/* The network has the same weights afterwards. */
/*@ requires claim:     CircuitClaimValid(claim) && claim->error;
    requires workspace: CircuitWorkspaceValid(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->least[0].value, workspace->last[0 .. CircuitWires(claim->reduction->circuit) - 1],
                        workspace->bound[0 .. CircuitWires(claim->reduction->circuit) - 1][0].value,
                        workspace->bound[0 .. CircuitWires(claim->reduction->circuit) - 1][0].live;
    ensures  sizes:     \result == CIRCUIT_VERIFIED ==> CircuitClaimSizes(claim);
    ensures  claim:     CircuitClaimValid(claim);
    ensures  workspace: CircuitWorkspaceValid(workspace, claim);
    ensures  represents: \forall weights w; RepresentsNetwork{Pre}(w, claim->network) ==> RepresentsNetwork(w, claim->network);
    ensures  numbers:   claim->error_numerator->value == \old(claim->error_numerator->value) &&
                        claim->error_denominator->value == \old(claim->error_denominator->value);
*/
static enum circuit_verdict verify_sizes(const struct circuit_claim *claim,
                                         struct circuit_workspace *workspace)
{
  /*@ ghost const struct network *network = claim->network; */
  /*@ ghost const size_t units = network->units; */
  /*@ ghost const size_t stride = network->features + (network->bias ? 1 : 0); */
  /*@ assert count:    WeightCount(network) == Times(units, stride); */
  /*@ ghost weight_places(units, stride); */
  /*@ ghost represents_means(network); */
  const enum circuit_verdict verdict = circuit_verify_sizes(claim, workspace);
  /*@ assert values:   \forall integer k; 0 <= k < Times(units, stride) ==>
                         network->weight[k][0].value == \at(claim->network->weight[\at(k, Here)][0].value, Pre) &&
                         network->weight[k][0].live == \at(claim->network->weight[\at(k, Here)][0].live, Pre); */
  /*@ assert denominator: network->denominator[0].value == \at(claim->network->denominator[0].value, Pre) &&
                       network->denominator[0].live == \at(claim->network->denominator[0].live, Pre); */
  /*@ assert network:  NetworkValid(network) && NetworkWhole(network); */
  /*@ assert q:        claim->reduction->q[0].value == \at(claim->reduction->q[0].value, Pre) &&
                       claim->reduction->q[0].live == \at(claim->reduction->q[0].live, Pre); */
  /*@ assert weights:  \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                         network->weight[Index(j, stride, d)][0].value ==
                           \at(claim->network->weight[Index(j, \at(stride, Here), d)][0].value, Pre); */
  /*@ ghost represents_means(network); */
  /*@ assert after:    \forall weights w; WeightsAre{Pre}(w, \at(claim->network, Pre)) ==> WeightsAre(w, network); */
  /*@ assert bounds:   \forall integer w; 0 <= w < CircuitWires(claim->reduction->circuit) ==> LiveTarget(&workspace->bound[w][0]); */
  /*@ assert live:     LiveTarget(&workspace->least[0]) && LiveTarget(&workspace->numerator[0]) && LiveTarget(&workspace->denominator[0]) &&
                       LiveTarget(&workspace->sample.label[0]); */
  return verdict;
}

/* The size that every satisfying assignment must have for the claim, after the sizes are verified. */
/*@ requires claim:     CircuitClaimValid(claim) && CircuitClaimSizes(claim);
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
  const enum circuit_verdict sizes = circuit_verify_sizes(claim, workspace);
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
  const enum circuit_verdict sizes = verify_sizes(claim, workspace);
  if (sizes != CIRCUIT_VERIFIED)
    return sizes;
  const uint64_t value = needed_size(claim);
  if (value == CIRCUIT_NO_SIZE)
    return CIRCUIT_LOWER;
  /*@ ghost const struct circuit *c = claim->reduction->circuit; */
  /*@ ghost if (claim->lower) theorem_of_circuit_claim(claim, value); */
  /*@ assert bound:    claim->lower ==> SatisfyingSizeAtLeast{Pre}(c, value) ==> \forall dataset D, weights w;
        IsClaimedCircuitSet{Pre}(D, claim) ==>
          Product(CircuitClaimError{Pre}(D, w, claim), \at(claim->lower_denominator->value, Pre)) >= \at(claim->lower_numerator->value, Pre); */
  if (claim->error && !circuit_verify_error(claim, workspace))
    return CIRCUIT_ERROR;
  const enum circuit_verdict evidence =
      claim->lower ? circuit_verify_evidence(claim->reduction->circuit, workspace, source, nodes, value)
                   : CIRCUIT_VERIFIED;
  workspace->value = value;
  return evidence;
}
