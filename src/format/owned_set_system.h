/* A set system that owns its arrays, and the lists that readers make it from. */
#ifndef RELUCERT_OWNED_SET_SYSTEM_H
#define RELUCERT_OWNED_SET_SYSTEM_H

#include "../kernel/set_system.h"
#include "diagnostic.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A covering problem.  A set of cost 0 is taken at the start: its elements are removed, and it stays as an empty set of cost 1, so that the other sets
 * keep their numbers; `taken` remembers it. */
struct owned_set_system {
  struct set_system system;
  bool *taken;        /* [sets]; NULL when no set is */
  size_t taken_sets;  /* how many are */
  size_t as_elements; /* elements before any were removed */
};

/* Rows of 32-bit numbers below `columns`, one after the other, in any order, repetitions allowed: the sets of each element, or the elements of each set.
 * Entry e of row i is entry[start[i] + e]; start has rows + 1 entries. */
struct lists {
  size_t rows;
  size_t columns;
  size_t *start;
  uint32_t *entry;
  size_t row_capacity;
  size_t entry_capacity;
  size_t entries; /* those after start[rows] belong to a row that has not ended */
};

enum status lists_init(struct lists *l, size_t columns, struct diagnostic *d);
enum status lists_add(struct lists *l, uint32_t entry, struct diagnostic *d);
enum status lists_end_row(struct lists *l, struct diagnostic *d);
void lists_free(struct lists *l);

/* Makes the set system in linear time and frees the lists, also on failure.  by_set: the rows are sets, the columns elements, otherwise the other way
 * round.  cost[sets], at least 0 each, is copied; NULL: all are 1.  On failure nothing needs freeing. */
enum status owned_set_system_make(struct owned_set_system *s, struct lists *l, bool by_set,
                                  const uint64_t *cost, struct diagnostic *d);
void owned_set_system_free(struct owned_set_system *s);

/* Whether two systems are the same, set by set and element by element. */
bool owned_set_system_equal(const struct owned_set_system *a, const struct owned_set_system *b);

#endif
