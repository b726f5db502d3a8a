#include "circuit.h"

/* Whether all the wires are TRUE. */
/*@ requires pins:    \valid_read(pin + (0 .. pins - 1)) && (\forall integer p; 0 <= p < pins ==> \valid_read(value + pin[p]));
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result <==> AllTrue(value, pin, pins);
*/
static bool all_true(const bool *value, const uint32_t *pin, size_t pins)
{
  size_t p = pins;
  /*@ loop invariant index: 0 <= p <= pins;
      loop invariant same:  AllTrue(value, pin, pins) <==> AllTrue(value, pin, p);
      loop assigns          p;
      loop variant          p;
  */
  while (p > 0 && value[pin[p - 1]])
    p--;
  return p == 0;
}

/* Whether one of the wires is TRUE. */
/*@ requires pins:    \valid_read(pin + (0 .. pins - 1)) && (\forall integer p; 0 <= p < pins ==> \valid_read(value + pin[p]));
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result <==> SomeTrue(value, pin, pins);
*/
static bool some_true(const bool *value, const uint32_t *pin, size_t pins)
{
  size_t p = pins;
  /*@ loop invariant index: 0 <= p <= pins;
      loop invariant same:  SomeTrue(value, pin, pins) <==> SomeTrue(value, pin, p);
      loop assigns          p;
      loop variant          p;
  */
  while (p > 0 && !value[pin[p - 1]])
    p--;
  return p > 0;
}

/* Sets the value of gate g's wire, which earlier gates do not read. */
/*@ requires circuit:   CircuitValid(c) && g < c->gates;
    requires value:     \valid(value + (0 .. CircuitWires(c) - 1));
    requires separated: \separated(value + (0 .. CircuitWires(c) - 1), c) && \separated(value + (0 .. CircuitWires(c) - 1), c->start + (0 .. c->gates)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), c->conjunction + (0 .. c->gates - 1)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), c->pin + (0 .. c->start[c->gates] - 1));
    terminates          \true;
    exits               \false;
    assigns             value[c->inputs + g];
    ensures  value:     value[c->inputs + g] <==> result;
    ensures  same:      \forall integer k; 0 <= k <= g ==> (GateTrue(c, value, k) <==> GateTrue{Pre}(c, value, k));
*/
static void set_gate(const struct circuit *c, bool *value, size_t g, bool result)
{
  value[c->inputs + g] = result;
  /*@ ghost
      /@ loop invariant index: 0 <= k <= g + 1;
         loop invariant same:  \forall integer j; 0 <= j < k ==> (GateTrue(c, value, j) <==> GateTrue{Pre}(c, value, j));
         loop assigns          k;
         loop variant          g + 1 - k;
       @/
      for (size_t k = 0; k <= g; k++) {
        /@ assert end: c->start[k] <= c->start[k + 1] <= c->start[c->gates]; @/
        /@ loop invariant index: 0 <= n <= c->start[k + 1] - c->start[k];
           loop invariant all:   AllTrue(value, c->pin + c->start[k], n) <==> AllTrue{Pre}(value, c->pin + c->start[k], n);
           loop invariant some:  SomeTrue(value, c->pin + c->start[k], n) <==> SomeTrue{Pre}(value, c->pin + c->start[k], n);
           loop assigns          n;
           loop variant          c->start[k + 1] - c->start[k] - n;
         @/
        for (size_t n = 0; n < c->start[k + 1] - c->start[k]; n++) {
          /@ assert pin: c->pin[c->start[k] + n] < c->inputs + k; @/
          /@ assert unchanged: value[c->pin[c->start[k] + n]] == \at(value[\at(c->pin[c->start[k] + n], Here)], Pre); @/
          ;
        }
      }
  */
}

bool circuit_evaluate(const struct circuit *c, bool *value)
{
  /*@ loop invariant index:  0 <= g <= c->gates;
      loop invariant inputs: \forall integer w; 0 <= w < c->inputs ==> value[w] == \at(value[\at(w, Here)], Pre);
      loop invariant values: ValuesFollow(c, value, g);
      loop assigns           g, value[c->inputs .. c->inputs + c->gates - 1];
      loop variant           c->gates - g;
  */
  for (size_t g = 0; g < c->gates; g++) {
    const size_t start = c->start[g];
    /*@ assert end: start <= c->start[g + 1] <= c->start[c->gates]; */
    const size_t pins = c->start[g + 1] - start;
    const bool conjunction = c->conjunction[g];
    const bool result =
        conjunction ? all_true(value, c->pin + start, pins) : some_true(value, c->pin + start, pins);
    /*@ assert gate: result <==> GateTrue(c, value, g); */
    /*@ ghost Before:; */
    set_gate(c, value, g, result);
    /*@ assert gates: \forall integer k; 0 <= k <= g ==> (GateTrue(c, value, k) <==> GateTrue{Before}(c, value, k)); */
    /*@ assert wires: \forall integer k; 0 <= k < g ==> value[c->inputs + k] == \at(value[c->inputs + k], Before); */
    /*@ assert earlier: \forall integer k; 0 <= k < g ==> (value[c->inputs + k] <==> GateTrue(c, value, k)); */
    /*@ assert last: value[c->inputs + g] <==> GateTrue(c, value, g); */
  }
  return value[c->output];
}
