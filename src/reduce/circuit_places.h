/* The rows of the gates by the places that they begin at, and the coordinates of all rows: what the proofs compare between two states.
 * Logic and ghost code only. */
#ifndef RELUCERT_CIRCUIT_PLACES_H
#define RELUCERT_CIRCUIT_PLACES_H

#include "circuit.h"

/*@ // Coordinate d of row `at` of gate g, a conjunction: its wire less that of pin `at`.
    logic integer ConjunctionFeature{L}(struct circuit *c, integer g, integer at, integer d) =
      (d == c->inputs + g ? 1 : 0) - (d == c->pin[c->start[g] + at] ? 1 : 0);

    // The places are as far apart as the gates have rows.
    predicate PlacesApart{L}(struct circuit *c, size_t *first_row) =
      first_row[0] == c->inputs + 2 &&
      (\forall integer g; 0 <= g < c->gates ==> first_row[g + 1] == first_row[g] + GateRows{L}(c, g));

    // Coordinate d of row i, when only the rows of the first n gates are theirs.
    logic integer RowFeature{L}(struct circuit *c, integer n, integer i, integer d) =
      n <= 0 ? PlainFeature{L}(c, i, d)
      : GateFirstRow{L}(c, n - 1) <= i < GateFirstRow{L}(c, n) ? GateFeature{L}(c, n - 1, i - GateFirstRow{L}(c, n - 1), d)
      : RowFeature{L}(c, n - 1, i, d);
*/

/* The places follow from their distances. */
/*@ ghost
  /@ requires places:  \valid_read(c) && PlacesApart(c, first_row);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  rows:    \forall integer g; 0 <= g <= c->gates ==> first_row[g] == GateFirstRow(c, g);
  @/
  void gate_places_follow(const struct circuit *c, const size_t *first_row);
*/

/*@ ghost
  /@ requires places:  FirstRows(c, first_row);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  apart:   PlacesApart(c, first_row);
  @/
  void gate_places_are_apart(const struct circuit *c, const size_t *first_row);
*/

/* The gate that row i belongs to. */
/*@ ghost
  /@ requires places:  \valid_read(c) && FirstRows(c, first_row);
     requires row:     c->inputs + 2 <= i < GateFirstRow(c, c->gates);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  gate:    \result < c->gates;
     ensures  row:     GateFirstRow(c, \result) <= i < GateFirstRow(c, \result + 1);
  @/
  size_t gate_with_row(const struct circuit *c, const size_t *first_row, size_t i);
*/

/*@ ghost
  /@ requires starts:  CircuitStarts(c);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  plain:   \forall integer i, d; i <= c->inputs + 1 || GateFirstRow(c, c->gates) <= i ==>
                         RowFeature(c, c->gates, i, d) == PlainFeature(c, i, d);
     ensures  gate:    \forall integer g, i, d; 0 <= g < c->gates && GateFirstRow(c, g) <= i < GateFirstRow(c, g + 1) ==>
                         RowFeature(c, c->gates, i, d) == GateFeature(c, g, i - GateFirstRow(c, g), d);
  @/
  void row_features_mean(const struct circuit *c);
*/

/* What is true of each gate and the next is true of each and any later one. */
/*@ ghost
  /@ requires memory:  \valid_read(c);
     requires steps:   \forall integer g; 0 <= g < c->gates ==> c->start[g] <= c->start[g + 1];
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  ordered: \forall integer g, k; 0 <= g <= k <= c->gates ==> c->start[g] <= c->start[k];
  @/
  void gates_stay_in_order(const struct circuit *c);
*/

/* The rows of one gate more. */
/*@ ghost
  /@ requires memory:  \valid_read(c);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  inside:  \forall integer n, i, d; 0 <= n && GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==>
                         RowFeature(c, n + 1, i, d) == GateFeature(c, n, i - GateFirstRow(c, n), d);
     ensures  other:   \forall integer n, i, d; 0 <= n && !(GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1)) ==>
                         RowFeature(c, n + 1, i, d) == RowFeature(c, n, i, d);
  @/
  void row_features_go_on(const struct circuit *c);
*/

/* The rows of the conjunctions. */
/*@ ghost
  /@ requires memory:  \valid_read(c);
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  feature: \forall integer g, at, d; c->conjunction[g] ==>
                         GateFeature(c, g, at, d) == ConjunctionFeature(c, g, at, d);
  @/
  void conjunction_rows_mean(const struct circuit *c);
*/

/* A copy of the root is the root. */
/*@ ghost
  /@ requires root:    CircuitRoot(c, root) && copy == root;
     terminates        \true;
     exits             \false;
     assigns           \nothing;
     ensures  root:    CircuitRoot(c, copy);
  @/
  void circuit_root_stays(const struct circuit *c, uint64_t root, uint64_t copy);
*/

#endif
