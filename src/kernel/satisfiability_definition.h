/* What it means that a formula has no model.  Logic only; shared by the refutation and by the theorems on reductions. */
#ifndef RELUCERT_SATISFIABILITY_DEFINITION_H
#define RELUCERT_SATISFIABILITY_DEFINITION_H

#include "formula.h"
#include "training_error_definition.h"

/*@ // An assignment is the sign pattern of one unit of some weights: variable v is true if the unit's weight for coordinate v - 1 is
    // positive.  Weights are arbitrary, so every assignment is one of these.
    predicate LiteralTrue(weights w, integer unit, integer literal) =
      (literal > 0 && Weight(w, unit, literal - 1) > 0.0) || (literal < 0 && Weight(w, unit, -literal - 1) <= 0.0);

    predicate ClauseTrue{L}(weights w, integer unit, struct formula *f, integer c) =
      \exists integer p; f->start[c] <= p < f->start[c + 1] && LiteralTrue(w, unit, f->literal[p]);

    predicate FormulaTrue{L}(weights w, integer unit, struct formula *f) =
      \forall integer c; 0 <= c < f->clauses ==> ClauseTrue{L}(w, unit, f, c);

    predicate Unsatisfiable{L}(struct formula *f) = \forall weights w, integer unit; !FormulaTrue{L}(w, unit, f);
*/

#endif
