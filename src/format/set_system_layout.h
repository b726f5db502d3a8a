/* The layouts of files that are numbers and nothing else, as automata that take one number after the other. */
#ifndef RELUCERT_SET_SYSTEM_LAYOUT_H
#define RELUCERT_SET_SYSTEM_LAYOUT_H

#include "set_system_parse.h"

/* Two numbers, then the costs of all sets (`costs_first`), then groups: each has the cost of its set (`cost_each`), the count of its entries unless that
 * is `fixed`, and the entries, from 1. */
struct layout_shape {
  enum set_system_format format;
  const char *name;
  bool sets_first; /* the first number counts the sets, not the elements */
  bool costs_first;
  bool cost_each;
  uint64_t fixed;          /* 0, or at most LAYOUT_FIXED; such a group has no entry twice */
  bool by_set;             /* the groups are the sets */
  const char *entry;       /* "a column" */
  const char *entry_count; /* "the number of columns of the row" */
  const char *last;        /* "the last row" */
};

extern const struct layout_shape LAYOUT_SHAPES[];
enum { LAYOUTS = 3, LAYOUT_FIXED = 3 };

enum layout_state { LAYOUT_COUNTS, LAYOUT_COSTS, LAYOUT_COST, LAYOUT_COUNT, LAYOUT_ENTRY, LAYOUT_END };

/* One layout on its way through a file.  After the first number that does not fit, `failed` stays what it is. */
struct layout {
  const struct layout_shape *shape;
  enum layout_state state;
  uint64_t elements;
  uint64_t sets;
  uint64_t costs_left;
  uint64_t groups_left;
  uint64_t entries_left;
  uint64_t group[LAYOUT_FIXED]; /* the entries of the group so far, for groups of a fixed size */
  uint64_t taken;               /* numbers that fitted */
  uint64_t line;                /* of the last one */
  bool
      lines; /* the costs and each group begin on a line of their own so far, and a column or triple ends on it */
  enum status failed; /* STATUS_OK: not yet */
  struct position at;
  char message[200]; /* "found ..., expected ..." */
};

void layout_begin(struct layout *l, const struct layout_shape *shape);
void layout_take(struct layout *l, uint64_t value, struct position at);

/* At the end of the file: fails unless it may end here. */
void layout_end(struct layout *l, struct position at);

/* The system that the numbers are in a layout that has taken them all. */
enum status layout_make(const struct layout *l, const uint64_t *number, struct owned_set_system *s,
                        struct diagnostic *d);

#endif
