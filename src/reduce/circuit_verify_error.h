/* Whether the training error of the network is what is claimed.  Part of circuit_verify. */
#ifndef RELUCERT_CIRCUIT_VERIFY_ERROR_H
#define RELUCERT_CIRCUIT_VERIFY_ERROR_H

#include "circuit_claim.h"

#include <stdbool.h>

/* The circuit, and the tree if there is one, are what they were: whatever satisfies the circuit afterwards satisfied it before. */
/*@ requires claim:     CircuitClaimValid(claim) && claim->error && CircuitClaimSizes(claim);
    requires workspace: \valid(workspace) && CircuitWorkspaceError(workspace, claim);
    requires tree:      claim->lower ==> CircuitWorkspaceLower(workspace, claim->reduction->circuit) && CircuitWorkspaceApart(workspace);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1], workspace->sample.label[0].value,
                        workspace->sample.multiplicity, workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  circuit:   CircuitValid(claim->reduction->circuit);
    ensures  tree:      claim->lower ==> CircuitWorkspaceLower(workspace, claim->reduction->circuit);
    ensures  kept:      \forall integer value; SatisfyingSizeAtLeast(claim->reduction->circuit, value) ==>
                          SatisfyingSizeAtLeast{Pre}(claim->reduction->circuit, value);
    ensures  exact:     CircuitErrorSettled{Pre}(claim, \result);
*/
bool circuit_verify_error(const struct circuit_claim *claim, struct circuit_workspace *workspace);

#endif
