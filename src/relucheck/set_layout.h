/* What the numbers of a covering problem's file mean: OR-Library's two layouts, Steiner triple systems, PACE's hitting and dominating sets. */
#ifndef RELUCHECK_SET_LAYOUT_H
#define RELUCHECK_SET_LAYOUT_H

#include "number_file.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What a walk through a file meets, in the order of the file; elements and sets are 0-based.  A function that is NULL is not called; the walk ends when one
 * returns false. */
struct set_visitor {
  void *context;
  bool (*cost)(void *context, uint32_t set, uint64_t cost, size_t number); /* 1 where the file has no costs */
  bool (*member)(void *context, size_t element, uint32_t set, size_t number);
};

/* How far a walk has come. */
struct set_walk {
  const struct number_file *file;
  const struct set_visitor *visitor; /* NULL: none */
  size_t elements;
  uint32_t sets;
  size_t next;      /* number */
  bool lines;       /* the costs, and each row, column or triple, begin on a line of their own */
  bool interrupted; /* by the visitor */
  /* What was expected in the place of number `next`, when the walk has failed: a number of a kind and range, or nothing but the end. */
  const char *expected;
  uint64_t least;
  uint64_t most;
};

struct set_layout {
  const char *name;
  enum number_file_kind kind;
  bool (*walk)(struct set_walk *w);
};

enum { SET_LAYOUTS = 5 };
extern const struct set_layout set_layout[SET_LAYOUTS];

/* Walks through the whole file; true when its numbers fit the layout and the visitor has not interrupted. */
bool set_layout_walk(const struct set_layout *layout, const struct number_file *file,
                     const struct set_visitor *visitor, struct set_walk *w);

#endif
