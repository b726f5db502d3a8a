/* What is checked without evidence: the five stated numbers, and the cost that the lower bound needs.  Part of set_cover_verify. */
#ifndef RELUCERT_SET_COVER_VERIFY_STATEMENT_H
#define RELUCERT_SET_COVER_VERIFY_STATEMENT_H

#include "set_cover_claim.h"

#include <stdint.h>

/* SET_COVER_VERIFIED, or the number that is wrong. */
/*@ requires claim:    CoverClaimSystem(claim);
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  sizes:    \result == SET_COVER_VERIFIED ==> CoverClaimSizes(claim);
*/
enum set_cover_verdict set_cover_verify_sizes(const struct set_cover_claim *claim);

/* No cost is this large. */
#define SET_COVER_NO_COST UINT64_MAX

/* What every cover must cost for the lower bound; SET_COVER_NO_COST if the theorem covers no cost that is large enough. */
/*@ requires claim:    \valid_read(claim) && CoverClaimLower(claim);
    requires numbers:  claim->degree <= SET_SYSTEM_MAX_SETS && 1 <= claim->root <= 0x80000000;
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  value:    \result != SET_COVER_NO_COST ==> CoverClaimValue(claim, \result);
*/
uint64_t set_cover_least_cost(const struct set_cover_claim *claim);

/* What the theorem says about the data set of a claim if every cover costs at least `value`. */
/*@ ghost
  /@ requires   claim: \valid_read(claim) && SetSystemValid(claim->system) && CoverClaimSizes(claim) && CoverClaimLower(claim) &&
                       CoverClaimValue(claim, value);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    bound: CoversCostAtLeast(claim->system, value) ==> \forall dataset D, weights w; IsClaimedCoverSet(D, claim) ==>
                         Product(CoverClaimError(D, w, claim), claim->lower_denominator->value) >= claim->lower_numerator->value;
  @/
  void theorem_of_cover_claim(const struct set_cover_claim *claim, uint64_t value);
*/

#endif
