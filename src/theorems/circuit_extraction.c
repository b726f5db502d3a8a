/* A positive sign: the error is at least root^2 * epsilon^2, or the unit's inputs satisfy the circuit; each TRUE one then costs epsilon^2.  Another sign: the row of the
 * output costs 1. */
#include "circuit_extraction.h"

#include "circuit_wire.h"

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures square: ClosedSquare(0.0 - 1.0) == 1.0;
     ensures relu: \forall real x; x <= 0.0 ==> Relu(x) == 0.0;
  @/
  void lemma_minus_one(void) {
    lemma_closed_product();
  }
*/

/* The rows of the inputs that are TRUE. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) ==>
       WireSquares(D, w, q, size, 0, rows) >= (real)AssignmentSize(UnitChoice(w, q, c, bias), c->inputs);
  @/
  void lemma_true_inputs(const struct circuit *c, int bias, size_t size, size_t rows) {
    size_t wires = c->inputs + c->gates;
    lemma_all_rows(c, bias, rows);
    lemma_product_facts();
    lemma_minus_one();
    /@ assert none: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, 1, 1) == 0.0; @/
    /@ assert zero: \forall integer a; AssignmentSize(a, 0) == 0; @/
    /@ loop invariant 0 <= i <= c->inputs;
       loop invariant least: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) ==>
         WireSquares(D, w, q, size, 1, i + 1) >= (real)AssignmentSize(UnitChoice(w, q, c, bias), i);
       loop assigns i;
       loop variant c->inputs - i;
    @/
    for (uint32_t i = 0; i < c->inputs; i++) {
      lemma_input_row(c, bias, size, rows, i);
      lemma_chosen_input(wires, bias, c->inputs, i);
      /@ assert next: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, 1, i + 2) ==
           WireSquares(D, w, q, size, 1, i + 1) + ClosedSquare(WireResidual(D, w, q, size, i + 1)); @/
      /@ assert chosen: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) &&
           InputChosen(w, q, CircuitWires(c), bias, i) == 1 ==> ClosedSquare(WireResidual(D, w, q, size, i + 1)) == 1.0; @/
      /@ assert one: \forall weights w, real q; InputChosen(w, q, CircuitWires(c), bias, i) == 1 ==>
           AssignmentSize(UnitChoice(w, q, c, bias), i + 1) == AssignmentSize(UnitChoice(w, q, c, bias), i) + 1; @/
      /@ assert other: \forall weights w, real q; InputChosen(w, q, CircuitWires(c), bias, i) != 1 ==>
           AssignmentSize(UnitChoice(w, q, c, bias), i + 1) == AssignmentSize(UnitChoice(w, q, c, bias), i); @/
      ;
    }
    lemma_part_of_squares(size, 0, 1, (size_t)c->inputs + 1, rows);
  }
*/

/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures single: \forall dataset D, real q; CircuitRows(D, c, q, bias) ==> SingleRows(D, rows);
  @/
  void lemma_single_rows(const struct circuit *c, int bias, size_t size, size_t rows) {
    lemma_circuit_rows(c, bias);
  }
*/

/* Positive signs. */
/*@ ghost
  /@ requires theorem: CircuitTheorem(c, root, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures satisfies: \forall weights w, dataset D, real q;
       CircuitRows(D, c, q, bias) && 0.0 < q && (real)LeastDenominator(c, root, bias) <= q && Sign(w, 0) > 0.0 &&
       ClosedProduct(TrainingError(D, w, size, 1, rows), ClosedSquare(q)) < ClosedSquare((real)root) ==> Satisfies(UnitChoice(w, q, c, bias), c);
     ensures size: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) && 0.0 < q && Sign(w, 0) > 0.0 ==>
       ClosedProduct(TrainingError(D, w, size, 1, rows), ClosedSquare(q)) >= (real)AssignmentSize(UnitChoice(w, q, c, bias), c->inputs);
  @/
  void lemma_circuit_positive_sign(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows) {
    lemma_true_inputs(c, bias, size, rows);
    lemma_close_unit_satisfies(c, root, bias, size, rows);
    lemma_wire_squares(size, rows);
    lemma_single_rows(c, bias, size, rows);
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: \forall real y, q; 0.0 < q && ClosedProduct(y, q) == q ==> y == 1.0;
  @/
  void lemma_factor_one(void) {
    lemma_closed_product();
    /@ assert above: \forall real y, q; 0.0 < q && y > 1.0 ==> (y - 1.0) * q > 0.0; @/
    /@ assert below: \forall real y, q; 0.0 < q && y < 1.0 ==> (1.0 - y) * q > 0.0; @/
    /@ assert differ: \forall real y, q; 0.0 < q && y != 1.0 ==> y * q != q; @/
    ;
  }
*/

