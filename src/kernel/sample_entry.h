/* Writing the entries of a sample one after the other. */
#ifndef RELUCERT_SAMPLE_ENTRY_H
#define RELUCERT_SAMPLE_ENTRY_H

#include "sample.h"

/* Writes entry `next`: the sums over the entries first .. next - 1 gain its value.  `first` is there for the proof alone. */
/*@ requires valid:    \valid(column + next) && \valid(value + next);
    requires range:    first <= next;
    terminates         \true;
    exits              \false;
    assigns            column[next], value[next];
    ensures  entry:    column[next] == new_column && value[next] == new_value;
    ensures  features: \forall integer d; EntrySum(column, value, first, next + 1, d) ==
                         EntrySum{Pre}(column, value, first, next, d) + (new_column == d ? new_value : 0);
*/
static inline void sample_append_entry(uint32_t *column, int64_t *value, size_t next, uint32_t new_column,
                                       int64_t new_value)
/*@ ghost (size_t first) */
{
  column[next] = new_column;
  value[next] = new_value;
  /*@ ghost
      /@ loop invariant index: first <= e <= next;
         loop invariant same:  \forall integer d; EntrySum(column, value, first, e, d) ==
                                 EntrySum{Pre}(column, value, first, e, d);
         loop assigns e;
         loop variant next - e;
       @/
      for (size_t e = first; e < next; e++)
        ;
  */
}

#endif
