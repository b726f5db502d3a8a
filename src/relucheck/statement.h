/* What a certificate says before its evidence (spec/certificate.md, sections 1 to 4). */
#ifndef RELUCHECK_STATEMENT_H
#define RELUCHECK_STATEMENT_H

#include "echo.h"
#include "number.h"
#include "problem.h"
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
  const struct problem *problem; /* NULL before it has been read */
  void *part;                    /* the problem's own: its parameters and its instance */
  struct claim lower;
  struct claim error;
  struct parameter units; /* of the network */
  bool all_signs;         /* a lower bound is about all signs of the units, not about positive ones alone */
  bool bias;
  struct parameter samples;
  struct parameter features;
};

/* Whatever follows, statement_free frees it. */
void statement_init(struct statement *s);
void statement_free(struct statement *s);

/* Reads everything up to the end of the instance. */
bool statement_read(struct statement *s, struct reader *in, struct digits *digits);

/* Writes it back; the instance must not have been prepared yet. */
void statement_echo(struct echo *echo, const struct statement *s);

/* For the problems: reads " NAME VALUE" of the dataset line. */
bool statement_read_parameter(struct parameter *parameter, struct reader *in, const char *name);

/* For the problems: OUTCOME_REJECTED for a parameter that is not the one that was computed; false. */
bool statement_fail_parameter(const struct parameter *parameter, const struct reader *in, const char *name,
                              uint64_t computed);

/* For the problems: OUTCOME_REJECTED, "found WHAT FRACTION", at a claim; false. */
bool statement_fail_claim(const struct claim *claim, const struct reader *in, const char *what,
                          mpz_srcptr numerator, mpz_srcptr denominator);

#endif
