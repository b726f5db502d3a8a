#include "set_cover_training_error.h"

/*@ // Row i of D is row i of the reduction.
    predicate IsSetCoverRow{L}(dataset D, struct set_cover_reduction *r, integer i) =
      (\forall integer d; 0 <= d < r->features ==> Feature(D, i, d) == SetCoverFeature(r->system, i, d)) &&
      (r->bias ==> Feature(D, i, r->features) == 1.0) &&
      Label(D, i) * (real)r->root == SetCoverLabel(r->system, r->root, i) &&
      Multiplicity(D, i) == SetCoverMultiplicity(r->system, r->copies, i);

    // Rows can be made and added: valid memory, and nothing overlaps.
    predicate SetCoverRowsValid{L}(struct training_error *error, struct set_cover_reduction *r, struct sample *s) =
      SetCoverReduction(r) && SetCoverRowRoom(s, r->degree) && SetCoverRowApart(s, r->system) && ErrorValid(error) &&
      error->label_denominator[0].value == (real)r->root && error->network->features == r->features &&
      (error->network->bias <==> r->bias);

    predicate SetCoverRowsApart{L}(struct training_error *error, struct set_cover_reduction *r, struct sample *s) =
      \separated(s, error, r, error->network) &&
      \separated(&s->label[0], &error->network->weight[0 .. WeightCount(error->network) - 1][0]) &&
      (error->fast != \null ==>
        \separated(s, error->fast) && \separated(s->value + (0 .. s->capacity - 1), error->fast) &&
        \separated(s->value + (0 .. s->capacity - 1), error->fast->weight + (0 .. WeightCount(error->network) - 1)));

    // The rows are the same in both states.
    predicate SameSetCoverRows{Before, After}(struct set_cover_reduction *r) =
      \forall dataset D, integer i; 0 <= i < \at(r->samples, Before) && IsSetCoverRow{Before}(D, r, i) ==>
        IsSetCoverRow{After}(D, r, i);
*/

/*@ requires valid:     SetCoverRowsValid(error, r, s) && SetCoverRowsApart(error, r, s);
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                        s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                        error->unit[0].value, error->samples;
    ensures  valid:     ErrorValid(error);
    ensures  exact:     \forall dataset D, weights w;
                          (\forall integer i; 0 <= i < r->samples ==> IsSetCoverRow{Pre}(D, r, i)) ==>
                          RepresentsNetwork{Pre}(w, error->network) ==> ErrorIs{Pre}(error, D, w, 0) ==>
                          ErrorIs(error, D, w, r->samples);
    ensures  sizes:     error->network->units == \old(error->network->units) &&
                        Stride(error->network) == \old(Stride(error->network)) && r->samples == \old(r->samples);
*/
static void add_rows(struct training_error *error, const struct set_cover_reduction *r, struct sample *s)
{
  /*@ loop invariant index: 0 <= i <= r->samples;
      loop invariant valid: SetCoverRowsValid(error, r, s) && SetCoverRowsApart(error, r, s);
      loop invariant rows:  SameSetCoverRows{Pre, Here}(r);
      loop invariant represents: \forall weights w; RepresentsNetwork{Pre}(w, error->network) ==>
                                   RepresentsNetwork(w, error->network);
      loop invariant exact: \forall dataset D, weights w;
                              (\forall integer k; 0 <= k < r->samples ==> IsSetCoverRow{Pre}(D, r, k)) ==>
                              RepresentsNetwork{Pre}(w, error->network) ==> ErrorIs{Pre}(error, D, w, 0) ==>
                              ErrorIs(error, D, w, i);
      loop assigns i, s->size, s->column[0 .. s->capacity - 1], s->value[0 .. s->capacity - 1], s->label[0].value,
                   s->multiplicity, error->sum[0].value, error->pending, error->residual[0].value,
                   error->unit[0].value, error->samples;
      loop variant r->samples - i;
  */
  for (size_t i = 0; i < r->samples; i++) {
    set_cover_row(r, i, s);
    training_error_add(error, s);
  }
}

void set_cover_training_error(const struct set_cover_reduction *r, const struct network *network,
                              struct sample *s, int64_t *storage, mpz_ptr numerator, mpz_ptr denominator)
{
  struct network_int64 fast;
  struct training_error error;
  mpz_t root;
  mpz_init(root);
  mpz_set_ui(root, r->root);
  const bool fits = network_to_int64(&fast, network, root, storage);
  training_error_begin(&error, network, fits ? &fast : NULL, root);
  /*@ assert rows: \forall dataset D; IsSetCoverSetOf{Pre}(D, r) ==>
                     \forall integer i; 0 <= i < r->samples ==> IsSetCoverRow{Pre}(D, r, i); */
  add_rows(&error, r, s);
  training_error_value(&error, numerator, denominator);
  training_error_end(&error);
  mpz_clear(root);
}
