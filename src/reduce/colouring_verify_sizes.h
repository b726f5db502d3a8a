/* The five stated numbers against those of the reduction.  Part of colouring_verify. */
#ifndef RELUCERT_COLOURING_VERIFY_SIZES_H
#define RELUCERT_COLOURING_VERIFY_SIZES_H

#include "colouring_claim.h"

/* COLOURING_VERIFIED, or the number that is wrong, or COLOURING_LIMIT. */
/*@ requires claim:    \valid_read(claim) && HypergraphValid(claim->reduction.hypergraph);
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  sizes:    \result == COLOURING_VERIFIED ==> ColouringClaimSizes(claim);
*/
enum colouring_verdict colouring_verify_sizes(const struct colouring_claim *claim);

#endif
