/* The tangents of the residuals are added up one by one; the slope 2 / norm makes the sum 4 / norm. */
#include "sat_pair.h"

/*@ ghost
  /@ requires range: width >= 2 && square >= 2 && (bias == 0 || (bias == 1 && zero >= 20));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: Norm(width, square, bias, zero) >= 7.0;
     ensures none: bias == 0 ==> Norm(width, square, bias, zero) == 3.0 + 2.0 * square;
     ensures one: bias == 1 ==> Norm(width, square, bias, zero) == 3.0 + 2.0 * square + (width - 2.0) * ((width - 2.0) / zero);
     ensures slope: Slope(width, square, bias, zero) * Norm(width, square, bias, zero) == 2.0;
  @/
  void lemma_norm(uint64_t width, uint64_t square, int bias, uint64_t zero) {
    /@ assert none: Norm(width, square, 0, zero) == 3.0 + 2.0 * square; @/
    /@ assert one: Norm(width, square, 1, zero) == Norm(width, square, 0, zero) + (width - 2.0) * ((width - 2.0) / zero); @/
    /@ assert square: (width - 2.0) * (width - 2.0) >= 0.0; @/
    /@ assert positive: bias == 1 ==> (width - 2.0) * ((width - 2.0) / zero) >= 0.0; @/
    /@ assert open: Slope(width, square, bias, zero) == 2.0 / Norm(width, square, bias, zero); @/
    ;
  }
*/

/*@ ghost
  void lemma_slope(uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_norm(width, square, bias, zero);
    lemma_closed_product();
    /@ assert times: \forall real x; x >= 2.0 * Slope(width, square, bias, zero) ==>
         x * Norm(width, square, bias, zero) >=
           2.0 * Slope(width, square, bias, zero) * Norm(width, square, bias, zero); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: width >= 2 && square >= 2 && (bias == 0 || (bias == 1 && zero >= 20));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures enough: \forall real e, s, p; Tangent(Slope(width, square, bias, zero), e, s, p) &&
       s <= -2.0 && p <= Norm(width, square, bias, zero) ==> e >= 2.0 * Slope(width, square, bias, zero);
  @/
  void lemma_conclude(uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_norm(width, square, bias, zero);
    lemma_slope(width, square, bias, zero);
    lemma_tangent_means();
    lemma_closed_product();
    /@ assert norm: Slope(width, square, bias, zero) * Slope(width, square, bias, zero) *
         Norm(width, square, bias, zero) == 2.0 * Slope(width, square, bias, zero); @/
    /@ assert part: \forall real e, s, p; Tangent(Slope(width, square, bias, zero), e, s, p) &&
         p <= Norm(width, square, bias, zero) ==>
         ClosedProduct(ClosedSquare(Slope(width, square, bias, zero)), p) <= 2.0 * Slope(width, square, bias, zero); @/
    /@ assert step: \forall real e, s, p; Tangent(Slope(width, square, bias, zero), e, s, p) && s <= -2.0 ==>
         ClosedProduct(Slope(width, square, bias, zero), s) <= -2.0 * Slope(width, square, bias, zero); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall real r; Tangent(Slope(width, square, bias, zero), ClosedSquare(r), -r, 1.0);
  @/
  void lemma_residual_tangent(uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_tangent_means();
    lemma_product_facts();
    lemma_square_of_difference();
  }
*/

/*@ // (width - 2) / zero
    logic real ShareAt(integer width, integer zero, integer closed) =
      closed <= 0 ? (width - 2.0) / zero : ShareAt(width, zero, closed - 1);
    logic real Share(integer width, integer zero) = ShareAt(width, zero, 1);
*/

