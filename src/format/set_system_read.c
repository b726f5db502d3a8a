#include "set_system_parse.h"

#include <string.h>

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
  while (*text == 'p' && i < size && input_is_blank(text[i]))
    i++;
  return i > 1 && i + 1 < size && (text[i] == 'h' || text[i] == 'd') && text[i + 1] == 's';
}

enum status set_system_parse(struct owned_set_system *s, struct input *in, enum set_system_format format,
                             struct diagnostic *d)
{
  struct instance_text text = {.in = in, .d = d};
  instance_find_token(&text);
  const int byte = input_peek(in);
  const bool pace = format == SET_SYSTEM_HITTING_SET || format == SET_SYSTEM_DOMINATING_SET;
  if (byte == '%')
    return input_error(
        in, text.token, d,
        "found '%%', as in a hypergraph in hMETIS's format, which is not a covering problem (--problem "
        "colouring reads it); expected a number, or the header 'p hs' or 'p ds'");
  if (pace || (byte == 'p' && format == SET_SYSTEM_ANY))
    return set_system_parse_pace(s, &text, format);
  if (input_at_digit(in) || format != SET_SYSTEM_ANY)
    return set_system_parse_plain(s, &text, format);
  return instance_unexpected(&text, "a covering problem: a number, or the header 'p hs' or 'p ds'");
}
