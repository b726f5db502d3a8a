/* The exact value of floating-point duals: they are rounded to integers over one denominator, then everything is integer arithmetic. */
#ifndef RELUCERT_COVER_EVALUATION_H
#define RELUCERT_COVER_EVALUATION_H

#include "cover_problem.h"

enum cover_state { COVER_FREE, COVER_IN, COVER_OUT };

/* Numbers below are over the denominator. */
struct cover_evaluation {
  const struct cover_problem *p;
  uint64_t denominator;
  uint64_t room;    /* what the duals may sum up to */
  uint64_t *dual;   /* [rows] */
  int64_t *reduced; /* [columns] */
  int64_t bound;    /* the exact bound, except that fixed columns count as if the path left them out */
  int64_t fixed;    /* what the fixed columns contribute, not positive */
};

/* The denominator is such that no number of an evaluation or of its check leaves 62 bits.  False: out of memory; to be freed in either case. */
bool cover_evaluation_init(struct cover_evaluation *e, const struct cover_problem *p);
void cover_evaluation_free(struct cover_evaluation *e);

/* Rounds dual[rows] down, 0 for the rows that the path covers, and computes the reduced costs and the bound for the states of the path. */
void cover_evaluate(struct cover_evaluation *e, const double *dual, const enum cover_state *state,
                    const bool *fixed);

/* A bound for a row whose sets the path leaves out or which are fixed: as large as `value`, which is at most
 * the sum of all costs + 1, with one dual. */
void cover_evaluate_empty_row(struct cover_evaluation *e, size_t row, uint64_t value,
                              const enum cover_state *state, const bool *fixed);

/* The least integer that is not below a bound; 0 for a negative one. */
uint64_t cover_bound_ceiling(const struct cover_evaluation *e, int64_t bound);

#endif
