/* For a sign a <= 0, a * max(0, z) = -max(0, -a * z). */
#include "sat_free_signs.h"

/*@ logic real ActivationAt(weights w, dataset D, integer row, integer unit, integer size, integer closed) =
      closed <= 0 ? ClosedProduct(Sign(w, unit), Relu(Dot(D, w, row, unit, size)))
                  : ActivationAt(w, D, row, unit, size, closed - 1);
    logic real Activation(weights w, dataset D, integer row, integer unit, integer size) =
      ActivationAt(w, D, row, unit, size, 1);
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures closed: \forall weights w, dataset D; Sign(w, unit) * Relu(Dot(D, w, row, unit, size)) ==
       Activation(w, D, row, unit, size);
     ensures positive: \forall weights w, dataset D; Sign(w, unit) > 0.0 ==>
       Activation(w, D, row, unit, size) == Relu(ClosedProduct(Sign(w, unit), Dot(D, w, row, unit, size)));
     ensures negative: \forall weights w, dataset D; !(Sign(w, unit) > 0.0) ==>
       Activation(w, D, row, unit, size) == -Relu(-ClosedProduct(Sign(w, unit), Dot(D, w, row, unit, size)));
  @/
  void lemma_activation(size_t row, int unit, size_t size) {
    lemma_closed_product();
    /@ assert open: \forall weights w, dataset D; Activation(w, D, row, unit, size) ==
         ClosedProduct(Sign(w, unit), Relu(Dot(D, w, row, unit, size))); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures output: \forall weights w, dataset D; Output(D, w, row, size, 2) ==
       Activation(w, D, row, 0, size) + Activation(w, D, row, 1, size);
     ensures positive: \forall weights w, dataset D; Sign(w, 0) > 0.0 ==>
       Activation(w, D, row, 0, size) == Relu(ScaledDot(D, w, row, 0, size));
     ensures positive: \forall weights w, dataset D; Sign(w, 1) > 0.0 ==>
       Activation(w, D, row, 1, size) == Relu(ScaledDot(D, w, row, 1, size));
     ensures negative: \forall weights w, dataset D; !(Sign(w, 0) > 0.0) ==>
       Activation(w, D, row, 0, size) == -Relu(-ScaledDot(D, w, row, 0, size));
     ensures negative: \forall weights w, dataset D; !(Sign(w, 1) > 0.0) ==>
       Activation(w, D, row, 1, size) == -Relu(-ScaledDot(D, w, row, 1, size));
  @/
  void lemma_any_output(size_t row, size_t size) {
    lemma_scaled_dot(0, row, size);
    lemma_scaled_dot(1, row, size);
    lemma_activation(row, 0, size);
    lemma_activation(row, 1, size);
    /@ assert none: \forall weights w, dataset D; Output(D, w, row, size, 0) == 0.0; @/
    /@ assert one: \forall weights w, dataset D; Output(D, w, row, size, 1) == Activation(w, D, row, 0, size); @/
    /@ assert two: \forall weights w, dataset D; Output(D, w, row, size, 2) ==
         Output(D, w, row, size, 1) + Activation(w, D, row, 1, size); @/
    ;
  }
*/

/*@ // What a unit of any sign makes of its scaled pre-activation.
    logic real SignedRelu(weights w, integer unit, real z) = Sign(w, unit) > 0.0 ? Relu(z) : -Relu(-z);
*/

/*@ ghost
  /@ requires range: 0 <= i < n <= 0x40000000 && m < 0x4000000000000000 && (bias == 0 || bias == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures plus: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
       Output(D, w, 2 * i + 1, n + 1 + bias, 2) ==
         SignedRelu(w, 0, ScaledWeight(w, 0, i) + ScaledBias(w, 0, n, bias)) +
         SignedRelu(w, 1, ScaledWeight(w, 1, i) + ScaledBias(w, 1, n, bias));
     ensures minus: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
       Output(D, w, 2 * i + 2, n + 1 + bias, 2) ==
         SignedRelu(w, 0, -ScaledWeight(w, 0, i) + ScaledBias(w, 0, n, bias)) +
         SignedRelu(w, 1, -ScaledWeight(w, 1, i) + ScaledBias(w, 1, n, bias));
  @/
  void lemma_free_variable(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero, int32_t i) {
    size_t plus = 2 * (size_t)i + 1;
    size_t minus = 2 * (size_t)i + 2;
    size_t size = (size_t)n + 1 + (size_t)bias;
    lemma_product_facts();
    lemma_unit_row(0, plus, n, bias, i, 1, 1);
    lemma_unit_row(1, plus, n, bias, i, 1, 1);
    lemma_unit_row(0, minus, n, bias, i, -1, 1);
    lemma_unit_row(1, minus, n, bias, i, -1, 1);
    lemma_any_output(plus, size);
    lemma_any_output(minus, size);
    /@ assert plus: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==>
         UnitRow(D, plus, n, bias, i, 1.0, 1.0); @/
    /@ assert minus: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==>
         UnitRow(D, minus, n, bias, i, -1.0, 1.0); @/
    ;
  }
*/

