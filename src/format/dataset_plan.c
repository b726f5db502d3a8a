#include "dataset_plan.h"

#include <stdlib.h>
#include <string.h>

static void number_plan_init(struct dataset_number_plan *p)
{
  mpz_init_set_ui(p->factor, 1);
  p->small = 1;
  p->decimals = 0;
}

static void cache_factor(struct dataset_number_plan *p)
{
  p->small = mpz_fits_slong_p(p->factor) ? mpz_get_si(p->factor) : 0;
}

/* 1 / denominator = factor / 10^decimals with the least number of decimals; false when there is none or too many. */
static bool terminate(struct dataset_number_plan *p, mpz_srcptr denominator)
{
  mpz_t rest, five;
  unsigned long twos = mpz_scan1(denominator, 0);
  mpz_init(rest);
  mpz_init_set_ui(five, 5);
  mpz_tdiv_q_2exp(rest, denominator, twos);
  unsigned long fives = mpz_remove(rest, rest, five);
  p->decimals = twos > fives ? twos : fives;
  bool terminates = mpz_cmp_ui(rest, 1) == 0 && p->decimals <= DATASET_MAX_DECIMALS;
  if (terminates) {
    mpz_ui_pow_ui(p->factor, 5, p->decimals - fives);
    mpz_mul_2exp(p->factor, p->factor, p->decimals - twos);
    cache_factor(p);
  }
  mpz_clear(rest);
  mpz_clear(five);
  return terminates;
}

static void multiply(struct dataset_number_plan *p, mpz_srcptr scale, mpz_srcptr denominator)
{
  mpz_divexact(p->factor, scale, denominator);
  p->decimals = 0;
  cache_factor(p);
}

static bool all_terminate(struct dataset_plan *plan)
{
  const struct column_denominators *columns = plan->set->column_denominator;
  if (!terminate(&plan->label, plan->set->label_denominator))
    return false;
  for (size_t i = 0; columns != NULL && i < columns->count; i++)
    if (!terminate(&plan->column[i], columns->entry[i].value))
      return false;
  return true;
}

enum status dataset_common_denominator(const struct dataset *set, mpz_ptr common, struct diagnostic *d)
{
  mpz_set(common, set->label_denominator);
  if (set->column_denominator != NULL && !column_denominators_lcm(set->column_denominator, common))
    return diagnostic_set(
        d, STATUS_LIMIT,
        "error: the common denominator of all columns has more than %d digits; rcert does not need it",
        NUMBER_MAX_DIGITS);
  return STATUS_OK;
}

static enum status scale_all(struct dataset_plan *plan, struct diagnostic *d)
{
  const struct column_denominators *columns = plan->set->column_denominator;
  enum status status = dataset_common_denominator(plan->set, plan->scale, d);
  if (status != STATUS_OK)
    return status;
  mpz_set(plan->plain.factor, plan->scale);
  cache_factor(&plan->plain);
  multiply(&plan->label, plan->scale, plan->set->label_denominator);
  for (size_t i = 0; columns != NULL && i < columns->count; i++)
    multiply(&plan->column[i], plan->scale, columns->entry[i].value);
  return STATUS_OK;
}

enum status dataset_plan_open(struct dataset_plan *plan, const struct dataset *set, struct diagnostic *d)
{
  size_t columns = set->column_denominator == NULL ? 0 : set->column_denominator->count;
  *plan = (struct dataset_plan){.set = set};
  mpz_init_set_ui(plan->scale, 1);
  mpz_init(plan->product);
  number_plan_init(&plan->label);
  number_plan_init(&plan->plain);
  if (columns > 0) {
    plan->column = malloc(columns * sizeof *plan->column);
    if (plan->column == NULL)
      return diagnostic_out_of_memory(d);
    for (size_t i = 0; i < columns; i++)
      number_plan_init(&plan->column[i]);
  }
  return all_terminate(plan) ? STATUS_OK : scale_all(plan, d);
}

