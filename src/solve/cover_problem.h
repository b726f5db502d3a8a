/* A covering problem as the search sees it: rows and columns of a sparse matrix, without the rows that other rows imply. */
#ifndef RELUCERT_COVER_PROBLEM_H
#define RELUCERT_COVER_PROBLEM_H

#include "../kernel/set_system.h"

#include <stdbool.h>

/* A sparse matrix line by line: the items of line x are item[start[x] .. start[x + 1] - 1]. */
struct cover_lines {
  size_t lines;
  size_t *start;
  uint32_t *item;
};

/* Row r is element element[r] and lists its sets; column j is set j and lists its rows.  A row whose sets are all in another one is kept, that other one
 * is not: covering the first covers the second, and its dual can be 0.  A dominated column has no row that a column as cheap has not;
 * it is never needed in a cover, but the proof has to account for it. */
struct cover_problem {
  const struct set_system *system;
  uint32_t *element;
  struct cover_lines row;
  struct cover_lines column;
  bool *dominated; /* [columns] */
  uint64_t total;  /* the sum of all costs */
};

/* Every element is in some set.  False: out of memory.  To be freed in either case; it refers to `s`. */
bool cover_problem_init(struct cover_problem *p, const struct set_system *s);

/* The same rows with some of the columns only: the others are empty and dominated.  False: out of memory.  To be freed in either case. */
bool cover_problem_restrict(struct cover_problem *core, const struct cover_problem *p, const bool *keep);

void cover_problem_free(struct cover_problem *p);

#endif
