/* Without a proper colouring there are no weights whose error is below the bound. */
#include "colouring_no.h"

#include "colouring_loop.h"

/*@ ghost
  void theorem_colouring(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free) {
    theorem_colouring_extraction(h, colours, rank, copies, zero, bias, free);
    /@ assert none: NotColourable(h, colours) ==> \forall dataset D, weights w; IsColouringReduction(D, h, colours, copies, zero, bias, free) &&
         (free == 1 || AllPositive(w, colours)) ==> !ColouringErrorBelow(D, w, h, colours, bias, free); @/
    ;
  }
*/

/* The definition of the training error in the place of its closed form. */
/*@ ghost
  void theorem_colouring_loop(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t e) {
    size_t size = h->vertices + 2 * (size_t)free + (size_t)bias;
    size_t samples = h->vertices + h->edges + (size_t)bias + (free == 1 ? 2 * (size_t)colours + 1 : 0);
    lemma_colouring_rows(h, colours, copies, zero, bias, free);
    lemma_loop(h, colours, rank, copies, zero, bias, free, size, e);
    lemma_units_error(size, colours, samples);
    /@ assert samples: samples == ColouringSamples(h, colours, bias, free); @/
    /@ assert size: size == ColouringFeatures(h, free) + bias; @/
    /@ assert closed: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         ClosedProduct(TrainingError(D, w, size, colours, samples), copies + 1.0) >= copies; @/
    lemma_closed_product();
    /@ assert means: \forall weights w, dataset D; ClosedProduct(TrainingError(D, w, size, colours, samples), copies + 1.0) ==
         TrainingError(D, w, size, colours, samples) * (copies + 1.0); @/
    /@ assert bound: \forall weights w, dataset D; ColouringRows(D, h, colours, copies, zero, bias, free) ==>
         TrainingError(D, w, size, colours, samples) * (copies + 1.0) >= copies; @/
  }
*/
