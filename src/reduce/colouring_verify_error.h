/* A claimed training error against that of the network.  Part of colouring_verify. */
#ifndef RELUCERT_COLOURING_VERIFY_ERROR_H
#define RELUCERT_COLOURING_VERIFY_ERROR_H

#include "colouring_claim.h"

/* COLOURING_VERIFIED or COLOURING_ERROR.  Without a claim about the error there is nothing to compute. */
/*@ requires claim:     ColouringClaimValid(claim) && ColouringClaimSizes(claim);
    requires workspace: ColouringWorkspaceValid(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->sample.size, workspace->sample.column[0 .. workspace->sample.capacity - 1],
                        workspace->sample.value[0 .. workspace->sample.capacity - 1],
                        workspace->sample.label[0].value, workspace->sample.multiplicity,
                        workspace->storage[0 .. WeightCount(claim->network) - 1],
                        workspace->numerator[0].value, workspace->denominator[0].value;
    ensures  same:      SameColouringClaim{Pre, Post}(claim);
    ensures  hypergraph: HypergraphValid(claim->reduction.hypergraph);
    ensures  colours:   NotColourable(claim->reduction.hypergraph, claim->reduction.colours) ==>
                          NotColourable{Pre}(\old(claim->reduction.hypergraph), \old(claim->reduction.colours));
    ensures  room:      ColouringWorkspaceApart(workspace, claim) && (claim->lower ==> ColouringWorkspaceLower(workspace, claim));
    ensures  exact:     \result == COLOURING_VERIFIED && \old(claim->error) ==> \forall dataset D, weights w;
                          IsClaimedColouringSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \old(claim->network)) ==>
                            Product(ColouringClaimError{Pre}(D, w, claim), \old(claim->error_denominator->value)) ==
                              \old(claim->error_numerator->value);
*/
enum colouring_verdict colouring_verify_error(const struct colouring_claim *claim,
                                              struct colouring_workspace *workspace);

#endif
