#include "dataset.h"

#include "dataset_reader.h"

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
