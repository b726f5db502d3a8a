/* npy: a two-dimensional array in C order, one sample a row, the label last; multiplicities in PATH with ".multiplicity.npy" for ".npy", the scale in
 * PATH.scale, where those files exist. */
#include "data_file.h"

#include "memory.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_HEADER = 1 << 16 };

static bool malformed(const struct data_file *d, const char *found)
{
  return reader_fail(&d->in, (struct position){1, 1}, OUTCOME_MALFORMED, "%s", found);
}

static bool take_bytes(struct data_file *d, unsigned char *bytes, size_t size)
{
  struct reader *in = &d->in;
  for (size_t i = 0; i < size; i++) {
    if (reader_peek(in) == -1)
      return reader_fail(in, (struct position){1, reader_offset(in) + 1}, OUTCOME_MALFORMED,
                         "found end of file, expected more of the array");
    bytes[i] = *in->cursor++;
  }
  return true;
}

/* Reads magic, version and the header's text into d->text. */
static bool read_header(struct data_file *d)
{
  unsigned char start[8];
  unsigned char length[4] = {0};
  if (!take_bytes(d, start, sizeof start))
    return false;
  if (start[6] < 1 || start[6] > 3)
    return malformed(d, "found an unknown version of the npy format, expected 1, 2 or 3");
  if (!take_bytes(d, length, start[6] == 1 ? 2 : 4))
    return false;
  size_t size =
      (size_t)length[0] | (size_t)length[1] << 8 | (size_t)length[2] << 16 | (size_t)length[3] << 24;
  if (size > MAX_HEADER)
    return malformed(d, "found a npy header of more than 65536 bytes");
  d->text = memory_grow(NULL, &d->text_capacity, size + 1, 1, d->in.reason);
  if (d->text == NULL || !take_bytes(d, (unsigned char *)d->text, size))
    return false;
  d->text[size] = '\0';
  d->text_size = size;
  return true;
}

/* What stands behind 'KEY': in the header; NULL when it is not there. */
static const char *header_value(const struct data_file *d, const char *key)
{
  const char *p = strstr(d->text, key);
  if (p == NULL)
    return NULL;
  p += strlen(key);
  while (*p == ' ')
    p++;
  if (*p != ':')
    return NULL;
  p++;
  while (*p == ' ')
    p++;
  return p;
}

static bool take_type(struct data_file *d)
{
  const char *p = header_value(d, "'descr'");
  if (p == NULL || p[0] != '\'' || p[1] == '\0' || strchr("<>|=", p[1]) == NULL || p[2] == '\0' ||
      p[3] == '\0' || p[4] != '\'')
    return malformed(d, "found no simple number type, expected floats or integers of 1 to 8 bytes");
  d->big_endian = p[1] == '>';
  d->kind = p[2];
  d->width = (unsigned)(p[3] - '0');
  bool known = (d->kind == 'f' && (d->width == 4 || d->width == 8)) ||
               ((d->kind == 'i' || d->kind == 'u') &&
                (d->width == 1 || d->width == 2 || d->width == 4 || d->width == 8));
  return known || malformed(d, "found another number type, expected floats of 4 or 8 bytes or integers");
}

/* A dimension of the shape; moves *p behind it and the comma. */
static bool take_dimension(const char **p, uint64_t *value)
{
  uint64_t sum = 0;
  const char *begin = *p;
  for (; isdigit((unsigned char)**p); ++*p) {
    if (sum > NUMBER_MAX / 16)
      return false;
    sum = 10 * sum + (uint64_t)(**p - '0');
  }
  if (*p == begin)
    return false;
  while (**p == ' ' || **p == ',')
    ++*p;
  *value = sum;
  return true;
}

static bool take_shape(struct data_file *d)
{
  const char *order = header_value(d, "'fortran_order'");
  if (order == NULL || strncmp(order, "False", 5) != 0)
    return malformed(d, "found an array in Fortran order, expected C order");
  const char *p = header_value(d, "'shape'");
  uint64_t columns = 1;
  if (p == NULL || *p++ != '(' || !take_dimension(&p, &d->rows_left) ||
      (d->features > 0 && !take_dimension(&p, &columns)) || *p != ')')
    return malformed(d, "found another shape, expected samples and columns");
  if (columns == d->features + 1)
    return true;
  return reader_fail(&d->in, (struct position){1, 1}, OUTCOME_REJECTED,
                     "found %llu columns, expected %zu features and a label", (unsigned long long)columns,
                     d->features);
}

/* PATH with `suffix` in the place of its last `cut` bytes, when such a file exists; *name is NULL otherwise. */
static bool companion(const struct data_file *d, const char *path, size_t cut, const char *suffix,
                      char **name)
{
  size_t stem = strlen(path) - cut;
  *name = NULL;
  if (strcmp(path, "-") == 0)
    return true;
  char *text = memory_zeroed(stem + strlen(suffix) + 1, 1, d->in.reason);
  if (text == NULL)
    return false;
  memcpy(text, path, stem);
  memcpy(text + stem, suffix, strlen(suffix));
  if (access(text, F_OK) == 0)
    *name = text;
  else
    free(text);
  return true;
}

