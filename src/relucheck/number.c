#include "number.h"

bool number_natural_slow(struct reader *in, const char *expected, uint64_t *value)
{
  struct position at = reader_position(in);
  int byte = reader_peek(in);
  *value = 0;
  if (byte < '0' || byte > '9')
    return reader_expected(in, expected);
  bool leading_zero = byte == '0';
  uint64_t sum = 0;
  uint64_t count = 0;
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant byte:   byte != -1 ==> ReaderAt(in) < ReaderEnd(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) + count == ReaderOffset(in);
      loop invariant sum:    sum <= NUMBER_MAX + 1 && -1 <= byte <= 255;
      loop assigns           byte, sum, count, READER_BYTES(in);
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (byte >= '0' && byte <= '9') {
    unsigned digit = (unsigned)(byte - '0');
    sum = sum > (NUMBER_MAX - digit) / 10 ? NUMBER_MAX + 1 : 10 * sum + digit;
    count++;
    reader_skip_byte(in);
    byte = reader_peek(in);
  }
  if (leading_zero && count > 1)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found a number with a leading zero, expected %s",
                       expected);
  if (sum > NUMBER_MAX)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found a number of 2^62 or more, expected %s", expected);
  *value = sum;
  return true;
}

bool number_in_range(struct reader *in, const char *expected, uint64_t least, uint64_t most, uint64_t *value)
{
  struct position at = reader_position(in);
  if (!number_natural(in, expected, value))
    return false;
  if (*value < least || *value > most)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found %llu, expected %s from %llu to %llu",
                       (unsigned long long)*value, expected, (unsigned long long)least,
                       (unsigned long long)most);
  return true;
}

bool number_literal_or_zero(struct reader *in, int32_t variables, int32_t *literal)
{
  uint64_t start = reader_offset(in);
  bool negative = reader_peek(in) == '-';
  if (negative)
    reader_skip_byte(in);
  uint64_t variable;
  if (!number_natural(in, "a literal or 0", &variable))
    return false;
  if (negative && variable == 0)
    return reader_fail(in, reader_position_of(in, start), OUTCOME_MALFORMED,
                       "found -0, expected a literal or 0");
  if (variable > (uint64_t)variables)
    return reader_fail(in, reader_position_of(in, start), OUTCOME_MALFORMED,
                       "found a literal of variable %llu, expected a variable from 1 to %d",
                       (unsigned long long)variable, (int)variables);
  *literal = negative ? -(int32_t)variable : (int32_t)variable;
  return true;
}
