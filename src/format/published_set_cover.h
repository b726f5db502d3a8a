/* The training set of the paper's Theorem 1 as it stands there, for comparisons: no costs, epsilon = 0.01 / M^2 for M sets, and k + 1 copies of the last
 * row where covers of at most k sets are asked for.  The theorem on the reduction is about every epsilon and any number of copies
 * (theorems/set_cover_no.h); here v * (D^2 + D + 2) <= q^2 for all v <= M, so the least training error is epsilon^2 times the size of the smallest cover, too. */
#ifndef RELUCERT_PUBLISHED_SET_COVER_H
#define RELUCERT_PUBLISHED_SET_COVER_H

#include "../reduce/set_cover.h"
#include "diagnostic.h"
#include "owned_set_system.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct published_set_cover {
  struct set_cover_reduction reduction; /* with k + 1 copies; its root is not this one's */
  uint64_t root;                        /* q = 100 * max(1, M)^2, where epsilon = 1 / q; below 2^55 */
};

/* STATUS_MALFORMED when a cost is not 1, or k is more than the number of sets.  `r` is the reduction of the set system in `s`. */
enum status published_set_cover_init(struct published_set_cover *p, const struct owned_set_system *s,
                                     const struct set_cover_reduction *r, uint64_t k, struct diagnostic *d);

/* set_cover_row for this training set: the label is the label times q. */
void published_set_cover_row(const struct published_set_cover *p, size_t i, struct sample *s);

/* set_cover_weights_from_solution for it: numerators over q. */
void published_set_cover_weights(const struct published_set_cover *p, const bool *cover, int64_t *weight);

#endif
