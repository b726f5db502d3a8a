/* When a search has to end and when it is to report: once started, it has a time limit and a report ten times a second. */
#ifndef RELUCERT_SEARCH_CLOCK_H
#define RELUCERT_SEARCH_CLOCK_H

#include <stdbool.h>

struct search_clock {
  double limit; /* seconds; <= 0: none */
  double begin;
  double reported;
  bool stopped; /* the time is up, or whoever was reported to says so; once true, always true */
};

/* Seconds since some moment in the past, the same for the whole process. */
double monotonic_seconds(void);

void search_clock_init(struct search_clock *c, double limit);

/* Seconds since search_clock_init. */
double search_clock_seconds(const struct search_clock *c);

/* The part `share` of the time limit, a year without one. */
double search_clock_share(const struct search_clock *c, double share);

/* Seconds until the limit, a year without one. */
double search_clock_remaining(const struct search_clock *c);

/* Looks at the time: whether a report is due, which it never is after the end. */
bool search_clock_report_due(struct search_clock *c);

#endif
