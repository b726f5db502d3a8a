#include "circuit_recheck.h"

#include "../reduce/circuit.h"

#include <stdlib.h>

/* The circuit's value with the inputs of cut i FALSE and all others TRUE. */
static bool value_without(const struct circuit *c, const struct set_system *cuts, size_t i, bool *value)
{
  for (uint32_t j = 0; j < c->inputs; j++)
    value[j] = true;
  for (size_t e = cuts->start[i]; e < cuts->start[i + 1]; e++)
    value[cuts->member_of[e]] = false;
  return circuit_evaluate(c, value);
}

enum status circuit_recheck_cuts(const struct circuit *c, const struct set_system *cuts, struct diagnostic *d)
{
  bool *value = malloc(c->inputs + c->gates);
  size_t i = 0;
  if (value == NULL)
    return diagnostic_out_of_memory(d);
  while (i < cuts->elements && !value_without(c, cuts, i, value))
    i++;
  free(value);
  return i == cuts->elements
             ? STATUS_OK
             : diagnostic_set(d, STATUS_NOTHING, "error: cut %zu is none: please report this", i + 1);
}
