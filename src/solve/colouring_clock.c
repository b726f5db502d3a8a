#include "colouring_clock.h"

void colouring_clock_init(struct colouring_clock *c, const struct colouring_options *options)
{
  *c = (struct colouring_clock){.options = options, .lower = 1, .upper = UINT32_MAX};
  search_clock_init(&c->time, options->seconds);
}

bool colouring_clock_expired(struct colouring_clock *c, const char *phase, uint64_t done, uint64_t total)
{
  const struct colouring_options *o = c->options;
  if (search_clock_report_due(&c->time) && o->progress != NULL)
    c->time.stopped = o->progress(o->context, phase, done, total, c->lower, c->upper);
  return c->time.stopped;
}
