/* When the search for a colouring has to end, and what it reports until then. */
#ifndef RELUCERT_COLOURING_CLOCK_H
#define RELUCERT_COLOURING_CLOCK_H

#include "colouring_search.h"

struct colouring_clock {
  const struct colouring_options *options;
  double begin;
  double reported;
  uint32_t lower;
  uint32_t upper;
  bool stopped;
};

void colouring_clock_init(struct colouring_clock *c, const struct colouring_options *options);

/* Seconds since colouring_clock_init. */
double colouring_clock_seconds(const struct colouring_clock *c);

/* The part `share` of the time limit, a year without one. */
double colouring_clock_share(const struct colouring_clock *c, double share);

/* Seconds until the limit, a year without one. */
double colouring_clock_remaining(const struct colouring_clock *c);

/* Reports, ten times a second, and says whether the search has to end; once true, always true. */
bool colouring_clock_expired(struct colouring_clock *c, const char *phase, uint64_t done, uint64_t total);

#endif
