#include "fraction.h"

#include <string.h>

char *fraction_text(mpz_srcptr numerator, mpz_srcptr denominator)
{
  char *text = NULL;
  mpz_t p, q, divisor;
  mpz_inits(p, q, divisor, NULL);
  mpz_gcd(divisor, numerator, denominator);
  mpz_divexact(p, numerator, divisor);
  mpz_divexact(q, denominator, divisor);
  if (mpz_cmp_ui(q, 1) == 0)
    gmp_asprintf(&text, "%Zd", p);
  else
    gmp_asprintf(&text, "%Zd/%Zd", p, q);
  mpz_clears(p, q, divisor, NULL);
  return text;
}

void gmp_text_free(char *text)
{
  void (*release)(void *, size_t);
  mp_get_memory_functions(NULL, NULL, &release);
  release(text, strlen(text) + 1);
}
