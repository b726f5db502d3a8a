/* What the proofs need to know about Product, the product that provers do not see (spec/gmp/gmp.h).  Ghost code only. */
#ifndef RELUCERT_PRODUCT_H
#define RELUCERT_PRODUCT_H

#include <gmp.h>

/*@ // The same for integers.
    logic integer TimesFuel(integer x, integer y, integer fuel) = fuel <= 0 ? x * y : TimesFuel(x, y, fuel - 1);
    logic integer Times(integer x, integer y) = TimesFuel(x, y, 1);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    means: \forall integer x, y; Times(x, y) == x * y;
  @/
  static void times_means(void)
  {
    /@ assert \forall integer x, y; TimesFuel(x, y, 0) == x * y; @/
    /@ assert \forall integer x, y; TimesFuel(x, y, 1) == TimesFuel(x, y, 0); @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    monotone: \forall integer x, y, n; x <= y && 0 <= n ==> Times(x, n) <= Times(y, n);
  @/
  static void times_is_monotone(void)
  {
    times_means();
    /@ assert \forall integer x, y, n; x <= y && 0 <= n ==> 0 <= (y - x) * n; @/
    ;
  }
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    means: \forall real x, y; Product(x, y) == x * y;
  @/
  static void product_means(void)
  {
    /@ assert \forall real x, y; ProductFuel(x, y, 0) == x * y; @/
    /@ assert \forall real x, y; ProductFuel(x, y, 1) == ProductFuel(x, y, 0); @/
    ;
  }
*/

#endif
