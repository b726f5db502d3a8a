/* Binary digits: how an assignment is put together from the truth of its variables, one after the other. */
#ifndef RELUCERT_THEOREM_DIGIT_H
#define RELUCERT_THEOREM_DIGIT_H

#include "../kernel/satisfiability_definition.h"

/* The number with the lowest digit `low` and the digits of `rest` above it. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures lowest: \forall integer rest, low; rest >= 0 && (low == 0 || low == 1) ==> Digit(low + 2 * rest, 0) == low;
     ensures others: \forall integer rest, low, i; rest >= 0 && (low == 0 || low == 1) && i >= 1 ==>
       Digit(low + 2 * rest, i) == Digit(rest, i - 1);
  @/
  void lemma_digit(void);
*/

/* A variable is true if its digit is 1. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall integer assignment, variable;
       VariableTrue(assignment, variable) <==> Digit(assignment, variable - 1) != 0;
  @/
  void lemma_variable_true(void);
*/

#endif
