/* Cuts and satisfying assignments: an assignment that satisfies a monotone circuit makes an input of every cut TRUE.  If it made none of them TRUE, every wire
 * that it makes TRUE would be TRUE when just the inputs of the cut are FALSE, the output among them.  So when the elements of a set system are cuts, its sets
 * the inputs, and each set costs 1, the inputs that are TRUE are a cover, and cost as much as they are many. */
#ifndef RELUCERT_THEOREM_CIRCUIT_HITTING_H
#define RELUCERT_THEOREM_CIRCUIT_HITTING_H

#include "../kernel/cover_definition.h"
#include "../reduce/circuit_cuts.h"
#include "circuit_statement.h"

/*@ ghost
  /@ requires circuit: CircuitValid(c);
     requires cuts: SetSystemValid(cuts) && cuts->sets == c->inputs;
     requires costs: \forall integer i; 0 <= i < c->inputs ==> cuts->cost[i] == 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures size: (\forall integer k; 0 <= k < cuts->elements ==> IsCut(c, cuts, k)) ==>
       \forall integer value; CoversCostAtLeast(cuts, value) ==> SatisfyingSizeAtLeast(c, value);
  @/
  void theorem_of_cuts(const struct circuit *c, const struct set_system *cuts);
*/

#endif
