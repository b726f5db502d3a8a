/* Bounds of nodes: the relaxation at the sets that a path decides, its duals made exact, and the columns that these duals call for. */
#ifndef RELUCERT_COVER_BOUNDING_H
#define RELUCERT_COVER_BOUNDING_H

#include "cover_nodes.h"
#include "cover_relaxation.h"

struct cover_bounding {
  const struct cover_problem *p;
  struct cover_clock *clock;
  struct cover_relaxation *relaxation;
  struct cover_evaluation evaluation; /* of the last node that was bounded */
  enum cover_state *state;            /* [columns], of the present path */
  double *dual;                       /* [rows] */
  uint32_t *column;                   /* [columns], scratch */
  /* Fixed columns are out in the whole tree: with the duals of the root they cost too much.  needed[j]: some bound makes use of it. */
  bool *fixed;
  bool *needed;
  int64_t root_bound;    /* of the root, with no column fixed */
  int64_t *root_reduced; /* [columns] */
};

/* Starts with the columns that `dual` (of the subgradient method) and `cover` recommend.  False: out of memory.  To be freed in either case. */
bool cover_bounding_init(struct cover_bounding *b, const struct cover_problem *p, struct cover_clock *clock,
                         const double *dual, const bool *cover);
void cover_bounding_free(struct cover_bounding *b);

/* Decides a set on the path, or undecides it. */
void cover_bounding_set(struct cover_bounding *b, uint32_t set, enum cover_state state);

/* Leaves the best bound that was found for the path in b->evaluation.  False: out of memory. */
bool cover_bounding_solve(struct cover_bounding *b);

/* Whether the bound, rounded up, needs that fixed columns are out; marks these as needed.  Else they are charged to the bound. */
bool cover_bounding_settle_fixed(struct cover_bounding *b);

/* Takes b->evaluation for the root's. */
void cover_bounding_keep_root(struct cover_bounding *b);

/* Fixes the columns with which no cover can be cheaper than the best known one, by the root's duals. */
void cover_bounding_fix(struct cover_bounding *b);

#endif
