/* Covering problems in, with the habits of real files (spec/formats.md). */
#ifndef RELUCERT_SET_SYSTEM_READ_H
#define RELUCERT_SET_SYSTEM_READ_H

#include "input.h"
#include "owned_set_system.h"

/* The layouts of files; SET_SYSTEM_ANY: told by content. */
enum set_system_format {
  SET_SYSTEM_ANY,
  SET_SYSTEM_SCP,     /* OR-Library: rows, columns, the costs, then for each row a count and its columns */
  SET_SYSTEM_RAIL,    /* OR-Library: rows, columns, then for each column its cost, a count and its rows */
  SET_SYSTEM_STEINER, /* points, triples, then three points for each triple */
  SET_SYSTEM_HITTING_SET,   /* PACE: p hs VERTICES HYPEREDGES, then a hyperedge a line */
  SET_SYSTEM_DOMINATING_SET /* PACE: p ds VERTICES EDGES, then an edge a line */
};

/* "scp", "rail", "steiner", "hs", "ds"; false for any other name. */
bool set_system_format_from_name(const char *name, enum set_system_format *format);

/* Whether a file whose first word (white space and comments left out) begins with these bytes is taken for one. */
bool set_system_recognised(const unsigned char *text, size_t size);

/* Reads an open input to its end; the caller closes it.  On failure nothing needs freeing. */
enum status set_system_parse(struct owned_set_system *s, struct input *in, enum set_system_format format,
                             struct diagnostic *d);

/* A cover as solvers print it: `v` lines with the numbers of its sets, from 1, beside `c`, `s` and `t` lines, ended by 0 or the end of the file; or the numbers
 * alone; or PACE's solutions, one number a line, where the first is the count of the others.  Sets cover[0 .. sets - 1].  A number out of range, or a line that
 * says NO or UNKNOWN, is an error.  Messages call a set `noun`, "set": other problems have solutions of this form too. */
enum status cover_parse(bool *cover, uint32_t sets, const char *noun, struct input *in, struct diagnostic *d);

/* The same from a file ("-": standard input). */
enum status cover_read(bool *cover, uint32_t sets, const char *noun, const char *path, struct diagnostic *d);

#endif