/*@ ghost
  /@ requires range: width >= 2 && zero >= 20;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures times: ClosedProduct((real)zero, Share(width, zero)) == width - 2.0;
     ensures square: ClosedProduct((real)zero, ClosedSquare(Share(width, zero))) == (width - 2.0) * ((width - 2.0) / zero);
  @/
  void lemma_share_means(uint64_t width, uint64_t zero) {
    lemma_closed_product();
    /@ assert open: Share(width, zero) == (width - 2.0) / zero; @/
    /@ assert times: zero * Share(width, zero) == width - 2.0; @/
    /@ assert divide: (width - 2.0) * ((width - 2.0) / zero) == (width - 2.0) * Share(width, zero); @/
    /@ assert square: (width - 2.0) * Share(width, zero) == zero * (Share(width, zero) * Share(width, zero)); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: width >= 2 && zero >= 20;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures step: \forall real r; ClosedProduct((real)zero,
         ClosedProduct(ClosedProduct(Slope(width, square, bias, zero), Share(width, zero)), r)) ==
       ClosedProduct(Slope(width, square, bias, zero), ClosedProduct(width - 2.0, r));
     ensures part: ClosedProduct((real)zero,
         ClosedSquare(ClosedProduct(Slope(width, square, bias, zero), Share(width, zero)))) ==
       ClosedProduct(ClosedSquare(Slope(width, square, bias, zero)), (width - 2.0) * ((width - 2.0) / zero));
  @/
  void lemma_share(uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_share_means(width, zero);
    lemma_product_associates();
    lemma_product_commutes();
    lemma_product_of_squares();
  }
*/

/*@ ghost
  /@ requires range: width >= 2 && zero >= 20;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall real r; ClosedProduct((real)zero, ClosedSquare(r)) +
       2.0 * ClosedProduct(Slope(width, square, bias, zero), -ClosedProduct(width - 2.0, r)) +
       ClosedProduct(ClosedSquare(Slope(width, square, bias, zero)), (width - 2.0) * ((width - 2.0) / zero)) >= 0.0;
  @/
  void lemma_weighted_tangent(uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_weighted_square();
    lemma_product_of_minus();
    lemma_share(width, square, bias, zero);
  }
*/

/*@ ghost
  /@ requires range: n >= 0 && width >= 2 && square >= 2 && (bias == 0 || (bias == 1 && zero >= 20));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall weights w; Tangent(Slope(width, square, bias, zero), BiasError(w, n, bias, zero),
       -ClosedProduct(width - 2.0, Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias))),
       Norm(width, square, bias, zero) - (3.0 + 2.0 * square));
  @/
  void lemma_bias_tangent(int32_t n, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    lemma_norm(width, square, bias, zero);
    lemma_tangent_means();
    lemma_product_facts();
    /@ assert none: \forall weights w; BiasError(w, n, 0, zero) == 0.0; @/
    /@ assert none: \forall weights w; ScaledBias(w, 0, n, 0) == 0.0 && ScaledBias(w, 1, n, 0) == 0.0; @/
    /@ assert one: \forall weights w; BiasError(w, n, 1, zero) == BiasError(w, n, 0, zero) +
         ClosedProduct(zero, ClosedSquare(Relu(ScaledBias(w, 0, n, 1)) + Relu(ScaledBias(w, 1, n, 1)))); @/
    if (bias == 1) {
      lemma_weighted_tangent(width, square, bias, zero);
    }
  }
*/

