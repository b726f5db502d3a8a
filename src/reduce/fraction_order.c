#include "fraction_order.h"

int fraction_order(mpz_srcptr p, mpz_srcptr q, mpz_srcptr r, mpz_srcptr s)
{
  mpz_t left;
  mpz_t right;
  mpz_init(left);
  mpz_init(right);
  mpz_mul(left, p, s);
  mpz_mul(right, r, q);
  const int order = mpz_cmp(left, right);
  mpz_clear(left);
  mpz_clear(right);
  return order;
}
