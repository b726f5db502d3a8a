/* Short decimal numbers in memory. */
#ifndef RELUCHECK_DECIMAL_H
#define RELUCHECK_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { DECIMAL_SHORT = 18 };

static inline bool decimal_digit(unsigned char byte)
{
  return '0' <= byte && byte <= '9';
}

/* The end of the number that begins at p, where digits have a byte behind them that is none; NULL if there is no digit, a leading zero, or
 * more than DECIMAL_SHORT digits. */
static inline const unsigned char *decimal_short(const unsigned char *p, uint64_t *value)
{
  const unsigned char *begin = p;
  if (!decimal_digit(*p))
    return NULL;
  uint64_t sum = (uint64_t)(*p++ - '0');
  while (decimal_digit(*p)) {
    if (p - begin == DECIMAL_SHORT)
      return NULL;
    sum = 10 * sum + (uint64_t)(*p++ - '0');
  }
  *value = sum;
  return *begin == '0' && p - begin > 1 ? NULL : p;
}

#endif
