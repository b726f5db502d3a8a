/* `problem mmcs`: between the certificate's text and circuit_verify. */
#ifndef RELUCHECK_CIRCUIT_VERIFICATION_H
#define RELUCHECK_CIRCUIT_VERIFICATION_H

#include "data.h"
#include "verification.h"

/* For struct problem. */
bool circuit_verification_begin(struct verification *v);
void circuit_verification_end(struct verification *v);
bool circuit_verification_check_statement(struct verification *v);
void circuit_verification_rows(struct verification *v, struct data_rows *rows);
bool circuit_verification_make_room(struct verification *v);
bool circuit_verification_read_proof(struct verification *v, struct echo *echo);
bool circuit_verification_run(struct verification *v);

#endif
