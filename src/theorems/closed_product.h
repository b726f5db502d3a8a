/* A product that the provers do not see, only compare: one unfolding away from the ordinary product.  With visible products the goals of
 * the theorems would be nonlinear arithmetic, which does not end; with closed ones they are linear, and the few steps that need the product
 * itself open it in a function of their own. */
#ifndef RELUCERT_CLOSED_PRODUCT_H
#define RELUCERT_CLOSED_PRODUCT_H

/*@ logic real ClosedProductAt(real x, real y, integer closed) =
      closed <= 0 ? x * y : ClosedProductAt(x, y, closed - 1);
    logic real ClosedProduct(real x, real y) = ClosedProductAt(x, y, 1);
    logic real ClosedSquare(real x) = ClosedProduct(x, x);
*/

/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures means: \forall real x, y; ClosedProduct(x, y) == x * y;
  @/
  void lemma_closed_product(void);
*/

/* What stays linear, and so may stand in the context of any goal. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures square: \forall real x; ClosedSquare(x) >= 0.0;
     ensures zero: \forall real x; ClosedProduct(0.0, x) == 0.0 && ClosedProduct(x, 0.0) == 0.0;
     ensures one: \forall real x; ClosedProduct(1.0, x) == x && ClosedProduct(x, 1.0) == x;
     ensures minus: \forall real x; ClosedProduct(x, -1.0) == -x;
  @/
  void lemma_product_facts(void);
*/

/* Products of more than two factors. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures associate: \forall real x, y, z;
       ClosedProduct(x, ClosedProduct(y, z)) == ClosedProduct(ClosedProduct(x, y), z);
  @/
  void lemma_product_associates(void);
*/

/* The square of a product. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures squares: \forall real x, y;
       ClosedProduct(ClosedSquare(x), ClosedSquare(y)) == ClosedSquare(ClosedProduct(x, y));
  @/
  void lemma_product_of_squares(void);
*/

/* The tangent of a square. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures square: \forall real x, y; ClosedSquare(x) + 2.0 * ClosedProduct(y, x) + ClosedSquare(y) >= 0.0;
  @/
  void lemma_square_of_sum(void);
*/

/* The tangent on the other side. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures square: \forall real x, y; ClosedSquare(x) + 2.0 * ClosedProduct(y, -x) + ClosedSquare(y) >= 0.0;
  @/
  void lemma_square_of_difference(void);
*/

/* The tangent of a weighted square. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures square: \forall real z, x, y; z >= 0.0 ==>
       ClosedProduct(z, ClosedSquare(x)) - 2.0 * ClosedProduct(z, ClosedProduct(y, x)) + ClosedProduct(z, ClosedSquare(y)) >= 0.0;
  @/
  void lemma_weighted_square(void);
*/

/* The order of the factors. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures commute: \forall real x, y; ClosedProduct(x, y) == ClosedProduct(y, x);
  @/
  void lemma_product_commutes(void);
*/

/* A negative factor. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures minus: \forall real x, y; ClosedProduct(x, -y) == -ClosedProduct(x, y);
  @/
  void lemma_product_of_minus(void);
*/

/* Factors that are not negative. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures positive: \forall real z, x; z >= 0.0 && x >= 0.0 ==> ClosedProduct(z, x) >= 0.0;
  @/
  void lemma_product_positive(void);
*/

/* A product that the provers see again. */
/*@ ghost
  /@ terminates \true;
     exits \false;
     assigns \nothing;
     ensures product: \forall real e, q; ClosedProduct(e, ClosedSquare(q)) == e * (q * q);
  @/
  void lemma_times_open_square(void);
*/

#endif
