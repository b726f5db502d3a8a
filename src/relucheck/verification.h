/* Between a certificate's text and the kernel's sat_verify: memory for it, the evidence that it wants, and what its verdicts mean in the file. */
#ifndef RELUCHECK_VERIFICATION_H
#define RELUCHECK_VERIFICATION_H

#include "echo.h"
#include "proof.h"
#include "statement.h"
#include "witness.h"
#include "witness_network.h"

#include "../reduce/sat_verify.h"

#include <stdbool.h>

struct verification {
  const struct statement *statement;
  struct reader *in;
  struct sat_claim claim;
  struct sat_workspace workspace;
  struct witness witness;         /* only for a claim about its error */
  struct witness_network network; /* the same */
  struct proof_source proof;      /* only for a lower bound */
  struct sat_reduction reduction; /* see verification_reduction */
};

/* For a statement whose empty clauses have been replaced.  Whatever follows, verification_close frees it. */
bool verification_open(struct verification *v, const struct statement *statement, struct reader *in);
void verification_close(struct verification *v);

/* Checks what needs no evidence (sat_verify_statement). */
bool verification_check_statement(struct verification *v);

/* Computes the reduction, for messages and for the comparison with a file.  The width must be one that sat_verify_statement accepts. */
const struct sat_reduction *verification_reduction(struct verification *v);

/* Reads the section `weights` and the head of the section `proof`, as far as the claims want them. */
bool verification_read_evidence(struct verification *v, struct digits *digits, struct echo *echo);

/* Calls sat_verify, which reads the proof; then the proof's end. */
bool verification_run(struct verification *v);

#endif
