/* Unsigned LEB128: seven bits an octet, the least significant first; every octet but the last has its highest bit set. */
#ifndef RELUCHECK_LEB128_H
#define RELUCHECK_LEB128_H

#include <stdint.h>

enum { LEB128_SHORT = 4 };

/*@ // The seven bits of an octet.
    logic integer Leb128Bits(integer octet) = octet < 128 ? octet : octet - 128;

    // The number in the n octets from p on.
    logic integer Leb128Value{L}(unsigned char *p, integer n) =
      Leb128Bits(p[0]) + (n > 1 ? 0x80 * Leb128Bits(p[1]) : 0) + (n > 2 ? 0x4000 * Leb128Bits(p[2]) : 0) +
      (n > 3 ? 0x200000 * Leb128Bits(p[3]) : 0);

    // They are one number, in no more octets than it needs.
    predicate Leb128Octets{L}(unsigned char *p, integer n) =
      (\forall integer i; 0 <= i < n - 1 ==> p[i] >= 128) && p[n - 1] < 128 && (n > 1 ==> p[n - 1] != 0);
*/

/* The size of the number that begins at p, where LEB128_SHORT octets are readable; 0 if it is longer than that or has more octets than it needs. */
/*@ requires octets:  \valid_read(p + (0 .. LEB128_SHORT - 1)) && \valid(value) && \separated(value, p + (0 .. LEB128_SHORT - 1));
    terminates        \true;
    exits             \false;
    assigns           *value;
    ensures  size:    \result <= LEB128_SHORT;
    ensures  octets:  \result > 0 ==> Leb128Octets(p, \result);
    ensures  value:   \result > 0 ==> *value == Leb128Value(p, \result) && *value < 0x10000000;
*/
static inline unsigned leb128_short(const unsigned char *p, uint32_t *value)
{
  uint32_t sum = p[0];
  *value = sum;
  if (p[0] < 0x80)
    return 1;
  sum = sum - 0x80 + 0x80 * (uint32_t)p[1];
  *value = sum;
  if (p[1] < 0x80)
    return p[1] == 0 ? 0 : 2;
  sum = sum - 0x4000 + 0x4000 * (uint32_t)p[2];
  *value = sum;
  if (p[2] < 0x80)
    return p[2] == 0 ? 0 : 3;
  *value = sum - 0x200000 + 0x200000 * (uint32_t)p[3];
  return p[3] == 0 || p[3] >= 0x80 ? 0 : 4;
}

#endif
