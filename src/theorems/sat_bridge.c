/* Row by row: what SatFeature says of the row, in the words of sat_shape.h and sat_pair.h. */
#include "sat_bridge.h"

/*@ ghost
  void lemma_clause_in_memory(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t c) {
    size_t literals = f->start[c + 1] - f->start[c];
    /@ assert order: f->start[c] <= f->start[c + 1] <= f->start[f->clauses]; @/
    /@ assert range: \forall integer p; f->start[c] <= p < f->start[c + 1] ==>
         f->literal[p] != 0 && -f->variables <= f->literal[p] <= f->variables; @/
    /@ loop invariant 0 <= k <= literals;
       loop invariant range: LiteralsInRange(f->literal + f->start[c], k, f->variables);
       loop assigns k;
       loop variant literals - k;
    @/
    for (size_t k = 0; k < literals; k++) {
      /@ assert literal: (f->literal + f->start[c])[k] == f->literal[f->start[c] + k]; @/
      /@ assert one: f->literal[f->start[c] + k] != 0 && -f->variables <= f->literal[f->start[c] + k] <= f->variables; @/
      ;
    }
    /@ assert read: \valid_read(f->literal + f->start[c] + (0 .. literals - 1)); @/
    /@ assert count: 1 <= literals <= width; @/
    /@ assert variables: 0 <= f->variables <= 0x40000000 && width <= 0x7fffffff; @/
    /@ assert clause: ClauseInMemory(f->literal + f->start[c], literals, width, f->variables); @/
    lemma_coefficient_sign(f->literal + f->start[c], literals, width, f->variables, literals, f->variables);
    /@ assert none: ClauseCoefficient(f->literal + f->start[c], literals, width, literals, f->variables) == 0; @/
    /@ assert features: \forall integer d; 0 <= d < f->variables ==> SatFeature(f, width, 2 * f->variables + 1 + c, d) ==
         -ClauseCoefficient(f->literal + f->start[c], literals, width, literals, d); @/
    ;
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures last: \forall integer row; 2 * f->variables + 1 <= row < 2 * f->variables + 1 + f->clauses ==>
       SatFeature(f, width, row, f->variables) == -1;
  @/
  void lemma_last_coordinates(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    /@ loop invariant 0 <= k <= f->clauses;
       loop invariant last: \forall integer row; 2 * f->variables + 1 <= row < 2 * f->variables + 1 + k ==>
         SatFeature(f, width, row, f->variables) == -1;
       loop assigns k;
       loop variant f->clauses - k;
    @/
    for (size_t k = 0; k < f->clauses; k++)
      lemma_clause_in_memory(f, width, square, bias, zero, k);
  }
*/

