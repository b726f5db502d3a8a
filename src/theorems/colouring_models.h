/* A colouring that begins with the clique is a model of the formula, so that a refuted formula is a hypergraph without a colouring. */
#ifndef RELUCERT_THEOREM_COLOURING_MODELS_H
#define RELUCERT_THEOREM_COLOURING_MODELS_H

#include "../reduce/colouring_formula.h"
#include "colouring_clique.h"

/*@ ghost
  /@ requires hypergraph: HypergraphValid(h) && 1 <= colours <= 0xfffff && 0 <= members <= colours && IsClique(h, clique, members);
     requires clique: \valid_read(clique + (0 .. members - 1));
     requires formula: IsColouringFormula(f, h, colours, clique, members) && FormulaValid(f);
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures none: Unsatisfiable(f) ==> NotColourable(h, colours);
  @/
  void lemma_colouring_refuted(struct formula *f, struct hypergraph *h, int colours, uint32_t *clique, int members);
*/

#endif
