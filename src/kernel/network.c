#include "network.h"

#include "assumptions.h"
#include "magnitude.h"

/*@ requires live:     Live(z) && Whole(z->value);
    requires target:   \valid(n);
    terminates         \true;
    exits              \false;
    assigns            *n;
    ensures  value:    \result ==> *n == z->value;
    ensures  untouched: !\result ==> *n == \old(*n);
*/
static bool to_int64(mpz_srcptr z, int64_t *n)
{
  if (!mpz_fits_slong_p(z))
    return false;
  *n = mpz_get_si(z);
  return true;
}

/* The weights that the units give to coordinate d. */
/*@ requires valid:     NetworkValid(net) && NetworkWhole(net) && 0 <= d < Stride(net);
    requires storage:   \valid(storage + (0 .. WeightCount(net) - 1)) && \valid(largest);
    requires separated: \separated(largest, storage + (0 .. WeightCount(net) - 1), net);
    terminates          \true;
    exits               \false;
    assigns             storage[d * net->units .. d * net->units + net->units - 1], *largest;
    ensures  numbers:   \result ==> \forall integer j; 0 <= j < net->units ==>
                          storage[Index(d, net->units, j)] == net->weight[Index(j, Stride(net), d)][0].value;
    ensures  bound:     \result ==> \forall integer j; 0 <= j < net->units ==>
                          \abs(storage[Index(d, net->units, j)]) <= *largest;
    ensures  grows:     \old(*largest) <= *largest <= \max(\old(*largest), 0x7fffffffffffffff + 1);
*/
static bool convert_coordinate(const struct network *net, size_t d, int64_t *storage, uint64_t *largest)
{
  const size_t units = net->units;
  const size_t stride = net->features + (net->bias ? 1 : 0);
  /*@ assert stride: stride == Stride(net); */
  /*@ ghost times_means(); */
  /*@ assert count: WeightCount(net) == units * stride; */
  /*@ assert size: 0 <= units * stride <= 0x1000000000000000; */
  /*@ ghost index_means(); */
  /*@ ghost index_is_below(d, stride, 0, units); */
  /*@ loop invariant index:   0 <= j <= units;
      loop invariant numbers: \forall integer i; 0 <= i < j ==>
                                storage[Index(d, units, i)] == net->weight[Index(i, stride, d)][0].value;
      loop invariant bound:   \forall integer i; 0 <= i < j ==> \abs(storage[Index(d, units, i)]) <= *largest;
      loop invariant grows:   \at(*largest, Pre) <= *largest <= \max(\at(*largest, Pre), 0x7fffffffffffffff + 1);
      loop assigns            j, storage[d * units .. d * units + units - 1], *largest;
      loop variant            units - j;
  */
  for (size_t j = 0; j < units; j++) {
    /*@ ghost index_is_below(j, units, d, stride); */
    /*@ ghost index_is_below(d, stride, j, units); */
    int64_t number;
    if (!to_int64(net->weight[j * stride + d], &number))
      return false;
    /*@ assert place: 0 <= d * units + j < units * stride && \valid(storage + (d * units + j)); */
    storage[d * units + j] = number;
    const uint64_t size = magnitude(number);
    if (size > *largest)
      *largest = size;
    /*@ assert index: Index(d, units, j) == d * units + j && Index(j, stride, d) == j * stride + d; */
  }
  return true;
}

/* The largest number whose product with `factor` is at most `limit`; `limit` itself if the factor is 0. */
/*@ terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  product:  Times(\result, factor) <= limit;
*/
static uint64_t largest_cofactor(uint64_t limit, uint64_t factor)
{
  const uint64_t cofactor = factor > 0 ? limit / factor : limit;
  /*@ assert cofactor * factor <= limit; */
  /*@ ghost times_means(); */
  return cofactor;
}

/*@ requires positive: 0 < label_denominator;
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  limit:    OutputFits(\result, largest, units, label_denominator);
*/
static uint64_t norm_limit(uint64_t largest, size_t units, int64_t label_denominator)
{
  const uint64_t output_limit = largest_cofactor(NETWORK_PART_LIMIT, (uint64_t)label_denominator);
  const uint64_t unit_limit = largest_cofactor(output_limit, units);
  const uint64_t limit = largest_cofactor(unit_limit, largest);
  /*@ ghost times_is_monotone(); */
  /*@ assert unit:   Times(limit, largest) <= unit_limit; */
  /*@ assert output: Times(Times(limit, largest), units) <= output_limit; */
  return limit;
}

