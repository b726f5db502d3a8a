/* One variable: if the units agree in sign, or a bias keeps the wrong unit active, then the residual r of e_i or of -e_i and the output z of
 * the zero row satisfy 2 z - r >= 1, and 20 z^2 + r^2 >= 5/6 by Cauchy-Schwarz.  Then induction over the variables. */
#include "sat_signs.h"

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: \forall real x; ClosedProduct(x, x) >= -2.0 * x - 1.0;
     ensures some: \forall real x; 36.0 * ClosedProduct(x, x) >= -60.0 * x - 25.0;
     ensures bias: zero >= 20 ==> \forall real x; 36.0 * ClosedProduct((real)zero, ClosedProduct(x, x)) >= 120.0 * x - 5.0;
     ensures bias: \forall real x; ClosedProduct((real)zero, ClosedProduct(x, x)) >= 0.0;
  @/
  void lemma_tangents(uint64_t zero) {
    lemma_closed_product();
    /@ assert one: \forall real x; (x + 1.0) * (x + 1.0) >= 0.0; @/
    /@ assert some: \forall real x; (6.0 * x + 5.0) * (6.0 * x + 5.0) >= 0.0; @/
    /@ assert square: \forall real x; x * x >= 0.0; @/
    /@ assert times: zero >= 20 ==> \forall real x; zero * (x * x) >= 20.0 * (x * x); @/
    /@ assert bias: \forall real x; 5.0 * ((12.0 * x - 1.0) * (12.0 * x - 1.0)) >= 0.0; @/
    ;
  }
*/

/*@ ghost
  /@ requires range: n >= 0 && (bias == 0 || (bias == 1 && zero >= 20));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall weights w; 36.0 * BiasError(w, n, bias, zero) >=
       120.0 * (Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias))) - 5.0;
     ensures positive: \forall weights w; BiasError(w, n, bias, zero) >= 0.0;
  @/
  void lemma_bias_error(int32_t n, int bias, uint64_t zero) {
    lemma_tangents(zero);
    /@ assert none: \forall weights w; BiasError(w, n, 0, zero) == 0.0; @/
    /@ assert none: \forall weights w; ScaledBias(w, 0, n, 0) == 0.0 && ScaledBias(w, 1, n, 0) == 0.0; @/
    /@ assert one: \forall weights w; BiasError(w, n, 1, zero) == BiasError(w, n, 0, zero) +
         ClosedProduct(zero, ClosedSquare(Relu(ScaledBias(w, 0, n, 1)) + Relu(ScaledBias(w, 1, n, 1)))); @/
    ;
  }
*/

