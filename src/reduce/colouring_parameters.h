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
     requires   zero:       r->bias ==> r->zero == (r->colours * (r->rank - 1)) * (r->colours * (r->rank - 1));
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

/* ColouringReduction from what its numbers have been and still are. */
/*@ ghost
  /@ requires   hypergraph: \valid_read(r) && HypergraphValid(r->hypergraph) && ColouringRank(r->hypergraph, rank);
     requires   sizes:      r->hypergraph->vertices == vertices && r->hypergraph->edges == edges;
     requires   numbers:    r->colours == colours && r->rank == rank && (r->bias <==> bias == 1) && (r->free_signs <==> free == 1);
     requires   colours:    1 <= colours <= COLOURING_MAX_COLOURS && colours * vertices <= FORMULA_MAX_VARIABLES;
     requires   copies:     r->copies == colours * colours;
     requires   scale:      colours * (rank - 1) <= COLOURING_MAX_SCALE;
     requires   zero:       bias == 1 ==> r->zero == (colours * (rank - 1)) * (colours * (rank - 1));
     requires   flags:      0 <= bias <= 1 && 0 <= free <= 1;
     requires   features:   r->features == vertices + (free == 1 ? 2 : 0);
     requires   samples:    r->samples == vertices + edges + bias + (free == 1 ? 2 * colours + 1 : 0);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    reduction:  ColouringReduction(r);
  @/
  void colouring_parameters_stay(const struct colouring_reduction *r, uint32_t vertices, size_t edges, uint32_t colours, uint64_t rank,
                                 int bias, int free);
*/

#endif
