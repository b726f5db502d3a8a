/* Rational numbers as people write them, read exactly. */
#ifndef RELUCERT_NUMBER_H
#define RELUCERT_NUMBER_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Digits of a numerator, a denominator or a mantissa; and the largest exponent, decimal or binary, in absolute value. */
#define NUMBER_MAX_DIGITS 1000000
#define NUMBER_MAX_EXPONENT 100000

/* Bits of an integer of NUMBER_MAX_DIGITS digits, the limit for numbers that are computed from those that were read. */
#define NUMBER_MAX_BITS 3321929

/* Bytes of the longest text that can be a number: two integers, a sign and a slash. */
#define NUMBER_MAX_TEXT (2 * NUMBER_MAX_DIGITS + 2)

/* numerator / denominator, in 64 bits when `small` (|numerator| < 2^63, 0 < denominator < 2^63, not necessarily in lowest terms), otherwise
 * in `big_numerator` and `big_denominator` (positive, lowest terms).  The other pair is unspecified. */
struct number {
  bool small;
  int64_t numerator;
  int64_t denominator;
  mpz_t big_numerator;
  mpz_t big_denominator;
  char *digits; /* scratch, grows */
  size_t capacity;
};

enum number_result {
  NUMBER_OK,
  NUMBER_INVALID,  /* not a number, or NaN or infinite */
  NUMBER_TOO_LONG, /* beyond NUMBER_MAX_DIGITS or NUMBER_MAX_EXPONENT */
  NUMBER_NO_MEMORY
};

void number_init(struct number *n);
void number_clear(struct number *n);

/* Reads the whole of text[0 .. size - 1]: an integer, a decimal (with or without exponent), p/q, or a C99 hexadecimal float, each with an optional sign.
 * `n` is unspecified unless the result is NUMBER_OK. */
enum number_result number_read(struct number *n, const char *text, size_t size);

/* The same for a 64-bit binary float's parts: n = mantissa * 2^exponent. */
void number_set_binary(struct number *n, int64_t mantissa, int exponent);
void number_set_unsigned(struct number *n, uint64_t value);

/* Moves a small number to the big pair, in lowest terms. */
void number_make_big(struct number *n);

/* Divides the numerator and the denominator of a small number by their greatest common divisor. */
void number_reduce_small(struct number *n);

bool number_is_zero(const struct number *n);

/* An integer, decimal, p/q or hexadecimal float, exactly, as numerator / denominator in lowest terms; false when `text` is none of these, or is beyond the limits above, or there is no
 * memory.  `text` need not end in NUL. */
bool number_parse(mpz_ptr numerator, mpz_ptr denominator, const char *text, size_t size);

#endif
