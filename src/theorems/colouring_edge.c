/* The sums run over the coordinates of the dense row of the edge. */
#include "colouring_edge.h"

#include "colouring_incidence.h"
#include "colouring_vertex.h"

/*@ // k times the bias of unit c.
    logic real ScaledUpBias(weights w, integer colours, integer c, integer features, integer bias) =
      ClosedProduct((real)colours, ColouringBias(w, c, features, bias));
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures sum: \forall real x, y; ClosedProduct((real)colours, x + y) == ClosedProduct((real)colours, x) + ClosedProduct((real)colours, y);
     ensures next: \forall real x; ClosedProduct((real)(count + 1), x) == ClosedProduct((real)count, x) + x;
     ensures none: \forall real x; ClosedProduct(0.0, x) == 0.0 && ClosedProduct(x, 0.0) == 0.0 && ClosedProduct(x, 1.0) == x;
  @/
  void lemma_count_products(int colours, size_t count) {
    lemma_closed_product();
    /@ assert next: \forall real x; (real)(count + 1) * x == (real)count * x + x; @/
    ;
  }
*/

/*@ // What the rows of the first d vertices make of the edge's unit, where `count` of them are vertices of the edge.
    predicate EdgeCost(dataset D, weights w, integer size, integer colours, integer row, integer c, real bias, integer d, integer count) =
      UnitsRowsError(D, w, size, colours, 0, d) + ClosedProduct((real)colours, ScaledDot(D, w, row, c, d)) +
        ClosedProduct((real)count, bias) >= 0.75 * count;
*/

/* One more vertex, which is none of the edge's. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: d < h->vertices;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w, dataset D, real b; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       Feature(D, row, d) == 0.0 && EdgeCost(D, w, size, colours, row, c, b, d, count) ==>
         EdgeCost(D, w, size, colours, row, c, b, d + 1, count);
  @/
  void lemma_other_vertex(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                          size_t size, size_t row, int c, uint32_t d, size_t count) {
    lemma_product_facts();
    lemma_vertex_row(h, colours, rank, copies, zero, bias, free, d, 0);
    lemma_units_row_error(size, colours, d);
    /@ assert rows: \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, d + 1) ==
         UnitsRowsError(D, w, size, colours, 0, d) + UnitsRowError(D, w, size, colours, d); @/
    /@ assert dot: \forall weights w, dataset D; ScaledDot(D, w, row, c, d + 1) ==
         ScaledDot(D, w, row, c, d) + ClosedProduct(ScaledWeight(w, c, d), Feature(D, row, d)); @/
    /@ assert same: \forall weights w, dataset D; Feature(D, row, d) == 0.0 ==>
         ScaledDot(D, w, row, c, d + 1) == ScaledDot(D, w, row, c, d); @/
    /@ assert positive: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowError(D, w, size, colours, d) >= 0.0; @/
    ;
  }
*/

/* One more vertex, which is one of the edge's. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: d < h->vertices && size == h->vertices + 2 * free + bias && 0 <= c < colours && count <= d;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       Feature(D, row, d) == 1.0 && Chooses(D, w, size, colours, d, c) == 1 &&
       EdgeCost(D, w, size, colours, row, c, ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias), d, count) ==>
         EdgeCost(D, w, size, colours, row, c, ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias), d + 1, count + 1);
  @/
  void lemma_edge_vertex(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                         size_t size, size_t row, int c, uint32_t d, size_t count) {
    lemma_product_facts();
    lemma_colour_costs(h, colours, rank, copies, zero, bias, free, size, d, c);
    lemma_count_products(colours, count);
    /@ assert rows: \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, d + 1) ==
         UnitsRowsError(D, w, size, colours, 0, d) + UnitsRowError(D, w, size, colours, d); @/
    /@ assert dot: \forall weights w, dataset D; ScaledDot(D, w, row, c, d + 1) ==
         ScaledDot(D, w, row, c, d) + ClosedProduct(ScaledWeight(w, c, d), Feature(D, row, d)); @/
    /@ assert more: \forall weights w, dataset D; Feature(D, row, d) == 1.0 ==>
         ScaledDot(D, w, row, c, d + 1) == ScaledDot(D, w, row, c, d) + ScaledWeight(w, c, d); @/
    /@ assert product: \forall weights w, dataset D; Feature(D, row, d) == 1.0 ==>
         ClosedProduct((real)colours, ScaledDot(D, w, row, c, d + 1)) == ClosedProduct((real)colours, ScaledDot(D, w, row, c, d)) +
           ClosedProduct((real)colours, ScaledWeight(w, c, d)); @/
    /@ assert count: \forall weights w; ClosedProduct((real)(count + 1), ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias)) ==
         ClosedProduct((real)count, ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias)) +
           ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias); @/
    ;
  }
*/

