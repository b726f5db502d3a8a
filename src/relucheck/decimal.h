/* Short decimal numbers in memory. */
#ifndef RELUCHECK_DECIMAL_H
#define RELUCHECK_DECIMAL_H

#include <stddef.h>
#include <stdint.h>

enum { DECIMAL_SHORT = 18 };

/* The end of the positive number without leading zeros that begins at p; NULL if there is none, or one of more than DECIMAL_SHORT digits.  A byte that is no digit
 * stands behind the digits. */
static inline const unsigned char *decimal_short(const unsigned char *p, uint64_t *value)
{
  const unsigned char *begin = p;
  unsigned digit = (unsigned)*p - '0';
  *value = 0;
  if (digit - 1 > 8)
    return NULL;
  uint64_t sum = digit;
  while ((digit = (unsigned)*++p - '0') < 10) {
    if (p - begin == DECIMAL_SHORT)
      return NULL;
    sum = 10 * sum + digit;
  }
  *value = sum;
  return p;
}

#endif
