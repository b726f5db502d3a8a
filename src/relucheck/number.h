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
    assigns           *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], *value;
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
    assigns           *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], *value;
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
    assigns           *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], *value;
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
    assigns             *in->reason, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size], *literal;
    ensures  reader:    ReaderValid(in);
    ensures  offset:    \old(ReaderOffset(in)) <= ReaderOffset(in);
    ensures  literal:   \result ==> -variables <= *literal <= variables;
*/
bool number_literal_or_zero(struct reader *in, int32_t variables, int32_t *literal);

/* Digits of any number up to NUMBER_MAX_DIGITS, kept between calls. */
struct digits {
  char *text;
  size_t size;
  size_t capacity;
};
void digits_free(struct digits *digits);

/* A natural number of at most NUMBER_MAX_DIGITS digits. */
bool number_natural_mpz(struct reader *in, struct digits *digits, const char *expected, mpz_ptr value);

/* A fraction as certificates spell it: a natural number, or p/q in lowest terms with q at least 2. */
bool number_fraction(struct reader *in, struct digits *digits, mpz_ptr numerator, mpz_ptr denominator);

#endif
