/* What the proofs need to know about Product, the product that provers do not see (spec/gmp/gmp.h).  Ghost code only. */
#ifndef RELUCERT_PRODUCT_H
#define RELUCERT_PRODUCT_H

#include <gmp.h>
#include <stdint.h>

/*@ // The same for integers: what the 64-bit arithmetic keeps below its limits.
    logic integer TimesFuel(integer x, integer y, integer fuel) = fuel <= 0 ? x * y : TimesFuel(x, y, fuel - 1);
    logic integer Times(integer x, integer y) = TimesFuel(x, y, 1);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    means: \forall integer x, y; Times(x, y) == x * y;
  @/
  void times_means(void);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    monotone: \forall integer x, y, n; x <= y && 0 <= n ==> Times(x, n) <= Times(y, n);
     ensures    grows:    \forall integer x, n; 0 <= x && 1 <= n ==> x <= Times(x, n);
     ensures    more:     \forall integer x, m, n; 0 <= x && m <= n ==> Times(x, m) <= Times(x, n);
     ensures    positive: \forall integer x, n; 0 <= x && 0 <= n ==> 0 <= Times(x, n);
  @/
  void times_is_monotone(void);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    sum:  \forall integer x, y, z, n; z == x + y ==> Times(z, n) == Times(x, n) + Times(y, n);
     ensures    next: \forall integer x, m, n; m == n + 1 ==> Times(x, m) == Times(x, n) + x;
     ensures    zero: \forall integer x; Times(x, 0) == 0 && Times(0, x) == 0;
     ensures    one:  \forall integer x; Times(1, x) == x;
  @/
  void times_is_additive(void);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    within: \forall integer m, n; \abs(x) <= m && \abs(y) <= n ==> \abs(x * y) <= Times(m, n);
  @/
  void product_is_within(int64_t x, int64_t y);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    means: \forall real x, y; Product(x, y) == x * y;
  @/
  void product_means(void);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    odd: \forall real x, y, z; y == -z ==> Product(x, y) == -Product(x, z);
  @/
  void product_is_odd(void);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    exact: Product((real)x, (real)y) == (real)(x * y);
  @/
  void product_of_integers(int64_t x, int64_t y);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    right: \forall real x, y, z, t; t == y + z ==> Product(x, t) == Product(x, y) + Product(x, z);
     ensures    left:  \forall real x, y, z, t; t == y + z ==> Product(t, x) == Product(y, x) + Product(z, x);
     ensures    zero:  \forall real x; Product(x, 0.0) == 0.0 && Product(0.0, x) == 0.0;
     ensures    one:   \forall real x; Product(x, 1.0) == x && Product(1.0, x) == x;
  @/
  void product_is_additive(void);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    associative: \forall real x, y, z; Product(Product(x, y), z) == Product(x, Product(y, z));
     ensures    commutative: \forall real x, y; Product(x, y) == Product(y, x);
  @/
  void product_is_commutative(void);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    positive: \forall real x, c; 0.0 < c && 0.0 < x ==> 0.0 < Product(x, c);
     ensures    negative: \forall real x, c; 0.0 < c && x <= 0.0 ==> Product(x, c) <= 0.0;
  @/
  void product_keeps_the_sign(void);
*/

#endif
