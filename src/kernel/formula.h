/* A CNF formula in memory. */
#ifndef RELUCERT_FORMULA_H
#define RELUCERT_FORMULA_H

#include <stddef.h>
#include <stdint.h>

/* Literals are int32_t: +v or -v for the variable v in 1 .. variables.  The limit leaves room for the variable that replaces empty
 * clauses, for the coordinate v of the reduction and for a bias. */
#define FORMULA_MAX_VARIABLES 1073741822
#define FORMULA_MAX_WIDTH 2147483647

/* Clause c < clauses is literal[start[c] .. start[c+1] - 1], as listed in its file: repetitions, tautologies and empty clauses stay.
 * start has clauses + 1 entries (start[0] == 0); the arrays belong to the owner of the formula, who grows them. */
struct formula {
  int32_t variables;
  size_t clauses;
  size_t *start;
  int32_t *literal;
};

#endif
