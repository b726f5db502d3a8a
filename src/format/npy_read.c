/* Training sets in .npy files: one row a sample, the label last; multiplicities and the scale in files beside it. */
#include "dataset_reader.h"
#include "npy.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

struct npy_set {
  struct npy array;
  unsigned char *data; /* the array, only in Fortran order */
  char *companion;     /* the file of multiplicities, NULL if there is none */
  struct input multiplicities;
  struct npy multiplicity_array;
  bool open; /* `multiplicities` is */
};

static void npy_close(struct dataset_reader *r)
{
  struct npy_set *s = r->state;
  if (s == NULL)
    return;
  if (s->open)
    input_close(&s->multiplicities);
  free(s->data);
  free(s->companion);
  free(s);
}

/* *companion is the name of the file beside the data if it exists, else NULL. */
static enum status find_companion(const struct dataset_reader *r, char *name(const char *path),
                                  char **companion, struct diagnostic *d)
{
  *companion = NULL;
  if (r->source.descriptor >= 0)
    return STATUS_OK;
  *companion = name(r->source.path);
  if (*companion == NULL)
    return diagnostic_out_of_memory(d);
  if (access(*companion, F_OK) != 0) {
    free(*companion);
    *companion = NULL;
  }
  return STATUS_OK;
}

static enum status read_scale_file(struct dataset_reader *r, const char *path, struct diagnostic *d)
{
  static const bool stop[256] = {['\n'] = true, ['\r'] = true, [' '] = true};
  struct input in;
  enum status status = input_open(&in, path, d);
  if (status != STATUS_OK)
    return status;
  status = number_token_read(&r->token, &in, stop, d);
  if (status == STATUS_OK)
    status = number_token_value(&r->token, &in, &r->number, "the scale, a positive integer", d);
  struct position at = r->token.at;
  while (status == STATUS_OK &&
         (input_peek(&in) == '\n' || input_peek(&in) == '\r' || input_peek(&in) == ' '))
    input_skip(&in);
  if (status == STATUS_OK) {
    number_make_big(&r->number);
    if (mpz_sgn(r->number.big_numerator) <= 0 || mpz_cmp_ui(r->number.big_denominator, 1) != 0 ||
        input_peek(&in) >= 0)
      status = input_error(&in, at, d, "found more or less than the scale, expected one positive integer");
    else
      dataset_reader_set_scale(r, r->number.big_numerator);
  }
  input_close(&in);
  return status;
}

static enum status read_scale(struct dataset_reader *r, struct diagnostic *d)
{
  char *path;
  enum status status = find_companion(r, npy_scale_path, &path, d);
  if (status == STATUS_OK && path != NULL)
    status = read_scale_file(r, path, d);
  free(path);
  return status;
}

static enum status check_shape(struct dataset_reader *r, size_t features, struct diagnostic *d)
{
  const struct npy *a = &((struct npy_set *)r->state)->array;
  struct position at = {1, 1};
  if (a->dimensions != 2 || a->shape[1] == 0)
    return input_error(&r->in, at, d,
                       "found an array of %s, expected shape (samples, features + 1), the label last",
                       a->dimensions == 2 ? "no columns" : "one dimension");
  if (a->shape[0] > DATASET_MAX_COUNT || a->shape[1] - 1 > DATASET_MAX_FEATURES)
    return input_limit(&r->in, at, d,
                       "found shape (%" PRIu64 ", %" PRIu64 "), expected at most %d features and a label",
                       a->shape[0], a->shape[1], DATASET_MAX_FEATURES);
  if (features != 0 && a->shape[1] - 1 != features)
    return input_error(&r->in, at, d, "found %" PRIu64 " features, expected %zu", a->shape[1] - 1, features);
  r->features = a->shape[1] - 1;
  return STATUS_OK;
}

static enum status npy_open(struct dataset_reader *r, size_t features, struct diagnostic *d)
{
  struct npy_set *s = calloc(1, sizeof *s);
  if (s == NULL)
    return diagnostic_out_of_memory(d);
  r->state = s;
  enum status status = npy_header_read(&s->array, &r->in, d);
  if (status == STATUS_OK)
    status = check_shape(r, features, d);
  if (status == STATUS_OK && s->array.fortran) {
    status = npy_read_all(&s->array, &r->in, &s->data, d);
    if (status == STATUS_OK)
      status = npy_expect_end(&r->in, d);
  }
  if (status == STATUS_OK)
    status = find_companion(r, npy_multiplicity_path, &s->companion, d);
  return status == STATUS_OK ? read_scale(r, d) : status;
}

