/* Comparing fractions by multiplication. */
#ifndef RELUCERT_FRACTION_ORDER_H
#define RELUCERT_FRACTION_ORDER_H

#include "../kernel/product.h"

#include <gmp.h>

/* The order of the fractions p / q and r / s, whose denominators are positive, as mpz_cmp has it. */
/*@ requires live:     Live(p) && Live(q) && Live(r) && Live(s);
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  equal:    \result == 0 <==> Product(p->value, s->value) == Product(r->value, q->value);
    ensures  at_most:  \result <= 0 <==> Product(p->value, s->value) <= Product(r->value, q->value);
*/
int fraction_order(mpz_srcptr p, mpz_srcptr q, mpz_srcptr r, mpz_srcptr s);

#endif
