/* `problem setcover`: between the certificate's text and set_cover_verify. */
#ifndef RELUCHECK_SET_COVER_VERIFICATION_H
#define RELUCHECK_SET_COVER_VERIFICATION_H

#include "data.h"
#include "verification.h"

/* For struct problem. */
bool set_cover_verification_begin(struct verification *v);
void set_cover_verification_end(struct verification *v);
bool set_cover_verification_check_statement(struct verification *v);
void set_cover_verification_rows(struct verification *v, struct data_rows *rows);
bool set_cover_verification_make_room(struct verification *v);
bool set_cover_verification_read_proof(struct verification *v, struct echo *echo);
bool set_cover_verification_run(struct verification *v);

#endif
