/* A depth-2 network: k ReLU units with signs, integer weights over one denominator, optional biases. */
#ifndef RELUCERT_NETWORK_H
#define RELUCERT_NETWORK_H

#include "index.h"
#include "product.h"

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

/*@ // The bias counts as the last coordinate.
    logic integer Stride{L}(struct network *net) = net->features + (net->bias ? 1 : 0);

    // The number of weights, biases included.
    logic integer WeightCount{L}(struct network *net) = Times(net->units, Stride(net));

    predicate NetworkValid{L}(struct network *net) =
      \valid_read(net) && net->features < 0x4000000000000000 && WeightCount(net) <= 0x1000000000000000 &&
      \valid_read(net->sign + (0 .. net->units - 1)) &&
      (\forall integer j; 0 <= j < net->units ==> net->sign[j] == 1 || net->sign[j] == -1) &&
      (\forall integer k; 0 <= k < WeightCount(net) ==> Live(&net->weight[k][0])) &&
      Live(&net->denominator[0]) && 0.0 < net->denominator[0].value;

    // Every number of the network and the label denominator are integers, as those of GMP are.
    predicate NetworkWhole{L}(struct network *net) =
      Whole(net->denominator[0].value) &&
      \forall integer k; 0 <= k < WeightCount(net) ==> Whole(net->weight[k][0].value);
*/

/* The same network in 64-bit numbers, with what the int64_t path must know to be exact.
 * Coordinate-major, so that an entry of a row costs one cache line.  `norm_limit` and `label_limit` are the largest L1 norm of a row (its bias entry 1 included) and the largest |label| for which
 * every intermediate result of the residual stays below 2^62 in absolute value. */
struct network_int64 {
  size_t units;
  size_t features;
  bool bias;
  const signed char *sign;
  const int64_t *weight; /* [stride * units], coordinate-major: weight[d * units + j] */
  int64_t denominator;
  int64_t label_denominator;
  uint64_t largest; /* the largest |weight| */
  uint64_t norm_limit;
  uint64_t label_limit;
};

/* Half of 2^62 for the output's part of a residual, half for the label's. */
#define NETWORK_PART_LIMIT ((UINT64_C(1) << 61) - 1)

/*@ // The two networks hold the same numbers.
    predicate SameNumbers{L}(struct network_int64 *fast, struct network *net, mpz_ptr label_denominator) =
      fast->units == net->units && fast->features == net->features && (fast->bias <==> net->bias) &&
      fast->sign == net->sign && fast->denominator == net->denominator[0].value &&
      fast->label_denominator == label_denominator->value &&
      \forall integer j, d; 0 <= j < net->units && 0 <= d < Stride(net) ==>
        fast->weight[Index(d, net->units, j)] == net->weight[Index(j, Stride(net), d)][0].value;

    // A pre-activation is at most norm * largest in magnitude.
    predicate OutputFits(integer norm, integer largest, integer units, integer label_denominator) =
      Times(Times(Times(norm, largest), units), label_denominator) <= NETWORK_PART_LIMIT;

    predicate LabelFits(integer label, integer denominator) = Times(label, denominator) <= NETWORK_PART_LIMIT;

    // What makes the 64-bit arithmetic exact.
    predicate WithinLimits{L}(struct network_int64 *fast, integer stride) =
      fast->largest <= 0x7fffffffffffffff + 1 && 0 < fast->denominator && 0 < fast->label_denominator &&
      OutputFits(fast->norm_limit, fast->largest, fast->units, fast->label_denominator) &&
      LabelFits(fast->label_limit, fast->denominator) &&
      \forall integer j, d; 0 <= j < fast->units && 0 <= d < stride ==>
        \abs(fast->weight[Index(d, fast->units, j)]) <= fast->largest;

    predicate FastValid{L}(struct network_int64 *fast, struct network *net, mpz_ptr label_denominator) =
      \valid_read(fast) && Times(fast->units, Stride(net)) <= 0x1000000000000000 &&
      (\forall integer j, d; 0 <= j < fast->units && 0 <= d < Stride(net) ==>
        \valid_read(fast->weight + Index(d, fast->units, j))) &&
      SameNumbers(fast, net, label_denominator) && WithinLimits(fast, Stride(net));
*/

/* Fills `fast` from `net`.  `storage` has room for units * stride numbers and must outlive `fast`.
 * Returns false when a weight, the denominator or the label denominator does not fit, or no row could ever use the path. */
/*@ requires valid:     NetworkValid(net) && NetworkWhole(net) && \valid(fast);
    requires label:     Live(label_denominator) && Whole(label_denominator->value) && 0.0 < label_denominator->value;
    requires storage:   \valid(storage + (0 .. WeightCount(net) - 1));
    requires separated: \separated(fast, storage + (0 .. WeightCount(net) - 1), net) &&
                        \separated(fast, label_denominator) &&
                        \separated(storage + (0 .. WeightCount(net) - 1), label_denominator);
    terminates          \true;
    exits               \false;
    assigns             *fast, storage[0 .. WeightCount(net) - 1];
    ensures  same:      \result ==> FastValid(fast, net, label_denominator);
    ensures  storage:   \result ==> fast->weight == storage;
*/
bool network_to_int64(struct network_int64 *fast, const struct network *net, mpz_srcptr label_denominator,
                      int64_t *storage);

#endif
