/* Sorting the entries of a sample by column. */
#ifndef RELUCERT_SAMPLE_SORT_H
#define RELUCERT_SAMPLE_SORT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Sorts the entries (column[e], value[e]), e < size, by column with at most size^2 / 2 moves. */
void sample_sort_by_insertion(uint32_t *column, int64_t *value, size_t size);

/* Sorts the entries by column in O(size log size).  The scratch arrays have room for size entries and overlap nothing else. */
void sample_sort_by_merging(uint32_t *column, int64_t *value, size_t size, uint32_t *scratch_column,
                            int64_t *scratch_value);

#endif
