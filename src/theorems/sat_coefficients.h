/* The coordinates of one clause's row, as sums over its literals. */
#ifndef RELUCERT_THEOREM_SAT_COEFFICIENTS_H
#define RELUCERT_THEOREM_SAT_COEFFICIENTS_H

#include "sat_assignment.h"
#include "sat_statement.h"

/*@ // Recursive, and not a quantifier: the pointer of a clause is a sum, which provers do not match under a quantifier.
    predicate LiteralsInRange{L}(int32_t *literal, integer k, integer n) =
      k <= 0 || (LiteralsInRange{L}(literal, k - 1, n) && literal[k - 1] != 0 && -n <= literal[k - 1] <= n);

    predicate SomeLiteralTrue{L}(weights w, integer unit, int32_t *literal, integer k) =
      k > 0 && (SomeLiteralTrue{L}(w, unit, literal, k - 1) || SignLiteralTrue(w, unit, literal[k - 1]));

    predicate ClauseInMemory{L}(int32_t *literal, integer literals, integer width, integer n) =
      0 <= n <= 0x40000000 && 1 <= literals <= width <= 0x7fffffff && \valid_read(literal + (0 .. literals - 1)) &&
      LiteralsInRange{L}(literal, literals, n);

    logic integer AbsoluteInteger(integer x) = x > 0 ? x : -x;

    // sum over d < k of |the coefficient of the first h literals at d|
    logic integer CoefficientSum{L}(int32_t *literal, integer literals, integer width, integer h, integer k) =
      k <= 0 ? 0
             : CoefficientSum{L}(literal, literals, width, h, k - 1) +
                 AbsoluteInteger(ClauseCoefficient{L}(literal, literals, width, h, k - 1));
*/

/* A coefficient that is not zero stems from a literal of that sign. */
/*@ ghost
  /@ requires clause: ClauseInMemory(literal, literals, width, n) && 0 <= d <= n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: ClauseCoefficient(literal, literals, width, h, d) > 0 ==>
       \exists integer p; 0 <= p < h && literal[p] == d + 1;
     ensures negative: ClauseCoefficient(literal, literals, width, h, d) < 0 ==>
       \exists integer p; 0 <= p < h && literal[p] == -(d + 1);
  @/
  void lemma_coefficient_sign(int32_t *literal, size_t literals, uint64_t width, int32_t n, size_t h, int32_t d);
*/

/* Without a literal and its negation nothing cancels, and the absolute coefficients add up to the width. */
/*@ ghost
  /@ requires clause: ClauseInMemory(literal, literals, width, n) && !Tautology(literal, literals);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: CoefficientSum(literal, literals, width, literals, n) == width;
  @/
  void lemma_coefficient_sum(int32_t *literal, size_t literals, uint64_t width, int32_t n);
*/

/* The recursive predicate as a quantifier. */
/*@ ghost
  /@ requires clause: ClauseInMemory(literal, literals, width, n);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures range: \forall integer p; 0 <= p < literals ==> literal[p] != 0 && -n <= literal[p] <= n;
  @/
  void lemma_literals_in_range(int32_t *literal, size_t literals, uint64_t width, int32_t n);
*/

/* A tautology has a true literal under every assignment.  A computed result, because provers do not branch on a quantifier. */
/*@ ghost
  /@ requires clause: ClauseInMemory(literal, literals, width, n);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures models: \result == 1 ==> \forall weights w; SomeLiteralTrue(w, unit, literal, literals);
     ensures none: \result == 0 ==> !Tautology(literal, literals);
     ensures range: \result == 0 || \result == 1;
  @/
  int find_tautology(int32_t *literal, size_t literals, uint64_t width, int32_t n, int unit);
*/

#endif
