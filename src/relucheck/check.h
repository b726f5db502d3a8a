/* The check of one certificate, or of one LRAT proof, from the first byte to the verdict. */
#ifndef RELUCHECK_CHECK_H
#define RELUCHECK_CHECK_H

#include "echo.h"
#include "reason.h"
#include "statement.h"

#include <gmp.h>
#include <stdbool.h>

/* What a check has established, for the report. */
struct check {
  struct reason reason; /* outcome OUTCOME_VERIFIED: everything below holds */
  struct statement statement;
  const char *source; /* the file whose instance is the certificate's, or NULL */
  const char *data;   /* the file whose samples are the reduction's rows, or NULL */
  mpz_t data_scale;   /* the factor of all numbers in `data` */
};

void check_init(struct check *check);
void check_free(struct check *check);

/* `source`, `data` and `echo` may be NULL. */
void check_certificate(struct check *check, const char *path, const char *source, const char *data,
                       struct echo *echo);

/* Whether the LRAT proof shows that the formula has no model. */
void check_lrat(struct reason *reason, const char *formula, const char *proof);

#endif
