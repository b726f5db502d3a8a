/* Two rows with the same coordinates have the same output, whatever the signs. */
#include "colouring_loop.h"

/*@ predicate SameCoordinates(dataset D, integer first, integer second, integer size) =
      size <= 0 || (SameCoordinates(D, first, second, size - 1) && Feature(D, first, size - 1) == Feature(D, second, size - 1));
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; SameCoordinates(D, first, second, size) ==>
       Dot(D, w, first, unit, size) == Dot(D, w, second, unit, size);
  @/
  void lemma_same_dot(size_t first, size_t second, size_t size, int unit) {
    /@ loop invariant 0 <= k <= size;
       loop invariant before: \forall dataset D; SameCoordinates(D, first, second, size) ==> SameCoordinates(D, first, second, k);
       loop assigns k;
       loop variant k;
    @/
    for (size_t k = size; k > 0; k--)
      ;
    /@ loop invariant 0 <= k <= size;
       loop invariant dot: \forall weights w, dataset D; SameCoordinates(D, first, second, k) ==>
         Dot(D, w, first, unit, k) == Dot(D, w, second, unit, k);
       loop assigns k;
       loop variant size - k;
    @/
    for (size_t k = 0; k < size; k++) {
      /@ assert first: \forall weights w, dataset D; Dot(D, w, first, unit, k + 1) ==
           Dot(D, w, first, unit, k) + Feature(D, first, k) * Weight(w, unit, k); @/
      /@ assert second: \forall weights w, dataset D; Dot(D, w, second, unit, k + 1) ==
           Dot(D, w, second, unit, k) + Feature(D, second, k) * Weight(w, unit, k); @/
      /@ assert next: \forall dataset D; SameCoordinates(D, first, second, k + 1) ==>
           SameCoordinates(D, first, second, k) && Feature(D, first, k) == Feature(D, second, k); @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: 0 <= units;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures step: \forall weights w, dataset D; Output(D, w, row, size, units + 1) ==
       Output(D, w, row, size, units) + ClosedProduct(Sign(w, units), Relu(Dot(D, w, row, units, size)));
  @/
  void lemma_output_step(size_t row, size_t size, int units) {
    lemma_closed_product();
    /@ assert open: \forall weights w, dataset D; Output(D, w, row, size, units + 1) ==
         Output(D, w, row, size, units) + Sign(w, units) * Relu(Dot(D, w, row, units, size)); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: 0 <= units;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures output: \forall weights w, dataset D; SameCoordinates(D, first, second, size) ==>
       Output(D, w, first, size, units) == Output(D, w, second, size, units);
  @/
  void lemma_same_output(size_t first, size_t second, size_t size, int units) {
    /@ loop invariant 0 <= k <= units;
       loop invariant output: \forall weights w, dataset D; SameCoordinates(D, first, second, size) ==>
         Output(D, w, first, size, k) == Output(D, w, second, size, k);
       loop assigns k;
       loop variant units - k;
    @/
    for (int k = 0; k < units; k++) {
      lemma_same_dot(first, second, size, k);
      lemma_output_step(first, size, k);
      lemma_output_step(second, size, k);
    }
  }
*/

