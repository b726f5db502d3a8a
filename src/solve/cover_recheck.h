/* The generator checks its own covering trees with the kernel before it hands them out. */
#ifndef RELUCERT_COVER_RECHECK_H
#define RELUCERT_COVER_RECHECK_H

#include "cover_search.h"

/* Whether `proof` proves that every cover of `s` costs at least `value`, by the function that relucheck uses.  STATUS_NOTHING when it does not: that is a
 * fault of the search, never of the user's input. */
enum status cover_recheck(const struct set_system *s, const struct cover_proof *proof, uint64_t value,
                          struct diagnostic *d);

#endif
