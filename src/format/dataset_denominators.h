/* The common denominators of feature columns, and the columns whose numerators are long; only columns of these two kinds take memory. */
#ifndef RELUCERT_DATASET_DENOMINATORS_H
#define RELUCERT_DATASET_DENOMINATORS_H

#include "diagnostic.h"
#include "input.h"
#include "number.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bits of one limb of a long numerator. */
#define DATASET_LIMB_BITS 62

/* Bits of the longest numerator or denominator of a feature: doubles of any magnitude fit. */
#define DATASET_MAX_VALUE_BITS 4096

struct column_denominator {
  uint32_t column;
  int64_t small; /* the value when it is below 2^63, else 0 */
  mpz_t value;   /* at least 1; 1 is for a column of long integers */
  size_t
      longest; /* bits of the longest denominator that a number brought along, 0 when the column came with its denominator */
  struct position longest_at; /* where that number stands */
  /* A numerator that does not fit 64 bits is the sum over k < limbs of (entry number k) * 2^(DATASET_LIMB_BITS * k): entry 0 stands in the column itself and is not 0,
   * entry k in the column upper + k - 1, behind all features.  At most 1: all numerators fit. */
  uint32_t limbs;
  uint32_t upper;
};

/* entry[0 .. count - 1], ascending columns after column_denominators_sort; `slot` is an open-addressing hash table of indices + 1. */
struct column_denominators {
  struct column_denominator *entry;
  size_t count;
  size_t capacity;
  uint32_t *slot;
  size_t slots;   /* a power of two, or 0 */
  uint32_t upper; /* columns behind the features */
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

/* Notes that a numerator of the column has `bits` bits, more than fit. */
enum status column_denominators_widen(struct column_denominators *c, uint32_t column, size_t bits,
                                      struct diagnostic *d);

/* Gives the limbs of long numerators their columns, behind `features`; false when there are more columns than 32-bit numbers. */
bool column_denominators_place_limbs(struct column_denominators *c, size_t features);

/* Orders the entries by column.  Pointers to entries are invalid afterwards. */
void column_denominators_sort(struct column_denominators *c);

/* Makes `multiple` the least common multiple of itself and all entries; false when that has more than NUMBER_MAX_BITS bits. */
bool column_denominators_lcm(const struct column_denominators *c, mpz_ptr multiple);

#endif
