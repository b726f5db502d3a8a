/* PACE 2025: hitting set (the hyperedges are the elements, the vertices the sets) and dominating set (the vertices are the elements, their closed
 * neighbourhoods the sets). */
#include "set_system_parse.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

struct pace {
  struct instance_text *text;
  enum set_system_format format;
  uint64_t vertices;
  struct position vertices_at;
  uint64_t edges;
  uint64_t seen; /* edges */
  struct lists lists;
};

#define HEADER "the header 'p hs VERTICES HYPEREDGES' or 'p ds VERTICES EDGES'"

static bool take(struct input *in, char letter)
{
  if (input_peek(in) != letter)
    return false;
  in->cursor++;
  return true;
}

static enum status read_word(struct pace *p)
{
  struct input *in = p->text->in;
  if (!take(in, 'p') || (input_peek(in) != ' ' && input_peek(in) != '\t'))
    return instance_unexpected(p->text, HEADER);
  input_skip_spaces(in);
  const enum set_system_format wanted = p->format;
  p->text->token = input_position(in);
  p->format = input_peek(in) == 'h' ? SET_SYSTEM_HITTING_SET : SET_SYSTEM_DOMINATING_SET;
  if (!take(in, p->format == SET_SYSTEM_HITTING_SET ? 'h' : 'd') || !take(in, 's') ||
      (input_peek(in) != ' ' && input_peek(in) != '\t'))
    return instance_unexpected(p->text, HEADER);
  if (wanted != SET_SYSTEM_ANY && wanted != p->format)
    return input_error(in, p->text->token, p->text->d, "found '%s', expected '%s'",
                       wanted == SET_SYSTEM_HITTING_SET ? "ds" : "hs",
                       wanted == SET_SYSTEM_HITTING_SET ? "hs" : "ds");
  return STATUS_OK;
}

static enum status read_count(struct pace *p, const char *what, uint64_t *count)
{
  char expected[40];
  char shown[40];
  snprintf(expected, sizeof expected, "the number of %s", what);
  instance_skip_blanks(p->text);
  const enum status status = instance_number(p->text, expected, count);
  if (status == STATUS_OK && *count > SET_SYSTEM_MAX_SETS)
    return input_limit(p->text->in, p->text->token, p->text->d, "found %s %s, expected at most %d",
                       instance_show_number(*count, shown), what, SET_SYSTEM_MAX_SETS);
  return status;
}

static enum status read_header(struct pace *p)
{
  enum status status = read_word(p);
  if (status == STATUS_OK)
    status = read_count(p, "vertices", &p->vertices);
  p->vertices_at = p->text->token;
  if (status == STATUS_OK)
    status = read_count(p, p->format == SET_SYSTEM_HITTING_SET ? "hyperedges" : "edges", &p->edges);
  if (status != STATUS_OK)
    return status;
  input_skip_spaces(p->text->in);
  const int byte = input_peek(p->text->in);
  return byte < 0 || byte == '\n' ? STATUS_OK : instance_unexpected(p->text, "the end of the header line");
}

static enum status read_vertex(struct pace *p, uint32_t *vertex)
{
  char shown[40];
  uint64_t value = 0;
  const enum status status = instance_number(p->text, "a vertex", &value);
  if (status == STATUS_OK && (value == 0 || value > p->vertices))
    return input_error(p->text->in, p->text->token, p->text->d,
                       "found the vertex %s, expected one from 1 to %" PRIu64 " as the header says",
                       instance_show_number(value, shown), p->vertices);
  *vertex = (uint32_t)value - 1;
  return status;
}

static bool at_line_end(struct pace *p)
{
  instance_skip_blanks(p->text);
  const int byte = input_peek(p->text->in);
  return byte < 0 || byte == '\n';
}

static enum status read_hyperedge(struct pace *p)
{
  enum status status = STATUS_OK;
  uint32_t vertex = 0;
  do {
    status = read_vertex(p, &vertex);
    if (status == STATUS_OK)
      status = lists_add(&p->lists, vertex, p->text->d);
  } while (status == STATUS_OK && !at_line_end(p));
  return status == STATUS_OK ? lists_end_row(&p->lists, p->text->d) : status;
}

