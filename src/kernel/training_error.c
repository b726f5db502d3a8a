#include "training_error.h"

#include "assumptions.h"
#include "magnitude.h"
#include "exactness.h"
#include "numerator.h"

void training_error_begin(struct training_error *error, const struct network *network,
                          const struct network_int64 *fast, mpz_srcptr label_denominator)
{
  error->network = network;
  error->fast = fast;
  mpz_init_set(error->label_denominator, label_denominator);
  mpz_init(error->sum);
  error->pending = 0;
  mpz_init(error->residual);
  mpz_init(error->unit);
  mpz_init(error->zero);
  error->samples = 0;
}

void training_error_end(struct training_error *error)
{
  mpz_clear(error->label_denominator);
  mpz_clear(error->sum);
  mpz_clear(error->residual);
  mpz_clear(error->unit);
  mpz_clear(error->zero);
}

void training_error_value(struct training_error *error, mpz_ptr numerator, mpz_ptr denominator)
{
  mpz_add_ui(numerator, error->sum, error->pending);
  mpz_mul(denominator, error->network->denominator, error->label_denominator);
  mpz_mul(denominator, denominator, denominator);
}

/* ---- the path through GMP ---- */

/* z = the pre-activation of unit j. */
/*@ requires valid:     NetworkValid(net) && SampleValid(s, net) && j < net->units && LiveTarget(z);
    requires separated: \separated(z, &net->weight[0 .. net->units * Stride(net) - 1][0]);
    terminates          \true;
    exits               \false;
    assigns             z->value;
    ensures  value:     z->value == PreactivationNumerator{Pre}(net, s, j);
*/
static void preactivation(mpz_ptr z, const struct network *net, size_t j, const struct sample *s)
{
  const size_t stride = net->features + (net->bias ? 1 : 0);
  /*@ assert stride: stride == Stride(net); */
  /*@ assert all: \forall integer k; 0 <= k < net->units * stride ==> Live(&net->weight[k][0]); */
  /*@ ghost index_means(); */
  /*@ ghost index_is_below(j, net->units, 0, stride); */
  const mpz_t *weight = net->weight + j * stride;
  /*@ assert live: \forall integer d; 0 <= d < stride ==> Live(&weight[d][0]); */
  /*@ assert apart: \forall integer d; 0 <= d < stride ==> \separated(z, &weight[d][0]); */
  /*@ assert weight: weight == UnitWeights(net, j); */
  if (net->bias)
    mpz_set(z, weight[net->features]);
  else
    mpz_set_ui(z, 0);
  /*@ assert bias: z->value == BiasNumerator{Pre}(net, j); */
  /*@ loop invariant index:   0 <= e <= s->size;
      loop invariant same:    \forall integer d; 0 <= d < stride ==> 
                                weight[d][0].value == \at(UnitWeights(net, j)[d][0].value, Pre);
      loop invariant partial: z->value == BiasNumerator{Pre}(net, j) +
                                SparseDot{Pre}(weight, s->column, s->value, e);
      loop assigns            e, z->value;
      loop variant            s->size - e;
  */
  for (size_t e = 0; e < s->size; e++) {
    /*@ ghost product_is_odd(); */
    if (s->value[e] >= 0)
      mpz_addmul_ui(z, weight[s->column[e]], (uint64_t)s->value[e]);
    else
      mpz_submul_ui(z, weight[s->column[e]], magnitude(s->value[e]));
  }
}

/* output += factor * max(0, z) */
/*@ requires live:    LiveTarget(output) && Live(z) && Live(zero) && zero->value == 0.0;
    terminates        \true;
    exits             \false;
    assigns           output->value;
    ensures  output:  output->value == \old(output->value) + SignedRelu(factor, \old(z->value));
*/
static void add_activation(mpz_ptr output, int factor, mpz_srcptr z, mpz_srcptr zero)
{
  if (mpz_cmp(z, zero) <= 0)
    return;
  if (factor > 0)
    mpz_add(output, output, z);
  else
    mpz_sub(output, output, z);
}

