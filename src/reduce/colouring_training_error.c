#include "colouring_training_error.h"

/*@ // Row i of D is row i of the reduction.
    predicate IsColouringRow{L}(dataset D, struct colouring_reduction *r, integer i) =
      (\forall integer d; 0 <= d < r->features ==> Feature(D, i, d) == ColouringFeature(r->hypergraph, r->bias ? 1 : 0, i, d)) &&
      (r->bias ==> Feature(D, i, r->features) == 1.0) &&
      Label(D, i) == ColouringLabel(r->hypergraph, r->colours, r->bias ? 1 : 0, i) &&
      Multiplicity(D, i) == ColouringMultiplicity(r->hypergraph, r->copies, r->bias ? 1 : 0, r->zero, i);

    // Rows can be made and added: valid memory, and nothing overlaps.
    predicate ColouringRowsValid{L}(struct training_error *error, struct colouring_reduction *r, struct sample *s) =
      ColouringReduction(r) && ColouringRowRoom(s, r->rank) && ColouringRowApart(s, r->hypergraph) && ErrorValid(error) &&
      error->label_denominator[0].value == 1.0 && error->network->features == r->features &&
      (error->network->bias <==> r->bias);

    predicate ColouringRowsApart{L}(struct training_error *error, struct colouring_reduction *r, struct sample *s) =
      \separated(s, error, r, error->network) && \separated(s->column + (0 .. s->capacity - 1), r) &&
      \separated(&s->label[0], &error->network->weight[0 .. WeightCount(error->network) - 1][0]) &&
      (error->fast != \null ==>
        \separated(s, error->fast) && \separated(s->value + (0 .. s->capacity - 1), error->fast) &&
        \separated(s->value + (0 .. s->capacity - 1), error->fast->weight + (0 .. WeightCount(error->network) - 1)));

    // The rows are the same in both states.
    predicate SameColouringRows{Before, After}(struct colouring_reduction *r) =
      \forall dataset D, integer i; 0 <= i < \at(r->samples, Before) && IsColouringRow{Before}(D, r, i) ==>
        IsColouringRow{After}(D, r, i);
*/

/*@ requires valid:     ColouringRowsValid(error, r, s) && ColouringRowsApart(error, r, s);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                        error->unit[0].value, error->samples;
    ensures  valid:     ErrorValid(error);
    ensures  exact:     \forall dataset D, weights w;
                          (\forall integer i; 0 <= i < r->samples ==> IsColouringRow{Pre}(D, r, i)) ==>
                          RepresentsNetwork{Pre}(w, error->network) ==> ErrorIs{Pre}(error, D, w, 0) ==>
                          ErrorIs(error, D, w, r->samples);
    ensures  sizes:     error->network->units == \old(error->network->units) &&
                        Stride(error->network) == \old(Stride(error->network)) && r->samples == \old(r->samples);
*/
static void add_rows(struct training_error *error, const struct colouring_reduction *r, struct sample *s)
{
  /*@ loop invariant index: 0 <= i <= r->samples;
      loop invariant valid: ColouringRowsValid(error, r, s) && ColouringRowsApart(error, r, s);
      loop invariant rows:  SameColouringRows{Pre, Here}(r);
      loop invariant represents: \forall weights w; RepresentsNetwork{Pre}(w, error->network) ==>
                                   RepresentsNetwork(w, error->network);
      loop invariant exact: \forall dataset D, weights w;
                              (\forall integer k; 0 <= k < r->samples ==> IsColouringRow{Pre}(D, r, k)) ==>
                              RepresentsNetwork{Pre}(w, error->network) ==> ErrorIs{Pre}(error, D, w, 0) ==>
                              ErrorIs(error, D, w, i);
      loop assigns i, s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                   s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                   error->unit[0].value, error->samples;
      loop variant r->samples - i;
  */
  for (size_t i = 0; i < r->samples; i++) {
    colouring_row(r, i, s);
    training_error_add(error, s);
  }
}

void colouring_training_error(const struct colouring_reduction *r, const struct network *network,
                              struct sample *s, int64_t *storage, mpz_ptr numerator, mpz_ptr denominator)
{
  struct network_int64 fast;
  struct training_error error;
  mpz_t one;
  mpz_init(one);
  mpz_set_ui(one, 1);
  const bool fits = network_to_int64(&fast, network, one, storage);
  training_error_begin(&error, network, fits ? &fast : NULL, one);
  /*@ assert rows: \forall dataset D; IsColouringSetOf{Pre}(D, r) ==>
                     \forall integer i; 0 <= i < r->samples ==> IsColouringRow{Pre}(D, r, i); */
  add_rows(&error, r, s);
  training_error_value(&error, numerator, denominator);
  training_error_end(&error);
  mpz_clear(one);
}