/* An edge as two entries; set_neighbourhoods makes lists of them. */
static enum status read_edge(struct pace *p)
{
  uint32_t end[2] = {0};
  enum status status = read_vertex(p, &end[0]);
  if (status == STATUS_OK) {
    instance_skip_blanks(p->text);
    status = read_vertex(p, &end[1]);
  }
  if (status == STATUS_OK && !at_line_end(p))
    return instance_unexpected(p->text, "the end of the line after an edge's two vertices");
  for (int i = 0; i < 2 && status == STATUS_OK; i++)
    status = lists_add(&p->lists, end[i], p->text->d);
  return status;
}

static enum status read_edges(struct pace *p)
{
  const bool hyperedges = p->format == SET_SYSTEM_HITTING_SET;
  const char *const what = hyperedges ? "hyperedges" : "edges";
  struct input *in = p->text->in;
  enum status status = STATUS_OK;
  for (; status == STATUS_OK; p->seen++) {
    instance_find_token(p->text);
    if (input_peek(in) < 0 && (p->seen < p->edges || in->failed))
      return input_error(in, p->text->token, p->text->d,
                         "found the end of the file after %" PRIu64 " %s, expected %" PRIu64
                         " as the header says",
                         p->seen, what, p->edges);
    if (input_peek(in) < 0)
      return STATUS_OK;
    if (p->seen == p->edges)
      return input_error(in, p->text->token, p->text->d,
                         "found one more line, expected %" PRIu64 " %s as the header says", p->edges, what);
    status = hyperedges ? read_hyperedge(p) : read_edge(p);
  }
  return status;
}

/* From the edges' ends to one row for each vertex: itself and its neighbours. */
static enum status make_neighbourhoods(struct lists *ends, struct diagnostic *d)
{
  const size_t vertices = ends->columns;
  struct lists rows = {.rows = vertices, .columns = vertices, .entries = vertices + ends->entries};
  rows.start = calloc(vertices + 2, sizeof *rows.start);
  rows.entry = malloc((rows.entries + 1) * sizeof *rows.entry);
  if (rows.start == NULL || rows.entry == NULL) {
    lists_free(&rows);
    return diagnostic_out_of_memory(d);
  }
  size_t *next = rows.start + 1; /* becomes the end of each row while it is filled */
  for (size_t e = 0; e < ends->entries; e++)
    next[ends->entry[e] + 1]++;
  for (size_t v = 0; v < vertices; v++)
    next[v + 1] += next[v] + 1;
  for (size_t v = 0; v < vertices; v++)
    rows.entry[next[v]++] = (uint32_t)v;
  for (size_t e = 0; e < ends->entries; e++)
    rows.entry[next[ends->entry[e]]++] = ends->entry[e ^ 1];
  lists_free(ends);
  *ends = rows;
  return STATUS_OK;
}

enum status pace_read(struct lists *l, struct instance_text *t, enum set_system_format *format)
{
  struct pace p = {.text = t, .format = *format};
  enum status status = read_header(&p);
  if (status != STATUS_OK)
    return status;
  *format = p.format;
  status = lists_init(&p.lists, (size_t)p.vertices, t->d);
  if (status == STATUS_OK)
    status = read_edges(&p);
  if (status == STATUS_OK)
    status = instance_check_vertices(t, p.vertices_at, p.vertices, p.lists.entries);
  if (status == STATUS_OK)
    *l = p.lists;
  else
    lists_free(&p.lists);
  return status;
}

enum status set_system_parse_pace(struct owned_set_system *s, struct instance_text *t,
                                  enum set_system_format format)
{
  struct lists l;
  enum status status = pace_read(&l, t, &format);
  if (status != STATUS_OK)
    return status;
  if (format == SET_SYSTEM_DOMINATING_SET)
    status = make_neighbourhoods(&l, t->d);
  if (status != STATUS_OK) {
    lists_free(&l);
    return status;
  }
  status = owned_set_system_make(s, &l, false, NULL, t->d);
  if (status == STATUS_OK)
    s->layout = format == SET_SYSTEM_DOMINATING_SET ? "ds" : "hs";
  return status;
}
