/* `problem sat`: between the certificate's text and sat_verify. */
#ifndef RELUCHECK_SAT_VERIFICATION_H
#define RELUCHECK_SAT_VERIFICATION_H

#include "data.h"
#include "verification.h"

/* For struct problem. */
bool sat_verification_begin(struct verification *v);
void sat_verification_end(struct verification *v);
bool sat_verification_check_statement(struct verification *v);
void sat_verification_rows(struct verification *v, struct data_rows *rows);
bool sat_verification_make_room(struct verification *v);
bool sat_verification_read_proof(struct verification *v, struct echo *echo);
bool sat_verification_run(struct verification *v);

#endif
