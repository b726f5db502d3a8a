/* Data sets in files, one sample at a time, as integers: what is no integer is never the sample of a reduction. */
#ifndef RELUCHECK_DATA_FILE_H
#define RELUCHECK_DATA_FILE_H

#include "npy_array.h"
#include "number.h"
#include "reader.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Stands for a number that, with the scale taken out, is no integer of 63 bits. */
#define DATA_NO_INTEGER NPY_NO_INTEGER

struct data_entry {
  uint32_t column; /* 0-based */
  int64_t value;
  uint64_t place; /* column of the text, 1-based; 1 where the format has no text */
};

enum data_format { DATA_SVMLIGHT, DATA_CSV, DATA_NPY, DATA_RCERT };

struct data_file {
  struct reader in;
  enum data_format format;
  size_t features; /* that the file must have */
  mpz_t label_denominator;
  mpz_t scale; /* every number in the file is this times the sample's */
  bool scaled; /* scale is not 1 */
  /* The current sample: entries in ascending columns, without zeros. */
  struct data_entry *entry;
  size_t size;
  size_t capacity;
  mpz_t label;      /* over label_denominator */
  bool label_whole; /* it is an integer over that; else it is never the label of a reduction */
  uint64_t label_place;
  uint64_t multiplicity;
  uint64_t multiplicity_place;
  uint64_t line; /* of the sample; npy: the number of the row */
  /* Scratch. */
  mpz_t mantissa;
  mpz_t power;
  struct digits digits;
  char *text; /* the current line, without its end */
  size_t text_size;
  size_t text_capacity;
  bool have_line; /* the line has been read and not been used yet */
  /* csv */
  char separator; /* ',' or ';', ' ' for blanks */
  bool multiplicity_field;
  /* npy */
  struct npy_array array;
  struct npy_array multiplicities; /* of the file beside, if there is one */
  struct reader multiplicity_in;
  bool have_multiplicities;
  char *multiplicity_path;
  /* npy, rcert */
  uint64_t rows_left;
  /* rcert */
  mpz_t own_label_denominator;
  mpz_t *column_denominator; /* [columns], of the columns listed in denominator_column */
  uint32_t *denominator_column;
  size_t columns;
};

/* Opens a file for a data set with so many features and labels over one denominator; the format is told by the content.  On failure nothing needs
 * closing. */
bool data_file_open(struct data_file *d, const char *path, size_t features, mpz_srcptr label_denominator,
                    struct reason *reason);
void data_file_close(struct data_file *d);

/* Reads the next sample; true without *more at the end. */
bool data_file_next(struct data_file *d, bool *more);

/* A failure at a place in the current sample. */
bool data_file_fail(const struct data_file *d, uint64_t place, enum outcome outcome, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* ---- for the formats ---- */

bool data_svmlight_open(struct data_file *d);
bool data_svmlight_next(struct data_file *d, bool *more);
bool data_csv_open(struct data_file *d);
bool data_csv_next(struct data_file *d, bool *more);
bool data_npy_open(struct data_file *d, const char *path);
bool data_npy_next(struct data_file *d, bool *more);
bool data_rcert_open(struct data_file *d);
bool data_rcert_next(struct data_file *d, bool *more);

/* Reads the next line into d->text, or keeps one that has not been used; false at the end of the file or with a reason. */
bool data_file_line(struct data_file *d);

/* White space within a line of text. */
static inline bool data_file_is_blank(char byte)
{
  return byte == ' ' || byte == '\t';
}

/* The first place of the line's text from `from` on that is no white space, the end if there is none. */
static inline size_t data_file_skip_blanks(const struct data_file *d, size_t from)
{
  while (from < d->text_size && data_file_is_blank(d->text[from]))
    from++;
  return from;
}

/* Adds an entry to the sample; a value of 0 only if data_file_sort follows. */
bool data_file_push(struct data_file *d, uint32_t column, int64_t value, uint64_t place);

/* Brings the entries into ascending order and removes zeros; fails when a column occurs twice, be it with zeros. */
bool data_file_sort(struct data_file *d);

/* d->mantissa / divisor / scale as an integer, or DATA_NO_INTEGER; the mantissa is used up. */
int64_t data_file_quotient(struct data_file *d, mpz_srcptr divisor);

/* The same as the sample's label. */
void data_file_set_label(struct data_file *d, mpz_srcptr divisor);

/* A small number without the scale. */
int64_t data_file_unscaled(struct data_file *d, int64_t value);

/* The decimal number in text[from .. to - 1] (an optional sign, digits, an optional point, an optional exponent) without the scale.  Fails when it
 * is none. */
bool data_file_decimal(struct data_file *d, size_t from, size_t to, int64_t *value);

/* The same as the sample's label. */
bool data_file_decimal_label(struct data_file *d, size_t from, size_t to);

/* The natural number in text[from .. to - 1]; false when it is none or above NUMBER_MAX. */
bool data_file_natural(const struct data_file *d, size_t from, size_t to, uint64_t *value);

/* Sets the scale from text[from .. to - 1], a positive integer. */
bool data_file_scale(struct data_file *d, size_t from, size_t to);

#endif
