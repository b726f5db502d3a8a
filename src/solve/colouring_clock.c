#include "colouring_clock.h"

#include <time.h>

static const double YEAR = 31536000.0;

static double now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

void colouring_clock_init(struct colouring_clock *c, const struct colouring_options *options)
{
  *c = (struct colouring_clock){.options = options, .begin = now(), .lower = 1, .upper = UINT32_MAX};
  c->reported = c->begin;
}

double colouring_clock_seconds(const struct colouring_clock *c)
{
  return now() - c->begin;
}

double colouring_clock_share(const struct colouring_clock *c, double share)
{
  return c->options->seconds > 0 ? share * c->options->seconds : YEAR;
}

double colouring_clock_remaining(const struct colouring_clock *c)
{
  return c->options->seconds > 0 ? c->options->seconds - colouring_clock_seconds(c) : YEAR;
}

bool colouring_clock_expired(struct colouring_clock *c, const char *phase, uint64_t done, uint64_t total)
{
  const struct colouring_options *o = c->options;
  const double time = now();
  if (o->seconds > 0 && time - c->begin >= o->seconds)
    c->stopped = true;
  if (!c->stopped && o->progress != NULL && time - c->reported >= 0.1) {
    c->reported = time;
    c->stopped = o->progress(o->context, phase, done, total, c->lower, c->upper);
  }
  return c->stopped;
}
