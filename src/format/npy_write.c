/* Training sets as .npy out: doubles, written only where they are exact. */
#include "dataset_plan.h"
#include "dataset_write.h"
#include "npy.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- exact doubles, by integer arithmetic ---- */

/* The bits of +-magnitude * 2^exponent when it is a double; magnitude is not 0. */
static bool encode(bool negative, uint64_t magnitude, long exponent, uint64_t *bits)
{
  int zeros = __builtin_ctzll(magnitude);
  magnitude >>= zeros;
  exponent += zeros;
  int length = 64 - __builtin_clzll(magnitude);
  long top = exponent + length - 1; /* of the leading bit */
  if (length > 53 || exponent < -1074 || top > 1023)
    return false;
  *bits = negative ? UINT64_C(1) << 63 : 0;
  if (top < -1022)
    *bits |= magnitude << (exponent + 1074);
  else
    *bits |= ((uint64_t)(top + 1023) << 52) | (magnitude << (53 - length) & ((UINT64_C(1) << 52) - 1));
  return true;
}

static bool encode_mpz(mpz_srcptr value, long exponent, mpz_ptr scratch, uint64_t *bits)
{
  unsigned long zeros = mpz_scan1(value, 0);
  if (mpz_sizeinbase(value, 2) - zeros > 53)
    return false;
  mpz_tdiv_q_2exp(scratch, value, zeros);
  return encode(mpz_sgn(value) < 0, mpz_get_ui(scratch), exponent + (long)zeros, bits);
}

/* ---- one of the two ways to write a training set ---- */

/* numerator * factor * 2^-shift; not `possible` when the denominator has an odd factor. */
struct npy_number {
  mpz_t factor;
  int64_t small; /* the factor when it is below 2^63, else 0 */
  long shift;
};

struct npy_plan {
  const struct dataset *set;
  bool possible;
  struct npy_number label;
  struct npy_number plain;
  struct npy_number *column; /* like set->column_denominator->entry */
  mpz_t product;
};

/* Unscaled: the denominator is 2^shift.  Scaled: the factor is scale / denominator. */
static bool set_number(struct npy_number *p, mpz_srcptr scale, mpz_srcptr denominator)
{
  bool scaled = mpz_cmp_ui(scale, 1) != 0;
  mpz_init_set_ui(p->factor, 1);
  p->shift = 0;
  if (scaled)
    mpz_divexact(p->factor, scale, denominator);
  else
    p->shift = (long)mpz_scan1(denominator, 0);
  p->small = mpz_fits_slong_p(p->factor) ? mpz_get_si(p->factor) : 0;
  return scaled || mpz_sizeinbase(denominator, 2) == (size_t)p->shift + 1;
}

static enum status plan_open(struct npy_plan *plan, const struct dataset *set, mpz_srcptr scale,
                             struct diagnostic *d)
{
  const struct column_denominators *columns = set->column_denominator;
  size_t count = columns == NULL ? 0 : columns->count;
  mpz_t one;
  *plan = (struct npy_plan){.set = set, .column = calloc(count + 1, sizeof *plan->column)};
  if (plan->column == NULL)
    return diagnostic_out_of_memory(d);
  mpz_init_set_ui(one, 1);
  mpz_init(plan->product);
  plan->possible = set_number(&plan->label, scale, set->label_denominator);
  set_number(&plan->plain, scale, one);
  for (size_t i = 0; i < count; i++)
    plan->possible = set_number(&plan->column[i], scale, columns->entry[i].value) && plan->possible;
  mpz_clear(one);
  return STATUS_OK;
}

static void plan_close(struct npy_plan *plan)
{
  if (plan->column == NULL)
    return;
  for (size_t i = 0; plan->set->column_denominator != NULL && i < plan->set->column_denominator->count; i++)
    mpz_clear(plan->column[i].factor);
  mpz_clear(plan->label.factor);
  mpz_clear(plan->plain.factor);
  mpz_clear(plan->product);
  free(plan->column);
  plan->column = NULL;
}

static bool encode_value(struct npy_plan *plan, const struct npy_number *p, int64_t value, uint64_t *bits)
{
  int64_t product;
  *bits = 0;
  if (value == 0)
    return true;
  if (p->small != 0 && !__builtin_mul_overflow(value, p->small, &product))
    return encode(product < 0, product < 0 ? -(uint64_t)product : (uint64_t)product, -p->shift, bits);
  mpz_mul_si(plan->product, p->factor, value);
  return encode_mpz(plan->product, -p->shift, plan->product, bits);
}

