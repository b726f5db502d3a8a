/* The parameters of the reduction of a colouring, part by part.  Logic and ghost code only. */
#ifndef RELUCERT_COLOURING_PARAMETERS_H
#define RELUCERT_COLOURING_PARAMETERS_H

#include "colouring.h"

/* ColouringReduction from its parts, each of them a goal of its own. */
/*@ ghost
  /@ requires   hypergraph: \valid_read(r) && HypergraphValid(r->hypergraph) && ColouringRank(r->hypergraph, r->rank);
     requires   colours:    1 <= r->colours <= COLOURING_MAX_COLOURS && r->colours * r->hypergraph->vertices <= FORMULA_MAX_VARIABLES;
     requires   copies:     r->copies == r->colours * r->colours;
     requires   scale:      r->colours * (r->rank - 1) <= COLOURING_MAX_SCALE;
     requires   zero:       r->zero == (r->colours * (r->rank - 1)) * (r->colours * (r->rank - 1));
     requires   features:   r->features == ColouringFeatures(r->hypergraph, r->free_signs ? 1 : 0);
     requires   samples:    r->samples ==
                              ColouringSamples(r->hypergraph, r->colours, r->bias ? 1 : 0, r->free_signs ? 1 : 0);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    reduction:  ColouringReduction(r);
  @/
  void colouring_parameters_fit(const struct colouring_reduction *r);
*/

#endif