/*@ ghost
  void lemma_variable_outputs(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero, int32_t i) {
    size_t plus = 2 * (size_t)i + 1;
    size_t minus = 2 * (size_t)i + 2;
    size_t size = (size_t)n + 1 + (size_t)bias;
    lemma_product_facts();
    lemma_unit_row(0, plus, n, bias, i, 1, 1);
    lemma_unit_row(1, plus, n, bias, i, 1, 1);
    lemma_unit_row(0, minus, n, bias, i, -1, 1);
    lemma_unit_row(1, minus, n, bias, i, -1, 1);
    lemma_scaled_output(plus, size);
    lemma_scaled_output(minus, size);
    /@ assert plus: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==>
         UnitRow(D, plus, n, bias, i, 1.0, 1.0); @/
    /@ assert minus: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==>
         UnitRow(D, minus, n, bias, i, -1.0, 1.0); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: 0 <= i < n <= 0x40000000 && (bias == 0 || (bias == 1 && zero >= 20));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures opposite: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
       ClosedSquare(Output(D, w, 2 * i + 1, n + 1 + bias, 2) - 1.0) + ClosedSquare(Output(D, w, 2 * i + 2, n + 1 + bias, 2) - 1.0) +
         BiasError(w, n, bias, zero) < 0.8 ==>
       Opposite(w, i);
     ensures excess: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
       ClosedSquare(Output(D, w, 2 * i + 1, n + 1 + bias, 2) - 1.0) + ClosedSquare(Output(D, w, 2 * i + 2, n + 1 + bias, 2) - 1.0) +
         BiasError(w, n, bias, zero) < 0.8 ==>
       ClosedSquare(Output(D, w, 2 * i + 1, n + 1 + bias, 2) - 1.0) + ClosedSquare(Output(D, w, 2 * i + 2, n + 1 + bias, 2) - 1.0) ==
         ClosedSquare(Excess(w, 0, n, bias, i)) + ClosedSquare(Excess(w, 1, n, bias, i));
  @/
  void lemma_variable(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero, int32_t i) {
    lemma_product_facts();
    lemma_variable_outputs(n, m, width, bias, zero, i);
    lemma_tangents(zero);
    lemma_bias_error(n, bias, zero);
    /@ assert open: \forall weights w, integer unit;
         Excess(w, unit, n, bias, i) == Absolute(ScaledWeight(w, unit, i)) + ScaledBias(w, unit, n, bias) - 1.0; @/
    /@ assert small: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
         ClosedSquare(Output(D, w, 2 * i + 1, n + 1 + bias, 2) - 1.0) + ClosedSquare(Output(D, w, 2 * i + 2, n + 1 + bias, 2) - 1.0) +
           BiasError(w, n, bias, zero) < 0.8 ==>
         Output(D, w, 2 * i + 1, n + 1 + bias, 2) > 2.0 * (Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias))) &&
         Output(D, w, 2 * i + 1, n + 1 + bias, 2) > 0.0 &&
         Output(D, w, 2 * i + 2, n + 1 + bias, 2) > 2.0 * (Relu(ScaledBias(w, 0, n, bias)) + Relu(ScaledBias(w, 1, n, bias))) &&
         Output(D, w, 2 * i + 2, n + 1 + bias, 2) > 0.0; @/
    /@ assert opposite: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
         ClosedSquare(Output(D, w, 2 * i + 1, n + 1 + bias, 2) - 1.0) + ClosedSquare(Output(D, w, 2 * i + 2, n + 1 + bias, 2) - 1.0) +
           BiasError(w, n, bias, zero) < 0.8 ==>
         Opposite(w, i); @/
    /@ assert either: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
         ClosedSquare(Output(D, w, 2 * i + 1, n + 1 + bias, 2) - 1.0) + ClosedSquare(Output(D, w, 2 * i + 2, n + 1 + bias, 2) - 1.0) +
           BiasError(w, n, bias, zero) < 0.8 ==>
         (Output(D, w, 2 * i + 1, n + 1 + bias, 2) - 1.0 == Excess(w, 0, n, bias, i) &&
          Output(D, w, 2 * i + 2, n + 1 + bias, 2) - 1.0 == Excess(w, 1, n, bias, i)) ||
         (Output(D, w, 2 * i + 1, n + 1 + bias, 2) - 1.0 == Excess(w, 1, n, bias, i) &&
          Output(D, w, 2 * i + 2, n + 1 + bias, 2) - 1.0 == Excess(w, 0, n, bias, i)); @/
    ;
  }
*/

/*@ ghost
  void lemma_opposite_signs(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero) {
    lemma_product_facts();
    lemma_bias_error(n, bias, zero);
    /@ loop invariant 0 <= k <= n;
       loop invariant \forall weights w, dataset D; VariableError(D, w, n + 1 + bias, k) >= 0.0;
       loop invariant opposite: \forall weights w, dataset D; PositiveSigns(w) && SatShape(D, n, m, width, bias, zero) &&
         VariableError(D, w, n + 1 + bias, k) + BiasError(w, n, bias, zero) < 0.8 ==>
           OppositeBelow(w, k) &&
           VariableError(D, w, n + 1 + bias, k) == ExcessError(w, 0, n, bias, k) + ExcessError(w, 1, n, bias, k);
       loop assigns k;
       loop variant n - k;
    @/
    for (int32_t k = 0; k < n; k++) {
      lemma_variable(n, m, width, bias, zero, k);
      /@ assert sum: \forall weights w, dataset D; VariableError(D, w, n + 1 + bias, k + 1) ==
           VariableError(D, w, n + 1 + bias, k) + (ClosedSquare(Output(D, w, 2 * k + 1, n + 1 + bias, 2) - 1.0) +
             ClosedSquare(Output(D, w, 2 * k + 2, n + 1 + bias, 2) - 1.0)); @/
      /@ assert squares: \forall weights w, dataset D; ClosedSquare(Output(D, w, 2 * k + 1, n + 1 + bias, 2) - 1.0) >= 0.0 &&
             ClosedSquare(Output(D, w, 2 * k + 2, n + 1 + bias, 2) - 1.0) >= 0.0; @/
      /@ assert excess: \forall weights w, integer unit; ExcessError(w, unit, n, bias, k + 1) ==
           ExcessError(w, unit, n, bias, k) + ClosedSquare(Excess(w, unit, n, bias, k)); @/
      /@ assert below: \forall weights w; OppositeBelow(w, k) && Opposite(w, k) ==> OppositeBelow(w, k + 1); @/
      ;
    }
  }
*/
