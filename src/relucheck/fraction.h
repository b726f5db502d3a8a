/* Fractions in lowest terms, for messages. */
#ifndef RELUCHECK_FRACTION_H
#define RELUCHECK_FRACTION_H

#include <gmp.h>

/* "p" or "p/q" in lowest terms; released with fraction_free. */
char *fraction_text(mpz_srcptr numerator, mpz_srcptr denominator);
void fraction_free(char *text);

#endif
