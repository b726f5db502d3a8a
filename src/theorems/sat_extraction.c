/* Collects the pairs of clauses: unit 0 falsifies one of them, unit 1 falsifies one of them, sat_pair.h says what follows. */
#include "sat_extraction.h"

#include "sat_bridge.h"
#include "sat_free_signs.h"

/*@ predicate TrueBelow{L}(weights w, integer unit, struct formula *f, integer k) =
      k <= 0 || (TrueBelow{L}(w, unit, f, k - 1) && SignClauseTrue{L}(w, unit, f, k - 1));
*/

/*@ ghost
  /@ requires range: 0 <= d < n;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures opposite: \forall weights w; OppositeBelow(w, n) ==> Opposite(w, d);
  @/
  void lemma_opposite_below(int32_t n, int32_t d) {
    /@ loop invariant d + 1 <= k <= n;
       loop invariant opposite: \forall weights w; OppositeBelow(w, k) ==> Opposite(w, d);
       loop assigns k;
       loop variant n - k;
    @/
    for (int32_t k = d + 1; k < n; k++) {
      /@ assert before: \forall weights w; OppositeBelow(w, k + 1) ==> OppositeBelow(w, k); @/
      ;
    }
  }
*/

/* Two units of opposite signs do not falsify the same clause: they differ on its first literal. */
/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero) && c < f->clauses;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures either: \forall weights w; PositiveSigns(w) && OppositeBelow(w, f->variables) ==>
       SignClauseTrue(w, 0, f, c) || SignClauseTrue(w, 1, f, c);
  @/
  void lemma_one_clause(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t c) {
    /@ assert some: f->start[c] < f->start[c + 1] <= f->start[f->clauses]; @/
    int32_t l = f->literal[f->start[c]];
    /@ assert literal: l != 0 && -f->variables <= l <= f->variables; @/
    int32_t v = l > 0 ? l : -l;
    lemma_opposite_below(f->variables, v - 1);
    lemma_scaled_sign();
    /@ assert zero: \forall weights w, integer unit; SignLiteralTrue(w, unit, l) ==> SignClauseTrue(w, unit, f, c); @/
    /@ assert either: \forall weights w; PositiveSigns(w) && Opposite(w, v - 1) ==>
         SignLiteralTrue(w, 0, l) || SignLiteralTrue(w, 1, l); @/
    ;
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clauses: first < f->clauses && second < f->clauses;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
       VariableError(D, w, f->variables + 1 + bias, f->variables) + BiasError(w, f->variables, bias, zero) < 0.8 &&
       !SignClauseTrue(w, 0, f, first) && !SignClauseTrue(w, 1, f, second) ==>
         RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) >=
           2.0 * Slope(width, square, bias, zero);
  @/
  void lemma_two_clauses(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t first,
                         size_t second) {
    lemma_reduction_shape(f, width, square, bias, zero);
    if (first == second) {
      lemma_opposite_signs(f->variables, f->clauses, width, bias, zero);
      lemma_one_clause(f, width, square, bias, zero, first);
    } else {
      lemma_falsified_clause(f, width, square, bias, zero, 0, first);
      lemma_falsified_clause(f, width, square, bias, zero, 1, second);
      lemma_falsified_pair(f->variables, f->clauses, width, square, bias, zero, first, second);
    }
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clauses: first < f->clauses && to <= f->clauses;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
       VariableError(D, w, f->variables + 1 + bias, f->variables) + BiasError(w, f->variables, bias, zero) < 0.8 &&
       !SignClauseTrue(w, 0, f, first) && !TrueBelow(w, 1, f, to) ==>
         RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) >=
           2.0 * Slope(width, square, bias, zero);
  @/
  void lemma_second_clause(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t first,
                           size_t to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant bound: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
         VariableError(D, w, f->variables + 1 + bias, f->variables) + BiasError(w, f->variables, bias, zero) < 0.8 &&
         !SignClauseTrue(w, 0, f, first) && !TrueBelow(w, 1, f, k) ==>
           RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) >=
             2.0 * Slope(width, square, bias, zero);
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = 0; k < to; k++) {
      lemma_two_clauses(f, width, square, bias, zero, first, k);
      /@ assert next: \forall weights w; TrueBelow(w, 1, f, k) && SignClauseTrue(w, 1, f, k) ==> TrueBelow(w, 1, f, k + 1); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clauses: to <= f->clauses;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
       VariableError(D, w, f->variables + 1 + bias, f->variables) + BiasError(w, f->variables, bias, zero) < 0.8 &&
       !TrueBelow(w, 0, f, to) && !TrueBelow(w, 1, f, f->clauses) ==>
         RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) >=
           2.0 * Slope(width, square, bias, zero);
  @/
  void lemma_first_clause(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant bound: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
         VariableError(D, w, f->variables + 1 + bias, f->variables) + BiasError(w, f->variables, bias, zero) < 0.8 &&
         !TrueBelow(w, 0, f, k) && !TrueBelow(w, 1, f, f->clauses) ==>
           RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) >=
             2.0 * Slope(width, square, bias, zero);
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = 0; k < to; k++) {
      lemma_second_clause(f, width, square, bias, zero, k, f->clauses);
      /@ assert next: \forall weights w; TrueBelow(w, 0, f, k) && SignClauseTrue(w, 0, f, k) ==> TrueBelow(w, 0, f, k + 1); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires clauses: to <= f->clauses && FormulaValid(f);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures models: \forall weights w, integer unit; TrueBelow(w, unit, f, to) ==>
       \forall integer c; 0 <= c < to ==> SignClauseTrue(w, unit, f, c);
  @/
  void lemma_true_below(struct formula *f, size_t to) {
    /@ loop invariant 0 <= k <= to;
       loop invariant true: \forall weights w, integer unit, c; TrueBelow(w, unit, f, k) && 0 <= c < k ==>
         SignClauseTrue(w, unit, f, c);
       loop assigns k;
       loop variant to - k;
    @/
    for (size_t k = 0; k < to; k++) {
      /@ assert before: \forall weights w, integer unit; TrueBelow(w, unit, f, k + 1) ==>
           TrueBelow(w, unit, f, k) && SignClauseTrue(w, unit, f, k); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures formula: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
       RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) < 2.0 * Slope(width, square, bias, zero) ==>
         SignFormulaTrue(w, 0, f) || SignFormulaTrue(w, 1, f);
     ensures opposite: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
       RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) < 2.0 * Slope(width, square, bias, zero) ==>
         OppositeBelow(w, f->variables);
  @/
  void lemma_positive_below(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_first_clause(f, width, square, bias, zero, f->clauses);
    lemma_true_below(f, f->clauses);
    lemma_reduction_shape(f, width, square, bias, zero);
    lemma_error(f->variables, f->clauses, width, bias, zero, 0, 0);
    lemma_opposite_signs(f->variables, f->clauses, width, bias, zero);
    lemma_slope(width, square, bias, zero);
    lemma_first_error(width);
    /@ assert large: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
         VariableError(D, w, f->variables + 1 + bias, f->variables) + BiasError(w, f->variables, bias, zero) >= 0.8 ==>
         RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) >= 0.8; @/
    /@ assert small: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) && PositiveSigns(w) &&
         RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) < 2.0 * Slope(width, square, bias, zero) ==>
         VariableError(D, w, f->variables + 1 + bias, f->variables) + BiasError(w, f->variables, bias, zero) < 0.8; @/
    /@ assert formula: \forall weights w, integer unit; TrueBelow(w, unit, f, f->clauses) ==> SignFormulaTrue(w, unit, f); @/
    ;
  }
