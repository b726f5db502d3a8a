/* The monotone circuit of an output of a file, gate by gate, beside a certificate's (spec/certificate.md, section 9.2). */
#ifndef RELUCHECK_CIRCUIT_WALK_H
#define RELUCHECK_CIRCUIT_WALK_H

#include "../kernel/circuit.h"
#include "circuit_file.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A literal that waits for what it reads. */
struct circuit_frame {
  circuit_literal literal;
  size_t next_pin;
};

struct circuit_walk {
  const struct circuit_file *file;
  const struct circuit *circuit; /* the certificate's */
  uint32_t *wire;                /* [2 * nodes] of each literal; see circuit_walk.c for others */
  circuit_literal *met;          /* [met_literals]: those with an entry in `wire` */
  size_t met_literals, met_capacity;
  struct circuit_frame *frame;
  size_t depth, frame_capacity;
  uint64_t gates;     /* so far */
  uint32_t free_wire; /* the gate TRUE for inputs that are read negated */
};

/* Whatever follows, circuit_walk_close frees it. */
bool circuit_walk_open(struct circuit_walk *w, const struct circuit_file *file, const struct circuit *circuit,
                       struct reason *reason);
void circuit_walk_close(struct circuit_walk *w);

/* Whether the literal's circuit is the certificate's; if not, the reason says where they differ first, or what makes it none. */
bool circuit_walk_compare(struct circuit_walk *w, circuit_literal output);

#endif
