#include "circuit_cuts.h"

/* Bit b of a word belongs to element first + b. */
enum { BATCH = 64 };

/*@ // Bit b of a word.
    predicate Bit(integer word, integer b) = (word & (1 << b)) != 0;

    // Bit b of all, or of some, of the words of the first n wires.
    predicate AllBits{L}(uint64_t *value, uint32_t *pin, integer n, integer b) =
      n <= 0 || (AllBits{L}(value, pin, n - 1, b) && Bit(value[pin[n - 1]], b));
    predicate SomeBits{L}(uint64_t *value, uint32_t *pin, integer n, integer b) =
      n > 0 && (SomeBits{L}(value, pin, n - 1, b) || Bit(value[pin[n - 1]], b));

    // The words of the first n wires are their values for the elements first .. first + size - 1.
    predicate ValuesBeyondCuts{L}(struct circuit *c, struct set_system *cuts, integer first, integer size, uint64_t *value, integer n) =
      \forall integer w, b; 0 <= w < n && 0 <= b < size ==>
        (Bit(value[w], b) <==> TrueBeyondCut{L}(c, cuts, first + b, w, GatePins{L}(c, w)));
*/

/* Makes the inputs of element `element` FALSE in the place of `bit`. */
/*@ requires element:   SetSystemValid(cuts) && element < cuts->elements && cuts->sets <= inputs;
    requires value:     \valid(value + (0 .. inputs - 1));
    requires separated: \separated(value + (0 .. inputs - 1), cuts, cuts->start + (0 .. cuts->elements)) &&
                        \separated(value + (0 .. inputs - 1), cuts->member_of + (0 .. cuts->start[cuts->elements] - 1));
    requires bit:       bit < BATCH;
    terminates          \true;
    exits               \false;
    assigns             value[0 .. inputs - 1];
    ensures  cleared:   \forall integer i; 0 <= i < inputs ==> (Bit(value[i], bit) <==> Bit(\at(value[\at(i, Here)], Pre), bit) && !InCut(cuts, element, i));
    ensures  others:    \forall integer i, b; 0 <= i < inputs && 0 <= b < BATCH && b != bit ==>
                          (Bit(value[i], b) <==> Bit(\at(value[\at(i, Here)], Pre), b));
*/
static void clear_members(const struct set_system *cuts, size_t element, unsigned bit, uint64_t *value)
/*@ ghost (uint32_t inputs) */
{
  const size_t start = cuts->start[element];
  /*@ assert end: start <= cuts->start[element + 1] <= cuts->start[cuts->elements]; */
  const size_t end = cuts->start[element + 1];
  /*@ loop invariant range:   start <= p <= end;
      loop invariant cleared: \forall integer i; 0 <= i < inputs ==>
                                (Bit(value[i], bit) <==> Bit(\at(value[\at(i, Here)], Pre), bit) && !IsMember(cuts->member_of + start, p - start, i));
      loop invariant others:  \forall integer i, b; 0 <= i < inputs && 0 <= b < BATCH && b != bit ==>
                                (Bit(value[i], b) <==> Bit(\at(value[\at(i, Here)], Pre), b));
      loop assigns            p, value[0 .. inputs - 1];
      loop variant            end - p;
  */
  for (size_t p = start; p < end; p++)
    value[cuts->member_of[p]] &= ~(UINT64_C(1) << bit);
}

/* Makes the inputs of the element TRUE again, for all bits. */
/*@ requires element:   SetSystemValid(cuts) && element < cuts->elements && cuts->sets <= inputs;
    requires value:     \valid(value + (0 .. inputs - 1));
    requires separated: \separated(value + (0 .. inputs - 1), cuts, cuts->start + (0 .. cuts->elements)) &&
                        \separated(value + (0 .. inputs - 1), cuts->member_of + (0 .. cuts->start[cuts->elements] - 1));
    terminates          \true;
    exits               \false;
    assigns             value[0 .. inputs - 1];
    ensures  members:   \forall integer i; 0 <= i < inputs && InCut(cuts, element, i) ==> value[i] == UINT64_MAX;
    ensures  others:    \forall integer i; 0 <= i < inputs && !InCut(cuts, element, i) ==> value[i] == \at(value[\at(i, Here)], Pre);
*/
static void restore_members(const struct set_system *cuts, size_t element, uint64_t *value)
/*@ ghost (uint32_t inputs) */
{
  const size_t start = cuts->start[element];
  /*@ assert end: start <= cuts->start[element + 1] <= cuts->start[cuts->elements]; */
  const size_t end = cuts->start[element + 1];
  /*@ loop invariant range:    start <= p <= end;
      loop invariant members:  \forall integer i; 0 <= i < inputs && IsMember(cuts->member_of + start, p - start, i) ==> value[i] == UINT64_MAX;
      loop invariant others:   \forall integer i; 0 <= i < inputs && !IsMember(cuts->member_of + start, p - start, i) ==>
                                 value[i] == \at(value[\at(i, Here)], Pre);
      loop assigns             p, value[0 .. inputs - 1];
      loop variant             end - p;
  */
  for (size_t p = start; p < end; p++)
    value[cuts->member_of[p]] = UINT64_MAX;
}

