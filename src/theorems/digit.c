/* The facts of digit.h, by opening the recursive definitions. */
#include "digit.h"

/*@ ghost
  void lemma_digit(void) {
    /@ assert low: \forall integer rest, low; rest >= 0 && (low == 0 || low == 1) ==> (low + 2 * rest) % 2 == low; @/
    /@ assert half: \forall integer rest, low; rest >= 0 && (low == 0 || low == 1) ==> (low + 2 * rest) / 2 == rest; @/
    /@ assert first: \forall integer a; Digit(a, 0) == a % 2; @/
    /@ assert next: \forall integer a, i; i >= 1 ==> Digit(a, i) == Digit(a / 2, i - 1); @/
    ;
  }
*/

/*@ ghost
  void lemma_variable_true(void) {
    /@ assert open: \forall integer a, v; VariableTrueAt(a, v, 0) <==> Digit(a, v - 1) != 0; @/
    /@ assert once: \forall integer a, v; VariableTrueAt(a, v, 1) <==> VariableTrueAt(a, v, 0); @/
    ;
  }
*/
