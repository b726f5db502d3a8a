/* The number of the assignment is put together from the last variable to the first. */
#include "sat_assignment.h"

#include "digit.h"

/*@ // The signs of the coordinates first, first + 1, ..., variables - 1 as binary digits.
    logic integer SignDigit(weights w, integer unit, integer d) = Weight(w, unit, d) > 0.0 ? 1 : 0;
    logic integer SignAssignment(weights w, integer unit, integer first, integer variables) =
      first >= variables ? 0 : SignDigit(w, unit, first) + 2 * SignAssignment(w, unit, first + 1, variables);
*/

/*@ ghost
  /@ requires range: 0 <= variables;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures natural: \forall weights w, integer unit, first; 0 <= first <= variables ==>
       SignAssignment(w, unit, first, variables) >= 0;
  @/
  void lemma_sign_assignment(int32_t variables) {
    /@ loop invariant 0 <= k <= variables;
       loop invariant natural: \forall weights w, integer unit, first; k <= first <= variables ==>
         SignAssignment(w, unit, first, variables) >= 0;
       loop assigns k;
       loop variant k;
    @/
    for (int32_t k = variables; k > 0; k--) {
      /@ assert step: \forall weights w, integer unit; SignAssignment(w, unit, k - 1, variables) ==
           SignDigit(w, unit, k - 1) + 2 * SignAssignment(w, unit, k, variables); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: 0 <= d < variables;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures digit: \forall weights w, integer unit;
       Digit(SignAssignment(w, unit, 0, variables), d) == SignDigit(w, unit, d);
  @/
  void lemma_sign_digit(int32_t variables, int32_t d) {
    lemma_sign_assignment(variables);
    lemma_digit();
    /@ loop invariant 0 <= k <= d;
       loop invariant digit: \forall weights w, integer unit; Digit(SignAssignment(w, unit, 0, variables), d) ==
         Digit(SignAssignment(w, unit, k, variables), d - k);
       loop assigns k;
       loop variant d - k;
    @/
    for (int32_t k = 0; k < d; k++) {
      /@ assert step: \forall weights w, integer unit; SignAssignment(w, unit, k, variables) ==
           SignDigit(w, unit, k) + 2 * SignAssignment(w, unit, k + 1, variables); @/
      /@ assert next: \forall weights w, integer unit; Digit(SignAssignment(w, unit, k, variables), d - k) ==
           Digit(SignAssignment(w, unit, k + 1, variables), d - k - 1); @/
      ;
    }
    /@ assert step: \forall weights w, integer unit; SignAssignment(w, unit, d, variables) ==
         SignDigit(w, unit, d) + 2 * SignAssignment(w, unit, d + 1, variables); @/
  }
*/

/*@ ghost
  /@ requires range: 0 <= variables;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures literals: \forall weights w, integer unit, literal; literal != 0 && -variables <= literal <= variables ==>
       (LiteralTrue(SignAssignment(w, unit, 0, variables), literal) <==> SignLiteralTrue(w, unit, literal));
  @/
  void lemma_sign_literal(int32_t variables) {
    /@ loop invariant 0 <= k <= variables;
       loop invariant digits: \forall weights w, integer unit, d; 0 <= d < k ==>
         Digit(SignAssignment(w, unit, 0, variables), d) == SignDigit(w, unit, d);
       loop assigns k;
       loop variant variables - k;
    @/
    for (int32_t k = 0; k < variables; k++)
      lemma_sign_digit(variables, k);
    lemma_variable_true();
    /@ assert variables: \forall weights w, integer unit, v; 1 <= v <= variables ==>
         (VariableTrue(SignAssignment(w, unit, 0, variables), v) <==> Weight(w, unit, v - 1) > 0.0); @/
  }
*/

/*@ ghost
  void lemma_signs_unsatisfiable(struct formula *f) {
    lemma_sign_literal(f->variables);
    /@ assert clauses: \forall weights w, integer unit, c; 0 <= c < f->clauses && SignClauseTrue(w, unit, f, c) ==>
         ClauseTrue(SignAssignment(w, unit, 0, f->variables), f, c); @/
    /@ assert formula: \forall weights w, integer unit; SignFormulaTrue(w, unit, f) ==>
         FormulaTrue(SignAssignment(w, unit, 0, f->variables), f); @/
    ;
  }
*/
