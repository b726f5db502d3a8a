/* A set system that owns its arrays, made from lists. */
#ifndef RELUCERT_OWNED_SET_SYSTEM_H
#define RELUCERT_OWNED_SET_SYSTEM_H

#include "../kernel/set_system.h"
#include "diagnostic.h"
#include "lists.h"

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
  const char *layout; /* of the file, by its name for --format; NULL for a system that is not from a file */
};

/* Makes the set system in linear time and frees the lists, also on failure.  by_set: the rows are sets, the columns elements, otherwise the other way
 * round.  cost[sets], at least 0 each, is copied; NULL: all are 1.  STATUS_LIMIT when there are many more columns than entries and no costs that stand for them, or
 * more than SET_SYSTEM_MAX_UNIT_SETS sets that all cost 1.  On failure nothing needs freeing. */
enum status owned_set_system_make(struct owned_set_system *s, struct lists *l, bool by_set,
                                  const uint64_t *cost, struct diagnostic *d);
void owned_set_system_free(struct owned_set_system *s);

/* Whether two systems are the same, set by set and element by element. */
bool owned_set_system_equal(const struct owned_set_system *a, const struct owned_set_system *b);

#endif
