/* The absolute value of a 64-bit number, for INT64_MIN too. */
#ifndef RELUCERT_MAGNITUDE_H
#define RELUCERT_MAGNITUDE_H

#include <stdint.h>

/*@ terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  result: \result == \abs(n);
*/
static inline uint64_t magnitude(int64_t n)
{
  return n >= 0 ? (uint64_t)n : (uint64_t)(-(n + 1)) + 1;
}

#endif
