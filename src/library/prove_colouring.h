/* Deciding whether a hypergraph has a proper colouring, or finding its chromatic number, and writing the certificates. */
#ifndef RELUCERT_PROVE_COLOURING_H
#define RELUCERT_PROVE_COLOURING_H

#include "../format/owned_hypergraph.h"
#include "../reduce/colouring.h"
#include "problem.h"

/* A hypergraph, and its reduction when there is a number of colours. */
struct colouring_instance {
  struct owned_hypergraph hypergraph;
  bool has_colours;
  struct colouring_reduction reduction; /* only with has_colours */
  bool bias;
  bool free_signs;
};

/* The YES map, as a network; `net` is initialised here. */
enum status colouring_network(const struct colouring_reduction *r, const uint32_t *colour,
                              struct owned_network *net, struct diagnostic *d);

/* The theorem's bound. */
void colouring_bound(const struct colouring_reduction *r, mpq_t bound);

/* STATUS_LIMIT, and the reason, when the hypergraph and the colours are beyond the limits of the reduction. */
enum status colouring_reduce(struct colouring_reduction *r, const struct colouring_instance *instance,
                             uint64_t colours, struct diagnostic *d);

/* Notes for a certificate about the instance in the file `file`. */
enum status colouring_prove(const void *data, const char *file, const struct relucert_prove_options *options,
                            struct relucert_prove_result *result, struct diagnostic *d);

#endif
