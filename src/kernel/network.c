#include "network.h"

#include "assumptions.h"
#include "magnitude.h"

/* Half of 2^62 for the output's part of a residual, half for the label's. */
#define PART_LIMIT ((UINT64_C(1) << 61) - 1)

static bool to_int64(mpz_srcptr z, int64_t *n)
{
  if (!mpz_fits_slong_p(z))
    return false;
  *n = mpz_get_si(z);
  return true;
}

/* The weights that the units give to one coordinate: target[j] = weight[j * stride].  Raises *largest to the largest magnitude. */
static bool convert_coordinate(int64_t *target, const mpz_t *weight, size_t units, size_t stride,
                               uint64_t *largest)
{
  for (size_t j = 0; j < units; j++) {
    if (!to_int64(weight[j * stride], &target[j]))
      return false;
    uint64_t size = magnitude(target[j]);
    if (size > *largest)
      *largest = size;
  }
  return true;
}

static uint64_t at_least_one(uint64_t n)
{
  return n > 0 ? n : 1;
}

/* The largest norm for which norm * largest * units * label_denominator <= PART_LIMIT. */
static uint64_t norm_limit(uint64_t largest, size_t units, int64_t label_denominator)
{
  uint64_t output_limit = PART_LIMIT / (uint64_t)label_denominator;
  uint64_t unit_limit = output_limit / at_least_one(units);
  return unit_limit / at_least_one(largest);
}

bool network_to_int64(struct network_int64 *fast, const struct network *net, mpz_srcptr label_denominator,
                      int64_t *storage)
{
  int64_t denominator;
  int64_t label_denominator_int64;
  if (!to_int64(net->denominator, &denominator) || !to_int64(label_denominator, &label_denominator_int64))
    return false;
  size_t units = net->units;
  size_t stride = net->features + (net->bias ? 1 : 0);
  uint64_t largest = 0;
  for (size_t d = 0; d < stride; d++)
    if (!convert_coordinate(storage + d * units, net->weight + d, units, stride, &largest))
      return false;
  fast->units = units;
  fast->features = net->features;
  fast->bias = net->bias;
  fast->sign = net->sign;
  fast->weight = storage;
  fast->denominator = denominator;
  fast->label_denominator = label_denominator_int64;
  fast->largest = largest;
  fast->norm_limit = norm_limit(largest, units, label_denominator_int64);
  fast->label_limit = PART_LIMIT / (uint64_t)denominator;
  return fast->norm_limit > 0;
}
