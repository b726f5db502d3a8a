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

/*@ // Coordinate d of x: the sum of the values of the entries first <= e < end in column d.
    logic integer EntrySum{L}(uint32_t *column, int64_t *value, integer first, integer end, integer d) =
      end <= first ? 0
                   : EntrySum{L}(column, value, first, end - 1, d) + (column[end - 1] == d ? value[end - 1] : 0);

    logic integer SampleFeature{L}(struct sample *s, integer d) = EntrySum{L}(s->column, s->value, 0, s->size, d);

    // Ascending columns, each once, no zero values.
    predicate EntriesCanonical{L}(uint32_t *column, int64_t *value, integer size) =
      (\forall integer a, b; 0 <= a < b < size ==> column[a] < column[b]) &&
      (\forall integer e; 0 <= e < size ==> value[e] != 0);

    // The sample and the room for its entries.
    predicate SampleRoom{L}(struct sample *s) =
      \valid(s) && s->capacity < 0x4000000000000000 &&
      \valid(s->column + (0 .. s->capacity - 1)) && \valid(s->value + (0 .. s->capacity - 1)) &&
      \separated(s, s->column + (0 .. s->capacity - 1), s->value + (0 .. s->capacity - 1));
*/

/* Brings the entries into canonical form: ascending columns, each once, no zero values.  x does not change.
 * `scratch_column` and `scratch_value` have room for s->size entries and overlap nothing else.
 * Returns false, with the entries in an unspecified order, when a sum of values does not fit int64_t. */
/*@ requires room:      SampleRoom(s) && s->size <= s->capacity;
    requires scratch:   \valid(scratch_column + (0 .. s->size - 1)) && \valid(scratch_value + (0 .. s->size - 1));
    requires separated: \separated(s, s->column + (0 .. s->size - 1), s->value + (0 .. s->size - 1),
                                   scratch_column + (0 .. s->size - 1), scratch_value + (0 .. s->size - 1));
    terminates          \true;
    exits               \false;
    assigns             s->size, s->column[0 .. s->size - 1], s->value[0 .. s->size - 1],
                        scratch_column[0 .. s->size - 1], scratch_value[0 .. s->size - 1];
    ensures  size:      s->size <= \old(s->size);
    ensures  canonical: \result ==> EntriesCanonical(s->column, s->value, s->size);
    ensures  features:  \result ==> \forall integer d; SampleFeature(s, d) == SampleFeature{Pre}(s, d);
*/
bool sample_canonicalise(struct sample *s, uint32_t *scratch_column, int64_t *scratch_value);

#endif
