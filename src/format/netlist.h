/* A combinational circuit as files describe it: named signals, gates in any order, negations anywhere. */
#ifndef RELUCERT_NETLIST_H
#define RELUCERT_NETLIST_H

#include "input.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum netlist_kind {
  NETLIST_UNDEFINED, /* it is read, but no line has said yet what it is */
  NETLIST_INPUT,
  NETLIST_AND, /* without pins TRUE */
  NETLIST_OR,  /* without pins FALSE */
  NETLIST_XOR, /* these are refused when an output depends on them */
  NETLIST_XNOR,
  NETLIST_LUT
};

/* What a gate reads: a node, negated or not. */
typedef uint32_t netlist_literal;

#define NETLIST_MAX_NODES 1073741820
#define NETLIST_MAX_PINS 4294967293
#define NETLIST_NO_NAME SIZE_MAX

static inline netlist_literal netlist_literal_of(uint32_t node, bool negated)
{
  return 2 * node + (negated ? 1 : 0);
}

struct netlist_node {
  enum netlist_kind kind;
  bool inverted; /* its value is the negation of what the kind says */
  uint32_t pins;
  uint64_t line; /* where it is defined, or else where it is read first */
  uint64_t column;
  size_t first; /* pins first .. first + pins - 1 of the netlist; for an input, its number among the inputs */
  size_t name;  /* where its name begins in `text`; NETLIST_NO_NAME: it goes by its number */
};

struct netlist_output {
  netlist_literal literal;
  size_t name;
};

/* A place of the hash table of names. */
struct netlist_slot {
  uint32_t node; /* the node + 1; 0 when the place is free */
  uint32_t hash;
  size_t name; /* like the node's: to look at the text of most names is to wait for memory */
};

/* Signals are nodes; a node's number never changes.  Names end in a NUL. */
struct netlist {
  struct netlist_node *node;
  size_t nodes, node_capacity;
  netlist_literal *pin;
  size_t pins, pin_capacity;
  struct netlist_output *output;
  size_t outputs, output_capacity;
  size_t inputs;
  char *text;
  size_t text_size, text_capacity;
  struct netlist_slot *slot;
  size_t slots, names; /* a power of two, at most half of them used */
};

void netlist_free(struct netlist *n);

/* Appends a node without a name. */
enum status netlist_add_node(struct netlist *n, struct position at, uint32_t *node, struct diagnostic *d);

/* Makes room for `count` nodes before node `first`, without names or pins; those behind it are numbered on, in a netlist without names. */
enum status netlist_insert_nodes(struct netlist *n, size_t first, size_t count, struct position at,
                                 struct diagnostic *d);

/* The node called so, appended when there is none.  A name has no NUL. */
enum status netlist_find(struct netlist *n, const char *name, size_t size, struct position at, uint32_t *node,
                         struct diagnostic *d);

/* Keeps a name that is no signal's. */
enum status netlist_add_text(struct netlist *n, const char *name, size_t size, size_t *place,
                             struct diagnostic *d);

enum status netlist_add_pin(struct netlist *n, netlist_literal literal, struct diagnostic *d);
enum status netlist_add_output(struct netlist *n, netlist_literal literal, size_t name, struct diagnostic *d);

/* Says what an undefined node is.  A gate's pins are those from `first` on. */
void netlist_define(struct netlist *n, uint32_t node, enum netlist_kind kind, bool inverted, size_t first,
                    struct position at);

/* Makes an undefined node the next input. */
void netlist_define_input(struct netlist *n, uint32_t node, struct position at);

/* What messages call a node or an output, cut to fit; `text` has room for NETLIST_NAME_SIZE bytes. */
enum { NETLIST_NAME_SIZE = 80 };
const char *netlist_node_name(const struct netlist *n, uint32_t node, char *text);
const char *netlist_output_name(const struct netlist *n, size_t output, char *text);

/* That every signal that is read is defined, and none depends on itself; the first mistake by its place otherwise. */
enum status netlist_check(const struct netlist *n, const struct input *in, struct diagnostic *d);

#endif
