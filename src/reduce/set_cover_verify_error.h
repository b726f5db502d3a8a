/* A claimed training error against that of the network.  Part of set_cover_verify. */
#ifndef RELUCERT_SET_COVER_VERIFY_ERROR_H
#define RELUCERT_SET_COVER_VERIFY_ERROR_H

#include "set_cover_claim.h"

/* SET_COVER_VERIFIED or SET_COVER_ERROR.  Without a claim about the error there is nothing to compute. */
/*@ requires claim:     CoverClaimSystem(claim) && CoverClaimSizes(claim) && (claim->error ==> CoverClaimNetwork(claim));
    requires workspace: \valid(workspace) && (claim->error ==> CoverWorkspaceError(workspace, claim)) &&
                        (claim->lower ==> CoverWorkspaceLower(workspace, claim));
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
    ensures  tree:      claim->lower ==> CoverWorkspaceLower(workspace, claim);
    ensures  exact:     \result == SET_COVER_VERIFIED && \old(claim->error) ==> \forall dataset D, weights w;
                          IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, claim->network) ==>
                            Product(CoverClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
*/
enum set_cover_verdict set_cover_verify_error(const struct set_cover_claim *claim,
                                              struct set_cover_workspace *workspace);

#endif