/*@ ghost
  /@ requires range: width >= 2;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w;
       ClosedProduct((real)width, 1.0 - ScaledBias(w, 0, n, bias)) + ClosedProduct((real)width, 1.0 - ScaledBias(w, 1, n, bias)) >=
         2.0 * width - 2.0 * (ScaledBias(w, 0, n, bias) + ScaledBias(w, 1, n, bias)) -
         ClosedProduct(width - 2.0, Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias)));
  @/
  void lemma_width_of_bias(int32_t n, uint64_t width, int bias) {
    lemma_closed_product();
    /@ assert relu: \forall weights w; ScaledBias(w, 0, n, bias) + ScaledBias(w, 1, n, bias) <=
         Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias)); @/
    /@ assert times: \forall weights w; (width - 2.0) * (ScaledBias(w, 0, n, bias) + ScaledBias(w, 1, n, bias)) <=
         (width - 2.0) * (Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias))); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: Parameters(n, m, width, square, bias, zero) && (unit == 0 || unit == 1) && c < m;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
       FalsifiedClause(D, w, 2 * n + 1 + c, unit, n, width, square) ==>
         Output(D, w, 2 * n + 1 + c, n + 1 + bias, 2) >=
           ClosedProduct((real)width, 1.0 - ScaledBias(w, unit, n, bias)) +
             SumOfExcess(D, w, 2 * n + 1 + c, unit, n, bias, n) - ScaledWeight(w, unit, n) + ScaledBias(w, unit, n, bias);
  @/
  void lemma_clause_output(int32_t n, size_t m, uint64_t width, uint64_t square, int bias, uint64_t zero, int unit,
                           size_t c) {
    size_t row = 2 * (size_t)n + 1 + c;
    size_t size = (size_t)n + 1 + (size_t)bias;
    lemma_clause_row(unit, row, n, bias);
    lemma_falsified_dot(row, unit, n, bias);
    lemma_scaled_output(row, size);
    /@ assert shape: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==> ClauseRow(D, row, n, bias); @/
    /@ assert least: \forall weights w, dataset D; PositiveSigns(w) ==>
         Output(D, w, row, size, 2) >= ScaledDot(D, w, row, unit, size); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: Parameters(n, m, width, square, bias, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) ==>
       Output(D, w, 0, n + 1 + bias, 2) >=
         ScaledWeight(w, 0, n) + ScaledBias(w, 0, n, bias) + ScaledWeight(w, 1, n) + ScaledBias(w, 1, n, bias);
  @/
  void lemma_first_output(int32_t n, size_t m, uint64_t width, uint64_t square, int bias, uint64_t zero) {
    size_t size = (size_t)n + 1 + (size_t)bias;
    lemma_product_facts();
    lemma_unit_row(0, 0, n, bias, n, 1, 2 * (width - 1));
    lemma_unit_row(1, 0, n, bias, n, 1, 2 * (width - 1));
    lemma_scaled_output(0, size);
    /@ assert shape: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==>
         UnitRow(D, 0, n, bias, n, 1.0, 2.0 * width - 2.0); @/
    ;
  }
*/

/*@ // What is added up: the errors, the steps of the tangents, their parts of the norm.
    logic real PairError(dataset D, weights w, integer n, integer bias, integer width, integer zero, integer first,
                         integer second, integer rows) =
      rows <= 0 ? 0.0
                : PairError(D, w, n, bias, width, zero, first, second, rows - 1) +
                    (FirstError(D, w, n + 1 + bias, width, 1) + ClauseError(D, w, n + 1 + bias, first, 1) +
                     ClauseError(D, w, n + 1 + bias, second, 1) + BiasError(w, n, bias, zero) +
                     ExcessError(w, 0, n, bias, n) + ExcessError(w, 1, n, bias, n));

    logic real PairStep(dataset D, weights w, integer n, integer bias, integer width, integer first, integer second,
                        integer rows) =
      rows <= 0 ? 0.0
                : PairStep(D, w, n, bias, width, first, second, rows - 1) +
                    (-(Output(D, w, 0, n + 1 + bias, 2) - (2.0 * width - 2.0)) - Output(D, w, first, n + 1 + bias, 2) -
                     Output(D, w, second, n + 1 + bias, 2) -
                     ClosedProduct(width - 2.0, Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias))) +
                     SumOfExcess(D, w, first, 0, n, bias, n) + SumOfExcess(D, w, second, 1, n, bias, n));
*/

