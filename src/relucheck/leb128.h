/* Unsigned LEB128: seven bits an octet, the least significant first; every octet but the last has its highest bit set. */
#ifndef RELUCHECK_LEB128_H
#define RELUCHECK_LEB128_H

#include <stdint.h>

enum { LEB128_SHORT = 4 };

/* The size of the number that begins at p, where LEB128_SHORT octets are readable; 0 if it is longer than that or has more octets than it needs. */
static inline unsigned leb128_short(const unsigned char *p, uint32_t *value)
{
  uint32_t sum = p[0];
  *value = sum;
  if (p[0] < 0x80)
    return 1;
  sum = sum + ((uint32_t)p[1] << 7) - 0x80;
  *value = sum;
  if (p[1] < 0x80)
    return p[1] == 0 ? 0 : 2;
  sum = sum + ((uint32_t)p[2] << 14) - (0x80 << 7);
  *value = sum;
  if (p[2] < 0x80)
    return p[2] == 0 ? 0 : 3;
  *value = sum + ((uint32_t)p[3] << 21) - (0x80 << 14);
  return p[3] == 0 || p[3] >= 0x80 ? 0 : 4;
}

#endif
