#include "circuit_cutter.h"

#include <stdlib.h>
#include <string.h>

bool circuit_cutter_init(struct circuit_cutter *k, const struct circuit *c, uint64_t seed)
{
  const size_t wires = c->inputs + c->gates;
  *k = (struct circuit_cutter){.random = seed};
  k->size = calloc(wires + 1, sizeof *k->size);
  k->needed = calloc(wires + 1, sizeof *k->needed);
  k->cut = calloc((size_t)c->inputs + 1, sizeof *k->cut);
  k->order = calloc((size_t)c->inputs + 1, sizeof *k->order);
  k->kept = calloc((size_t)c->inputs + 1, sizeof *k->kept);
  return circuit_state_init(&k->state, c) && k->size != NULL && k->needed != NULL && k->cut != NULL &&
         k->order != NULL && k->kept != NULL;
}

void circuit_cutter_free(struct circuit_cutter *k)
{
  circuit_state_free(&k->state);
  free(k->size);
  free(k->needed);
  free(k->cut);
  free(k->order);
  free(k->kept);
  *k = (struct circuit_cutter){0};
}

/* splitmix64 */
uint32_t circuit_cutter_random(struct circuit_cutter *k, uint32_t bound)
{
  uint64_t z = k->random += UINT64_C(0x9e3779b97f4a7c15);
  z = (z ^ z >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ z >> 27) * UINT64_C(0x94d049bb133111eb);
  return (uint32_t)(((z ^ z >> 31) >> 32) * bound >> 32);
}

void circuit_cutter_assign(struct circuit_cutter *k, const bool *assignment)
{
  for (uint32_t i = 0; i < k->state.circuit->inputs; i++)
    circuit_state_set(&k->state, i, assignment != NULL && assignment[i]);
}

/* Fisher and Yates */
static void shuffle(struct circuit_cutter *k, uint32_t *array, uint32_t size)
{
  for (uint32_t i = size; i > 1; i--) {
    const uint32_t j = circuit_cutter_random(k, i);
    const uint32_t entry = array[j];
    array[j] = array[i - 1];
    array[i - 1] = entry;
  }
}

/* The pin of a FALSE conjunction that is FALSE and whose cut is small; one that is needed anyway costs nothing. */
static uint32_t choose_pin(struct circuit_cutter *k, size_t g)
{
  const struct circuit *c = k->state.circuit;
  uint32_t best = UINT32_MAX, ties = 0;
  for (size_t p = c->start[g]; p < c->start[g + 1]; p++) {
    const uint32_t wire = c->pin[p];
    if (k->state.value[wire])
      continue;
    if (k->needed[wire])
      return wire;
    if (best == UINT32_MAX || k->size[wire] < k->size[best])
      ties = 0;
    else if (k->size[wire] > k->size[best])
      continue;
    if (circuit_cutter_random(k, ++ties) == 0)
      best = wire;
  }
  return best;
}

/* Sizes of cuts as they would be if no wire were read twice. */
static void estimate_sizes(struct circuit_cutter *k)
{
  const struct circuit *c = k->state.circuit;
  for (uint32_t i = 0; i < c->inputs; i++)
    k->size[i] = 1;
  for (size_t g = 0; g < c->gates; g++) {
    double sum = 0, least = -1;
    for (size_t p = c->start[g]; p < c->start[g + 1]; p++) {
      const uint32_t wire = c->pin[p];
      if (k->state.value[wire])
        continue;
      sum += k->size[wire];
      if (least < 0 || k->size[wire] < least)
        least = k->size[wire];
    }
    k->size[c->inputs + g] = c->conjunction[g] ? least : sum;
  }
}

/* From the output down: a FALSE disjunction needs all its pins to be FALSE, a conjunction one of them. */
static void mark_needed(struct circuit_cutter *k)
{
  const struct circuit *c = k->state.circuit;
  memset(k->needed, 0, (c->inputs + c->gates) * sizeof *k->needed);
  k->needed[c->output] = true;
  for (size_t g = c->gates; g-- > 0;) {
    if (!k->needed[c->inputs + g])
      continue;
    if (c->conjunction[g])
      k->needed[choose_pin(k, g)] = true;
    for (size_t p = c->start[g]; !c->conjunction[g] && p < c->start[g + 1]; p++)
      k->needed[c->pin[p]] = true;
  }
}

/* Makes the inputs that the cut does not need TRUE, then, in random order, those that it can do without. */
static void shrink(struct circuit_cutter *k)
{
  struct circuit_state *s = &k->state;
  uint32_t candidates = 0;
  for (uint32_t i = 0; i < s->circuit->inputs; i++) {
    if (k->needed[i])
      k->order[candidates++] = i;
    else
      circuit_state_set(s, i, true);
  }
  shuffle(k, k->order, candidates);
  for (uint32_t n = 0; n < candidates; n++) {
    circuit_state_set(s, k->order[n], true);
    if (circuit_state_output(s))
      circuit_state_set(s, k->order[n], false);
  }
}

void circuit_cutter_cut(struct circuit_cutter *k)
{
  struct circuit_state *s = &k->state;
  const uint32_t inputs = s->circuit->inputs;
  memcpy(k->kept, s->value, inputs * sizeof *k->kept);
  estimate_sizes(k);
  mark_needed(k);
  shrink(k);
  k->cut_size = 0;
  for (uint32_t i = 0; i < inputs; i++)
    if (!s->value[i])
      k->cut[k->cut_size++] = i;
  circuit_cutter_assign(k, k->kept);
}

void circuit_cutter_reduce(struct circuit_cutter *k)
{
  struct circuit_state *s = &k->state;
  uint32_t candidates = 0;
  for (uint32_t i = 0; i < s->circuit->inputs; i++)
    if (s->value[i])
      k->order[candidates++] = i;
  shuffle(k, k->order, candidates);
  for (uint32_t n = 0; n < candidates; n++) {
    circuit_state_set(s, k->order[n], false);
    if (!circuit_state_output(s))
      circuit_state_set(s, k->order[n], true);
  }
}
