/* Proofs of the facts about Product and Times.  Ghost code only. */
#include "product.h"

/*@ ghost
  void times_means(void)
  {
    /@ assert \forall integer x, y; TimesFuel(x, y, 0) == x * y; @/
    /@ assert \forall integer x, y; TimesFuel(x, y, 1) == TimesFuel(x, y, 0); @/
    ;
  }
*/

/*@ ghost
  void times_is_monotone(void)
  {
    times_means();
    /@ assert \forall integer x, y, n; x <= y && 0 <= n ==> 0 <= (y - x) * n; @/
    /@ assert \forall integer x, n; 0 <= x && 1 <= n ==> 0 <= x * (n - 1); @/
    /@ assert \forall integer x, m, n; 0 <= x && m <= n ==> 0 <= x * (n - m); @/
    ;
  }
*/

/*@ ghost
  void times_is_additive(void)
  {
    times_means();
  }
*/

/*@ ghost
  void product_is_within(int64_t x, int64_t y)
  {
    times_means();
    /@ assert upper: \forall integer m, n; \abs(x) <= m && \abs(y) <= n ==> \abs(x) * \abs(y) <= m * n; @/
    /@ assert size:  \abs(x * y) == \abs(x) * \abs(y); @/
    ;
  }
*/

/*@ ghost
  void product_means(void)
  {
    /@ assert \forall real x, y; ProductFuel(x, y, 0) == x * y; @/
    /@ assert \forall real x, y; ProductFuel(x, y, 1) == ProductFuel(x, y, 0); @/
    ;
  }
*/

/*@ ghost
  void product_is_odd(void)
  {
    product_means();
  }
*/

/*@ ghost
  void product_of_integers(int64_t x, int64_t y)
  {
    product_means();
  }
*/

/*@ ghost
  void product_is_additive(void)
  {
    product_means();
  }
*/

/*@ ghost
  void product_is_commutative(void)
  {
    product_means();
  }
*/

/*@ ghost
  void product_keeps_the_sign(void)
  {
    product_means();
    /@ assert \forall real x, c; 0.0 < c && 0.0 < x ==> 0.0 < x * c; @/
    /@ assert \forall real x, c; 0.0 < c && x <= 0.0 ==> x * c <= 0.0; @/
    ;
  }
*/