/* The row of the edge is the row of its vertex. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires size: size == h->vertices + 2 * free + bias;
     requires loop: e < h->edges && EdgeSize(h, e) == 1 && v == h->vertex[h->start[e]] && v < h->vertices;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures same: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       SameCoordinates(D, v, h->vertices + e, size);
  @/
  void lemma_same_rows(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t size,
                       size_t e, uint32_t v) {
    size_t row = h->vertices + e;
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    /@ assert vertex: (h->vertex + h->start[e])[0] == v; @/
    /@ assert empty: \forall integer d; Incidence(h->vertex + h->start[e], 0, d) == 0; @/
    /@ assert one: \forall integer d; Incidence(h->vertex + h->start[e], 1, d) == (d == v ? 1 : 0); @/
    /@ assert range: 0 <= v < ColouringSamples(h, colours, bias, free) && 0 <= row < ColouringSamples(h, colours, bias, free) &&
         h->vertices <= row < ColouringFirstExtra(h); @/
    /@ assert first: \forall integer d; ColouringFeature(h, bias, v, d) == (d == v ? 1 : 0); @/
    /@ assert second: \forall integer d; ColouringFeature(h, bias, row, d) == (d == v ? 1 : 0); @/
    /@ loop invariant 0 <= k <= size;
       loop invariant same: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==> SameCoordinates(D, v, row, k);
       loop assigns k;
       loop variant size - k;
    @/
    for (size_t k = 0; k < size; k++) {
      /@ assert coordinate: \forall dataset D; IsColouringReduction(D, h, colours, copies, zero, bias, free) ==>
           Feature(D, v, k) == Feature(D, row, k); @/
      ;
    }
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures both: \forall real x, y; y >= ClosedSquare(x - 1.0) + ClosedProduct((real)copies, ClosedSquare(x - 0.0)) ==>
       ClosedProduct(y, copies + 1.0) >= copies;
  @/
  void lemma_two_labels(uint64_t copies) {
    lemma_closed_product();
    /@ assert square: \forall real x; ((copies + 1.0) * x - 1.0) * ((copies + 1.0) * x - 1.0) >= 0.0; @/
    /@ assert expand: \forall real x; (copies + 1.0) * ((x - 1.0) * (x - 1.0)) + ((copies + 1.0) * copies) * (x * x) - copies ==
         ((copies + 1.0) * x - 1.0) * ((copies + 1.0) * x - 1.0); @/
    /@ assert first: \forall real x; ClosedProduct(copies + 1.0, ClosedSquare(x - 1.0)) == (copies + 1.0) * ((x - 1.0) * (x - 1.0)); @/
    /@ assert merge: \forall real y; ClosedProduct(copies + 1.0, ClosedProduct((real)copies, y)) ==
         ClosedProduct((copies + 1.0) * copies, y); @/
    /@ assert second: \forall real x; ClosedProduct((copies + 1.0) * copies, ClosedSquare(x - 0.0)) ==
         ((copies + 1.0) * copies) * (x * x); @/
    /@ assert least: \forall real x; ClosedProduct(copies + 1.0, ClosedSquare(x - 1.0)) +
         ClosedProduct(copies + 1.0, ClosedProduct((real)copies, ClosedSquare(x - 0.0))) >= copies; @/
    /@ assert monotone: \forall real x; x >= 0.0 ==> (copies + 1.0) * x >= 0.0; @/
    /@ assert closed: \forall real x, y, z; z >= x + y ==>
         ClosedProduct(z, copies + 1.0) >= ClosedProduct(copies + 1.0, x) + ClosedProduct(copies + 1.0, y); @/
    ;
  }
*/

/*@ ghost
  void lemma_loop(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t size,
                  size_t e) {
    size_t edges = h->vertices + h->edges;
    size_t samples = edges + (size_t)bias + (free == 1 ? 2 * (size_t)colours + 1 : 0);
    size_t row = h->vertices + e;
    /@ assert places: 0 <= h->start[e] < h->start[e + 1] <= h->start[h->edges]; @/
    uint32_t v = h->vertex[h->start[e]];
    /@ assert ascend: VerticesAscend(h->vertex + h->start[e], 1, h->vertices); @/
    /@ assert vertex: (h->vertex + h->start[e])[0] == v; @/
    /@ assert below: v < h->vertices; @/
    lemma_same_rows(h, colours, rank, copies, zero, bias, free, size, e, v);
    lemma_same_output(v, row, size, colours);
    lemma_vertex_row(h, colours, rank, copies, zero, bias, free, v, 0);
    lemma_edge_row(h, colours, rank, copies, zero, bias, free, e, 0);
    lemma_units_row_error(size, colours, v);
    lemma_units_row_error(size, colours, row);
    lemma_colouring_multiplicities(h, colours, rank, copies, zero, bias, free);
    /@ assert samples: samples == ColouringSamples(h, colours, bias, free); @/
    /@ assert positive: \forall dataset D, integer i; ColouringRows(D, h, colours, copies, zero, bias, free) && 0 <= i < samples ==>
         Multiplicity(D, i) >= 0.0; @/
    lemma_split_units_rows(size, colours, 0, h->vertices, samples);
    lemma_units_one_row(size, colours, 0, h->vertices, v);
    lemma_units_one_row(size, colours, h->vertices, samples, row);
    /@ assert first: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowsError(D, w, size, colours, 0, h->vertices) >= UnitsRowError(D, w, size, colours, v); @/
    /@ assert second: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowsError(D, w, size, colours, h->vertices, samples) >= UnitsRowError(D, w, size, colours, row); @/
    /@ assert vertices: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowError(D, w, size, colours, v) == ClosedSquare(Output(D, w, v, size, colours) - 1.0); @/
    /@ assert edges: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowError(D, w, size, colours, row) == ClosedProduct((real)copies, ClosedSquare(Output(D, w, v, size, colours) - 0.0)); @/
    /@ assert both: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowsError(D, w, size, colours, 0, samples) >= ClosedSquare(Output(D, w, v, size, colours) - 1.0) +
           ClosedProduct((real)copies, ClosedSquare(Output(D, w, v, size, colours) - 0.0)); @/
    lemma_two_labels(copies);
  }
*/
