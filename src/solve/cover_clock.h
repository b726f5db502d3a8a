/* When the search for a cover has to end, and what it reports until then. */
#ifndef RELUCERT_COVER_CLOCK_H
#define RELUCERT_COVER_CLOCK_H

#include "cover_search.h"
#include "search_clock.h"

struct cover_clock {
  const struct cover_search_options *options;
  struct search_clock time;
  uint64_t nodes;
  uint64_t lower;
  uint64_t upper;
};

void cover_clock_init(struct cover_clock *c, const struct cover_search_options *options);

/* Reports, ten times a second, and says whether the search has to end; once true, always true. */
bool cover_clock_expired(struct cover_clock *c);

/* The value that the tree has to prove to end the search: that of the best cover, or 1 more than the target. */
uint64_t cover_clock_wanted(const struct cover_clock *c);

/* Whether the bounds answer the question. */
bool cover_clock_answered(const struct cover_clock *c);

#endif
