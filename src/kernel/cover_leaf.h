/* The bound at a leaf of a covering tree: a Lagrangian relaxation, so any duals give one. */
#ifndef RELUCERT_COVER_LEAF_H
#define RELUCERT_COVER_LEAF_H

#include "cover_path.h"
#include "product.h"

/*@ // The reduced costs of the selected sets j < k.
    logic integer SelectedReduced{L}(weights w, integer sets, integer bias, int64_t *reduced, integer k) =
      k <= 0 ? 0
             : SelectedReduced{L}(w, sets, bias, reduced, k - 1) +
                 (SelectionValue(w, sets, bias, k - 1) <= 0.0 ? reduced[k - 1] : 0);

    predicate ReducedWithin{L}(int64_t *reduced, integer sets, integer lowest) =
      \forall integer j; 0 <= j < sets ==> lowest <= reduced[j] <= COVER_LIMIT;
*/

/* Whether every cover that agrees with the path costs, times the denominator, at least `needed`. */
/*@ requires memory:   CoverTreeMemory(t) && CoverTreeApart(t) && t->denominator <= COVER_LIMIT;
    requires path:     CoverPathValid(t);
    requires step:     \valid_read(step) && CoverStepReadable(step) && \separated(step, t->reduced + (0 .. t->system->sets - 1));
    terminates         \true;
    exits              \false;
    assigns            t->at, t->reduced[0 .. t->system->sets - 1];
    ensures  verified: \result == COVER_BOUND_VERIFIED ==> \forall weights w, integer bias;
                         IsCover{Pre}(w, bias, t->system) && PathAgrees{Pre}(w, bias, t, t->depth) ==>
                           Times(SelectedCost{Pre}(w, t->system->sets, bias, t->system->cost, t->system->sets), t->denominator) >= needed;
    ensures  result:   \result == COVER_BOUND_VERIFIED || \result == COVER_BOUND_ELEMENT || \result == COVER_BOUND_LARGE ||
                       \result == COVER_BOUND_BELOW;
*/
enum cover_bound cover_leaf_verify(struct cover_tree *t, const struct cover_step *step, int64_t needed);

#endif
