/* The weights section of a certificate. */
#ifndef RELUCERT_CERTIFICATE_WEIGHTS_H
#define RELUCERT_CERTIFICATE_WEIGHTS_H

#include "certificate_token.h"
#include "weights.h"

/* Reads `denominator D` and one line for each unit, all of sign +, into `net`, which needs freeing only after success. */
bool certificate_weights(struct token_reader *r, size_t units, size_t features, bool bias,
                         struct owned_network *net);

#endif
