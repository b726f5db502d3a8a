/* The bound at a leaf of a covering tree: a Lagrangian relaxation, so any duals give one. */
#ifndef RELUCERT_COVER_LEAF_H
#define RELUCERT_COVER_LEAF_H

#include "cover_path.h"
#include "product.h"

/*@ // The reduced costs of the selected sets j < k.
    logic integer SelectedReduced{L}(integer selection, int64_t *reduced, integer k) =
      k <= 0 ? 0
             : SelectedReduced{L}(selection, reduced, k - 1) +
                 (SelectionDigit(selection, k - 1) != 0 ? reduced[k - 1] : 0);

    predicate ReducedWithin{L}(int64_t *reduced, integer sets, integer lowest) =
      \forall integer j; 0 <= j < sets ==> lowest <= reduced[j] <= COVER_LIMIT;
*/

/*@ ghost
  /@ requires small: d * q <= COVER_LIMIT && x <= q;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    small: 0 <= d * x <= COVER_LIMIT;
  @/
  void product_is_small(uint64_t d, uint64_t q, uint64_t x);
*/

/*@ predicate ElementsInRange{L}(struct cover_step *step, integer n, integer elements) =
      \forall integer d; 0 <= d < n ==> step->element[d] < elements;
*/

/* How many elements of a leaf are in range, up to the first that is not. */
/*@ requires memory:  \valid_read(s) && \valid_read(step) && CoverStepReadable(step);
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  before:  0 <= \result <= step->duals && ElementsInRange(step, \result, s->elements);
    ensures  first:   \result < step->duals ==> step->element[\result] >= s->elements;
*/
size_t cover_leaf_elements(const struct set_system *s, const struct cover_step *step);

/* Whether every cover that agrees with the path costs, times the denominator, at least `needed`. */
/*@ requires memory:   CoverTreeRoom(t) && SetSystemValid(t->system) && CoverTreeApart(t) && t->denominator <= COVER_LIMIT;
    requires path:     CoverPathValid(t, depth);
    requires step:     \valid_read(step) && CoverStepReadable(step) && \separated(step, t->reduced + (0 .. t->system->sets - 1));
    requires elements: ElementsInRange(step, step->duals, t->system->elements);
    terminates         \true;
    exits              \false;
    assigns            t->reduced[0 .. t->system->sets - 1];
    ensures  verified: \result == COVER_BOUND_VERIFIED ==> \forall integer selection;
                         IsCover(selection, t->system) && PathAgrees(selection, t, depth) ==>
                           Times(CoverCost(selection, t->system), t->denominator) >= needed;
    ensures  result:   \result == COVER_BOUND_VERIFIED || \result == COVER_BOUND_LARGE || \result == COVER_BOUND_BELOW;
*/
enum cover_bound cover_leaf_verify(struct cover_tree *t, size_t depth, const struct cover_step *step,
                                   int64_t needed);

#endif
