/* The other direction of MR18, Theorem 6: the weights made from a model of the formula have training error exactly 0. */
#ifndef RELUCERT_THEOREM_SAT_YES_H
#define RELUCERT_THEOREM_SAT_YES_H

#include "sat_bridge.h"

/*@ // w^1_i = +1 or -1 with the assignment, w^2 = -w^1, v^1 = R - 2, v^2 = R, no bias.
    predicate ModelWeights(weights w, integer n, integer width, integer bias) =
      Sign(w, 0) == 1.0 && Sign(w, 1) == 1.0 &&
      (\forall integer i; 0 <= i < n ==> (Weight(w, 0, i) == 1.0 && Weight(w, 1, i) == -1.0) ||
                                         (Weight(w, 0, i) == -1.0 && Weight(w, 1, i) == 1.0)) &&
      Weight(w, 0, n) == width - 2.0 && Weight(w, 1, n) == (real)width &&
      (bias == 1 ==> Weight(w, 0, n + 1) == 0.0 && Weight(w, 1, n + 1) == 0.0);

    // the weight of a literal
    logic real LiteralWeight(weights w, integer unit, integer literal) =
      literal > 0 ? Weight(w, unit, literal - 1) : -Weight(w, unit, -literal - 1);

    // the sum over the first h literals of multiplicity * weight of the literal
    logic real LiteralSum{L}(weights w, integer unit, int32_t *literal, integer literals, integer width, integer h) =
      h <= 0 ? 0.0
             : LiteralSum{L}(w, unit, literal, literals, width, h - 1) +
                 ClosedProduct((real)PaddingMultiplicity(width, literals, h - 1),
                               LiteralWeight(w, unit, literal[h - 1]));

    // the same as a sum over the coordinates d < k
    logic real CoefficientDot{L}(weights w, integer unit, int32_t *literal, integer literals, integer width, integer h,
                                 integer k) =
      k <= 0 ? 0.0
             : CoefficientDot{L}(w, unit, literal, literals, width, h, k - 1) +
                 ClosedProduct((real)ClauseCoefficient{L}(literal, literals, width, h, k - 1), Weight(w, unit, k - 1));

    logic integer PaddingSum(integer literals, integer width, integer h) =
      h <= 0 ? 0 : PaddingSum(literals, width, h - 1) + PaddingMultiplicity(width, literals, h - 1);
*/

/* A row of the clause c: both units are at most zero on it. */
/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clause: c < f->clauses;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w; ModelWeights(w, f->variables, width, bias) ==>
       CoefficientDot(w, 1, f->literal + f->start[c], ClauseLiterals(f, c), width, ClauseLiterals(f, c), f->variables) >=
         -width;
     ensures models: \forall weights w; ModelWeights(w, f->variables, width, bias) && SignClauseTrue(w, 0, f, c) ==>
       CoefficientDot(w, 0, f->literal + f->start[c], ClauseLiterals(f, c), width, ClauseLiterals(f, c), f->variables) >=
         2.0 - width;
  @/
  void lemma_model_clause(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t c);
*/

/* The theorem: with or without biases. */
/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures error: \forall dataset D, weights w; IsSatReduction(D, f, width, bias, zero) &&
       ModelWeights(w, f->variables, width, bias) && SignFormulaTrue(w, 0, f) ==>
         TrainingError(D, w, f->variables + 1 + bias, 2, SatSamples(f, bias)) == 0.0;
  @/
  void theorem_sat_model(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero);
*/

/* Exchange of the two sums. */
/*@ ghost
  /@ requires clause: ClauseInMemory(literal, literals, width, n) && 0 <= h <= literals;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: \forall weights w; CoefficientDot(w, unit, literal, literals, width, h, n) ==
       LiteralSum(w, unit, literal, literals, width, h);
  @/
  void lemma_coefficient_dot(int32_t *literal, size_t literals, uint64_t width, int32_t n, size_t h, int unit);
*/

/* At least -R, and at least 2 - R with a true literal. */
/*@ ghost
  /@ requires clause: ClauseInMemory(literal, literals, width, n) && (unit == 0 || unit == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w; ModelWeights(w, n, width, bias) ==>
       LiteralSum(w, unit, literal, literals, width, literals) >= -width;
     ensures models: \forall weights w; ModelWeights(w, n, width, bias) && SomeLiteralTrue(w, unit, literal, literals) ==>
       LiteralSum(w, unit, literal, literals, width, literals) >= 2.0 - width;
  @/
  void lemma_literal_sum(int32_t *literal, size_t literals, uint64_t width, int32_t n, int bias, int unit);
*/

#endif
