#include "residual_int64.h"

#include "assumptions.h"
#include "magnitude.h"

/*@ // The L1 norm of the row with its bias entry.
    logic integer RowNorm{L}(struct network_int64 *fast, struct sample *s) =
      (fast->bias ? 1 : 0) + Norm(s->value, s->size);

    // The bound of a pre-activation.
    logic integer UnitLimit{L}(struct network_int64 *fast) = Times(fast->norm_limit, fast->largest);
*/

/*@ ghost
  /@ terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    monotone: \forall integer e; 0 <= e <= size ==> 0 <= Norm(value, e) <= Norm(value, size);
  @/
  static void norm_is_monotone(const int64_t *value, size_t size)
  {
    /@ loop invariant index:    0 <= n <= size;
       loop invariant monotone: \forall integer e; 0 <= e <= n ==> 0 <= Norm(value, e) <= Norm(value, n);
       loop assigns   n;
       loop variant   size - n;
    @/
    for (size_t n = 0; n < size; n++)
      ;
  }
*/

/* Whether norm + the L1 norm of the values is at most `limit`. */
/*@ requires valid:  \valid_read(value + (0 .. size - 1)) && norm <= limit;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  within: \result ==> norm + Norm(value, size) <= limit;
*/
static bool norm_is_within(const int64_t *value, size_t size, uint64_t norm, uint64_t limit)
{
  /*@ loop invariant index:   0 <= e <= size;
      loop invariant partial: norm == \at(norm, Pre) + Norm(value, e);
      loop invariant limit:   norm <= limit;
      loop assigns            e, norm;
      loop variant            size - e;
  */
  for (size_t e = 0; e < size; e++) {
    const uint64_t term = magnitude(value[e]);
    if (term > limit - norm)
      return false;
    norm += term;
  }
  return true;
}

/* The weight of unit j for coordinate d. */
/*@ requires valid:  FastErrorValid(error) && j < error->network->units && d < Stride(error->network);
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  value:  \result == UnitWeights(error->network, j)[d][0].value;
    ensures  bound:  \abs(\result) <= error->fast->largest;
*/
static inline int64_t weight_int64(const struct training_error *error, size_t j, size_t d)
{
  const struct network_int64 *fast = error->fast;
  /*@ ghost const struct network *net = error->network; */
  /*@ ghost const size_t stride = net->features + (net->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(net) && fast->units == net->units; */
  /*@ assert count: Times(fast->units, stride) <= 0x1000000000000000; */
  /*@ ghost times_means(); */
  /*@ assert size: fast->units * stride <= 0x1000000000000000; */
  /*@ ghost index_means(); */
  /*@ ghost index_is_below(d, stride, j, fast->units); */
  /*@ assert place: Index(d, fast->units, j) == d * fast->units + j; */
  /*@ assert unit:  Index(j, stride, d) == Index(j, stride, 0) + d; */
  return fast->weight[d * fast->units + j];
}

/* The pre-activation of unit j. */
/*@ requires valid:  FastErrorValid(error) && SampleValid(s, error->network) && j < error->network->units;
    requires norm:   RowNorm(error->fast, s) <= error->fast->norm_limit;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  value:  \result == PreactivationNumerator(error->network, s, j);
    ensures  bound:  \abs(\result) <= UnitLimit(error->fast);
*/
static int64_t preactivation_int64(const struct training_error *error, size_t j, const struct sample *s)
{
  const struct network_int64 *fast = error->fast;
  /*@ ghost const struct network *net = error->network; */
  /*@ ghost norm_is_monotone(s->value, s->size); */
  /*@ ghost times_is_monotone(); */
  /*@ ghost times_is_additive(); */
  /*@ assert limit: UnitLimit(fast) <= NETWORK_PART_LIMIT; */
  int64_t z = fast->bias ? weight_int64(error, j, fast->features) : 0;
  /*@ assert bias: z == BiasNumerator(net, j); */
  /*@ assert start: Norm(s->value, 0) == 0; */
  /*@ assert first: \abs(z) <= Times((fast->bias ? 1 : 0), fast->largest); */
  /*@ loop invariant index:   0 <= e <= s->size;
      loop invariant partial: z == BiasNumerator(net, j) + SparseDot(UnitWeights(net, j), s->column, s->value, e);
      loop invariant bound:   \abs(z) <= Times((fast->bias ? 1 : 0) + Norm(s->value, e), fast->largest);
      loop assigns            e, z;
      loop variant            s->size - e;
  */
  for (size_t e = 0; e < s->size; e++) {
    const int64_t weight = weight_int64(error, j, s->column[e]);
    /*@ ghost product_is_within(s->value[e], weight); */
    /*@ ghost product_of_integers(weight, s->value[e]); */
    /*@ assert term: \abs(s->value[e] * weight) <= Times(\abs(s->value[e]), fast->largest); */
    /*@ assert norm: Norm(s->value, e + 1) == Norm(s->value, e) + \abs(s->value[e]); */
    /*@ assert next: Times((fast->bias ? 1 : 0) + Norm(s->value, e + 1), fast->largest) ==
                       Times((fast->bias ? 1 : 0) + Norm(s->value, e), fast->largest) +
                       Times(\abs(s->value[e]), fast->largest); */
    /*@ assert below: Times((fast->bias ? 1 : 0) + Norm(s->value, e + 1), fast->largest) <= UnitLimit(fast); */
    z += s->value[e] * weight;
  }
  return z;
}

