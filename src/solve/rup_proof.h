/* A hinted RUP proof in memory, as certificates hold it: steps in order, clauses numbered M + 1, M + 2, ... as they are added. */
#ifndef RELUCERT_RUP_PROOF_H
#define RELUCERT_RUP_PROOF_H

#include "../format/diagnostic.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A proof owns one growing array of 32-bit words.  Clause numbers are below 2^32 here (the format allows more).
 * A step is: kind, counts, then its literals and clause numbers; rup_proof_next is the way to read it. */
struct rup_proof {
  uint64_t clauses; /* M: clauses of the formula, after sat_replace_empty_clauses */
  uint64_t steps;   /* additions and deletions */
  uint64_t additions;
  uint32_t *word;
  size_t size;
  size_t capacity;
};

struct rup_step {
  bool deletion;
  size_t literals; /* 0 for a deletion */
  const int32_t *literal;
  size_t hints; /* an addition's hints, or the clauses that a deletion names */
  const uint32_t *hint;
};

void rup_proof_init(struct rup_proof *proof, uint64_t clauses);
void rup_proof_free(struct rup_proof *proof);
enum status rup_proof_add(struct rup_proof *proof, const int32_t *literal, size_t literals,
                          const uint32_t *hint, size_t hints, struct diagnostic *d);
enum status rup_proof_delete(struct rup_proof *proof, const uint32_t *clause, size_t clauses,
                             struct diagnostic *d);

/* Renames the variables of the proof's literals: v becomes name[v]. */
void rup_proof_rename(struct rup_proof *proof, const int32_t *name);

/* Reads the step at *at (0 to begin) and advances; false at the end. */
bool rup_proof_next(const struct rup_proof *proof, size_t *at, struct rup_step *step);

#endif
