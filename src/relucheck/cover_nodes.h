/* The tree in a certificate's section `proof` as a source of nodes. */
#ifndef RELUCHECK_COVER_NODES_H
#define RELUCHECK_COVER_NODES_H

#include "../kernel/cover_tree.h"
#include "echo.h"
#include "reader.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct cover_source {
  struct reader *in;
  struct echo *echo; /* NULL: no echo */
  size_t elements;
  uint32_t sets;
  uint64_t denominator;
  uint64_t nodes; /* announced */
  uint64_t left;  /* nodes to come */
  /* The current leaf. */
  uint32_t *element;
  uint64_t *dual;
  size_t duals;
  size_t element_capacity;
  size_t dual_capacity;
  struct position node; /* where the current node begins */
};

/* Reads a line from the word "tree" on, up to the first node.  Whatever follows, cover_nodes_close frees it. */
bool cover_nodes_open(struct cover_source *source, struct reader *in, const struct set_system *s,
                      struct echo *echo);
void cover_nodes_close(struct cover_source *source);

/* The reasons for the ends of a verification that prove nothing; false. */
bool cover_nodes_fail(const struct cover_source *source, enum cover_bound bound, uint64_t value);

/* The tree is complete: the section must end with it. */
bool cover_nodes_check_ending(const struct cover_source *source);

#endif
