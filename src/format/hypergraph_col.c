/* DIMACS's format of graphs to be coloured. */
#include "hypergraph_parse.h"

#include <inttypes.h>
#include <string.h>

struct col {
  struct instance_text *text;
  uint64_t vertices;
  struct position vertices_at;
  uint64_t edges;      /* as the header says */
  struct position at;  /* of that number */
  uint64_t edge_lines; /* so far */
  struct lists lists;
};

#define HEADER "the header 'p edge VERTICES EDGES' or 'p col VERTICES EDGES'"

/* Takes the letters of a word into word[0 .. 7], cut to 7 of them. */
static void take_word(struct input *in, char *word)
{
  size_t length = 0;
  for (int byte; (byte = input_peek(in)) > ' '; in->cursor++)
    if (length < 7)
      word[length++] = (char)byte;
  word[length] = '\0';
}

static enum status read_header_word(struct col *c)
{
  struct input *in = c->text->in;
  char word[8];
  if (input_peek(in) != 'p')
    return instance_unexpected(c->text, HEADER);
  in->cursor++;
  if (!input_is_blank(input_peek(in)))
    return instance_unexpected(c->text, HEADER);
  instance_skip_blanks(c->text);
  take_word(in, word);
  if (strcmp(word, "edge") == 0 || strcmp(word, "edges") == 0 || strcmp(word, "col") == 0)
    return STATUS_OK;
  return input_error(in, c->text->token, c->text->d, "found '%s', expected 'edge', 'edges' or 'col'", word);
}

/* Some files say the chromatic number behind the two counts. */
static enum status skip_third_number(struct col *c)
{
  uint64_t ignored = 0;
  if (hypergraph_line_ends(c->text))
    return STATUS_OK;
  const enum status status = instance_number(c->text, "the end of the header line", &ignored);
  if (status != STATUS_OK || hypergraph_line_ends(c->text))
    return status;
  return instance_unexpected(c->text, "the end of the header line");
}

static enum status read_header(struct col *c)
{
  enum status status = read_header_word(c);
  if (status == STATUS_OK)
    status = hypergraph_count(c->text, "vertices", HYPERGRAPH_MAX_VERTICES, &c->vertices);
  c->vertices_at = c->text->token;
  if (status == STATUS_OK)
    status = hypergraph_count(c->text, "edges", (UINT64_C(1) << 62) - 1, &c->edges);
  c->at = c->text->token;
  return status == STATUS_OK ? skip_third_number(c) : status;
}

static enum status read_edge(struct col *c)
{
  uint32_t vertex[2] = {0};
  enum status status = STATUS_OK;
  for (int i = 0; i < 2 && status == STATUS_OK; i++)
    status = hypergraph_vertex(c->text, c->vertices, &vertex[i]);
  if (status == STATUS_OK && !hypergraph_line_ends(c->text))
    return instance_unexpected(c->text, "the end of the line after an edge's two vertices");
  const bool ordered = vertex[0] < vertex[1];
  if (status == STATUS_OK)
    status = lists_add(&c->lists, vertex[ordered ? 0 : 1], c->text->d);
  if (status == STATUS_OK)
    status = lists_add(&c->lists, vertex[ordered ? 1 : 0], c->text->d);
  c->edge_lines++;
  return status == STATUS_OK ? lists_end_row(&c->lists, c->text->d) : status;
}

/* After the header; lines that describe vertices or the drawing say nothing about edges. */
static enum status read_line(struct col *c)
{
  struct input *in = c->text->in;
  const int letter = input_peek(in);
  if (letter == 'p')
    return input_error(in, c->text->token, c->text->d, "found a second header, expected one");
  if (letter < 0 || strchr("endvx", letter) == NULL)
    return instance_unexpected(c->text, "a line that begins with e, n, d, v, x or c");
  in->cursor++;
  if (!input_is_blank(input_peek(in)))
    return instance_unexpected(c->text, "a space after the line's letter");
  if (letter == 'e')
    return read_edge(c);
  input_skip_to_line_end(in);
  return STATUS_OK;
}

static enum status read_lines(struct col *c)
{
  enum status status = STATUS_OK;
  while (status == STATUS_OK) {
    instance_find_token(c->text);
    if (input_peek(c->text->in) < 0 && !c->text->in->failed)
      return STATUS_OK;
    status = read_line(c);
  }
  return status;
}

/* The header counts the lines, or the edges when they stand there in both directions. */
static enum status check_count(const struct col *c, size_t edges)
{
  if (c->edges == c->edge_lines || c->edges == edges)
    return STATUS_OK;
  return input_error(c->text->in, c->at, c->text->d,
                     "found %" PRIu64 " edges in the header, expected %" PRIu64
                     " (lines with edges) or %zu (different edges)",
                     c->edges, c->edge_lines, edges);
}

enum status hypergraph_parse_col(struct owned_hypergraph *h, struct instance_text *t)
{
  struct col c = {.text = t};
  enum status status = read_header(&c);
  if (status == STATUS_OK)
    status = lists_init(&c.lists, (size_t)c.vertices, t->d);
  if (status != STATUS_OK)
    return status;
  status = read_lines(&c);
  if (status == STATUS_OK)
    status = instance_check_vertices(t, c.vertices_at, c.vertices, c.lists.entries);
  if (status != STATUS_OK) {
    lists_free(&c.lists);
    return status;
  }
  status = owned_hypergraph_make(h, &c.lists, t->d);
  if (status != STATUS_OK)
    return status;
  status = owned_hypergraph_drop_repetitions(h, t->d);
  if (status == STATUS_OK)
    status = check_count(&c, h->hypergraph.edges);
  if (status != STATUS_OK)
    owned_hypergraph_free(h);
  return status;
}