/*@ requires pins:    \valid_read(pin + (0 .. pins - 1)) && (\forall integer p; 0 <= p < pins ==> \valid_read(value + pin[p]));
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  bits:    \forall integer b; 0 <= b < BATCH ==> (Bit(\result, b) <==> AllBits(value, pin, pins, b));
*/
static uint64_t conjunction(const uint64_t *value, const uint32_t *pin, size_t pins)
{
  uint64_t all = UINT64_MAX;
  /*@ loop invariant index: 0 <= p <= pins;
      loop invariant bits:  \forall integer b; 0 <= b < BATCH ==> (Bit(all, b) <==> AllBits(value, pin, p, b));
      loop assigns          p, all;
      loop variant          pins - p;
  */
  for (size_t p = 0; p < pins; p++)
    all &= value[pin[p]];
  return all;
}

/*@ requires pins:    \valid_read(pin + (0 .. pins - 1)) && (\forall integer p; 0 <= p < pins ==> \valid_read(value + pin[p]));
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  bits:    \forall integer b; 0 <= b < BATCH ==> (Bit(\result, b) <==> SomeBits(value, pin, pins, b));
*/
static uint64_t disjunction(const uint64_t *value, const uint32_t *pin, size_t pins)
{
  uint64_t some = 0;
  /*@ loop invariant index: 0 <= p <= pins;
      loop invariant bits:  \forall integer b; 0 <= b < BATCH ==> (Bit(some, b) <==> SomeBits(value, pin, p, b));
      loop assigns          p, some;
      loop variant          pins - p;
  */
  for (size_t p = 0; p < pins; p++)
    some |= value[pin[p]];
  return some;
}

/*@ // The word of gate g follows from those of its wires.
    predicate WordFollows{L}(struct circuit *c, uint64_t *value, integer g) =
      \forall integer b; 0 <= b < BATCH ==>
        (Bit(value[c->inputs + g], b) <==>
          (c->conjunction[g] && AllBits{L}(value, c->pin + c->start[g], c->start[g + 1] - c->start[g], b)) ||
          (!c->conjunction[g] && SomeBits{L}(value, c->pin + c->start[g], c->start[g + 1] - c->start[g], b)));
*/

/*@ requires circuit:   CircuitValid(c);
    requires value:     \valid(value + (0 .. CircuitWires(c) - 1));
    requires separated: \separated(value + (0 .. CircuitWires(c) - 1), c, c->start + (0 .. c->gates)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), c->conjunction + (0 .. c->gates - 1)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), c->pin + (0 .. c->start[c->gates] - 1));
    terminates          \true;
    exits               \false;
    assigns             value[c->inputs .. CircuitWires(c) - 1];
    ensures  values:    \forall integer g; 0 <= g < c->gates ==> WordFollows(c, value, g);
*/
static void evaluate(const struct circuit *c, uint64_t *value)
{
  /*@ loop invariant index:  0 <= g <= c->gates;
      loop invariant values: \forall integer k; 0 <= k < g ==> WordFollows(c, value, k);
      loop assigns           g, value[c->inputs .. c->inputs + c->gates - 1];
      loop variant           c->gates - g;
  */
  for (size_t g = 0; g < c->gates; g++) {
    const size_t start = c->start[g];
    /*@ assert end: start <= c->start[g + 1] <= c->start[c->gates]; */
    const size_t pins = c->start[g + 1] - start;
    value[c->inputs + g] = c->conjunction[g] ? conjunction(value, c->pin + start, pins)
                                             : disjunction(value, c->pin + start, pins);
  }
}

