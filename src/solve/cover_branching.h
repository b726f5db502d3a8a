/* Which set to decide next: strong branching, and pseudo-costs once a set has been tried often enough (T. Achterberg, T. Koch, A. Martin,
 * "Branching rules revisited", 2005). */
#ifndef RELUCERT_COVER_BRANCHING_H
#define RELUCERT_COVER_BRANCHING_H

#include "cover_bounding.h"

enum { BRANCH_IN, BRANCH_OUT };

#define COVER_NO_SET UINT32_MAX

struct cover_branching {
  double *gain[2];    /* [columns], sums of what a branch gained for a whole unit of change */
  uint32_t *count[2]; /* [columns] */
  double total_gain[2];
  uint64_t total_count[2];
};

/* False: out of memory.  To be freed in either case. */
bool cover_branching_init(struct cover_branching *c, size_t columns);
void cover_branching_free(struct cover_branching *c);

struct cover_branch {
  uint32_t set;    /* COVER_NO_SET: no free set has a fractional value */
  double fraction; /* its value in the relaxation */
  double value;    /* of the relaxation */
};

/* Selects a set in the relaxation that `b` has just solved, with its basis; moves the relaxation to other bases.  False: out of memory. */
bool cover_branching_select(struct cover_branching *c, struct cover_bounding *b, const unsigned char *basis,
                            size_t basis_size, struct cover_branch *branch);

/* A branch has raised the relaxation's value by `gain`. */
void cover_branching_learn(struct cover_branching *c, uint32_t set, int side, double fraction, double gain);

#endif
