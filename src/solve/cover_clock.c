#include "cover_clock.h"

#include <time.h>

static const double YEAR = 31536000.0;

static double now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

void cover_clock_init(struct cover_clock *c, const struct cover_search_options *options)
{
  *c = (struct cover_clock){.options = options, .begin = now(), .upper = UINT64_MAX};
  c->reported = c->begin;
}

double cover_clock_seconds(const struct cover_clock *c)
{
  return now() - c->begin;
}

double cover_clock_remaining(const struct cover_clock *c)
{
  return c->options->seconds > 0 ? c->options->seconds - cover_clock_seconds(c) : YEAR;
}

bool cover_clock_expired(struct cover_clock *c)
{
  const double time = now();
  if (c->options->seconds > 0 && time - c->begin >= c->options->seconds)
    c->stopped = true;
  if (!c->stopped && c->options->progress != NULL && time - c->reported >= 0.1) {
    c->reported = time;
    c->stopped = c->options->progress(c->options->context, c->nodes, c->lower, c->upper);
  }
  return c->stopped;
}

uint64_t cover_clock_wanted(const struct cover_clock *c)
{
  const struct cover_search_options *o = c->options;
  return o->has_target && o->target < c->upper ? o->target + 1 : c->upper;
}

bool cover_clock_answered(const struct cover_clock *c)
{
  const struct cover_search_options *o = c->options;
  return (o->has_target && c->upper <= o->target) || c->lower >= cover_clock_wanted(c);
}
