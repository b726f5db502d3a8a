#include "least_value.h"

/* numerator / denominator <= value */
/*@ requires live:   Live(numerator) && Live(denominator);
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  result: \result <==> numerator->value <= Product(denominator->value, (real)value);
*/
static bool is_at_most(mpz_srcptr numerator, mpz_srcptr denominator, uint64_t value)
{
  mpz_t product;
  mpz_init(product);
  mpz_mul_ui(product, denominator, value);
  const int order = mpz_cmp(numerator, product);
  mpz_clear(product);
  return order <= 0;
}

bool least_value(mpz_srcptr numerator, mpz_srcptr denominator, uint64_t most, uint64_t *value)
{
  uint64_t low = 0;
  uint64_t high = most;
  if (!is_at_most(numerator, denominator, most))
    return false;
  /*@ loop invariant range:  0 <= low <= high <= most;
      loop invariant enough: numerator->value <= Product(denominator->value, (real)high);
      loop invariant below:  low > 0 ==> Product(denominator->value, (real)(low - 1)) < numerator->value;
      loop assigns           low, high;
      loop variant           high - low;
  */
  while (low < high) {
    const uint64_t middle = low + (high - low) / 2;
    if (is_at_most(numerator, denominator, middle))
      high = middle;
    else
      low = middle + 1;
  }
  *value = high;
  return true;
}
