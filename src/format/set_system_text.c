#include "set_system_text.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

static bool is_blank(int byte)
{
  return byte == ' ' || byte == '\t' || byte == '\r';
}

void set_system_find_token(struct set_system_text *t)
{
  struct input *in = t->in;
  for (int byte; (byte = input_peek(in)) >= 0;) {
    if (byte == 'c' && in->line != t->token_line)
      input_skip_to_line_end(in);
    else if (is_blank(byte) || byte == '\n')
      input_skip(in);
    else
      break;
  }
  t->token = input_position(in);
}

void set_system_skip_blanks(struct set_system_text *t)
{
  input_skip_spaces(t->in);
  t->token = input_position(t->in);
}

enum status set_system_unexpected(struct set_system_text *t, const char *expected)
{
  char found[32];
  const struct position at = input_position(t->in);
  return input_error(t->in, at, t->d, "found %s, expected %s", input_describe(t->in, found), expected);
}

enum status set_system_number(struct set_system_text *t, const char *expected, uint64_t *value)
{
  struct input *in = t->in;
  if (!input_at_digit(in))
    return set_system_unexpected(t, expected);
  const bool zero = *in->cursor == '0';
  if (zero)
    in->cursor++;
  if (zero && input_at_digit(in))
    return input_error(in, t->token, t->d, "found a number with a leading zero, expected %s", expected);
  *value = zero ? 0 : input_natural(in);
  t->token_line = in->line;
  const int byte = input_peek(in);
  return byte < 0 || byte == '\n' || is_blank(byte)
             ? STATUS_OK
             : set_system_unexpected(t, "white space after the number");
}

const char *set_system_show(uint64_t value, char *text)
{
  snprintf(text, 40, "%s%" PRIu64, value == UINT64_MAX ? "at least " : "", value);
  return text;
}

/* ---- which file it is ---- */

bool set_system_format_from_name(const char *name, enum set_system_format *format)
{
  static const char *const NAMES[] = {[SET_SYSTEM_SCP] = "scp",
                                      [SET_SYSTEM_RAIL] = "rail",
                                      [SET_SYSTEM_STEINER] = "steiner",
                                      [SET_SYSTEM_HITTING_SET] = "hs",
                                      [SET_SYSTEM_DOMINATING_SET] = "ds"};
  for (size_t i = SET_SYSTEM_SCP; i < sizeof NAMES / sizeof *NAMES; i++)
    if (strcmp(name, NAMES[i]) == 0) {
      *format = (enum set_system_format)i;
      return true;
    }
  return false;
}

bool set_system_recognised(const unsigned char *text, size_t size)
{
  size_t i = 1;
  if (size == 0)
    return false;
  if (*text == '%') /* hMETIS, which is refused by its name */
    return true;
  if (*text >= '0' && *text <= '9')
    return memchr(text, '-', size) == NULL; /* clauses whose header is missing have such numbers */
  while (*text == 'p' && i < size && is_blank(text[i]))
    i++;
  return i > 1 && i + 1 < size && (text[i] == 'h' || text[i] == 'd') && text[i + 1] == 's';
}

enum status set_system_parse(struct owned_set_system *s, struct input *in, enum set_system_format format,
                             struct diagnostic *d)
{
  struct set_system_text text = {.in = in, .d = d};
  set_system_find_token(&text);
  const int byte = input_peek(in);
  const bool pace = format == SET_SYSTEM_HITTING_SET || format == SET_SYSTEM_DOMINATING_SET;
  if (byte == '%')
    return input_error(
        in, text.token, d,
        "found '%%', as in a hypergraph in hMETIS's format, which is not a covering problem; expected a "
        "number, or the header 'p hs' or 'p ds'");
  if (pace || (byte == 'p' && format == SET_SYSTEM_ANY))
    return set_system_parse_pace(s, &text, format);
  if (input_at_digit(in) || format != SET_SYSTEM_ANY)
    return set_system_parse_plain(s, &text, format);
  return set_system_unexpected(&text, "a covering problem: a number, or the header 'p hs' or 'p ds'");
}
