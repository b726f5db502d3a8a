#include "number.h"

#include <stdlib.h>
#include <string.h>

/* Decimals of at most so many digits are read in 64-bit arithmetic: 10^18 < 2^63. */
#define SMALL_DIGITS 18

static const int64_t power_of_ten[SMALL_DIGITS + 1] = {1,
                                                       10,
                                                       100,
                                                       1000,
                                                       10000,
                                                       100000,
                                                       1000000,
                                                       10000000,
                                                       100000000,
                                                       1000000000,
                                                       10000000000,
                                                       100000000000,
                                                       1000000000000,
                                                       10000000000000,
                                                       100000000000000,
                                                       1000000000000000,
                                                       10000000000000000,
                                                       100000000000000000,
                                                       1000000000000000000};

void number_init(struct number *n)
{
  *n = (struct number){.small = true, .denominator = 1};
  mpz_init(n->big_numerator);
  mpz_init(n->big_denominator);
}

void number_clear(struct number *n)
{
  mpz_clear(n->big_numerator);
  mpz_clear(n->big_denominator);
  free(n->digits);
}

static enum number_result set_small(struct number *n, bool negative, int64_t magnitude, int64_t denominator)
{
  n->small = true;
  n->numerator = negative ? -magnitude : magnitude;
  n->denominator = denominator;
  return NUMBER_OK;
}

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

