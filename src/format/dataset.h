/* Training sets as streams of samples: reductions, and files in the formats that users' tools read (spec/dataset.md, spec/formats.md). */
#ifndef RELUCERT_DATASET_H
#define RELUCERT_DATASET_H

#include "../kernel/sample.h"
#include "../reduce/circuit.h"
#include "../reduce/colouring.h"
#include "../reduce/sat.h"
#include "../reduce/set_cover.h"
#include "dataset_denominators.h"
#include "diagnostic.h"
#include "published_set_cover.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum dataset_format { DATASET_SVMLIGHT, DATASET_CSV, DATASET_NPY, DATASET_RCERT };

/* Features of a file; a sample's columns are 32-bit numbers. */
#define DATASET_MAX_FEATURES 2147483647

/* Rows and multiplicities are below 2^62. */
#define DATASET_MAX_COUNT ((UINT64_C(1) << 62) - 1)

/* A stream of samples.  Feature j of a sample is value / (denominator of column j), its label is label / label_denominator.  Where numerators do not fit 64 bits, the value
 * is a sum over several columns, the upper ones behind the features (struct column_denominator).
 * `features` does not count a bias.  The functions are set by whoever made the stream. */
struct dataset {
  size_t features;
  uint64_t samples;                               /* rows, multiplicities not counted */
  mpz_t label_denominator;                        /* positive */
  struct column_denominators *column_denominator; /* NULL when all are 1 */
  /* How an exported scaling is undone: every x and y of the file is `scale` times the sample's, so errors of the file are scale^2 times.
   * Readers set what the file says (1 otherwise); the samples they hand out are already divided. */
  mpz_t scale;
  struct sample sample; /* the current one, canonical (ascending columns, no zeros) */
  void *state;
  /* Advances to the next sample: STATUS_OK with *more true and the sample filled, or *more false at the end. */
  enum status (*next)(struct dataset *set, bool *more, struct diagnostic *d);
  /* Back to before the first sample. */
  enum status (*rewind)(struct dataset *set, struct diagnostic *d);
  void (*close)(struct dataset *set);
  /* Counts the nonzero features of all rows faster than by reading them; NULL when there is no such way.  The stream needs a rewind afterwards. */
  enum status (*count)(struct dataset *set, uint64_t *nonzeros, struct diagnostic *d);
};

/* The rows of a reduction, which is borrowed.  On failure nothing needs closing, here and in dataset_open. */
enum status dataset_from_sat(struct dataset *set, const struct sat_reduction *r, struct diagnostic *d);
enum status dataset_from_set_cover(struct dataset *set, const struct set_cover_reduction *r,
                                   struct diagnostic *d);
enum status dataset_from_published_set_cover(struct dataset *set, const struct published_set_cover *p,
                                             struct diagnostic *d);
enum status dataset_from_colouring(struct dataset *set, const struct colouring_reduction *r,
                                   struct diagnostic *d);
enum status dataset_from_circuit(struct dataset *set, const struct circuit_reduction *r,
                                 struct diagnostic *d);

/* Opens a file, or "-" for standard input; the format is told by content (npy magic, rcert first line, "label index:value", else csv).  Text is read twice, first for
 * the common denominators; what cannot be read twice is copied to a temporary file.  `features` is the number of features, 0 for what the file says: for svmlight the
 * largest index that occurs; any other format must agree. */
enum status dataset_open(struct dataset *set, const char *path, size_t features, struct diagnostic *d);

/* The same from an open source, which is taken over. */
struct dataset_source;
enum status dataset_open_source(struct dataset *set, struct dataset_source *source, size_t features,
                                struct diagnostic *d);

void dataset_close(struct dataset *set);

/* "svmlight", "csv", "npy", "rcert"; false for any other name. */
bool dataset_format_from_name(const char *name, enum dataset_format *format);

/* Writes the whole stream, from its beginning, to `path` (NULL or "-": standard output, not for npy), as spec/formats.md says.  svmlight and csv write decimals where every
 * number terminates as one, npy doubles where every number is exact, otherwise the scaled integer data set; the scale then stands in a comment (svmlight), in the header (csv), beside it in
 * PATH.scale (npy).  npy writes PATH with the features and the label as its last column, and multiplicities, when not all are 1, to PATH with ".multiplicity.npy" for ".npy"; csv has a
 * last column `multiplicity` then; svmlight repeats rows, at most DATASET_DENSE_LIMIT in all.
 * csv and npy are refused above DATASET_DENSE_LIMIT numbers, with a message that names svmlight. */
#define DATASET_DENSE_LIMIT 1000000000
enum status dataset_write(struct dataset *set, enum dataset_format format, const char *path,
                          struct diagnostic *d);

#endif
