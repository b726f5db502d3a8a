/* Cuts of a circuit: sets of inputs such that the output is FALSE when they are FALSE and all other inputs are TRUE.  Every satisfying assignment makes an input of each cut
 * TRUE; what that costs at least is a covering problem: the elements are the cuts, the sets the inputs, each with cost 1. */
#ifndef RELUCERT_CUT_LIST_H
#define RELUCERT_CUT_LIST_H

#include "../kernel/set_system.h"

#include <stdbool.h>

struct cut_list {
  struct set_system system;
  size_t cut_capacity, input_capacity;
};

/* No cuts.  False: out of memory; to be freed in either case. */
bool cut_list_init(struct cut_list *c, uint32_t inputs);
void cut_list_free(struct cut_list *c);

/* Adds one; its inputs ascend. */
bool cut_list_add(struct cut_list *c, const uint32_t *input, size_t inputs);

/* Whether one of the cuts from `first` on is the same. */
bool cut_list_has(const struct cut_list *c, size_t first, const uint32_t *input, size_t inputs);

/* Keeps only the cuts with number[cut] != SIZE_MAX, and sets that to their new numbers. */
void cut_list_keep(struct cut_list *c, size_t *number);

#endif
