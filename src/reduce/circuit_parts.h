/* A valid reduction in parts that speak of memory alone, gate after gate: a step that leaves them alone carries each of them by itself.
 * Logic and ghost code only. */
#ifndef RELUCERT_CIRCUIT_PARTS_H
#define RELUCERT_CIRCUIT_PARTS_H

#include "circuit.h"

/*@ predicate CircuitMemory{L}(struct circuit_reduction *r) =
      \valid_read(r) && \valid_read(r->circuit) && \valid_read(r->circuit->start + (0 .. r->circuit->gates)) &&
      \valid_read(r->circuit->conjunction + (0 .. r->circuit->gates - 1)) &&
      \valid_read(r->circuit->pin + (0 .. r->circuit->start[r->circuit->gates] - 1)) &&
      \valid_read(r->first_row + (0 .. r->circuit->gates));

    predicate CircuitNumbers{L}(struct circuit_reduction *r) =
      CircuitWires{L}(r->circuit) <= CIRCUIT_MAX_WIRES && r->circuit->output < CircuitWires{L}(r->circuit) &&
      r->circuit->start[0] == 0 && r->circuit->start[r->circuit->gates] < 0x4000000000000000 &&
      r->first_row[0] == r->circuit->inputs + 2 && r->features == CircuitFeatures{L}(r->circuit, r->bias ? 1 : 0) &&
      r->samples == r->first_row[r->circuit->gates] + (r->bias ? 3 : 0);

    // Each gate's wires and rows end where the next one's begin.
    predicate CircuitSteps{L}(struct circuit_reduction *r) =
      \forall integer g; 0 <= g < r->circuit->gates ==>
        0 <= r->circuit->start[g] <= r->circuit->start[g + 1] <= r->circuit->start[r->circuit->gates] &&
        r->first_row[g + 1] == r->first_row[g] + GateRows{L}(r->circuit, g);

    // Each gate's wires are below its own.
    predicate CircuitPinsBelow{L}(struct circuit_reduction *r) =
      \forall integer g, p; 0 <= g < r->circuit->gates && r->circuit->start[g] <= p < r->circuit->start[g + 1] ==>
        r->circuit->pin[p] < r->circuit->inputs + g;
*/

/*@ ghost
  /@ requires reduction: CircuitReduction(r);
     terminates          \true;
     exits               \false;
     assigns             \nothing;
     ensures  memory:    CircuitMemory(r);
     ensures  numbers:   CircuitNumbers(r);
     ensures  steps:     CircuitSteps(r);
     ensures  pins:      CircuitPinsBelow(r);
     ensures  root:      CircuitRoot(r->circuit, r->root);
  @/
  void circuit_in_parts(const struct circuit_reduction *r);
*/

/*@ ghost
  /@ requires memory:    CircuitMemory(r);
     requires numbers:   CircuitNumbers(r);
     requires steps:     CircuitSteps(r);
     requires pins:      CircuitPinsBelow(r);
     requires root:      CircuitRoot(r->circuit, r->root);
     terminates          \true;
     exits               \false;
     assigns             \nothing;
     ensures  reduction: CircuitReduction(r);
  @/
  void circuit_from_parts(const struct circuit_reduction *r);
*/

#endif
