#include "training_error.h"

#include "assumptions.h"
#include "magnitude.h"

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

/* z += <value, weight> for one unit's weights. */
static void add_products(mpz_ptr z, const mpz_t *weight, const uint32_t *column, const int64_t *value,
                         size_t size)
{
  for (size_t e = 0; e < size; e++) {
    if (value[e] >= 0)
      mpz_addmul_ui(z, weight[column[e]], (uint64_t)value[e]);
    else
      mpz_submul_ui(z, weight[column[e]], magnitude(value[e]));
  }
}

/* output += sign * max(0, z) */
static void add_activation(mpz_ptr output, int sign, mpz_srcptr z, mpz_srcptr zero)
{
  if (mpz_cmp(z, zero) <= 0)
    return;
  if (sign > 0)
    mpz_add(output, output, z);
  else
    mpz_sub(output, output, z);
}

/* output += the contribution of one unit, whose weights stand at `weight`. */
static void add_unit(struct training_error *error, const mpz_t *weight, int sign, const struct sample *s,
                     mpz_ptr output)
{
  if (error->network->bias)
    mpz_set(error->unit, weight[error->network->features]);
  else
    mpz_set_ui(error->unit, 0);
  add_products(error->unit, weight, s->column, s->value, s->size);
  add_activation(output, sign, error->unit, error->zero);
}

void training_error_residual(struct training_error *error, const struct sample *s, mpz_ptr residual)
{
  const struct network *net = error->network;
  size_t stride = net->features + (net->bias ? 1 : 0);
  mpz_set_ui(residual, 0);
  for (size_t j = 0; j < net->units; j++)
    add_unit(error, net->weight + j * stride, net->sign[j], s, residual);
  mpz_mul(residual, residual, error->label_denominator);
  mpz_submul(residual, s->label, net->denominator);
}

/* ---- the path in 64-bit numbers ---- */

/* Whether norm + the L1 norm of the values is at most `limit`; norm <= limit. */
static bool norm_is_within(const int64_t *value, size_t size, uint64_t norm, uint64_t limit)
{
  for (size_t e = 0; e < size; e++) {
    uint64_t term = magnitude(value[e]);
    if (term > limit - norm)
      return false;
    norm += term;
  }
  return true;
}

/* bias + <value, weight> for the unit whose weights are weight[d * units]. */
static int64_t preactivation(const int64_t *weight, size_t units, int64_t bias, const uint32_t *column,
                             const int64_t *value, size_t size)
{
  int64_t z = bias;
  for (size_t e = 0; e < size; e++)
    z += value[e] * weight[column[e] * units];
  return z;
}

static int64_t output(const struct network_int64 *fast, const struct sample *s)
{
  int64_t f = 0;
  for (size_t j = 0; j < fast->units; j++) {
    int64_t bias = fast->bias ? fast->weight[fast->features * fast->units + j] : 0;
    int64_t z = preactivation(fast->weight + j, fast->units, bias, s->column, s->value, s->size);
    if (z > 0)
      f += fast->sign[j] > 0 ? z : -z;
  }
  return f;
}

/* The label, when it and the row are within the limits of `fast`. */
static bool is_within_limits(const struct network_int64 *fast, const struct sample *s, int64_t *label)
{
  if (!mpz_fits_slong_p(s->label))
    return false;
  *label = mpz_get_si(s->label);
  return magnitude(*label) <= fast->label_limit &&
         norm_is_within(s->value, s->size, fast->bias ? 1 : 0, fast->norm_limit);
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
  const struct network_int64 *fast = error->fast;
  int64_t label;
  if (fast != NULL && is_within_limits(fast, s, &label)) {
    int64_t residual = fast->label_denominator * output(fast, s) - fast->denominator * label;
    add_square_int64(error, residual, s->multiplicity);
  } else {
    training_error_residual(error, s, error->residual);
    add_square(error, s->multiplicity);
  }
  count_samples(error, s->multiplicity);
}
