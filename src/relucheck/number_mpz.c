/* Numbers of any size. */
#include "number.h"

#include "memory.h"

#include <stdlib.h>

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