/*@ ghost
  /@ requires zero >= 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: \forall real x; 3.0 * ClosedSquare(x) >= -4.0 * x - 4.0 / 3.0;
     ensures tangent: \forall real x; 3.0 * ClosedSquare(x) >= -2.0 * x - 1.0 / 3.0;
     ensures weighted: \forall real x; 3.0 * ClosedProduct((real)zero, ClosedSquare(x)) >= 4.0 * x - 4.0 / 3.0;
  @/
  void lemma_free_tangents(uint64_t zero) {
    lemma_closed_product();
    /@ assert one: \forall real x; (x + 2.0 / 3.0) * (x + 2.0 / 3.0) >= 0.0; @/
    /@ assert tangent: \forall real x; (x + 1.0 / 3.0) * (x + 1.0 / 3.0) >= 0.0; @/
    /@ assert weighted: \forall real x; (x - 2.0 / 3.0) * (x - 2.0 / 3.0) >= 0.0; @/
    /@ assert square: \forall real x; x * x >= 0.0; @/
    /@ assert times: \forall real x; zero * (x * x) >= x * x; @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: \forall real x; ClosedProduct((real)zero, ClosedSquare(x)) >= 0.0;
  @/
  void lemma_closed_positive(uint64_t zero) {
    lemma_product_positive();
    lemma_product_facts();
  }
*/

/*@ ghost
  /@ requires range: 1 <= n <= 0x40000000 && m < 0x4000000000000000 && (bias == 0 || (bias == 1 && zero >= 1));
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures zero: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) ==>
       3.0 * ZeroError(D, w, n, m, bias, zero) >=
         4.0 * (SignedRelu(w, 0, ScaledBias(w, 0, n, bias)) + SignedRelu(w, 1, ScaledBias(w, 1, n, bias))) - 4.0 / 3.0;
     ensures positive: \forall weights w, dataset D; ZeroError(D, w, n, m, bias, zero) >= 0.0;
  @/
  void lemma_free_zero(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero) {
    size_t row = 2 * (size_t)n + 1 + m;
    lemma_closed_positive(zero);
    /@ assert none: \forall weights w, dataset D; ZeroError(D, w, n, m, 0, zero) == 0.0; @/
    if (bias == 1) {
      lemma_free_tangents(zero);
      lemma_zero_row(0, row, n, bias, zero);
      lemma_zero_row(1, row, n, bias, zero);
      lemma_any_output(row, (size_t)n + 2);
      /@ assert shape: \forall dataset D; SatShape(D, n, m, width, bias, zero) ==> ZeroRow(D, row, n, zero); @/
      /@ assert one: \forall weights w, dataset D; ZeroError(D, w, n, m, 1, zero) == ZeroError(D, w, n, m, 0, zero) +
           ClosedProduct(zero, ClosedSquare(Output(D, w, row, n + 2, 2))); @/
      ;
    } else {
      /@ assert zero: \forall weights w; ScaledBias(w, 0, n, 0) == 0.0 && ScaledBias(w, 1, n, 0) == 0.0; @/
      ;
    }
  }
*/

/*@ ghost
  void lemma_free_signs(int32_t n, size_t m, uint64_t width, int bias, uint64_t zero) {
    lemma_error_any_signs(n, m, width, bias, zero);
    lemma_free_variable(n, m, width, bias, zero, 0);
    lemma_free_zero(n, m, width, bias, zero);
    lemma_free_tangents(1);
    lemma_product_facts();
    /@ assert either: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) && !PositiveSigns(w) ==>
         Output(D, w, 1, n + 1 + bias, 2) <= 0.0 || Output(D, w, 2, n + 1 + bias, 2) <= 0.0 ||
         Output(D, w, 1, n + 1 + bias, 2) + Output(D, w, 2, n + 1 + bias, 2) <=
           2.0 * (SignedRelu(w, 0, ScaledBias(w, 0, n, bias)) + SignedRelu(w, 1, ScaledBias(w, 1, n, bias))); @/
    /@ assert plus: \forall weights w, dataset D; Output(D, w, 1, n + 1 + bias, 2) <= 0.0 ==>
         3.0 * ClosedSquare(Output(D, w, 1, n + 1 + bias, 2) - 1.0) >= 2.0; @/
    /@ assert minus: \forall weights w, dataset D; Output(D, w, 2, n + 1 + bias, 2) <= 0.0 ==>
         3.0 * ClosedSquare(Output(D, w, 2, n + 1 + bias, 2) - 1.0) >= 2.0; @/
    /@ assert both: \forall weights w, dataset D; SatShape(D, n, m, width, bias, zero) &&
         Output(D, w, 1, n + 1 + bias, 2) + Output(D, w, 2, n + 1 + bias, 2) <=
           2.0 * (SignedRelu(w, 0, ScaledBias(w, 0, n, bias)) + SignedRelu(w, 1, ScaledBias(w, 1, n, bias))) ==>
         3.0 * ClosedSquare(Output(D, w, 1, n + 1 + bias, 2) - 1.0) +
         3.0 * ClosedSquare(Output(D, w, 2, n + 1 + bias, 2) - 1.0) + 3.0 * ZeroError(D, w, n, m, bias, zero) >= 2.0; @/
    ;
  }
*/
