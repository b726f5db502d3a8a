#include "circuit.h"

/* The largest integer whose square is at most n, by bisection. */
/*@ requires range:  n <= CIRCUIT_MAX_WIRES;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  below:  \result * \result <= n;
    ensures  above:  n < (\result + 1) * (\result + 1);
    ensures  range:  \result < 0x8000;
*/
static uint64_t integer_square_root(uint64_t n)
{
  uint64_t low = 0;
  uint64_t high = 0x8000;
  /*@ loop invariant range: 0 <= low < high <= 0x8000;
      loop invariant root:  low * low <= n < high * high;
      loop assigns          low, high;
      loop variant          high - low;
  */
  while (high - low > 1) {
    const uint64_t middle = low + (high - low) / 2;
    if (middle * middle <= n)
      low = middle;
    else
      high = middle;
  }
  return low;
}

void circuit_reduction_init(struct circuit_reduction *r, const struct circuit *c, bool bias,
                            size_t *first_row)
{
  size_t row = (size_t)c->inputs + 2;
  /*@ loop invariant index: 0 <= g <= c->gates;
      loop invariant row:   row == GateFirstRow(c, g) && row <= c->inputs + 2 + c->start[g] + g;
      loop invariant rows:  \forall integer k; 0 <= k < g ==> first_row[k] == GateFirstRow(c, k);
      loop assigns          g, row, first_row[0 .. c->gates - 1];
      loop variant          c->gates - g;
  */
  for (size_t g = 0; g < c->gates; g++) {
    first_row[g] = row;
    /*@ assert end: c->start[g] <= c->start[g + 1] <= c->start[c->gates]; */
    row += c->conjunction[g] ? c->start[g + 1] - c->start[g] : 1;
  }
  first_row[c->gates] = row;
  r->circuit = c;
  r->first_row = first_row;
  r->root = integer_square_root(c->inputs) + 1;
  r->bias = bias;
  r->features = (size_t)c->inputs + c->gates + (bias ? 2 : 1);
  r->samples = row + (bias ? 3 : 0);
}

size_t circuit_row_capacity(const struct circuit_reduction *r)
{
  const struct circuit *c = r->circuit;
  size_t capacity = 2;
  /*@ loop invariant index: 0 <= g <= c->gates && 2 <= capacity <= 0x4000000000000000;
      loop invariant fits:  \forall integer k; 0 <= k < g && !c->conjunction[k] ==> c->start[k + 1] - c->start[k] < capacity;
      loop assigns          g, capacity;
      loop variant          c->gates - g;
  */
  for (size_t g = 0; g < c->gates; g++) {
    /*@ assert end: c->start[g] <= c->start[g + 1] <= c->start[c->gates]; */
    const size_t pins = c->start[g + 1] - c->start[g];
    if (!c->conjunction[g] && pins >= capacity)
      capacity = pins + 1;
  }
  return capacity;
}