static enum status begin_multiplicities(struct npy_set *s, struct diagnostic *d)
{
  if (s->open)
    input_close(&s->multiplicities);
  s->open = false;
  enum status status = input_open(&s->multiplicities, s->companion, d);
  if (status != STATUS_OK)
    return status;
  s->open = true;
  struct npy *a = &s->multiplicity_array;
  status = npy_header_read(a, &s->multiplicities, d);
  if (status == STATUS_OK &&
      ((a->kind != 'i' && a->kind != 'u') || a->dimensions != 1 || a->shape[0] != s->array.shape[0]))
    return input_error(&s->multiplicities, (struct position){1, 1}, d,
                       "found another kind of array, expected %" PRIu64 " integers, one for each sample",
                       s->array.shape[0]);
  return status;
}

static enum status npy_begin(struct dataset_reader *r, struct diagnostic *d)
{
  struct npy_set *s = r->state;
  enum status status = STATUS_OK;
  if (!s->array.fortran) {
    struct npy again;
    status = npy_header_read(&again, &r->in, d);
    if (status == STATUS_OK && (again.kind != s->array.kind || again.size != s->array.size || again.fortran ||
                                again.dimensions != 2 || again.shape[1] != s->array.shape[1]))
      return input_error(&r->in, (struct position){1, 1}, d, "the file has changed while it was read");
  }
  return status == STATUS_OK && s->companion != NULL ? begin_multiplicities(s, d) : status;
}

static enum status read_multiplicity(struct dataset_reader *r, struct diagnostic *d)
{
  struct npy_set *s = r->state;
  unsigned char bytes[8];
  struct position at = {r->rows + 1, 1};
  if (!npy_bytes(&s->multiplicities, bytes, s->multiplicity_array.size))
    return input_error(&s->multiplicities, at, d, "found end of file, expected %" PRIu64 " multiplicities",
                       s->array.shape[0]);
  npy_decode(&s->multiplicity_array, bytes, &r->number);
  const struct number *n = &r->number;
  if (n->small ? n->numerator < 1 : mpz_sgn(n->big_numerator) < 0)
    return input_error(&s->multiplicities, at, d,
                       "found no multiplicity, expected a positive integer below 2^62");
  if (!n->small || (uint64_t)n->numerator > DATASET_MAX_COUNT)
    return input_limit(&s->multiplicities, at, d,
                       "found a multiplicity of 2^62 or more, expected a positive integer below 2^62");
  r->set->sample.multiplicity = (uint64_t)n->numerator;
  return STATUS_OK;
}

static enum status read_cell(struct dataset_reader *r, uint64_t column, struct diagnostic *d)
{
  const struct npy_set *s = r->state;
  const struct npy *a = &s->array;
  struct position at = {r->rows + 1, column + 1};
  unsigned char bytes[8];
  if (s->data != NULL)
    memcpy(bytes, s->data + (column * a->shape[0] + r->rows) * a->size, a->size);
  else if (!npy_bytes(&r->in, bytes, a->size))
    return input_error(&r->in, at, d,
                       "found end of file, expected an array of shape (%" PRIu64 ", %" PRIu64 ")",
                       a->shape[0], a->shape[1]);
  if (!npy_decode(a, bytes, &r->number))
    return input_error(&r->in, at, d, "found NaN or an infinity, expected a finite number");
  if (column == r->features)
    return dataset_reader_label(r, &r->number, at, d);
  return dataset_reader_entry(r, (uint32_t)column, &r->number, at, d);
}

static enum status npy_row(struct dataset_reader *r, bool *more, struct diagnostic *d)
{
  struct npy_set *s = r->state;
  *more = r->rows < s->array.shape[0];
  if (!*more) {
    enum status status = s->data == NULL ? npy_expect_end(&r->in, d) : STATUS_OK;
    return status == STATUS_OK && s->open ? npy_expect_end(&s->multiplicities, d) : status;
  }
  enum status status = STATUS_OK;
  for (uint64_t column = 0; column <= r->features && status == STATUS_OK; column++)
    status = read_cell(r, column, d);
  return status == STATUS_OK && s->open ? read_multiplicity(r, d) : status;
}

const struct dataset_reader_format npy_reader_format = {
    .measured = true, .open = npy_open, .begin = npy_begin, .row = npy_row, .close = npy_close};
