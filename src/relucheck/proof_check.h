/* The kernel's refutation of a proof from a file: its store of clauses, and what its ends mean in the file. */
#ifndef RELUCHECK_PROOF_CHECK_H
#define RELUCHECK_PROOF_CHECK_H

#include "../kernel/refute.h"
#include "proof.h"
#include "reason.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* An empty store, as refute takes it.  Whatever follows, clause_store_close frees it. */
bool clause_store_open(struct rup *r, int32_t variables, bool exact, struct reason *reason);
void clause_store_close(struct rup *r);

/* The reasons for the three ends that refute nothing; false. */
bool proof_fail_step(const struct proof_source *source, enum rup_result failure, size_t at);
bool proof_fail_ended(const struct proof_source *source);
bool proof_fail_memory(const struct proof_source *source);

/* The empty clause has been added: for a section `proof` that must be its last step. */
bool proof_check_ending(struct proof_source *source);

/* Checks an LRAT proof up to its empty clause; the reason says what is wrong with it. */
bool proof_check_lrat(struct proof_source *source, const struct formula *f);

#endif
