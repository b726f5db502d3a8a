/* Rows of numbers that grow while a file is read. */
#ifndef RELUCERT_LISTS_H
#define RELUCERT_LISTS_H

#include "diagnostic.h"

#include <stddef.h>
#include <stdint.h>

/* Rows of 32-bit numbers below `columns`, one after the other, in any order, repetitions allowed: the sets of each element, or the elements of each set.
 * Entry e of row i is entry[start[i] + e]; start has rows + 1 entries. */
struct lists {
  size_t rows;
  size_t columns;
  size_t *start;
  uint32_t *entry;
  size_t row_capacity;
  size_t entry_capacity;
  size_t entries; /* those after start[rows] belong to a row that has not ended */
};

/* What a file announces may be so much, and once more for each number that it lists: what takes memory without a byte of the file for it is bounded. */
enum { LISTS_ANNOUNCED = 1 << 20 };

enum status lists_init(struct lists *l, size_t columns, struct diagnostic *d);
enum status lists_add(struct lists *l, uint32_t entry, struct diagnostic *d);
enum status lists_end_row(struct lists *l, struct diagnostic *d);
void lists_free(struct lists *l);

#endif
