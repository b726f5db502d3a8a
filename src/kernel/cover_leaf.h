/* The bound at a leaf of a covering tree: a Lagrangian relaxation, so any duals give one. */
#ifndef RELUCERT_COVER_LEAF_H
#define RELUCERT_COVER_LEAF_H

#include "cover_tree.h"

/* Whether every cover that agrees with the path costs, times the denominator, at least `needed`. */
enum cover_bound cover_leaf_verify(struct cover_tree *t, const struct cover_step *step, int64_t needed);

#endif
