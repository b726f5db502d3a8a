/* The second difference of the outputs at hinge i, f(2i) + f(2i+2) - 2 f(2i+1), is 3 on the labels.  A unit with a positive sign makes it positive at one
 * hinge at most, the one that its breakpoint belongs to, and the other units at none; so some hinge of k has nobody if a sign is not positive. */
#include "colouring_signs.h"

#include "colouring_bends.h"

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures next: \forall real x; ClosedProduct(x, (real)(t + 1)) == ClosedProduct(x, (real)t) + x;
  @/
  void lemma_next_multiple(size_t t) {
    lemma_closed_product();
    /@ assert next: \forall real x; x * (real)(t + 1) == x * (real)t + x; @/
    ;
  }
*/

/* One step of the gadget. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && free == 1;
     requires range: size == h->vertices + 2 * free + bias && 0 <= unit < colours && t < 2 * colours &&
       row == h->vertices + h->edges + bias + t;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures step: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       ScaledDot(D, w, row + 1, unit, size) == ScaledDot(D, w, row, unit, size) + ScaledWeight(w, unit, h->vertices + 1);
  @/
  void lemma_gadget_step(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                         size_t size, int unit, size_t t, size_t row) {
    lemma_gadget_row(h, colours, rank, copies, zero, bias, free, t, unit);
    lemma_gadget_row(h, colours, rank, copies, zero, bias, free, t + 1, unit);
    lemma_next_multiple(t);
  }
*/

/* What a unit does on three rows of a straight line. */
/*@ ghost
  /@ requires range: row < 0x8000000000000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures up: \forall weights w, dataset D, real z, s; ScaledDot(D, w, row, unit, size) == z && ScaledDot(D, w, row + 1, unit, size) == z + s &&
       ScaledDot(D, w, row + 2, unit, size) == z + 2.0 * s && Bends(D, w, row, size, unit) != 0 ==>
         (Sign(w, unit) > 0.0 && ((s > 0.0 && z < 0.0 && z + 2.0 * s > 0.0) || (s < 0.0 && z > 0.0 && z + 2.0 * s < 0.0)));
  @/
  void lemma_bend(size_t row, size_t size, int unit) {
    lemma_unit_difference(row, size, unit);
  }
*/

/* A unit bends once at most. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && free == 1;
     requires range: size == h->vertices + 2 * free + bias && 0 <= unit < colours && row == h->vertices + h->edges + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures once: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       UnitBends(D, w, row, size, unit, colours) <= 1;
     ensures never: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && !(Sign(w, unit) > 0.0) ==>
       UnitBends(D, w, row, size, unit, colours) <= 0;
  @/
  void lemma_one_bend(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t size,
                      int unit, size_t row) {
    /@ loop invariant 0 <= k <= colours;
       loop invariant once: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         0 <= UnitBends(D, w, row, size, unit, k) <= 1;
       loop invariant never: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && !(Sign(w, unit) > 0.0) ==>
         UnitBends(D, w, row, size, unit, k) == 0;
       loop invariant after: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
         UnitBends(D, w, row, size, unit, k) == 1 ==>
           (ScaledWeight(w, unit, h->vertices + 1) > 0.0 && ScaledDot(D, w, row + 2 * k, unit, size) > 0.0) ||
           (ScaledWeight(w, unit, h->vertices + 1) < 0.0 && ScaledDot(D, w, row + 2 * k, unit, size) < 0.0);
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++) {
      size_t first = row + 2 * (size_t)k;
      lemma_gadget_step(h, colours, rank, copies, zero, bias, free, size, unit, 2 * (size_t)k, first);
      lemma_gadget_step(h, colours, rank, copies, zero, bias, free, size, unit, 2 * (size_t)k + 1, first + 1);
      lemma_bend(first, size, unit);
      /@ assert next: first + 2 == row + 2 * (k + 1); @/
      /@ assert sum: \forall weights w, dataset D; UnitBends(D, w, row, size, unit, k + 1) ==
           UnitBends(D, w, row, size, unit, k) + Bends(D, w, first, size, unit); @/
      /@ assert bend: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && Bends(D, w, first, size, unit) != 0 ==>
           Sign(w, unit) > 0.0 &&
           ((ScaledWeight(w, unit, h->vertices + 1) > 0.0 && ScaledDot(D, w, first, unit, size) < 0.0 && ScaledDot(D, w, first + 2, unit, size) > 0.0) ||
            (ScaledWeight(w, unit, h->vertices + 1) < 0.0 && ScaledDot(D, w, first, unit, size) > 0.0 && ScaledDot(D, w, first + 2, unit, size) < 0.0)); @/
      /@ assert straight: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
           ScaledDot(D, w, first + 2, unit, size) == ScaledDot(D, w, first, unit, size) + 2.0 * ScaledWeight(w, unit, h->vertices + 1); @/
      ;
    }
  }
*/

