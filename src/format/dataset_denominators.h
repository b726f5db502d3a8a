/* The common denominators of feature columns; only columns whose denominator is not 1 take memory. */
#ifndef RELUCERT_DATASET_DENOMINATORS_H
#define RELUCERT_DATASET_DENOMINATORS_H

#include "diagnostic.h"
#include "input.h"
#include "number.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct column_denominator {
  uint32_t column;
  int64_t small; /* the value when it is below 2^63, else 0 */
  mpz_t value;   /* at least 2 */
  size_t
      longest; /* bits of the longest denominator that a number brought along, 0 when the column came with its denominator */
  struct position longest_at; /* where that number stands */
};

/* entry[0 .. count - 1], ascending columns after column_denominators_sort; `slot` is an open-addressing hash table of indices + 1. */
struct column_denominators {
  struct column_denominator *entry;
  size_t count;
  size_t capacity;
  uint32_t *slot;
  size_t slots; /* a power of two, or 0 */
};

void column_denominators_init(struct column_denominators *c);
void column_denominators_clear(struct column_denominators *c);

/* The column's entry, NULL when its denominator is 1. */
struct column_denominator *column_denominators_find(const struct column_denominators *c, uint32_t column);

/* Adds a column that has no entry yet. */
enum status column_denominators_add(struct column_denominators *c, uint32_t column, mpz_srcptr value,
                                    struct diagnostic *d);

/* Makes the column's denominator a multiple of the number's, which stands at `at`. */
enum status column_denominators_absorb(struct column_denominators *c, uint32_t column, struct number *n,
                                       struct position at, struct diagnostic *d);

/* Orders the entries by column.  Pointers to entries are invalid afterwards. */
void column_denominators_sort(struct column_denominators *c);

/* Makes `multiple` the least common multiple of itself and all entries; false when that has more than NUMBER_MAX_BITS bits. */
bool column_denominators_lcm(const struct column_denominators *c, mpz_ptr multiple);

#endif
