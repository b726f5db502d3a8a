/* Between a certificate's text and the function of src/reduce that verifies its claims: the evidence, and what the verdicts mean in the file. */
#ifndef RELUCHECK_VERIFICATION_H
#define RELUCHECK_VERIFICATION_H

#include "../kernel/sample.h"
#include "statement.h"
#include "witness.h"
#include "witness_network.h"

#include <stdbool.h>

struct verification {
  const struct statement *statement;
  struct reader *in;
  struct witness witness;         /* only for a claim about its error */
  struct witness_network network; /* the same */
  void *part;                     /* the problem's own: what it claims, and memory */
};

/* For a statement whose instance is prepared.  Whatever follows, verification_close frees it. */
bool verification_open(struct verification *v, const struct statement *statement, struct reader *in);
void verification_close(struct verification *v);

/* Checks what needs no evidence. */
bool verification_check_statement(struct verification *v);

/* The rows of the reduction, after verification_check_statement. */
void verification_rows(struct verification *v, struct data_rows *rows);

/* Reads the section `weights` and the head of the section `proof`, as far as the claims want them. */
bool verification_read_evidence(struct verification *v, struct digits *digits, struct echo *echo);

/* Verifies the claims, which takes the rest of the proof. */
bool verification_run(struct verification *v);

/* ---- for the problems ---- */

/* Room for the weights in 64 bits and for rows of so many entries.  Whatever follows, the storage is to be freed, and the row with row_room_free. */
bool verification_make_weight_room(const struct verification *v, int64_t **storage, struct sample *row,
                                   size_t capacity);

/* Takes the word of the section `proof` and the space behind it. */
bool verification_take_proof(struct verification *v, struct echo *echo);

/* The claimed lower bound is false: "above ..." the largest one, which is given.  Returns false. */
bool verification_fail_lower(const struct verification *v, const char *above, mpz_srcptr numerator,
                             mpz_srcptr denominator);

/* The claimed training error is not that of the weights, which is given.  Returns false. */
bool verification_fail_error(const struct verification *v, mpz_srcptr numerator, mpz_srcptr denominator);

#endif
