#include "circuit_cuts.h"

/* Bit b of a word belongs to element first + b. */
enum { BATCH = 64 };

/*@ // Bit b of a word.
    predicate Bit(integer word, integer b) = (word >> b) % 2 == 1;

    // The words of the first n wires are their values for the elements first .. first + size - 1.
    predicate ValuesBeyondCuts{L}(struct circuit *c, struct set_system *cuts, integer first, integer size, uint64_t *value, integer n) =
      \forall integer w, b; 0 <= w < n && 0 <= b < size ==>
        (Bit(value[w], b) <==> TrueBeyondCut{L}(c, cuts, first + b, w, GatePins{L}(c, w)));
*/

/* Makes the inputs of element `element` FALSE in the place of `bit`. */
static void clear_members(const struct set_system *cuts, size_t element, unsigned bit, uint64_t *value)
{
  const size_t end = cuts->start[element + 1];
  for (size_t p = cuts->start[element]; p < end; p++)
    value[cuts->member_of[p]] &= ~(UINT64_C(1) << bit);
}

/* Makes the inputs of the element TRUE again, for all bits. */
static void restore_members(const struct set_system *cuts, size_t element, uint64_t *value)
{
  const size_t end = cuts->start[element + 1];
  for (size_t p = cuts->start[element]; p < end; p++)
    value[cuts->member_of[p]] = UINT64_MAX;
}

static uint64_t conjunction(const uint64_t *value, const uint32_t *pin, size_t pins)
{
  uint64_t all = UINT64_MAX;
  for (size_t p = 0; p < pins; p++)
    all &= value[pin[p]];
  return all;
}

static uint64_t disjunction(const uint64_t *value, const uint32_t *pin, size_t pins)
{
  uint64_t some = 0;
  for (size_t p = 0; p < pins; p++)
    some |= value[pin[p]];
  return some;
}

static void evaluate(const struct circuit *c, uint64_t *value)
{
  for (size_t g = 0; g < c->gates; g++) {
    const size_t start = c->start[g];
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
  for (unsigned k = 0; k < size; k++)
    clear_members(cuts, first + k, k, value);
  evaluate(c, value);
  const uint64_t output = value[c->output];
  for (unsigned k = 0; k < size; k++)
    restore_members(cuts, first + k, value);
  while (b < size && (output >> b & 1) == 0)
    b++;
  return first + b;
}

size_t circuit_first_without_cut(const struct circuit *c, const struct set_system *cuts, uint64_t *value)
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
