/* hMETIS's format of hypergraphs.  Weights are read and left out: colourings have none. */
#include "hypergraph_parse.h"

#include <inttypes.h>

struct hmetis {
  struct instance_text *text;
  uint64_t hyperedges;
  uint64_t vertices;
  struct position vertices_at;
  bool edge_weights;
  bool vertex_weights;
  struct lists lists;
};

/* Goes to the first byte of the next line that is no comment, past the blanks there. */
static void find_line(struct hmetis *h)
{
  struct input *in = h->text->in;
  for (;;) {
    instance_skip_blanks(h->text);
    if (input_peek(in) != '%')
      return;
    input_skip_to_line_end(in);
    if (input_peek(in) == '\n')
      input_skip(in);
  }
}

/* The same, and past empty lines. */
static void find_words(struct hmetis *h)
{
  struct input *in = h->text->in;
  for (find_line(h); input_peek(in) == '\n'; find_line(h))
    input_skip(in);
}

static void end_line(struct hmetis *h)
{
  if (input_peek(h->text->in) == '\n')
    input_skip(h->text->in);
}

/* What has weights: 1 hyperedges, 10 vertices, 11 both. */
static enum status read_weights(struct hmetis *h)
{
  char shown[40];
  uint64_t kind = 0;
  if (hypergraph_line_ends(h->text))
    return STATUS_OK;
  const enum status status = instance_number(h->text, "1, 10, 11 or the end of the header line", &kind);
  if (status != STATUS_OK)
    return status;
  if (kind != 0 && kind != 1 && kind != 10 && kind != 11)
    return input_error(h->text->in, h->text->token, h->text->d,
                       "found %s, expected 1, 10 or 11 for what has weights",
                       instance_show_number(kind, shown));
  h->edge_weights = kind % 10 == 1;
  h->vertex_weights = kind >= 10;
  return hypergraph_line_ends(h->text) ? STATUS_OK
                                       : instance_unexpected(h->text, "the end of the header line");
}

static enum status read_header(struct hmetis *h)
{
  find_words(h);
  if (!input_at_digit(h->text->in))
    return instance_unexpected(h->text, "the header HYPEREDGES VERTICES");
  enum status status = hypergraph_count(h->text, "hyperedges", (UINT64_C(1) << 62) - 1, &h->hyperedges);
  if (status == STATUS_OK)
    status = hypergraph_count(h->text, "vertices", HYPERGRAPH_MAX_VERTICES, &h->vertices);
  h->vertices_at = h->text->token;
  if (status == STATUS_OK)
    status = read_weights(h);
  end_line(h);
  return status;
}

static enum status read_hyperedge(struct hmetis *h)
{
  uint64_t weight = 0;
  uint32_t vertex = 0;
  enum status status = STATUS_OK;
  if (h->edge_weights) {
    status = instance_number(h->text, "the weight of a hyperedge", &weight);
    if (status == STATUS_OK && hypergraph_line_ends(h->text))
      return instance_unexpected(h->text, "a vertex: a hyperedge has one at least");
  }
  do {
    if (status == STATUS_OK)
      status = hypergraph_vertex(h->text, h->vertices, &vertex);
    if (status == STATUS_OK)
      status = lists_add(&h->lists, vertex, h->text->d);
  } while (status == STATUS_OK && !hypergraph_line_ends(h->text));
  end_line(h);
  return status == STATUS_OK ? lists_end_row(&h->lists, h->text->d) : status;
}

static enum status read_hyperedges(struct hmetis *h)
{
  struct input *in = h->text->in;
  enum status status = STATUS_OK;
  for (uint64_t e = 0; e < h->hyperedges && status == STATUS_OK; e++) {
    find_line(h);
    if (input_peek(in) < 0 && !in->failed)
      return input_error(in, h->text->token, h->text->d,
                         "found the end of the file after %" PRIu64 " hyperedges, expected %" PRIu64
                         " as the header says",
                         e, h->hyperedges);
    if (input_peek(in) == '\n')
      return input_error(in, h->text->token, h->text->d,
                         "found an empty line, expected a hyperedge: it has one vertex at least");
    status = read_hyperedge(h);
  }
  return status;
}

static enum status read_vertex_weights(struct hmetis *h)
{
  enum status status = STATUS_OK;
  uint64_t weight = 0;
  for (uint64_t v = 0; h->vertex_weights && v < h->vertices && status == STATUS_OK; v++) {
    find_words(h);
    status = instance_number(h->text, "the weight of a vertex", &weight);
  }
  return status;
}

static enum status read_end(struct hmetis *h)
{
  find_words(h);
  return input_peek(h->text->in) < 0 && !h->text->in->failed
             ? STATUS_OK
             : instance_unexpected(h->text, "the end of the file: the header counts no more lines");
}

enum status hypergraph_parse_hmetis(struct owned_hypergraph *hypergraph, struct instance_text *t)
{
  struct hmetis h = {.text = t};
  enum status status = read_header(&h);
  if (status == STATUS_OK)
    status = lists_init(&h.lists, (size_t)h.vertices, t->d);
  if (status != STATUS_OK)
    return status;
  status = read_hyperedges(&h);
  if (status == STATUS_OK)
    status = read_vertex_weights(&h);
  if (status == STATUS_OK)
    status = read_end(&h);
  if (status == STATUS_OK)
    status = instance_check_vertices(t, h.vertices_at, h.vertices, h.lists.entries);
  if (status == STATUS_OK)
    return owned_hypergraph_make(hypergraph, &h.lists, t->d);
  lists_free(&h.lists);
  return status;
}
