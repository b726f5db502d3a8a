/* Sorting the entries of a sample by column. */
#ifndef RELUCERT_SAMPLE_SORT_H
#define RELUCERT_SAMPLE_SORT_H

#include "sample.h"

/*@ predicate SortedColumns{L}(uint32_t *column, integer first, integer end) =
      \forall integer a, b; first <= a <= b < end ==> column[a] <= column[b];
*/

/* Sorts the entries first .. end - 1 by column; equal columns keep their order.  At most (end - first)^2 / 2 moves. */
/*@ requires range:    first <= end && \valid(column + (first .. end - 1)) && \valid(value + (first .. end - 1));
    terminates         \true;
    exits              \false;
    assigns            column[first .. end - 1], value[first .. end - 1];
    ensures  sorted:   SortedColumns(column, first, end);
    ensures  features: \forall integer d; EntrySum(column, value, first, end, d) ==
                         EntrySum{Pre}(column, value, first, end, d);
*/
void sample_sort_by_insertion(uint32_t *column, int64_t *value, size_t first, size_t end);

/* The same with O(n log n) moves for n = end - first.  The scratch arrays have room for `end` entries and overlap nothing else. */
/*@ requires range:     first <= end && \valid(column + (first .. end - 1)) && \valid(value + (first .. end - 1));
    requires scratch:   \valid(scratch_column + (first .. end - 1)) && \valid(scratch_value + (first .. end - 1));
    requires separated: \separated(column + (first .. end - 1), value + (first .. end - 1),
                                   scratch_column + (first .. end - 1), scratch_value + (first .. end - 1));
    terminates          \true;
    decreases           end - first;
    exits               \false;
    assigns             column[first .. end - 1], value[first .. end - 1], scratch_column[first .. end - 1],
                        scratch_value[first .. end - 1];
    ensures  sorted:    SortedColumns(column, first, end);
    ensures  features:  \forall integer d; EntrySum(column, value, first, end, d) ==
                          EntrySum{Pre}(column, value, first, end, d);
*/
void sample_sort_by_merging(uint32_t *column, int64_t *value, size_t first, size_t end,
                            uint32_t *scratch_column, int64_t *scratch_value);

#endif
