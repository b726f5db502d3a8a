/* What the proofs need to know about Product, the product that provers do not see (spec/gmp/gmp.h).  Ghost code only. */
#ifndef RELUCERT_PRODUCT_H
#define RELUCERT_PRODUCT_H

#include <gmp.h>

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
