/* GMP as the proofs see it: found in the place of the system's <gmp.h> when Frama-C reads the kernel, never compiled into a program.
 *
 * The proofs run in WP's model Typed+real, where a C `double` is a mathematical real.  So an integer of GMP is modelled by one field of
 * type double, and every contract of gmp_functions.h can be satisfied by what it says: nothing is postulated.  The price is that proved code
 * may not compute with doubles of its own. */
#ifndef RELUCERT_GMP_MODEL_H
#define RELUCERT_GMP_MODEL_H

/* value: the integer.  live: 1 between mpz_init and mpz_clear. */
typedef struct {
  double value;
  int live;
} __mpz_struct;

typedef __mpz_struct mpz_t[1];
typedef __mpz_struct *mpz_ptr;
typedef const __mpz_struct *mpz_srcptr;

/*@ // The ordinary product, one unfolding away: a product that provers see makes them search, one that they do not see they only
    // compare.  It is a definition all the same; product.h proves what is needed of it.
    logic real ProductFuel(real x, real y, integer fuel) = fuel <= 0 ? x * y : ProductFuel(x, y, fuel - 1);
    logic real Product(real x, real y) = ProductFuel(x, y, 1);

    predicate Whole(real x) = \exists integer n; x == n;

    predicate Live{L}(mpz_srcptr z) = \valid_read(z) && z->live == 1;
    predicate LiveTarget{L}(mpz_ptr z) = \valid(z) && z->live == 1;
*/

#include "gmp_functions.h"

#endif
