/* A set system that owns its arrays and grows element by element. */
#ifndef RELUCHECK_SETS_H
#define RELUCHECK_SETS_H

#include "../kernel/set_system.h"
#include "number_lists.h"
#include "reason.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sets {
  struct set_system system;  /* the elements that have ended */
  struct number_lists lists; /* the sets of each element */
  size_t cost_capacity;
};

/* No elements, no sets.  Whatever follows, sets_free frees it. */
bool sets_init(struct sets *s, struct reason *reason);
void sets_free(struct sets *s);

/* One more set. */
bool sets_add_set(struct sets *s, uint64_t cost, struct reason *reason);

/* The element that is being read is in one more set, above the last one. */
bool sets_add_member(struct sets *s, uint32_t set, struct reason *reason);

/* Ends the element that the last sets_add_member calls are about. */
bool sets_end_element(struct sets *s, struct reason *reason);

/* Whether element i is in the set, and the place of it in member_of; `place` may be NULL. */
bool sets_contains(const struct set_system *s, size_t i, uint32_t set, size_t *place);

#endif