/*@ ghost
  void lemma_reduction_shape(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_last_coordinates(f, width, square, bias, zero);
    /@ assert halves: \forall integer i; i >= 0 ==> (2 * i + 1 - 1) / 2 == i && (2 * i + 2 - 1) / 2 == i &&
         (2 * i + 1) % 2 == 1 && (2 * i + 2) % 2 == 0; @/
    /@ assert first: \forall integer d; SatFeature(f, width, 0, d) == (d == f->variables ? 1 : 0); @/
    /@ assert plus: \forall integer i, d; 0 <= i < f->variables ==>
         SatFeature(f, width, 2 * i + 1, d) == (d == i ? 1 : 0); @/
    /@ assert minus: \forall integer i, d; 0 <= i < f->variables ==>
         SatFeature(f, width, 2 * i + 2, d) == (d == i ? -1 : 0); @/
    /@ assert last: \forall integer d; SatFeature(f, width, 2 * f->variables + 1 + f->clauses, d) == 0; @/
    /@ assert first: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
         UnitRow(D, 0, f->variables, bias, f->variables, 1.0, 2.0 * width - 2.0); @/
    /@ assert plus: \forall dataset D, integer i; IsSatReduction(D, f, width, bias, zero) && 0 <= i < f->variables ==>
         UnitRow(D, 2 * i + 1, f->variables, bias, i, 1.0, 1.0); @/
    /@ assert minus: \forall dataset D, integer i; IsSatReduction(D, f, width, bias, zero) && 0 <= i < f->variables ==>
         UnitRow(D, 2 * i + 2, f->variables, bias, i, -1.0, 1.0); @/
    /@ assert clause: \forall dataset D, integer row; IsSatReduction(D, f, width, bias, zero) &&
         2 * f->variables + 1 <= row < 2 * f->variables + 1 + f->clauses ==> ClauseRow(D, row, f->variables, bias); @/
    /@ assert zero: bias == 1 ==> \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
         ZeroRow(D, 2 * f->variables + 1 + f->clauses, f->variables, zero); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures square: ClosedSquare((real)AbsoluteInteger(ClauseCoefficient(literal, literals, width, literals, d))) ==
       ClauseCoefficient(literal, literals, width, literals, d) * ClauseCoefficient(literal, literals, width, literals, d);
  @/
  void lemma_closed_integer_square(int32_t *literal, size_t literals, uint64_t width, int32_t d) {
    /@ assert square: \forall integer a; (real)AbsoluteInteger(a) * (real)AbsoluteInteger(a) == (real)a * (real)a; @/
    /@ assert product: \forall integer a; (real)a * (real)a == (real)(a * a); @/
    lemma_closed_product();
    /@ assert closed: \forall integer a; ClosedSquare((real)AbsoluteInteger(a)) == (real)AbsoluteInteger(a) * (real)AbsoluteInteger(a); @/
    ;
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clause: c < f->clauses;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures magnitudes: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
       SumOfMagnitudes(D, 2 * f->variables + 1 + c, f->variables) ==
         CoefficientSum(f->literal + f->start[c], ClauseLiterals(f, c), width, ClauseLiterals(f, c), f->variables);
     ensures squares: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
       SumOfSquares(D, 2 * f->variables + 1 + c, f->variables) ==
         ClauseSquare(f->literal + f->start[c], ClauseLiterals(f, c), width, f->variables);
  @/
  void lemma_row_sums(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t c) {
    size_t row = 2 * (size_t)f->variables + 1 + c;
    size_t literals = f->start[c + 1] - f->start[c];
    int32_t *literal = f->literal + f->start[c];
    lemma_clause_in_memory(f, width, square, bias, zero, c);
    /@ loop invariant 0 <= k <= f->variables;
       loop invariant magnitudes: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
         SumOfMagnitudes(D, row, k) == CoefficientSum(literal, literals, width, literals, k);
       loop invariant squares: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
         SumOfSquares(D, row, k) == ClauseSquare(literal, literals, width, k);
       loop assigns k;
       loop variant f->variables - k;
    @/
    for (int32_t k = 0; k < f->variables; k++) {
      lemma_closed_integer_square(literal, literals, width, k);
      /@ assert feature: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
           Feature(D, row, k) == -ClauseCoefficient(literal, literals, width, literals, k); @/
      /@ assert open: \forall dataset D; Magnitude(D, row, k) == Absolute(Feature(D, row, k)); @/
      /@ assert magnitude: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
           Magnitude(D, row, k) == AbsoluteInteger(ClauseCoefficient(literal, literals, width, literals, k)); @/
      /@ assert square: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
           ClosedSquare(Magnitude(D, row, k)) ==
             ClosedSquare((real)AbsoluteInteger(ClauseCoefficient(literal, literals, width, literals, k))); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clause: c < f->clauses && (unit == 0 || unit == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures falsified: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
       !SignClauseTrue(w, unit, f, c) ==> Falsified(D, w, 2 * f->variables + 1 + c, unit, f->variables);
  @/
  void lemma_falsified_signs(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, int unit,
                             size_t c) {
    size_t row = 2 * (size_t)f->variables + 1 + c;
    size_t literals = f->start[c + 1] - f->start[c];
    int32_t *literal = f->literal + f->start[c];
    lemma_clause_in_memory(f, width, square, bias, zero, c);
    lemma_scaled_sign();
    /@ loop invariant 0 <= k <= f->variables;
       loop invariant falsified: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
         PositiveSigns(w) && !SignClauseTrue(w, unit, f, c) ==> Falsified(D, w, row, unit, k);
       loop assigns k;
       loop variant f->variables - k;
    @/
    for (int32_t k = 0; k < f->variables; k++) {
      lemma_coefficient_sign(literal, literals, width, f->variables, literals, k);
      /@ assert literal: \forall weights w, integer p; 0 <= p < literals && !SignClauseTrue(w, unit, f, c) ==>
           !SignLiteralTrue(w, unit, literal[p]); @/
      /@ assert positive: ClauseCoefficient(literal, literals, width, literals, k) > 0 ==>
           \forall weights w; !SignClauseTrue(w, unit, f, c) ==> Weight(w, unit, k) <= 0.0; @/
      /@ assert negative: ClauseCoefficient(literal, literals, width, literals, k) < 0 ==>
           \forall weights w; !SignClauseTrue(w, unit, f, c) ==> Weight(w, unit, k) > 0.0; @/
      /@ assert feature: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
           Feature(D, row, k) == -ClauseCoefficient(literal, literals, width, literals, k); @/
      /@ assert signs: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
           PositiveSigns(w) && !SignClauseTrue(w, unit, f, c) ==>
             (Feature(D, row, k) < 0.0 ==> ScaledWeight(w, unit, k) <= 0.0) &&
             (Feature(D, row, k) > 0.0 ==> ScaledWeight(w, unit, k) > 0.0); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clause: c < f->clauses;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures models: \forall weights w;
       SomeLiteralTrue(w, unit, f->literal + f->start[c], ClauseLiterals(f, c)) ==> SignClauseTrue(w, unit, f, c);
  @/
  void lemma_clause_true(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, int unit, size_t c) {
    size_t literals = f->start[c + 1] - f->start[c];
    int32_t *literal = f->literal + f->start[c];
    /@ loop invariant 0 <= k <= literals;
       loop invariant true: \forall weights w; SomeLiteralTrue(w, unit, literal, k) ==> SignClauseTrue(w, unit, f, c);
       loop assigns k;
       loop variant literals - k;
    @/
    for (size_t k = 0; k < literals; k++) {
      /@ assert here: literal[k] == f->literal[f->start[c] + k] && f->start[c] <= f->start[c] + k < f->start[c + 1]; @/
      /@ assert one: \forall weights w; SignLiteralTrue(w, unit, literal[k]) ==> SignClauseTrue(w, unit, f, c); @/
      /@ assert last: \forall weights w; SomeLiteralTrue(w, unit, literal, k + 1) ==>
           SomeLiteralTrue(w, unit, literal, k) || SignLiteralTrue(w, unit, literal[k]); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_falsified_clause(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, int unit,
                              size_t c) {
    size_t literals = f->start[c + 1] - f->start[c];
    int32_t *literal = f->literal + f->start[c];
    lemma_clause_in_memory(f, width, square, bias, zero, c);
    lemma_clause_true(f, width, square, bias, zero, unit, c);
    if (find_tautology(literal, literals, width, f->variables, unit)) {
      ;
    } else {
      lemma_coefficient_sum(literal, literals, width, f->variables);
      lemma_row_sums(f, width, square, bias, zero, c);
      lemma_falsified_signs(f, width, square, bias, zero, unit, c);
      /@ assert square: ClauseSquare(literal, literals, width, f->variables) <= square; @/
      ;
    }
  }
*/
