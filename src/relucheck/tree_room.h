/* The memory that a covering tree is checked in. */
#ifndef RELUCHECK_TREE_ROOM_H
#define RELUCHECK_TREE_ROOM_H

#include "../kernel/cover_tree.h"
#include "reason.h"

#include <stdbool.h>
#include <stdint.h>

/* Room for a tree of the system whose duals have this denominator.  Whatever follows, tree_room_free frees it. */
bool tree_room_make(struct cover_tree *tree, const struct set_system *system, uint64_t denominator,
                    struct reason *reason);
void tree_room_free(struct cover_tree *tree);

#endif
