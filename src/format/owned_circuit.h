/* A monotone circuit that owns its arrays. */
#ifndef RELUCERT_OWNED_CIRCUIT_H
#define RELUCERT_OWNED_CIRCUIT_H

#include "../kernel/circuit.h"
#include "input.h"

#include <stdbool.h>
#include <stddef.h>

struct owned_circuit {
  struct circuit circuit;
  bool *free_input;   /* [inputs]: it is read negated only, and FALSE costs nothing; NULL when none is */
  size_t free_inputs; /* how many are */
};

void owned_circuit_free(struct owned_circuit *c);

/* Arrays for so many gates and pins, all 0; the inputs and the output are the caller's.  On failure nothing needs freeing. */
enum status owned_circuit_init(struct owned_circuit *c, size_t gates, size_t pins, struct diagnostic *d);

/* Reads a circuit from an open input to its end, which the caller closes, and makes it monotone (spec/formats.md): the output called `output`, or the only one for NULL.  On
 * failure nothing needs freeing. */
enum status circuit_parse(struct owned_circuit *c, struct input *in, const char *output,
                          struct diagnostic *d);

#endif
