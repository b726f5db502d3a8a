/* Colourings in: what solvers, relucert itself and people write. */
#include "hypergraph_parse.h"

#include <inttypes.h>

static const uint32_t NO_COLOUR = UINT32_MAX;

struct colour_parser {
  struct instance_text text;
  uint32_t *colour;
  uint32_t vertices;
  uint32_t colours;
  uint32_t numbers; /* colours that stood alone */
};

static enum status read_colour(struct colour_parser *p, const char *expected, uint32_t *colour)
{
  char shown[40];
  uint64_t value = 0;
  const enum status status = instance_number(&p->text, expected, &value);
  if (status == STATUS_OK && (value == 0 || value > p->colours))
    return input_error(p->text.in, p->text.token, p->text.d,
                       "found the colour %s, expected one from 1 to %" PRIu32,
                       instance_show_number(value, shown), p->colours);
  *colour = (uint32_t)value - 1;
  return status;
}

/* What follows `l`. */
static enum status read_label(struct colour_parser *p)
{
  uint32_t vertex = 0;
  uint32_t colour = 0;
  enum status status = hypergraph_vertex(&p->text, p->vertices, &vertex);
  instance_skip_blanks(&p->text);
  if (status == STATUS_OK)
    status = read_colour(p, "the vertex's colour", &colour);
  const struct position at = p->text.token;
  if (status != STATUS_OK)
    return status;
  if (!hypergraph_line_ends(&p->text))
    return instance_unexpected(&p->text, "the end of the line after a vertex and its colour");
  if (p->colour[vertex] != NO_COLOUR && p->colour[vertex] != colour)
    return input_error(p->text.in, at, p->text.d,
                       "found a second colour of the vertex %" PRIu32 ", expected one", vertex + 1);
  p->colour[vertex] = colour;
  return STATUS_OK;
}

/* A line's first letter says what the line is; instance_find_token has left out those that begin with c. */
static enum status read_line(struct colour_parser *p, int letter)
{
  static const char *const ANSWERS[] = {"YES", "OPTIMUM", "BOUNDS", "col", NULL}; /* DIMACS: s col COLOURS */
  struct input *in = p->text.in;
  const enum status status = instance_take_letter(&p->text);
  if (status != STATUS_OK)
    return status;
  if (letter == 's')
    return instance_take_answer(&p->text, ANSWERS, "YES, OPTIMUM, BOUNDS or col");
  if (letter == 'l')
    return read_label(p);
  input_skip_to_line_end(in);
  return STATUS_OK;
}

/* A colour that stands alone belongs to the next vertex. */
static enum status read_number(struct colour_parser *p)
{
  uint32_t colour = 0;
  const enum status status = read_colour(p, "a colour, or a line that begins with c, s, t or l", &colour);
  if (status != STATUS_OK)
    return status;
  if (p->numbers == p->vertices)
    return input_error(p->text.in, p->text.token, p->text.d,
                       "found one more colour, expected %" PRIu32 ", one for each vertex", p->vertices);
  if (p->colour[p->numbers] != NO_COLOUR)
    return input_error(p->text.in, p->text.token, p->text.d,
                       "found a colour alone after lines that begin with l, expected one or the other");
  p->colour[p->numbers++] = colour;
  return STATUS_OK;
}

static enum status read_tokens(struct colour_parser *p)
{
  struct input *in = p->text.in;
  enum status status = STATUS_OK;
  while (status == STATUS_OK) {
    instance_find_token(&p->text);
    const int byte = input_peek(in);
    if (byte < 0 && !in->failed)
      return STATUS_OK;
    if ((byte == 's' || byte == 't' || byte == 'l') && in->line != p->text.token_line)
      status = read_line(p, byte);
    else
      status = read_number(p);
  }
  return status;
}

enum status colouring_parse(uint32_t *colour, uint32_t vertices, uint32_t colours, struct input *in,
                            struct diagnostic *d)
{
  struct colour_parser p = {
      .text = {.in = in, .d = d}, .colour = colour, .vertices = vertices, .colours = colours};
  for (uint32_t v = 0; v < vertices; v++)
    colour[v] = NO_COLOUR;
  const enum status status = read_tokens(&p);
  if (status != STATUS_OK)
    return status;
  for (uint32_t v = 0; v < vertices; v++)
    if (colour[v] == NO_COLOUR)
      return input_error(in, p.text.token, d,
                         "found the end of the file, expected a colour of the vertex %" PRIu32, v + 1);
  return STATUS_OK;
}

enum status colouring_read(uint32_t *colour, uint32_t vertices, uint32_t colours, const char *path,
                           struct diagnostic *d)
{
  struct input in;
  enum status status = input_open(&in, path, d);
  if (status != STATUS_OK)
    return status;
  status = colouring_parse(colour, vertices, colours, &in, d);
  input_close(&in);
  return diagnostic_in_file(d, status, path);
}
