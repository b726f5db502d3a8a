/* Files of circuits: ISCAS's .bench, AIGER (ASCII and binary) and BLIF, as nodes that read each other, negated or not. */
#ifndef RELUCHECK_CIRCUIT_FILE_H
#define RELUCHECK_CIRCUIT_FILE_H

#include "reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum circuit_node_kind {
  CIRCUIT_NODE_NONE, /* it is read, and nothing has said yet what it is */
  CIRCUIT_NODE_INPUT,
  CIRCUIT_NODE_AND,
  CIRCUIT_NODE_OR,
  CIRCUIT_NODE_OTHER /* XOR and the like: no such gate can be part of a monotone circuit */
};

/* 2 * node, and 1 more for the negation of the node. */
typedef uint32_t circuit_literal;

enum { CIRCUIT_FILE_NODES = 1 << 30 };

struct circuit_node {
  enum circuit_node_kind kind;
  bool inverted;      /* it is the negation of the gate that `kind` says */
  struct position at; /* where it is defined; before that, where it was read first */
  size_t name;        /* its place in `text`; SIZE_MAX: none */
  size_t first_pin;   /* of an input: its number */
  size_t pins;
};

struct circuit_output {
  circuit_literal literal;
  size_t name; /* as for nodes */
};

struct circuit_file {
  struct reader in;
  const char *layout; /* "bench", "aiger" or "blif" */
  struct circuit_node *node;
  size_t nodes, node_capacity;
  circuit_literal *pin;
  size_t pins, pin_capacity;
  struct circuit_output *output;
  size_t outputs, output_capacity;
  uint64_t inputs;
  char *text; /* the names, each with a NUL behind it */
  size_t text_size, text_capacity;
  uint32_t *bucket; /* hash table with open addresses: node + 1, or 0 */
  size_t buckets, named;
  /* The last word that was read, with a NUL behind it; covers of BLIF may be wide. */
  char *word;
  size_t word_size, word_capacity;
  struct position word_at;
};

/* Reads the file, whose layout its beginning tells.  A file that announces inputs without listing them must have `inputs` of them.  On failure nothing needs closing. */
bool circuit_file_open(struct circuit_file *f, const char *path, uint64_t inputs, struct reason *reason);
void circuit_file_close(struct circuit_file *f);

/* A node's name in messages, cut to fit. */
enum { CIRCUIT_NAME_TEXT = 64 };
void circuit_file_node_name(const struct circuit_file *f, uint32_t node, char text[CIRCUIT_NAME_TEXT]);

/* ---- for the readers of the layouts ---- */

bool circuit_file_read_bench(struct circuit_file *f);
bool circuit_file_read_aiger(struct circuit_file *f, uint64_t inputs);
bool circuit_file_read_blif(struct circuit_file *f);

/* Appends a node; `name` may be SIZE_MAX. */
bool circuit_file_add_node(struct circuit_file *f, struct position at, size_t name, uint32_t *node);

/* The node with the name `word`, appended if there is none. */
bool circuit_file_find_node(struct circuit_file *f, uint32_t *node);

bool circuit_file_add_pin(struct circuit_file *f, circuit_literal literal);
bool circuit_file_add_output(struct circuit_file *f, circuit_literal literal, size_t name);

/* Says what a node is, for the only time; a gate reads the pins from first_pin on. */
bool circuit_file_define_input(struct circuit_file *f, uint32_t node, struct position at);
bool circuit_file_define_gate(struct circuit_file *f, uint32_t node, enum circuit_node_kind kind,
                              bool inverted, size_t first_pin, struct position at);

/* Appends a byte to the word. */
bool circuit_file_push_byte(struct circuit_file *f, int byte);

/* Consumes white space, newlines and the comments of .bench and BLIF. */
void circuit_file_skip_to_word(struct circuit_file *f);

#endif
