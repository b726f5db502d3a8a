/* Assignments as numbers and values in memory say the same of every wire. */
#ifndef RELUCERT_THEOREM_CIRCUIT_VALUES_H
#define RELUCERT_THEOREM_CIRCUIT_VALUES_H

#include "circuit_statement.h"

/*@ // The inputs have the values of the assignment.
    predicate SameInputs{L}(integer assignment, _Bool *value, integer inputs) =
      \forall integer i; 0 <= i < inputs ==> (value[i] <==> VariableTrue(assignment, i + 1));
*/

/* What the next pin of a gate does to its value. */
/*@ ghost
  /@ requires circuit: CircuitValid(c) && g < c->gates && c->start[g] + n < c->start[g + 1];
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures pin: c->pin[c->start[g] + n] < c->inputs + g;
     ensures conjunction: c->conjunction[g] ==> \forall integer a; PinsTrue(c, a, c->inputs + g, n + 1) <==>
       PinsTrue(c, a, c->inputs + g, n) && PinsTrue(c, a, c->pin[c->start[g] + n], GatePins(c, c->pin[c->start[g] + n]));
     ensures disjunction: !c->conjunction[g] ==> \forall integer a; PinsTrue(c, a, c->inputs + g, n + 1) <==>
       PinsTrue(c, a, c->inputs + g, n) || PinsTrue(c, a, c->pin[c->start[g] + n], GatePins(c, c->pin[c->start[g] + n]));
  @/
  void lemma_next_pin(const struct circuit *c, size_t g, size_t n);
*/

/* Values that follow from the inputs are those of the assignment. */
/*@ ghost
  /@ requires circuit: CircuitValid(c);
     requires values: ValuesFollow(c, value, c->gates);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures satisfies: \forall integer a; SameInputs(a, value, c->inputs) ==> (value[c->output] <==> Satisfies(a, c));
  @/
  void lemma_values(const struct circuit *c, const bool *value);
*/

#endif
