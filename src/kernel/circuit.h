/* A monotone circuit. */
#ifndef RELUCERT_CIRCUIT_H
#define RELUCERT_CIRCUIT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The limit leaves room for the two coordinates that the reduction adds, and for a bias. */
#define CIRCUIT_MAX_WIRES 1073741820

/* A certificate announces inputs without listing them, and each takes memory: there are at most so many, and one more for each wire that a gate takes. */
#define CIRCUIT_MAX_SPARE_INPUTS 1048576

/* The wires 0 .. inputs - 1 are the inputs; wire inputs + g is the output of gate g < gates: the conjunction, if conjunction[g], else the disjunction, of the
 * wires pin[start[g] .. start[g+1] - 1], each of them below inputs + g.  A wire may occur more than once; a gate without pins is the constant TRUE
 * (conjunction) or FALSE (disjunction).  The circuit's value is that of the wire `output`.
 * start has gates + 1 entries (start[0] == 0); the arrays belong to the owner of the circuit. */
struct circuit {
  uint32_t inputs;
  size_t gates;
  uint32_t output;
  bool *conjunction;
  size_t *start;
  uint32_t *pin;
};

/*@ // The gates stand one after the other.
    predicate CircuitStarts{L}(struct circuit *c) =
      \valid_read(c) && c->inputs + c->gates <= CIRCUIT_MAX_WIRES &&
      \valid_read(c->start + (0 .. c->gates)) && c->start[0] == 0 && c->start[c->gates] < 0x4000000000000000 &&
      (\forall integer g, k; 0 <= g <= k <= c->gates ==> c->start[g] <= c->start[k]);

    logic integer CircuitWires{L}(struct circuit *c) = c->inputs + c->gates;

    predicate CircuitValid{L}(struct circuit *c) =
      CircuitStarts{L}(c) && \valid_read(c->conjunction + (0 .. c->gates - 1)) &&
      \valid_read(c->pin + (0 .. c->start[c->gates] - 1)) && c->output < CircuitWires{L}(c) &&
      (\forall integer g, p; 0 <= g < c->gates && c->start[g] <= p < c->start[g + 1] ==> c->pin[p] < c->inputs + g);
*/

#endif
