/* Vertex by vertex and edge by edge. */
#include "colouring_extraction.h"

#include "colouring_edge.h"
#include "colouring_signs.h"
#include "colouring_vertex.h"

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: row < samples && samples == ColouringSamples(h, colours, bias, free);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
       UnitsRowsError(D, w, size, colours, 0, samples) >= UnitsRowError(D, w, size, colours, row);
  @/
  void lemma_one_of_the_rows(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                             size_t size, size_t samples, size_t row) {
    lemma_colouring_multiplicities(h, colours, rank, copies, zero, bias, free);
    /@ assert positive: \forall dataset D, integer i; ColouringRows(D, h, colours, copies, zero, bias, free) && 0 <= i < samples ==>
         Multiplicity(D, i) >= 0.0; @/
    lemma_units_one_row(size, colours, 0, samples, row);
  }
*/

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires range: size == h->vertices + 2 * free + bias && samples == ColouringSamples(h, colours, bias, free);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures colours: \forall weights w, dataset D, integer v; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       AllPositive(w, colours) && UnitsRowsError(D, w, size, colours, 0, samples) < 1.0 && 0 <= v < h->vertices ==>
         SomeColour(ChosenColouring(D, w, size, colours, h->vertices), colours, v);
  @/
  void lemma_every_vertex(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                          size_t size, size_t samples) {
    /@ loop invariant 0 <= k <= h->vertices;
       loop invariant colours: \forall weights w, dataset D, integer v; ColouringRows(D, h, colours, copies, zero, bias, free) &&
         AllPositive(w, colours) && UnitsRowsError(D, w, size, colours, 0, samples) < 1.0 && 0 <= v < k ==>
           SomeColour(ChosenColouring(D, w, size, colours, h->vertices), colours, v);
       loop assigns k;
       loop variant h->vertices - k;
    @/
    for (uint32_t k = 0; k < h->vertices; k++) {
      lemma_one_of_the_rows(h, colours, rank, copies, zero, bias, free, size, samples, k);
      lemma_vertex_has_colour(h, colours, rank, copies, zero, bias, free, size, k);
    }
  }
*/

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && NoLoops(h);
     requires range: size == h->vertices + 2 * free + bias && e < h->edges;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures edge: \forall weights w, dataset D, integer c; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       AllPositive(w, colours) && UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) < 1.0 &&
       0 <= c < colours ==> !AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, h->vertex + h->start[e],
                                           EdgeSize(h, e), c);
  @/
  void lemma_every_colour(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                          size_t size, size_t e) {
    /@ loop invariant 0 <= k <= colours;
       loop invariant edge: \forall weights w, dataset D, integer c; ColouringRows(D, h, colours, copies, zero, bias, free) &&
         AllPositive(w, colours) && UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) < 1.0 &&
         0 <= c < k ==> !AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, h->vertex + h->start[e],
                                       EdgeSize(h, e), c);
       loop assigns k;
       loop variant colours - k;
    @/
    for (int k = 0; k < colours; k++)
      lemma_edge_of_one_colour(h, colours, rank, copies, zero, bias, free, size, e, k);
  }
*/

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && NoLoops(h);
     requires range: size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures edges: \forall weights w, dataset D, integer e, c; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       AllPositive(w, colours) && UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) < 1.0 &&
       0 <= e < h->edges && 0 <= c < colours ==>
         !AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, h->vertex + h->start[e], EdgeSize(h, e), c);
  @/
  void lemma_every_edge(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                        size_t size) {
    /@ loop invariant 0 <= k <= h->edges;
       loop invariant edges: \forall weights w, dataset D, integer e, c; ColouringRows(D, h, colours, copies, zero, bias, free) &&
         AllPositive(w, colours) && UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) < 1.0 &&
         0 <= e < k && 0 <= c < colours ==>
           !AllHaveColour(ChosenColouring(D, w, size, colours, h->vertices), colours, h->vertex + h->start[e], EdgeSize(h, e), c);
       loop assigns k;
       loop variant h->edges - k;
    @/
    for (size_t k = 0; k < h->edges; k++)
      lemma_every_colour(h, colours, rank, copies, zero, bias, free, size, k);
  }
*/

/* Positive signs. */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && NoLoops(h);
     requires size: size == h->vertices + 2 * free + bias;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures colouring: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
       AllPositive(w, colours) && UnitsRowsError(D, w, size, colours, 0, ColouringSamples(h, colours, bias, free)) < 1.0 ==>
         IsColouring(ChosenColouring(D, w, size, colours, h->vertices), h, colours);
  @/
  void lemma_positive_colouring(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free,
                                size_t size) {
    size_t samples = h->vertices + h->edges + (size_t)bias + (size_t)free * (2 * (size_t)colours + 1);
    /@ assert samples: samples == ColouringSamples(h, colours, bias, free); @/
    lemma_every_vertex(h, colours, rank, copies, zero, bias, free, size, samples);
    lemma_every_edge(h, colours, rank, copies, zero, bias, free, size);
  }
*/

/* The definition of the training error in the place of its closed form. */
/*@ ghost
  void theorem_colouring_extraction(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free) {
    size_t size = h->vertices + 2 * (size_t)free + (size_t)bias;
    size_t samples = h->vertices + h->edges + (size_t)bias + (free == 1 ? 2 * (size_t)colours + 1 : 0);
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    lemma_positive_colouring(h, colours, rank, copies, zero, bias, free, size);
    lemma_free_signs_cost(h, colours, rank, copies, zero, bias, free, size);
    lemma_units_error(size, colours, samples);
    /@ assert samples: samples == ColouringSamples(h, colours, bias, free); @/
    /@ assert size: size == ColouringFeatures(h, free) + bias; @/
    /@ assert signs: free == 1 ==> \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
         TrainingError(D, w, size, colours, samples) < 1.0 ==> AllPositive(w, colours); @/
    /@ assert colouring: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) &&
         AllPositive(w, colours) && TrainingError(D, w, size, colours, samples) < 1.0 ==>
           IsColouring(ChosenColouring(D, w, size, colours, h->vertices), h, colours); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: 1 <= colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures order: \forall real x, y; x <= y ==> ClosedProduct((real)colours, x) <= ClosedProduct((real)colours, y);
  @/
  void lemma_times_colours(int colours) {
    lemma_closed_product();
    /@ assert difference: \forall real x, y; x <= y ==> (real)colours * (y - x) >= 0.0; @/
    ;
  }
*/

/*@ ghost
  void lemma_largest_is_chosen(size_t size, int colours, uint32_t vertices) {
    lemma_chosen_colouring(size, colours, vertices);
    lemma_times_colours(colours);
    /@ assert chooses: \forall weights w, dataset D, integer v, c, u; Chooses(D, w, size, colours, v, u) == 1 &&
         ScaledDot(D, w, v, u, size) <= ScaledDot(D, w, v, c, size) ==> Chooses(D, w, size, colours, v, c) == 1; @/
    ;
  }
*/
