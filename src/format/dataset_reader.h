/* What the readers of training sets share: a first pass over the rows for the common denominators, then passes that hand out samples. */
#ifndef RELUCERT_DATASET_READER_H
#define RELUCERT_DATASET_READER_H

#include "dataset.h"
#include "dataset_source.h"
#include "input.h"
#include "number.h"
#include "number_token.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct dataset_reader;

/* The first pass finds the common denominators; when numerators over them may not fit 64 bits, a second one finds how long they are; the others hand out rows. */
enum dataset_pass { PASS_ROWS, PASS_DENOMINATORS, PASS_SIZES };

/* One file format.  `begin` is called with the input at its first byte, before every pass; `row` reads one row and reports it through the functions below,
 * *more false at the end.  `measured` formats need the first pass; the others set features, samples and denominators themselves in `open`. */
struct dataset_reader_format {
  bool measured;
  enum status (*open)(struct dataset_reader *r, size_t features, struct diagnostic *d);
  enum status (*begin)(struct dataset_reader *r, struct diagnostic *d);
  enum status (*row)(struct dataset_reader *r, bool *more, struct diagnostic *d);
  void (*close)(struct dataset_reader *r);
};

extern const struct dataset_reader_format svmlight_reader_format;
extern const struct dataset_reader_format csv_reader_format;
extern const struct dataset_reader_format npy_reader_format;
extern const struct dataset_reader_format rcert_reader_format;

struct dataset_reader {
  struct dataset *set;
  struct dataset_source source;
  struct input in;
  bool open; /* `in` is */
  const struct dataset_reader_format *format;
  void *state; /* the format's */
  enum dataset_pass pass;
  size_t numerator_bits; /* of the longest numerator of a feature, in the first pass */
  bool scaled;           /* set->scale is not 1 */
  size_t features;       /* largest column of the first pass + 1, or what the format knows */
  uint64_t rows;         /* in the current pass */
  struct column_denominators columns;
  int64_t label_denominator; /* set->label_denominator when it is below 2^63, else 0 */
  struct number number;      /* scratch for the formats */
  struct number_token token;
  mpz_t product;
  uint32_t *scratch_column;
  int64_t *scratch_value;
  size_t scratch_capacity;
};

/* The stream `set` of the file at `path` in the format; takes `source` over. */
enum status dataset_reader_make(struct dataset *set, struct dataset_source *source,
                                const struct dataset_reader_format *format, size_t features,
                                struct diagnostic *d);

/* For a format's `open`: the input at the beginning, a second time. */
enum status dataset_reader_reopen(struct dataset_reader *r, struct diagnostic *d);

/* The parts of a row.  Numbers are what the file says; the scale is taken out here.  `at` is where they stand. */
enum status dataset_reader_entry(struct dataset_reader *r, uint32_t column, struct number *n,
                                 struct position at, struct diagnostic *d);
enum status dataset_reader_label(struct dataset_reader *r, struct number *n, struct position at,
                                 struct diagnostic *d);

/* An entry that is a numerator already; 0 is left out. */
enum status dataset_reader_push(struct dataset_reader *r, uint32_t column, int64_t value,
                                struct diagnostic *d);

/* The error for a file that does not say the same in every pass. */
enum status dataset_reader_changed(const struct dataset_reader *r, struct position at, struct diagnostic *d);

/* Sets the scale, which is at least 1. */
void dataset_reader_set_scale(struct dataset_reader *r, mpz_srcptr scale);

#endif
