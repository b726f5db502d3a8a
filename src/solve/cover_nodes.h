/* The nodes of the search, each with the duals of its bound, and the open ones in a heap.  Memory is bounded. */
#ifndef RELUCERT_COVER_NODES_H
#define RELUCERT_COVER_NODES_H

#include "cover_evaluation.h"

#define COVER_NO_NODE UINT32_MAX

struct cover_search_node {
  uint32_t parent;   /* COVER_NO_NODE: the root, or no part of the tree */
  uint32_t child[2]; /* with the set and without it; COVER_NO_NODE for a leaf; they come after their parent */
  uint32_t set;      /* what the children decide */
  uint32_t depth;
  bool included;  /* what the parent's set is here */
  bool fixing;    /* the bound needs that the fixed columns are out */
  uint64_t value; /* the bound rounded up */
  int64_t bound;  /* over the denominator */
  size_t first;   /* its duals: row[first ..], dual[first ..] */
  size_t duals;
  unsigned char *basis; /* of an open node, to go on from; NULL: none was kept */
  size_t basis_size;
};

struct cover_nodes {
  struct cover_search_node *node;
  size_t nodes;
  size_t node_capacity;
  uint32_t *row;
  uint64_t *dual;
  size_t entries;
  size_t entry_capacity;
  uint32_t *heap; /* smallest value first, deepest first among these */
  size_t heap_size;
  size_t heap_capacity;
  size_t basis_bytes;
};

void cover_nodes_free(struct cover_nodes *n);

/* Whether the limit on memory forbids a further pair of nodes with at most `rows` duals each. */
bool cover_nodes_full(const struct cover_nodes *n, size_t rows);

/* Appends a leaf with the duals and the bound of an evaluation; its number, COVER_NO_NODE when memory has run out.  The caller links it. */
uint32_t cover_nodes_append(struct cover_nodes *n, const struct cover_evaluation *e);

/* Room for the basis of a node; NULL when memory has run out or the limit on memory forbids it: *room says which. */
unsigned char *cover_nodes_add_basis(struct cover_nodes *n, uint32_t node, size_t size, bool *room);
void cover_nodes_drop_basis(struct cover_nodes *n, uint32_t node);

/* The heap of open nodes.  Push: false when memory has run out.  Pop: COVER_NO_NODE when there is none. */
bool cover_nodes_push(struct cover_nodes *n, uint32_t node);
uint32_t cover_nodes_pop(struct cover_nodes *n);

#endif
