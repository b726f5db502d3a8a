#include "circuit_state.h"

#include <stdlib.h>

/* A gate's value from the number of its pins that are TRUE. */
static bool gate_value(const struct circuit_state *s, size_t g)
{
  const struct circuit *c = s->circuit;
  return c->conjunction[g] ? s->true_pins[g] == c->start[g + 1] - c->start[g] : s->true_pins[g] > 0;
}

/* The readers of each wire: a counting sort. */
static void list_readers(struct circuit_state *s)
{
  const struct circuit *c = s->circuit;
  const size_t wires = c->inputs + c->gates;
  size_t *next = s->first + 1; /* becomes the end of each list while it is filled */
  for (size_t p = 0; p < c->start[c->gates]; p++)
    next[c->pin[p] + 1]++;
  for (size_t w = 0; w < wires; w++)
    next[w + 1] += next[w];
  for (size_t g = 0; g < c->gates; g++)
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++)
      s->reader[next[c->pin[p]]++] = (uint32_t)g;
}

static void evaluate(struct circuit_state *s)
{
  const struct circuit *c = s->circuit;
  for (size_t g = 0; g < c->gates; g++) {
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++)
      s->true_pins[g] += s->value[c->pin[p]];
    s->value[c->inputs + g] = gate_value(s, g);
  }
}

bool circuit_state_init(struct circuit_state *s, const struct circuit *c)
{
  const size_t wires = c->inputs + c->gates;
  *s = (struct circuit_state){.circuit = c};
  s->value = calloc(wires + 1, sizeof *s->value);
  s->true_pins = calloc(c->gates + 1, sizeof *s->true_pins);
  s->first = calloc(wires + 2, sizeof *s->first);
  s->reader = malloc((c->start[c->gates] + 1) * sizeof *s->reader);
  s->queue = malloc((wires + 1) * sizeof *s->queue);
  if (s->value == NULL || s->true_pins == NULL || s->first == NULL || s->reader == NULL || s->queue == NULL)
    return false;
  list_readers(s);
  evaluate(s);
  return true;
}

void circuit_state_free(struct circuit_state *s)
{
  free(s->value);
  free(s->true_pins);
  free(s->first);
  free(s->reader);
  free(s->queue);
  *s = (struct circuit_state){0};
}

void circuit_state_set(struct circuit_state *s, uint32_t input, bool value)
{
  size_t queued = 0;
  if (s->value[input] == value)
    return;
  s->value[input] = value;
  s->queue[queued++] = input;
  for (size_t i = 0; i < queued; i++) {
    const uint32_t wire = s->queue[i];
    for (size_t e = s->first[wire]; e < s->first[wire + 1]; e++) {
      const uint32_t g = s->reader[e];
      s->true_pins[g] += value ? 1 : SIZE_MAX;
      if (s->value[s->circuit->inputs + g] != gate_value(s, g)) {
        s->value[s->circuit->inputs + g] = value;
        s->queue[queued++] = s->circuit->inputs + g;
      }
    }
  }
}
