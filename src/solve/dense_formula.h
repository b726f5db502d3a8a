/* A formula over the variables that occur in it: a solver takes memory and time for every variable up to the largest. */
#ifndef RELUCERT_DENSE_FORMULA_H
#define RELUCERT_DENSE_FORMULA_H

#include "../format/cnf.h"
#include "../format/diagnostic.h"

#include <stdbool.h>
#include <stdint.h>

/* The clauses of a formula with its variables renamed 1 .. used in ascending order; variable used + 1 stands for all that do not occur. */
struct dense_formula {
  struct owned_formula owned;
  int32_t used;
  int32_t *original; /* [1 .. used], the names in the formula */
};

/* Renames the variables of `f` if at most half of them occur; else *sparse is false, and nothing needs freeing. */
enum status dense_formula_init(struct dense_formula *dense, const struct formula *f, bool *sparse,
                               struct diagnostic *d);
void dense_formula_free(struct dense_formula *dense);

/* An assignment of the dense formula as one of the original with its `variables`; both are indexed by variable. */
void dense_formula_expand(const struct dense_formula *dense, int32_t variables, const signed char *assignment,
                          signed char *expanded);

#endif
