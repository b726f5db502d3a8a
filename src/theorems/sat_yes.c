/* Row by row: the residual of the model's weights is zero. */
#include "sat_yes.h"

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clause: c < f->clauses;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures models: \forall weights w; SignClauseTrue(w, unit, f, c) ==>
       SomeLiteralTrue(w, unit, f->literal + f->start[c], ClauseLiterals(f, c));
  @/
  void lemma_some_literal(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, int unit, size_t c) {
    size_t literals = f->start[c + 1] - f->start[c];
    int32_t *literal = f->literal + f->start[c];
    /@ loop invariant 0 <= k <= literals;
       loop invariant true: \forall weights w, integer p; f->start[c] <= p < f->start[c] + k &&
         SignLiteralTrue(w, unit, f->literal[p]) ==> SomeLiteralTrue(w, unit, literal, k);
       loop assigns k;
       loop variant literals - k;
    @/
    for (size_t k = 0; k < literals; k++) {
      /@ assert here: literal[k] == f->literal[f->start[c] + k]; @/
      /@ assert next: \forall weights w; SomeLiteralTrue(w, unit, literal, k) || SignLiteralTrue(w, unit, literal[k]) ==>
           SomeLiteralTrue(w, unit, literal, k + 1); @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_model_clause(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t c) {
    size_t literals = f->start[c + 1] - f->start[c];
    int32_t *literal = f->literal + f->start[c];
    lemma_clause_in_memory(f, width, square, bias, zero, c);
    lemma_some_literal(f, width, square, bias, zero, 0, c);
    lemma_coefficient_dot(literal, literals, width, f->variables, literals, 0);
    lemma_coefficient_dot(literal, literals, width, f->variables, literals, 1);
    lemma_literal_sum(literal, literals, width, f->variables, bias, 0);
    lemma_literal_sum(literal, literals, width, f->variables, bias, 1);
  }
*/

/*@ ghost
  /@ requires unit: unit == 0 || unit == 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures scaled: \forall weights w, integer n, width, bias, d; ModelWeights(w, n, width, bias) ==>
       ScaledWeight(w, unit, d) == Weight(w, unit, d);
     ensures bias: \forall weights w, integer n, width; ModelWeights(w, n, width, bias) ==> bias == 0 || bias == 1 ==>
       ScaledBias(w, unit, n, bias) == 0.0;
  @/
  void lemma_model_weights(int unit, int bias) {
    lemma_product_facts();
    /@ assert one: \forall weights w, integer n, width; ModelWeights(w, n, width, bias) ==> Sign(w, unit) == 1.0; @/
    /@ assert none: \forall weights w, integer n; ScaledBias(w, unit, n, 0) == 0.0; @/
    /@ assert some: \forall weights w, integer n;
         ScaledBias(w, unit, n, 1) == ScaledBias(w, unit, n, 0) + ScaledWeight(w, unit, n + 1); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures minus: \forall weights w, dataset D, integer a; Feature(D, row, d) == -a ==>
       ClosedProduct(Weight(w, unit, d), Feature(D, row, d)) == -ClosedProduct((real)a, Weight(w, unit, d));
  @/
  void lemma_minus_term(size_t row, int unit, int32_t d) {
    lemma_closed_product();
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     requires clause: c < f->clauses && (unit == 0 || unit == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
       ModelWeights(w, f->variables, width, bias) ==>
         ScaledDot(D, w, 2 * f->variables + 1 + c, unit, f->variables) ==
           -CoefficientDot(w, unit, f->literal + f->start[c], ClauseLiterals(f, c), width, ClauseLiterals(f, c),
                           f->variables);
  @/
  void lemma_model_dot(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, int unit, size_t c) {
    size_t row = 2 * (size_t)f->variables + 1 + c;
    size_t literals = f->start[c + 1] - f->start[c];
    int32_t *literal = f->literal + f->start[c];
    lemma_clause_in_memory(f, width, square, bias, zero, c);
    lemma_model_weights(unit, bias);
    /@ loop invariant 0 <= k <= f->variables;
       loop invariant dot: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
         ModelWeights(w, f->variables, width, bias) ==>
           ScaledDot(D, w, row, unit, k) == -CoefficientDot(w, unit, literal, literals, width, literals, k);
       loop assigns k;
       loop variant f->variables - k;
    @/
    for (int32_t k = 0; k < f->variables; k++) {
      lemma_minus_term(row, unit, k);
      /@ assert feature: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
           Feature(D, row, k) == -ClauseCoefficient(literal, literals, width, literals, k); @/
      /@ assert term: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) ==>
           ClosedProduct(Weight(w, unit, k), Feature(D, row, k)) ==
             -ClosedProduct((real)ClauseCoefficient(literal, literals, width, literals, k), Weight(w, unit, k)); @/
      /@ assert scaled: \forall weights w; ModelWeights(w, f->variables, width, bias) ==>
           ScaledWeight(w, unit, k) == Weight(w, unit, k); @/
      /@ assert open: \forall weights w, dataset D; ScaledDot(D, w, row, unit, k + 1) ==
           ScaledDot(D, w, row, unit, k) + ClosedProduct(ScaledWeight(w, unit, k), Feature(D, row, k)); @/
      /@ assert sum: \forall weights w; CoefficientDot(w, unit, literal, literals, width, literals, k + 1) ==
           CoefficientDot(w, unit, literal, literals, width, literals, k) +
             ClosedProduct((real)ClauseCoefficient(literal, literals, width, literals, k), Weight(w, unit, k)); @/
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
     ensures output: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
       ModelWeights(w, f->variables, width, bias) && SignClauseTrue(w, 0, f, c) ==>
         Output(D, w, 2 * f->variables + 1 + c, f->variables + 1 + bias, 2) == 0.0;
  @/
  void lemma_model_clause_output(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t c) {
    size_t row = 2 * (size_t)f->variables + 1 + c;
    lemma_reduction_shape(f, width, square, bias, zero);
    lemma_model_clause(f, width, square, bias, zero, c);
    lemma_model_dot(f, width, square, bias, zero, 0, c);
    lemma_model_dot(f, width, square, bias, zero, 1, c);
    lemma_model_weights(0, bias);
    lemma_model_weights(1, bias);
    lemma_clause_row(0, row, f->variables, bias);
    lemma_clause_row(1, row, f->variables, bias);
    lemma_scaled_output(row, (size_t)f->variables + 1 + (size_t)bias);
    /@ assert shape: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
         ClauseRow(D, row, f->variables, bias); @/
    /@ assert weights: \forall weights w; ModelWeights(w, f->variables, width, bias) ==>
         ScaledWeight(w, 0, f->variables) == width - 2.0 && ScaledWeight(w, 1, f->variables) == (real)width; @/
    /@ assert signs: \forall weights w; ModelWeights(w, f->variables, width, bias) ==> PositiveSigns(w); @/
    /@ assert zero: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
         ModelWeights(w, f->variables, width, bias) && SignClauseTrue(w, 0, f, c) ==>
           ScaledDot(D, w, row, 0, f->variables + 1 + bias) <= 0.0; @/
    /@ assert one: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
         ModelWeights(w, f->variables, width, bias) ==>
           ScaledDot(D, w, row, 1, f->variables + 1 + bias) <= 0.0; @/
    ;
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures first: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
       ModelWeights(w, f->variables, width, bias) ==> FirstError(D, w, f->variables + 1 + bias, width, 1) == 0.0;
  @/
  void lemma_model_first(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    size_t size = (size_t)f->variables + 1 + (size_t)bias;
    lemma_reduction_shape(f, width, square, bias, zero);
    lemma_product_facts();
    lemma_model_weights(0, bias);
    lemma_model_weights(1, bias);
    lemma_unit_row(0, 0, f->variables, bias, f->variables, 1, 2 * (width - 1));
    lemma_unit_row(1, 0, f->variables, bias, f->variables, 1, 2 * (width - 1));
    lemma_scaled_output(0, size);
    /@ assert shape: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
         UnitRow(D, 0, f->variables, bias, f->variables, 1.0, 2.0 * width - 2.0); @/
    /@ assert weights: \forall weights w; ModelWeights(w, f->variables, width, bias) ==>
         ScaledWeight(w, 0, f->variables) == width - 2.0 && ScaledWeight(w, 1, f->variables) == (real)width; @/
    /@ assert signs: \forall weights w; ModelWeights(w, f->variables, width, bias) ==> PositiveSigns(w); @/
    /@ assert output: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
         ModelWeights(w, f->variables, width, bias) ==> Output(D, w, 0, size, 2) - (2.0 * width - 2.0) == 0.0; @/
    /@ assert none: \forall weights w, dataset D; FirstError(D, w, size, width, 0) == 0.0; @/
    ;
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures variables: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
       ModelWeights(w, f->variables, width, bias) ==>
         VariableError(D, w, f->variables + 1 + bias, f->variables) == 0.0;
  @/
  void lemma_model_variables(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_reduction_shape(f, width, square, bias, zero);
    lemma_product_facts();
    lemma_model_weights(0, bias);
    lemma_model_weights(1, bias);
    /@ assert signs: \forall weights w; ModelWeights(w, f->variables, width, bias) ==> PositiveSigns(w); @/
    /@ loop invariant 0 <= k <= f->variables;
       loop invariant variables: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
         ModelWeights(w, f->variables, width, bias) ==> VariableError(D, w, f->variables + 1 + bias, k) == 0.0;
       loop assigns k;
       loop variant f->variables - k;
    @/
    for (int32_t k = 0; k < f->variables; k++) {
      lemma_variable_outputs(f->variables, f->clauses, width, bias, zero, k);
      /@ assert weights: \forall weights w; ModelWeights(w, f->variables, width, bias) ==>
           (ScaledWeight(w, 0, k) == 1.0 && ScaledWeight(w, 1, k) == -1.0) ||
           (ScaledWeight(w, 0, k) == -1.0 && ScaledWeight(w, 1, k) == 1.0); @/
      /@ assert plus: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
           ModelWeights(w, f->variables, width, bias) ==>
             Output(D, w, 2 * k + 1, f->variables + 1 + bias, 2) - 1.0 == 0.0; @/
      /@ assert minus: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
           ModelWeights(w, f->variables, width, bias) ==>
             Output(D, w, 2 * k + 2, f->variables + 1 + bias, 2) - 1.0 == 0.0; @/
      /@ assert sum: \forall weights w, dataset D; VariableError(D, w, f->variables + 1 + bias, k + 1) ==
           VariableError(D, w, f->variables + 1 + bias, k) +
             (ClosedSquare(Output(D, w, 2 * k + 1, f->variables + 1 + bias, 2) - 1.0) +
              ClosedSquare(Output(D, w, 2 * k + 2, f->variables + 1 + bias, 2) - 1.0)); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires reduction: ReductionInMemory(f, width, square, bias, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures clauses: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
       ModelWeights(w, f->variables, width, bias) && SignFormulaTrue(w, 0, f) ==>
         RowsError(D, w, f->variables + 1 + bias, 2 * f->variables + 1 + f->clauses) == 0.0;
  @/
  void lemma_model_rows(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    size_t size = (size_t)f->variables + 1 + (size_t)bias;
    lemma_reduction_shape(f, width, square, bias, zero);
    lemma_model_first(f, width, square, bias, zero);
    lemma_model_variables(f, width, square, bias, zero);
    lemma_unit_rows(f->variables, f->clauses, width, bias, zero, size);
    lemma_product_facts();
    /@ loop invariant 0 <= k <= f->clauses;
       loop invariant clauses: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
         ModelWeights(w, f->variables, width, bias) && SignFormulaTrue(w, 0, f) ==>
           RowsError(D, w, size, 2 * f->variables + 1 + k) == 0.0;
       loop assigns k;
       loop variant f->clauses - k;
    @/
    for (size_t k = 0; k < f->clauses; k++) {
      lemma_model_clause_output(f, width, square, bias, zero, k);
      /@ assert true: \forall weights w; SignFormulaTrue(w, 0, f) ==> SignClauseTrue(w, 0, f, k); @/
      /@ assert label: \forall dataset D; IsSatReduction(D, f, width, bias, zero) ==>
           Multiplicity(D, 2 * f->variables + 1 + k) == 1.0 && Label(D, 2 * f->variables + 1 + k) == 0.0; @/
      /@ assert residual: \forall weights w, dataset D; IsSatReduction(D, f, width, bias, zero) &&
           ModelWeights(w, f->variables, width, bias) && SignFormulaTrue(w, 0, f) ==>
             Output(D, w, 2 * f->variables + 1 + k, size, 2) - Label(D, 2 * f->variables + 1 + k) == 0.0; @/
      /@ assert sum: \forall weights w, dataset D; RowsError(D, w, size, 2 * f->variables + 1 + (k + 1)) ==
           RowsError(D, w, size, 2 * f->variables + 1 + k) +
             ClosedProduct(Multiplicity(D, 2 * f->variables + 1 + k),
               ClosedSquare(Output(D, w, 2 * f->variables + 1 + k, size, 2) - Label(D, 2 * f->variables + 1 + k))); @/
      ;
    }
  }
*/

/*@ ghost
  void theorem_sat_model(struct formula *f, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_reduction_shape(f, width, square, bias, zero);
    lemma_model_rows(f, width, square, bias, zero);
    lemma_last_row(f->variables, f->clauses, width, bias, zero);
    lemma_rows_error((size_t)f->variables + 1 + (size_t)bias,
                     2 * (size_t)f->variables + 1 + f->clauses + (size_t)bias);
    lemma_product_facts();
    lemma_model_weights(0, bias);
    lemma_model_weights(1, bias);
    /@ assert signs: \forall weights w; ModelWeights(w, f->variables, width, bias) ==> PositiveSigns(w); @/
    /@ assert none: \forall weights w, integer n; BiasError(w, n, 0, zero) == 0.0; @/
    /@ assert one: bias == 1 ==> \forall weights w; BiasError(w, f->variables, 1, zero) ==
         BiasError(w, f->variables, 0, zero) + ClosedProduct(zero, ClosedSquare(
           Relu(ScaledBias(w, 0, f->variables, 1)) + Relu(ScaledBias(w, 1, f->variables, 1)))); @/
    /@ assert bias: \forall weights w; ModelWeights(w, f->variables, width, bias) ==>
         BiasError(w, f->variables, bias, zero) == 0.0; @/
    ;
  }
*/