/* The rows of the edge's vertices. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges && size == h->vertices + 2 * free + bias && 0 <= c < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, h->vertex + h->start[e], EdgeSize(h, e), c) ==>
         EdgeCost(D, w, size, colours, h->vertices + e, c, ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias), h->vertices,
                  EdgeSize(h, e));
  @/
  void lemma_edge_vertices(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                           size_t size, size_t e, int c) {
    uint32_t *vertex = h->vertex + h->start[e];
    size_t n = h->start[e + 1] - h->start[e];
    size_t row = h->vertices + e;
    size_t count = 0;
    lemma_edge_row(h, colours, rank, copies, zero, bias, free, e, c);
    lemma_chosen_colouring(size, colours, h->vertices);
    lemma_product_facts();
    /@ assert vertices: VerticesAscend(vertex, n, h->vertices); @/
    /@ assert places: 0 <= h->start[e] <= h->start[e + 1] <= h->start[h->edges]; @/
    /@ assert read: \valid_read(vertex + (0 .. n - 1)); @/
    /@ assert none: \forall weights w, dataset D; ScaledDot(D, w, row, c, 0) == 0.0; @/
    /@ loop invariant 0 <= d <= h->vertices;
       loop invariant count: count == IncidenceSum(vertex, n, d) && count <= d;
       loop invariant cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
         AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, vertex, n, c) ==>
           EdgeCost(D, w, size, colours, row, c, ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias), d, count);
       loop assigns d, count;
       loop variant h->vertices - d;
    @/
    for (uint32_t d = 0; d < h->vertices; d++) {
      lemma_incidence(vertex, n, h->vertices, d);
      /@ assert next: IncidenceSum(vertex, n, d + 1) == IncidenceSum(vertex, n, d) + Incidence(vertex, n, d); @/
      if (find_incidence(vertex, n, h->vertices, d) == 1) {
        lemma_edge_vertex(h, colours, rank, copies, zero, bias, free, size, row, c, d, count);
        /@ assert one: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
             Feature(D, row, d) == 1.0; @/
        /@ assert chosen: \forall weights w, dataset D;
             AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, vertex, n, c) ==>
               Chooses(D, w, size, colours, d, c) == 1; @/
        /@ assert cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
             AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, vertex, n, c) ==>
               EdgeCost(D, w, size, colours, row, c, ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias), d + 1, count + 1); @/
        count++;
      } else {
        lemma_other_vertex(h, colours, rank, copies, zero, bias, free, size, row, c, d, count);
        /@ assert zero: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
             Feature(D, row, d) == 0.0; @/
        /@ assert cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
             AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, vertex, n, c) ==>
               EdgeCost(D, w, size, colours, row, c, ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias), d + 1, count); @/
      }
    }
    lemma_incidence_sum(vertex, n, h->vertices);
  }
*/

