/* One sample of a training set: a sparse row of integers, a label, a multiplicity. */
#ifndef RELUCERT_SAMPLE_H
#define RELUCERT_SAMPLE_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The sample (x, y) with multiplicity c: x is the sum of value[e] * e_(column[e]) over the entries e < size.
 * Entries may come in any order and a column may occur more than once, until sample_canonicalise.
 * The label is a numerator over the training set's one label denominator.  The arrays belong to the caller;
 * whoever fills a sample needs room for `capacity` entries. */
struct sample {
  size_t size;
  size_t capacity;
  uint32_t *column; /* 0-based coordinate */
  int64_t *value;
  mpz_t label;
  uint64_t multiplicity; /* at least 1 */
};

/* Brings the entries into canonical form: ascending columns, each once, no zero values.  x does not change.
 * `scratch_column` and `scratch_value` have room for s->size entries and overlap nothing else.
 * Returns false, with the entries in an unspecified order, when a sum of values does not fit int64_t. */
bool sample_canonicalise(struct sample *s, uint32_t *scratch_column, int64_t *scratch_value);

#endif
