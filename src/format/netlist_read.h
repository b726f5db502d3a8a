/* Circuits in: ISCAS .bench, AIGER .aag and .aig, BLIF, told apart by content (spec/formats.md). */
#ifndef RELUCERT_NETLIST_READ_H
#define RELUCERT_NETLIST_READ_H

#include "netlist.h"

/* A circuit has at most so many inputs and outputs. */
#define NETLIST_MAX_TERMINALS 16777216

/* Names of signals in files of .bench and AIGER are shorter than this. */
enum { NETLIST_TOKEN_SIZE = 4096 };

/* Whether a file whose first word (white space left out) begins with these bytes is taken for a circuit. */
bool netlist_recognised(const unsigned char *text, size_t size);

/* Reads an open input to its end; the caller closes it.  Every signal is defined, and there are no cycles.  On failure nothing needs freeing. */
enum status netlist_parse(struct netlist *n, struct input *in, struct diagnostic *d);

/* The kinds of files, from the beginning on (comments at the beginning may be gone).  The netlist is empty; what has been read stays there on failure. */
enum status netlist_parse_bench(struct netlist *n, struct input *in, struct diagnostic *d);
enum status netlist_parse_aiger(struct netlist *n, struct input *in, struct diagnostic *d);
enum status netlist_parse_blif(struct netlist *n, struct input *in, struct diagnostic *d);

/* Goes to the next byte that is neither white space nor in a comment of .bench or BLIF. */
void netlist_skip_comments(struct input *in);

/* The error of a signal that is defined a second time at `at`. */
enum status netlist_defined_twice(const struct netlist *n, uint32_t node, struct input *in,
                                  struct position at, struct diagnostic *d);

/* Defines the node as the next input, unless it is defined already or there are too many. */
enum status netlist_read_input(struct netlist *n, uint32_t node, struct input *in, struct position at,
                               struct diagnostic *d);

#endif
