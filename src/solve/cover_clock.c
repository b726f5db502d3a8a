#include "cover_clock.h"

void cover_clock_init(struct cover_clock *c, const struct cover_search_options *options)
{
  *c = (struct cover_clock){.options = options, .upper = UINT64_MAX};
  search_clock_init(&c->time, options->seconds);
}

bool cover_clock_expired(struct cover_clock *c)
{
  if (search_clock_report_due(&c->time) && c->options->progress != NULL)
    c->time.stopped = c->options->progress(c->options->context, c->nodes, c->lower, c->upper);
  return c->time.stopped;
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
