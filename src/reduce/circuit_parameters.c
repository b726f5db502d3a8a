#include "circuit.h"

#include "integer_square_root.h"

/*@ // The places are as far apart as the gates have rows.
    predicate PlacesApart{L}(struct circuit *c, size_t *first_row) =
      first_row[0] == c->inputs + 2 &&
      (\forall integer g; 0 <= g < c->gates ==> first_row[g + 1] == first_row[g] + GateRows{L}(c, g));
*/

/* The places follow from their distances. */
/*@ ghost
  /@ requires places:  PlacesApart(c, first_row);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  rows:    \forall integer g; 0 <= g <= c->gates ==> first_row[g] == GateFirstRow(c, g);
  @/
  static void places_follow(const struct circuit *c, const size_t *first_row)
  {
    /@ loop invariant index: 0 <= g <= c->gates;
       loop invariant rows:  \forall integer k; 0 <= k <= g ==> first_row[k] == GateFirstRow(c, k);
       loop assigns g;
       loop variant c->gates - g;
    @/
    for (size_t g = 0; g < c->gates; g++) {
      /@ assert next: GateFirstRow(c, g + 1) == GateFirstRow(c, g) + GateRows(c, g); @/
      ;
    }
  }
*/

/* Sets the places of the gates' rows, and returns that behind the last one. */
/*@ requires circuit:   CircuitValid(c) && \valid(first_row + (0 .. c->gates));
    requires separated: \separated(first_row + (0 .. c->gates), c, c->start + (0 .. c->gates)) &&
                        \separated(first_row + (0 .. c->gates), c->conjunction + (0 .. c->gates - 1)) &&
                        \separated(first_row + (0 .. c->gates), c->pin + (0 .. c->start[c->gates] - 1));
    terminates          \true;
    exits               \false;
    assigns             first_row[0 .. c->gates];
    ensures  places:    PlacesApart(c, first_row);
    ensures  end:       \result == first_row[c->gates] && \result <= 0x4000000080000000;
*/
static size_t place_rows(const struct circuit *c, size_t *first_row)
{
  size_t row = (size_t)c->inputs + 2;
  first_row[0] = row;
  /*@ loop invariant index:  0 <= g <= c->gates;
      loop invariant row:    row == first_row[g] && row <= c->inputs + 2 + c->start[g] + g;
      loop invariant places: first_row[0] == c->inputs + 2 &&
                             (\forall integer k; 0 <= k < g ==> first_row[k + 1] == first_row[k] + GateRows(c, k));
      loop assigns           g, row, first_row[1 .. c->gates];
      loop variant           c->gates - g;
  */
  for (size_t g = 0; g < c->gates; g++) {
    /*@ assert end: c->start[g] <= c->start[g + 1] <= c->start[c->gates] < 0x4000000000000000; */
    row += c->conjunction[g] ? c->start[g + 1] - c->start[g] : 1;
    first_row[g + 1] = row;
  }
  /*@ assert end: c->start[c->gates] < 0x4000000000000000; */
  return row;
}

void circuit_reduction_init(struct circuit_reduction *r, const struct circuit *c, bool bias,
                            size_t *first_row)
{
  const size_t end = place_rows(c, first_row);
  const uint64_t root = integer_square_root(c->inputs) + 1;
  /*@ assert square: (root - 1) * (root - 1) < 0x8000 * 0x8000; */
  /*@ assert small: root <= 0x8000; */
  r->circuit = c;
  r->first_row = first_row;
  r->root = root;
  r->bias = bias;
  r->features = (size_t)c->inputs + c->gates + (bias ? 2 : 1);
  r->samples = end + (bias ? 3 : 0);
  /*@ assert places: PlacesApart(c, first_row); */
  /*@ ghost places_follow(c, first_row); */
  /*@ assert starts: \forall integer g, k; 0 <= g <= k <= c->gates ==> c->start[g] <= c->start[k]; */
  /*@ assert pins: \forall integer g, p; 0 <= g < c->gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < c->inputs + g; */
  /*@ assert circuit: CircuitValid(c); */
  /*@ assert rows: FirstRows(c, first_row); */
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
