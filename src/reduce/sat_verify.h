/* The verdict on claims about the training set of a formula.  The contract of sat_verify is the theorem that relucheck prints. */
#ifndef RELUCERT_SAT_VERIFY_H
#define RELUCERT_SAT_VERIFY_H

#include "../kernel/refute.h"
#include "sat_claim.h"

#include <stdint.h>

/* The part that needs no evidence: the five numbers, and the lower bound against that of the theorem.  sat_verify begins with it. */
/*@ requires claim:     ClaimFormula(claim) && (claim->lower ==> ClaimLower(claim));
    requires workspace: WorkspaceScratch(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->scratch[0 .. 2 * claim->reduction.formula->variables];
    ensures  scratch:   \forall integer i; 0 <= i <= 2 * claim->reduction.formula->variables ==> workspace->scratch[i] == 0;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  formula:   ClaimFormula(claim);
    ensures  set:       \forall dataset D; IsClaimedSet{Pre}(D, claim) ==> IsClaimedSet(D, claim);
    ensures  sizes:     \result == SAT_VERIFIED ==> ClaimSizes(claim) && ClaimSizes{Pre}(claim);
    ensures  bound:     \result == SAT_VERIFIED && claim->lower ==> WithinBound(claim);
*/
enum sat_verdict sat_verify_statement(const struct sat_claim *claim, struct sat_workspace *workspace);

/* Verifies everything that is claimed.  The proof that the formula has no model comes from `source`, at most `steps` steps of it.
 *
 * THE THEOREM.  If the verdict is SAT_VERIFIED, then for every data set D that is the training set of the formula, and all real weights w,
 *
 *     lower:   training error of w on D >= p/q            the signs of the two units are part of w and real, too
 *     error:   training error of w on D  = p/q            if w is what the network in memory represents
 *
 * where training error is TrainingError of kernel/training_error_definition.h.  No `assigns`, as refute has none: the contract speaks of
 * the memory at the start. */
/*@ requires claim:     ClaimValid(claim);
    requires workspace: WorkspaceValid(workspace, claim);
    terminates          \true;
    exits               \false;
    ensures  sizes:     \result == SAT_VERIFIED ==> ClaimSizes{Pre}(claim);
    ensures  lower:     \result == SAT_VERIFIED && \old(claim->lower) ==>
                          \forall dataset D, weights w; IsClaimedSet{Pre}(D, claim) ==>
                            ClaimError{Pre}(D, w, claim) * \old(claim->lower_denominator->value) >=
                              \old(claim->lower_numerator->value);
    ensures  error:     \result == SAT_VERIFIED && \old(claim->error) ==>
                          \forall dataset D, weights w;
                            IsClaimedSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \old(claim->network)) ==>
                              ClaimError{Pre}(D, w, claim) * \old(claim->error_denominator->value) ==
                                \old(claim->error_numerator->value);
*/
enum sat_verdict sat_verify(const struct sat_claim *claim, struct sat_workspace *workspace,
                            struct proof_source *source, uint64_t steps);

#endif