/* A multiplicity that is a square goes into the residual. */
/*@ ghost
  /@ requires square: copies == factor * factor;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures tangent: \forall real x; ClosedProduct((real)copies, ClosedSquare(x - 0.0)) >= ClosedProduct((real)factor, x) - 0.25;
  @/
  void lemma_multiple_tangent(uint64_t factor, uint64_t copies) {
    lemma_square_tangents();
    /@ assert tangent: \forall real x; ClosedSquare(ClosedProduct((real)factor, x)) >= ClosedProduct((real)factor, x) - 0.25; @/
    lemma_closed_product();
    /@ assert copies: (real)copies == (real)factor * (real)factor; @/
    /@ assert left: \forall real x; ClosedProduct((real)copies, ClosedSquare(x)) == ((real)factor * (real)factor) * (x * x); @/
    /@ assert right: \forall real x; ClosedSquare(ClosedProduct((real)factor, x)) == ((real)factor * x) * ((real)factor * x); @/
    /@ assert same: \forall real x; ClosedProduct((real)copies, ClosedSquare(x)) == ClosedSquare(ClosedProduct((real)factor, x)); @/
    /@ assert minus: \forall real x; ClosedSquare(x - 0.0) == ClosedSquare(x); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: 1 <= part <= rank;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures monotone: \forall real x, y; x <= y ==> ClosedProduct((real)colours, x) <= ClosedProduct((real)colours, y);
     ensures part: \forall real x, y; x <= y && 0.0 <= y ==>
       ClosedProduct((real)(part - 1), ClosedProduct((real)colours, x)) <= ClosedProduct((real)(colours * (rank - 1)), y);
  @/
  void lemma_colours_monotone(uint32_t colours, uint64_t part, uint64_t rank) {
    lemma_closed_product();
    /@ assert monotone: \forall real x; 0.0 <= x ==> 0.0 <= (real)colours * x; @/
    /@ assert difference: \forall real x, y; (real)colours * (y - x) == (real)colours * y - (real)colours * x; @/
    /@ assert scale: (real)(colours * (rank - 1)) == (real)colours * (real)(rank - 1); @/
    /@ assert below: \forall real x, y; x <= y ==> (real)(part - 1) * ((real)colours * x) <= (real)(part - 1) * ((real)colours * y); @/
    /@ assert above: \forall real y; 0.0 <= y ==> (real)(part - 1) * ((real)colours * y) <= (real)(rank - 1) * ((real)colours * y); @/
    /@ assert order: \forall real y; (real)(rank - 1) * ((real)colours * y) == ((real)colours * (real)(rank - 1)) * y; @/
    /@ assert left: \forall real x; ClosedProduct((real)(part - 1), ClosedProduct((real)colours, x)) ==
         (real)(part - 1) * ((real)colours * x); @/
    /@ assert right: \forall real y; ClosedProduct((real)(colours * (rank - 1)), y) == ((real)colours * (real)(rank - 1)) * y; @/
    /@ assert chain: \forall real x, y; x <= y && 0.0 <= y ==>
         (real)(part - 1) * ((real)colours * x) <= ((real)colours * (real)(rank - 1)) * y; @/
    ;
  }
*/

/* The row of the edge. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges && size == h->vertices + 2 * free + bias && 0 <= c < colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && AllPositive(w, colours) ==>
       UnitsRowError(D, w, size, colours, h->vertices + e) >=
         ClosedProduct((real)colours, ScaledDot(D, w, h->vertices + e, c, h->vertices)) +
           ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias) - 0.25;
  @/
  void lemma_edge_error(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                        size_t size, size_t e, int c) {
    size_t row = h->vertices + e;
    lemma_edge_row(h, colours, rank, copies, zero, bias, free, e, c);
    lemma_units_row_error(size, colours, row);
    lemma_positive_output(row, size, colours);
    lemma_multiple_tangent((uint64_t)colours, copies);
    lemma_colours_monotone((uint32_t)colours, 1, 1);
    lemma_count_products(colours, 0);
    /@ assert output: \forall weights w, dataset D; AllPositive(w, colours) ==>
         Output(D, w, row, size, colours) >= ScaledDot(D, w, row, c, size); @/
    /@ assert scaled: \forall weights w, dataset D; AllPositive(w, colours) ==>
         ClosedProduct((real)colours, Output(D, w, row, size, colours)) >= ClosedProduct((real)colours, ScaledDot(D, w, row, c, size)); @/
    /@ assert sum: \forall weights w, dataset D; ClosedProduct((real)colours, ScaledDot(D, w, row, c, h->vertices) +
           ColouringBias(w, c, h->vertices + 2 * free, bias)) == ClosedProduct((real)colours, ScaledDot(D, w, row, c, h->vertices)) +
           ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias); @/
    /@ assert parts: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         ClosedProduct((real)colours, ScaledDot(D, w, row, c, size)) == ClosedProduct((real)colours, ScaledDot(D, w, row, c, h->vertices)) +
           ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias); @/
    /@ assert tangent: \forall weights w, dataset D; ClosedProduct((real)copies, ClosedSquare(Output(D, w, row, size, colours) - 0.0)) >=
         ClosedProduct((real)colours, Output(D, w, row, size, colours)) - 0.25; @/
    /@ assert error: \forall weights w, dataset D; Label(D, row) == 0.0 && Multiplicity(D, row) == (real)copies ==>
         UnitsRowError(D, w, size, colours, row) == ClosedProduct((real)copies, ClosedSquare(Output(D, w, row, size, colours) - 0.0)); @/
    ;
  }
*/

