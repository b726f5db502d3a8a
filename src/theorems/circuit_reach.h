/* The bounds of the wires: what FALSE wires stay below, times q, wire by wire and pin by pin. */
#ifndef RELUCERT_THEOREM_CIRCUIT_REACH_H
#define RELUCERT_THEOREM_CIRCUIT_REACH_H

#include "../kernel/product.h"
#include "circuit_statement.h"

/*@ // What a gate adds, in multiples of root, and as it is.
    logic integer GateConstant(integer bias) = bias == 1 ? 4 : 1;
    logic integer GateStep(integer root, integer bias) = bias == 1 ? 4 * root : root;

    logic integer PinsReachAt{L}(struct circuit *c, integer root, integer bias, integer w, integer n, integer closed) =
      closed <= 0 ? PinsBound{L}(c, 0, w, n) + Times(PinsBound{L}(c, GateConstant(bias), w, n), root)
                  : PinsReachAt{L}(c, root, bias, w, n, closed - 1);
    logic integer PinsReach{L}(struct circuit *c, integer root, integer bias, integer w, integer n) =
      PinsReachAt{L}(c, root, bias, w, n, 1);

    // All pins.
    logic integer WireReach{L}(struct circuit *c, integer root, integer bias, integer w) =
      PinsReach{L}(c, root, bias, w, GatePins{L}(c, w));
*/

/* An input, and a gate before its first pin. */
/*@ ghost
  /@ requires range: root <= 0x8000 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures input: w < c->inputs ==> WireReach(c, root, bias, w) == 1 + root;
     ensures gate: c->inputs <= w ==> PinsReach(c, root, bias, w, 0) == GateStep(root, bias);
  @/
  void lemma_reach_begin(const struct circuit *c, uint64_t root, int bias, size_t w);
*/

/* The next pin of gate g. */
/*@ ghost
  /@ requires circuit: CircuitValid(c) && g < c->gates && c->start[g] + n < c->start[g + 1];
     requires range: root <= 0x8000 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures conjunction: c->conjunction[g] ==> PinsReach(c, root, bias, c->inputs + g, n + 1) >= PinsReach(c, root, bias, c->inputs + g, n) &&
       PinsReach(c, root, bias, c->inputs + g, n + 1) >= GateStep(root, bias) + WireReach(c, root, bias, c->pin[c->start[g] + n]);
     ensures disjunction: !c->conjunction[g] ==> PinsReach(c, root, bias, c->inputs + g, n + 1) ==
       PinsReach(c, root, bias, c->inputs + g, n) + WireReach(c, root, bias, c->pin[c->start[g] + n]);
  @/
  void lemma_reach_pin(const struct circuit *c, uint64_t root, int bias, size_t g, size_t n);
*/

/* No bound is negative, and q is above that of the output. */
/*@ ghost
  /@ requires circuit: CircuitValid(c);
     requires range: 1 <= root <= 0x8000 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: WireReach(c, root, bias, c->output) >= 0;
     ensures least: bias == 0 ==> LeastDenominator(c, root, bias) >= WireReach(c, root, bias, c->output) + root;
     ensures biased: bias == 1 ==> LeastDenominator(c, root, bias) >= WireReach(c, root, bias, c->output) + 2 * root &&
       LeastDenominator(c, root, bias) >= 2 * root + 1;
  @/
  void lemma_reach_output(const struct circuit *c, uint64_t root, int bias);
*/

#endif
