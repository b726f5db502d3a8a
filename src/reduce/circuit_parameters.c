#include "circuit_places.h"

#include "integer_square_root.h"

/* Sets the places of the gates' rows. */
/*@ requires circuit:   CircuitValid(c) && \valid(first_row + (0 .. c->gates));
    requires separated: \separated(first_row + (0 .. c->gates), c, c->start + (0 .. c->gates)) &&
                        \separated(first_row + (0 .. c->gates), c->conjunction + (0 .. c->gates - 1)) &&
                        \separated(first_row + (0 .. c->gates), c->pin + (0 .. c->start[c->gates] - 1));
    terminates          \true;
    exits               \false;
    assigns             first_row[0 .. c->gates];
    ensures  places:    PlacesApart(c, first_row);
    ensures  circuit:   CircuitValid(c);
    ensures  end:       first_row[c->gates] <= 0x4000000080000000;
*/
static void place_rows(const struct circuit *c, size_t *first_row)
{
  size_t row = (size_t)c->inputs + 2;
  first_row[0] = row;
  /*@ loop invariant index:  0 <= g <= c->gates;
      loop invariant same:   c->inputs == \at(c->inputs, Pre) && c->gates == \at(c->gates, Pre) && c->output == \at(c->output, Pre) &&
                             c->conjunction == \at(c->conjunction, Pre) && c->start == \at(c->start, Pre) && c->pin == \at(c->pin, Pre);
      loop invariant starts: \forall integer k; 0 <= k <= \at(c->gates, Pre) ==> \at(c->start, Pre)[k] == \at(c->start[k], Pre);
      loop invariant row:    row == first_row[g] && row <= c->inputs + 2 + c->start[g] + g;
      loop invariant places: first_row[0] == c->inputs + 2 &&
                             (\forall integer k; 0 <= k < g ==> first_row[k + 1] == first_row[k] + GateRows(c, k));
      loop assigns           g, row, first_row[1 .. \at(c->gates, Pre)];
      loop variant           c->gates - g;
  */
  for (size_t g = 0; g < c->gates; g++) {
    /*@ assert end: c->start[g] <= c->start[g + 1] <= c->start[c->gates] < 0x4000000000000000; */
    row += c->conjunction[g] ? c->start[g + 1] - c->start[g] : 1;
    first_row[g + 1] = row;
  }
  /*@ assert monotone: \forall integer g, k; 0 <= g <= k <= c->gates ==> c->start[g] <= c->start[k]; */
  /*@ assert circuit: CircuitValid(c); */
  /*@ assert last: first_row[c->gates] <= c->inputs + 2 + c->start[c->gates] + c->gates; */
  /*@ assert end: c->start[c->gates] < 0x4000000000000000 && c->inputs + c->gates <= CIRCUIT_MAX_WIRES; */
}

/* Sets everything but q. */
/*@ requires circuit:   CircuitValid(c);
    requires places:    \valid(r) && \valid_read(first_row + (0 .. c->gates)) && PlacesApart(c, first_row) &&
                        first_row[c->gates] <= 0x4000000080000000;
    requires root:      CircuitRoot(c, root);
    requires separated: \separated(r, first_row + (0 .. c->gates)) && \separated(r, c) && \separated(r, c->start + (0 .. c->gates)) &&
                        \separated(r, c->conjunction + (0 .. c->gates - 1)) && \separated(r, c->pin + (0 .. c->start[c->gates] - 1));
    terminates          \true;
    exits               \false;
    assigns             r->circuit, r->first_row, r->root, r->bias, r->features, r->samples;
    ensures  fields:    r->circuit == c && r->first_row == first_row && (r->bias <==> bias);
    ensures  reduction: CircuitReduction(r);
*/
static void set_fields(struct circuit_reduction *r, const struct circuit *c, bool bias,
                       const size_t *first_row, uint64_t root)
{
  const size_t end = first_row[c->gates];
  r->circuit = c;
  r->first_row = first_row;
  r->root = root;
  r->bias = bias;
  r->features = (size_t)c->inputs + c->gates + (bias ? 2 : 1);
  r->samples = end + (bias ? 3 : 0);
  /*@ assert same: c->inputs == \at(c->inputs, Pre) && c->gates == \at(c->gates, Pre) && c->output == \at(c->output, Pre) &&
                   c->conjunction == \at(c->conjunction, Pre) && c->start == \at(c->start, Pre) && c->pin == \at(c->pin, Pre); */
  /*@ assert starts: \forall integer g; 0 <= g <= \at(c->gates, Pre) ==> \at(c->start, Pre)[g] == \at(c->start[g], Pre); */
  /*@ assert distances: \forall integer g; 0 <= g <= c->gates ==> first_row[g] == \at(first_row[g], Pre); */
  /*@ assert kinds: \forall integer g; 0 <= g < c->gates ==> c->conjunction[g] == \at(c->conjunction[g], Pre); */
  /*@ assert rows: \forall integer g; 0 <= g < c->gates ==> GateRows(c, g) == GateRows{Pre}(c, g); */
  /*@ assert places: PlacesApart(c, first_row); */
  /*@ ghost gate_places_follow(c, first_row); */
  /*@ assert before: \forall integer g, k; 0 <= g <= k <= c->gates ==> \at(c->start[g], Pre) <= \at(c->start[k], Pre); */
  /*@ assert monotone: \forall integer g, k; 0 <= g <= k <= c->gates ==> c->start[g] <= c->start[k]; */
  /*@ assert ordered: CircuitStarts(c); */
  /*@ assert pins: \forall integer g, p; 0 <= g < c->gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < c->inputs + g; */
  /*@ assert circuit: CircuitValid(c); */
  /*@ assert places: FirstRows(c, first_row); */
  /*@ assert samples: r->samples == CircuitSamples(c, r->bias ? 1 : 0); */
  /*@ assert features: r->features == CircuitFeatures(c, r->bias ? 1 : 0); */
}

/* The root R = 1 + floor(sqrt(inputs)). */
/*@ requires circuit: CircuitValid(c);
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  root:    CircuitRoot(c, \result);
*/
static uint64_t root_of(const struct circuit *c)
{
  const uint64_t root = integer_square_root(c->inputs) + 1;
  /*@ assert square: (root - 1) * (root - 1) < 0x8000 * 0x8000; */
  /*@ assert small: root <= 0x8000; */
  return root;
}

void circuit_reduction_init(struct circuit_reduction *r, const struct circuit *c, bool bias,
                            size_t *first_row)
{
  const uint64_t root = root_of(c);
  place_rows(c, first_row);
  set_fields(r, c, bias, first_row, root);
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