/* All weights, coordinate by coordinate. */
/*@ requires valid:     NetworkValid(net) && NetworkWhole(net);
    requires storage:   \valid(storage + (0 .. WeightCount(net) - 1)) && \valid(largest) && *largest == 0;
    requires separated: \separated(largest, storage + (0 .. WeightCount(net) - 1), net);
    terminates          \true;
    exits               \false;
    assigns             storage[0 .. WeightCount(net) - 1], *largest;
    ensures  numbers:   \result ==> \forall integer j, d; 0 <= j < net->units && 0 <= d < Stride(net) ==>
                          storage[Index(d, net->units, j)] == net->weight[Index(j, Stride(net), d)][0].value;
    ensures  bound:     \result ==> \forall integer j, d; 0 <= j < net->units && 0 <= d < Stride(net) ==>
                          \abs(storage[Index(d, net->units, j)]) <= *largest;
    ensures  largest:   *largest <= 0x7fffffffffffffff + 1;
    ensures  places:    \forall integer j, d; 0 <= j < net->units && 0 <= d < Stride(net) ==>
                          \valid(storage + Index(d, net->units, j));
*/
static bool convert_weights(const struct network *net, int64_t *storage, uint64_t *largest)
{
  /*@ ghost const size_t units = net->units; */
  const size_t stride = net->features + (net->bias ? 1 : 0);
  /*@ assert stride: stride == Stride(net); */
  /*@ ghost times_means(); */
  /*@ assert count: WeightCount(net) == units * stride; */
  /*@ assert size: 0 <= units * stride <= 0x1000000000000000; */
  /*@ ghost index_means(); */
  /*@ ghost indices_are_below(stride, units); */
  /*@ assert places: \forall integer j, d; 0 <= j < units && 0 <= d < stride ==>
                       \valid(storage + Index(d, units, j)); */
  /*@ loop invariant index:   0 <= d <= stride;
      loop invariant numbers: \forall integer j, c; 0 <= j < units && 0 <= c < d ==>
                                storage[Index(c, units, j)] == net->weight[Index(j, stride, c)][0].value;
      loop invariant bound:   \forall integer j, c; 0 <= j < units && 0 <= c < d ==>
                                \abs(storage[Index(c, units, j)]) <= *largest;
      loop invariant largest: *largest <= 0x7fffffffffffffff + 1;
      loop assigns            d, storage[0 .. units * stride - 1], *largest;
      loop variant            stride - d;
  */
  for (size_t d = 0; d < stride; d++) {
    /*@ ghost index_is_below(d, stride, 0, units); */
    /*@ ghost indices_are_below(d, units); */
    if (!convert_coordinate(net, d, storage, largest))
      return false;
    /*@ assert untouched: \forall integer k; 0 <= k < d * units ==> storage[k] == \at(storage[k], LoopCurrent); */
    /*@ assert before: \forall integer j, c; 0 <= j < units && 0 <= c < d ==>
                         storage[Index(c, units, j)] == net->weight[Index(j, stride, c)][0].value; */
    /*@ assert this: \forall integer j, c; 0 <= j < units && c == d ==>
                       storage[Index(c, units, j)] == net->weight[Index(j, stride, c)][0].value; */
  }
  return true;
}

bool network_to_int64(struct network_int64 *fast, const struct network *net, mpz_srcptr label_denominator,
                      int64_t *storage)
{
  uint64_t largest = 0;
  if (!to_int64(net->denominator, &fast->denominator) ||
      !to_int64(label_denominator, &fast->label_denominator) || !convert_weights(net, storage, &largest))
    return false;
  fast->units = net->units;
  fast->features = net->features;
  fast->bias = net->bias;
  fast->sign = net->sign;
  fast->weight = storage;
  fast->largest = largest;
  fast->norm_limit = norm_limit(largest, net->units, fast->label_denominator);
  fast->label_limit = largest_cofactor(NETWORK_PART_LIMIT, (uint64_t)fast->denominator);
  /*@ assert network: net->units == \at(net->units, Pre) && Stride(net) == Stride{Pre}(net); */
  /*@ assert valid: \forall integer j, d; 0 <= j < fast->units && 0 <= d < Stride(net) ==>
                      \valid_read(fast->weight + Index(d, fast->units, j)); */
  /*@ assert same: SameNumbers(fast, net, label_denominator); */
  /*@ assert output: OutputFits(fast->norm_limit, fast->largest, fast->units, fast->label_denominator); */
  /*@ assert bound: \forall integer j, d; 0 <= j < fast->units && 0 <= d < Stride(net) ==>
                      \abs(fast->weight[Index(d, fast->units, j)]) <= fast->largest; */
  /*@ assert limits: WithinLimits(fast, Stride(net)); */
  return fast->norm_limit > 0;
}
