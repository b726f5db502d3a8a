/* The parameter Q of the reduction: the largest sum of squares of a clause's coefficients (spec/certificate.md, section 4). */
#ifndef RELUCERT_SAT_SQUARE_H
#define RELUCERT_SAT_SQUARE_H

#include "sat_definition.h"

#include <stdint.h>

/*@ ghost
  /@ requires steps:  \forall integer k; 0 <= k < clauses ==> start[k] <= start[k + 1];
     requires range:  clauses < SIZE_MAX;
     terminates       \true;
     exits            \false;
     assigns          \nothing;
     ensures  order:  \forall integer c, d; 0 <= c <= d <= clauses ==> start[c] <= start[d];
   @/
  void starts_in_order(const size_t *start, size_t clauses);
*/

/* The largest sum of squares over the clauses that are no tautologies; `width` if there is none.  `scratch` has 2 * variables + 1
 * entries, all zero before and after.  Linear in the literals of the formula. */
/*@ requires formula:   FormulaValid(f) && FormulaWidths(f, width);
    requires width:     2 <= width <= FORMULA_MAX_WIDTH;
    requires scratch:   \valid(scratch + (0 .. 2 * f->variables)) &&
                        (\forall integer i; 0 <= i <= 2 * f->variables ==> scratch[i] == 0);
    requires separated: \separated(f, f->start + (0 .. f->clauses), f->literal + (0 .. f->start[f->clauses] - 1),
                                   scratch + (0 .. 2 * f->variables));
    terminates          \true;
    exits               \false;
    assigns             scratch[0 .. 2 * f->variables];
    ensures  zero:      \forall integer i; 0 <= i <= 2 * f->variables ==> scratch[i] == 0;
    ensures  same:      f->clauses == \old(f->clauses) &&
                        (\forall integer c; 0 <= c < f->clauses ==> ClauseLiterals(f, c) == ClauseLiterals{Pre}(f, c));
    ensures  formula:   FormulaValid(f) && FormulaWidths(f, width);
    ensures  bound:     SquareBound(f, width, \result);
    ensures  least:     SquareAttained(f, width, \result) || (\result == width && OnlyTautologies(f));
    ensures  range:     width <= \result <= width * width;
*/
uint64_t sat_largest_square(const struct formula *f, uint64_t width, uint64_t *scratch);

#endif
