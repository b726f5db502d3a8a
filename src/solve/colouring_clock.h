/* When the search for a colouring has to end, and what it reports until then. */
#ifndef RELUCERT_COLOURING_CLOCK_H
#define RELUCERT_COLOURING_CLOCK_H

#include "colouring_search.h"
#include "search_clock.h"

struct colouring_clock {
  const struct colouring_options *options;
  struct search_clock time;
  uint32_t lower;
  uint32_t upper;
};

void colouring_clock_init(struct colouring_clock *c, const struct colouring_options *options);

/* Reports, ten times a second, and says whether the search has to end; once true, always true. */
bool colouring_clock_expired(struct colouring_clock *c, const char *phase, uint64_t done, uint64_t total);

#endif