/* The zero row. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && bias == 1;
     requires range: size == h->vertices + 2 * free + bias && 0 <= c < colours && 1 <= part <= rank;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && AllPositive(w, colours) ==>
       UnitsRowError(D, w, size, colours, h->vertices + h->edges) >=
         ClosedProduct((real)(part - 1), ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias)) - 0.25;
  @/
  void lemma_zero_error(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                        size_t size, int c, uint64_t part) {
    size_t row = h->vertices + h->edges;
    uint64_t factor = (uint64_t)colours * (rank - 1);
    lemma_zero_bias_row(h, colours, rank, copies, zero, bias, free, c);
    lemma_units_row_error(size, colours, row);
    lemma_positive_output(row, size, colours);
    lemma_multiple_tangent(factor, zero);
    lemma_colours_monotone((uint32_t)colours, part, rank);
    /@ assert output: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && AllPositive(w, colours) ==>
         Output(D, w, row, size, colours) >= ColouringBias(w, c, h->vertices + 2 * free, bias) && Output(D, w, row, size, colours) >= 0.0; @/
    /@ assert scaled: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && AllPositive(w, colours) ==>
         ClosedProduct((real)(part - 1), ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias)) <=
           ClosedProduct((real)factor, Output(D, w, row, size, colours)); @/
    /@ assert tangent: \forall weights w, dataset D; ClosedProduct((real)zero, ClosedSquare(Output(D, w, row, size, colours) - 0.0)) >=
         ClosedProduct((real)factor, Output(D, w, row, size, colours)) - 0.25; @/
    /@ assert error: \forall weights w, dataset D; Label(D, row) == 0.0 && Multiplicity(D, row) == (real)zero ==>
         UnitsRowError(D, w, size, colours, row) == ClosedProduct((real)zero, ClosedSquare(Output(D, w, row, size, colours) - 0.0)); @/
    ;
  }
*/

