/* numpy's .npy files: their header and the numbers in them. */
#ifndef RELUCERT_NPY_H
#define RELUCERT_NPY_H

#include "input.h"
#include "number.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NPY_MAX_DIMENSIONS = 2 };

struct npy {
  char kind;     /* 'f', 'i', 'u' or 'b', as in numpy */
  unsigned size; /* bytes of a number: 1, 2, 4 or 8 */
  bool big_endian;
  bool fortran;
  unsigned dimensions; /* 1 or 2 */
  uint64_t shape[NPY_MAX_DIMENSIONS];
};

/* Whether the bytes are the beginning of a npy file; `size` may be less than 6. */
bool npy_magic(const unsigned char *bytes, size_t size);

/* Reads magic, version and header. */
enum status npy_header_read(struct npy *npy, struct input *in, struct diagnostic *d);

/* Decodes one number of npy->size bytes exactly; false when it is NaN or infinite. */
bool npy_decode(const struct npy *npy, const unsigned char *bytes, struct number *n);

/* Takes the next `size` bytes (at most 8) of the input; false at its end or after a read error. */
bool npy_bytes(struct input *in, unsigned char *bytes, unsigned size);

/* The whole array in memory, for Fortran order; `shape` numbers, checked against the data. */
enum status npy_read_all(const struct npy *npy, struct input *in, unsigned char **data, struct diagnostic *d);

/* Nothing may follow the array. */
enum status npy_expect_end(struct input *in, struct diagnostic *d);

/* The files beside `path`, malloc'ed; NULL when out of memory.  A compression suffix is dropped; then ".multiplicity.npy" takes the place of ".npy" (or is appended, when
 * there is none), ".scale" is appended. */
char *npy_multiplicity_path(const char *path);
char *npy_scale_path(const char *path);

#endif
