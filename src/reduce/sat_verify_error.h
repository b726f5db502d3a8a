/* A claimed training error against that of the network.  Part of sat_verify. */
#ifndef RELUCERT_SAT_VERIFY_ERROR_H
#define RELUCERT_SAT_VERIFY_ERROR_H

#include "sat_claim.h"

/* SAT_VERIFIED or SAT_ERROR.  Without a claim about the error there is nothing to compute. */
/*@ requires claim:     ClaimFormula(claim) && ClaimSizes(claim) && (claim->error ==> ClaimNetwork(claim));
    requires workspace: \valid(workspace) && (claim->error ==> WorkspaceError(workspace, claim)) &&
                        (claim->lower ==> WorkspaceLower(workspace, claim));
    requires apart:     \separated(workspace, claim, claim->reduction.formula, claim->reduction.formula->start + (0 .. claim->reduction.formula->clauses));
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  formula:   ClaimFormula(claim);
    ensures  store:     claim->lower ==> WorkspaceLower(workspace, claim);
    ensures  exact:     \result == SAT_VERIFIED && \old(claim->error) ==> \forall dataset D, weights w;
                          IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(ClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
*/
enum sat_verdict sat_verify_error(const struct sat_claim *claim, struct sat_workspace *workspace);

#endif
