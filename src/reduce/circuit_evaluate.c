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
    value[c->inputs + g] =
        conjunction ? all_true(value, c->pin + start, pins) : some_true(value, c->pin + start, pins);
  }
  return value[c->output];
}
