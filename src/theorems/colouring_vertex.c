/* If no unit made the k-th part of a positive output, all of them together would make less than the output. */
#include "colouring_vertex.h"

/*@ ghost
  void lemma_square_tangents(void) {
    lemma_closed_product();
    /@ assert up: \forall real x; (x - 0.5) * (x - 0.5) >= 0.0; @/
    /@ assert far: \forall real x; x <= 0.0 ==> x * (x - 2.0) >= 0.0; @/
    /@ assert square: \forall real x; ClosedSquare(x - 1.0) == x * (x - 2.0) + 1.0; @/
    ;
  }
*/

/*@ predicate NoneChosen(dataset D, weights w, integer size, integer colours, integer v, integer k) =
      k <= 0 || (NoneChosen(D, w, size, colours, v, k - 1) && Chooses(D, w, size, colours, v, k - 1) != 1);
*/

/*@ ghost
  /@ requires range: 1 <= colours && 0 <= k;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: \forall real x, y; ClosedProduct((real)colours, x + y) == ClosedProduct((real)colours, x) + ClosedProduct((real)colours, y);
     ensures next: \forall real x; ClosedProduct((real)(k + 1), x) == ClosedProduct((real)k, x) + x;
     ensures none: \forall real x; ClosedProduct(0.0, x) == 0.0 && ClosedProduct(x, 0.0) == 0.0;
     ensures relu: \forall real x, y; y > 0.0 && ClosedProduct((real)colours, x) < y ==> ClosedProduct((real)colours, Relu(x)) < y;
  @/
  void lemma_times_colours(int colours, int k) {
    lemma_closed_product();
    /@ assert next: \forall real x; (real)(k + 1) * x == (real)k * x + x; @/
    ;
  }
*/