*/

/* A formula without variables has no clauses, as none is empty. */
/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero) && f->variables == 0;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: f->clauses == 0;
  @/
  void lemma_no_variables(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    if (f->clauses > 0) {
      /@ assert some: f->start[0] < f->start[1] <= f->start[f->clauses]; @/
      int32_t l = f->literal[f->start[0]];
      /@ assert none: l != 0 && -f->variables <= l <= f->variables; @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures formula: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
       RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) < 2.0 * Slope(width, square, bias, zero) ==>
         SignFormulaTrue(w, 0, f) || SignFormulaTrue(w, 1, f);
     ensures opposite: 0 < f->variables ==> \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
       RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses + bias) < 2.0 * Slope(width, square, bias, zero) ==>
         PositiveSigns(w) && OppositeBelow(w, f->variables);
  @/
  void lemma_below(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    if (f->variables == 0) {
      lemma_no_variables(f, width, square, bias, zero);
    } else {
      lemma_positive_below(f, width, square, bias, zero);
      lemma_reduction_shape(f, width, square, bias, zero);
      lemma_free_signs(f->variables, f->clauses, width, bias, zero);
      lemma_slope(width, square, bias, zero);
    }
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall real x; ClosedProduct(x, Norm(width, square, 0, 0)) == x * (3.0 + 2.0 * square);
  @/
  void lemma_norm_without_bias(uint64_t width, uint64_t square) {
    lemma_closed_product();
    /@ assert norm: Norm(width, square, 0, 0) == 3.0 + 2.0 * square; @/
    ;
  }
*/

/*@ ghost
  void theorem_sat_extraction(struct formula *f, uint64_t width, uint64_t square) {
    lemma_below(f, width, square, 0, 0);
    lemma_rows_error((size_t)f->variables + 1, 2 * (size_t)f->variables + 1 + f->clauses);
    lemma_slope(width, square, 0, 0);
    lemma_norm_without_bias(width, square);
    /@ assert closed: \forall dataset D, weights w; RowsError(D, w, f->variables + 1, 2 * f->variables + 1 + f->clauses) >= 2.0 * Slope(width, square, 0, 0) ==>
         ClosedProduct(TrainingError(D, w, f->variables + 1, 2, SatSamples(f, 0)), Norm(width, square, 0, 0)) >= 4.0; @/
    /@ assert above: \forall dataset D, weights w; RowsError(D, w, f->variables + 1, 2 * f->variables + 1 + f->clauses) >= 2.0 * Slope(width, square, 0, 0) ==>
         !SatErrorBelow(D, w, f, square); @/
    /@ assert below: \forall dataset D, weights w; SatErrorBelow(D, w, f, square) ==>
         RowsError(D, w, f->variables + 1, 2 * f->variables + 1 + f->clauses) < 2.0 * Slope(width, square, 0, 0); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures times: \forall real x; ClosedProduct(x, Norm(width, square, 1, zero)) >= 4.0 ==>
       x * (zero * Norm(width, square, 1, zero)) >= 4.0 * zero;
  @/
  void lemma_times_zero(uint64_t width, uint64_t square, uint64_t zero) {
    /@ assert times: \forall real x; ClosedProduct(x, Norm(width, square, 1, zero)) >= 4.0 ==>
         zero * ClosedProduct(x, Norm(width, square, 1, zero)) >= 4.0 * zero; @/
    lemma_closed_product();
    /@ assert order: \forall real x; zero * ClosedProduct(x, Norm(width, square, 1, zero)) ==
         x * (zero * Norm(width, square, 1, zero)); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: zero >= 20 && width >= 2;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures norm: zero * Norm(width, square, 1, zero) == 3.0 * zero + (width - 2.0) * (width - 2.0) + 2.0 * square * zero;
     ensures bound: \forall real x; ClosedProduct(x, Norm(width, square, 1, zero)) >= 4.0 ==>
       x * (3.0 * zero + (width - 2.0) * (width - 2.0) + 2.0 * square * zero) >= 4.0 * zero;
  @/
  void lemma_norm_times_zero(uint64_t width, uint64_t square, uint64_t zero) {
    /@ assert none: Norm(width, square, 0, zero) == 3.0 + 2.0 * square; @/
    /@ assert one: Norm(width, square, 1, zero) == 3.0 + 2.0 * square + (width - 2.0) * ((width - 2.0) / zero); @/
    /@ assert divide: zero * ((width - 2.0) / zero) == width - 2.0; @/
    /@ assert norm: zero * Norm(width, square, 1, zero) ==
         3.0 * zero + (width - 2.0) * (width - 2.0) + 2.0 * square * zero; @/
    lemma_times_zero(width, square, zero);
  }
*/

/*@ ghost
  void theorem_sat_bias_extraction(struct formula *f, uint64_t width, uint64_t square, uint64_t zero) {
    lemma_below(f, width, square, 1, zero);
    lemma_rows_error((size_t)f->variables + 2, 2 * (size_t)f->variables + 1 + f->clauses + 1);
    lemma_slope(width, square, 1, zero);
    lemma_norm_times_zero(width, square, zero);
    /@ assert closed: \forall dataset D, weights w;
         RowsError(D, w, f->variables + 2, 2 * f->variables + 1 + f->clauses + 1) >= 2.0 * Slope(width, square, 1, zero) ==>
           ClosedProduct(TrainingError(D, w, f->variables + 2, 2, SatSamples(f, 1)), Norm(width, square, 1, zero)) >= 4.0; @/
    /@ assert above: \forall dataset D, weights w;
         RowsError(D, w, f->variables + 2, 2 * f->variables + 1 + f->clauses + 1) >= 2.0 * Slope(width, square, 1, zero) ==>
           !SatBiasErrorBelow(D, w, f, width, square, zero); @/
    /@ assert below: \forall dataset D, weights w; SatBiasErrorBelow(D, w, f, width, square, zero) ==>
         RowsError(D, w, f->variables + 2, 2 * f->variables + 1 + f->clauses + 1) < 2.0 * Slope(width, square, 1, zero); @/
    ;
  }
*/
