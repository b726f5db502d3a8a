/* The training set that a formula is reduced to, as a logical definition (MR18, Theorem 6; spec/certificate.md, section 4). */
#ifndef RELUCERT_SAT_DEFINITION_H
#define RELUCERT_SAT_DEFINITION_H

#include "../kernel/formula.h"

/*@ // The number of empty clauses among the first `clauses` ones.
    logic integer EmptyClauses{L}(size_t *start, integer clauses) =
      clauses <= 0 ? 0 : EmptyClauses{L}(start, clauses - 1) + (start[clauses - 1] == start[clauses] ? 1 : 0);
*/

/*@ // Padding: the multiplicity of the literal at place p in a clause of so many literals.  The multiplicities add up to the width.
    logic integer PaddingMultiplicity(integer width, integer literals, integer p) =
      width / literals + (p < width % literals ? 1 : 0);

    // multiplicity * sign of the literal
    logic integer SignedMultiplicity(integer literal, integer multiplicity) =
      literal > 0 ? multiplicity : -multiplicity;

    // The sum of multiplicity * sign over the first n literals of a clause that are literals of the variable of coordinate d.
    logic integer ClauseCoefficient{L}(int32_t *literal, integer literals, integer width, integer n, integer d) =
      n <= 0 ? 0
             : ClauseCoefficient{L}(literal, literals, width, n - 1, d) +
                 (LiteralVariable(literal[n - 1]) - 1 == d
                    ? SignedMultiplicity(literal[n - 1], PaddingMultiplicity(width, literals, n - 1))
                    : 0);

    // Coordinate d of the row of clause c: -e_N - sum of multiplicity * sign * e_variable.
    logic integer SatClauseFeature{L}(struct formula *f, integer width, integer c, integer d) =
      -ClauseCoefficient{L}(f->literal + f->start[c], ClauseLiterals{L}(f, c), width, ClauseLiterals{L}(f, c), d) -
      (d == f->variables ? 1 : 0);

    // Coordinate d of row i: e_N; e_j and -e_j for every variable; the clauses; the zero vector.
    logic integer SatFeature{L}(struct formula *f, integer width, integer i, integer d) =
      i == 0 ? (d == f->variables ? 1 : 0)
      : i <= 2 * f->variables ? (d == (i - 1) / 2 ? (i % 2 == 1 ? 1 : -1) : 0)
      : i <= 2 * f->variables + f->clauses ? SatClauseFeature{L}(f, width, i - 2 * f->variables - 1, d)
      : 0;

    logic integer SatLabel{L}(struct formula *f, integer width, integer i) =
      i == 0 ? 2 * width - 2 : i <= 2 * f->variables ? 1 : 0;

    logic integer SatMultiplicity{L}(struct formula *f, integer zero_multiplicity, integer i) =
      i <= 2 * f->variables + f->clauses ? 1 : zero_multiplicity;

    // The number of rows.
    logic integer SatSamples{L}(struct formula *f, integer bias) =
      1 + 2 * f->variables + f->clauses + (bias != 0 ? 1 : 0);

    // A unit's weights, with its bias if there is one.
    logic integer SatStride{L}(struct formula *f, integer bias) = f->variables + 1 + (bias != 0 ? 1 : 0);

    // The weights of error 0 that a model gives: +-1 for every variable, R - 2 and R for v, 0 for the bias.
    logic integer SatWeight{L}(struct formula *f, integer width, signed char *model, integer unit, integer d) =
      d < f->variables ? (unit == 0 ? model[d + 1] : -model[d + 1])
      : d == f->variables ? (unit == 0 ? width - 2 : width)
      : 0;

    // The sum of the squares of a row's coordinates for the variables below n.  In a clause without a literal and its negation a
    // coordinate is the total multiplicity of one literal, up to sign.
    logic integer ClauseSquare{L}(int32_t *literal, integer literals, integer width, integer n) =
      n <= 0 ? 0
             : ClauseSquare{L}(literal, literals, width, n - 1) +
                 ClauseCoefficient{L}(literal, literals, width, literals, n - 1) *
                   ClauseCoefficient{L}(literal, literals, width, literals, n - 1);

    predicate Tautology{L}(int32_t *literal, integer literals) =
      \exists integer p, q; 0 <= p < literals && 0 <= q < literals && literal[p] == -literal[q];

    // Q is at least the square of every clause that is no tautology.
    predicate SquareBound{L}(struct formula *f, integer width, integer square) =
      \forall integer c; 0 <= c < f->clauses && !Tautology{L}(f->literal + f->start[c], ClauseLiterals{L}(f, c)) ==>
        ClauseSquare{L}(f->literal + f->start[c], ClauseLiterals{L}(f, c), width, f->variables) <= square;

    predicate SquareAttained{L}(struct formula *f, integer width, integer square) =
      \exists integer c; 0 <= c < f->clauses && !Tautology{L}(f->literal + f->start[c], ClauseLiterals{L}(f, c)) &&
        ClauseSquare{L}(f->literal + f->start[c], ClauseLiterals{L}(f, c), width, f->variables) == square;

    predicate OnlyTautologies{L}(struct formula *f) =
      \forall integer c; 0 <= c < f->clauses ==> Tautology{L}(f->literal + f->start[c], ClauseLiterals{L}(f, c));

    // c_0: enough copies of the zero sample to cost the bound next to nothing.
    logic integer ZeroMultiplicity(integer width) =
      (width - 2) * (width - 2) > 20 ? (width - 2) * (width - 2) : 20;

    // What the theorems need: R, Q and c_0 (`zero`) belong to the formula.
    predicate SatParameters{L}(struct formula *f, integer width, integer square, integer bias, integer zero) =
      FormulaValid{L}(f) && 2 <= width <= FORMULA_MAX_WIDTH && FormulaWidths{L}(f, width) &&
      square >= 2 && SquareBound{L}(f, width, square) && (bias == 0 || (bias == 1 && zero >= 20));
*/

#endif
