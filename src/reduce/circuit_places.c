#include "circuit_places.h"

/*@ ghost
  void gate_places_follow(const struct circuit *c, const size_t *first_row)
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

/*@ ghost
  void gate_places_are_apart(const struct circuit *c, const size_t *first_row)
  {
    /@ assert first: GateFirstRow(c, 0) == c->inputs + 2; @/
    /@ assert next:  \forall integer g; 0 <= g < c->gates ==> GateFirstRow(c, g + 1) == GateFirstRow(c, g) + GateRows(c, g); @/
    ;
  }
*/

/*@ ghost
  size_t gate_with_row(const struct circuit *c, const size_t *first_row, size_t i)
  {
    size_t g = 0;
    /@ assert first: GateFirstRow(c, 0) == c->inputs + 2; @/
    /@ loop invariant index: g < c->gates;
       loop invariant row:   GateFirstRow(c, g) <= i;
       loop assigns g;
       loop variant c->gates - g;
    @/
    while (first_row[g + 1] <= i)
      g++;
    return g;
  }
*/

/*@ ghost
  void row_features_mean(const struct circuit *c)
  {
    /@ loop invariant index:   0 <= n <= c->gates;
       loop invariant ordered: \forall integer g, k; 0 <= g <= k <= n ==> c->inputs + 2 <= GateFirstRow(c, g) <= GateFirstRow(c, k);
       loop invariant plain:   \forall integer i, d; i <= c->inputs + 1 || GateFirstRow(c, n) <= i ==>
                                 RowFeature(c, n, i, d) == PlainFeature(c, i, d);
       loop invariant gate:    \forall integer g, i, d; 0 <= g < n && GateFirstRow(c, g) <= i < GateFirstRow(c, g + 1) ==>
                                 RowFeature(c, n, i, d) == GateFeature(c, g, i - GateFirstRow(c, g), d);
       loop assigns n;
       loop variant c->gates - n;
    @/
    for (size_t n = 0; n < c->gates; n++) {
      /@ assert rows:   0 <= GateRows(c, n); @/
      /@ assert next:   GateFirstRow(c, n + 1) == GateFirstRow(c, n) + GateRows(c, n); @/
      /@ assert inside: \forall integer i, d; GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1) ==>
                          RowFeature(c, n + 1, i, d) == GateFeature(c, n, i - GateFirstRow(c, n), d); @/
      /@ assert other:  \forall integer i, d; !(GateFirstRow(c, n) <= i < GateFirstRow(c, n + 1)) ==>
                          RowFeature(c, n + 1, i, d) == RowFeature(c, n, i, d); @/
      ;
    }
  }
*/

/*@ ghost
  void gates_stay_in_order(const struct circuit *c)
  {
    /@ loop invariant index:   0 <= n <= c->gates;
       loop invariant ordered: \forall integer g, k; 0 <= g <= k <= n ==> c->start[g] <= c->start[k];
       loop assigns n;
       loop variant c->gates - n;
    @/
    for (size_t n = 0; n < c->gates; n++) {
      /@ assert last: \forall integer g; 0 <= g <= n ==> c->start[g] <= c->start[n]; @/
      /@ assert step: c->start[n] <= c->start[n + 1]; @/
      /@ assert next: \forall integer g; 0 <= g <= n + 1 ==> c->start[g] <= c->start[n + 1]; @/
      ;
    }
  }
*/

/*@ ghost
  void row_features_go_on(const struct circuit *c)
  {
    ;
  }
*/

/*@ ghost
  void conjunction_rows_mean(const struct circuit *c)
  {
    ;
  }
*/

/*@ ghost
  void circuit_root_stays(const struct circuit *c, uint64_t root, uint64_t copy)
  {
    ;
  }
*/
