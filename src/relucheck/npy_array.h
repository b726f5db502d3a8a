/* numpy's .npy files: an array of one or two dimensions in C order, as integers. */
#ifndef RELUCHECK_NPY_ARRAY_H
#define RELUCHECK_NPY_ARRAY_H

#include "reader.h"

#include <stdbool.h>
#include <stdint.h>

/* Stands for a number that is no integer of 63 bits: fractions, infinities, and INT64_MIN itself. */
#define NPY_NO_INTEGER INT64_MIN

struct npy_array {
  struct reader *in;
  char kind;      /* 'f', 'i' or 'u', as in numpy */
  unsigned width; /* bytes of a number */
  bool big_endian;
  unsigned dimensions; /* 1 or 2 */
  uint64_t rows;
  uint64_t columns; /* 1 for one dimension */
};

/* Reads magic, version and header from the beginning of `in`, which is borrowed. */
bool npy_array_begin(struct npy_array *a, struct reader *in);

/* Reads the next number, times 2^power; power is below 64. */
bool npy_array_take(struct npy_array *a, unsigned power, int64_t *value);

#endif
