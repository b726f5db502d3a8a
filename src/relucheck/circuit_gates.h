/* A monotone circuit that owns its arrays and grows gate by gate. */
#ifndef RELUCHECK_CIRCUIT_GATES_H
#define RELUCHECK_CIRCUIT_GATES_H

#include "../kernel/circuit.h"
#include "number_lists.h"
#include "reason.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct circuit_gates {
  struct circuit circuit;    /* the gates that have ended */
  struct number_lists lists; /* the wires that each gate takes */
  size_t conjunction_capacity;
};

/* No inputs, no gates.  Whatever follows, circuit_gates_free frees it. */
bool circuit_gates_init(struct circuit_gates *g, struct reason *reason);
void circuit_gates_free(struct circuit_gates *g);

/* One more wire for the gate that is being read. */
bool circuit_gates_add_pin(struct circuit_gates *g, uint32_t wire, struct reason *reason);

/* Ends the gate that the last circuit_gates_add_pin calls are about. */
bool circuit_gates_end_gate(struct circuit_gates *g, bool conjunction, struct reason *reason);

#endif
