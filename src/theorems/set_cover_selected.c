/* What the rows of the selected sets cost.  Ghost code only. */
#include "set_cover_selected.h"

/*@ ghost
  void lemma_selected_error(struct set_system *s, uint64_t q, int bias, uint32_t k) {
    /@ assert once: \forall weights w; SelectedErrorAt(w, s, bias, q, k, 1) == SelectedErrorAt(w, s, bias, q, k, 0); @/
    ;
  }
*/

/*@ ghost
  void lemma_selected_step(struct set_system *s, uint64_t q, uint64_t copies, int bias, uint32_t k) {
    lemma_selected_error(s, q, bias, k);
    lemma_selected_error(s, q, bias, k + 1);
    /@ assert cost: \forall weights w; Selected(ChosenSets(w, s->sets, bias), k) ==>
         SelectedCost(ChosenSets(w, s->sets, bias), s->cost, k + 1) == SelectedCost(ChosenSets(w, s->sets, bias), s->cost, k) + s->cost[k]; @/
    /@ assert none: \forall weights w; !Selected(ChosenSets(w, s->sets, bias), k) ==>
         SelectedCost(ChosenSets(w, s->sets, bias), s->cost, k + 1) == SelectedCost(ChosenSets(w, s->sets, bias), s->cost, k); @/
    lemma_closed_product();
    /@ assert sum: \forall integer a, b; ClosedProduct((real)(a + b), ClosedSquare(Epsilon(q))) ==
         ClosedProduct((real)a, ClosedSquare(Epsilon(q))) + ClosedProduct((real)b, ClosedSquare(Epsilon(q))); @/
    ;
  }
*/

/*@ ghost
  /@ requires range: 1 <= q;
     terminates \true;
     exits \false;
     assigns \nothing;
     ensures one: ClosedProduct(Epsilon(q), (real)q) == 1.0;
  @/
  void lemma_closed_one(uint64_t q) {
    lemma_epsilon(q);
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_selected_cost(struct set_system *s, uint64_t q, int bias, uint32_t k) {
    lemma_selected_error(s, q, bias, k);
    lemma_closed_one(q);
    lemma_product_facts();
    lemma_product_of_squares();
    lemma_product_associates();
    /@ assert squares: ClosedProduct(ClosedSquare(Epsilon(q)), ClosedSquare((real)q)) == 1.0; @/
    /@ assert cancel: \forall real c; ClosedProduct(ClosedProduct(c, ClosedSquare(Epsilon(q))), ClosedSquare((real)q)) ==
         ClosedProduct(c, ClosedProduct(ClosedSquare(Epsilon(q)), ClosedSquare((real)q))); @/
    ;
  }
*/

/*@ ghost
  void lemma_minus_square(void) {
    lemma_closed_product();
    /@ assert square: \forall real x; ClosedSquare(0.0 - x) == x * x; @/
    ;
  }
*/
