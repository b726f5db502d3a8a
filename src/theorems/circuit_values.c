/* Gate by gate, and pin by pin. */
#include "circuit_values.h"

/*@ // The wires below w have the values of the assignment.
    predicate SameWires{L}(integer assignment, struct circuit *c, _Bool *value, integer w) =
      \forall integer v; 0 <= v < w ==> (value[v] <==> PinsTrue{L}(c, assignment, v, GatePins{L}(c, v)));
*/

/*@ ghost
  void lemma_next_pin(const struct circuit *c, size_t g, size_t n) {
    /@ assert order: c->start[g + 1] <= c->start[c->gates]; @/
    /@ assert pin: WirePin(c, c->inputs + g, n) == c->pin[c->start[g] + n] && c->pin[c->start[g] + n] < c->inputs + g; @/
    ;
  }
*/

/* The value of a gate. */
/*@ ghost
  /@ requires circuit: CircuitValid(c) && g < c->gates;
     requires value: value[c->inputs + g] <==> GateTrue(c, value, g);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures gate: \forall integer a; SameWires(a, c, value, c->inputs + g) ==>
       (value[c->inputs + g] <==> PinsTrue(c, a, c->inputs + g, GatePins(c, c->inputs + g)));
  @/
  void lemma_gate_value(const struct circuit *c, const bool *value, size_t g) {
    size_t wire = c->inputs + g;
    size_t start = c->start[g];
    /@ assert place: 0 <= start <= c->start[g + 1] <= c->start[c->gates]; @/
    size_t pins = c->start[g + 1] - start;
    /@ assert none: \forall integer a; (c->conjunction[g] ==> PinsTrue(c, a, wire, 0)) && (!c->conjunction[g] ==> !PinsTrue(c, a, wire, 0)); @/
    /@ loop invariant 0 <= n <= pins;
       loop invariant conjunction: c->conjunction[g] ==> \forall integer a; SameWires(a, c, value, wire) ==>
         (AllTrue(value, c->pin + start, n) <==> PinsTrue(c, a, wire, n));
       loop invariant disjunction: !c->conjunction[g] ==> \forall integer a; SameWires(a, c, value, wire) ==>
         (SomeTrue(value, c->pin + start, n) <==> PinsTrue(c, a, wire, n));
       loop assigns n;
       loop variant pins - n;
    @/
    for (size_t n = 0; n < pins; n++) {
      lemma_next_pin(c, g, n);
      /@ assert pin: \forall integer a; SameWires(a, c, value, wire) ==>
           (value[c->pin[start + n]] <==> PinsTrue(c, a, c->pin[start + n], GatePins(c, c->pin[start + n]))); @/
      /@ assert all: AllTrue(value, c->pin + start, n + 1) <==> AllTrue(value, c->pin + start, n) && value[c->pin[start + n]]; @/
      /@ assert some: SomeTrue(value, c->pin + start, n + 1) <==> SomeTrue(value, c->pin + start, n) || value[c->pin[start + n]]; @/
      ;
    }
    /@ assert pins: pins == GatePins(c, wire); @/
  }
*/

/*@ ghost
  void lemma_values(const struct circuit *c, const bool *value) {
    /@ assert inputs: \forall integer a, i; SameInputs(a, value, c->inputs) && 0 <= i < c->inputs ==>
         (value[i] <==> PinsTrue(c, a, i, GatePins(c, i))); @/
    /@ loop invariant 0 <= g <= c->gates;
       loop invariant wires: \forall integer a; SameInputs(a, value, c->inputs) ==> SameWires(a, c, value, c->inputs + g);
       loop assigns g;
       loop variant c->gates - g;
    @/
    for (size_t g = 0; g < c->gates; g++)
      lemma_gate_value(c, value, g);
  }
*/
