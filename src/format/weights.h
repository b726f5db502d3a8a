/* Networks from files: what somebody trained, read exactly. */
#ifndef RELUCERT_WEIGHTS_H
#define RELUCERT_WEIGHTS_H

#include "../kernel/network.h"
#include "dataset_denominators.h"
#include "diagnostic.h"
#include "number.h"

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>

/* A network that owns its arrays. */
struct owned_network {
  struct network network; /* weight and sign point to the arrays below */
  mpz_t *weight;
  signed char *sign;
};

/* All the weights of a network over their common denominator take at most so many bytes. */
#define WEIGHTS_MAX_BYTES (UINT64_C(1) << 30)

/* All weights 0 over denominator 1, all signs +1. */
enum status owned_network_init(struct owned_network *net, size_t units, size_t features, bool bias,
                               struct diagnostic *d);
void owned_network_free(struct owned_network *net);

/* Reads weights, told apart by content: .npy (float16, float32 or float64, or integers; shape (k,n) or (k,n+1), C or Fortran order, either byte order), or
 * CSV / white-space separated text, one unit per row: integers, decimals with exponent, p/q, C99 hexadecimal floats; `#` starts a comment.
 * Every number is converted exactly.  The number of columns must be features, or features + 1 with `bias`; `signs` is a string of
 * '+' and '-' with one character per unit, or NULL for all +.  On failure nothing needs freeing. */
enum status weights_read(struct owned_network *net, const char *path, size_t features, bool bias,
                         const char *signs, struct diagnostic *d);

/* Multiplies weights by the column denominators' inverses, so that the network applies to the integer values of a data set: afterwards
 * weight[j][i] / denominator is the original divided by the denominator of column i.  The network has columns->upper features more than the data set, of
 * weight 0, whose weights are set as well.  NULL does nothing. */
enum status owned_network_fold_columns(struct owned_network *net, const struct column_denominators *columns,
                                       struct diagnostic *d);

#endif
