/* Fractions in lowest terms, for messages. */
#ifndef RELUCHECK_FRACTION_H
#define RELUCHECK_FRACTION_H

#include <gmp.h>

/* "p" or "p/q" in lowest terms; released with gmp_text_free. */
char *fraction_text(mpz_srcptr numerator, mpz_srcptr denominator);

/* Releases a text that GMP has allocated, as fraction_text and mpz_get_str do. */
void gmp_text_free(char *text);

#endif
