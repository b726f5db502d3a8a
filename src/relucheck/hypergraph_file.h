/* Files of hypergraphs: DIMACS's graphs (`p edge`, `p col`), PACE's hitting sets (`p hs`) and hMETIS's format. */
#ifndef RELUCHECK_HYPERGRAPH_FILE_H
#define RELUCHECK_HYPERGRAPH_FILE_H

#include "hyperedges.h"
#include "reader.h"

#include <stdbool.h>
#include <stddef.h>

struct hypergraph_file {
  struct reader in;
  const char *layout; /* "col", "hs" or "hmetis" */
  struct position vertices_at;
  struct hyperedges
      hyperedges;           /* the vertices of each edge ascend; edges stand there as often as in the file */
  struct position *edge_at; /* where edge e begins */
  size_t edge_at_capacity;
};

/* Reads the file, whose layout its header tells.  On failure nothing needs closing. */
bool hypergraph_file_open(struct hypergraph_file *f, const char *path, struct reason *reason);
void hypergraph_file_close(struct hypergraph_file *f);

/* For the readers of the three layouts, each of them from the first byte of its header that is no comment on: goes to the next word, past blanks, line ends, and
 * lines whose first word begins with `comment`.  Returns false at the end of the file. */
bool hypergraph_file_find_word(struct hypergraph_file *f, char comment);

/* Skips blanks; whether the line ends there. */
bool hypergraph_file_line_ends(struct hypergraph_file *f);

/* A number and the blanks behind it. */
bool hypergraph_file_number(struct hypergraph_file *f, const char *expected, uint64_t least, uint64_t most,
                            uint64_t *value);

/* The number of vertices. */
bool hypergraph_file_vertices(struct hypergraph_file *f);

/* One edge from the next word to the end of the line, with at least one vertex; with `numbers` vertices if that is not 0.  A vertex that is repeated counts once. */
bool hypergraph_file_edge(struct hypergraph_file *f, unsigned numbers);

/* Fails unless the line ends here. */
bool hypergraph_file_take_line_end(struct hypergraph_file *f);

bool hypergraph_file_read_col(struct hypergraph_file *f);
bool hypergraph_file_read_hitting_set(struct hypergraph_file *f);
bool hypergraph_file_read_hmetis(struct hypergraph_file *f);

#endif
