/* From the formula in memory to the data set that is its reduction. */
#ifndef RELUCERT_THEOREM_SAT_BRIDGE_H
#define RELUCERT_THEOREM_SAT_BRIDGE_H

#include "sat_coefficients.h"
#include "sat_pair.h"

/*@ predicate ReductionInMemory{L}(struct formula *f, integer width, integer square, integer bias, integer zero) =
      FormulaValid{L}(f) && FormulaWidths{L}(f, width) && SquareBound{L}(f, width, square) &&
      Parameters(f->variables, f->clauses, width, square, bias, zero);
*/

/* The reduction of a formula has the shape of sat_shape.h. */
/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures shape: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
       SatShape(D, f->variables, f->clauses, width, bias, zero);
  @/
  void lemma_reduction_shape(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero);
*/

/* A clause that the signs of a unit falsify, as a row of the data set. */
/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clause: c < f->clauses && (unit == 0 || unit == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures falsified: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
       !SignClauseTrue(w, unit, f, c) ==>
         FalsifiedClause(D, w, 2 * f->variables + 1 + c, unit, f->variables, width, square);
  @/
  void lemma_falsified_clause(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, int unit,
                              size_t c);
*/

/* The literals of a clause, and the coordinates of its row. */
/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clause: c < f->clauses;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures clause: ClauseInMemory(f->literal + f->start[c], ClauseLiterals(f, c), width, f->variables);
     ensures size: ClauseLiterals(f, c) >= 1;
     ensures features: \forall dataset D, integer d; IsSatReduction(D, f, width, bias, zero) && 0 <= d < f->variables ==>
       Feature(D, 2 * f->variables + 1 + c, d) ==
         -ClauseCoefficient(f->literal + f->start[c], ClauseLiterals(f, c), width, ClauseLiterals(f, c), d);
     ensures last: SatFeature(f, width, 2 * f->variables + 1 + c, f->variables) == -1;
  @/
  void lemma_clause_in_memory(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t c);
*/

#endif
