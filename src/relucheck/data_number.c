/* Numbers of data files, exactly. */
#include "data_file.h"

#include "memory.h"

#include <string.h>

/* An exponent beyond this is refused: the number would be larger than any that a data set of this kind has. */
enum { MAX_EXPONENT = 100000 };

/* d->mantissa / divisor / scale; false when that is no integer. */
static bool divide(struct data_file *d, mpz_srcptr divisor)
{
  mpz_mul(d->power, d->scale, divisor);
  if (!mpz_divisible_p(d->mantissa, d->power))
    return false;
  mpz_divexact(d->mantissa, d->mantissa, d->power);
  return true;
}

int64_t data_file_quotient(struct data_file *d, mpz_srcptr divisor)
{
  return divide(d, divisor) && mpz_fits_slong_p(d->mantissa) ? mpz_get_si(d->mantissa) : DATA_NO_INTEGER;
}

void data_file_set_label(struct data_file *d, mpz_srcptr divisor)
{
  mpz_mul(d->mantissa, d->mantissa, d->label_denominator);
  d->label_whole = divide(d, divisor);
  mpz_swap(d->label, d->mantissa);
}

int64_t data_file_unscaled(struct data_file *d, int64_t value)
{
  if (!d->scaled)
    return value;
  mpz_set_si(d->mantissa, value);
  mpz_t one;
  mpz_init_set_ui(one, 1);
  int64_t quotient = data_file_quotient(d, one);
  mpz_clear(one);
  return quotient;
}

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

/* An integer of up to 18 digits without anything else: nearly every number of nearly every file. */
static bool plain_integer(const char *text, size_t size, int64_t *value)
{
  bool negative = size > 0 && text[0] == '-';
  size_t i = negative ? 1 : 0;
  if (size - i == 0 || size - i > 18)
    return false;
  int64_t sum = 0;
  for (; i < size; i++) {
    if (!is_digit(text[i]))
      return false;
    sum = 10 * sum + (text[i] - '0');
  }
  *value = negative ? -sum : sum;
  return true;
}

/* The parts of a decimal: digits without the point go to d->digits, the power of ten to *exponent. */
static bool split_decimal(struct data_file *d, const char *text, size_t size, bool *negative,
                          int64_t *exponent)
{
  size_t i = 0;
  *negative = size > 0 && text[0] == '-';
  if (size > 0 && (text[0] == '-' || text[0] == '+'))
    i = 1;
  bool point = false;
  *exponent = 0;
  d->digits.size = 0;
  for (; i < size && (is_digit(text[i]) || (text[i] == '.' && !point)); i++) {
    if (text[i] == '.') {
      point = true;
      continue;
    }
    if (d->digits.size == NUMBER_MAX_DIGITS)
      return false;
    d->digits.text[d->digits.size++] = text[i];
    *exponent -= point ? 1 : 0;
  }
  if (d->digits.size == 0)
    return false;
  d->digits.text[d->digits.size] = '\0';
  if (i < size && (text[i] == 'e' || text[i] == 'E')) {
    i++;
    bool down = i < size && text[i] == '-';
    if (i < size && (text[i] == '-' || text[i] == '+'))
      i++;
    int64_t e = 0;
    size_t first = i;
    for (; i < size && is_digit(text[i]); i++)
      e = e > MAX_EXPONENT ? e : 10 * e + (text[i] - '0');
    if (i == first || e > MAX_EXPONENT)
      return false;
    *exponent += down ? -e : e;
  }
  return i == size;
}

/* Room for all digits of a text of this size. */
static bool reserve_digits(struct data_file *d, size_t size)
{
  if (d->digits.capacity > size)
    return true;
  char *text = memory_grow(d->digits.text, &d->digits.capacity, size + 1, 1, d->in.reason);
  if (text == NULL)
    return false;
  d->digits.text = text;
  return true;
}

/* The number as d->mantissa / divisor. */
static bool parse_decimal(struct data_file *d, size_t from, size_t to, mpz_ptr divisor)
{
  bool negative;
  int64_t exponent;
  if (!reserve_digits(d, to - from))
    return false;
  if (!split_decimal(d, d->text + from, to - from, &negative, &exponent))
    return data_file_fail(d, from + 1, OUTCOME_MALFORMED, "found '%.*s', expected a decimal number",
                          (int)(to - from < 40 ? to - from : 40), d->text + from);
  mpz_set_str(d->mantissa, d->digits.text, 10);
  if (negative)
    mpz_neg(d->mantissa, d->mantissa);
  mpz_ui_pow_ui(divisor, 10, (unsigned long)(exponent < 0 ? -exponent : exponent));
  if (exponent > 0) {
    mpz_mul(d->mantissa, d->mantissa, divisor);
    mpz_set_ui(divisor, 1);
  }
  return true;
}

bool data_file_decimal(struct data_file *d, size_t from, size_t to, int64_t *value)
{
  if (plain_integer(d->text + from, to - from, value)) {
    *value = data_file_unscaled(d, *value);
    return true;
  }
  mpz_t divisor;
  mpz_init(divisor);
  const bool parsed = parse_decimal(d, from, to, divisor);
  if (parsed)
    *value = data_file_quotient(d, divisor);
  mpz_clear(divisor);
  return parsed;
}

bool data_file_decimal_label(struct data_file *d, size_t from, size_t to)
{
  int64_t value;
  mpz_t divisor;
  mpz_init_set_ui(divisor, 1);
  const bool plain = plain_integer(d->text + from, to - from, &value);
  if (plain)
    mpz_set_si(d->mantissa, value);
  const bool parsed = plain || parse_decimal(d, from, to, divisor);
  if (parsed)
    data_file_set_label(d, divisor);
  mpz_clear(divisor);
  return parsed;
}

bool data_file_natural(const struct data_file *d, size_t from, size_t to, uint64_t *value)
{
  uint64_t sum = 0;
  for (size_t i = from; i < to; i++) {
    if (!is_digit(d->text[i]))
      return false;
    unsigned digit = (unsigned)(d->text[i] - '0');
    if (sum > (NUMBER_MAX - digit) / 10)
      return false;
    sum = 10 * sum + digit;
  }
  *value = sum;
  return to > from;
}

bool data_file_scale(struct data_file *d, size_t from, size_t to)
{
  if (!reserve_digits(d, to - from))
    return false;
  bool digits = to > from && to - from <= NUMBER_MAX_DIGITS;
  for (size_t i = from; i < to && digits; i++)
    digits = is_digit(d->text[i]);
  if (digits) {
    memcpy(d->digits.text, d->text + from, to - from);
    d->digits.text[to - from] = '\0';
    mpz_set_str(d->scale, d->digits.text, 10);
  }
  if (!digits || mpz_cmp_ui(d->scale, 0) == 0)
    return data_file_fail(d, from + 1, OUTCOME_MALFORMED,
                          "found no positive integer, expected the scale of the data set");
  d->scaled = mpz_cmp_ui(d->scale, 1) != 0;
  return true;
}
