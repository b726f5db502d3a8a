#include "weights.h"

#include "npy.h"
#include "weights_table.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* ---- networks ---- */

static size_t stride_of(const struct network *net)
{
  return net->features + (net->bias ? 1 : 0);
}

enum status owned_network_init(struct owned_network *net, size_t units, size_t features, bool bias,
                               struct diagnostic *d)
{
  size_t weights;
  *net = (struct owned_network){0};
  if (__builtin_mul_overflow(units, features + (bias ? 1 : 0), &weights))
    return diagnostic_out_of_memory(d);
  net->weight = calloc(weights + 1, sizeof *net->weight);
  net->sign = malloc(units + 1);
  if (net->weight == NULL || net->sign == NULL) {
    free(net->weight);
    free(net->sign);
    *net = (struct owned_network){0};
    return diagnostic_out_of_memory(d);
  }
  for (size_t i = 0; i < weights; i++)
    mpz_init(net->weight[i]);
  memset(net->sign, 1, units);
  net->network.units = units;
  net->network.features = features;
  net->network.bias = bias;
  net->network.weight = net->weight;
  net->network.sign = net->sign;
  mpz_init_set_ui(net->network.denominator, 1);
  return STATUS_OK;
}

void owned_network_free(struct owned_network *net)
{
  if (net->weight == NULL)
    return;
  size_t weights = net->network.units * stride_of(&net->network);
  for (size_t i = 0; i < weights; i++)
    mpz_clear(net->weight[i]);
  mpz_clear(net->network.denominator);
  free(net->weight);
  free(net->sign);
  *net = (struct owned_network){0};
}

static enum status too_large(struct diagnostic *d)
{
  return diagnostic_set(d, STATUS_LIMIT,
                        "error: the weights take more than %" PRIu64 " bytes over their common denominator",
                        WEIGHTS_MAX_BYTES);
}

/* Whether `count` numbers may grow by `bits` bits each, when they have `bytes` together. */
static bool fits(uint64_t count, uint64_t bytes, size_t bits)
{
  uint64_t more;
  return !__builtin_mul_overflow(count, bits / 8 + 1, &more) && bytes <= WEIGHTS_MAX_BYTES &&
         more <= WEIGHTS_MAX_BYTES - bytes;
}

/* The weights of the columns of upper limbs, from those of the columns that they belong to. */
static void fold_limbs(struct owned_network *net, const struct column_denominators *columns)
{
  const size_t stride = stride_of(&net->network);
  for (size_t i = 0; i < columns->count; i++) {
    const struct column_denominator *entry = &columns->entry[i];
    for (size_t j = 0; j < net->network.units; j++)
      for (uint32_t k = 1; k < entry->limbs; k++)
        mpz_mul_2exp(net->weight[j * stride + entry->upper + k - 1], net->weight[j * stride + entry->column],
                     (mp_bitcnt_t)k * DATASET_LIMB_BITS);
  }
}

enum status owned_network_fold_columns(struct owned_network *net, const struct column_denominators *columns,
                                       struct diagnostic *d)
{
  struct network *n = &net->network;
  size_t stride = stride_of(n);
  size_t weights = n->units * stride;
  uint64_t bytes = 0;
  if (columns == NULL)
    return STATUS_OK;
  mpz_t common, factor;
  mpz_init_set_ui(common, 1);
  mpz_init(factor);
  for (size_t i = 0; i < weights; i++)
    bytes += mpz_size(net->weight[i]) * sizeof(mp_limb_t);
  enum status status = STATUS_OK;
  const size_t limbs = columns->upper > 0 ? DATASET_MAX_VALUE_BITS : 0;
  if (!column_denominators_lcm(columns, common) || !fits(weights, bytes, mpz_sizeinbase(common, 2) + limbs))
    status = too_large(d);
  for (size_t i = 0; status == STATUS_OK && i < weights; i++) {
    size_t column = i % stride;
    const struct column_denominator *entry =
        column < n->features ? column_denominators_find(columns, (uint32_t)column) : NULL;
    if (entry == NULL) {
      mpz_mul(net->weight[i], net->weight[i], common);
    } else {
      mpz_divexact(factor, common, entry->value);
      mpz_mul(net->weight[i], net->weight[i], factor);
    }
  }
  if (status == STATUS_OK) {
    fold_limbs(net, columns);
    mpz_mul(n->denominator, n->denominator, common);
  }
  mpz_clear(common);
  mpz_clear(factor);
  return status;
}

/* ---- tables ---- */

void weights_table_init(struct weights_table *t, size_t features, bool bias)
{
  *t = (struct weights_table){.features = features, .bias = bias, .stride = features + (bias ? 1 : 0)};
}

void weights_table_clear(struct weights_table *t)
{
  for (size_t i = 0; i < t->size; i++) {
    mpz_clear(t->numerator[i]);
    mpz_clear(t->denominator[i]);
  }
  free(t->numerator);
  free(t->denominator);
}

static enum status reserve(struct weights_table *t, struct diagnostic *d)
{
  if (t->size < t->capacity)
    return STATUS_OK;
  size_t capacity = t->capacity == 0 ? 64 : 2 * t->capacity;
  mpz_t *numerator = realloc(t->numerator, capacity * sizeof *numerator);
  if (numerator == NULL)
    return diagnostic_out_of_memory(d);
  t->numerator = numerator;
  mpz_t *denominator = realloc(t->denominator, capacity * sizeof *denominator);
  if (denominator == NULL)
    return diagnostic_out_of_memory(d);
  t->denominator = denominator;
  t->capacity = capacity;
  return STATUS_OK;
}

