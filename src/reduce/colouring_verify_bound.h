/* A claimed lower bound against the theorem's.  Part of colouring_verify. */
#ifndef RELUCERT_COLOURING_VERIFY_BOUND_H
#define RELUCERT_COLOURING_VERIFY_BOUND_H

#include "colouring_claim.h"

#include <stdbool.h>
#include <stdint.h>

/* The theorem's bound for a hypergraph: *numerator / *denominator, in lowest terms. */
/*@ requires hypergraph: HypergraphValid(h);
    requires colours:    1 <= colours <= COLOURING_MAX_COLOURS;
    requires fraction:   \valid(numerator) && \valid(denominator) && \separated(numerator, denominator);
    terminates           \true;
    exits                \false;
    assigns              *numerator, *denominator;
    ensures  loop:       HasLoop{Pre}(h) ==> *numerator == colours * colours && *denominator == colours * colours + 1;
    ensures  no_loop:    !HasLoop{Pre}(h) ==> *numerator == 1 && *denominator == 1;
*/
void colouring_lower_bound(const struct hypergraph *h, uint32_t colours, uint64_t *numerator,
                           uint64_t *denominator);

/* Whether the claim is at most the theorem's bound. */
/*@ requires claim:     \valid_read(claim) && HypergraphValid(claim->reduction.hypergraph) && ColouringClaimLower(claim) &&
                        1 <= claim->reduction.colours <= COLOURING_MAX_COLOURS;
    terminates          \true;
    exits               \false;
    assigns             \nothing;
    ensures  result:    \result <==> WithinColouringBound(claim);
*/
bool colouring_verify_bound(const struct colouring_claim *claim);

/* What the theorem says about the data set of a claim that is within the bound. */
/*@ ghost
  /@ requires   claim: \valid_read(claim) && HypergraphValid(claim->reduction.hypergraph) && ColouringClaimSizes(claim) &&
                       ColouringClaimLower(claim) && WithinColouringBound(claim);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    bound: NotColourable(claim->reduction.hypergraph, claim->reduction.colours) ==> \forall dataset D, weights w;
                         IsClaimedColouringSet(D, claim) && ColouringClaimSigns(w, claim) ==>
                           Product(ColouringClaimError(D, w, claim), claim->lower_denominator->value) >= claim->lower_numerator->value;
  @/
  void theorem_of_colouring_claim(const struct colouring_claim *claim);
*/

#endif
