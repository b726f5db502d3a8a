/* npy: a two-dimensional array in C order, one sample a row, the label last; multiplicities in PATH with ".multiplicity.npy" for ".npy", the scale in
 * PATH.scale, where those files exist. */
#include "data_file.h"

#include "memory.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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
  if (!companion(d, path, suffix ? 4 : 0, ".multiplicity.npy", &d->multiplicity_path))
    return false;
  if (d->multiplicity_path == NULL)
    return true;
  struct npy_array *a = &d->multiplicities;
  if (!reader_open(&d->multiplicity_in, d->multiplicity_path, d->in.reason))
    return false;
  d->have_multiplicities = true;
  if (!npy_array_begin(a, &d->multiplicity_in))
    return false;
  return (a->rows == d->rows_left && a->columns == 1) ||
         reader_fail(a->in, (struct position){1, 1}, OUTCOME_REJECTED,
                     "found %llu rows and %llu columns, expected one multiplicity for each of %llu samples",
                     (unsigned long long)a->rows, (unsigned long long)a->columns,
                     (unsigned long long)d->rows_left);
}

static bool read_scale(struct data_file *d, const char *path)
{
  char *name;
  if (!companion(d, path, 0, ".scale", &name))
    return false;
  if (name == NULL)
    return true;
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
  if (!npy_array_begin(&d->array, &d->in))
    return false;
  d->rows_left = d->array.rows;
  if (d->array.dimensions != 2 || d->array.columns != d->features + 1)
    return reader_fail(&d->in, (struct position){1, 1}, OUTCOME_REJECTED,
                       "found %llu columns, expected %zu features and a label",
                       (unsigned long long)d->array.columns, d->features);
  return open_multiplicities(d, path) && read_scale(d, path);
}

static bool take_multiplicity(struct data_file *d)
{
  int64_t value;
  if (!npy_array_take(&d->multiplicities, 0, &value))
    return false;
  if (value < 1)
    return reader_fail(&d->multiplicity_in, (struct position){d->line, 1}, OUTCOME_MALFORMED,
                       "found no multiplicity, expected an integer of at least 1");
  d->multiplicity = (uint64_t)value;
  return true;
}

static bool take_value(struct data_file *d, int64_t *value)
{
  if (!npy_array_take(&d->array, 0, value))
    return false;
  if (*value != NPY_NO_INTEGER)
    *value = data_file_unscaled(d, *value);
  return true;
}

/* Floating-point labels have denominators that are powers of two: they are read times the one in the label denominator, of which so much can be taken. */
enum { MOST_TWOS = 60 };

static bool take_label(struct data_file *d)
{
  const mp_bitcnt_t twos = mpz_scan1(d->label_denominator, 0);
  const unsigned power = twos < MOST_TWOS ? (unsigned)twos : MOST_TWOS;
  int64_t value;
  mpz_t divisor;
  if (!npy_array_take(&d->array, power, &value))
    return false;
  d->label_whole = false;
  if (value == NPY_NO_INTEGER)
    return twos <= MOST_TWOS ||
           data_file_fail(d, d->label_place, OUTCOME_LIMIT,
                          "found a label with a denominator of more than 2^%d", MOST_TWOS);
  mpz_set_si(d->mantissa, value);
  mpz_init_set_ui(divisor, 1);
  mpz_mul_2exp(divisor, divisor, power);
  data_file_set_label(d, divisor);
  mpz_clear(divisor);
  return true;
}

bool data_npy_next(struct data_file *d, bool *more)
{
  *more = false;
  d->line++;
  if (d->rows_left == 0)
    return reader_take_end(&d->in) && (!d->have_multiplicities || reader_take_end(&d->multiplicity_in));
  d->rows_left--;
  for (size_t c = 0; c < d->features; c++) {
    int64_t value;
    if (!take_value(d, &value) || (value != 0 && !data_file_push(d, (uint32_t)c, value, c + 1)))
      return false;
  }
  d->label_place = d->features + 1;
  *more = true;
  return take_label(d) && (!d->have_multiplicities || take_multiplicity(d));
}
