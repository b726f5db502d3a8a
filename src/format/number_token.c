#include "number_token.h"

#include <stdlib.h>
#include <string.h>

enum { QUOTE = 40 };

void number_token_init(struct number_token *t)
{
  *t = (struct number_token){.text = ""};
}

void number_token_clear(struct number_token *t)
{
  free(t->spare);
}

int number_token_quote(const struct number_token *t)
{
  return t->size < QUOTE ? (int)t->size : QUOTE;
}

static enum status append(struct number_token *t, const struct input *in, size_t count, struct diagnostic *d)
{
  if (count > NUMBER_MAX_TEXT - t->size)
    return input_limit(in, t->at, d, "found a word of more than %d bytes, expected a number",
                       NUMBER_MAX_TEXT);
  if (t->size + count > t->capacity) {
    size_t capacity = 2 * (t->size + count);
    char *spare = realloc(t->spare, capacity);
    if (spare == NULL)
      return diagnostic_out_of_memory(d);
    t->spare = spare;
    t->capacity = capacity;
  }
  if (count > 0)
    memcpy(t->spare + t->size, in->cursor, count);
  t->size += count;
  t->text = t->size > 0 ? t->spare : "";
  return STATUS_OK;
}

enum status number_token_read(struct number_token *t, struct input *in, const bool *stop,
                              struct diagnostic *d)
{
  t->at = input_position(in);
  t->size = 0;
  const unsigned char *p = in->cursor;
  while (p < in->end && !stop[*p])
    p++;
  if (p < in->end) {
    t->text = (const char *)in->cursor;
    t->size = (size_t)(p - in->cursor);
    in->cursor = p;
    return STATUS_OK;
  }
  for (;;) {
    size_t count = (size_t)(p - in->cursor);
    enum status status = append(t, in, count, d);
    if (status != STATUS_OK)
      return status;
    in->cursor = p;
    if (p < in->end)
      return STATUS_OK;
    if (!input_fill(in))
      return in->failed ? input_error(in, t->at, d, "read error") : STATUS_OK;
    p = in->cursor;
    while (p < in->end && !stop[*p])
      p++;
  }
}

enum status number_token_value(const struct number_token *t, const struct input *in, struct number *n,
                               const char *expected, struct diagnostic *d)
{
  int quote = number_token_quote(t);
  switch (number_read(n, t->text, t->size)) {
  case NUMBER_OK:
    return STATUS_OK;
  case NUMBER_TOO_LONG:
    return input_limit(
        in, t->at, d, "the number '%.*s' is too long, expected at most %d digits and an exponent within +-%d",
        quote, t->text, NUMBER_MAX_DIGITS, NUMBER_MAX_EXPONENT);
  case NUMBER_NO_MEMORY:
    return diagnostic_out_of_memory(d);
  case NUMBER_INVALID:
    break;
  }
  if (t->size == 0)
    return input_error(in, t->at, d, "found nothing, expected %s", expected);
  return input_error(in, t->at, d, "found '%.*s', expected %s", quote, t->text, expected);
}

enum number_result number_token_unsigned(const struct number_token *t, uint64_t limit, uint64_t *value)
{
  uint64_t sum = 0;
  bool larger = false;
  for (size_t i = 0; i < t->size; i++) {
    unsigned digit = (unsigned)(unsigned char)t->text[i] - '0';
    if (digit > 9)
      return NUMBER_INVALID;
    larger = larger || digit > limit || sum > (limit - digit) / 10;
    sum = larger ? 0 : 10 * sum + digit;
  }
  *value = sum;
  return t->size == 0 ? NUMBER_INVALID : larger ? NUMBER_TOO_LONG : NUMBER_OK;
}
