/* The theorem is not vacuous: the formula "x and not x" satisfies its hypotheses, with R = 2 and Q = 4, so every data set that is its
 * reduction has training error at least 4/11 for all real weights.  (4/11 is the minimum.) */
#include "sat_no.h"

/*@ ghost
  /@ requires formula: \valid_read(f) && f->variables == 1 && f->clauses == 2;
     requires starts: \valid_read(f->start + (0 .. 2)) && f->start[0] == 0 && f->start[1] == 1 && f->start[2] == 2;
     requires literals: \valid_read(f->literal + (0 .. 1)) && f->literal[0] == 1 && f->literal[1] == -1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall dataset D, weights w;
         IsSatReduction(D, f, 2, 0, 0) ==> TrainingError(D, w, 2, 2, 5) * 11.0 >= 4.0;
  @/
  void sat_instance(struct formula *f) {
    /@ assert padding: PaddingMultiplicity(2, 1, 0) == 2; @/
    /@ assert none: ClauseCoefficient(f->literal + 0, 1, 2, 0, 0) == 0 && ClauseCoefficient(f->literal + 1, 1, 2, 0, 0) == 0; @/
    /@ assert plus: ClauseCoefficient(f->literal + 0, 1, 2, 1, 0) == 2; @/
    /@ assert minus: ClauseCoefficient(f->literal + 1, 1, 2, 1, 0) == -2; @/
    /@ assert empty: ClauseSquare(f->literal + 0, 1, 2, 0) == 0 && ClauseSquare(f->literal + 1, 1, 2, 0) == 0; @/
    /@ assert squares: ClauseSquare(f->literal + 0, 1, 2, 1) == 4 && ClauseSquare(f->literal + 1, 1, 2, 1) == 4; @/
    /@ assert clause: \forall integer c; 0 <= c < 2 ==> c == 0 || c == 1; @/
    /@ assert start: \forall integer c; 0 <= c <= 2 ==> f->start[c] == c; @/
    /@ assert literal: \forall integer p; 0 <= p < 2 ==> f->literal[p] == 1 || f->literal[p] == -1; @/
    /@ assert valid: FormulaValid(f); @/
    /@ assert widths: FormulaWidths(f, 2); @/
    /@ assert bound: SquareBound(f, 2, 4); @/
    /@ assert first: \forall integer assignment; ClauseTrue(assignment, f, 0) ==> VariableTrue(assignment, 1); @/
    /@ assert second: \forall integer assignment; ClauseTrue(assignment, f, 1) ==> !VariableTrue(assignment, 1); @/
    /@ assert clauses: \forall integer assignment; FormulaTrue(assignment, f) ==> ClauseTrue(assignment, f, 0); @/
    /@ assert clauses: \forall integer assignment; FormulaTrue(assignment, f) ==> ClauseTrue(assignment, f, 1); @/
    /@ assert unsatisfiable: Unsatisfiable(f); @/
    theorem_sat(f, 2, 4);
  }
*/