/* All units together bend as often as there are positive signs. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && free == 1;
     requires range: size == h->vertices + 2 * free + bias && row == h->vertices + h->edges + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures fewer: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && !AllPositive(w, colours) ==>
       AllBends(D, w, row, size, colours, colours) <= colours - 1;
  @/
  void lemma_few_bends(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t size,
                       size_t row) {
    lemma_exchange(row, size, 0, colours);
    /@ loop invariant 0 <= k <= colours;
       loop invariant most: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         AllBends(D, w, row, size, k, colours) <= k;
       loop invariant fewer: \forall weights w, dataset D, integer j; ColouringRows(D, h, colours, copies, zero, bias, free) && 0 <= j < k &&
         !(Sign(w, j) > 0.0) ==> AllBends(D, w, row, size, k, colours) <= k - 1;
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++) {
      lemma_exchange(row, size, k, colours);
      lemma_one_bend(h, colours, rank, copies, zero, bias, free, size, k, row);
    }
  }
*/

/* The labels at one hinge. */
/*@ ghost
  /@ requires range: 0 <= i < units;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures difference: HingeSum(units, 2 * i) + HingeSum(units, 2 * i + 2) - 2 * HingeSum(units, 2 * i + 1) == 1;
  @/
  void lemma_hinge(int units, int i) {
    /@ loop invariant 0 <= k <= units;
       loop invariant difference: HingeSum(k, 2 * i) + HingeSum(k, 2 * i + 2) - 2 * HingeSum(k, 2 * i + 1) == (i < k ? 1 : 0);
       loop assigns k;
       loop variant units - k;
    @/
    for (int k = 0; k < units; k++) {
      /@ assert first: HingeSum(k + 1, 2 * i) == HingeSum(k, 2 * i) + (2 * i - 2 * k - 1 > 0 ? 2 * i - 2 * k - 1 : 0); @/
      /@ assert second: HingeSum(k + 1, 2 * i + 1) == HingeSum(k, 2 * i + 1) + (2 * i - 2 * k > 0 ? 2 * i - 2 * k : 0); @/
      /@ assert third: HingeSum(k + 1, 2 * i + 2) == HingeSum(k, 2 * i + 2) + (2 * i - 2 * k + 1 > 0 ? 2 * i - 2 * k + 1 : 0); @/
      ;
    }
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures outer: \forall real x; ClosedSquare(x) >= -x - 0.25;
     ensures inner: \forall real x; ClosedSquare(x) >= 2.0 * x - 1.0;
  @/
  void lemma_hinge_tangents(void) {
    lemma_closed_product();
    /@ assert outer: \forall real x; (x + 0.5) * (x + 0.5) >= 0.0; @/
    /@ assert inner: \forall real x; (x - 1.0) * (x - 1.0) >= 0.0; @/
    /@ assert square: \forall real x; ClosedSquare(x) == x * x; @/
    ;
  }
*/

