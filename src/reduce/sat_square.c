#include "sat_square.h"

#include "sat_clause_square.h"

/*@ ghost
  void starts_in_order(const size_t *start, size_t clauses) {
    /@ loop invariant index: 0 <= k <= clauses;
       loop invariant last:  \forall integer c; 0 <= c <= k ==> start[c] <= start[\at(k, Here)];
       loop invariant order: \forall integer c, d; 0 <= c <= d <= k ==> start[c] <= start[d];
       loop assigns          k;
       loop variant          clauses - k;
     @/
    for (size_t k = 0; k < clauses; k++) {
      /@ assert step: start[k] <= start[k + 1]; @/
      /@ assert last: \forall integer c, d; 0 <= c <= d && d == k + 1 ==> start[c] <= start[d]; @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires formula:  FormulaValid(f) && c < f->clauses;
     requires clause:   literal == f->literal + f->start[c] && literals == ClauseLiterals(f, c);
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  range:    LiteralRange(literal, literals, f->variables);
   @/
  static void literals_of_clause_in_range(const struct formula *f, size_t c, const int32_t *literal, size_t literals)
  {
    /@ assert end: f->start[c + 1] <= f->start[f->clauses]; @/
    /@ loop invariant index: 0 <= p <= literals;
       loop invariant range: LiteralRange(literal, p, f->variables);
       loop assigns          p;
       loop variant          literals - p;
     @/
    for (size_t p = 0; p < literals; p++) {
      /@ assert place: f->literal[f->start[c] + p] == literal[p]; @/
      /@ assert range: literal[p] != 0 && -f->variables <= literal[p] <= f->variables; @/
      ;
    }
  }
*/

/* The square of a clause of the formula; the formula does not change. */
/*@ requires formula:    FormulaValid(f) && FormulaWidths(f, width) && 2 <= width <= FORMULA_MAX_WIDTH;
    requires clause:     c < f->clauses;
    requires scratch:    \valid(scratch + (0 .. 2 * f->variables)) && AllZero(scratch, f->variables);
    requires separated:  \separated(f, f->start + (0 .. f->clauses), f->literal + (0 .. f->start[f->clauses] - 1),
                                    scratch + (0 .. 2 * f->variables));
    terminates           \true;
    exits                \false;
    assigns              scratch[0 .. 2 * f->variables];
    ensures  zero:       AllZero(scratch, f->variables);
    ensures  formula:    FormulaValid(f) && FormulaWidths(f, width);
    ensures  same:       f->clauses == \old(f->clauses) &&
                         (\forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \old(f->start[k]));
    ensures  tautology:  \result == 0 <==> Tautology{Pre}(f->literal + \old(f->start[c]), ClauseLiterals{Pre}(f, c));
    ensures  square:     \result != 0 ==> \result ==
                           ClauseSquare{Pre}(f->literal + \old(f->start[c]), ClauseLiterals{Pre}(f, c), width, f->variables);
    ensures  range:      \result != 0 ==> width <= \result <= width * width;
*/
static uint64_t formula_clause_square(const struct formula *f, size_t c, uint64_t width, uint64_t *scratch)
{
  const int32_t *literal = f->literal + f->start[c];
  const size_t literals = f->start[c + 1] - f->start[c];
  /*@ ghost literals_of_clause_in_range(f, c, literal, literals); */
  /*@ assert end: f->start[c] + literals <= f->start[f->clauses]; */
  const uint64_t square = sat_clause_square(literal, literals, width, f->variables, scratch);
  /*@ assert clauses: f->clauses == \at(f->clauses, Pre); */
  /*@ assert same: \forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \at(f->start[k], Pre); */
  /*@ assert steps: \forall integer k; 0 <= k < f->clauses ==> f->start[k] <= f->start[k + 1]; */
  /*@ ghost starts_in_order(f->start, f->clauses); */
  return square;
}

uint64_t sat_largest_square(const struct formula *f, uint64_t width, uint64_t *scratch)
{
  uint64_t largest = 0;
  /*@ assert square: width * 2 <= width * width; */
  /*@ loop invariant index:    0 <= c <= f->clauses;
      loop invariant zero:     AllZero(scratch, f->variables);
      loop invariant formula:  FormulaValid(f) && FormulaWidths(f, width);
      loop invariant clauses:  f->clauses == \at(f->clauses, Pre);
      loop invariant starts:   \forall integer k; 0 <= k <= f->clauses ==> f->start[k] == \at(f->start[k], Pre);
      loop invariant bound:    \forall integer k; 0 <= k < c &&
        !Tautology{Pre}(f->literal + \at(f->start[k], Pre), ClauseLiterals{Pre}(f, k)) ==>
          ClauseSquare{Pre}(f->literal + \at(f->start[k], Pre), ClauseLiterals{Pre}(f, k), width, f->variables) <= largest;
      loop invariant none:     largest == 0 ==> \forall integer k; 0 <= k < c ==>
        Tautology{Pre}(f->literal + \at(f->start[k], Pre), ClauseLiterals{Pre}(f, k));
      loop invariant attained: largest != 0 ==> SquareAttained{Pre}(f, width, largest);
      loop invariant range:    largest == 0 || width <= largest <= width * width;
      loop assigns             c, largest, scratch[0 .. 2 * f->variables];
      loop variant             f->clauses - c;
  */
  for (size_t c = 0; c < f->clauses; c++) {
    const uint64_t square = formula_clause_square(f, c, width, scratch);
    if (square > largest)
      largest = square;
  }
  /*@ assert same: \forall integer k; 0 <= k < f->clauses ==> f->literal + f->start[k] == f->literal + \at(f->start[k], Pre) &&
       ClauseLiterals(f, k) == ClauseLiterals{Pre}(f, k); */
  return largest == 0 ? width : largest;
}
