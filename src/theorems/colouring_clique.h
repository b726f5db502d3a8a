/* Vertices that are joined pairwise by edges of two vertices have different colours, and it does not matter which: a colouring may begin with colour i for
 * the i-th of them, and there is none if they are more than the colours. */
#ifndef RELUCERT_THEOREM_COLOURING_CLIQUE_H
#define RELUCERT_THEOREM_COLOURING_CLIQUE_H

#include "../reduce/colouring_clique.h"
#include "colouring_statement.h"

/*@ // The i-th of the vertices clique[0 .. size - 1] has colour i.
    predicate Precoloured{L}(integer assignment, integer colours, uint32_t *clique, integer size) =
      \forall integer i; 0 <= i < size ==> HasColour(assignment, colours, clique[i], i);
*/

/* If no colouring begins like this, there is none. */
/*@ ghost
  /@ requires hypergraph: HypergraphValid(h) && 1 <= colours <= 0xfffff;
     requires clique: IsClique(h, clique, members) && 0 <= size <= members && size <= colours;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: (\forall integer a; !(IsColouring(a, h, colours) && Precoloured(a, colours, clique, size))) ==> NotColourable(h, colours);
  @/
  void lemma_precoloured(struct hypergraph *h, int colours, uint32_t *clique, int members, int size);
*/

/* No colouring has enough colours for a larger clique. */
/*@ ghost
  /@ requires hypergraph: HypergraphValid(h) && 1 <= colours <= 0xfffff;
     requires clique: IsClique(h, clique, members) && colours < members;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: NotColourable(h, colours);
  @/
  void lemma_large_clique(struct hypergraph *h, int colours, uint32_t *clique, int members);
*/

#endif
