/* THE THEOREM on the reduction of a hypergraph's colouring (GKMR; spec/certificate.md, section 8.3): if a hypergraph without loops has no proper colouring with k colours, then
 * for every data set that is its reduction, all real weights of the k units
 *
 *     training error >= 1         for all real signs with the gadget for free signs, for all positive ones without it
 *
 * with and without biases.  The premise NotColourable is an antecedent, not a requirement: a caller may call the theorem first and let the run that
 * establishes the premise overwrite memory. */
#ifndef RELUCERT_THEOREM_COLOURING_NO_H
#define RELUCERT_THEOREM_COLOURING_NO_H

#include "colouring_extraction.h"

/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free) && NoLoops(h);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: NotColourable(h, colours) ==> \forall dataset D, weights w;
       IsColouringReduction(D, h, colours, copies, zero, bias, free) && (free == 1 || AllPositive(w, colours)) ==>
         TrainingError(D, w, ColouringFeatures(h, free) + bias, colours, ColouringSamples(h, colours, bias, free)) >= 1.0;
  @/
  void theorem_colouring(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free);
*/

/* An edge with one vertex needs no premise: for all real weights and signs, training error >= k^2 / (k^2 + 1). */
/*@ ghost
  /@ requires reduction: ColouringInMemory(h, colours, rank, copies, zero, bias, free);
     requires loop: e < h->edges && EdgeSize(h, e) == 1;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures bound: \forall dataset D, weights w; IsColouringReduction(D, h, colours, copies, zero, bias, free) ==>
       TrainingError(D, w, ColouringFeatures(h, free) + bias, colours, ColouringSamples(h, colours, bias, free)) * (copies + 1.0) >= copies;
  @/
  void theorem_colouring_loop(struct hypergraph *h, int colours, uint64_t rank, uint64_t copies, uint64_t zero, int bias, int free, size_t e);
*/

#endif