/*@ ghost
  /@ requires range: 1 <= colours && 0 <= to;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures average: to > 0 ==> \forall weights w, dataset D; NoneChosen(D, w, size, colours, v, to) && Output(D, w, v, size, colours) > 0.0 ==>
       ClosedProduct((real)colours, ReluSum(D, w, v, size, to)) < ClosedProduct((real)to, Output(D, w, v, size, colours));
  @/
  void lemma_below_average(size_t size, int colours, uint32_t v, int to) {
    lemma_times_colours(colours, 0);
    /@ assert none: \forall weights w, dataset D; ReluSum(D, w, v, size, 0) == 0.0; @/
    /@ loop invariant 0 <= k <= to;
       loop invariant first: k == 0 ==> \forall weights w, dataset D; ClosedProduct((real)colours, ReluSum(D, w, v, size, k)) == 0.0 &&
         ClosedProduct((real)k, Output(D, w, v, size, colours)) == 0.0;
       loop invariant average: k > 0 ==> \forall weights w, dataset D; NoneChosen(D, w, size, colours, v, k) && Output(D, w, v, size, colours) > 0.0 ==>
         ClosedProduct((real)colours, ReluSum(D, w, v, size, k)) < ClosedProduct((real)k, Output(D, w, v, size, colours));
       loop assigns k;
       loop variant to - k;
    @/
    for (int k = 0; k < to; k++) {
      lemma_times_colours(colours, k);
      /@ assert sum: \forall weights w, dataset D; ReluSum(D, w, v, size, k + 1) ==
           ReluSum(D, w, v, size, k) + Relu(ScaledDot(D, w, v, k, size)); @/
      /@ assert product: \forall weights w, dataset D; ClosedProduct((real)colours, ReluSum(D, w, v, size, k + 1)) ==
           ClosedProduct((real)colours, ReluSum(D, w, v, size, k)) + ClosedProduct((real)colours, Relu(ScaledDot(D, w, v, k, size))); @/
      /@ assert chosen: \forall weights w, dataset D; NoneChosen(D, w, size, colours, v, k + 1) ==>
           NoneChosen(D, w, size, colours, v, k) && Chooses(D, w, size, colours, v, k) != 1; @/
      /@ assert last: \forall weights w, dataset D; Chooses(D, w, size, colours, v, k) != 1 && Output(D, w, v, size, colours) > 0.0 ==>
           ClosedProduct((real)colours, Relu(ScaledDot(D, w, v, k, size))) < Output(D, w, v, size, colours); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: 1 <= colours && v < vertices && 0 <= to <= colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures some: \forall weights w, dataset D; !NoneChosen(D, w, size, colours, v, to) ==>
       SomeColour(ChosenColouring(D, w, size, colours, vertices), colours, v);
  @/
  void lemma_some_chosen(size_t size, int colours, uint32_t vertices, uint32_t v, int to) {
    lemma_chosen_colouring(size, colours, vertices);
    /@ loop invariant 0 <= k <= to;
       loop invariant some: \forall weights w, dataset D; !NoneChosen(D, w, size, colours, v, k) ==>
         SomeColour(ChosenColouring(D, w, size, colours, vertices), colours, v);
       loop assigns k;
       loop variant to - k;
    @/
    for (int k = 0; k < to; k++) {
      /@ assert next: \forall weights w, dataset D; !NoneChosen(D, w, size, colours, v, k + 1) ==>
           !NoneChosen(D, w, size, colours, v, k) || Chooses(D, w, size, colours, v, k) == 1; @/
      /@ assert this: \forall weights w, dataset D; Chooses(D, w, size, colours, v, k) == 1 ==>
           HasColour(ChosenColouring(D, w, size, colours, vertices), colours, v, k); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: v < h->vertices;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       UnitsRowError(D, w, size, colours, v) >= 0.75 - Output(D, w, v, size, colours);
     ensures positive: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       UnitsRowError(D, w, size, colours, v) < 1.0 ==> Output(D, w, v, size, colours) > 0.0;
  @/
  void lemma_vertex_error(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                          size_t size, uint32_t v) {
    lemma_vertex_row(h, colours, rank, copies, zero, bias, free, v, 0);
    lemma_units_row_error(size, colours, v);
    lemma_square_tangents();
    /@ assert label: \forall weights w, dataset D; Label(D, v) == 1.0 ==>
         ClosedSquare(Output(D, w, v, size, colours) - Label(D, v)) == ClosedSquare(Output(D, w, v, size, colours) - 1.0); @/
    /@ assert tangent: \forall weights w, dataset D;
         ClosedSquare(Output(D, w, v, size, colours) - 1.0) >= 0.75 - Output(D, w, v, size, colours); @/
    /@ assert near: \forall weights w, dataset D;
         ClosedSquare(Output(D, w, v, size, colours) - 1.0) < 1.0 ==> Output(D, w, v, size, colours) > 0.0; @/
    /@ assert error: \forall weights w, dataset D; Multiplicity(D, v) == 1.0 && Label(D, v) == 1.0 ==>
         UnitsRowError(D, w, size, colours, v) == ClosedSquare(Output(D, w, v, size, colours) - 1.0); @/
    ;
  }
*/

/*@ ghost
  void lemma_vertex_has_colour(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                               size_t size, uint32_t v) {
    lemma_vertex_error(h, colours, rank, copies, zero, bias, free, size, v);
    lemma_positive_output(v, size, colours);
    lemma_below_average(size, colours, v, colours);
    lemma_some_chosen(size, colours, h->vertices, v, colours);
    /@ assert chosen: \forall weights w, dataset D; AllPositive(w, colours) && Output(D, w, v, size, colours) > 0.0 ==>
         !NoneChosen(D, w, size, colours, v, colours); @/
    ;
  }
*/

/*@ ghost
  void lemma_colour_costs(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                          size_t size, uint32_t v, int c) {
    lemma_vertex_row(h, colours, rank, copies, zero, bias, free, v, c);
    lemma_vertex_error(h, colours, rank, copies, zero, bias, free, size, v);
    lemma_times_colours(colours, 0);
    /@ assert value: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         ClosedProduct((real)colours, ScaledDot(D, w, v, c, size)) == ClosedProduct((real)colours, ScaledWeight(w, c, v)) +
           ClosedProduct((real)colours, ColouringBias(w, c, h->vertices + 2 * free, bias)); @/
    /@ assert chosen: \forall weights w, dataset D; Chooses(D, w, size, colours, v, c) == 1 ==>
         ClosedProduct((real)colours, ScaledDot(D, w, v, c, size)) >= Output(D, w, v, size, colours); @/
    ;
  }
*/
