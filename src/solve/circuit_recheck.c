#include "circuit_recheck.h"

#include "../reduce/circuit_cuts.h"

#include <stdlib.h>

enum status circuit_recheck_cuts(const struct circuit *c, const struct set_system *cuts, struct diagnostic *d)
{
  uint64_t *value = calloc(c->inputs + c->gates, sizeof *value);
  if (value == NULL)
    return diagnostic_out_of_memory(d);
  const size_t i = circuit_first_non_cut(c, cuts, value);
  free(value);
  return i == cuts->elements
             ? STATUS_OK
             : diagnostic_set(d, STATUS_NOTHING, "error: cut %zu is none: please report this", i + 1);
}
