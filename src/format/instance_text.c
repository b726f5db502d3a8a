#include "instance_text.h"

#include <inttypes.h>
#include <stdio.h>

void instance_find_token(struct instance_text *t)
{
  struct input *in = t->in;
  for (int byte; (byte = input_peek(in)) >= 0;) {
    if (byte == 'c' && in->line != t->token_line)
      input_skip_to_line_end(in);
    else if (instance_is_blank(byte) || byte == '\n')
      input_skip(in);
    else
      break;
  }
  t->token = input_position(in);
}

void instance_skip_blanks(struct instance_text *t)
{
  input_skip_spaces(t->in);
  t->token = input_position(t->in);
}

enum status instance_unexpected(struct instance_text *t, const char *expected)
{
  char found[32];
  const struct position at = input_position(t->in);
  return input_error(t->in, at, t->d, "found %s, expected %s", input_describe(t->in, found), expected);
}

enum status instance_number(struct instance_text *t, const char *expected, uint64_t *value)
{
  struct input *in = t->in;
  if (!input_at_digit(in))
    return instance_unexpected(t, expected);
  const bool zero = *in->cursor == '0';
  if (zero)
    in->cursor++;
  if (zero && input_at_digit(in))
    return input_error(in, t->token, t->d, "found a number with a leading zero, expected %s", expected);
  *value = zero ? 0 : input_natural(in);
  t->token_line = in->line;
  const int byte = input_peek(in);
  return byte < 0 || byte == '\n' || instance_is_blank(byte)
             ? STATUS_OK
             : instance_unexpected(t, "white space after the number");
}

const char *instance_show_number(uint64_t value, char *text)
{
  snprintf(text, 40, "%s%" PRIu64, value == UINT64_MAX ? "at least " : "", value);
  return text;
}
