/* By bisection. */
#include "integer_square_root.h"

uint64_t integer_square_root(uint64_t n)
{
  uint64_t low = 0;
  uint64_t high = UINT64_C(1) << 31;
  /*@ loop invariant range: 0 <= low < high <= 0x80000000;
      loop invariant root:  low * low <= n < high * high;
      loop assigns          low, high;
      loop variant          high - low;
  */
  while (high - low > 1) {
    const uint64_t middle = low + (high - low) / 2;
    if (middle * middle <= n)
      low = middle;
    else
      high = middle;
  }
  return low;
}
