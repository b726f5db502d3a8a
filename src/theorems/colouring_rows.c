/* Inductions over the coordinates of a row. */
#include "colouring_rows.h"

/*@ predicate ZeroFeatures(dataset D, integer row, integer from, integer to) =
      \forall integer d; from <= d < to ==> Feature(D, row, d) == 0.0;
*/

/*@ ghost
  void lemma_colouring_rows(struct hypergraph *h, int colours, uint64_t copies, uint64_t zero, int bias, int free) {
    /@ assert open: \forall dataset D; ColouringRowsAt(D, h, colours, copies, zero, bias, free, 0) <==>
         IsColouringReduction(D, h, colours, copies, zero, bias, free); @/
    /@ assert once: \forall dataset D; ColouringRowsAt(D, h, colours, copies, zero, bias, free, 1) <==>
         ColouringRowsAt(D, h, colours, copies, zero, bias, free, 0); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: from <= to <= 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; ZeroFeatures(D, row, from, to) ==>
       ScaledDot(D, w, row, unit, to) == ScaledDot(D, w, row, unit, from);
  @/
  void lemma_zero_features(size_t row, int unit, uint32_t from, uint32_t to) {
    lemma_product_facts();
    /@ loop invariant from <= k <= to;
       loop invariant dot: \forall weights w, dataset D; ZeroFeatures(D, row, from, to) ==>
         ScaledDot(D, w, row, unit, k) == ScaledDot(D, w, row, unit, from);
       loop assigns k;
       loop variant to - k;
    @/
    for (uint32_t k = from; k < to; k++) {
      /@ assert step: \forall weights w, dataset D; ScaledDot(D, w, row, unit, k + 1) ==
           ScaledDot(D, w, row, unit, k) + ClosedProduct(ScaledWeight(w, unit, k), Feature(D, row, k)); @/
      /@ assert zero: \forall weights w, dataset D; ZeroFeatures(D, row, from, to) ==>
           ClosedProduct(ScaledWeight(w, unit, k), Feature(D, row, k)) == 0.0; @/
      ;
    }
  }
*/

/*@ ghost
  /@ requires range: column < 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures step: \forall weights w, dataset D; ScaledDot(D, w, row, unit, column + 1) ==
       ScaledDot(D, w, row, unit, column) + ClosedProduct(ScaledWeight(w, unit, column), Feature(D, row, column));
     ensures one: \forall weights w, dataset D; Feature(D, row, column) == 1.0 ==>
       ScaledDot(D, w, row, unit, column + 1) == ScaledDot(D, w, row, unit, column) + ScaledWeight(w, unit, column);
     ensures none: \forall weights w, dataset D; ScaledDot(D, w, row, unit, 0) == 0.0;
  @/
  void lemma_coordinate(size_t row, int unit, uint32_t column) {
    lemma_product_facts();
    /@ assert open: \forall weights w, dataset D; ScaledDot(D, w, row, unit, column + 1) ==
         ScaledDot(D, w, row, unit, column) + ClosedProduct(ScaledWeight(w, unit, column), Feature(D, row, column)); @/
    ;
  }
*/

/* The bias of any row. */
/*@ ghost
  /@ requires range: (bias == 0 || bias == 1) && features < 0x40000000;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures dot: \forall weights w, dataset D; (bias == 1 ==> Feature(D, row, features) == 1.0) ==>
       ScaledDot(D, w, row, unit, features + bias) ==
         ScaledDot(D, w, row, unit, features) + ColouringBias(w, unit, features, bias);
  @/
  void lemma_add_unit_bias(size_t row, int unit, uint32_t features, int bias) {
    lemma_coordinate(row, unit, features);
    /@ assert none: \forall weights w; ColouringBias(w, unit, features, 0) == 0.0; @/
    /@ assert some: \forall weights w; ColouringBias(w, unit, features, 1) ==
         ColouringBias(w, unit, features, 0) + ScaledWeight(w, unit, features); @/
    ;
  }
*/

/*@ ghost
  void lemma_vertex_row(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                        uint32_t v, int unit) {
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    uint32_t features = h->vertices + 2 * (uint32_t)free;
    lemma_add_unit_bias(v, unit, features, bias);
    lemma_zero_features(v, unit, 0, v);
    lemma_coordinate(v, unit, v);
    lemma_zero_features(v, unit, v + 1, features);
    /@ assert range: 0 <= v < ColouringSamples(h, colours, bias, free) && ColouringFeatures(h, free) == features; @/
    /@ assert features: \forall integer d; 0 <= d < features ==> ColouringFeature(h, bias, v, d) == (d == v ? 1 : 0); @/
    /@ assert before: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==> ZeroFeatures(D, v, 0, v); @/
    /@ assert after: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         ZeroFeatures(D, v, v + 1, features) && Feature(D, v, v) == 1.0; @/
    /@ assert bias: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && bias == 1 ==>
         Feature(D, v, features) == 1.0; @/
    ;
  }
*/

