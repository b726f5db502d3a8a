/* The facts of closed_product.h, by opening the product in functions that hold nothing else. */
#include "closed_product.h"

/*@ ghost
  void lemma_closed_product(void) {
    /@ assert open: \forall real x, y; ClosedProductAt(x, y, 0) == x * y; @/
    /@ assert once: \forall real x, y; ClosedProductAt(x, y, 1) == ClosedProductAt(x, y, 0); @/
    ;
  }
*/

/*@ ghost
  void lemma_product_facts(void) {
    lemma_closed_product();
    /@ assert square: \forall real x; x * x >= 0.0; @/
    ;
  }
*/

/*@ ghost
  void lemma_product_associates(void) {
    lemma_closed_product();
    /@ assert left: \forall real x, y, z; ClosedProduct(x, ClosedProduct(y, z)) == x * (y * z); @/
    /@ assert right: \forall real x, y, z; ClosedProduct(ClosedProduct(x, y), z) == (x * y) * z; @/
    ;
  }
*/

/*@ ghost
  void lemma_product_of_squares(void) {
    lemma_closed_product();
    /@ assert left: \forall real x, y; ClosedProduct(ClosedSquare(x), ClosedSquare(y)) == (x * x) * (y * y); @/
    /@ assert right: \forall real x, y; ClosedSquare(ClosedProduct(x, y)) == (x * y) * (x * y); @/
    ;
  }
*/

/*@ ghost
  void lemma_square_of_sum(void) {
    lemma_closed_product();
    /@ assert square: \forall real x, y; (x + y) * (x + y) >= 0.0; @/
    /@ assert open: \forall real x, y;
         ClosedSquare(x) + 2.0 * ClosedProduct(y, x) + ClosedSquare(y) == (x + y) * (x + y); @/
    ;
  }
*/

/*@ ghost
  void lemma_square_of_difference(void) {
    lemma_closed_product();
    /@ assert square: \forall real x, y; (y - x) * (y - x) >= 0.0; @/
    /@ assert open: \forall real x, y;
         ClosedSquare(x) + 2.0 * ClosedProduct(y, -x) + ClosedSquare(y) == (y - x) * (y - x); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures open: \forall real z, x, y;
       ClosedProduct(z, ClosedSquare(x)) - 2.0 * ClosedProduct(z, ClosedProduct(y, x)) + ClosedProduct(z, ClosedSquare(y)) ==
         ClosedProduct(z, ClosedSquare(x - y));
  @/
  void lemma_weighted_difference(void) {
    lemma_closed_product();
    /@ assert square: \forall real z, x, y; ClosedProduct(z, ClosedSquare(x - y)) == z * ((x - y) * (x - y)); @/
    /@ assert first: \forall real z, x; ClosedProduct(z, ClosedSquare(x)) == z * (x * x); @/
    /@ assert cross: \forall real z, x, y; ClosedProduct(z, ClosedProduct(y, x)) == z * (y * x); @/
    ;
  }
*/

/*@ ghost
  void lemma_product_positive(void) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_weighted_square(void) {
    lemma_weighted_difference();
    lemma_product_positive();
    lemma_product_facts();
    /@ assert positive: \forall real z, x, y; z >= 0.0 ==> ClosedProduct(z, ClosedSquare(x - y)) >= 0.0; @/
    ;
  }
*/

/*@ ghost
  void lemma_product_commutes(void) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_product_of_minus(void) {
    lemma_closed_product();
  }
*/

/*@ ghost
  void lemma_times_open_square(void) {
    lemma_closed_product();
  }
*/