void training_error_residual(struct training_error *error, const struct sample *s, mpz_ptr residual)
{
  const struct network *net = error->network;
  /*@ ghost const size_t stride = net->features + (net->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(net); */
  mpz_set_ui(residual, 0);
  /*@ ghost index_means(); */
  /*@ loop invariant index:   0 <= j <= net->units;
      loop invariant zero:    error->zero[0].value == 0.0;
      loop invariant same:    \forall integer k; 0 <= k < net->units * stride ==>
                                net->weight[k][0].value == \at(error->network->weight[k][0].value, Pre);
      loop invariant partial: residual->value == OutputNumerator{Pre}(net, s, j);
      loop assigns            j, error->unit[0].value, residual->value;
      loop variant            net->units - j;
  */
  for (size_t j = 0; j < net->units; j++) {
    /*@ ghost index_is_below(j, net->units, 0, stride); */
    /*@ assert row: \forall integer d; 0 <= d < stride ==>
                      UnitWeights(net, j)[d][0].value == \at(UnitWeights(error->network, \at(j, Here))[\at(d, Here)][0].value, Pre); */
    /*@ ghost
      /@ loop invariant index: 0 <= e <= s->size;
         loop invariant frame: SparseDot(UnitWeights(net, j), s->column, s->value, e) ==
                                 SparseDot{Pre}(UnitWeights{Pre}(net, j), s->column, s->value, e);
         loop assigns e;
         loop variant s->size - e;
      @/
      for (size_t e = 0; e < s->size; e++)
        ;
    */
    /*@ assert frame: PreactivationNumerator(net, s, j) == PreactivationNumerator{Pre}(net, s, j); */
    preactivation(error->unit, net, j, s);
    add_activation(residual, net->sign[j], error->unit, error->zero);
  }
  mpz_mul(residual, residual, error->label_denominator);
  mpz_submul(residual, s->label, net->denominator);
}

/* ---- the path in 64-bit numbers ---- */

/*@ predicate FastErrorValid{L}(struct training_error *error) = ErrorValid(error) && error->fast != \null;

    // The L1 norm of the row with its bias entry.
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
  return magnitude(*label) <= fast->label_limit && norm_is_within(s->value, s->size, bias_norm, fast->norm_limit);
}

/* The residual, when the sample is within the limits. */
/*@ requires valid:     FastErrorValid(error) && SampleValid(s, error->network) && \valid(residual);
    requires separated: \separated(residual, s->value + (0 .. s->size - 1));
    terminates          \true;
    exits               \false;
    assigns             *residual;
    ensures  value:     \result ==>
                          *residual == ResidualNumerator{Pre}(error->network, &error->label_denominator[0], s);
*/
static bool residual_int64(const struct training_error *error, const struct sample *s, int64_t *residual)
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

/* ---- the sum ---- */

static void add_term(struct training_error *error, uint64_t term)
{
  if (term > UINT64_MAX - error->pending) {
    mpz_add_ui(error->sum, error->sum, error->pending);
    error->pending = 0;
  }
  error->pending += term;
}

/* sum += multiplicity * residual^2 */
static void add_square(struct training_error *error, uint64_t multiplicity)
{
  mpz_mul(error->residual, error->residual, error->residual);
  mpz_addmul_ui(error->sum, error->residual, multiplicity);
}

static void add_square_int64(struct training_error *error, int64_t residual, uint64_t multiplicity)
{
  uint64_t size = magnitude(residual);
  if (size <= UINT32_MAX && (multiplicity == 1 || size * size <= UINT64_MAX / multiplicity)) {
    add_term(error, multiplicity * (size * size));
  } else {
    mpz_set_si(error->residual, residual);
    add_square(error, multiplicity);
  }
}

static void count_samples(struct training_error *error, uint64_t multiplicity)
{
  error->samples = multiplicity > UINT64_MAX - error->samples ? UINT64_MAX : error->samples + multiplicity;
}

void training_error_add(struct training_error *error, const struct sample *s)
{
  int64_t residual;
  if (error->fast != NULL && residual_int64(error, s, &residual)) {
    add_square_int64(error, residual, s->multiplicity);
  } else {
    training_error_residual(error, s, error->residual);
    add_square(error, s->multiplicity);
  }
  count_samples(error, s->multiplicity);
}
