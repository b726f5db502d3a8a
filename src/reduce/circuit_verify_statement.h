/* What is checked without evidence: the four stated numbers, and the size that the lower bound needs.  Part of circuit_verify. */
#ifndef RELUCERT_CIRCUIT_VERIFY_STATEMENT_H
#define RELUCERT_CIRCUIT_VERIFY_STATEMENT_H

#include "circuit_claim.h"

#include <stdint.h>

/* CIRCUIT_VERIFIED, or the number that is wrong. */
/*@ requires claim:     \valid_read(claim) && CircuitReduction(claim->reduction) && Live(&claim->reduction->q[0]);
    requires workspace: CircuitWorkspaceSizes(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->least[0].value, workspace->last[0 .. CircuitWires(claim->reduction->circuit) - 1],
                        workspace->bound[0 .. CircuitWires(claim->reduction->circuit) - 1][0].value,
                        workspace->bound[0 .. CircuitWires(claim->reduction->circuit) - 1][0].live;
    ensures  sizes:     \result == CIRCUIT_VERIFIED ==> CircuitClaimSizes(claim);
*/
enum circuit_verdict circuit_verify_sizes(const struct circuit_claim *claim,
                                          struct circuit_workspace *workspace);

/* No assignment is this large. */
#define CIRCUIT_NO_SIZE UINT64_MAX

/* How many inputs every satisfying assignment must make TRUE for the lower bound; CIRCUIT_NO_SIZE if the theorem covers no number that is large enough. */
/*@ requires claim:    \valid_read(claim) && \valid_read(claim->reduction) && Live(&claim->reduction->q[0]) && CircuitClaimLower(claim) && claim->root <= 0x8000;
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  value:    \result != CIRCUIT_NO_SIZE ==> CircuitClaimValue(claim, \result);
*/
uint64_t circuit_least_size(const struct circuit_claim *claim);

/* What the theorem says about the data set of a claim if every satisfying assignment makes at least `value` inputs TRUE. */
/*@ ghost
  /@ requires   claim: \valid_read(claim) && CircuitReduction(claim->reduction) && CircuitDenominator(claim->reduction) && CircuitClaimSizes(claim) &&
                       CircuitClaimLower(claim) && CircuitClaimValue(claim, value);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    bound: SatisfyingSizeAtLeast(claim->reduction->circuit, value) ==> \forall dataset D, weights w; IsClaimedCircuitSet(D, claim) ==>
                         Product(CircuitClaimError(D, w, claim), claim->lower_denominator->value) >= claim->lower_numerator->value;
  @/
  void theorem_of_circuit_claim(const struct circuit_claim *claim, uint64_t value);
*/

#endif
