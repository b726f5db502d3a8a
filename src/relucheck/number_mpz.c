/* Numbers of any size. */
#include "number.h"

/* Consumes all digits that come next; false when there are too many, without memory, and when the number has a leading zero. */
/*@ requires reader:  ReaderValid(in) && ReaderAt(in) < ReaderEnd(in);
    requires digits:  DigitsPlace(in, digits);
    requires digit:   '0' <= *in->cursor <= '9';
    terminates        \true;
    exits             \false;
    assigns           READER_WORDS(in), *digits;
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
    ensures  some:    \result ==> 1 <= digits->size <= NUMBER_MAX_DIGITS;
*/
static bool take_digits(struct reader *in, struct digits *digits, const char *expected)
{
  const struct position at = reader_position(in);
  const bool zero = *in->cursor == '0';
  int byte = *in->cursor;
  digits->size = 0;
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant byte:   -1 <= byte <= 255 && (byte != -1 ==> ReaderAt(in) < ReaderEnd(in));
      loop invariant offset: \at(ReaderOffset(in), Pre) + digits->size == ReaderOffset(in);
      loop invariant size:   digits->size <= NUMBER_MAX_DIGITS;
      loop invariant some:   digits->size >= 1 || '0' <= byte <= '9';
      loop assigns           byte, *digits, READER_WORDS(in);
      loop variant           NUMBER_MAX_DIGITS + 1 - digits->size;
  */
  while (byte >= '0' && byte <= '9') {
    if (digits->size == NUMBER_MAX_DIGITS)
      return reader_fail(in, at, OUTCOME_MALFORMED, "found a number of more than %d digits, expected %s",
                         NUMBER_MAX_DIGITS, expected);
    if (!digits_push(digits, (char)byte, in->reason))
      return false;
    reader_skip_byte(in);
    byte = reader_peek(in);
  }
  if (zero && digits->size > 1)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found a number with a leading zero, expected %s",
                       expected);
  return true;
}

bool number_natural_mpz(struct reader *in, struct digits *digits, const char *expected, mpz_ptr value)
{
  const int byte = reader_peek(in);
  if (byte < '0' || byte > '9')
    return reader_expected(in, expected);
  if (!take_digits(in, digits, expected))
    return false;
  const bool read = digits_value(digits, value, in->reason);
  /*@ assert reader: ReaderValid(in); */
  return read;
}

/* Whether two naturals have no common divisor but 1. */
/*@ requires live:    Live(numerator) && Live(denominator);
    terminates        \true;
    exits             \false;
    assigns           \nothing;
*/
static bool is_lowest(mpz_srcptr numerator, mpz_srcptr denominator)
{
  mpz_t divisor;
  mpz_init(divisor);
  mpz_gcd(divisor, numerator, denominator);
  const bool lowest = mpz_cmpabs_ui(divisor, 1) == 0;
  mpz_clear(divisor);
  return lowest;
}

/*@ requires live:    LiveTarget(z);
    terminates        \true;
    exits             \false;
    assigns           z->value;
    ensures  value:   z->value == n && Whole(z->value);
*/
static void set_natural(mpz_ptr z, unsigned long n)
{
  mpz_set_ui(z, n);
}

bool number_fraction(struct reader *in, struct digits *digits, mpz_ptr numerator, mpz_ptr denominator)
{
  const struct position at = reader_position(in);
  set_natural(denominator, 1);
  if (!number_natural_mpz(in, digits, "a fraction", numerator))
    return false;
  /*@ assert one: Whole(denominator->value) && denominator->value >= 1.0; */
  if (reader_peek(in) != '/')
    return true;
  reader_skip_byte(in);
  if (!number_natural_mpz(in, digits, "a denominator", denominator))
    return false;
  if (mpz_cmpabs_ui(denominator, 2) < 0)
    return reader_fail(in, at, OUTCOME_MALFORMED,
                       "found a fraction with a denominator below 2, expected lowest terms");
  /*@ assert positive: Whole(denominator->value) && denominator->value >= 1.0; */
  if (!is_lowest(numerator, denominator))
    return reader_fail(in, at, OUTCOME_MALFORMED,
                       "found a fraction that can be reduced, expected lowest terms");
  return true;
}
