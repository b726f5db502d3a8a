#include "number.h"

#include "memory.h"

#include <stdlib.h>

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
  for (; byte >= '0' && byte <= '9'; byte = reader_peek(in)) {
    unsigned digit = (unsigned)(byte - '0');
    sum = sum > (NUMBER_MAX - digit) / 10 ? NUMBER_MAX + 1 : 10 * sum + digit;
    count++;
    in->cursor++;
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
    in->cursor++;
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

void digits_free(struct digits *digits)
{
  free(digits->text);
  *digits = (struct digits){0};
}

static bool push_digit(struct digits *digits, char digit, struct reason *reason)
{
  if (digits->size == digits->capacity) {
    char *text = memory_grow(digits->text, &digits->capacity, digits->size + 1, 1, reason);
    if (text == NULL)
      return false;
    digits->text = text;
  }
  digits->text[digits->size++] = digit;
  return true;
}

bool number_natural_mpz(struct reader *in, struct digits *digits, const char *expected, mpz_ptr value)
{
  struct position at = reader_position(in);
  int byte = reader_peek(in);
  if (byte < '0' || byte > '9')
    return reader_expected(in, expected);
  digits->size = 0;
  for (; byte >= '0' && byte <= '9'; byte = reader_peek(in)) {
    if (digits->size == NUMBER_MAX_DIGITS)
      return reader_fail(in, at, OUTCOME_MALFORMED, "found a number of more than %d digits, expected %s",
                         NUMBER_MAX_DIGITS, expected);
    if (!push_digit(digits, (char)byte, in->reason))
      return false;
    in->cursor++;
  }
  if (digits->text[0] == '0' && digits->size > 1)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found a number with a leading zero, expected %s",
                       expected);
  if (!push_digit(digits, '\0', in->reason))
    return false;
  mpz_set_str(value, digits->text, 10);
  return true;
}

bool number_fraction(struct reader *in, struct digits *digits, mpz_ptr numerator, mpz_ptr denominator)
{
  struct position at = reader_position(in);
  mpz_set_ui(denominator, 1);
  if (!number_natural_mpz(in, digits, "a fraction", numerator))
    return false;
  if (reader_peek(in) != '/')
    return true;
  in->cursor++;
  if (!number_natural_mpz(in, digits, "a denominator", denominator))
    return false;
  if (mpz_cmp_ui(denominator, 2) < 0)
    return reader_fail(in, at, OUTCOME_MALFORMED,
                       "found a fraction with a denominator below 2, expected lowest terms");
  mpz_t divisor;
  mpz_init(divisor);
  mpz_gcd(divisor, numerator, denominator);
  bool lowest = mpz_cmp_ui(divisor, 1) == 0;
  mpz_clear(divisor);
  return lowest || reader_fail(in, at, OUTCOME_MALFORMED,
                               "found a fraction that can be reduced, expected lowest terms");
}
