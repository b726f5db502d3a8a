/* Lists of numbers, one after the other, that grow with what is read: the sets of each element, the vertices of each edge, the wires that each gate takes. */
#ifndef RELUCHECK_NUMBER_LISTS_H
#define RELUCHECK_NUMBER_LISTS_H

#include "reason.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* List i < lists is number[start[i] .. start[i+1] - 1]; start has lists + 1 entries (start[0] == 0).  The arrays move when they grow. */
struct number_lists {
  size_t lists;
  size_t *start;
  uint32_t *number;
  size_t numbers; /* of all lists and of the one that has not ended */
  size_t start_capacity;
  size_t number_capacity;
};

/* No lists.  Whatever follows, number_lists_free frees it. */
bool number_lists_init(struct number_lists *l, struct reason *reason);
void number_lists_free(struct number_lists *l);

/* One more number of the list that has not ended. */
bool number_lists_add(struct number_lists *l, uint32_t number, struct reason *reason);

/* Ends the list that the last number_lists_add calls are about. */
bool number_lists_end(struct number_lists *l, struct reason *reason);

#endif
