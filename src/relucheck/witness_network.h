/* The weights of a certificate as the kernel takes them. */
#ifndef RELUCHECK_WITNESS_NETWORK_H
#define RELUCHECK_WITNESS_NETWORK_H

#include "../kernel/network.h"
#include "reason.h"
#include "witness.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>

/* The weights borrow their limbs from the witness. */
struct witness_network {
  mpz_t *weight;
  signed char *sign;
  struct network network;
};

/* Sets the units from their signs, one character '+' or '-' each; NULL: all '+'.  Whatever follows, witness_network_close frees it. */
bool witness_network_open(struct witness_network *n, size_t units, const char *signs, struct reason *reason);

/* Gives it the weights.  The witness must outlive it and is not to be read otherwise afterwards: its small weights have become magnitudes. */
bool witness_network_set(struct witness_network *n, struct witness *w, size_t features, bool bias,
                         struct reason *reason);
void witness_network_close(struct witness_network *n);

#endif