static bool open_multiplicities(struct data_file *d, const char *path)
{
  size_t size = strlen(path);
  bool suffix = size > 4 && strcmp(path + size - 4, ".npy") == 0;
  char *name;
  if (!companion(d, path, suffix ? 4 : 0, ".multiplicity.npy", &name))
    return false;
  if (name == NULL)
    return true;
  struct data_file *m = memory_zeroed(1, sizeof *m, d->in.reason);
  bool open = m != NULL && data_file_open(m, name, 0, d->in.reason);
  if (open) {
    d->multiplicities = m;
    if (m->format != DATA_NPY || m->rows_left != d->rows_left)
      open = malformed(m, "found another number of rows, expected one multiplicity for each sample");
    m->in.name = "the file of multiplicities";
  } else {
    free(m);
  }
  free(name);
  return open;
}

static bool read_scale(struct data_file *d, const char *path)
{
  char *name;
  if (!companion(d, path, 0, ".scale", &name) || name == NULL)
    return d->in.reason->outcome == OUTCOME_VERIFIED;
  struct reader in;
  bool done = reader_open(&in, name, d->in.reason);
  if (done) {
    done = number_natural_mpz(&in, &d->digits, "the scale of the data set", d->scale) &&
           (reader_peek(&in) == -1 || reader_take(&in, '\n')) && reader_take_end(&in);
    if (done && mpz_cmp_ui(d->scale, 0) == 0)
      done = reader_fail(&in, (struct position){1, 1}, OUTCOME_MALFORMED,
                         "found scale 0, expected a positive integer");
    reader_close(&in);
  }
  d->scaled = mpz_cmp_ui(d->scale, 1) != 0;
  free(name);
  return done;
}

bool data_npy_open(struct data_file *d, const char *path)
{
  d->line = 0;
  if (!read_header(d) || !take_type(d) || !take_shape(d))
    return false;
  return d->features == 0 || (open_multiplicities(d, path) && read_scale(d, path));
}

/* A binary floating-point number is mantissa * 2^exponent; the result is exact or DATA_NO_INTEGER. */
static int64_t decode_float(struct data_file *d, uint64_t bits, unsigned fraction_bits,
                            unsigned exponent_bits)
{
  uint64_t fraction = bits & ((UINT64_C(1) << fraction_bits) - 1);
  int biased = (int)(bits >> fraction_bits & ((UINT64_C(1) << exponent_bits) - 1));
  bool negative = (bits >> (fraction_bits + exponent_bits) & 1) != 0;
  int top = (1 << exponent_bits) - 1;
  if (biased == top)
    return DATA_NO_INTEGER;
  int exponent = (biased == 0 ? 1 : biased) - top / 2 - (int)fraction_bits;
  mpz_set_ui(d->mantissa, biased == 0 ? fraction : fraction | UINT64_C(1) << fraction_bits);
  if (negative)
    mpz_neg(d->mantissa, d->mantissa);
  mpz_t divisor;
  mpz_init_set_ui(divisor, 1);
  if (exponent > 0)
    mpz_mul_2exp(d->mantissa, d->mantissa, (mp_bitcnt_t)exponent);
  else
    mpz_mul_2exp(divisor, divisor, (mp_bitcnt_t)-exponent);
  int64_t value = data_file_quotient(d, divisor);
  mpz_clear(divisor);
  return value;
}

static int64_t decode(struct data_file *d, const unsigned char *bytes)
{
  uint64_t bits = 0;
  for (unsigned i = 0; i < d->width; i++)
    bits |= (uint64_t)bytes[d->big_endian ? d->width - 1 - i : i] << 8 * i;
  if (d->kind == 'f' && bits << (64 - 8 * d->width) << 1 == 0)
    return 0;
  if (d->kind == 'f')
    return d->width == 8 ? decode_float(d, bits, 52, 11) : decode_float(d, bits, 23, 8);
  mpz_t one;
  mpz_init_set_ui(one, 1);
  unsigned unused = 64 - 8 * d->width;
  if (d->kind == 'u')
    mpz_set_ui(d->mantissa, bits);
  else
    mpz_set_si(d->mantissa, (int64_t)(bits << unused) >> unused);
  int64_t value = data_file_quotient(d, one);
  mpz_clear(one);
  return value;
}

bool data_npy_next(struct data_file *d, bool *more)
{
  *more = false;
  d->line++;
  if (d->rows_left == 0)
    return reader_take_end(&d->in);
  d->rows_left--;
  for (size_t c = 0; c <= d->features; c++) {
    unsigned char bytes[8];
    if (!take_bytes(d, bytes, d->width))
      return false;
    int64_t value = decode(d, bytes);
    if (c == d->features)
      d->label = value;
    else if (!data_file_push(d, (uint32_t)c, value, c + 1))
      return false;
  }
  d->label_place = d->features + 1;
  *more = true;
  if (d->multiplicities == NULL)
    return true;
  bool one_more;
  if (!data_file_next(d->multiplicities, &one_more))
    return false;
  if (!one_more || d->multiplicities->label < 1)
    return data_file_fail(d->multiplicities, 1, OUTCOME_MALFORMED,
                          "found no multiplicity, expected an integer of at least 1");
  d->multiplicity = (uint64_t)d->multiplicities->label;
  return true;
}
