#include "fraction_lemmas.h"

/*@ ghost
  void lemma_equal_fractions(mpz_srcptr p, mpz_srcptr q, mpz_srcptr numerator, mpz_srcptr denominator)
  {
    product_is_commutative();
    /@ assert order:  \forall real x; Product(Product(x, denominator->value), q->value) ==
                        Product(Product(x, q->value), denominator->value); @/
    product_means();
    /@ assert cancel: \forall real x, y; Product(x, denominator->value) == Product(y, denominator->value) ==> x == y; @/
    ;
  }
*/

/*@ ghost
  /@ requires   positive: 0.0 < z->value;
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    monotone: \forall real x, y; x >= y ==> Product(x, z->value) >= Product(y, z->value);
     ensures    one:      \forall real x; x >= 1.0 ==> Product(x, z->value) >= z->value;
  @/
  static void product_is_monotone(mpz_srcptr z)
  {
    product_is_additive();
    /@ assert unit: Product(1.0, z->value) == z->value; @/
    product_keeps_the_sign();
    /@ assert differences: \forall real x, y; Product(x, z->value) == Product(y, z->value) + Product(x - y, z->value); @/
    ;
  }
*/

/*@ ghost
  void lemma_at_least_one(mpz_srcptr p, mpz_srcptr q)
  {
    product_is_monotone(q);
  }
*/

/*@ ghost
  void lemma_smaller_fraction(mpz_srcptr p, mpz_srcptr q, uint64_t square)
  {
    product_is_commutative();
    product_is_monotone(q);
    /@ assert order:    \forall real x, y, z; Product(Product(x, y), z) == Product(Product(x, z), y); @/
    product_means();
    /@ assert cancel:   \forall real x, y; Product(x, square + 1.0) >= Product(y, square + 1.0) ==> x >= y; @/
    /@ assert times:    \forall real x; Product(x, square + 1.0) >= square ==>
                          Product(Product(x, square + 1.0), q->value) >= Product((real)square, q->value); @/
    /@ assert chain:    \forall real x; Product(x, square + 1.0) >= square ==>
                          Product(Product(x, q->value), square + 1.0) >= Product(p->value, square + 1.0); @/
    ;
  }
*/
