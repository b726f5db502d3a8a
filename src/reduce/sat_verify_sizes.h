/* The five stated numbers against those of the reduction.  Part of sat_verify. */
#ifndef RELUCERT_SAT_VERIFY_SIZES_H
#define RELUCERT_SAT_VERIFY_SIZES_H

#include "sat_claim.h"

#include <stdint.h>

/* SAT_VERIFIED, or the number that is wrong.  `scratch` has 2 * variables + 1 entries, all 0 before and after. */
/*@ requires claim:     ClaimFormula(claim);
    requires scratch:   \valid(scratch + (0 .. 2 * claim->reduction.formula->variables)) &&
                        \forall integer i; 0 <= i <= 2 * claim->reduction.formula->variables ==> scratch[i] == 0;
    requires apart:     \separated(scratch + (0 .. 2 * claim->reduction.formula->variables), claim, claim->reduction.formula,
                                   claim->reduction.formula->start + (0 .. claim->reduction.formula->clauses),
                                   claim->reduction.formula->literal + (0 .. claim->reduction.formula->start[claim->reduction.formula->clauses] - 1));
    terminates          \true;
    exits               \false;
    assigns             scratch[0 .. 2 * claim->reduction.formula->variables];
    ensures  scratch:   \forall integer i; 0 <= i <= 2 * claim->reduction.formula->variables ==> scratch[i] == 0;
    ensures  same:      SameClaim{Pre, Post}(claim);
    ensures  formula:   ClaimFormula(claim);
    ensures  set:       \forall dataset D; IsClaimedSet{Pre}(D, claim) ==> IsClaimedSet(D, claim);
    ensures  sizes:     \result == SAT_VERIFIED ==> ClaimSizes(claim) && ClaimSizes{Pre}(claim);
*/
enum sat_verdict sat_verify_sizes(const struct sat_claim *claim, uint64_t *scratch);

#endif