static bool encode_label(struct npy_plan *plan, uint64_t *bits)
{
  mpz_srcptr label = plan->set->sample.label;
  if (mpz_fits_slong_p(label))
    return encode_value(plan, &plan->label, mpz_get_si(label), bits);
  mpz_mul(plan->product, label, plan->label.factor);
  return encode_mpz(plan->product, -plan->label.shift, plan->product, bits);
}

static const struct npy_number *number_of(const struct npy_plan *plan, uint32_t column)
{
  const struct column_denominators *columns = plan->set->column_denominator;
  const struct column_denominator *entry = columns == NULL ? NULL : column_denominators_find(columns, column);
  return entry == NULL ? &plan->plain : &plan->column[entry - columns->entry];
}

/* Clears plan->possible when a number of the current sample has no double. */
static void try_sample(struct npy_plan *plan)
{
  const struct sample *s = &plan->set->sample;
  uint64_t bits;
  if (plan->possible)
    plan->possible = encode_label(plan, &bits);
  for (size_t e = 0; plan->possible && e < s->size; e++)
    plan->possible = encode_value(plan, number_of(plan, s->column[e]), s->value[e], &bits);
}

/* ---- files ---- */

static void write_array_header(struct output *out, const char *type, uint64_t rows, uint64_t columns)
{
  char text[192];
  int size =
      snprintf(text, sizeof text, "{'descr': '%s', 'fortran_order': False, 'shape': (%" PRIu64, type, rows);
  size += snprintf(text + size, sizeof text - (size_t)size, columns == 0 ? ",), }" : ", %" PRIu64 "), }",
                   columns);
  /* Padded so that the numbers begin at a multiple of 64 bytes; 10 bytes come before the text and a newline after it. */
  size_t padded = (size_t)(size + 11 + 63) / 64 * 64 - 10;
  static const unsigned char start[8] = {0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0};
  output_bytes(out, start, sizeof start);
  output_char(out, (char)(padded & 255));
  output_char(out, (char)(padded >> 8));
  output_bytes(out, text, (size_t)size);
  for (size_t i = (size_t)size; i + 1 < padded; i++)
    output_char(out, ' ');
  output_char(out, '\n');
}

static void store(unsigned char *bytes, uint64_t bits)
{
  for (unsigned i = 0; i < 8; i++)
    bytes[i] = (unsigned char)(bits >> (8 * i));
}

static enum status changed(struct diagnostic *d)
{
  return diagnostic_set(d, STATUS_MALFORMED, "error: the training set has changed while it was written");
}

/* Fills the row's bytes, writes them, and clears them again where they are not zero. */
static enum status write_row(struct npy_plan *plan, unsigned char *row, struct output *out,
                             struct diagnostic *d)
{
  const struct sample *s = &plan->set->sample;
  uint64_t bits;
  for (size_t e = 0; e < s->size; e++) {
    if (!encode_value(plan, number_of(plan, s->column[e]), s->value[e], &bits))
      return changed(d);
    store(row + 8 * (size_t)s->column[e], bits);
  }
  if (!encode_label(plan, &bits))
    return changed(d);
  store(row + 8 * plan->set->features, bits);
  output_bytes(out, row, 8 * (plan->set->features + 1));
  for (size_t e = 0; e < s->size; e++)
    store(row + 8 * (size_t)s->column[e], 0);
  return STATUS_OK;
}

static enum status write_rows(struct dataset *set, struct npy_plan *plan, struct output *out,
                              struct output *multiplicities, struct diagnostic *d)
{
  bool more = true;
  unsigned char *row = calloc(set->features + 1, 8);
  if (row == NULL)
    return diagnostic_out_of_memory(d);
  write_array_header(out, "<f8", set->samples, set->features + 1);
  if (multiplicities != NULL)
    write_array_header(multiplicities, "<i8", set->samples, 0);
  enum status status = set->rewind(set, d);
  while (status == STATUS_OK && !out->failed) {
    status = set->next(set, &more, d);
    if (status != STATUS_OK || !more)
      break;
    status = write_row(plan, row, out, d);
    if (multiplicities != NULL) {
      unsigned char bytes[8];
      store(bytes, set->sample.multiplicity);
      output_bytes(multiplicities, bytes, sizeof bytes);
    }
  }
  free(row);
  return status;
}

/* A file beside the data: written when it is needed, removed when it is left from an earlier run. */
struct companion {
  char *path;
  bool needed;
  struct output out;
  bool open;
  bool committed;
};

static enum status companion_open(struct companion *c, struct diagnostic *d)
{
  if (!c->needed)
    return STATUS_OK;
  enum status status = output_open(&c->out, c->path, d);
  c->open = status == STATUS_OK;
  return status;
}

static enum status companion_commit(struct companion *c, struct diagnostic *d)
{
  if (!c->needed) {
    struct stat about;
    if (stat(c->path, &about) == 0 && S_ISREG(about.st_mode))
      unlink(c->path);
    return STATUS_OK;
  }
  c->open = false;
  enum status status = output_commit(&c->out, d);
  c->committed = status == STATUS_OK;
  return status;
}

