#include "training_error.h"

#include "assumptions.h"
#include "magnitude.h"
#include "exactness.h"
#include "residual_int64.h"

/*@ requires valid:     \valid(error) && Live(label_denominator) && 0.0 < label_denominator->value;
    requires separated: \separated(error, label_denominator);
    terminates          \true;
    exits               \false;
    assigns             error->label_denominator[0].value, error->label_denominator[0].live, error->sum[0].value,
                        error->sum[0].live, error->residual[0].value, error->residual[0].live, error->unit[0].value,
                        error->unit[0].live, error->zero[0].value, error->zero[0].live, error->pending,
                        error->samples;
    ensures  numbers:   ErrorNumbers(error);
    ensures  label:     error->label_denominator[0].value == label_denominator->value;
    ensures  zero:      ErrorNumerator(error) == 0.0;
*/
static void begin_numbers(struct training_error *error, mpz_srcptr label_denominator)
{
  mpz_init_set(error->label_denominator, label_denominator);
  mpz_init(error->sum);
  error->pending = 0;
  mpz_init(error->residual);
  mpz_init(error->unit);
  mpz_init(error->zero);
  error->samples = 0;
}

void training_error_begin(struct training_error *error, const struct network *network,
                          const struct network_int64 *fast, mpz_srcptr label_denominator)
{
  /*@ ghost const size_t stride = network->features + (network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(network); */
  /*@ ghost indices_are_below(network->units, stride); */
  error->network = network;
  error->fast = fast;
  /*@ assert pointers: network->weight == \at(network->weight, Pre) && network->sign == \at(network->sign, Pre); */
  /*@ assert before:   NetworkValid(network) && (fast != \null ==> FastValid(fast, network, label_denominator)); */
  /*@ ghost Linked: ; */
  begin_numbers(error, label_denominator);
  /*@ assert count: WeightCount(network) == WeightCount{Pre}(network) && Stride(network) == stride; */
  /*@ assert live: \forall integer k; 0 <= k < WeightCount{Pre}(network) ==> Live(&network->weight[k][0]); */
  /*@ assert network: NetworkValid(network); */
  /*@ assert untouched: \forall integer k; 0 <= k < WeightCount{Pre}(network) ==>
                          network->weight[k][0].value == \at(network->weight[k][0].value, Linked); */
  /*@ assert weights: \forall integer j, d; 0 <= j < network->units && 0 <= d < Stride(network) ==>
                        network->weight[Index(j, Stride(network), d)][0].value ==
                          \at(network->weight[Index(j, Stride(network), d)][0].value, Linked); */
  /*@ assert same:    fast != \null ==> SameNumbers(fast, network, &error->label_denominator[0]); */
  /*@ assert limits:  fast != \null ==> WithinLimits(fast, Stride(network)); */
  /*@ assert fast:    fast != \null ==> FastValid(fast, network, &error->label_denominator[0]); */
  /*@ ghost error_step(); */
  /*@ ghost product_is_additive(); */
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
  /*@ assert numerator: numerator->value == ErrorNumerator{Pre}(error); */
  /*@ assert denominator: denominator->value == ErrorDenominator{Pre}(error); */
  /*@ ghost product_keeps_the_sign(); */
  /*@ ghost product_means(); */
}

/*@ requires valid:     ErrorNumbers(error);
    terminates          \true;
    exits               \false;
    assigns             error->sum[0].value, error->pending;
    ensures  numerator: ErrorNumerator(error) == \old(ErrorNumerator(error)) + term;
*/
static void add_term(struct training_error *error, uint64_t term)
{
  if (term > UINT64_MAX - error->pending) {
    mpz_add_ui(error->sum, error->sum, error->pending);
    error->pending = 0;
  }
  error->pending += term;
}

/* sum += multiplicity * residual^2 */
/*@ requires valid:     ErrorNumbers(error);
    terminates          \true;
    exits               \false;
    assigns             error->sum[0].value, error->residual[0].value;
    ensures  numerator: ErrorNumerator(error) ==
                          \old(ErrorNumerator(error)) + WeightedSquare(\old(error->residual[0].value), multiplicity);
*/
static void add_square(struct training_error *error, uint64_t multiplicity)
{
  mpz_mul(error->residual, error->residual, error->residual);
  mpz_addmul_ui(error->sum, error->residual, multiplicity);
}

