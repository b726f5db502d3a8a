/* The linear relaxation of a covering problem with some of its columns, solved by GLPK's simplex method. */
#ifndef RELUCERT_COVER_RELAXATION_H
#define RELUCERT_COVER_RELAXATION_H

#include "cover_clock.h"
#include "cover_evaluation.h"

struct cover_relaxation; /* opaque */

enum relaxation_answer {
  RELAXATION_SOLVED,  /* to the optimum */
  RELAXATION_CUT_OFF, /* the value is above the limit that was asked for */
  RELAXATION_STOPPED, /* by the limit of iterations or the clock, or GLPK has given up; the duals are those of the last basis */
  RELAXATION_FAILED /* out of memory; the relaxation can only be freed */
};

/* All rows, no columns.  NULL: out of memory. */
struct cover_relaxation *cover_relaxation_create(const struct cover_problem *p);
void cover_relaxation_free(struct cover_relaxation *r);

/* Adds columns that are not there yet.  False: out of memory; the relaxation can only be freed. */
bool cover_relaxation_add(struct cover_relaxation *r, const uint32_t *column, size_t columns);
bool cover_relaxation_has(const struct cover_relaxation *r, uint32_t column);

/* Fixes a column that is there to 1 or 0, or frees it. */
void cover_relaxation_set(struct cover_relaxation *r, uint32_t column, enum cover_state state);

/* Solves.  `limit`: a value above which the exact one does not matter; `iterations` < 0: as many as it takes.  `grown`: columns were added since the
 * last time. */
enum relaxation_answer cover_relaxation_solve(struct cover_relaxation *r, double limit, int iterations,
                                              bool grown, struct cover_clock *clock);

double cover_relaxation_value(const struct cover_relaxation *r);
void cover_relaxation_duals(const struct cover_relaxation *r, double *dual);
double cover_relaxation_column(const struct cover_relaxation *r, uint32_t column);

/* The basis, one byte for each row and column, cover_relaxation_basis_size of them; columns added later are not in an older basis. */
size_t cover_relaxation_basis_size(const struct cover_relaxation *r);
void cover_relaxation_save(const struct cover_relaxation *r, unsigned char *basis);
void cover_relaxation_restore(struct cover_relaxation *r, const unsigned char *basis, size_t size);

#endif
