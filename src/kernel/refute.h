/* From a formula and a stream of proof steps to "the formula has no model". */
#ifndef RELUCERT_REFUTE_H
#define RELUCERT_REFUTE_H

#include "formula.h"
#include "rup.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum step_kind { STEP_NONE, STEP_ADD, STEP_DELETE };

/* One step of a proof, in memory of its source until the next one is asked for.  Nothing about the numbers in it is taken on trust. */
struct proof_step {
  uint64_t number;        /* of the clause that STEP_ADD adds */
  const int32_t *literal; /* [literals], only for STEP_ADD */
  size_t literals;
  const uint64_t *hint; /* [hints]: the hints of STEP_ADD, the clauses that STEP_DELETE deletes */
  size_t hints;
};

/* What refute needs from outside: each program that refutes implements these two (relucheck for the files it reads, relucert for the
 * proof it is about to write). */
struct proof_source;

/* The next step; STEP_NONE when there is none, or when the source has failed and knows why. */
enum step_kind proof_next_step(struct proof_source *source, struct proof_step *step);

/* Makes the arena and the index larger, with the same contents, so that the clause fits; false when there is no memory. */
bool proof_grow(struct proof_source *source, struct rup *r, size_t literals, uint64_t number);

enum refutation {
  REFUTATION_VERIFIED,  /* the formula has no model */
  REFUTATION_NO_MEMORY, /* proof_grow has failed */
  REFUTATION_ENDED,     /* no step is left and the empty clause was not added */
  REFUTATION_FAILED     /* a step is wrong */
};

/* Where and how a step is wrong: see rup_derive and rup_delete. */
struct refutation_failure {
  enum rup_result result;
  size_t at;
};

/* Loads the formula and takes steps, at most `steps`, until one of them adds the empty clause.  The arrays of `r` are set up by the caller: value all 0,
 * room for at least one number.  `failure` is set for REFUTATION_FAILED. */
enum refutation refute(struct rup *r, const struct formula *f, struct proof_source *source, uint64_t steps,
                       struct refutation_failure *failure);

#endif
