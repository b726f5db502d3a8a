/* A depth-2 network: k ReLU units with signs, integer weights over one denominator, optional biases. */
#ifndef RELUCERT_NETWORK_H
#define RELUCERT_NETWORK_H

#include <gmp.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* f(x) = sum over j < units of sign[j] * max(0, <w^j, x> + b_j).
 * Row j of `weight` holds w^j and, if `bias`, b_j as its last entry: stride = features + (bias ? 1 : 0) numerators over
 * `denominator`.  All arrays belong to the caller. */
struct network {
  size_t units;
  size_t features;
  bool bias;
  const signed char *sign; /* [units], each +1 or -1 */
  const mpz_t *weight;     /* [units * stride], unit-major */
  mpz_t denominator;       /* positive */
};

/* The same network in 64-bit numbers, with what the int64_t path must know to be exact.
 * `norm_limit` and `label_limit` are the largest L1 norm of a row (its bias entry 1 included) and the largest |label| for which
 * every intermediate result of the residual stays below 2^62 in absolute value. */
struct network_int64 {
  size_t units;
  size_t features;
  bool bias;
  const signed char *sign;
  const int64_t *weight; /* [stride * units], coordinate-major: weight[d * units + j], so that a row's entry costs one cache line */
  int64_t denominator;
  int64_t label_denominator;
  uint64_t largest; /* the largest |weight| */
  uint64_t norm_limit;
  uint64_t label_limit;
};

/* Fills `fast` from `net`.  `storage` has room for units * stride numbers and must outlive `fast`.
 * Returns false when a weight, the denominator or the label denominator does not fit, or no row could ever use the path. */
bool network_to_int64(struct network_int64 *fast, const struct network *net, mpz_srcptr label_denominator,
                      int64_t *storage);

#endif