/* Where the output does not bend, the rows of the hinge cost 3/2. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && free == 1;
     requires range: size == h->vertices + 2 * free + bias && 0 <= i < colours && row == h->vertices + h->edges + bias + 2 * i;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       OutputDifference(D, w, row, size, colours) <= 0.0 ==>
         UnitsRowError(D, w, size, colours, row) + UnitsRowError(D, w, size, colours, row + 1) + UnitsRowError(D, w, size, colours, row + 2) >= 1.5;
  @/
  void lemma_straight_hinge(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                            size_t size, int i, size_t row) {
    lemma_gadget_row(h, colours, rank, copies, zero, bias, free, 2 * (size_t)i, 0);
    lemma_gadget_row(h, colours, rank, copies, zero, bias, free, 2 * (size_t)i + 1, 0);
    lemma_gadget_row(h, colours, rank, copies, zero, bias, free, 2 * (size_t)i + 2, 0);
    lemma_units_row_error(size, colours, row);
    lemma_units_row_error(size, colours, row + 1);
    lemma_units_row_error(size, colours, row + 2);
    lemma_hinge(colours, i);
    lemma_hinge_tangents();
    /@ assert first: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowError(D, w, size, colours, row) >= Label(D, row) - Output(D, w, row, size, colours) - 0.25; @/
    /@ assert tangent: \forall weights w, dataset D; ClosedSquare(Output(D, w, row + 1, size, colours) - Label(D, row + 1)) >=
         2.0 * (Output(D, w, row + 1, size, colours) - Label(D, row + 1)) - 1.0; @/
    /@ assert second: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowError(D, w, size, colours, row + 1) >= 2.0 * (Output(D, w, row + 1, size, colours) - Label(D, row + 1)) - 1.0; @/
    /@ assert third: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowError(D, w, size, colours, row + 2) >= Label(D, row + 2) - Output(D, w, row + 2, size, colours) - 0.25; @/
    /@ assert labels: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         Label(D, row) + Label(D, row + 2) - 2.0 * Label(D, row + 1) == 3.0; @/
    ;
  }
*/

/* Three rows, one after the other, have at most the error of all. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: row + 2 < samples && samples == ColouringSamples(h, colours, bias, free);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures three: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       UnitsRowsError(D, w, size, colours, 0, samples) >= UnitsRowError(D, w, size, colours, row) +
         UnitsRowError(D, w, size, colours, row + 1) + UnitsRowError(D, w, size, colours, row + 2);
  @/
  void lemma_three_rows(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t size,
                        size_t samples, size_t row) {
    lemma_colouring_multiplicities(h, colours, rank, copies, zero, bias, free);
    /@ assert positive: \forall dataset D, integer i; ColouringRows(D, h, colours, copies, zero, bias, free) && 0 <= i < samples ==>
         Multiplicity(D, i) >= 0.0; @/
    lemma_units_rows_nonnegative(size, colours, 0, row);
    lemma_units_rows_nonnegative(size, colours, row + 3, samples);
    lemma_split_units_rows(size, colours, 0, row + 3, samples);
    /@ assert before: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowsError(D, w, size, colours, 0, row) >= 0.0; @/
    /@ assert after: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowsError(D, w, size, colours, row + 3, samples) >= 0.0; @/
    /@ assert first: \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, row + 1) ==
         UnitsRowsError(D, w, size, colours, 0, row) + UnitsRowError(D, w, size, colours, row); @/
    /@ assert second: \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, row + 2) ==
         UnitsRowsError(D, w, size, colours, 0, row + 1) + UnitsRowError(D, w, size, colours, row + 1); @/
    /@ assert third: \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, row + 3) ==
         UnitsRowsError(D, w, size, colours, 0, row + 2) + UnitsRowError(D, w, size, colours, row + 2); @/
    ;
  }
*/

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && free == 1;
     requires size: size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && !AllPositive(w, colours) ==>
       UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) >= 1.0;
  @/
  void lemma_gadget(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t size) {
    size_t row = h->vertices + h->edges + (size_t)bias;
    size_t samples = row + 2 * (size_t)colours + 1;
    /@ assert samples: samples == ColouringSamples(h, colours, bias, free); @/
    /@ loop invariant 0 <= k <= colours;
       loop invariant bends: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
         UnitsRowsError(D, w, size, colours, 0, samples) < 1.0 ==> AllBends(D, w, row, size, colours, k) >= k;
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++) {
      size_t first = row + 2 * (size_t)k;
      lemma_straight_hinge(h, colours, rank, copies, zero, bias, free, size, k, first);
      lemma_three_rows(h, colours, rank, copies, zero, bias, free, size, samples, first);
      lemma_straight(first, size, colours);
      /@ assert bend: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
           UnitsRowsError(D, w, size, colours, 0, samples) < 1.0 ==> BendingUnits(D, w, first, size, colours) >= 1; @/
      /@ assert next: \forall weights w, dataset D; AllBends(D, w, row, size, colours, k + 1) ==
           AllBends(D, w, row, size, colours, k) + BendingUnits(D, w, first, size, colours); @/
    }
    lemma_few_bends(h, colours, rank, copies, zero, bias, free, size, row);
  }
*/

/*@ ghost
  void lemma_free_signs_cost(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                             size_t size) {
    if (free == 1)
      lemma_gadget(h, colours, rank, copies, zero, bias, free, size);
  }
*/
