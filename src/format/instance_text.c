#include "instance_text.h"

#include "lists.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

void instance_find_token(struct instance_text *t)
{
  struct input *in = t->in;
  for (int byte; (byte = input_peek(in)) >= 0;) {
    if (byte == 'c' && in->line != t->token_line)
      input_skip_to_line_end(in);
    else if (input_is_blank(byte) || byte == '\n')
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
  return input_unexpected(t->in, expected, t->d);
}

enum status instance_take_letter(struct instance_text *t)
{
  t->in->cursor++;
  return input_at_word_end(t->in) ? STATUS_OK : instance_unexpected(t, "a space after the line's letter");
}

enum status instance_take_answer(struct instance_text *t, const char *const *answers, const char *expected)
{
  char word[24];
  instance_skip_blanks(t);
  input_word(t->in, word, sizeof word);
  while (*answers != NULL && strcmp(word, *answers) != 0)
    answers++;
  if (*answers == NULL)
    return input_error(t->in, t->token, t->d, "found the answer '%s', expected %s", word, expected);
  input_skip_to_line_end(t->in);
  return STATUS_OK;
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
  return input_at_word_end(in) ? STATUS_OK : instance_unexpected(t, "white space after the number");
}

enum status instance_check_vertices(const struct instance_text *t, struct position at, uint64_t vertices,
                                    size_t listed)
{
  const uint64_t allowed = LISTS_ANNOUNCED + listed;
  if (vertices <= allowed)
    return STATUS_OK;
  return input_limit(t->in, at, t->d,
                     "found %" PRIu64 " vertices, expected at most %" PRIu64
                     ": %d, and one for each vertex that is listed in an edge",
                     vertices, allowed, LISTS_ANNOUNCED);
}

const char *instance_show_number(uint64_t value, char *text)
{
  snprintf(text, 40, "%s%" PRIu64, value == UINT64_MAX ? "at least " : "", value);
  return text;
}