/*@ ghost
  /@ requires range: Parameters(n, m, width, square, bias, zero);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall weights w, dataset D; Tangent(Slope(width, square, bias, zero),
       PairError(D, w, n, bias, width, zero, first, second, 1), PairStep(D, w, n, bias, width, first, second, 1),
       Norm(width, square, bias, zero) - 2.0 * square + SumOfSquares(D, first, n) + SumOfSquares(D, second, n));
  @/
  void lemma_pair_tangent(int32_t n, size_t m, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t first,
                          size_t second) {
    lemma_residual_tangent(width, square, bias, zero);
    lemma_bias_tangent(n, width, square, bias, zero);
    lemma_falsified_tangent(first, 0, n, width, square, bias, zero);
    lemma_falsified_tangent(second, 1, n, width, square, bias, zero);
    lemma_add_tangents();
    /@ assert none: \forall weights w, dataset D; FirstError(D, w, n + 1 + bias, width, 0) == 0.0; @/
    /@ assert none: \forall weights w, dataset D, integer row; ClauseError(D, w, n + 1 + bias, row, 0) == 0.0; @/
    /@ assert a: \forall weights w, dataset D; Tangent(Slope(width, square, bias, zero),
         FirstError(D, w, n + 1 + bias, width, 1), -(Output(D, w, 0, n + 1 + bias, 2) - (2.0 * width - 2.0)), 1.0); @/
    /@ assert b: \forall weights w, dataset D; Tangent(Slope(width, square, bias, zero),
         ClauseError(D, w, n + 1 + bias, first, 1), -Output(D, w, first, n + 1 + bias, 2), 1.0); @/
    /@ assert c: \forall weights w, dataset D; Tangent(Slope(width, square, bias, zero),
         ClauseError(D, w, n + 1 + bias, second, 1), -Output(D, w, second, n + 1 + bias, 2), 1.0); @/
    /@ assert ab: \forall weights w, dataset D; Tangent(Slope(width, square, bias, zero),
         FirstError(D, w, n + 1 + bias, width, 1) + ClauseError(D, w, n + 1 + bias, first, 1),
         -(Output(D, w, 0, n + 1 + bias, 2) - (2.0 * width - 2.0)) + -Output(D, w, first, n + 1 + bias, 2), 1.0 + 1.0); @/
    /@ assert cd: \forall weights w, dataset D; Tangent(Slope(width, square, bias, zero),
         ClauseError(D, w, n + 1 + bias, second, 1) + BiasError(w, n, bias, zero),
         -Output(D, w, second, n + 1 + bias, 2) +
           -ClosedProduct(width - 2.0, Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias))),
         1.0 + (Norm(width, square, bias, zero) - (3.0 + 2.0 * square))); @/
    /@ assert ef: \forall weights w, dataset D; Tangent(Slope(width, square, bias, zero),
         ExcessError(w, 0, n, bias, n) + ExcessError(w, 1, n, bias, n),
         SumOfExcess(D, w, first, 0, n, bias, n) + SumOfExcess(D, w, second, 1, n, bias, n),
         SumOfSquares(D, first, n) + SumOfSquares(D, second, n)); @/
    /@ assert abcd: \forall weights w, dataset D; Tangent(Slope(width, square, bias, zero),
         (FirstError(D, w, n + 1 + bias, width, 1) + ClauseError(D, w, n + 1 + bias, first, 1)) +
           (ClauseError(D, w, n + 1 + bias, second, 1) + BiasError(w, n, bias, zero)),
         (-(Output(D, w, 0, n + 1 + bias, 2) - (2.0 * width - 2.0)) + -Output(D, w, first, n + 1 + bias, 2)) +
           (-Output(D, w, second, n + 1 + bias, 2) +
             -ClosedProduct(width - 2.0, Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias)))),
         (1.0 + 1.0) + (1.0 + (Norm(width, square, bias, zero) - (3.0 + 2.0 * square)))); @/
    /@ assert all: \forall weights w, dataset D; Tangent(Slope(width, square, bias, zero),
         ((FirstError(D, w, n + 1 + bias, width, 1) + ClauseError(D, w, n + 1 + bias, first, 1)) +
           (ClauseError(D, w, n + 1 + bias, second, 1) + BiasError(w, n, bias, zero))) +
           (ExcessError(w, 0, n, bias, n) + ExcessError(w, 1, n, bias, n)),
         ((-(Output(D, w, 0, n + 1 + bias, 2) - (2.0 * width - 2.0)) + -Output(D, w, first, n + 1 + bias, 2)) +
           (-Output(D, w, second, n + 1 + bias, 2) +
             -ClosedProduct(width - 2.0, Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias))))) +
           (SumOfExcess(D, w, first, 0, n, bias, n) + SumOfExcess(D, w, second, 1, n, bias, n)),
         ((1.0 + 1.0) + (1.0 + (Norm(width, square, bias, zero) - (3.0 + 2.0 * square)))) +
           (SumOfSquares(D, first, n) + SumOfSquares(D, second, n))); @/
    /@ assert error: \forall weights w, dataset D; PairError(D, w, n, bias, width, zero, first, second, 1) ==
         PairError(D, w, n, bias, width, zero, first, second, 0) +
         (FirstError(D, w, n + 1 + bias, width, 1) + ClauseError(D, w, n + 1 + bias, first, 1) +
          ClauseError(D, w, n + 1 + bias, second, 1) + BiasError(w, n, bias, zero) +
          ExcessError(w, 0, n, bias, n) + ExcessError(w, 1, n, bias, n)); @/
    /@ assert error0: \forall weights w, dataset D; PairError(D, w, n, bias, width, zero, first, second, 0) == 0.0; @/
    /@ assert step0: \forall weights w, dataset D; PairStep(D, w, n, bias, width, first, second, 0) == 0.0; @/
    ;
  }
*/

