#include "circuit_gates.h"

#include "memory.h"

#include <stdlib.h>

static void show_lists(struct circuit_gates *g)
{
  g->circuit.gates = g->lists.lists;
  g->circuit.start = g->lists.start;
  g->circuit.pin = g->lists.number;
}

bool circuit_gates_init(struct circuit_gates *g, struct reason *reason)
{
  *g = (struct circuit_gates){0};
  g->circuit.conjunction =
      memory_grow(NULL, &g->conjunction_capacity, 1, sizeof *g->circuit.conjunction, reason);
  if (!number_lists_init(&g->lists, reason))
    return false;
  show_lists(g);
  return g->circuit.conjunction != NULL;
}

void circuit_gates_free(struct circuit_gates *g)
{
  number_lists_free(&g->lists);
  free(g->circuit.conjunction);
  *g = (struct circuit_gates){0};
}

bool circuit_gates_add_pin(struct circuit_gates *g, uint32_t wire, struct reason *reason)
{
  return number_lists_add(&g->lists, wire, reason);
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
  g->circuit.conjunction[gates] = conjunction;
  const bool ended = number_lists_end(&g->lists, reason);
  show_lists(g);
  return ended;
}
