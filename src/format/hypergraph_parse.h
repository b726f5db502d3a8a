/* The kinds of files of hypergraphs; private to hypergraph_*.c. */
#ifndef RELUCERT_HYPERGRAPH_PARSE_H
#define RELUCERT_HYPERGRAPH_PARSE_H

#include "hypergraph_read.h"
#include "instance_text.h"

/* A number of vertices or edges, on the current line; `limit` is the largest one. */
enum status hypergraph_count(struct instance_text *t, const char *what, uint64_t limit, uint64_t *count);

/* A vertex, as a number from 0. */
enum status hypergraph_vertex(struct instance_text *t, uint64_t vertices, uint32_t *vertex);

/* Whether nothing is left on the current line but blanks, which are skipped. */
bool hypergraph_line_ends(struct instance_text *t);

/* Each from its first token on. */
enum status hypergraph_parse_col(struct owned_hypergraph *h, struct instance_text *t);
enum status hypergraph_parse_hmetis(struct owned_hypergraph *h, struct instance_text *t);
enum status hypergraph_parse_hitting_set(struct owned_hypergraph *h, struct instance_text *t);

#endif