/* The value of a hexadecimal digit, -1 for any other byte. */
static int hexadecimal_digit(char c)
{
  if (is_digit(c))
    return c - '0';
  char lower = (char)(c | 0x20);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* What a text looks like after its sign: text[whole .. whole_end - 1] are digits, text[part .. part_end - 1] the digits behind the point. */
struct shape {
  size_t whole;
  size_t whole_end;
  size_t part;
  size_t part_end;
  long exponent;
};

static enum number_result read_exponent(const char *text, size_t size, size_t at, long *exponent)
{
  bool negative = false;
  if (at < size && (text[at] == '+' || text[at] == '-'))
    negative = text[at++] == '-';
  if (at == size)
    return NUMBER_INVALID;
  long value = 0;
  for (; at < size; at++) {
    if (!is_digit(text[at]))
      return NUMBER_INVALID;
    /* Saturates just above the limit, so that leading zeros do not count. */
    if (value <= NUMBER_MAX_EXPONENT)
      value = 10 * value + (text[at] - '0');
  }
  if (value > NUMBER_MAX_EXPONENT)
    return NUMBER_TOO_LONG;
  *exponent = negative ? -value : value;
  return NUMBER_OK;
}

/* Finds the digits and the exponent of a decimal or hexadecimal number without sign and prefix. */
static enum number_result find_shape(const char *text, size_t size, size_t at, bool hexadecimal,
                                     struct shape *shape)
{
  *shape = (struct shape){.whole = at};
  while (at < size && (hexadecimal ? hexadecimal_digit(text[at]) >= 0 : is_digit(text[at])))
    at++;
  shape->whole_end = shape->part = shape->part_end = at;
  if (at < size && text[at] == '.') {
    shape->part = ++at;
    while (at < size && (hexadecimal ? hexadecimal_digit(text[at]) >= 0 : is_digit(text[at])))
      at++;
    shape->part_end = at;
  }
  size_t digits = shape->whole_end - shape->whole + (shape->part_end - shape->part);
  if (digits == 0)
    return NUMBER_INVALID;
  if (at < size) {
    if ((text[at] | 0x20) != (hexadecimal ? 'p' : 'e'))
      return NUMBER_INVALID;
    enum number_result result = read_exponent(text, size, at + 1, &shape->exponent);
    if (result != NUMBER_OK)
      return result;
  }
  return digits > NUMBER_MAX_DIGITS ? NUMBER_TOO_LONG : NUMBER_OK;
}

static bool reserve(struct number *n, size_t size)
{
  if (size <= n->capacity)
    return true;
  size_t capacity = size < 64 ? 64 : size;
  char *digits = realloc(n->digits, capacity);
  if (digits == NULL)
    return false;
  n->digits = digits;
  n->capacity = capacity;
  return true;
}

/* The digits of the shape without the point, as one integer. */
static enum number_result read_mantissa(struct number *n, const char *text, const struct shape *shape,
                                        int base)
{
  size_t whole = shape->whole_end - shape->whole;
  size_t part = shape->part_end - shape->part;
  if (!reserve(n, whole + part + 1))
    return NUMBER_NO_MEMORY;
  memcpy(n->digits, text + shape->whole, whole);
  memcpy(n->digits + whole, text + shape->part, part);
  n->digits[whole + part] = '\0';
  n->small = false;
  /* NOLINTNEXTLINE(clang-analyzer-unix.Malloc): number_clear frees the digits; the analyser loses them in the call */
  return mpz_set_str(n->big_numerator, n->digits, base) == 0 ? NUMBER_OK : NUMBER_INVALID;
}

/* big_numerator / 2^power, in lowest terms. */
static void divide_by_power_of_two(struct number *n, unsigned long power)
{
  if (mpz_sgn(n->big_numerator) == 0)
    power = 0;
  else {
    unsigned long twos = mpz_scan1(n->big_numerator, 0);
    unsigned long common = twos < power ? twos : power;
    mpz_tdiv_q_2exp(n->big_numerator, n->big_numerator, common);
    power -= common;
  }
  mpz_set_ui(n->big_denominator, 1);
  mpz_mul_2exp(n->big_denominator, n->big_denominator, power);
}

/* big_numerator / 10^power, in lowest terms.  Factors 2 and 5 are removed one prime at a time: a gcd would cost far more. */
static void divide_by_power_of_ten(struct number *n, unsigned long power)
{
  if (mpz_sgn(n->big_numerator) == 0) {
    mpz_set_ui(n->big_denominator, 1);
    return;
  }
  mpz_t five;
  mpz_init_set_ui(five, 5);
  unsigned long fives = mpz_remove(n->big_denominator, n->big_numerator, five);
  unsigned long common = fives < power ? fives : power;
  mpz_swap(n->big_numerator, n->big_denominator);
  if (fives > common) {
    mpz_ui_pow_ui(five, 5, fives - common);
    mpz_mul(n->big_numerator, n->big_numerator, five);
  }
  mpz_ui_pow_ui(five, 5, power - common);
  divide_by_power_of_two(n, power);
  mpz_mul(n->big_denominator, n->big_denominator, five);
  mpz_clear(five);
}

static enum number_result read_big_decimal(struct number *n, bool negative, const char *text,
                                           struct shape *shape)
{
  /* Zeros at the end of the fraction only cost time. */
  while (shape->part_end > shape->part && text[shape->part_end - 1] == '0')
    shape->part_end--;
  enum number_result result = read_mantissa(n, text, shape, 10);
  if (result != NUMBER_OK)
    return result;
  long exponent = shape->exponent - (long)(shape->part_end - shape->part);
  if (exponent < 0) {
    divide_by_power_of_ten(n, (unsigned long)-exponent);
  } else {
    mpz_ui_pow_ui(n->big_denominator, 10, (unsigned long)exponent);
    mpz_mul(n->big_numerator, n->big_numerator, n->big_denominator);
    mpz_set_ui(n->big_denominator, 1);
  }
  if (negative)
    mpz_neg(n->big_numerator, n->big_numerator);
  return NUMBER_OK;
}

/* The value of at most SMALL_DIGITS digits. */
static int64_t small_digits(const char *text, size_t begin, size_t end)
{
  int64_t value = 0;
  for (size_t i = begin; i < end; i++)
    value = 10 * value + (text[i] - '0');
  return value;
}

static enum number_result read_decimal(struct number *n, bool negative, const char *text, size_t size,
                                       size_t at)
{
  struct shape shape;
  enum number_result result = find_shape(text, size, at, false, &shape);
  if (result != NUMBER_OK)
    return result;
  size_t whole = shape.whole_end - shape.whole;
  size_t part = shape.part_end - shape.part;
  if (whole + part > SMALL_DIGITS)
    return read_big_decimal(n, negative, text, &shape);
  int64_t mantissa = small_digits(text, shape.whole, shape.whole_end) * power_of_ten[part] +
                     small_digits(text, shape.part, shape.part_end);
  long exponent = shape.exponent - (long)part;
  if (mantissa == 0)
    return set_small(n, false, 0, 1);
  if (exponent <= 0 && exponent >= -SMALL_DIGITS)
    return set_small(n, negative, mantissa, power_of_ten[-exponent]);
  int64_t product;
  if (exponent > 0 && exponent <= SMALL_DIGITS &&
      !__builtin_mul_overflow(mantissa, power_of_ten[exponent], &product))
    return set_small(n, negative, product, 1);
  return read_big_decimal(n, negative, text, &shape);
}

static enum number_result read_hexadecimal(struct number *n, bool negative, const char *text, size_t size,
                                           size_t at)
{
  struct shape shape;
  enum number_result result = find_shape(text, size, at, true, &shape);
  if (result == NUMBER_OK)
    result = read_mantissa(n, text, &shape, 16);
  if (result != NUMBER_OK)
    return result;
  long exponent = shape.exponent - 4 * (long)(shape.part_end - shape.part);
  if (exponent < 0) {
    divide_by_power_of_two(n, (unsigned long)-exponent);
  } else {
    mpz_mul_2exp(n->big_numerator, n->big_numerator, (unsigned long)exponent);
    mpz_set_ui(n->big_denominator, 1);
  }
  if (negative)
    mpz_neg(n->big_numerator, n->big_numerator);
  return NUMBER_OK;
}

/* p/q, where the slash is text[slash]. */
static enum number_result read_fraction(struct number *n, bool negative, const char *text, size_t size,
                                        size_t at, size_t slash)
{
  for (size_t i = at; i < size; i++)
    if (i != slash && !is_digit(text[i]))
      return NUMBER_INVALID;
  size_t above = slash - at;
  size_t below = size - slash - 1;
  if (above == 0 || below == 0)
    return NUMBER_INVALID;
  if (above > NUMBER_MAX_DIGITS || below > NUMBER_MAX_DIGITS)
    return NUMBER_TOO_LONG;
  if (above <= SMALL_DIGITS && below <= SMALL_DIGITS) {
    int64_t denominator = small_digits(text, slash + 1, size);
    return denominator == 0 ? NUMBER_INVALID
                            : set_small(n, negative, small_digits(text, at, slash), denominator);
  }
  struct shape denominator = {.whole = slash + 1, .whole_end = size};
  struct shape numerator = {.whole = at, .whole_end = slash};
  enum number_result result = read_mantissa(n, text, &denominator, 10);
  if (result != NUMBER_OK)
    return result;
  mpz_swap(n->big_numerator, n->big_denominator);
  result = read_mantissa(n, text, &numerator, 10);
  if (result != NUMBER_OK)
    return result;
  if (mpz_sgn(n->big_denominator) == 0)
    return NUMBER_INVALID;
  mpz_t common;
  mpz_init(common);
  mpz_gcd(common, n->big_numerator, n->big_denominator);
  mpz_divexact(n->big_numerator, n->big_numerator, common);
  mpz_divexact(n->big_denominator, n->big_denominator, common);
  mpz_clear(common);
  if (negative)
    mpz_neg(n->big_numerator, n->big_numerator);
  return NUMBER_OK;
}

enum number_result number_read(struct number *n, const char *text, size_t size)
{
  size_t at = 0;
  bool negative = false;
  if (size == 0)
    return NUMBER_INVALID;
  if (text[0] == '-' || text[0] == '+')
    negative = text[at++] == '-';
  if (size - at > 2 && text[at] == '0' && (text[at + 1] | 0x20) == 'x')
    return read_hexadecimal(n, negative, text, size, at + 2);
  const char *slash = memchr(text, '/', size);
  if (slash != NULL)
    return slash < text + at ? NUMBER_INVALID
                             : read_fraction(n, negative, text, size, at, (size_t)(slash - text));
  return read_decimal(n, negative, text, size, at);
}

void number_set_binary(struct number *n, int64_t mantissa, int exponent)
{
  if (mantissa == 0) {
    exponent = 0;
  } else if (exponent < 0) {
    int zeros = __builtin_ctzll((unsigned long long)mantissa);
    int common = zeros < -exponent ? zeros : -exponent;
    /* In two steps, because 2^63 is no int64_t. */
    mantissa = mantissa / ((int64_t)1 << common / 2) / ((int64_t)1 << (common - common / 2));
    exponent += common;
  }
  if (mantissa != INT64_MIN && exponent <= 0 && exponent >= -62) {
    n->small = true;
    n->numerator = mantissa;
    n->denominator = (int64_t)1 << -exponent;
    return;
  }
  n->small = false;
  mpz_set_si(n->big_numerator, mantissa);
  mpz_set_ui(n->big_denominator, 1);
  if (exponent > 0)
    mpz_mul_2exp(n->big_numerator, n->big_numerator, (unsigned long)exponent);
  else
    mpz_mul_2exp(n->big_denominator, n->big_denominator, (unsigned long)-exponent);
}

void number_set_unsigned(struct number *n, uint64_t value)
{
  n->small = value <= INT64_MAX;
  if (n->small) {
    n->numerator = (int64_t)value;
    n->denominator = 1;
  } else {
    mpz_set_ui(n->big_numerator, value);
    mpz_set_ui(n->big_denominator, 1);
  }
}

void number_reduce_small(struct number *n)
{
  int64_t a = n->numerator < 0 ? -n->numerator : n->numerator;
  int64_t b = n->denominator;
  while (a != 0) {
    int64_t remainder = b % a;
    b = a;
    a = remainder;
  }
  n->numerator /= b;
  n->denominator /= b;
}

void number_make_big(struct number *n)
{
  if (!n->small)
    return;
  number_reduce_small(n);
  mpz_set_si(n->big_numerator, n->numerator);
  mpz_set_si(n->big_denominator, n->denominator);
  n->small = false;
}

bool number_is_zero(const struct number *n)
{
  return n->small ? n->numerator == 0 : mpz_sgn(n->big_numerator) == 0;
}

bool number_parse(mpz_ptr numerator, mpz_ptr denominator, const char *text, size_t size)
{
  struct number n;
  number_init(&n);
  bool read = number_read(&n, text, size) == NUMBER_OK;
  if (read) {
    number_make_big(&n);
    mpz_swap(numerator, n.big_numerator);
    mpz_swap(denominator, n.big_denominator);
  }
  number_clear(&n);
  return read;
}