/* No vertex of an edge is beyond the hypergraph's. */
/*@ ghost
  /@ requires vertices: VerticesAscend(vertex, n, vertices);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: \forall integer d; d >= vertices ==> Incidence(vertex, n, d) == 0;
  @/
  void lemma_no_incidence(uint32_t *vertex, size_t n, uint32_t vertices) {
    /@ loop invariant 0 <= k <= n;
       loop invariant ascend: VerticesAscend(vertex, k, vertices);
       loop invariant none: \forall integer d; d >= vertices ==> Incidence(vertex, n, d) == Incidence(vertex, k, d);
       loop assigns k;
       loop variant k;
    @/
    for (size_t k = n; k > 0; k--) {
      /@ assert last: vertex[k - 1] < vertices && VerticesAscend(vertex, k - 1, vertices); @/
      ;
    }
  }
*/

/* The last coordinate of any row, if there is a bias. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: row < ColouringSamples(h, colours, bias, free);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures last: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && bias == 1 ==>
       Feature(D, row, h->vertices + 2 * free) == 1.0;
  @/
  void lemma_last_coordinate(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                             size_t row) {
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    /@ assert features: ColouringFeatures(h, free) == h->vertices + 2 * free; @/
    ;
  }
*/

/*@ ghost
  void lemma_edge_row(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                      size_t e, int unit) {
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    uint32_t features = h->vertices + 2 * (uint32_t)free;
    size_t row = h->vertices + e;
    lemma_last_coordinate(h, colours, rank, copies, zero, bias, free, row);
    lemma_add_unit_bias(row, unit, features, bias);
    lemma_zero_features(row, unit, h->vertices, features);
    lemma_no_incidence(h->vertex + h->start[e], h->start[e + 1] - h->start[e], h->vertices);
    /@ assert range: h->vertices <= row < h->vertices + h->edges && 0 <= row < ColouringSamples(h, colours, bias, free) &&
         ColouringFeatures(h, free) == features; @/
    /@ assert features: \forall integer d; ColouringFeature(h, bias, row, d) ==
         Incidence(h->vertex + h->start[e], EdgeSize(h, e), d); @/
    /@ assert after: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         ZeroFeatures(D, row, h->vertices, features); @/
    /@ assert label: ColouringLabel(h, colours, bias, row) == 0 && ColouringMultiplicity(h, copies, bias, zero, row) == copies; @/
    ;
  }
*/

/*@ ghost
  void lemma_zero_bias_row(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                           int unit) {
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    uint32_t features = h->vertices + 2 * (uint32_t)free;
    size_t row = h->vertices + h->edges;
    lemma_add_unit_bias(row, unit, features, bias);
    lemma_zero_features(row, unit, 0, features);
    lemma_coordinate(row, unit, 0);
    /@ assert range: 0 <= row < ColouringSamples(h, colours, bias, free) && ColouringFeatures(h, free) == features &&
         row == ColouringFirstExtra(h) && row < ColouringFirstSign(h, bias); @/
    /@ assert features: \forall integer d; ColouringFeature(h, bias, row, d) == 0; @/
    /@ assert zero: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         ZeroFeatures(D, row, 0, features) && Feature(D, row, features) == 1.0; @/
    /@ assert label: ColouringLabel(h, colours, bias, row) == 0 && ColouringMultiplicity(h, copies, bias, zero, row) == zero; @/
    ;
  }
*/

/*@ ghost
  void lemma_gadget_row(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                        size_t t, int unit) {
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    uint32_t features = h->vertices + 2;
    size_t row = h->vertices + h->edges + (size_t)bias + t;
    lemma_add_unit_bias(row, unit, features, bias);
    lemma_zero_features(row, unit, 0, h->vertices);
    lemma_coordinate(row, unit, h->vertices);
    lemma_coordinate(row, unit, h->vertices + 1);
    /@ assert range: 0 <= row < ColouringSamples(h, colours, bias, free) && ColouringFeatures(h, free) == features &&
         row == ColouringFirstSign(h, bias) + t; @/
    /@ assert features: \forall integer d; 0 <= d < features ==> ColouringFeature(h, bias, row, d) == SignFeature(h, t, d); @/
    /@ assert zero: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         ZeroFeatures(D, row, 0, h->vertices); @/
    /@ assert one: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         Feature(D, row, h->vertices) == 1.0 && Feature(D, row, h->vertices + 1) == (real)t; @/
    /@ assert bias: \forall dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && bias == 1 ==>
         Feature(D, row, features) == 1.0; @/
    /@ assert label: ColouringLabel(h, colours, bias, row) == 3 * HingeSum(colours, t) &&
         ColouringMultiplicity(h, copies, bias, zero, row) == 1; @/
    ;
  }
*/

/*@ ghost
  void lemma_colouring_multiplicities(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias,
                                      int free) {
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    /@ assert positive: \forall integer i; ColouringMultiplicity(h, copies, bias, zero, i) >= 0; @/
    ;
  }
*/
