/* The verdict on claims about the training set of a set system.  The contract of set_cover_verify is the theorem that relucheck prints. */
#ifndef RELUCERT_SET_COVER_VERIFY_H
#define RELUCERT_SET_COVER_VERIFY_H

#include "set_cover_claim.h"

#include <stdint.h>

/* The part that needs no evidence: the five numbers, and whether the theorem covers the lower bound, which sets workspace->value.  set_cover_verify
 * begins with the same. */
/*@ requires claim:     CoverClaimSystem(claim) && (claim->lower ==> CoverClaimLower(claim));
    requires room:      \valid(&workspace->value) && \separated(&workspace->value, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->value;
    ensures  sizes:     \result == SET_COVER_VERIFIED ==> CoverClaimSizes{Pre}(claim);
    ensures  value:     \result == SET_COVER_VERIFIED && claim->lower ==> CoverClaimValue{Pre}(claim, workspace->value);
*/
enum set_cover_verdict set_cover_verify_statement(const struct set_cover_claim *claim,
                                                  struct set_cover_workspace *workspace);

/* Verifies everything that is claimed.  The tree that shows what every cover costs comes from `source`, at most `nodes` nodes of it.
 *
 * THE THEOREM.  If the verdict is SET_COVER_VERIFIED, then for every data set D that is the training set of the set system, and all real weights w,
 *
 *     lower:   training error of w on D >= p/q            the sign of the unit is part of w and real, too
 *     cover:   every cover costs at least workspace->value
 *     error:   training error of w on D  = p/q            if w is what the network in memory represents
 *
 * where training error is TrainingError of kernel/training_error_definition.h.  No `assigns`, as set_cover_verify writes what its source
 * writes: the contract speaks of the memory at the start. */
/*@ requires claim:     CoverClaimValid(claim);
    requires workspace: CoverWorkspaceValid(workspace, claim);
    terminates          \true;
    exits               \false;
    ensures  sizes:     \result == SET_COVER_VERIFIED ==> CoverClaimSizes{Pre}(claim);
    ensures  lower:     \result == SET_COVER_VERIFIED && \old(claim->lower) ==>
                          \forall dataset D, weights w; IsClaimedCoverSet{Pre}(D, claim) ==>
                            CoverClaimError{Pre}(D, w, claim) * \old(claim->lower_denominator->value) >=
                              \old(claim->lower_numerator->value);
    ensures  cover:     \result == SET_COVER_VERIFIED && \old(claim->lower) ==>
                          CoversCostAtLeast{Pre}(\old(claim->system), workspace->value);
    ensures  error:     \result == SET_COVER_VERIFIED && \old(claim->error) ==>
                          \forall dataset D, weights w;
                            IsClaimedCoverSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \old(claim->network)) ==>
                              CoverClaimError{Pre}(D, w, claim) * \old(claim->error_denominator->value) ==
                                \old(claim->error_numerator->value);
*/
enum set_cover_verdict set_cover_verify(const struct set_cover_claim *claim,
                                        struct set_cover_workspace *workspace, struct cover_source *source,
                                        uint64_t nodes);

#endif
