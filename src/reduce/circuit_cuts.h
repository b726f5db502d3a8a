/* Cuts of a monotone circuit: sets of inputs that make the output FALSE when they are FALSE and all other inputs TRUE. */
#ifndef RELUCERT_CIRCUIT_CUTS_H
#define RELUCERT_CIRCUIT_CUTS_H

#include "../kernel/circuit.h"
#include "../kernel/set_system.h"
#include "../theorems/circuit_statement.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*@ // Input i is one of the members in the places first .. end - 1.
    predicate IsMember{L}(uint32_t *member, integer first, integer end, integer i) =
      end > first && (IsMember{L}(member, first, end - 1, i) || member[end - 1] == i);

    // Element k of the set system as a set of inputs.
    predicate InCut{L}(struct set_system *cuts, integer k, integer i) =
      IsMember{L}(cuts->member_of, cuts->start[k], cuts->start[k + 1], i);

    // Whether wire w is TRUE with the inputs of element k FALSE and the others TRUE; only the first n wires that its gate takes count.
    predicate TrueBeyondCut{L}(struct circuit *c, struct set_system *cuts, integer k, integer w, integer n) =
      (w < c->inputs && !InCut{L}(cuts, k, w)) ||
      (w >= c->inputs && c->conjunction[w - c->inputs] &&
        (n <= 0 || (WirePin{L}(c, w, n - 1) < w && TrueBeyondCut{L}(c, cuts, k, w, n - 1) &&
                    TrueBeyondCut{L}(c, cuts, k, WirePin{L}(c, w, n - 1), GatePins{L}(c, WirePin{L}(c, w, n - 1)))))) ||
      (w >= c->inputs && !c->conjunction[w - c->inputs] &&
        n > 0 && WirePin{L}(c, w, n - 1) < w &&
        (TrueBeyondCut{L}(c, cuts, k, w, n - 1) ||
         TrueBeyondCut{L}(c, cuts, k, WirePin{L}(c, w, n - 1), GatePins{L}(c, WirePin{L}(c, w, n - 1)))));

    predicate IsCut{L}(struct circuit *c, struct set_system *cuts, integer k) =
      !TrueBeyondCut{L}(c, cuts, k, c->output, GatePins{L}(c, c->output));
*/

/* The first element of the set system that is no cut, the number of elements if all are.  Its sets are the inputs.  `value` has a word for each wire:
 * as many cuts as a word has bits are evaluated at once, so that the time is that of reading them and of elements / 64 evaluations of the circuit. */
/*@ requires circuit:   CircuitValid(c);
    requires cuts:      SetSystemValid(cuts) && cuts->sets == c->inputs;
    requires value:     \valid(value + (0 .. CircuitWires(c) - 1));
    requires separated: \separated(value + (0 .. CircuitWires(c) - 1), c, c->start + (0 .. c->gates)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), c->conjunction + (0 .. c->gates - 1)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), c->pin + (0 .. c->start[c->gates] - 1)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), cuts, cuts->start + (0 .. cuts->elements)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), cuts->member_of + (0 .. cuts->start[cuts->elements] - 1));
    terminates          \true;
    exits               \false;
    assigns             value[0 .. CircuitWires(c) - 1];
    ensures  range:     \result <= \old(cuts->elements);
    ensures  cuts:      \forall integer k; 0 <= k < \result ==> IsCut{Pre}(c, cuts, k);
    ensures  first:     \result < \old(cuts->elements) ==> !IsCut{Pre}(c, cuts, \result);
*/
size_t circuit_first_non_cut(const struct circuit *c, const struct set_system *cuts, uint64_t *value);

#endif
