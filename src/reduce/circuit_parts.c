#include "circuit_parts.h"

#include "circuit_places.h"

/*@ ghost
  void circuit_in_parts(const struct circuit_reduction *r)
  {
    const struct circuit *c = r->circuit;
    gate_places_are_apart(c, r->first_row);
    /@ assert starts: \forall integer g; 0 <= g < c->gates ==> 0 <= c->start[g] <= c->start[g + 1] <= c->start[c->gates]; @/
    /@ assert last:   r->first_row[c->gates] == GateFirstRow(c, c->gates); @/
    ;
  }
*/

/*@ ghost
  void circuit_from_parts(const struct circuit_reduction *r)
  {
    const struct circuit *c = r->circuit;
    gates_stay_in_order(c);
    /@ assert starts:   CircuitStarts(c); @/
    /@ assert circuit:  CircuitValid(c); @/
    /@ assert apart:    PlacesApart(c, r->first_row); @/
    gate_places_follow(c, r->first_row);
    /@ assert rows:     FirstRows(c, r->first_row); @/
    /@ assert samples:  r->samples == CircuitSamples(c, r->bias ? 1 : 0); @/
    ;
  }
*/
