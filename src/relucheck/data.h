/* --data: is a file's data set the reduction's? */
#ifndef RELUCHECK_DATA_H
#define RELUCHECK_DATA_H

#include "../kernel/sample.h"
#include "reason.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The rows of a reduction. */
struct data_rows {
  const void *reduction;
  void (*make)(const void *reduction, size_t i, struct sample *s); /* row i < samples */
  size_t samples;
  size_t features;
  size_t capacity;                    /* entries that a row may have */
  uint64_t label_denominator;         /* of the labels that `make` gives */
  mpz_srcptr large_label_denominator; /* instead of that one, where it may not fit; NULL elsewhere */
};

/* Compares the samples of `path` with the rows in order; equal rows that follow each other stand for a multiplicity.  The first difference
 * is OUTCOME_REJECTED.  *scale becomes the factor of all numbers in the file. */
bool data_compare(const struct data_rows *rows, const char *path, mpz_ptr scale, struct reason *reason);

#endif
