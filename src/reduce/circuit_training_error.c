#include "circuit_training_error.h"

/*@ // Row i of D is row i of the reduction.
    predicate IsCircuitRow{L}(dataset D, struct circuit_reduction *r, integer i) =
      (i <= r->circuit->inputs + 1 || GateFirstRow{L}(r->circuit, r->circuit->gates) <= i ==>
        \forall integer d; 0 <= d < r->features ==> Feature(D, i, d) == PlainFeature{L}(r->circuit, i, d)) &&
      (\forall integer g; 0 <= g < r->circuit->gates &&
          GateFirstRow{L}(r->circuit, g) <= i < GateFirstRow{L}(r->circuit, g + 1) ==>
        \forall integer d; 0 <= d < r->features ==>
          Feature(D, i, d) == GateFeature{L}(r->circuit, g, i - GateFirstRow{L}(r->circuit, g), d)) &&
      (r->bias ==> Feature(D, i, r->features) == 1.0) &&
      Label(D, i) * r->q[0].value == CircuitLabel{L}(r->circuit, r->q[0].value, i) && Multiplicity(D, i) == 1.0;

    // Rows can be made and added: valid memory, and nothing overlaps.
    predicate CircuitRowsValid{L}(struct training_error *error, struct circuit_reduction *r, struct sample *s) =
      CircuitReduction(r) && Live(&r->q[0]) && CircuitRowRoom(s, r->circuit) && CircuitRowApart(s, r) && ErrorValid(error) &&
      error->label_denominator[0].value == r->q[0].value && error->network->features == r->features &&
      (error->network->bias <==> r->bias);

    predicate CircuitRowsApart{L}(struct training_error *error, struct circuit_reduction *r, struct sample *s) =
      \separated(s, error, r, error->network) &&
      \separated(&s->label[0], &error->network->weight[0 .. WeightCount(error->network) - 1][0]) &&
      (error->fast != \null ==>
        \separated(s, error->fast) && \separated(s->value + (0 .. s->capacity - 1), error->fast) &&
        \separated(s->value + (0 .. s->capacity - 1), error->fast->weight + (0 .. WeightCount(error->network) - 1)));

    // The rows are the same in both states.
    predicate SameCircuitRows{Before, After}(struct circuit_reduction *r) =
      \forall dataset D, integer i; 0 <= i < \at(r->samples, Before) && IsCircuitRow{Before}(D, r, i) ==>
        IsCircuitRow{After}(D, r, i);
*/

/*@ requires valid:     CircuitRowsValid(error, r, s) && CircuitRowsApart(error, r, s);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                        error->unit[0].value, error->samples;
    ensures  valid:     ErrorValid(error);
    ensures  exact:     \forall dataset D, weights w;
                          (\forall integer i; 0 <= i < r->samples ==> IsCircuitRow{Pre}(D, r, i)) ==>
                          RepresentsNetwork{Pre}(w, error->network) ==> ErrorIs{Pre}(error, D, w, 0) ==>
                          ErrorIs(error, D, w, r->samples);
    ensures  sizes:     error->network->units == \old(error->network->units) &&
                        Stride(error->network) == \old(Stride(error->network)) && r->samples == \old(r->samples);
*/
static void add_rows(struct training_error *error, const struct circuit_reduction *r, struct sample *s)
{
  /*@ loop invariant index: 0 <= i <= r->samples;
      loop invariant valid: CircuitRowsValid(error, r, s) && CircuitRowsApart(error, r, s);
      loop invariant rows:  SameCircuitRows{Pre, Here}(r);
      loop invariant represents: \forall weights w; RepresentsNetwork{Pre}(w, error->network) ==>
                                   RepresentsNetwork(w, error->network);
      loop invariant exact: \forall dataset D, weights w;
                              (\forall integer k; 0 <= k < r->samples ==> IsCircuitRow{Pre}(D, r, k)) ==>
                              RepresentsNetwork{Pre}(w, error->network) ==> ErrorIs{Pre}(error, D, w, 0) ==>
                              ErrorIs(error, D, w, i);
      loop assigns i, s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                   s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                   error->unit[0].value, error->samples;
      loop variant r->samples - i;
  */
  for (size_t i = 0; i < r->samples; i++) {
    circuit_row(r, i, s);
    training_error_add(error, s);
  }
}

void circuit_training_error(const struct circuit_reduction *r, const struct network *network,
                            struct sample *s, int64_t *storage, mpz_ptr numerator, mpz_ptr denominator)
{
  struct network_int64 fast;
  struct training_error error;
  const bool fits = network_to_int64(&fast, network, r->q, storage);
  training_error_begin(&error, network, fits ? &fast : NULL, r->q);
  /*@ assert rows: \forall dataset D; IsCircuitSetOf{Pre}(D, r) ==>
                     \forall integer i; 0 <= i < r->samples ==> IsCircuitRow{Pre}(D, r, i); */
  add_rows(&error, r, s);
  training_error_value(&error, numerator, denominator);
  training_error_end(&error);
}