/* The rows of the vertices, the row of edge e, and the zero row. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: e < h->edges;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures parts: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) >=
         UnitsRowsError(D, w, size, colours, 0, h->vertices) + UnitsRowError(D, w, size, colours, h->vertices + e) +
           (bias == 1 ? UnitsRowError(D, w, size, colours, h->vertices + h->edges) : 0.0);
  @/
  void lemma_colouring_parts(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                             size_t size, size_t e) {
    size_t edges = h->vertices + h->edges;
    size_t samples = edges + (size_t)bias + (size_t)free * (2 * (size_t)colours + 1);
    lemma_colouring_multiplicities(h, colours, rank, copies, zero, bias, free);
    lemma_split_units_rows(size, colours, 0, h->vertices, samples);
    lemma_split_units_rows(size, colours, h->vertices, edges, samples);
    lemma_units_one_row(size, colours, h->vertices, edges, h->vertices + e);
    lemma_units_rows_nonnegative(size, colours, edges, samples);
    /@ assert samples: samples == ColouringSamples(h, colours, bias, free); @/
    /@ assert positive: \forall dataset D, integer i; ColouringRows(D, h, colours, copies, zero, bias, free) && 0 <= i < samples ==>
         Multiplicity(D, i) >= 0.0; @/
    /@ assert edge: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowsError(D, w, size, colours, h->vertices, edges) >= UnitsRowError(D, w, size, colours, h->vertices + e); @/
    /@ assert rest: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         UnitsRowsError(D, w, size, colours, edges, samples) >= 0.0; @/
    /@ assert sum: \forall weights w, dataset D; UnitsRowsError(D, w, size, colours, 0, samples) ==
         UnitsRowsError(D, w, size, colours, 0, h->vertices) + UnitsRowsError(D, w, size, colours, h->vertices, edges) +
           UnitsRowsError(D, w, size, colours, edges, samples); @/
    if (bias == 1) {
      lemma_units_one_row(size, colours, edges, samples, edges);
      /@ assert zero: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
           UnitsRowsError(D, w, size, colours, edges, samples) >= UnitsRowError(D, w, size, colours, edges); @/
      /@ assert all: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
           UnitsRowsError(D, w, size, colours, 0, samples) >= UnitsRowsError(D, w, size, colours, 0, h->vertices) +
             UnitsRowError(D, w, size, colours, h->vertices + e) + UnitsRowError(D, w, size, colours, edges); @/
    } else {
      /@ assert all: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
           UnitsRowsError(D, w, size, colours, 0, samples) >= UnitsRowsError(D, w, size, colours, 0, h->vertices) +
             UnitsRowError(D, w, size, colours, h->vertices + e); @/
    }
  }
*/

/* The zero row, if there is one. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: size == h->vertices + 2 * free + bias && 0 <= c < colours && 1 <= part <= rank;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && AllPositive(w, colours) ==>
       (bias == 1 ? UnitsRowError(D, w, size, colours, h->vertices + h->edges) : 0.0) >=
         ClosedProduct((real)(part - 1), ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias)) - 0.25;
  @/
  void lemma_zero_share(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                        size_t size, int c, uint64_t part) {
    lemma_product_facts();
    /@ assert none: \forall weights w; ColouringBias(w, c, h->vertices + 2 * free, 0) == 0.0; @/
    /@ assert nothing: \forall weights w; ClosedProduct((real)(part - 1), ScaledUpBias(w, colours, c, h->vertices + 2 * free, 0)) == 0.0; @/
    if (bias == 1)
      lemma_zero_error(h, colours, rank, copies, zero, bias, free, size, c, part);
  }
*/

/*@ ghost
  void lemma_edge_of_one_colour(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                                size_t size, size_t e, int c) {
    size_t n = h->start[e + 1] - h->start[e];
    /@ assert size: EdgeSize(h, e) == n && 2 <= n <= rank; @/
    lemma_edge_vertices(h, colours, rank, copies, zero, bias, free, size, e, c);
    lemma_edge_error(h, colours, rank, copies, zero, bias, free, size, e, c);
    lemma_colouring_parts(h, colours, rank, copies, zero, bias, free, size, e);
    lemma_zero_share(h, colours, rank, copies, zero, bias, free, size, c, n);
    lemma_count_products(colours, n - 1);
    /@ assert next: \forall weights w; ClosedProduct((real)n, ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias)) ==
         ClosedProduct((real)(n - 1), ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias)) +
           ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias); @/
    /@ assert vertices: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
         AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, h->vertex + h->start[e], EdgeSize(h, e), c) ==>
           UnitsRowsError(D, w, size, colours, 0, h->vertices) +
             ClosedProduct((real)colours, ScaledDot(D, w, h->vertices + e, c, h->vertices)) +
             ClosedProduct((real)n, ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias)) >= 1.5; @/
    /@ assert edge: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) && AllPositive(w, colours) &&
         AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, h->vertex + h->start[e], EdgeSize(h, e), c) ==>
           UnitsRowsError(D, w, size, colours, 0, h->vertices) + UnitsRowError(D, w, size, colours, h->vertices + e) +
             ClosedProduct((real)(n - 1), ScaledUpBias(w, colours, c, h->vertices + 2 * free, bias)) >= 1.25; @/
    ;
  }
*/
