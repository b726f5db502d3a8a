/* Small random circuits, and what they compute by definition. */
#ifndef RELUCERT_RANDOM_CIRCUIT_H
#define RELUCERT_RANDOM_CIRCUIT_H

#include "kernel/circuit.h"
#include "random_numbers.h"

enum { RANDOM_MAX_INPUTS = 8, RANDOM_MAX_GATES = 10, RANDOM_MAX_PINS = 3, RANDOM_MAX_WIRES = 18 };

struct random_circuit {
  struct circuit circuit;
  bool conjunction[RANDOM_MAX_GATES];
  size_t start[RANDOM_MAX_GATES + 1];
  uint32_t pin[RANDOM_MAX_GATES * RANDOM_MAX_PINS];
};

/* At least one wire; any of them is the output, late ones more often. */
static inline void make_random_circuit(struct random_circuit *t, uint32_t max_inputs, uint32_t max_gates,
                                       uint64_t *state)
{
  const uint32_t inputs = draw_below(state, max_inputs + 1);
  const uint32_t gates = inputs == 0 ? 1 + draw_below(state, max_gates) : draw_below(state, max_gates + 1);
  t->start[0] = 0;
  for (uint32_t g = 0; g < gates; g++) {
    const uint32_t pins =
        inputs + g == 0 || draw_below(state, 12) == 0 ? 0 : 1 + draw_below(state, RANDOM_MAX_PINS);
    t->conjunction[g] = draw_below(state, 2) == 0;
    t->start[g + 1] = t->start[g] + pins;
    for (uint32_t p = 0; p < pins; p++)
      t->pin[t->start[g] + p] = draw_below(state, inputs + g);
  }
  const uint32_t wires = inputs + gates;
  const uint32_t output = draw_below(state, 3) == 0 ? draw_below(state, wires) : wires - 1;
  t->circuit = (struct circuit){inputs, gates, output, t->conjunction, t->start, t->pin};
}

/* The value of a wire by recursion; `truth` has a bit for each input. */
static inline bool wire_value(const struct circuit *c, uint32_t wire, uint32_t truth)
{
  if (wire < c->inputs)
    return (truth >> wire & 1) == 1;
  const size_t g = wire - c->inputs;
  for (size_t p = c->start[g]; p < c->start[g + 1]; p++)
    if (wire_value(c, c->pin[p], truth) != c->conjunction[g])
      return !c->conjunction[g];
  return c->conjunction[g];
}

static inline uint32_t count_bits(uint32_t bits)
{
  uint32_t count = 0;
  for (; bits != 0; bits &= bits - 1)
    count++;
  return count;
}

/* The least number of inputs that satisfy the circuit, UINT32_MAX if none do. */
static inline uint32_t least_satisfying(const struct circuit *c)
{
  uint32_t least = UINT32_MAX;
  for (uint32_t truth = 0; truth < UINT32_C(1) << c->inputs; truth++)
    if (count_bits(truth) < least && wire_value(c, c->output, truth))
      least = count_bits(truth);
  return least;
}

#endif
