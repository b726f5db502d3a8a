/* The three layouts of files of hypergraphs, from the place where their header tells them. */
#include "blanks.h"
#include "hypergraph_file.h"
#include "number.h"

/* A number that says nothing about the hypergraph. */
static bool skip_number(struct hypergraph_file *f, const char *expected)
{
  uint64_t ignored;
  return hypergraph_file_number(f, expected, 0, NUMBER_MAX, &ignored);
}

/* The number of edges in a header is not trusted, and may count lines; some files say the chromatic number behind it. */
static bool read_col_header(struct hypergraph_file *f)
{
  return hypergraph_file_vertices(f) && skip_number(f, "a number of edges") &&
         (hypergraph_file_line_ends(f) || skip_number(f, "end of line")) && hypergraph_file_take_line_end(f);
}

/* A line that begins with the letter: an edge, or something about vertices or the drawing. */
static bool read_col_line(struct hypergraph_file *f)
{
  struct reader *in = &f->in;
  const struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  if (word[0] == 'e' && word[1] == '\0')
    return hypergraph_file_edge(f, 2);
  if (word[0] == '\0' || word[1] != '\0' ||
      (word[0] != 'n' && word[0] != 'd' && word[0] != 'v' && word[0] != 'x'))
    return reader_fail(in, at, OUTCOME_MALFORMED,
                       "found '%s', expected a line that begins with e, n, d, v, x or c", word);
  skip_to_line_end(in);
  return true;
}

bool hypergraph_file_read_col(struct hypergraph_file *f)
{
  f->layout = "col";
  if (!read_col_header(f))
    return false;
  while (hypergraph_file_find_word(f, 'c'))
    if (!read_col_line(f))
      return false;
  return true;
}

/* So many hyperedges, one on a line; an empty line is none. */
static bool read_hyperedges(struct hypergraph_file *f, uint64_t hyperedges, char comment, bool weights)
{
  for (uint64_t e = 0; e < hyperedges; e++) {
    if (!hypergraph_file_find_word(f, comment))
      return reader_expected(&f->in, "a hyperedge");
    if ((weights && !skip_number(f, "the weight of a hyperedge")) || !hypergraph_file_edge(f, 0))
      return false;
  }
  return true;
}

static bool take_end(struct hypergraph_file *f, char comment)
{
  return !hypergraph_file_find_word(f, comment) || reader_expected(&f->in, "end of file");
}

bool hypergraph_file_read_hitting_set(struct hypergraph_file *f)
{
  uint64_t hyperedges;
  f->layout = "hs";
  return hypergraph_file_vertices(f) &&
         hypergraph_file_number(f, "a number of hyperedges", 0, NUMBER_MAX, &hyperedges) &&
         hypergraph_file_take_line_end(f) && read_hyperedges(f, hyperedges, 'c', false) && take_end(f, 'c');
}

/* What has weights: 1 hyperedges, 10 vertices, 11 both; they say nothing about colourings. */
static bool read_kind(struct hypergraph_file *f, uint64_t *kind)
{
  *kind = 0;
  if (hypergraph_file_line_ends(f))
    return true;
  const struct position at = reader_position(&f->in);
  if (!hypergraph_file_number(f, "0, 1, 10 or 11", 0, NUMBER_MAX, kind) || !hypergraph_file_take_line_end(f))
    return false;
  return *kind == 0 || *kind == 1 || *kind == 10 || *kind == 11 ||
         reader_fail(&f->in, at, OUTCOME_MALFORMED,
                     "found %llu, expected 0, 1, 10 or 11 for what has weights", (unsigned long long)*kind);
}

bool hypergraph_file_read_hmetis(struct hypergraph_file *f)
{
  uint64_t hyperedges;
  uint64_t kind;
  f->layout = "hmetis";
  hypergraph_file_find_word(f, '%');
  if (!hypergraph_file_number(f, "a number of hyperedges", 0, NUMBER_MAX, &hyperedges) ||
      !hypergraph_file_vertices(f) || !read_kind(f, &kind) ||
      !read_hyperedges(f, hyperedges, '%', kind % 10 == 1))
    return false;
  const uint32_t weights = kind >= 10 ? f->hyperedges.hypergraph.vertices : 0;
  for (uint32_t v = 0; v < weights; v++) {
    hypergraph_file_find_word(f, '%');
    if (!skip_number(f, "the weight of a vertex"))
      return false;
  }
  return take_end(f, '%');
}
