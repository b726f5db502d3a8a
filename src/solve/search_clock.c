#include "search_clock.h"

#include <time.h>

static const double YEAR = 31536000.0;
static const double REPORT_EVERY = 0.1;

double monotonic_seconds(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

void search_clock_init(struct search_clock *c, double limit)
{
  *c = (struct search_clock){.limit = limit, .begin = monotonic_seconds()};
  c->reported = c->begin;
}

double search_clock_seconds(const struct search_clock *c)
{
  return monotonic_seconds() - c->begin;
}

double search_clock_share(const struct search_clock *c, double share)
{
  return c->limit > 0 ? share * c->limit : YEAR;
}

double search_clock_remaining(const struct search_clock *c)
{
  return c->limit > 0 ? c->limit - search_clock_seconds(c) : YEAR;
}

bool search_clock_report_due(struct search_clock *c)
{
  const double time = monotonic_seconds();
  if (c->limit > 0 && time - c->begin >= c->limit)
    c->stopped = true;
  if (c->stopped || time - c->reported < REPORT_EVERY)
    return false;
  c->reported = time;
  return true;
}