/*@ ghost
  /@ requires range: Parameters(n, m, width, square, bias, zero);
     requires clauses: first < m && second < m;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures step: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
       FalsifiedClause(D, w, 2 * n + 1 + first, 0, n, width, square) &&
       FalsifiedClause(D, w, 2 * n + 1 + second, 1, n, width, square) ==>
         PairStep(D, w, n, bias, width, 2 * n + 1 + first, 2 * n + 1 + second, 1) <= -2.0;
  @/
  void lemma_pair_step(int32_t n, size_t m, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t first,
                       size_t second) {
    lemma_first_output(n, m, width, square, bias, zero);
    lemma_clause_output(n, m, width, square, bias, zero, 0, first);
    lemma_clause_output(n, m, width, square, bias, zero, 1, second);
    lemma_width_of_bias(n, width, bias);
    /@ assert none: \forall weights w, dataset D;
         PairStep(D, w, n, bias, width, 2 * n + 1 + first, 2 * n + 1 + second, 0) == 0.0; @/
    ;
  }
*/

/*@ ghost
  void lemma_falsified_pair(int32_t n, size_t m, uint64_t width, uint64_t square, int bias, uint64_t zero, size_t first,
                            size_t second) {
    size_t row = 2 * (size_t)n + 1;
    lemma_opposite_signs(n, m, width, bias, zero);
    lemma_error(n, m, width, bias, zero, first, second);
    lemma_pair_tangent(n, m, width, square, bias, zero, row + first, row + second);
    lemma_pair_step(n, m, width, square, bias, zero, first, second);
    lemma_conclude(width, square, bias, zero);
    /@ assert none: \forall weights w, dataset D;
         PairError(D, w, n, bias, width, zero, row + first, row + second, 0) == 0.0; @/
    /@ assert enough: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
         FalsifiedClause(D, w, row + first, 0, n, width, square) &&
         FalsifiedClause(D, w, row + second, 1, n, width, square) ==>
           PairError(D, w, n, bias, width, zero, row + first, row + second, 1) >= 2.0 * Slope(width, square, bias, zero); @/
    ;
  }
*/
