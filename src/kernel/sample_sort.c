#include "sample_sort.h"

#include "sample_entry.h"

/* So many entries are sorted faster by insertion than by merging. */
#define INSERTION_LIMIT 32

/* Moves entry `next` down to its place among the sorted entries first .. next - 1. */
/*@ requires range:    first <= next < SIZE_MAX && \valid(column + (first .. next)) && \valid(value + (first .. next));
    requires sorted:   SortedColumns(column, first, next);
    terminates         \true;
    exits              \false;
    assigns            column[first .. next], value[first .. next];
    ensures  sorted:   SortedColumns(column, first, next + 1);
    ensures  features: \forall integer d; EntrySum(column, value, first, next + 1, d) ==
                         EntrySum{Pre}(column, value, first, next + 1, d);
*/
static void insert_entry(uint32_t *column, int64_t *value, size_t first, size_t next)
{
  const uint32_t moved_column = column[next];
  const int64_t moved_value = value[next];
  size_t hole = next;
  /*@ loop invariant index:   first <= hole <= next;
      loop invariant below:   \forall integer e; first <= e < hole ==>
                                column[e] == \at(column[e], Pre) && value[e] == \at(value[e], Pre);
      loop invariant shifted: \forall integer e; hole <= e < next ==>
                                column[e + 1] == \at(column[e], Pre) && value[e + 1] == \at(value[e], Pre);
      loop invariant greater: \forall integer e; hole <= e < next ==> \at(column[e], Pre) > moved_column;
      loop assigns            hole, column[first .. next], value[first .. next];
      loop variant            hole;
  */
  while (hole > first && column[hole - 1] > moved_column) {
    column[hole] = column[hole - 1];
    value[hole] = value[hole - 1];
    hole--;
  }
  /*@ assert lower: \forall integer e; first <= e < hole ==> column[e] <= moved_column; */
  column[hole] = moved_column;
  value[hole] = moved_value;
  /*@ assert upper: \forall integer e; hole < e <= next ==> column[e] == \at(column[e - 1], Pre) > moved_column; */
  /*@ ghost
      /@ loop invariant index: first <= e <= next + 1;
         loop invariant below: e <= hole ==> \forall integer d;
           EntrySum(column, value, first, e, d) == EntrySum{Pre}(column, value, first, e, d);
         loop invariant above: e > hole ==> \forall integer d;
           EntrySum(column, value, first, e, d) ==
             EntrySum{Pre}(column, value, first, e - 1, d) + (moved_column == d ? moved_value : 0);
         loop assigns e;
         loop variant next + 1 - e;
       @/
      for (size_t e = first; e <= next; e++)
        ;
  */
}

void sample_sort_by_insertion(uint32_t *column, int64_t *value, size_t first, size_t end)
{
  /*@ loop invariant index:    first <= next <= end;
      loop invariant sorted:   SortedColumns(column, first, next);
      loop invariant features: \forall integer d; EntrySum(column, value, first, next, d) ==
                                 EntrySum{Pre}(column, value, first, next, d);
      loop invariant same:     \forall integer e; next <= e < end ==>
                                 column[e] == \at(column[e], Pre) && value[e] == \at(value[e], Pre);
      loop assigns             next, column[first .. end - 1], value[first .. end - 1];
      loop variant             end - next;
  */
  for (size_t next = first; next < end; next++)
    insert_entry(column, value, first, next);
}

/*@ ghost
  /@ requires order:    first <= middle <= end;
     terminates         \true;
     exits              \false;
     assigns            \nothing;
     ensures  features: \forall integer d; EntrySum(column, value, first, end, d) ==
                          EntrySum(column, value, first, middle, d) + EntrySum(column, value, middle, end, d);
   @/
  static void sum_of_two_ranges(const uint32_t *column, const int64_t *value, size_t first, size_t middle, size_t end)
  {
    /@ loop invariant index:   middle <= e <= end;
       loop invariant partial: \forall integer d; EntrySum(column, value, first, e, d) ==
                                 EntrySum(column, value, first, middle, d) + EntrySum(column, value, middle, e, d);
       loop assigns            e;
       loop variant            end - e;
     @/
    for (size_t e = middle; e < end; e++)
      ;
  }
*/

/* Merges the sorted entries first .. middle - 1 and middle .. end - 1 of `from` into `to`; of equal columns, the left ones go first. */
/*@ requires range:     first <= middle <= end;
    requires from:      \valid_read(from_column + (first .. end - 1)) && \valid_read(from_value + (first .. end - 1));
    requires to:        \valid(to_column + (first .. end - 1)) && \valid(to_value + (first .. end - 1));
    requires separated: \separated(from_column + (first .. end - 1), from_value + (first .. end - 1),
                                   to_column + (first .. end - 1), to_value + (first .. end - 1));
    requires sorted:    SortedColumns(from_column, first, middle) && SortedColumns(from_column, middle, end);
    terminates          \true;
    exits               \false;
    assigns             to_column[first .. end - 1], to_value[first .. end - 1];
    ensures  sorted:    SortedColumns(to_column, first, end);
    ensures  features:  \forall integer d; EntrySum(to_column, to_value, first, end, d) ==
                          EntrySum{Pre}(from_column, from_value, first, end, d);
*/
static void merge(const uint32_t *from_column, const int64_t *from_value, size_t first, size_t middle,
                  size_t end, uint32_t *to_column, int64_t *to_value)
{
  size_t left = first;
  size_t right = middle;
  /*@ ghost sum_of_two_ranges(from_column, from_value, first, middle, end); */
  /*@ loop invariant left:     first <= left <= middle;
      loop invariant right:    middle <= right <= end;
      loop invariant next:     next - first == left - first + (right - middle);
      loop invariant same:     \forall integer e; first <= e < end ==>
                                 from_column[e] == \at(from_column[e], Pre) && from_value[e] == \at(from_value[e], Pre);
      loop invariant sorted:   SortedColumns(to_column, first, next);
      loop invariant lower:    \forall integer e; first <= e < next ==>
                                 (left < middle ==> to_column[e] <= from_column[left]) &&
                                 (right < end ==> to_column[e] <= from_column[right]);
      loop invariant features: \forall integer d; EntrySum(to_column, to_value, first, next, d) ==
                                 EntrySum{Pre}(from_column, from_value, first, left, d) +
                                 EntrySum{Pre}(from_column, from_value, middle, right, d);
      loop assigns             next, left, right, to_column[first .. end - 1], to_value[first .. end - 1];
      loop variant             end - next;
  */
  for (size_t next = first; next < end; next++) {
    const bool take_left = left < middle && (right == end || from_column[left] <= from_column[right]);
    const size_t taken = take_left ? left++ : right++;
    /*@ assert step: \forall integer d; EntrySum{Pre}(from_column, from_value, first, left, d) +
                                         EntrySum{Pre}(from_column, from_value, middle, right, d) ==
                       EntrySum(to_column, to_value, first, next, d) +
                       (from_column[taken] == d ? from_value[taken] : 0); */
    sample_append_entry(to_column, to_value, next, from_column[taken],
                        from_value[taken]) /*@ ghost (first) */;
  }
}

