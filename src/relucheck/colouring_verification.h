/* `problem colouring`: between the certificate's text and colouring_verify. */
#ifndef RELUCHECK_COLOURING_VERIFICATION_H
#define RELUCHECK_COLOURING_VERIFICATION_H

#include "data.h"
#include "verification.h"

/* For struct problem. */
bool colouring_verification_begin(struct verification *v);
void colouring_verification_end(struct verification *v);
bool colouring_verification_check_statement(struct verification *v);
void colouring_verification_rows(struct verification *v, struct data_rows *rows);
bool colouring_verification_make_room(struct verification *v);
bool colouring_verification_read_proof(struct verification *v, struct echo *echo);
bool colouring_verification_run(struct verification *v);

#endif
