/* The words of a text input: what stands between separators, however it lies in the input's buffer. */
#ifndef RELUCERT_NUMBER_TOKEN_H
#define RELUCERT_NUMBER_TOKEN_H

#include "input.h"
#include "number.h"

#include <stdbool.h>
#include <stddef.h>

/* text[0 .. size - 1], valid until the next operation on the token or its input. */
struct number_token {
  struct position at;
  const char *text;
  size_t size;
  char *spare; /* holds a token that does not lie whole in the input's buffer */
  size_t capacity;
};

void number_token_init(struct number_token *t);
void number_token_clear(struct number_token *t);

/* Takes the longest run of bytes that are not in `stop`, which has 256 entries and contains '\n'; the run may be empty.  Longer than
 * NUMBER_MAX_TEXT is an error. */
enum status number_token_read(struct number_token *t, struct input *in, const bool *stop,
                              struct diagnostic *d);

/* The token as a number, or an error that quotes it and says what was expected ("a label", ...). */
enum status number_token_value(const struct number_token *t, const struct input *in, struct number *n,
                               const char *expected, struct diagnostic *d);

/* The token as an unsigned integer in decimal digits between 0 and `limit`: NUMBER_TOO_LONG when it is larger, NUMBER_INVALID when it is anything else. */
enum number_result number_token_unsigned(const struct number_token *t, uint64_t limit, uint64_t *value);

/* How many bytes of a token a message quotes, as the precision of %.*s. */
int number_token_quote(const struct number_token *t);

#endif
