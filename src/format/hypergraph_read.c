#include "hypergraph_parse.h"
#include "set_system_parse.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

bool hypergraph_format_from_name(const char *name, enum hypergraph_format *format)
{
  static const char *const NAMES[] = {
      [HYPERGRAPH_COL] = "col", [HYPERGRAPH_HMETIS] = "hmetis", [HYPERGRAPH_HITTING_SET] = "hs"};
  for (size_t i = HYPERGRAPH_COL; i < sizeof NAMES / sizeof *NAMES; i++)
    if (strcmp(name, NAMES[i]) == 0) {
      *format = (enum hypergraph_format)i;
      return true;
    }
  return false;
}

/* Whether the bytes are the letter p, blanks, then something that begins with `word`. */
static bool has_header(const unsigned char *text, size_t size, const char *word)
{
  const size_t length = strlen(word);
  size_t i = 1;
  while (i < size && input_is_blank(text[i]))
    i++;
  return i > 1 && size - i >= length && *text == 'p' && memcmp(text + i, word, length) == 0;
}

bool hypergraph_recognised(const unsigned char *text, size_t size)
{
  return has_header(text, size, "edge") || has_header(text, size, "col");
}

enum status hypergraph_count(struct instance_text *t, const char *what, uint64_t limit, uint64_t *count)
{
  char expected[40];
  char shown[40];
  snprintf(expected, sizeof expected, "the number of %s", what);
  instance_skip_blanks(t);
  const enum status status = instance_number(t, expected, count);
  if (status == STATUS_OK && *count > limit)
    return input_limit(t->in, t->token, t->d, "found %s %s, expected at most %" PRIu64,
                       instance_show_number(*count, shown), what, limit);
  return status;
}

enum status hypergraph_vertex(struct instance_text *t, uint64_t vertices, uint32_t *vertex)
{
  char shown[40];
  uint64_t value = 0;
  instance_skip_blanks(t);
  const enum status status = instance_number(t, "a vertex", &value);
  if (status == STATUS_OK && (value == 0 || value > vertices))
    return input_error(t->in, t->token, t->d, "found the vertex %s, expected one from 1 to %" PRIu64,
                       instance_show_number(value, shown), vertices);
  *vertex = (uint32_t)value - 1;
  return status;
}

bool hypergraph_line_ends(struct instance_text *t)
{
  instance_skip_blanks(t);
  const int byte = input_peek(t->in);
  return byte < 0 || byte == '\n';
}

enum status hypergraph_parse_hitting_set(struct owned_hypergraph *h, struct instance_text *t)
{
  struct lists l;
  enum set_system_format format = SET_SYSTEM_HITTING_SET;
  const enum status status = pace_read(&l, t, &format);
  return status == STATUS_OK ? owned_hypergraph_make(h, &l, t->d) : status;
}

enum status hypergraph_parse(struct owned_hypergraph *h, struct input *in, enum hypergraph_format format,
                             struct diagnostic *d)
{
  struct instance_text text = {.in = in, .d = d};
  if (format == HYPERGRAPH_HMETIS)
    return hypergraph_parse_hmetis(h, &text);
  instance_find_token(&text);
  const size_t size = input_ahead(in, INPUT_AHEAD);
  if (format == HYPERGRAPH_COL)
    return hypergraph_parse_col(h, &text);
  if (format == HYPERGRAPH_HITTING_SET || has_header(in->cursor, size, "hs"))
    return hypergraph_parse_hitting_set(h, &text);
  if (input_at_digit(in) || input_peek(in) == '%')
    return hypergraph_parse_hmetis(h, &text);
  if (input_peek(in) == 'p')
    return hypergraph_parse_col(h, &text);
  return instance_unexpected(&text,
                             "a hypergraph: the header 'p edge', 'p col' or 'p hs', or hMETIS's numbers");
}
