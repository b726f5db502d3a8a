/* The values of a circuit's wires while inputs change one at a time. */
#ifndef RELUCERT_CIRCUIT_STATE_H
#define RELUCERT_CIRCUIT_STATE_H

#include "../kernel/circuit.h"

struct circuit_state {
  const struct circuit *circuit;
  bool *value;       /* of each wire */
  size_t *true_pins; /* of each gate: how many of its pins are TRUE */
  size_t *
      first; /* [wires + 1]: the gates that read a wire are reader[first[w] .. first[w + 1] - 1], as often as they do */
  uint32_t *reader;
  uint32_t *queue; /* wires whose value has changed */
};

/* All inputs FALSE.  False: out of memory; to be freed in either case. */
bool circuit_state_init(struct circuit_state *s, const struct circuit *c);
void circuit_state_free(struct circuit_state *s);

/* Changes one input, and the gates that follow from it. */
void circuit_state_set(struct circuit_state *s, uint32_t input, bool value);

/* The circuit's value. */
static inline bool circuit_state_output(const struct circuit_state *s)
{
  return s->value[s->circuit->output];
}

#endif
