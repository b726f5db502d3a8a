/* The sum of the squares of one clause's coefficients. */
#ifndef RELUCERT_SAT_CLAUSE_SQUARE_H
#define RELUCERT_SAT_CLAUSE_SQUARE_H

#include "sat_definition.h"

#include <stdint.h>

/*@ predicate AllZero{L}(uint64_t *scratch, integer n) = \forall integer i; 0 <= i <= 2 * n ==> scratch[i] == 0;

    predicate LiteralRange{L}(int32_t *literal, integer literals, integer n) =
      \forall integer p; 0 <= p < literals ==> literal[p] != 0 && -n <= literal[p] <= n;
*/

/* The clause's square, or 0 if it has a literal and its negation.  `scratch` has 2 * n + 1 entries, all zero before and after. */
/*@ requires clause:     1 <= literals <= width <= FORMULA_MAX_WIDTH && \valid_read(literal + (0 .. literals - 1));
    requires range:      0 <= n <= FORMULA_MAX_VARIABLES + 1 && LiteralRange(literal, literals, n);
    requires scratch:    \valid(scratch + (0 .. 2 * n)) && AllZero(scratch, n);
    requires separated:  \separated(literal + (0 .. literals - 1), scratch + (0 .. 2 * n));
    terminates           \true;
    exits                \false;
    assigns              scratch[0 .. 2 * n];
    ensures  zero:       AllZero(scratch, n);
    ensures  tautology:  \result == 0 <==> Tautology(literal, literals);
    ensures  square:     \result != 0 ==> \result == ClauseSquare(literal, literals, width, n);
    ensures  range:      \result != 0 ==> width <= \result <= width * width;
*/
uint64_t sat_clause_square(const int32_t *literal, size_t literals, uint64_t width, int32_t n,
                           uint64_t *scratch);

#endif
