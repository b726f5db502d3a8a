/* Proofs by hinted unit propagation, as certificates have them. */
#ifndef RELUCERT_CERTIFICATE_WRITE_RUP_H
#define RELUCERT_CERTIFICATE_WRITE_RUP_H

#include "../solve/rup_proof.h"
#include "output.h"

/* Each literal with a space behind it. */
void certificate_write_literals(struct output *out, const int32_t *literal, size_t literals);

/* From the word `rup` to the last step, in text or binary form. */
void certificate_write_rup(struct output *out, const struct rup_proof *proof, bool binary);

#endif
