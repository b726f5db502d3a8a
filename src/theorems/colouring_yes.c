/* Every row has the output that is its label: exactly one unit makes 1 for a vertex, none makes anything for an edge or the zero row, and the gadget's
 * units are its hinges. */
#include "colouring_yes.h"

/* Positive signs: the output is the sum of what the units make. */
/*@ ghost
  /@ requires range: 0 < colours && (bias == 0 || bias == 1) && (free == 0 || free == 1);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures exact: \forall weights w, dataset D; ColouringWeights(w, h, colour, colours, rank, bias, free) &&
       ReluSum(D, w, row, size, colours) - Label(D, row) == 0.0 ==> UnitsRowError(D, w, size, colours, row) == 0.0;
  @/
  void lemma_exact_row(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, int bias, int free, size_t row, size_t size) {
    lemma_positive_output(row, size, colours);
    lemma_units_row_error(size, colours, row);
    lemma_coloured_weights(h, colour, colours, rank, bias, free, 0);
    lemma_product_facts();
  }
*/

/* The row of vertex v. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: v < h->vertices && colour[v] < colours && size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       UnitsRowError(D, w, size, colours, v) == 0.0;
  @/
  void lemma_coloured_vertex_row(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                                 size_t size, uint32_t v) {
    /@ assert start: \forall weights w, dataset D; ReluSum(D, w, v, size, 0) == 0.0; @/
    /@ loop invariant 0 <= k <= colours;
       loop invariant sum: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         ReluSum(D, w, v, size, k) == (colour[v] < k ? 1.0 : 0.0);
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++) {
      lemma_vertex_row(h, colours, rank, copies, zero, bias, free, v, k);
      lemma_coloured_weights(h, colour, colours, rank, bias, free, k);
      /@ assert dot: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
           ScaledDot(D, w, v, k, size) == (colour[v] == k ? 1.0 : 1.0 - rank); @/
      /@ assert next: \forall weights w, dataset D; ReluSum(D, w, v, size, k + 1) == ReluSum(D, w, v, size, k) + Relu(ScaledDot(D, w, v, k, size)); @/
      ;
    }
    lemma_vertex_row(h, colours, rank, copies, zero, bias, free, v, 0);
    lemma_exact_row(h, colour, colours, rank, bias, free, v, size);
  }
*/

/* The row of edge e. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges && !EdgeOfOneColour(h, colour, e) && size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       UnitsRowError(D, w, size, colours, h->vertices + e) == 0.0;
  @/
  void lemma_coloured_edge_row(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                               size_t size, size_t e) {
    size_t row = h->vertices + e;
    /@ assert start: \forall weights w, dataset D; ReluSum(D, w, row, size, 0) == 0.0; @/
    /@ loop invariant 0 <= k <= colours;
       loop invariant sum: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         ReluSum(D, w, row, size, k) == 0.0;
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++) {
      lemma_coloured_edge(h, colour, colours, rank, copies, zero, bias, free, e, k);
      /@ assert next: \forall weights w, dataset D; ReluSum(D, w, row, size, k + 1) == ReluSum(D, w, row, size, k) + Relu(ScaledDot(D, w, row, k, size)); @/
      ;
    }
    lemma_edge_row(h, colours, rank, copies, zero, bias, free, e, 0);
    lemma_exact_row(h, colour, colours, rank, bias, free, row, size);
  }
*/

/* The zero row. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && bias == 1;
     requires range: size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       UnitsRowError(D, w, size, colours, h->vertices + h->edges) == 0.0;
  @/
  void lemma_coloured_zero_row(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                               size_t size) {
    size_t row = h->vertices + h->edges;
    /@ assert start: \forall weights w, dataset D; ReluSum(D, w, row, size, 0) == 0.0; @/
    /@ loop invariant 0 <= k <= colours;
       loop invariant sum: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         ReluSum(D, w, row, size, k) == 0.0;
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++) {
      lemma_zero_bias_row(h, colours, rank, copies, zero, bias, free, k);
      lemma_coloured_weights(h, colour, colours, rank, bias, free, k);
      /@ assert next: \forall weights w, dataset D; ReluSum(D, w, row, size, k + 1) == ReluSum(D, w, row, size, k) + Relu(ScaledDot(D, w, row, k, size)); @/
      ;
    }
    lemma_zero_bias_row(h, colours, rank, copies, zero, bias, free, 0);
    lemma_exact_row(h, colour, colours, rank, bias, free, row, size);
  }
*/

/* 3 t as it stands in the row of the gadget. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures three: ClosedProduct(3.0, (real)t) == 3.0 * t;
  @/
  void lemma_three_times(size_t t) {
    lemma_closed_product();
  }
*/

/* What unit k makes of row t of the gadget. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && free == 1;
     requires range: t <= 2 * colours && 0 <= k < colours && size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures hinge: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       Relu(ScaledDot(D, w, h->vertices + h->edges + bias + t, k, size)) == 3 * HingeSum(k + 1, t) - 3 * HingeSum(k, t);
  @/
  void lemma_coloured_hinge(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                            size_t size, size_t t, int k) {
    lemma_gadget_row(h, colours, rank, copies, zero, bias, free, t, k);
    lemma_coloured_weights(h, colour, colours, rank, bias, free, k);
    lemma_three_times(t);
    /@ assert dot: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         ScaledDot(D, w, h->vertices + h->edges + bias + t, k, size) == 3.0 * (t - 2.0 * k - 1.0); @/
    /@ assert sum: HingeSum(k + 1, t) == HingeSum(k, t) + (t - 2 * k - 1 > 0 ? t - 2 * k - 1 : 0); @/
    ;
  }
*/

