/* The verdict on claims about the training set of a hypergraph and a number of colours.  The contract of colouring_verify is the theorem that
 * relucheck prints. */
#ifndef RELUCERT_COLOURING_VERIFY_H
#define RELUCERT_COLOURING_VERIFY_H

#include "colouring_claim.h"
#include "colouring_verify_bound.h"

#include <stdint.h>

/* The part that needs no evidence: the five numbers, and the lower bound against that of the theorem.  colouring_verify begins with it. */
/*@ requires claim:     \valid_read(claim) && HypergraphValid(claim->reduction.hypergraph) && (claim->lower ==> ColouringClaimLower(claim));
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  sizes:     \result == COLOURING_VERIFIED ==> ColouringClaimSizes(claim);
    ensures  bound:     \result == COLOURING_VERIFIED && claim->lower ==> WithinColouringBound(claim);
*/
enum colouring_verdict colouring_verify_statement(const struct colouring_claim *claim);

/* Verifies everything that is claimed.  The proof that the formula of colouring_formula.h has no model comes from `source`, at most `steps` steps of
 * it; a clique of more vertices than there are colours needs none.
 *
 * THE THEOREM.  If the verdict is COLOURING_VERIFIED, then for every data set D that is the training set of the hypergraph and the number of
 * colours, and all real weights w,
 *
 *     lower:   training error of w on D >= p/q            for positive real signs of the units, which are part of w; for all real signs if `free_signs`
 *     colours: there is no proper colouring, if there is a lower bound
 *     error:   training error of w on D  = p/q            if w is what the network in memory represents
 *
 * where training error is TrainingError of kernel/training_error_definition.h.  No `assigns`, as refute has none: the contract speaks of
 * the memory at the start. */
/*@ requires claim:     ColouringClaimValid(claim);
    requires workspace: ColouringWorkspaceValid(workspace, claim);
    terminates          \true;
    exits               \false;
    ensures  sizes:     \result == COLOURING_VERIFIED ==> ColouringClaimSizes{Pre}(claim);
    ensures  lower:     \result == COLOURING_VERIFIED && \old(claim->lower) ==>
                          \forall dataset D, weights w;
                            IsClaimedColouringSet{Pre}(D, claim) && ColouringClaimSigns{Pre}(w, claim) ==>
                              ColouringClaimError{Pre}(D, w, claim) * \old(claim->lower_denominator->value) >=
                                \old(claim->lower_numerator->value);
    ensures  colours:   \result == COLOURING_VERIFIED && \old(claim->lower) ==>
                          NotColourable{Pre}(\old(claim->reduction.hypergraph), \old(claim->reduction.colours));
    ensures  error:     \result == COLOURING_VERIFIED && \old(claim->error) ==>
                          \forall dataset D, weights w;
                            IsClaimedColouringSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \old(claim->network)) ==>
                              ColouringClaimError{Pre}(D, w, claim) * \old(claim->error_denominator->value) ==
                                \old(claim->error_numerator->value);
*/
enum colouring_verdict colouring_verify(const struct colouring_claim *claim,
                                        struct colouring_workspace *workspace, struct proof_source *source,
                                        uint64_t steps);

#endif