/* The network's output. */
/*@ requires valid:  FastErrorValid(error) && SampleValid(s, error->network);
    requires norm:   RowNorm(error->fast, s) <= error->fast->norm_limit;
    terminates       \true;
    exits            \false;
    assigns          \nothing;
    ensures  value:  \result == OutputNumerator(error->network, s, error->network->units);
    ensures  bound:  \abs(\result) <= Times(UnitLimit(error->fast), error->fast->units);
*/
static int64_t output_int64(const struct training_error *error, const struct sample *s)
{
  const struct network_int64 *fast = error->fast;
  int64_t f = 0;
  /*@ ghost times_is_monotone(); */
  /*@ ghost times_is_additive(); */
  /*@ assert limit: Times(UnitLimit(fast), fast->units) <= NETWORK_PART_LIMIT; */
  /*@ loop invariant index:   0 <= j <= fast->units;
      loop invariant partial: f == OutputNumerator(error->network, s, j);
      loop invariant bound:   \abs(f) <= Times(UnitLimit(fast), j);
      loop assigns            j, f;
      loop variant            fast->units - j;
  */
  for (size_t j = 0; j < fast->units; j++) {
    const int64_t z = preactivation_int64(error, j, s);
    /*@ assert next: Times(UnitLimit(fast), j + 1) == Times(UnitLimit(fast), j) + UnitLimit(fast); */
    /*@ assert below: Times(UnitLimit(fast), j + 1) <= Times(UnitLimit(fast), fast->units); */
    if (z > 0)
      f += fast->sign[j] > 0 ? z : -z;
  }
  return f;
}

/* The label, when it and the row are within the limits. */
/*@ requires valid:  FastErrorValid(error) && SampleValid(s, error->network) && \valid(label);
    terminates       \true;
    exits            \false;
    assigns          *label;
    ensures  label:  \result ==> *label == s->label[0].value && \abs(*label) <= error->fast->label_limit;
    ensures  norm:   \result ==> RowNorm(error->fast, s) <= error->fast->norm_limit;
*/
static bool is_within_limits(const struct training_error *error, const struct sample *s, int64_t *label)
{
  const struct network_int64 *fast = error->fast;
  const uint64_t bias_norm = fast->bias ? 1 : 0;
  if (!mpz_fits_slong_p(s->label) || bias_norm > fast->norm_limit)
    return false;
  *label = mpz_get_si(s->label);
  return magnitude(*label) <= fast->label_limit &&
         norm_is_within(s->value, s->size, bias_norm, fast->norm_limit);
}

bool residual_int64(const struct training_error *error, const struct sample *s, int64_t *residual)
{
  const struct network_int64 *fast = error->fast;
  int64_t label;
  if (!is_within_limits(error, s, &label))
    return false;
  const int64_t f = output_int64(error, s);
  /*@ ghost times_is_monotone(); */
  /*@ ghost product_is_within(f, fast->label_denominator); */
  /*@ ghost product_is_within(label, fast->denominator); */
  /*@ assert output: \abs(f * fast->label_denominator) <= NETWORK_PART_LIMIT; */
  /*@ assert label:  \abs(label * fast->denominator) <= NETWORK_PART_LIMIT; */
  /*@ ghost product_of_integers(f, fast->label_denominator); */
  /*@ ghost product_of_integers(label, fast->denominator); */
  *residual = f * fast->label_denominator - label * fast->denominator;
  return true;
}