/* Row t of the gadget. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && free == 1;
     requires range: t <= 2 * colours && size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       UnitsRowError(D, w, size, colours, h->vertices + h->edges + bias + t) == 0.0;
  @/
  void lemma_coloured_gadget_row(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                                 size_t size, size_t t) {
    size_t row = h->vertices + h->edges + (size_t)bias + t;
    /@ assert start: \forall weights w, dataset D; ReluSum(D, w, row, size, 0) == 0.0; @/
    /@ assert none: HingeSum(0, t) == 0; @/
    /@ loop invariant 0 <= k <= colours;
       loop invariant sum: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         ReluSum(D, w, row, size, k) == 3 * HingeSum(k, t);
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++) {
      lemma_coloured_hinge(h, colour, colours, rank, copies, zero, bias, free, size, t, k);
      /@ assert next: \forall weights w, dataset D; ReluSum(D, w, row, size, k + 1) == ReluSum(D, w, row, size, k) + Relu(ScaledDot(D, w, row, k, size)); @/
      ;
    }
    lemma_gadget_row(h, colours, rank, copies, zero, bias, free, t, 0);
    lemma_exact_row(h, colour, colours, rank, bias, free, row, size);
  }
*/

/* The rows of the vertices and of the edges. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && ColoursInMemory(h, colour, colours);
     requires size: size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       UnitsRowsError(D, w, size, colours, 0, h->vertices + h->edges) == 0.0;
  @/
  void lemma_coloured_rows(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                           size_t size) {
    /@ loop invariant 0 <= v <= h->vertices;
       loop invariant none: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         UnitsRowsError(D, w, size, colours, 0, v) == 0.0;
       loop assigns v;
       loop variant h->vertices - v;
    @/
    for (uint32_t v = 0; v < h->vertices; v++) {
      lemma_coloured_vertex_row(h, colour, colours, rank, copies, zero, bias, free, size, v);
      /@ assert next: \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, v + 1) ==
           UnitsRowsError(D, w, size, colours, 0, v) + UnitsRowError(D, w, size, colours, v); @/
      ;
    }
    /@ loop invariant 0 <= e <= h->edges;
       loop invariant none: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         UnitsRowsError(D, w, size, colours, 0, h->vertices + e) == 0.0;
       loop assigns e;
       loop variant h->edges - e;
    @/
    for (size_t e = 0; e < h->edges; e++) {
      lemma_coloured_edge_row(h, colour, colours, rank, copies, zero, bias, free, size, e);
      /@ assert next: \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, h->vertices + (e + 1)) ==
           UnitsRowsError(D, w, size, colours, 0, h->vertices + e) + UnitsRowError(D, w, size, colours, h->vertices + e); @/
      ;
    }
  }
*/

/* The zero row, if there is one. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && ColoursInMemory(h, colour, colours);
     requires size: size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       UnitsRowsError(D, w, size, colours, 0, h->vertices + h->edges + bias) == 0.0;
  @/
  void lemma_coloured_rows_with_zero(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias,
                                     int free, size_t size) {
    lemma_coloured_rows(h, colour, colours, rank, copies, zero, bias, free, size);
    if (bias == 1) {
      lemma_coloured_zero_row(h, colour, colours, rank, copies, zero, bias, free, size);
      /@ assert next: \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, h->vertices + h->edges + 1) ==
           UnitsRowsError(D, w, size, colours, 0, h->vertices + h->edges) + UnitsRowError(D, w, size, colours, h->vertices + h->edges); @/
    }
    /@ assert without: bias == 0 ==> \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, h->vertices + h->edges + bias) ==
         UnitsRowsError(D, w, size, colours, 0, h->vertices + h->edges); @/
    /@ assert with: bias == 1 ==> \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, h->vertices + h->edges + bias) ==
         UnitsRowsError(D, w, size, colours, 0, h->vertices + h->edges + 1); @/
  }
*/

/* All rows. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && ColoursInMemory(h, colour, colours);
     requires size: size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
       UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) == 0.0;
  @/
  void lemma_all_coloured_rows(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                               size_t size) {
    size_t first = h->vertices + h->edges + (size_t)bias;
    size_t gadget = free == 1 ? 2 * (size_t)colours + 1 : 0;
    lemma_coloured_rows_with_zero(h, colour, colours, rank, copies, zero, bias, free, size);
    /@ assert samples: first + gadget == ColouringSamples(h, colours, bias, free); @/
    /@ loop invariant 0 <= t <= gadget;
       loop invariant none: \forall weights w, dataset D; Coloured(D, w, h, colour, colours, rank, copies, zero, bias, free) ==>
         UnitsRowsError(D, w, size, colours, 0, first + t) == 0.0;
       loop assigns t;
       loop variant gadget - t;
    @/
    for (size_t t = 0; t < gadget; t++) {
      lemma_coloured_gadget_row(h, colour, colours, rank, copies, zero, bias, free, size, t);
      /@ assert next: \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, first + (t + 1)) ==
           UnitsRowsError(D, w, size, colours, 0, first + t) + UnitsRowError(D, w, size, colours, first + t); @/
      ;
    }
  }
*/

/*@ ghost
  void theorem_colouring_weights(struct hypergraph *h, uint32_t *colour, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free) {
    size_t size = h->vertices + 2 * (size_t)free + (size_t)bias;
    size_t samples = h->vertices + h->edges + (size_t)bias + (free == 1 ? 2 * (size_t)colours + 1 : 0);
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    lemma_all_coloured_rows(h, colour, colours, rank, copies, zero, bias, free, size);
    lemma_units_error(size, colours, samples);
    /@ assert samples: samples == ColouringSamples(h, colours, bias, free); @/
    /@ assert size: size == ColouringFeatures(h, free) + bias; @/
    ;
  }
*/