static void companion_close(struct companion *c, bool failed)
{
  if (c->open)
    output_abandon(&c->out);
  if (c->committed && failed)
    unlink(c->path);
  free(c->path);
}

static enum status write_files(struct dataset *set, struct npy_plan *plan, mpz_srcptr scale, const char *path,
                               struct companion *multiplicities, struct companion *scales,
                               struct diagnostic *d)
{
  struct output out;
  enum status status = output_open(&out, path, d);
  if (status != STATUS_OK)
    return status;
  status = companion_open(multiplicities, d);
  if (status == STATUS_OK)
    status = companion_open(scales, d);
  if (status == STATUS_OK)
    status = write_rows(set, plan, &out, multiplicities->needed ? &multiplicities->out : NULL, d);
  if (status == STATUS_OK && scales->needed) {
    output_mpz(&scales->out, scale);
    output_char(&scales->out, '\n');
  }
  if (status == STATUS_OK)
    status = companion_commit(multiplicities, d);
  if (status == STATUS_OK)
    status = companion_commit(scales, d);
  if (status == STATUS_OK)
    return output_commit(&out, d);
  output_abandon(&out);
  return status;
}

static enum status write_plan(struct dataset *set, struct npy_plan *plan, mpz_srcptr scale, bool repeated,
                              const char *path, struct diagnostic *d)
{
  struct companion multiplicities = {.path = npy_multiplicity_path(path), .needed = repeated};
  struct companion scales = {.path = npy_scale_path(path), .needed = mpz_cmp_ui(scale, 1) != 0};
  struct stat about;
  enum status status = STATUS_OK;
  if (multiplicities.path == NULL || scales.path == NULL)
    status = diagnostic_out_of_memory(d);
  else if ((multiplicities.needed || scales.needed) && stat(path, &about) == 0 && !S_ISREG(about.st_mode))
    status = diagnostic_set(
        d, STATUS_MALFORMED,
        "%s: error: found no regular file, expected one, because multiplicities or a scale go beside it",
        path);
  else
    status = write_files(set, plan, scale, path, &multiplicities, &scales, d);
  companion_close(&multiplicities, status != STATUS_OK);
  companion_close(&scales, status != STATUS_OK);
  return status;
}

/* ---- choosing ---- */

static enum status try_all(struct dataset *set, struct npy_plan *exact, struct npy_plan *scaled,
                           bool *repeated, struct diagnostic *d)
{
  bool more = true;
  *repeated = false;
  enum status status = set->rewind(set, d);
  while (status == STATUS_OK) {
    status = set->next(set, &more, d);
    if (status != STATUS_OK || !more)
      break;
    *repeated = *repeated || set->sample.multiplicity != 1;
    try_sample(exact);
    try_sample(scaled);
  }
  return status;
}

static enum status choose_and_write(struct dataset *set, mpz_srcptr one, mpz_srcptr scale, const char *path,
                                    struct diagnostic *d)
{
  struct npy_plan exact = {.column = NULL}, scaled = {.column = NULL};
  bool repeated;
  enum status status = plan_open(&exact, set, one, d);
  if (status == STATUS_OK)
    status = plan_open(&scaled, set, scale, d);
  if (status == STATUS_OK)
    status = try_all(set, &exact, &scaled, &repeated, d);
  if (status == STATUS_OK && !exact.possible && !scaled.possible)
    status =
        diagnostic_set(d, STATUS_MALFORMED,
                       "error: some numbers are not doubles, neither as they are nor times their common "
                       "denominator, expected only doubles for npy; svmlight and rcert write all numbers");
  else if (status == STATUS_OK)
    status = exact.possible ? write_plan(set, &exact, one, repeated, path, d)
                            : write_plan(set, &scaled, scale, repeated, path, d);
  plan_close(&exact);
  plan_close(&scaled);
  return status;
}

enum status npy_write(struct dataset *set, const char *path, struct diagnostic *d)
{
  if (path == NULL || strcmp(path, "-") == 0)
    return diagnostic_set(d, STATUS_MALFORMED, "error: npy needs the name of a file, not standard output");
  enum status status = dataset_check_dense(set, (uint64_t)set->features + 1, "npy", d);
  if (status != STATUS_OK)
    return status;
  mpz_t one, scale;
  mpz_init_set_ui(one, 1);
  mpz_init(scale);
  status = dataset_common_denominator(set, scale, d);
  if (status == STATUS_OK)
    status = choose_and_write(set, one, scale, path, d);
  mpz_clear(one);
  mpz_clear(scale);
  return status;
}