enum status weights_table_add(struct weights_table *t, struct number *n, const struct input *in,
                              struct position at, struct diagnostic *d)
{
  enum status status = reserve(t, d);
  if (status != STATUS_OK)
    return status;
  if (n->small && n->denominator != 1)
    number_make_big(n);
  mpz_init(t->numerator[t->size]);
  mpz_init(t->denominator[t->size]);
  if (n->small) {
    mpz_set_si(t->numerator[t->size], n->numerator);
  } else {
    mpz_set(t->numerator[t->size], n->big_numerator);
    if (mpz_cmp_ui(n->big_denominator, 1) != 0)
      mpz_set(t->denominator[t->size], n->big_denominator);
  }
  t->bytes += (mpz_size(t->numerator[t->size]) + mpz_size(t->denominator[t->size])) * sizeof(mp_limb_t);
  t->size++;
  if (t->bytes > WEIGHTS_MAX_BYTES)
    return input_limit(in, at, d, "more than %" PRIu64 " bytes of weights", WEIGHTS_MAX_BYTES);
  return STATUS_OK;
}

enum status weights_table_wrong_row(const struct weights_table *t, uint64_t columns, const struct input *in,
                                    struct position at, struct diagnostic *d)
{
  const char *parts = t->bias ? "one for each feature and the bias" : "one for each feature";
  if (columns == 1 && t->size > 1)
    return input_error(
        in, at, d,
        "found a single number, expected %zu, %s; an output bias is not part of a network here, subtract it "
        "from the labels",
        t->stride, parts);
  if (!t->bias && columns == t->features + 1)
    return input_error(in, at, d,
                       "found %" PRIu64
                       " numbers, expected %zu, %s (one more is a bias, for a network with --bias)",
                       columns, t->stride, parts);
  return input_error(in, at, d, "found %" PRIu64 " numbers, expected %zu, %s", columns, t->stride, parts);
}

/* The least common multiple of all denominators; the number of limbs bounds the work that hostile weights can ask for. */
static bool common_denominator(const struct weights_table *t, mpz_ptr common)
{
  mpz_set_ui(common, 1);
  for (size_t i = 0; i < t->size; i++) {
    if (mpz_sgn(t->denominator[i]) == 0 || mpz_divisible_p(common, t->denominator[i]))
      continue;
    mpz_lcm(common, common, t->denominator[i]);
    if (!fits(t->size, t->bytes, mpz_sizeinbase(common, 2)))
      return false;
  }
  return true;
}

static enum status read_signs(signed char *sign, const char *signs, size_t units, const char *path,
                              struct diagnostic *d)
{
  if (strlen(signs) != units)
    return diagnostic_set(d, STATUS_MALFORMED,
                          "%s: error: found %zu units, expected %zu, one for each sign in '%s'", path, units,
                          strlen(signs), signs);
  for (size_t j = 0; j < units; j++) {
    if (signs[j] != '+' && signs[j] != '-')
      return diagnostic_set(d, STATUS_MALFORMED,
                            "error: found '%c' in the signs '%s', expected + or - for each unit", signs[j],
                            signs);
    sign[j] = signs[j] == '+' ? 1 : -1;
  }
  return STATUS_OK;
}

static enum status to_network(struct owned_network *net, struct weights_table *t, const char *signs,
                              const char *path, struct diagnostic *d)
{
  size_t units = t->stride == 0 ? 0 : t->size / t->stride;
  if (units == 0)
    return diagnostic_set(d, STATUS_MALFORMED, "%s: error: found no weights, expected one row for each unit",
                          path);
  enum status status = owned_network_init(net, units, t->features, t->bias, d);
  if (status != STATUS_OK)
    return status;
  if (signs != NULL)
    status = read_signs(net->sign, signs, units, path, d);
  if (status == STATUS_OK && !common_denominator(t, net->network.denominator))
    status = too_large(d);
  mpz_t factor;
  mpz_init(factor);
  for (size_t i = 0; status == STATUS_OK && i < t->size; i++) {
    mpz_swap(net->weight[i], t->numerator[i]);
    if (mpz_sgn(t->denominator[i]) == 0)
      mpz_mul(net->weight[i], net->weight[i], net->network.denominator);
    else {
      mpz_divexact(factor, net->network.denominator, t->denominator[i]);
      mpz_mul(net->weight[i], net->weight[i], factor);
    }
  }
  mpz_clear(factor);
  if (status != STATUS_OK)
    owned_network_free(net);
  return status;
}

static enum status fill_table(struct weights_table *t, const char *path, struct diagnostic *d)
{
  struct input in;
  enum status status = input_open(&in, path, d);
  if (status != STATUS_OK)
    return status;
  /* No text begins with this byte. */
  status = input_peek(&in) == 0x93 ? weights_npy_read(t, &in, d) : weights_text_read(t, &in, d);
  input_close(&in);
  return status;
}

enum status weights_read(struct owned_network *net, const char *path, size_t features, bool bias,
                         const char *signs, struct diagnostic *d)
{
  struct weights_table table;
  *net = (struct owned_network){0};
  weights_table_init(&table, features, bias);
  enum status status = fill_table(&table, path, d);
  if (status == STATUS_OK)
    status = to_network(net, &table, signs, strcmp(path, "-") == 0 ? "<stdin>" : path, d);
  weights_table_clear(&table);
  return diagnostic_in_file(d, status, path);
}
