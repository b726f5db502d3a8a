/* Finding the least satisfying assignment of a circuit and writing its certificate. */
#ifndef RELUCERT_PROVE_CIRCUIT_H
#define RELUCERT_PROVE_CIRCUIT_H

#include "../format/reduced_circuit.h"
#include "problem.h"

struct circuit_instance {
  struct reduced_circuit reduced;
  bool has_target;
  uint64_t target;
};

/* The YES map, as a network; `value` has the values of all wires; `net` is initialised here. */
enum status circuit_network(const struct circuit_reduction *r, const bool *value, struct owned_network *net,
                            struct diagnostic *d);

/* The number of inputs that are TRUE. */
uint64_t circuit_true_inputs(const struct circuit *c, const bool *value);

/* Notes for a certificate about the instance in the file `file`. */
enum status circuit_prove(const void *data, const char *file, const struct relucert_prove_options *options,
                          struct relucert_prove_result *result, struct diagnostic *d);

#endif
