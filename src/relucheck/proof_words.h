/* What the two text forms of proofs have in common: lists of literals and of clause numbers that end with 0. */
#ifndef RELUCHECK_PROOF_WORDS_H
#define RELUCHECK_PROOF_WORDS_H

#include "proof.h"

#include <stdbool.h>

/* One space; in an LRAT file blanks, at least one. */
bool proof_words_separator(struct proof_source *source);

/* Skips spaces, tabs and carriage returns. */
void proof_words_skip_blanks(struct reader *in);

/* Literals up to the 0 that ends them. */
bool proof_words_literals(struct proof_source *source);

/* Clause numbers up to the 0 that ends them, a separator before each: the hints of an addition, among which a negative number would begin a
 * RAT step, or the clauses of a deletion.  `expected` says in messages what is read. */
bool proof_words_numbers(struct proof_source *source, bool deletion, const char *expected);

#endif