/* The first of the elements first .. first + size - 1 that is no cut, first + size if all are.  The inputs' words are UINT64_MAX before and after. */
/*@ requires circuit:   CircuitValid(c);
    requires cuts:      SetSystemValid(cuts) && cuts->sets == c->inputs;
    requires batch:     1 <= size <= BATCH && first + size <= cuts->elements;
    requires value:     \valid(value + (0 .. CircuitWires(c) - 1)) && (\forall integer i; 0 <= i < c->inputs ==> value[i] == UINT64_MAX);
    requires separated: \separated(value + (0 .. CircuitWires(c) - 1), c, c->start + (0 .. c->gates)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), c->conjunction + (0 .. c->gates - 1)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), c->pin + (0 .. c->start[c->gates] - 1)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), cuts, cuts->start + (0 .. cuts->elements)) &&
                        \separated(value + (0 .. CircuitWires(c) - 1), cuts->member_of + (0 .. cuts->start[cuts->elements] - 1));
    terminates          \true;
    exits               \false;
    assigns             value[0 .. CircuitWires(c) - 1];
    ensures  inputs:    \forall integer i; 0 <= i < c->inputs ==> value[i] == UINT64_MAX;
    ensures  range:     first <= \result <= first + size;
    ensures  cuts:      \forall integer k; first <= k < \result ==> IsCut(c, cuts, k);
    ensures  first:     \result < first + size ==> !IsCut(c, cuts, \result);
*/
static size_t first_of_batch(const struct circuit *c, const struct set_system *cuts, size_t first,
                             unsigned size, uint64_t *value)
{
  unsigned b = 0;
  /*@ loop invariant index:   0 <= k <= size;
      loop invariant cleared: \forall integer i, d; 0 <= i < c->inputs && 0 <= d < BATCH ==>
                                (Bit(value[i], d) <==> d >= k || !InCut(cuts, first + d, i));
      loop assigns            k, value[0 .. c->inputs - 1];
      loop variant            size - k;
  */
  for (unsigned k = 0; k < size; k++) {
    clear_members(cuts, first + k, k, value) /*@ ghost (c->inputs) */;
  }
  evaluate(c, value);
  const uint64_t output = value[c->output];
  /*@ loop invariant index:    0 <= k <= size;
      loop invariant restored: \forall integer i; 0 <= i < c->inputs ==>
                                 value[i] == UINT64_MAX || (\exists integer d; k <= d < size && InCut(cuts, first + d, i));
      loop assigns             k, value[0 .. c->inputs - 1];
      loop variant             size - k;
  */
  for (unsigned k = 0; k < size; k++) {
    restore_members(cuts, first + k, value) /*@ ghost (c->inputs) */;
  }
  /*@ loop invariant index: 0 <= b <= size;
      loop invariant none:  \forall integer d; 0 <= d < b ==> !Bit(output, d);
      loop assigns          b;
      loop variant          size - b;
  */
  while (b < size && (output >> b & 1) == 0)
    b++;
  return first + b;
}

size_t circuit_first_non_cut(const struct circuit *c, const struct set_system *cuts, uint64_t *value)
{
  /*@ loop invariant index: 0 <= i <= c->inputs;
      loop invariant ones:  \forall integer k; 0 <= k < i ==> value[k] == UINT64_MAX;
      loop assigns          i, value[0 .. c->inputs - 1];
      loop variant          c->inputs - i;
  */
  for (size_t i = 0; i < c->inputs; i++)
    value[i] = UINT64_MAX;
  size_t next = 0;
  /*@ loop invariant range: 0 <= next <= cuts->elements;
      loop invariant ones:  \forall integer i; 0 <= i < c->inputs ==> value[i] == UINT64_MAX;
      loop invariant cuts:  \forall integer k; 0 <= k < next ==> IsCut(c, cuts, k);
      loop assigns          next, value[0 .. CircuitWires(c) - 1];
      loop variant          cuts->elements - next;
  */
  while (next < cuts->elements) {
    const size_t left = cuts->elements - next;
    const unsigned size = left < BATCH ? (unsigned)left : BATCH;
    const size_t found = first_of_batch(c, cuts, next, size, value);
    if (found < next + size)
      return found;
    next = found;
  }
  return next;
}
