/* From weights back to a cover. */
#ifndef RELUCERT_SET_COVER_SOLUTION_H
#define RELUCERT_SET_COVER_SOLUTION_H

#include "../kernel/network_weights.h"
#include "../theorems/set_cover_extraction.h"
#include "set_cover.h"

#include <stdbool.h>

/*@ // A network of one unit that takes the rows of the reduction.
    predicate UnitOfSetCover{L}(struct network *net, struct set_cover_reduction *r) =
      NetworkValid{L}(net) && net->units == 1 && net->features == r->features && (net->bias <==> r->bias);

    // Set j is selected by the numerators of weights: w_j + w_epsilon + bias <= 0.
    predicate NumeratorSelected{L}(mpz_t *weight, integer sets, integer bias, integer j) =
      weight[j][0].value + (weight[sets + 1][0].value + (bias != 0 ? weight[sets + 2][0].value : 0.0)) <= 0.0;

    // Some of the first n sets of an element are in the cover.
    predicate SomeInCover{L}(_Bool *cover, uint32_t *member_of, integer n) =
      n > 0 && (SomeInCover{L}(cover, member_of, n - 1) || cover[member_of[n - 1]]);

    predicate CoversAll{L}(struct set_system *s, _Bool *cover) =
      \forall integer i; 0 <= i < s->elements ==> SomeInCover{L}(cover, s->member_of + s->start[i], ElementDegree{L}(s, i));
*/

/* NO map: the sets j with w_j + w_epsilon + bias <= 0, for a network of one unit.  Returns whether they are a cover.
 *
 * THE THEOREM.  They are one if the training error of the weights is below 1 / (D^2 + D + 2); their cost is then at most error * q^2
 * (theorems/set_cover_extraction.h). */
/*@ requires reduction: SetCoverReduction(r);
    requires network:   UnitOfSetCover(net, r);
    requires cover:     \valid(cover + (0 .. r->system->sets - 1));
    requires separated: \separated(cover + (0 .. r->system->sets - 1), r, r->system, net) &&
                        \separated(cover + (0 .. r->system->sets - 1), r->system->start + (0 .. r->system->elements),
                                   r->system->member_of + (0 .. r->system->start[r->system->elements] - 1));
    terminates          \true;
    exits               \false;
    assigns             cover[0 .. r->system->sets - 1];
    ensures  selected:  \forall integer j; 0 <= j < r->system->sets ==>
                          (cover[j] <==> NumeratorSelected(net->weight, r->system->sets, r->bias, j));
    ensures  result:    \result <==> CoversAll(r->system, cover);
    ensures  chosen:    \forall weights w, integer j; RepresentsNetwork(w, net) && 0 <= j < r->system->sets ==>
                          (cover[j] <==> Selected(ChosenSets(w, r->system->sets, r->bias ? 1 : 0), j));
    ensures  theorem:   \forall dataset D, weights w;
                          IsSetCoverReduction(D, r->system, r->root, r->copies, r->bias ? 1 : 0) && RepresentsNetwork(w, net) &&
                          SetCoverErrorBelow(D, w, r->system, r->degree, r->bias ? 1 : 0) ==> \result;
*/
bool set_cover_solution_from_weights(const struct set_cover_reduction *r, const struct network *net,
                                     bool *cover);

#endif
