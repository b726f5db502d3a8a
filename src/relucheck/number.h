/* Canonical decimal numbers: no leading zeros, no plus sign, no minus zero. */
#ifndef RELUCHECK_NUMBER_H
#define RELUCHECK_NUMBER_H

#include "decimal.h"
#include "reader.h"

#include <gmp.h>
#include <stdbool.h>
#include <stdint.h>

#define NUMBER_MAX ((UINT64_C(1) << 62) - 1)
enum { NUMBER_MAX_DIGITS = 1000000 };

/* Every reader here fails with the position of the number's first byte, or of the byte that should have been one. */

/*@ // The place for a number that is read, which is not part of the reader.
    predicate NumberPlace{L}(struct reader *in, uint64_t *value) =
      \valid(value) && \separated(value, in, in->reason, in->buffer + (0 .. in->size));
*/

/* The general case of number_natural: any length, across the end of the buffer. */
/*@ requires reader:  ReaderValid(in);
    requires place:   NumberPlace(in, value);
    terminates        \true;
    exits             \false;
    assigns           READER_WORDS(in), *value;
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
    ensures  value:   \result ==> *value <= NUMBER_MAX;
*/
bool number_natural_slow(struct reader *in, const char *expected, uint64_t *value);

/* A natural number of at most NUMBER_MAX; `expected` says in messages what the number is. */
/*@ requires reader:  ReaderValid(in);
    requires place:   NumberPlace(in, value);
    terminates        \true;
    exits             \false;
    assigns           READER_WORDS(in), *value;
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
    ensures  value:   \result ==> *value <= NUMBER_MAX;
*/
static inline bool number_natural(struct reader *in, const char *expected, uint64_t *value)
{
  const unsigned char *end = decimal_short(in->cursor, value) /*@ ghost ((size_t)(in->end - in->cursor)) */;
  if (end == NULL || end == in->end)
    return number_natural_slow(in, expected, value);
  reader_skip_to(in, end);
  return true;
}

/* A natural number from `least` to `most`. */
/*@ requires reader:  ReaderValid(in);
    requires place:   NumberPlace(in, value);
    terminates        \true;
    exits             \false;
    assigns           READER_WORDS(in), *value;
    ensures  reader:  ReaderValid(in);
    ensures  value:   \result ==> least <= *value <= most;
*/
bool number_in_range(struct reader *in, const char *expected, uint64_t least, uint64_t most, uint64_t *value);

/* 0, or a literal of a variable from 1 to `variables`. */
/*@ requires reader:    ReaderValid(in);
    requires variables: 0 <= variables;
    requires place:     \valid(literal) && \separated(literal, in, in->reason, in->buffer + (0 .. in->size));
    terminates          \true;
    exits               \false;
    assigns             READER_WORDS(in), *literal;
    ensures  reader:    ReaderValid(in);
    ensures  offset:    \old(ReaderOffset(in)) <= ReaderOffset(in);
    ensures  literal:   \result ==> -variables <= *literal <= variables;
*/
bool number_literal_or_zero(struct reader *in, int32_t variables, int32_t *literal);

/* Digits of any number up to NUMBER_MAX_DIGITS, kept between calls; {0} is empty.  Only the functions below look at the text. */
struct digits {
  char *text;
  size_t size;
  size_t capacity;
};

/*@ // A place for digits that is not part of the reader.
    predicate DigitsPlace{L}(struct reader *in, struct digits *digits) =
      \valid(digits) && \separated(digits, in, in->reason, in->buffer + (0 .. in->size));

    // An integer that is not part of the reader either, nor of the digits.
    predicate IntegerPlace{L}(struct reader *in, struct digits *digits, mpz_ptr value) =
      LiveTarget{L}(value) && \separated(value, digits, in, in->reason, in->buffer + (0 .. in->size));
*/

/* Frees the digits and empties them. */
/*@ requires digits:  \valid(digits);
    terminates        \true;
    exits             \false;
    assigns           *digits;
*/
void digits_free(struct digits *digits);

/* Appends a digit; false without memory.  The text has memory of its own, as the limbs of an integer have, so `assigns` does not name it
 * (proofs/TRUSTED.md). */
/*@ requires digits:  \valid(digits) && \valid(reason) && \separated(digits, reason);
    requires digit:   '0' <= digit <= '9';
    terminates        \true;
    exits             \false;
    assigns           *digits, *reason;
    ensures  size:    \result ==> digits->size == \old(digits->size) + 1;
*/
bool digits_push(struct digits *digits, char digit, struct reason *reason);

/* The number with these digits, at least one; false without memory. */
/*@ requires digits:  \valid(digits) && digits->size >= 1 && \valid(reason) && \separated(digits, reason);
    requires value:   LiveTarget(value) && \separated(value, digits, reason);
    terminates        \true;
    exits             \false;
    assigns           *digits, *reason, value->value;
    ensures  value:   \result ==> Whole(value->value) && value->value >= 0.0;
*/
bool digits_value(struct digits *digits, mpz_ptr value, struct reason *reason);

/* A natural number of at most NUMBER_MAX_DIGITS digits. */
/*@ requires reader:  ReaderValid(in);
    requires digits:  DigitsPlace(in, digits);
    requires value:   IntegerPlace(in, digits, value);
    terminates        \true;
    exits             \false;
    assigns           READER_WORDS(in), *digits, value->value;
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
    ensures  value:   \result ==> Whole(value->value) && value->value >= 0.0;
*/
bool number_natural_mpz(struct reader *in, struct digits *digits, const char *expected, mpz_ptr value);

/* A fraction as certificates spell it: a natural number, or p/q in lowest terms with q at least 2. */
/*@ requires reader:      ReaderValid(in);
    requires digits:      DigitsPlace(in, digits);
    requires numerator:   IntegerPlace(in, digits, numerator);
    requires denominator: IntegerPlace(in, digits, denominator);
    requires apart:       \separated(numerator, denominator);
    terminates            \true;
    exits                 \false;
    assigns               READER_WORDS(in), *digits, numerator->value, denominator->value;
    ensures  reader:      ReaderValid(in);
    ensures  offset:      \old(ReaderOffset(in)) <= ReaderOffset(in);
    ensures  numerator:   \result ==> Whole(numerator->value) && numerator->value >= 0.0;
    ensures  denominator: \result ==> Whole(denominator->value) && denominator->value >= 1.0;
*/
bool number_fraction(struct reader *in, struct digits *digits, mpz_ptr numerator, mpz_ptr denominator);

#endif
