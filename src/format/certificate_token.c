#include "certificate_token.h"

#include "certificate.h"

#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool token_unexpected(struct token_reader *r, const char *expected)
{
  r->at = input_position(r->in);
  r->status = input_unexpected(r->in, expected, r->d);
  return false;
}

bool token_error(struct token_reader *r, const char *format, ...)
{
  char text[DIAGNOSTIC_SIZE];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  r->status = input_error(r->in, r->at, r->d, "%s", text);
  return false;
}

bool token_out_of_memory(struct token_reader *r)
{
  r->status = diagnostic_out_of_memory(r->d);
  return false;
}

bool token_space(struct token_reader *r)
{
  if (input_peek(r->in) != ' ')
    return token_unexpected(r, "a space");
  r->in->cursor++;
  return true;
}

bool token_newline(struct token_reader *r)
{
  if (input_peek(r->in) != '\n')
    return token_unexpected(r, "the end of the line");
  input_skip(r->in);
  return true;
}

bool token_word(struct token_reader *r, char *word)
{
  size_t length = 0;
  int byte;
  r->at = input_position(r->in);
  for (; (byte = input_peek(r->in)) > ' ' && byte < 0x7f; r->in->cursor++)
    if (length + 1 < TOKEN_WORD_SIZE)
      word[length++] = (char)byte;
  word[length] = '\0';
  if (length == 0)
    return token_unexpected(r, "a word");
  return byte == ' ' || byte == '\n' || byte < 0 || token_unexpected(r, "a space or the end of the line");
}

bool token_text(struct token_reader *r, const char *text)
{
  const char *expected = text;
  for (;;) {
    char word[TOKEN_WORD_SIZE];
    const size_t length = strcspn(expected, " ");
    if (!token_word(r, word))
      return false;
    if (strlen(word) != length || memcmp(word, expected, length) != 0)
      return token_error(r, "found '%s', expected '%.*s'", word, (int)length, expected);
    expected += length;
    if (*expected == '\0')
      return true;
    expected++;
    if (!token_space(r))
      return false;
  }
}

/* The digits at the cursor: no leading zero, below TOKEN_LIMIT. */
static bool read_digits(struct token_reader *r, uint64_t *value)
{
  struct input *in = r->in;
  if (!input_at_digit(in))
    return token_unexpected(r, "a number");
  if (*in->cursor == '0') {
    in->cursor++;
    *value = 0;
    return !input_at_digit(in) || token_error(r, "found a number with a leading zero, expected it without");
  }
  *value = input_natural(in);
  return *value < TOKEN_LIMIT || token_error(r, "found a number that is not below 2^62");
}

bool token_natural(struct token_reader *r, uint64_t *value)
{
  r->at = input_position(r->in);
  return read_digits(r, value);
}

bool token_literal(struct token_reader *r, int32_t variables, int32_t *literal)
{
  uint64_t variable = 0;
  r->at = input_position(r->in);
  const bool negative = input_peek(r->in) == '-';
  if (negative)
    r->in->cursor++;
  if (!read_digits(r, &variable))
    return false;
  if (negative && variable == 0)
    return token_error(r, "found '-0', expected a literal or 0");
  if (variable > (uint64_t)variables)
    return token_error(r, "found the variable %" PRIu64 ", expected one from 1 to %d", variable,
                       (int)variables);
  *literal = negative ? -(int32_t)variable : (int32_t)variable;
  return true;
}

/* A text that grows; `bytes` is NULL when there is no memory. */
struct text {
  char *bytes;
  size_t size;
  size_t capacity;
};

static bool append(struct text *text, char byte)
{
  if (text->size == text->capacity) {
    const size_t capacity = text->capacity == 0 ? 64 : 2 * text->capacity;
    char *bytes = realloc(text->bytes, capacity);
    if (bytes == NULL)
      return false;
    text->bytes = bytes;
    text->capacity = capacity;
  }
  text->bytes[text->size++] = byte;
  return true;
}

/* The digits at the cursor as text, with a NUL; the text is to be freed in any case. */
static bool collect_digits(struct token_reader *r, struct text *digits)
{
  for (; input_at_digit(r->in); r->in->cursor++) {
    if (digits->size == CERTIFICATE_MAX_DIGITS)
      return token_error(r, "found a number with more than %d digits", CERTIFICATE_MAX_DIGITS);
    if (!append(digits, (char)*r->in->cursor))
      return token_out_of_memory(r);
  }
  return append(digits, '\0') || token_out_of_memory(r);
}

static bool read_large(struct token_reader *r, mpz_ptr value)
{
  struct text digits = {0};
  bool good = collect_digits(r, &digits);
  if (good && digits.bytes[0] == '0' && digits.size > 2)
    good = token_error(r, "found a number with a leading zero, expected it without");
  if (good)
    mpz_set_str(value, digits.bytes, 10);
  free(digits.bytes);
  return good;
}

/* Takes a number of at most 18 digits that does not begin with 0 and ends within the buffer, which is nearly every number; else nothing. */
static bool take_small(struct input *in, long *value)
{
  const unsigned char *c = in->cursor;
  *value = 0;
  if (c == in->end || *c == '0')
    return false;
  for (; c < in->end && *c >= '0' && *c <= '9'; c++) {
    if (c - in->cursor == 18)
      return false;
    *value = 10 * *value + (*c - '0');
  }
  if (c == in->end || c == in->cursor)
    return false;
  in->cursor = c;
  return true;
}

bool token_integer(struct token_reader *r, mpz_ptr value)
{
  r->at = input_position(r->in);
  const bool negative = input_peek(r->in) == '-';
  if (negative)
    r->in->cursor++;
  long small;
  if (take_small(r->in, &small)) {
    mpz_set_si(value, negative ? -small : small);
    return true;
  }
  if (!input_at_digit(r->in))
    return token_unexpected(r, "a number");
  const bool good = read_large(r, value);
  if (good && negative && mpz_sgn(value) == 0)
    return token_error(r, "found '-0', expected 0");
  if (good && negative)
    mpz_neg(value, value);
  return good;
}
