#include "circuit_gates.h"

#include "memory.h"

#include <stdlib.h>

bool circuit_gates_init(struct circuit_gates *g, struct reason *reason)
{
  *g = (struct circuit_gates){0};
  g->circuit.conjunction =
      memory_grow(NULL, &g->conjunction_capacity, 1, sizeof *g->circuit.conjunction, reason);
  g->circuit.start = memory_grow(NULL, &g->start_capacity, 1, sizeof *g->circuit.start, reason);
  g->circuit.pin = memory_grow(NULL, &g->pin_capacity, 1, sizeof *g->circuit.pin, reason);
  if (g->circuit.conjunction == NULL || g->circuit.start == NULL || g->circuit.pin == NULL)
    return false;
  g->circuit.start[0] = 0;
  return true;
}

void circuit_gates_free(struct circuit_gates *g)
{
  free(g->circuit.conjunction);
  free(g->circuit.start);
  free(g->circuit.pin);
  *g = (struct circuit_gates){0};
}

bool circuit_gates_add_pin(struct circuit_gates *g, uint32_t wire, struct reason *reason)
{
  if (g->pins == g->pin_capacity) {
    uint32_t *grown = memory_grow(g->circuit.pin, &g->pin_capacity, g->pins + 1, sizeof *grown, reason);
    if (grown == NULL)
      return false;
    g->circuit.pin = grown;
  }
  g->circuit.pin[g->pins++] = wire;
  return true;
}

bool circuit_gates_end_gate(struct circuit_gates *g, bool conjunction, struct reason *reason)
{
  const size_t gates = g->circuit.gates;
  if (gates == g->conjunction_capacity) {
    bool *grown =
        memory_grow(g->circuit.conjunction, &g->conjunction_capacity, gates + 1, sizeof *grown, reason);
    if (grown == NULL)
      return false;
    g->circuit.conjunction = grown;
  }
  if (gates + 1 >= g->start_capacity) {
    size_t *grown = memory_grow(g->circuit.start, &g->start_capacity, gates + 2, sizeof *grown, reason);
    if (grown == NULL)
      return false;
    g->circuit.start = grown;
  }
  g->circuit.conjunction[gates] = conjunction;
  g->circuit.start[gates + 1] = g->pins;
  g->circuit.gates++;
  return true;
}
