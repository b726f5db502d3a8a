/* Only the rows of inputs that are TRUE have a residual, and its square is epsilon^2. */
#include "circuit_yes.h"

/* The row of an input. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows) && i < c->inputs;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures square: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
       ClosedSquare(WireResidual(D, w, q, size, i + 1)) == (value[i] ? 1.0 : 0.0);
  @/
  void lemma_assigned_input(const struct circuit *c, const bool *value, int bias, size_t size, size_t rows, uint32_t i) {
    lemma_assigned_wires(c, value, bias);
    lemma_input_row(c, bias, size, rows, i);
    lemma_product_facts();
    /@ assert square: ClosedSquare(-1.0) == 1.0 && ClosedSquare(0.0) == 0.0; @/
    /@ assert residual: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
         WireResidual(D, w, q, size, i + 1) == (value[i] ? -1.0 : 0.0); @/
    ;
  }
*/

/* The rows before those of the gates. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows);
     requires values: value[c->output];
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures squares: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
       WireSquares(D, w, q, size, 0, c->inputs + 2) == TrueInputs(value, c->inputs);
  @/
  void lemma_assigned_inputs(const struct circuit *c, const bool *value, int bias, size_t size, size_t rows) {
    lemma_assigned_wires(c, value, bias);
    lemma_epsilon_row(c, bias, size, rows);
    lemma_exact_residual(size, 0);
    /@ assert none: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, 0, 0) == 0.0; @/
    /@ loop invariant 0 <= i <= c->inputs;
       loop invariant squares: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
         WireSquares(D, w, q, size, 0, i + 1) == TrueInputs(value, i);
       loop assigns i;
       loop variant c->inputs - i;
    @/
    for (uint32_t i = 0; i < c->inputs; i++) {
      lemma_assigned_input(c, value, bias, size, rows, i);
      /@ assert next: \forall weights w, dataset D, real q; WireSquares(D, w, q, size, 0, i + 1 + 1) ==
           WireSquares(D, w, q, size, 0, i + 1) + ClosedSquare(WireResidual(D, w, q, size, i + 1)); @/
      /@ assert count: TrueInputs(value, i + 1) == TrueInputs(value, i) + (value[i] ? 1 : 0); @/
      ;
    }
    lemma_output_row(c, bias, size, rows);
    lemma_exact_residual(size, c->inputs + (size_t)1);
    /@ assert output: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireResidual(D, w, q, size, c->inputs + 1) == 0.0; @/
    ;
  }
*/

/* The rows of the gates. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows);
     requires values: ValuesFollow(c, value, c->gates) && value[c->output];
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures squares: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
       WireSquares(D, w, q, size, 0, GateFirstRow(c, c->gates)) == TrueInputs(value, c->inputs);
  @/
  void lemma_assigned_gates(const struct circuit *c, const bool *value, int bias, size_t size, size_t rows) {
    lemma_assigned_inputs(c, value, bias, size, rows);
    /@ assert first: GateFirstRow(c, 0) == c->inputs + 2; @/
    /@ loop invariant 0 <= g <= c->gates;
       loop invariant squares: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
         WireSquares(D, w, q, size, 0, GateFirstRow(c, g)) == TrueInputs(value, c->inputs);
       loop assigns g;
       loop variant c->gates - g;
    @/
    for (size_t g = 0; g < c->gates; g++)
      lemma_assigned_gate(c, value, bias, size, rows, g, find_gate_row(c, g));
  }
*/

/* With a bias, three more rows. */
/*@ ghost
  /@ requires shape: CircuitShape(c, bias, size, rows);
     requires values: ValuesFollow(c, value, c->gates) && value[c->output];
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures squares: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==>
       WireSquares(D, w, q, size, 0, rows) == TrueInputs(value, c->inputs);
  @/
  void lemma_all_assigned_rows(const struct circuit *c, const bool *value, int bias, size_t size, size_t rows) {
    lemma_assigned_gates(c, value, bias, size, rows);
    if (bias == 1) {
      lemma_assigned_wires(c, value, bias);
      lemma_all_rows(c, bias, rows);
      lemma_bias_rows(c, size, rows);
      lemma_exact_residual(size, rows - 3);
      lemma_exact_residual(size, rows - 2);
      lemma_exact_residual(size, rows - 1);
      /@ assert first: rows - 3 == GateFirstRow(c, c->gates); @/
      /@ assert rows: \forall dataset D, weights w, real q; Assigned(D, w, q, c, value, bias) ==> CircuitRows(D, c, q, 1); @/
      /@ assert zero: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireResidual(D, w, q, size, rows - 3) == 0.0; @/
      /@ assert one: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireResidual(D, w, q, size, rows - 2) == 0.0; @/
      /@ assert two: \forall weights w, dataset D, real q; Assigned(D, w, q, c, value, bias) ==> WireResidual(D, w, q, size, rows - 1) == 0.0; @/
    }
  }
*/

/* The statement of the header, from a closed product. */
/*@ ghost
  /@ requires closed: \forall dataset D, weights w, real q; IsCircuitReduction(D, c, q, bias) && 1.0 <= q && AssignmentWeights(w, q, c, value, bias) ==>
       ClosedProduct(TrainingError(D, w, CircuitFeatures(c, bias) + bias, 1, CircuitSamples(c, bias)), ClosedSquare(q)) == (real)TrueInputs(value, c->inputs);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures error: \forall dataset D, weights w, real q; IsCircuitReduction(D, c, q, bias) && 1.0 <= q && AssignmentWeights(w, q, c, value, bias) ==>
       TrainingError(D, w, CircuitFeatures(c, bias) + bias, 1, CircuitSamples(c, bias)) * (q * q) == (real)TrueInputs(value, c->inputs);
  @/
  void lemma_open_assigned_error(const struct circuit *c, const bool *value, int bias) {
    lemma_times_open_square();
  }
*/

/*@ ghost
  void theorem_circuit_weights(const struct circuit *c, const bool *value, int bias) {
    size_t size = (size_t)c->inputs + c->gates + 1 + (size_t)bias + (size_t)bias;
    size_t rows = find_gate_row(c, c->gates) + (bias == 1 ? 3 : 0);
    lemma_circuit_rows(c, bias);
    lemma_assigned_wires(c, value, bias);
    lemma_all_assigned_rows(c, value, bias, size, rows);
    lemma_wire_squares(size, rows);
    /@ assert assigned: \forall dataset D, weights w, real q; IsCircuitReduction(D, c, q, bias) && 1.0 <= q && AssignmentWeights(w, q, c, value, bias) ==>
         Assigned(D, w, q, c, value, bias); @/
    /@ assert single: \forall dataset D, real q; IsCircuitReduction(D, c, q, bias) ==> SingleRows(D, rows); @/
    /@ assert closed: \forall dataset D, weights w, real q; IsCircuitReduction(D, c, q, bias) && 1.0 <= q && AssignmentWeights(w, q, c, value, bias) ==>
         ClosedProduct(TrainingError(D, w, CircuitFeatures(c, bias) + bias, 1, CircuitSamples(c, bias)), ClosedSquare(q)) == TrueInputs(value, c->inputs); @/
    lemma_open_assigned_error(c, value, bias);
  }
*/
