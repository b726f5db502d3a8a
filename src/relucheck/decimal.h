/* Short decimal numbers in memory. */
#ifndef RELUCHECK_DECIMAL_H
#define RELUCHECK_DECIMAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Numbers below 10 * DECIMAL_LIMIT, which are those of at most 18 digits, are short. */
#define DECIMAL_LIMIT UINT64_C(100000000000000000)

/*@ predicate DecimalDigit(integer byte) = '0' <= byte <= '9';

    predicate DecimalDigits{L}(unsigned char *p, integer n) = \forall integer i; 0 <= i < n ==> DecimalDigit(p[i]);

    // The number whose digits are p[0 .. n - 1].
    logic integer DecimalValue{L}(unsigned char *p, integer n) =
      n <= 0 ? 0 : 10 * DecimalValue{L}(p, n - 1) + (p[n - 1] - '0');
*/

/*@ terminates \true;
    exits      \false;
    assigns    \nothing;
    ensures    result: \result <==> DecimalDigit(byte);
*/
static inline bool decimal_digit(unsigned char byte)
{
  return '0' <= byte && byte <= '9';
}

/* The end of the number that begins at p; NULL if there is no digit, a leading zero, or a number that is not short.  A byte that is no
 * digit stands behind the digits, in place `left` at the latest. */
/*@ requires text:     \valid_read(p + (0 .. left)) && !DecimalDigit(p[left]);
    requires value:    \valid(value) && \separated(value, p + (0 .. left));
    terminates         \true;
    exits              \false;
    assigns            *value;
    ensures  end:      \result != \null ==> \result == p + (\result - p) && 1 <= \result - p <= left;
    ensures  digits:   \result != \null ==> DecimalDigits(p, \result - p) && !DecimalDigit(*\result);
    ensures  value:    \result != \null ==> *value == DecimalValue(p, \result - p) && *value < 10 * DECIMAL_LIMIT;
    ensures  shortest: \result != \null ==> p[0] != '0' || \result - p == 1;
*/
static inline const unsigned char *decimal_short(const unsigned char *p, uint64_t *value)
/*@ ghost (size_t left) */
{
  const unsigned char *begin = p;
  if (!decimal_digit(*p))
    return NULL;
  uint64_t sum = (uint64_t)(*p++ - '0');
  /*@ assert first: DecimalValue(begin, 0) == 0 && DecimalValue(begin, 1) == sum; */
  /*@ loop invariant place:  p == begin + (p - begin) && 1 <= p - begin <= left;
      loop invariant digits: DecimalDigits(begin, p - begin);
      loop invariant sum:    sum == DecimalValue(begin, p - begin) && sum < 10 * DECIMAL_LIMIT;
      loop assigns           p, sum;
      loop variant           left - (p - begin);
  */
  while (decimal_digit(*p)) {
    if (sum >= DECIMAL_LIMIT)
      return NULL;
    sum = 10 * sum + (uint64_t)(*p++ - '0');
  }
  *value = sum;
  return *begin == '0' && p - begin > 1 ? NULL : p;
}

#endif
