/* Deciding a formula and writing its certificate. */
#ifndef RELUCERT_PROVE_SAT_H
#define RELUCERT_PROVE_SAT_H

#include "problem.h"

/* A formula without empty clauses (owned_formula_close) and its reduction. */
struct sat_instance {
  struct owned_formula formula;
  struct sat_reduction reduction;
};

/* The YES map, as a network; `net` is initialised here. */
enum status sat_network_from_model(const struct sat_instance *sat, const signed char *model,
                                   struct owned_network *net, struct diagnostic *d);

enum status sat_prove(const void *data, const char *file, const struct relucert_prove_options *options,
                      struct relucert_prove_result *result, struct diagnostic *d);

#endif
