/* Lagrangian multipliers for the rows by the subgradient method (M. Held, P. Wolfe, H. Crowder 1974; for covering: J. Beasley 1990). */
#ifndef RELUCERT_COVER_SUBGRADIENT_H
#define RELUCERT_COVER_SUBGRADIENT_H

#include "cover_clock.h"
#include "cover_problem.h"

/* Sets dual[rows] to nonnegative multipliers whose bound is as good as it gets before the steps become small.  On the way, covers are made from
 * the columns of small reduced cost; `cover` and clock->upper as for cover_complete.  False: out of memory. */
bool cover_subgradient(const struct cover_problem *p, struct cover_clock *clock, bool *cover, double *dual);

#endif
