#include "dataset.h"

#include "dataset_reader.h"

#include <stdlib.h>
#include <string.h>

bool dataset_format_from_name(const char *name, enum dataset_format *format)
{
  static const char *const names[] = {[DATASET_SVMLIGHT] = "svmlight",
                                      [DATASET_CSV] = "csv",
                                      [DATASET_NPY] = "npy",
                                      [DATASET_RCERT] = "rcert"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (strcmp(name, names[i]) == 0) {
      *format = (enum dataset_format)i;
      return true;
    }
  return false;
}

void dataset_close(struct dataset *set)
{
  set->close(set);
}

/* ---- which format a file has ---- */

/* What a line's fields, separated by blanks, look like. */
struct line_shape {
  unsigned fields;
  bool separators; /* a comma or a semicolon */
  char second[32]; /* the beginning of the second field */
  size_t size;
};

/* Reads one line without its comment; false at the end of the file. */
static bool shape_line(struct input *in, struct line_shape *shape)
{
  bool between = true;
  bool comment = false;
  *shape = (struct line_shape){0};
  if (input_peek(in) < 0)
    return false;
  for (int c = input_peek(in); c >= 0 && c != '\n'; c = input_peek(in)) {
    input_skip(in);
    bool blank = c == ' ' || c == '\t' || c == '\r';
    comment = comment || c == '#';
    if (comment)
      continue;
    if (!blank && between)
      shape->fields++;
    between = blank;
    shape->separators = shape->separators || c == ',' || c == ';';
    if (!blank && shape->fields == 2 && shape->size < sizeof shape->second)
      shape->second[shape->size++] = (char)c;
  }
  if (input_peek(in) == '\n')
    input_skip(in);
  return true;
}

static bool second_is_entry(const struct line_shape *shape)
{
  size_t digits = 0;
  if (shape->size >= 4 && memcmp(shape->second, "qid:", 4) == 0)
    return true;
  while (digits < shape->size && shape->second[digits] >= '0' && shape->second[digits] <= '9')
    digits++;
  return digits > 0 && digits < shape->size && shape->second[digits] == ':';
}

static const struct dataset_reader_format *detect_text(struct input *in)
{
  struct line_shape shape;
  while (shape_line(in, &shape)) {
    if (shape.fields > 1)
      return second_is_entry(&shape) ? &svmlight_reader_format : &csv_reader_format;
    if (shape.separators)
      return &csv_reader_format;
  }
  return &svmlight_reader_format;
}

static enum status detect(const struct dataset_source *source, const struct dataset_reader_format **format,
                          struct diagnostic *d)
{
  struct input in;
  bool npy = false;
  bool rcert = false;
  enum status status = dataset_source_begins_with(source, "\x93NUMPY", &npy, d);
  if (status == STATUS_OK && !npy)
    status = dataset_source_begins_with(source, "relucert-dataset ", &rcert, d);
  *format = npy ? &npy_reader_format : &rcert_reader_format;
  if (status != STATUS_OK || npy || rcert)
    return status;
  status = dataset_source_input(source, &in, d);
  if (status != STATUS_OK)
    return status;
  *format = detect_text(&in);
  if (in.failed)
    status = input_error(&in, input_position(&in), d, "read error");
  input_close(&in);
  return status;
}

enum status dataset_open_source(struct dataset *set, struct dataset_source *source, size_t features,
                                struct diagnostic *d)
{
  const struct dataset_reader_format *format;
  enum status status = STATUS_OK;
  if (features > DATASET_MAX_FEATURES)
    status = diagnostic_set(d, STATUS_MALFORMED, "error: found %zu features, expected at most %d", features,
                            DATASET_MAX_FEATURES);
  if (status == STATUS_OK)
    status = detect(source, &format, d);
  if (status != STATUS_OK) {
    dataset_source_close(source);
    return status;
  }
  return dataset_reader_make(set, source, format, features, d);
}

enum status dataset_open(struct dataset *set, const char *path, size_t features, struct diagnostic *d)
{
  struct dataset_source source;
  enum status status = dataset_source_open(&source, path, d);
  if (status == STATUS_OK)
    status = dataset_open_source(set, &source, features, d);
  return diagnostic_in_file(d, status, path);
}

/* ---- reductions ---- */

struct sat_rows {
  const struct sat_reduction *reduction;
  size_t row;
  uint32_t *scratch_column;
  int64_t *scratch_value;
};

static enum status sat_rows_next(struct dataset *set, bool *more, struct diagnostic *d)
{
  struct sat_rows *rows = set->state;
  *more = rows->row < rows->reduction->samples;
  if (!*more)
    return STATUS_OK;
  sat_row(rows->reduction, rows->row++, &set->sample);
  if (!sample_canonicalise(&set->sample, rows->scratch_column, rows->scratch_value))
    return diagnostic_set(d, STATUS_LIMIT, "error: row %zu of the reduction has a value beyond 64 bits",
                          rows->row - 1);
  return STATUS_OK;
}

static enum status sat_rows_rewind(struct dataset *set, struct diagnostic *d)
{
  (void)d;
  struct sat_rows *rows = set->state;
  rows->row = 0;
  return STATUS_OK;
}

/* The rows of the variables, 1 .. 2 * variables, have one entry each: a formula may have many more variables than clauses. */
static enum status sat_rows_count(struct dataset *set, uint64_t *nonzeros, struct diagnostic *d)
{
  struct sat_rows *rows = set->state;
  const uint64_t variable_rows = 2 * (uint64_t)rows->reduction->formula->variables;
  bool more = true;
  *nonzeros = 1 + variable_rows;
  rows->row = 1 + (size_t)variable_rows;
  for (;;) {
    enum status status = sat_rows_next(set, &more, d);
    if (status != STATUS_OK || !more)
      return status;
    *nonzeros += set->sample.size;
  }
}

static void sat_rows_close(struct dataset *set)
{
  struct sat_rows *rows = set->state;
  free(rows->scratch_column);
  free(rows->scratch_value);
  free(rows);
  free(set->sample.column);
  free(set->sample.value);
  mpz_clear(set->sample.label);
  mpz_clear(set->label_denominator);
  mpz_clear(set->scale);
}

enum status dataset_from_sat(struct dataset *set, const struct sat_reduction *r, struct diagnostic *d)
{
  size_t capacity = sat_row_capacity(r);
  struct sat_rows *rows = calloc(1, sizeof *rows);
  if (rows == NULL)
    return diagnostic_out_of_memory(d);
  rows->reduction = r;
  rows->scratch_column = calloc(capacity, sizeof *rows->scratch_column);
  rows->scratch_value = calloc(capacity, sizeof *rows->scratch_value);
  *set = (struct dataset){.features = r->features,
                          .samples = r->samples,
                          .state = rows,
                          .next = sat_rows_next,
                          .rewind = sat_rows_rewind,
                          .close = sat_rows_close,
                          .count = sat_rows_count};
  mpz_init_set_ui(set->label_denominator, 1);
  mpz_init_set_ui(set->scale, 1);
  mpz_init(set->sample.label);
  set->sample.capacity = capacity;
  set->sample.column = calloc(capacity, sizeof *set->sample.column);
  set->sample.value = calloc(capacity, sizeof *set->sample.value);
  if (rows->scratch_column == NULL || rows->scratch_value == NULL || set->sample.column == NULL ||
      set->sample.value == NULL) {
    sat_rows_close(set);
    return diagnostic_out_of_memory(d);
  }
  return STATUS_OK;
}
