/* The verdict on claims about the training set of a monotone circuit.  The contract of circuit_verify is the theorem that relucheck prints. */
#ifndef RELUCERT_CIRCUIT_VERIFY_H
#define RELUCERT_CIRCUIT_VERIFY_H

#include "circuit_claim.h"

#include <stdint.h>

/* The part that needs no evidence: the four numbers, and whether the theorem covers the lower bound, which sets workspace->value.  circuit_verify begins with it. */
/*@ requires claim:     CircuitClaimValid(claim);
    requires workspace: CircuitWorkspaceValid(workspace, claim);
    terminates          \true;
    exits               \false;
    assigns             workspace->value, workspace->least[0].value,
                        workspace->last[0 .. CircuitWires(claim->reduction->circuit) - 1],
                        workspace->bound[0 .. CircuitWires(claim->reduction->circuit) - 1][0].value,
                        workspace->bound[0 .. CircuitWires(claim->reduction->circuit) - 1][0].live;
    ensures  sizes:     \result == CIRCUIT_VERIFIED ==> CircuitClaimSizes{Pre}(claim);
    ensures  value:     \result == CIRCUIT_VERIFIED && claim->lower ==> CircuitClaimValue{Pre}(claim, workspace->value);
*/
enum circuit_verdict circuit_verify_statement(const struct circuit_claim *claim,
                                              struct circuit_workspace *workspace);

/* Verifies everything that is claimed.  The tree that shows how many inputs it takes to hit every cut comes from `source`, at most `nodes` nodes of it.
 *
 * THE THEOREM.  If the verdict is CIRCUIT_VERIFIED, then for every data set D that is the training set of the circuit, and all real weights w,
 *
 *     lower:   training error of w on D >= p/q            the sign of the unit is part of w and real, too
 *     size:    every satisfying assignment makes at least workspace->value inputs TRUE
 *     error:   training error of w on D  = p/q            if w is what the network in memory represents
 *
 * where training error is TrainingError of kernel/training_error_definition.h.  No `assigns`, as circuit_verify writes what its source
 * writes: the contract speaks of the memory at the start. */
/*@ requires claim:     CircuitClaimValid(claim);
    requires workspace: CircuitWorkspaceValid(workspace, claim);
    terminates          \true;
    exits               \false;
    ensures  sizes:     \result == CIRCUIT_VERIFIED ==> CircuitClaimSizes{Pre}(claim);
    ensures  lower:     \result == CIRCUIT_VERIFIED && \old(claim->lower) ==>
                          \forall dataset D, weights w; IsClaimedCircuitSet{Pre}(D, claim) ==>
                            CircuitClaimError{Pre}(D, w, claim) * \old(claim->lower_denominator->value) >=
                              \old(claim->lower_numerator->value);
    ensures  size:      \result == CIRCUIT_VERIFIED && \old(claim->lower) ==>
                          SatisfyingSizeAtLeast{Pre}(\old(claim->reduction->circuit), workspace->value);
    ensures  error:     \result == CIRCUIT_VERIFIED && \old(claim->error) ==>
                          \forall dataset D, weights w;
                            IsClaimedCircuitSet{Pre}(D, claim) && RepresentsNetwork{Pre}(w, \old(claim->network)) ==>
                              CircuitClaimError{Pre}(D, w, claim) * \old(claim->error_denominator->value) ==
                                \old(claim->error_numerator->value);
*/
enum circuit_verdict circuit_verify(const struct circuit_claim *claim, struct circuit_workspace *workspace,
                                    struct cover_source *source, uint64_t nodes);

#endif
