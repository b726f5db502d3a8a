/* Kept lemmas with their hints in the order in which a backward pass finds them, and the way from there to a proof. */
#ifndef RELUCERT_ELABORATE_LOG_H
#define RELUCERT_ELABORATE_LOG_H

#include "rup_proof.h"

/* Per kept lemma, latest first: its hints in propagation order, their number, the lemma's index.  Clauses are named by index, the formula's first;
 * HINT_LAST_USE marks the first mention of a clause in the log, which is the last one in the proof. */
struct hint_log {
  uint32_t *word;
  size_t size;
  size_t capacity;
  size_t begin; /* of the lemma whose hints are being added */
};

#define HINT_LAST_USE 0x80000000u

void hint_log_free(struct hint_log *log);
enum status hint_log_add(struct hint_log *log, uint32_t index, bool last_use, struct diagnostic *d);

/* Ends the hints of the lemma; the first lemma of a log is the empty clause. */
enum status hint_log_close(struct hint_log *log, uint32_t lemma, struct diagnostic *d);

/* The literals of a lemma, as DIMACS has them; `context` is hint_log_emit's. */
typedef const int32_t *lemma_literals(void *context, uint32_t index, size_t *size);

/* Writes the proof: unused clauses of the formula are deleted first, every other clause in a step after its last use.  `lemmas` is the
 * number of lemmas before trimming: their indices are below formula_clauses + lemmas.  Initialises `proof`, and frees it again on failure. */
enum status hint_log_emit(const struct hint_log *log, size_t formula_clauses, size_t lemmas,
                          lemma_literals *literals, void *context, struct rup_proof *proof,
                          struct diagnostic *d);

#endif
