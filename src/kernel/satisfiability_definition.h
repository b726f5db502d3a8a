/* What it means that a formula has no model.  Logic only; shared by the refutation and by the theorems on reductions. */
#ifndef RELUCERT_SATISFIABILITY_DEFINITION_H
#define RELUCERT_SATISFIABILITY_DEFINITION_H

#include "digit_definition.h"
#include "formula.h"

/*@ // An assignment is a number: variable v is true if digit v - 1 is 1.  Any choice of true variables is one of these, because a formula
    // has finitely many variables.  One unfolding away from the digit, because provers that see it compute with the number.
    predicate VariableTrueAt(integer assignment, integer variable, integer closed) =
      closed <= 0 ? Digit(assignment, variable - 1) != 0 : VariableTrueAt(assignment, variable, closed - 1);
    predicate VariableTrue(integer assignment, integer variable) = VariableTrueAt(assignment, variable, 1);

    predicate LiteralTrue(integer assignment, integer literal) =
      (literal > 0 && VariableTrue(assignment, literal)) || (literal < 0 && !VariableTrue(assignment, -literal));

    predicate ClauseTrue{L}(integer assignment, struct formula *f, integer c) =
      \exists integer p; f->start[c] <= p < f->start[c + 1] && LiteralTrue(assignment, f->literal[p]);

    predicate FormulaTrue{L}(integer assignment, struct formula *f) =
      \forall integer c; 0 <= c < f->clauses ==> ClauseTrue{L}(assignment, f, c);

    predicate Unsatisfiable{L}(struct formula *f) = \forall integer assignment; !FormulaTrue{L}(assignment, f);
*/

#endif