/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures label: \forall dataset D, real q; CircuitRows(D, c, q, bias) && 0.0 < q ==> Label(D, c->inputs + 1) == 1.0;
  @/
  void lemma_output_label(const struct circuit *c, int bias, size_t size, size_t rows) {
    lemma_output_row(c, bias, size, rows);
    lemma_factor_one();
  }
*/

/*@ ghost
  /@ requires range: row < rows;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures each: \forall weights w, dataset D; SingleRows(D, rows) ==> UnitRowError(D, w, size, row) <= UnitRowsError(D, w, size, 0, rows);
  @/
  void lemma_each_unit_row(size_t size, size_t row, size_t rows) {
    /@ loop invariant 0 <= k <= rows;
       loop invariant positive: \forall weights w, dataset D; SingleRows(D, rows) ==> 0.0 <= UnitRowsError(D, w, size, 0, k);
       loop invariant each: row < k ==> \forall weights w, dataset D; SingleRows(D, rows) ==>
         UnitRowError(D, w, size, row) <= UnitRowsError(D, w, size, 0, k);
       loop assigns k;
       loop variant rows - k;
    @/
    for (size_t k = 0; k < rows; k++) {
      lemma_unit_row_error(k, size);
      /@ assert single: \forall dataset D; SingleRows(D, rows) ==> Multiplicity(D, k) == 1.0; @/
      /@ assert next: \forall weights w, dataset D; UnitRowsError(D, w, size, 0, k + 1) ==
           UnitRowsError(D, w, size, 0, k) + UnitRowError(D, w, size, k); @/
      ;
    }
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall real e, q; e >= 1.0 && q >= (real)root ==> ClosedProduct(e, ClosedSquare(q)) >= ClosedSquare((real)root);
  @/
  void lemma_error_above_one(uint64_t root) {
    lemma_closed_product();
    /@ assert square: \forall real q; q >= (real)root ==> (q - (real)root) * (q + (real)root) >= 0.0; @/
    /@ assert order: \forall real q; q >= (real)root ==> q * q >= (real)root * (real)root; @/
    /@ assert positive: \forall real q; q * q >= 0.0; @/
    /@ assert product: \forall real e, q; e >= 1.0 ==> (e - 1.0) * (q * q) >= 0.0; @/
    /@ assert more: \forall real e, q; e >= 1.0 ==> e * (q * q) >= q * q; @/
    /@ assert closed: \forall real e, q; ClosedProduct(e, ClosedSquare(q)) == e * (q * q); @/
    ;
  }
*/

/* Other signs: the row of the output has label 1. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) && 0.0 < q && Sign(w, 0) <= 0.0 ==>
       UnitRowError(D, w, size, c->inputs + 1) >= 1.0;
  @/
  void lemma_negative_output(const struct circuit *c, int bias, size_t size, size_t rows) {
    size_t row = (size_t)c->inputs + 1;
    lemma_all_rows(c, bias, rows);
    lemma_single_rows(c, bias, size, rows);
    lemma_unit_output(row, size);
    lemma_unit_row_error(row, size);
    lemma_output_label(c, bias, size, rows);
    lemma_far_from_one();
    /@ assert single: \forall dataset D, real q; CircuitRows(D, c, q, bias) ==> Multiplicity(D, row) >= 1.0; @/
    /@ assert label: \forall dataset D, real q; CircuitRows(D, c, q, bias) && 0.0 < q ==> Label(D, row) == 1.0; @/
    /@ assert far: \forall weights w, dataset D; Sign(w, 0) <= 0.0 ==> ClosedSquare(Output(D, w, row, size, 1) - 1.0) >= 1.0; @/
    /@ assert square: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) && 0.0 < q ==>
         UnitRowError(D, w, size, row) >= ClosedSquare(Output(D, w, row, size, 1) - 1.0); @/
    ;
  }
*/