/* Whether multiplicity * size^2 fits into 64 bits, by a test that may also say no when it does. */
/*@ requires positive: 1 <= multiplicity;
    terminates         \true;
    exits              \false;
    assigns            \nothing;
    ensures  fits:     \result ==> size * size <= UINT64_MAX && multiplicity * (size * size) <= UINT64_MAX;
*/
static bool square_fits(uint64_t size, uint64_t multiplicity)
{
  if (size > UINT32_MAX)
    return false;
  /*@ assert square: size * size <= 0xffffffff * 0xffffffff; */
  const uint64_t square = size * size;
  if (multiplicity == 1)
    return true;
  const uint64_t limit = UINT64_MAX / multiplicity;
  /*@ assert limit: multiplicity * limit <= UINT64_MAX; */
  /*@ assert below: square <= limit ==> multiplicity * square <= multiplicity * limit; */
  return square <= limit;
}

/*@ ghost
  /@ requires   size: size == \abs(residual);
     terminates \true;
     exits      \false;
     assigns    \nothing;
     ensures    exact: (real)(multiplicity * (size * size)) == WeightedSquare((real)residual, (real)multiplicity);
  @/
  static void weighted_square_of_integers(int64_t residual, uint64_t size, uint64_t multiplicity)
  {
    product_means();
    /@ assert square: size * size == residual * residual; @/
    /@ assert real:   (real)(residual * residual) == (real)residual * (real)residual; @/
    /@ assert product: Product((real)residual, (real)residual) == (real)(size * size); @/
    ;
  }
*/

/* sum += multiplicity * residual^2 */
/*@ requires valid:     ErrorNumbers(error) && 1 <= multiplicity;
    terminates          \true;
    exits               \false;
    assigns             error->sum[0].value, error->pending, error->residual[0].value;
    ensures  numerator: ErrorNumerator(error) ==
                          \old(ErrorNumerator(error)) + WeightedSquare((real)residual, multiplicity);
*/
static void add_square_int64(struct training_error *error, int64_t residual, uint64_t multiplicity)
{
  const uint64_t size = magnitude(residual);
  if (square_fits(size, multiplicity)) {
    /*@ ghost weighted_square_of_integers(residual, size, multiplicity); */
    add_term(error, multiplicity * (size * size));
  } else {
    mpz_set_si(error->residual, residual);
    add_square(error, multiplicity);
  }
}

/*@ requires valid: \valid(error);
    terminates      \true;
    exits           \false;
    assigns         error->samples;
    ensures  count: error->samples == \min(UINT64_MAX, \old(error->samples) + multiplicity);
*/
static void count_samples(struct training_error *error, uint64_t multiplicity)
{
  error->samples = multiplicity > UINT64_MAX - error->samples ? UINT64_MAX : error->samples + multiplicity;
}

/* sum += multiplicity * residual^2 for the residual of one sample. */
/*@ requires valid:     ErrorValid(error) && SampleValid(s, error->network);
    requires separated: \separated(error, s);
    terminates          \true;
    exits               \false;
    assigns             error->sum[0].value, error->pending, error->residual[0].value, error->unit[0].value;
    ensures  numerator: ErrorNumerator(error) ==
                          \old(ErrorNumerator(error)) +
                          WeightedSquare(ResidualNumerator{Pre}(error->network, &error->label_denominator[0], s),
                                         \old(s->multiplicity));
*/
static void add_residual(struct training_error *error, const struct sample *s)
{
  int64_t residual;
  if (error->fast != NULL && residual_int64(error, s, &residual)) {
    add_square_int64(error, residual, s->multiplicity);
  } else {
    training_error_residual(error, s, error->residual);
    add_square(error, s->multiplicity);
  }
}

void training_error_add(struct training_error *error, const struct sample *s)
{
  /*@ ghost const size_t stride = error->network->features + (error->network->bias ? 1 : 0); */
  /*@ assert stride: stride == Stride(error->network); */
  /*@ ghost indices_are_below(error->network->units, stride); */
  /*@ ghost error_is_exact(error->network, s, error->label_denominator); */
  add_residual(error, s);
  count_samples(error, s->multiplicity);
  /*@ assert numbers: ErrorNumbers(error); */
  /*@ assert network: NetworkValid(error->network); */
  /*@ assert untouched: \forall integer k; 0 <= k < WeightCount(error->network) ==>
                          error->network->weight[k][0].value == \at(error->network->weight[k][0].value, Pre); */
  /*@ assert weights: \forall integer j, d; 0 <= j < error->network->units && 0 <= d < Stride(error->network) ==>
                        error->network->weight[Index(j, Stride(error->network), d)][0].value ==
                          \at(error->network->weight[Index(j, Stride(error->network), d)][0].value, Pre); */
  /*@ assert same:    error->fast != \null ==>
                        SameNumbers(error->fast, error->network, &error->label_denominator[0]); */
  /*@ assert limits:  error->fast != \null ==> WithinLimits(error->fast, Stride(error->network)); */
  /*@ assert fast:    error->fast != \null ==>
                        FastValid(error->fast, error->network, &error->label_denominator[0]); */
}
