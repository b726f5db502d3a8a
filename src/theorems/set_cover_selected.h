/* What the rows of the selected sets of a set system cost: epsilon^2 times the cost of the sets. */
#ifndef RELUCERT_THEOREM_SET_COVER_SELECTED_H
#define RELUCERT_THEOREM_SET_COVER_SELECTED_H

#include "set_cover_rows.h"

/*@ // The cost of the selected sets j < k times epsilon^2.
    logic real SelectedErrorAt{L}(weights w, struct set_system *s, integer bias, integer q, integer k, integer closed) =
      closed <= 0 ? ClosedProduct((real)SelectedCost{L}(ChosenSets(w, s->sets, bias), s->cost, k), ClosedSquare(Epsilon(q)))
                  : SelectedErrorAt{L}(w, s, bias, q, k, closed - 1);
    logic real SelectedError{L}(weights w, struct set_system *s, integer bias, integer q, integer k) =
      SelectedErrorAt{L}(w, s, bias, q, k, 1);
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall weights w; SelectedError(w, s, bias, q, k) ==
       ClosedProduct((real)SelectedCost(ChosenSets(w, s->sets, bias), s->cost, k), ClosedSquare(Epsilon(q)));
  @/
  void lemma_selected_error(struct set_system *s, uint64_t q, int bias, uint32_t k);
*/

/* One set more. */
/*@ ghost
  /@ requires cover: CoverInMemory(s, q, copies, bias) && k < s->sets;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures selected: \forall weights w; Selected(ChosenSets(w, s->sets, bias), k) ==>
       SelectedError(w, s, bias, q, k + 1) == SelectedError(w, s, bias, q, k) + ClosedProduct((real)s->cost[k], ClosedSquare(Epsilon(q)));
     ensures other: \forall weights w; !Selected(ChosenSets(w, s->sets, bias), k) ==> SelectedError(w, s, bias, q, k + 1) == SelectedError(w, s, bias, q, k);
  @/
  void lemma_selected_step(struct set_system *s, uint64_t q, uint64_t copies, int bias, uint32_t k);
*/

/* In units of epsilon^2 it is the cost. */
/*@ ghost
  /@ requires range: 1 <= q;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures cost: \forall weights w; ClosedProduct(SelectedError(w, s, bias, q, k), ClosedSquare((real)q)) ==
       SelectedCost(ChosenSets(w, s->sets, bias), s->cost, k);
  @/
  void lemma_selected_cost(struct set_system *s, uint64_t q, int bias, uint32_t k);
*/

/* A row whose unit is not active. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures square: \forall real c, x; ClosedProduct(c, ClosedSquare(0.0 - x)) == ClosedProduct(c, ClosedSquare(x));
  @/
  void lemma_minus_square(void);
*/

#endif
