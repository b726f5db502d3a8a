/* Covers of small cost: greedy, then a local search that weighs rows (C. Gao, T. Weise, J. Li, "An efficient local search heuristic with
 * row weighting for the unicost set covering problem", 2015), here with costs. */
#ifndef RELUCERT_COVER_LOCAL_SEARCH_H
#define RELUCERT_COVER_LOCAL_SEARCH_H

#include "cover_clock.h"
#include "cover_problem.h"

/* Improves `cover` ([columns], its cost is clock->upper, UINT64_MAX: none yet) until `steps` steps in a row have not, `seconds` are over, the clock has
 * expired, or the question is answered.  False: out of memory. */
bool cover_local_search(const struct cover_problem *p, uint64_t seed, uint64_t steps, double seconds,
                        struct cover_clock *clock, bool *cover);

/* Completes `chosen` ([columns]) to a cover, cheap sets per new row first, takes superfluous sets out again, dear ones first, and
 * makes it `cover` if it costs less than clock->upper, which is then adjusted.  False: out of memory. */
bool cover_complete(const struct cover_problem *p, const bool *chosen, struct cover_clock *clock,
                    bool *cover);

#endif