/*@ ghost
  /@ requires theorem: CircuitTheorem(c, root, bias, size, rows);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures least: \forall weights w, dataset D, real q;
       CircuitRows(D, c, q, bias) && 0.0 < q && (real)LeastDenominator(c, root, bias) <= q && Sign(w, 0) <= 0.0 ==>
         ClosedProduct(TrainingError(D, w, size, 1, rows), ClosedSquare(q)) >= ClosedSquare((real)root);
  @/
  void lemma_circuit_other_sign(const struct circuit *c, uint64_t root, int bias, size_t size, size_t rows) {
    size_t row = (size_t)c->inputs + 1;
    lemma_all_rows(c, bias, rows);
    lemma_single_rows(c, bias, size, rows);
    lemma_negative_output(c, bias, size, rows);
    lemma_each_unit_row(size, row, rows);
    lemma_unit_error(size, rows);
    lemma_reach_output(c, root, bias);
    lemma_error_above_one(root);
    /@ assert q: (real)LeastDenominator(c, root, bias) >= (real)root; @/
    /@ assert error: \forall weights w, dataset D, real q; CircuitRows(D, c, q, bias) && 0.0 < q && Sign(w, 0) <= 0.0 ==>
         TrainingError(D, w, size, 1, rows) >= 1.0; @/
    ;
  }
*/

/* The bound in the words of the header. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures below: \forall dataset D, weights w, real q; CircuitErrorBelow(D, w, q, c, root, bias) <==>
       ClosedProduct(TrainingError(D, w, CircuitFeatures(c, bias) + bias, 1, CircuitSamples(c, bias)), ClosedSquare(q)) < ClosedSquare((real)root);
     ensures error: \forall dataset D, weights w, real q; ClosedProduct(CircuitTrainingError(D, w, c, bias), ClosedSquare(q)) ==
       CircuitTrainingError(D, w, c, bias) * (q * q);
  @/
  void lemma_error_below(const struct circuit *c, uint64_t root, int bias) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void theorem_circuit_extraction(const struct circuit *c, uint64_t root, int bias) {
    size_t size = (size_t)c->inputs + c->gates + 1 + (size_t)bias + (size_t)bias;
    size_t rows = find_gate_row(c, c->gates) + (bias == 1 ? 3 : 0);
    /@ assert shape: CircuitTheorem(c, root, bias, size, rows); @/
    lemma_circuit_positive_sign(c, root, bias, size, rows);
    lemma_circuit_other_sign(c, root, bias, size, rows);
    lemma_circuit_rows(c, bias);
    lemma_error_below(c, root, bias);
    /@ assert same: \forall dataset D, weights w; TrainingError(D, w, size, 1, rows) == CircuitTrainingError(D, w, c, bias); @/
    /@ assert sign: \forall dataset D, weights w, real q; CircuitRows(D, c, q, bias) && 0.0 < q && (real)LeastDenominator(c, root, bias) <= q &&
         CircuitErrorBelow(D, w, q, c, root, bias) ==> Sign(w, 0) > 0.0; @/
    /@ assert satisfies: \forall dataset D, weights w, real q; CircuitRows(D, c, q, bias) && 0.0 < q && (real)LeastDenominator(c, root, bias) <= q &&
         CircuitErrorBelow(D, w, q, c, root, bias) ==> Satisfies(UnitChoice(w, q, c, bias), c); @/
    /@ assert size: \forall dataset D, weights w, real q; CircuitRows(D, c, q, bias) && 0.0 < q && Sign(w, 0) > 0.0 ==>
         ClosedProduct(CircuitTrainingError(D, w, c, bias), ClosedSquare(q)) >= (real)AssignmentSize(UnitChoice(w, q, c, bias), c->inputs); @/
    ;
  }
*/
