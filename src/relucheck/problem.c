#include "problem.h"

#include <string.h>

static const struct problem *const problem[] = {&problem_sat, &problem_set_cover, &problem_colouring,
                                                &problem_circuit};

enum { PROBLEMS = sizeof problem / sizeof problem[0] };

const struct problem *problem_named(const char *name)
{
  for (size_t i = 0; i < PROBLEMS; i++)
    if (strcmp(problem[i]->name, name) == 0)
      return problem[i];
  return NULL;
}

bool problem_fail(struct reader *in, struct position at, const char *found)
{
  char names[128] = "";
  size_t used = 0;
  for (size_t i = 0; i < PROBLEMS && used < sizeof names; i++)
    used +=
        (size_t)snprintf(names + used, sizeof names - used, "%s'%s'", i > 0 ? " or " : "", problem[i]->name);
  if (found[0] == '\0')
    return reader_expected(in, names);
  return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected %s", found, names);
}
