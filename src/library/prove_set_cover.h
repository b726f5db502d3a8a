/* Finding the cheapest cover and writing its certificate. */
#ifndef RELUCERT_PROVE_SET_COVER_H
#define RELUCERT_PROVE_SET_COVER_H

#include "../format/owned_set_system.h"
#include "../format/published_set_cover.h"
#include "../reduce/set_cover.h"
#include "problem.h"

/* A set system and its reduction. */
struct set_cover_instance {
  struct owned_set_system system;
  struct set_cover_reduction reduction;
  bool as_published; /* the training set is `published` */
  struct published_set_cover published;
  bool has_target;
  uint64_t target;
};

/* The YES map, as a network; `net` is initialised here. */
enum status set_cover_network(const struct set_cover_instance *instance, const bool *cover,
                              struct owned_network *net, struct diagnostic *d);

/* Whether every element is in a set of the cover, and what the cover costs. */
bool set_cover_is_cover(const struct set_system *s, const bool *cover);
uint64_t set_cover_cost(const struct set_system *s, const bool *cover);

/* Notes for a certificate about the instance in the file `file`. */
enum status set_cover_prove(const void *data, const char *file, const struct relucert_prove_options *options,
                            struct relucert_prove_result *result, struct diagnostic *d);

#endif
