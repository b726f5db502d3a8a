#include "hypergraph_file.h"

#include "blanks.h"
#include "memory.h"
#include "number.h"

#include <stdlib.h>
#include <string.h>

bool hypergraph_file_find_word(struct hypergraph_file *f, char comment)
{
  struct reader *in = &f->in;
  bool line_begins = reader_offset(in) == in->line_begin;
  for (;;) {
    skip_blanks(in);
    const int byte = reader_peek(in);
    if (byte == '\n') {
      reader_skip_newline(in);
      line_begins = true;
    } else if (byte == comment && line_begins) {
      skip_to_line_end(in);
    } else {
      return byte != -1;
    }
  }
}

bool hypergraph_file_line_ends(struct hypergraph_file *f)
{
  skip_blanks(&f->in);
  const int byte = reader_peek(&f->in);
  return byte == -1 || byte == '\n';
}

bool hypergraph_file_number(struct hypergraph_file *f, const char *expected, uint64_t least, uint64_t most,
                            uint64_t *value)
{
  struct reader *in = &f->in;
  skip_blanks(in);
  if (!number_in_range(in, expected, least, most, value))
    return false;
  const int byte = reader_peek(in);
  return byte == -1 || byte == '\n' || is_blank(byte) || reader_expected(in, "white space");
}

bool hypergraph_file_vertices(struct hypergraph_file *f)
{
  uint64_t vertices;
  skip_blanks(&f->in);
  f->vertices_at = reader_position(&f->in);
  if (!hypergraph_file_number(f, "a number of vertices", 0, HYPERGRAPH_MAX_VERTICES, &vertices))
    return false;
  f->hyperedges.hypergraph.vertices = (uint32_t)vertices;
  return true;
}

/* Notes where the edge begins that is read next. */
static bool begin_edge(struct hypergraph_file *f)
{
  const size_t edges = f->hyperedges.hypergraph.edges;
  if (edges == f->edge_at_capacity) {
    struct position *grown =
        memory_grow(f->edge_at, &f->edge_at_capacity, edges + 1, sizeof *grown, f->in.reason);
    if (grown == NULL)
      return false;
    f->edge_at = grown;
  }
  skip_blanks(&f->in);
  f->edge_at[edges] = reader_position(&f->in);
  return true;
}

bool hypergraph_file_take_line_end(struct hypergraph_file *f)
{
  return hypergraph_file_line_ends(f) || reader_expected(&f->in, "end of line");
}

bool hypergraph_file_edge(struct hypergraph_file *f, unsigned numbers)
{
  struct reason *reason = f->in.reason;
  unsigned taken = 0; /* counts only up to `numbers` */
  if (!begin_edge(f))
    return false;
  do {
    uint64_t vertex;
    if (!hypergraph_file_number(f, "a vertex", 1, f->hyperedges.hypergraph.vertices, &vertex) ||
        !hyperedges_add_vertex(&f->hyperedges, (uint32_t)(vertex - 1), reason))
      return false;
    taken += taken < numbers;
  } while (numbers == 0 ? !hypergraph_file_line_ends(f) : taken < numbers);
  if (!hypergraph_file_take_line_end(f))
    return false;
  hyperedges_sort_edge(&f->hyperedges);
  return hyperedges_end_edge(&f->hyperedges, reason);
}

/* "p edge", "p col" or "p hs": DIMACS's and PACE's headers. */
static bool read_named(struct hypergraph_file *f)
{
  struct reader *in = &f->in;
  char word[WORD_SIZE];
  if (!reader_take_word(in, "p"))
    return false;
  skip_blanks(in);
  struct position at = reader_position(in);
  reader_word(in, word);
  const bool graph = strcmp(word, "edge") == 0 || strcmp(word, "edges") == 0 || strcmp(word, "col") == 0;
  if (graph)
    return hypergraph_file_read_col(f);
  if (strcmp(word, "hs") == 0)
    return hypergraph_file_read_hitting_set(f);
  if (word[0] == '\0')
    return reader_expected(in, "'edge', 'col' or 'hs'");
  return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected 'edge', 'col' or 'hs'", word);
}

static bool read_file(struct hypergraph_file *f)
{
  struct reader *in = &f->in;
  hypergraph_file_find_word(f, 'c');
  const int byte = reader_peek(in);
  if (byte == 'p')
    return read_named(f);
  if (byte == '%' || (byte >= '0' && byte <= '9'))
    return hypergraph_file_read_hmetis(f);
  return reader_expected(in, "a header 'p edge', 'p col' or 'p hs', or that of a file of hMETIS");
}

bool hypergraph_file_open(struct hypergraph_file *f, const char *path, struct reason *reason)
{
  *f = (struct hypergraph_file){0};
  if (!reader_open(&f->in, path, reason))
    return false;
  if (hyperedges_init(&f->hyperedges, reason) && read_file(f) &&
      (f->in.error == 0 || reader_fail(&f->in, reader_position(&f->in), OUTCOME_MALFORMED, "cannot read")))
    return true;
  hypergraph_file_close(f);
  return false;
}

void hypergraph_file_close(struct hypergraph_file *f)
{
  hyperedges_free(&f->hyperedges);
  free(f->edge_at);
  reader_close(&f->in);
}
