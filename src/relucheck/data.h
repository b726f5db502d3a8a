/* --data: is a file's data set the reduction's? */
#ifndef RELUCHECK_DATA_H
#define RELUCHECK_DATA_H

#include "../reduce/sat.h"
#include "reason.h"

#include <gmp.h>
#include <stdbool.h>

/* Compares the samples of `path` with the rows of `r` in order; equal rows that follow each other stand for a multiplicity.  The first difference
 * is OUTCOME_REJECTED.  *scale becomes the factor of all numbers in the file. */
bool data_compare(const struct sat_reduction *r, const char *path, mpz_ptr scale, struct reason *reason);

#endif
