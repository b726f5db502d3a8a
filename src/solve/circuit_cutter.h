/* Finding cuts: a circuit's inputs are given values, and while its output is FALSE, some of those that are FALSE make a cut. */
#ifndef RELUCERT_CIRCUIT_CUTTER_H
#define RELUCERT_CIRCUIT_CUTTER_H

#include "circuit_state.h"

struct circuit_cutter {
  struct circuit_state state;
  double *size;  /* of each wire: how many inputs a cut of it has, as far as trees can tell */
  bool *needed;  /* of each wire: the cut makes it FALSE */
  uint32_t *cut; /* the inputs of the last cut, ascending */
  size_t cut_size;
  uint32_t *order; /* inputs in the order of a random permutation */
  bool *kept;      /* of each input: its value while others are tried */
  uint64_t random;
};

/* All inputs FALSE.  False: out of memory; to be freed in either case. */
bool circuit_cutter_init(struct circuit_cutter *k, const struct circuit *c, uint64_t seed);
void circuit_cutter_free(struct circuit_cutter *k);

/* A random number below `bound`. */
uint32_t circuit_cutter_random(struct circuit_cutter *k, uint32_t bound);

/* Gives the inputs these values; NULL: all FALSE. */
void circuit_cutter_assign(struct circuit_cutter *k, const bool *assignment);

/* A minimal cut of inputs that are FALSE, while the output is. */
void circuit_cutter_cut(struct circuit_cutter *k);

/* Makes inputs FALSE, in random order, as long as the output stays TRUE. */
void circuit_cutter_reduce(struct circuit_cutter *k);

#endif
