/* The square root of an integer. */
#ifndef RELUCERT_INTEGER_SQUARE_ROOT_H
#define RELUCERT_INTEGER_SQUARE_ROOT_H

#include <stdint.h>

/* The largest integer whose square is at most n. */
/*@ requires range:  n < 0x4000000000000000;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  below:  \result * \result <= n;
    ensures  above:  n < (\result + 1) * (\result + 1);
    ensures  range:  \result < 0x80000000;
*/
uint64_t integer_square_root(uint64_t n);

#endif
