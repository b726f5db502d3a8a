/* What the theorem on the reduction of a formula speaks of.  Logic only; the contracts of the checker use these words, too. */
#ifndef RELUCERT_THEOREM_SAT_STATEMENT_H
#define RELUCERT_THEOREM_SAT_STATEMENT_H

#include "../kernel/formula.h"
#include "../kernel/training_error_definition.h"
#include "../reduce/sat_definition.h"

/*@ // An assignment is the sign pattern of one unit of some weights: variable v is true if the unit's weight for coordinate v - 1 is
    // positive.  Weights are arbitrary, so every assignment is one of these.
    predicate LiteralTrue(weights w, integer unit, integer literal) =
      (literal > 0 && Weight(w, unit, literal - 1) > 0.0) || (literal < 0 && Weight(w, unit, -literal - 1) <= 0.0);

    predicate ClauseTrue{L}(weights w, integer unit, struct formula *f, integer c) =
      \exists integer p; f->start[c] <= p < f->start[c + 1] && LiteralTrue(w, unit, f->literal[p]);

    predicate FormulaTrue{L}(weights w, integer unit, struct formula *f) =
      \forall integer c; 0 <= c < f->clauses ==> ClauseTrue{L}(w, unit, f, c);

    predicate Unsatisfiable{L}(struct formula *f) = \forall weights w, integer unit; !FormulaTrue{L}(w, unit, f);

    // D has the rows of the reduction, every coordinate of them, and a last coordinate 1 if the network has biases.
    predicate IsSatReduction{L}(dataset D, struct formula *f, integer width, integer bias, integer zero) =
      (\forall integer i, d; 0 <= i < SatSamples{L}(f, bias) && 0 <= d <= f->variables ==>
        Feature(D, i, d) == SatFeature{L}(f, width, i, d)) &&
      (bias == 1 ==> \forall integer i; 0 <= i < SatSamples{L}(f, bias) ==> Feature(D, i, f->variables + 1) == 1.0) &&
      (\forall integer i; 0 <= i < SatSamples{L}(f, bias) ==> Label(D, i) == SatLabel{L}(f, width, i)) &&
      (\forall integer i; 0 <= i < SatSamples{L}(f, bias) ==> Multiplicity(D, i) == SatMultiplicity{L}(f, zero, i));

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
*/

#endif
