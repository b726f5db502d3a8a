/* Weights on their way from a file to a network: fractions, row by row, number of units not known yet. */
#ifndef RELUCERT_WEIGHTS_TABLE_H
#define RELUCERT_WEIGHTS_TABLE_H

#include "input.h"
#include "weights.h"

/* numerator[i] / denominator[i] for i < size, unit-major; a denominator of 1 is held as 0, which takes no limbs. */
struct weights_table {
  mpz_t *numerator;
  mpz_t *denominator;
  size_t size;
  size_t capacity;
  uint64_t bytes; /* of all numbers */
  size_t features;
  bool bias;
  size_t stride;
};

void weights_table_init(struct weights_table *t, size_t features, bool bias);
void weights_table_clear(struct weights_table *t);

enum status weights_table_add(struct weights_table *t, struct number *n, const struct input *in,
                              struct position at, struct diagnostic *d);

/* The error for a row of `columns` numbers, which is not t->stride. */
enum status weights_table_wrong_row(const struct weights_table *t, uint64_t columns, const struct input *in,
                                    struct position at, struct diagnostic *d);

/* Fill the table from an input at its beginning. */
enum status weights_text_read(struct weights_table *t, struct input *in, struct diagnostic *d);
enum status weights_npy_read(struct weights_table *t, struct input *in, struct diagnostic *d);

#endif
