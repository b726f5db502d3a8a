/* The signs of a unit as an assignment: variable v is true if the unit's weight for coordinate v - 1 is positive. */
#ifndef RELUCERT_THEOREM_SAT_ASSIGNMENT_H
#define RELUCERT_THEOREM_SAT_ASSIGNMENT_H

#include "../kernel/satisfiability_definition.h"
#include "../kernel/training_error_definition.h"

/*@ predicate SignLiteralTrue(weights w, integer unit, integer literal) =
      (literal > 0 && Weight(w, unit, literal - 1) > 0.0) || (literal < 0 && Weight(w, unit, -literal - 1) <= 0.0);

    predicate SignClauseTrue{L}(weights w, integer unit, struct formula *f, integer c) =
      \exists integer p; f->start[c] <= p < f->start[c + 1] && SignLiteralTrue(w, unit, f->literal[p]);

    predicate SignFormulaTrue{L}(weights w, integer unit, struct formula *f) =
      \forall integer c; 0 <= c < f->clauses ==> SignClauseTrue{L}(w, unit, f, c);
*/

/* No signs satisfy a formula without a model. */
/*@ ghost
  /@ requires formula: FormulaValid(f);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures signs: Unsatisfiable(f) ==> \forall weights w, integer unit; !SignFormulaTrue(w, unit, f);
  @/
  void lemma_signs_unsatisfiable(struct formula *f);
*/

#endif
