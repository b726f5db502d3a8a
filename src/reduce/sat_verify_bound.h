/* A claimed lower bound against the theorem's.  Part of sat_verify. */
#ifndef RELUCERT_SAT_VERIFY_BOUND_H
#define RELUCERT_SAT_VERIFY_BOUND_H

#include "sat_claim.h"

#include <stdbool.h>

/* Whether the claim is at most the theorem's bound. */
/*@ requires claim:     ClaimLower(claim) && \valid_read(claim) && 2 <= claim->reduction.width <= FORMULA_MAX_WIDTH &&
                        claim->reduction.square <= claim->reduction.width * claim->reduction.width;
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  result:    \result <==> WithinBound(claim);
*/
bool sat_verify_bound(const struct sat_claim *claim);

/* What the theorem says about the data set of a claim that is within the bound. */
/*@ ghost
  /@ requires   claim: ClaimFormula(claim) && ClaimSizes(claim) && ClaimLower(claim) && WithinBound(claim);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    bound: Unsatisfiable(claim->reduction.formula) ==> \forall dataset D, weights w; IsClaimedSet(D, claim) ==>
                         Product(ClaimError(D, w, claim), claim->lower_denominator->value) >= claim->lower_numerator->value;
  @/
  void theorem_of_claim(const struct sat_claim *claim);
*/

#endif