/*@ requires range:     first <= end;
    requires from:      \valid_read(from_column + (first .. end - 1)) && \valid_read(from_value + (first .. end - 1));
    requires to:        \valid(to_column + (first .. end - 1)) && \valid(to_value + (first .. end - 1));
    requires separated: \separated(from_column + (first .. end - 1), from_value + (first .. end - 1),
                                   to_column + (first .. end - 1), to_value + (first .. end - 1));
    terminates          \true;
    exits               \false;
    assigns             to_column[first .. end - 1], to_value[first .. end - 1];
    ensures  columns:   \forall integer e; first <= e < end ==> to_column[e] == \at(from_column[e], Pre);
    ensures  features:  \forall integer d; EntrySum(to_column, to_value, first, end, d) ==
                          EntrySum{Pre}(from_column, from_value, first, end, d);
*/
static void copy_entries(const uint32_t *from_column, const int64_t *from_value, size_t first, size_t end,
                         uint32_t *to_column, int64_t *to_value)
{
  /*@ loop invariant index:    first <= e <= end;
      loop invariant same:     \forall integer i; first <= i < end ==>
                                 from_column[i] == \at(from_column[i], Pre) && from_value[i] == \at(from_value[i], Pre);
      loop invariant columns:  \forall integer i; first <= i < e ==> to_column[i] == \at(from_column[i], Pre);
      loop invariant features: \forall integer d; EntrySum(to_column, to_value, first, e, d) ==
                                 EntrySum{Pre}(from_column, from_value, first, e, d);
      loop assigns             e, to_column[first .. end - 1], to_value[first .. end - 1];
      loop variant             end - e;
  */
  for (size_t e = first; e < end; e++)
    sample_append_entry(to_column, to_value, e, from_column[e], from_value[e]) /*@ ghost (first) */;
}

/*@ requires range:  first < end - 1;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  inside: first < \result < end;
*/
static size_t middle_of(size_t first, size_t end)
{
  return first + (end - first) / 2;
}

/* Each call halves the range. */
/* NOLINTNEXTLINE(misc-no-recursion) */
void sample_sort_by_merging(uint32_t *column, int64_t *value, size_t first, size_t end,
                            uint32_t *scratch_column, int64_t *scratch_value)
{
  if (end - first <= INSERTION_LIMIT) {
    sample_sort_by_insertion(column, value, first, end);
    return;
  }
  const size_t middle = middle_of(first, end);
  /*@ ghost sum_of_two_ranges(column, value, first, middle, end); */
  sample_sort_by_merging(column, value, first, middle, scratch_column, scratch_value);
  /*@ ghost
      /@ loop invariant index: middle <= e <= end;
         loop invariant same:  \forall integer d; EntrySum(column, value, middle, e, d) ==
                                 EntrySum{Pre}(column, value, middle, e, d);
         loop assigns e;
         loop variant end - e;
       @/
      for (size_t e = middle; e < end; e++)
        ;
  */
  /*@ assert right: \forall integer d; EntrySum(column, value, middle, end, d) ==
                      EntrySum{Pre}(column, value, middle, end, d); */
  /*@ ghost HalfSorted: ; */
  sample_sort_by_merging(column, value, middle, end, scratch_column, scratch_value);
  /*@ ghost
      /@ loop invariant index: first <= e <= middle;
         loop invariant same:  \forall integer d; EntrySum(column, value, first, e, d) ==
                                 EntrySum{HalfSorted}(column, value, first, e, d);
         loop assigns e;
         loop variant middle - e;
       @/
      for (size_t e = first; e < middle; e++)
        ;
  */
  /*@ assert left: \forall integer d; EntrySum(column, value, first, middle, d) ==
                     EntrySum{Pre}(column, value, first, middle, d); */
  /*@ assert right: \forall integer d; EntrySum(column, value, middle, end, d) ==
                      EntrySum{Pre}(column, value, middle, end, d); */
  /*@ ghost sum_of_two_ranges(column, value, first, middle, end); */
  /*@ assert features: \forall integer d; EntrySum(column, value, first, end, d) ==
                         EntrySum{Pre}(column, value, first, end, d); */
  merge(column, value, first, middle, end, scratch_column, scratch_value);
  copy_entries(scratch_column, scratch_value, first, end, column, value);
}
