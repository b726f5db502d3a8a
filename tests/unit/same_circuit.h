/* Comparing circuits. */
#ifndef SAME_CIRCUIT_H
#define SAME_CIRCUIT_H

#include "kernel/circuit.h"

#include <stdbool.h>
#include <string.h>

/* Whether two circuits are the same, gate by gate. */
static inline bool same_circuit(const struct circuit *a, const struct circuit *b)
{
  return a->inputs == b->inputs && a->gates == b->gates && a->output == b->output &&
         memcmp(a->start, b->start, (a->gates + 1) * sizeof *a->start) == 0 &&
         memcmp(a->conjunction, b->conjunction, a->gates * sizeof *a->conjunction) == 0 &&
         memcmp(a->pin, b->pin, a->start[a->gates] * sizeof *a->pin) == 0;
}

#endif
