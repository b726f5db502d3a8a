/* The least natural number that a fraction is not above. */
#ifndef RELUCERT_LEAST_VALUE_H
#define RELUCERT_LEAST_VALUE_H

#include "../kernel/product.h"

#include <gmp.h>
#include <stdbool.h>
#include <stdint.h>

/* Whether numerator / denominator is at most `most`; then *value becomes the least such number, the fraction rounded up. */
/*@ requires live:    Live(numerator) && Live(denominator) && 0.0 <= numerator->value && 0.0 < denominator->value;
    requires most:    most < 0x4000000000000000;
    requires value:   \valid(value) && \separated(value, numerator, denominator);
    terminates        \true;
    exits             \false;
    assigns           *value;
    ensures  result:  \result <==> numerator->value <= Product(denominator->value, (real)most);
    ensures  enough:  \result ==> *value <= most && numerator->value <= Product(denominator->value, (real)*value);
    ensures  least:   \result && *value > 0 ==> Product(denominator->value, (real)(*value - 1)) < numerator->value;
*/
bool least_value(mpz_srcptr numerator, mpz_srcptr denominator, uint64_t most, uint64_t *value);

#endif
