/* What a certificate says before its evidence (spec/certificate.md, sections 1 to 4). */
#ifndef RELUCHECK_STATEMENT_H
#define RELUCHECK_STATEMENT_H

#include "clauses.h"
#include "number.h"
#include "reader.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NOTE_SIZE = 200, NOTES = 16 };

struct claim {
  bool made;
  mpz_t numerator;
  mpz_t denominator; /* 1 for a natural number */
  struct position at;
};

/* One number of the dataset line, and where it stands. */
struct parameter {
  uint64_t value;
  struct position at;
};

struct statement {
  char note[NOTES][NOTE_SIZE + 1];
  size_t notes;
  struct claim lower;
  struct claim error;
  bool bias;
  struct parameter samples;
  struct parameter features;
  struct parameter width;
  struct parameter square;
  struct parameter zero; /* only with bias */
  int32_t variables;     /* as listed, before empty clauses are replaced */
  size_t listed_clauses;
  size_t empty_clauses;
  uint64_t instance_line; /* line of the first clause */
  struct clauses clauses;
};

/* Whatever follows, statement_free frees it. */
bool statement_init(struct statement *s, struct reason *reason);
void statement_free(struct statement *s);

/* Reads everything up to the last clause. */
bool statement_read(struct statement *s, struct reader *in, struct digits *digits);

/* Counts empty clauses and replaces them (sat_replace_empty_clauses). */
bool statement_replace_empty(struct statement *s, struct reason *reason);

#endif
