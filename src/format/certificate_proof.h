/* The form of a certificate's proof section; what it proves is relucheck's business. */
#ifndef RELUCERT_CERTIFICATE_PROOF_H
#define RELUCERT_CERTIFICATE_PROOF_H

#include "certificate_reader.h"

/* Reads what follows the word `rup`: the number of steps and the steps, for a formula of the variables 1 .. variables with so many clauses. */
bool certificate_proof_rup(struct certificate_reader *reader, int32_t variables, uint64_t clauses);

/* Reads what follows the line `proof rup STEPS text`, respectively `proof rup STEPS binary OCTETS`: steps with literals of 1 .. variables and clause numbers
 * that exist.  `clauses` counts those of the formula, after sat_replace_empty_clauses. */
bool certificate_proof_text(struct token_reader *r, uint64_t steps, int32_t variables, uint64_t clauses);
bool certificate_proof_binary(struct token_reader *r, uint64_t steps, uint64_t octets, int32_t variables,
                              uint64_t clauses);

#endif
