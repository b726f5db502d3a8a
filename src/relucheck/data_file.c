#include "data_file.h"

#include "memory.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool data_file_fail(const struct data_file *d, uint64_t place, enum outcome outcome, const char *format, ...)
{
  char text[REASON_SIZE];
  va_list arguments;
  va_start(arguments, format);
  if (vsnprintf(text, sizeof text, format, arguments) < 0)
    text[0] = '\0';
  va_end(arguments);
  return reader_fail(&d->in, (struct position){.line = d->line, .column = place}, outcome, "%s", text);
}

bool data_file_line(struct data_file *d)
{
  struct reader *in = &d->in;
  if (d->have_line) {
    d->have_line = false;
    return true;
  }
  d->text_size = 0;
  d->line = in->line;
  if (reader_peek(in) == -1)
    return false;
  for (;;) {
    if (reader_peek(in) == -1)
      break;
    size_t ready = (size_t)(in->end - in->cursor);
    const unsigned char *newline = memchr(in->cursor, '\n', ready);
    size_t size = newline == NULL ? ready : (size_t)(newline - in->cursor);
    if (d->text_capacity - d->text_size < size + 1) {
      char *text = memory_grow(d->text, &d->text_capacity, d->text_size + size + 1, 1, in->reason);
      if (text == NULL)
        return false;
      d->text = text;
    }
    memcpy(d->text + d->text_size, in->cursor, size);
    d->text_size += size;
    in->cursor += size;
    if (newline != NULL) {
      reader_skip_newline(in);
      break;
    }
  }
  if (in->error != 0)
    return reader_fail(in, reader_position(in), OUTCOME_MALFORMED, "cannot read");
  if (d->text_size > 0 && d->text[d->text_size - 1] == '\r')
    d->text_size--;
  d->text[d->text_size] = '\0';
  return true;
}

bool data_file_push(struct data_file *d, uint32_t column, int64_t value, uint64_t place)
{
  if (d->size == d->capacity) {
    struct data_entry *entry =
        memory_grow(d->entry, &d->capacity, d->size + 1, sizeof *d->entry, d->in.reason);
    if (entry == NULL)
      return false;
    d->entry = entry;
  }
  d->entry[d->size++] = (struct data_entry){.column = column, .value = value, .place = place};
  return true;
}

static int compare_entries(const void *left, const void *right)
{
  const struct data_entry *a = left;
  const struct data_entry *b = right;
  if (a->column != b->column)
    return a->column < b->column ? -1 : 1;
  return a->place < b->place ? -1 : a->place > b->place;
}

static void remove_zeros(struct data_file *d)
{
  size_t kept = 0;
  for (size_t i = 0; i < d->size; i++)
    if (d->entry[i].value != 0)
      d->entry[kept++] = d->entry[i];
  d->size = kept;
}

static bool sort_entries(struct data_file *d)
{
  bool ascending = true;
  for (size_t i = 1; i < d->size; i++)
    ascending = ascending && d->entry[i - 1].column < d->entry[i].column;
  if (ascending)
    return true;
  qsort(d->entry, d->size, sizeof *d->entry, compare_entries);
  for (size_t i = 1; i < d->size; i++)
    if (d->entry[i - 1].column == d->entry[i].column)
      return data_file_fail(d, d->entry[i].place, OUTCOME_MALFORMED,
                            "found feature %llu a second time, expected each once",
                            (unsigned long long)d->entry[i].column + 1);
  return true;
}

bool data_file_sort(struct data_file *d)
{
  if (!sort_entries(d))
    return false;
  remove_zeros(d);
  return true;
}

/* Whether a line has more than one field, without the white space at its end. */
static bool has_fields(const unsigned char *line, const unsigned char *end)
{
  while (end > line && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r'))
    end--;
  for (; line < end; line++)
    if (*line == ' ' || *line == '\t' || *line == ',' || *line == ';')
      return true;
  return false;
}

/* Text formats other than rcert: of lines that are neither empty nor comments, the first with more than one field has a colon in svmlight, and never in csv.  A line
 * with a label alone is one of a sample that is 0 in svmlight, and in csv there are none beside others. */
static enum data_format text_format(const struct reader *in)
{
  const unsigned char *p = in->cursor;
  enum data_format format = DATA_SVMLIGHT;
  while (p < in->end) {
    const unsigned char *newline = memchr(p, '\n', (size_t)(in->end - p));
    const unsigned char *end = newline == NULL ? in->end : newline;
    const bool blank = p == end || *p == '\r' || *p == '#';
    if (!blank && memchr(p, ':', (size_t)(end - p)) != NULL)
      return DATA_SVMLIGHT;
    if (!blank && has_fields(p, end))
      return DATA_CSV;
    format = blank ? format : DATA_CSV;
    p = newline == NULL ? in->end : newline + 1;
  }
  return format;
}

static enum data_format detect(struct reader *in)
{
  static const char npy[] = "\x93NUMPY";
  static const char rcert[] = "relucert-dataset ";
  reader_fill_up(in);
  size_t ready = (size_t)(in->end - in->cursor);
  if (ready >= sizeof npy - 1 && memcmp(in->cursor, npy, sizeof npy - 1) == 0)
    return DATA_NPY;
  if (ready >= sizeof rcert - 1 && memcmp(in->cursor, rcert, sizeof rcert - 1) == 0)
    return DATA_RCERT;
  return text_format(in);
}

static bool open_format(struct data_file *d, const char *path)
{
  switch (d->format) {
  case DATA_SVMLIGHT:
    return data_svmlight_open(d);
  case DATA_CSV:
    return data_csv_open(d);
  case DATA_NPY:
    return data_npy_open(d, path);
  case DATA_RCERT:
    return data_rcert_open(d);
  }
  return false;
}

bool data_file_open(struct data_file *d, const char *path, size_t features, mpz_srcptr label_denominator,
                    struct reason *reason)
{
  *d = (struct data_file){.features = features, .line = 1, .multiplicity = 1};
  if (!reader_open(&d->in, path, reason))
    return false;
  mpz_init_set(d->label_denominator, label_denominator);
  mpz_init_set_ui(d->scale, 1);
  mpz_init_set_ui(d->own_label_denominator, 1);
  mpz_inits(d->label, d->mantissa, d->power, NULL);
  d->format = detect(&d->in);
  bool open = d->in.error == 0
                  ? open_format(d, path)
                  : reader_fail(&d->in, reader_position(&d->in), OUTCOME_MALFORMED, "cannot read");
  if (!open)
    data_file_close(d);
  return open;
}

void data_file_close(struct data_file *d)
{
  if (d->have_multiplicities)
    reader_close(&d->multiplicity_in);
  free(d->multiplicity_path);
  for (size_t i = 0; i < d->columns; i++)
    mpz_clear(d->column_denominator[i]);
  free(d->column_denominator);
  free(d->denominator_column);
  free(d->entry);
  free(d->text);
  digits_free(&d->digits);
  mpz_clears(d->label_denominator, d->label, d->scale, d->own_label_denominator, d->mantissa, d->power, NULL);
  reader_close(&d->in);
}

bool data_file_next(struct data_file *d, bool *more)
{
  d->size = 0;
  d->multiplicity = 1;
  d->multiplicity_place = 1;
  d->label_place = 1;
  switch (d->format) {
  case DATA_SVMLIGHT:
    return data_svmlight_next(d, more);
  case DATA_CSV:
    return data_csv_next(d, more);
  case DATA_NPY:
    return data_npy_next(d, more);
  case DATA_RCERT:
    return data_rcert_next(d, more);
  }
  return false;
}
