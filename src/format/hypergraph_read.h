/* Hypergraphs in, with the habits of real files (spec/formats.md). */
#ifndef RELUCERT_HYPERGRAPH_READ_H
#define RELUCERT_HYPERGRAPH_READ_H

#include "input.h"
#include "owned_hypergraph.h"

#include <stdbool.h>

/* The layouts of files; HYPERGRAPH_ANY: told by content. */
enum hypergraph_format {
  HYPERGRAPH_ANY,
  HYPERGRAPH_COL,        /* DIMACS: p edge VERTICES EDGES, then lines e VERTEX VERTEX */
  HYPERGRAPH_HMETIS,     /* HYPEREDGES VERTICES [WEIGHTS], then a hyperedge a line */
  HYPERGRAPH_HITTING_SET /* PACE: p hs VERTICES HYPEREDGES, then a hyperedge a line */
};

/* "col", "hmetis", "hs"; false for any other name. */
bool hypergraph_format_from_name(const char *name, enum hypergraph_format *format);

/* Whether a file whose first word (white space and comments left out) begins with these bytes is taken for a graph to be coloured: only DIMACS's header says so. */
bool hypergraph_recognised(const unsigned char *text, size_t size);

/* Reads an open input to its end; the caller closes it.  On failure nothing needs freeing. */
enum status hypergraph_parse(struct owned_hypergraph *h, struct input *in, enum hypergraph_format format,
                             struct diagnostic *d);

/* A colouring: lines `l VERTEX COLOUR` as DIMACS has them, or the colours alone in the order of the vertices; `c`, `s` and `t` lines beside them.  Vertices and colours count from 1 in
 * the file, from 0 in colour[0 .. vertices - 1].  A number out of range, a vertex without a colour or with two, or a line that says NO or UNKNOWN, is an error. */
enum status colouring_parse(uint32_t *colour, uint32_t vertices, uint32_t colours, struct input *in,
                            struct diagnostic *d);

/* The same from a file ("-": standard input). */
enum status colouring_read(uint32_t *colour, uint32_t vertices, uint32_t colours, const char *path,
                           struct diagnostic *d);

#endif