void dataset_plan_close(struct dataset_plan *plan)
{
  for (size_t i = 0; plan->column != NULL && i < plan->set->column_denominator->count; i++)
    mpz_clear(plan->column[i].factor);
  mpz_clear(plan->label.factor);
  mpz_clear(plan->plain.factor);
  mpz_clear(plan->scale);
  mpz_clear(plan->product);
  free(plan->column);
  free(plan->digits);
}

/* Writes digits[0 .. size - 1] with the point before the last `decimals` of them, without zeros at the end of the fraction. */
static void write_digits(struct output *out, const char *digits, size_t size, size_t decimals)
{
  size_t whole = size > decimals ? size - decimals : 0;
  size_t end = size;
  while (end > whole && digits[end - 1] == '0')
    end--;
  if (whole == 0)
    output_char(out, '0');
  else
    output_bytes(out, digits, whole);
  if (end == whole)
    return;
  output_char(out, '.');
  for (size_t zeros = decimals; zeros > size; zeros--)
    output_char(out, '0');
  output_bytes(out, digits + whole, end - whole);
}

static void write_small(struct output *out, int64_t value, unsigned long decimals)
{
  char digits[24];
  size_t begin = sizeof digits;
  uint64_t magnitude = value < 0 ? -(uint64_t)value : (uint64_t)value;
  if (decimals == 0 || value == 0) {
    output_integer(out, value);
    return;
  }
  for (; magnitude > 0; magnitude /= 10)
    digits[--begin] = (char)('0' + magnitude % 10);
  if (value < 0)
    output_char(out, '-');
  write_digits(out, digits + begin, sizeof digits - begin, decimals);
}

static enum status write_product(struct dataset_plan *plan, struct output *out, unsigned long decimals,
                                 struct diagnostic *d)
{
  size_t size = mpz_sizeinbase(plan->product, 10) + 2;
  if (size - 2 > NUMBER_MAX_DIGITS)
    return diagnostic_set(d, STATUS_LIMIT, "error: a number of more than %d digits cannot be written",
                          NUMBER_MAX_DIGITS);
  if (size > plan->capacity) {
    char *grown = realloc(plan->digits, 2 * size);
    if (grown == NULL)
      return diagnostic_out_of_memory(d);
    plan->digits = grown;
    plan->capacity = 2 * size;
  }
  if (mpz_sgn(plan->product) < 0)
    output_char(out, '-');
  mpz_abs(plan->product, plan->product);
  mpz_get_str(plan->digits, 10, plan->product);
  write_digits(out, plan->digits, strlen(plan->digits), decimals);
  return STATUS_OK;
}

static enum status write_value(struct dataset_plan *plan, struct output *out,
                               const struct dataset_number_plan *p, int64_t value, struct diagnostic *d)
{
  int64_t product;
  if (p->small != 0 && !__builtin_mul_overflow(value, p->small, &product)) {
    write_small(out, product, p->decimals);
    return STATUS_OK;
  }
  mpz_mul_si(plan->product, p->factor, value);
  return write_product(plan, out, p->decimals, d);
}

enum status dataset_plan_label(struct dataset_plan *plan, struct output *out, struct diagnostic *d)
{
  mpz_srcptr label = plan->set->sample.label;
  if (mpz_fits_slong_p(label))
    return write_value(plan, out, &plan->label, mpz_get_si(label), d);
  mpz_mul(plan->product, label, plan->label.factor);
  return write_product(plan, out, plan->label.decimals, d);
}

enum status dataset_plan_value(struct dataset_plan *plan, struct output *out, uint32_t column, int64_t value,
                               struct diagnostic *d)
{
  const struct column_denominators *columns = plan->set->column_denominator;
  const struct column_denominator *entry = columns == NULL ? NULL : column_denominators_find(columns, column);
  return write_value(plan, out, entry == NULL ? &plan->plain : &plan->column[entry - columns->entry], value,
                     d);
}
