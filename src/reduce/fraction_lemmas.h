/* What comparing fractions by multiplication with positive denominators says about real numbers.  Ghost code only. */
#ifndef RELUCERT_FRACTION_LEMMAS_H
#define RELUCERT_FRACTION_LEMMAS_H

#include "../kernel/product.h"

#include <gmp.h>

/* p / q is x, if x is numerator / denominator and the two fractions are equal, and only then. */
/*@ ghost
  /@ requires   positive: 0.0 < denominator->value && 0.0 < q->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    equal: \forall real x; numerator->value == Product(x, denominator->value) ==>
                         (Product(p->value, denominator->value) == Product(numerator->value, q->value) <==>
                          Product(x, q->value) == p->value);
  @/
  void lemma_equal_fractions(mpz_srcptr p, mpz_srcptr q, mpz_srcptr numerator, mpz_srcptr denominator);
*/

/* What is at least 1 is at least p / q, if p is at most q. */
/*@ ghost
  /@ requires   positive: 0.0 < q->value;
     requires   within: p->value <= q->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    below: \forall real x; x >= 1.0 ==> Product(x, q->value) >= p->value;
  @/
  void lemma_at_least_one(mpz_srcptr p, mpz_srcptr q);
*/

/* What is at least square / (square + 1) is at least p / q, if p / q is at most that. */
/*@ ghost
  /@ requires   positive: 0.0 < q->value;
     requires   within: Product(p->value, square + 1.0) <= Product((real)square, q->value);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    below: \forall real x; Product(x, square + 1.0) >= square ==> Product(x, q->value) >= p->value;
  @/
  void lemma_smaller_fraction(mpz_srcptr p, mpz_srcptr q, uint64_t square);
*/

#endif
