/* CSV: one sample a line, features, then the label, then `multiplicity` if the header's last name says so. */
#include "data_file.h"

#include <string.h>

static bool is_blank(char c)
{
  return c == ' ' || c == '\t';
}

/* The next line that is neither empty nor a comment. */
static bool next_line(struct data_file *d)
{
  while (data_file_line(d)) {
    size_t at = 0;
    while (at < d->text_size && is_blank(d->text[at]))
      at++;
    if (at < d->text_size && d->text[at] != '#')
      return true;
  }
  return false;
}

/* Fields of a line, from left to right. */
struct field {
  size_t from;
  size_t to;
  size_t next; /* where the search for the next field begins; beyond the line after the last */
};

/* Trims blanks and one pair of quotes. */
static void trim(const struct data_file *d, struct field *f)
{
  while (f->from < f->to && is_blank(d->text[f->from]))
    f->from++;
  while (f->to > f->from && is_blank(d->text[f->to - 1]))
    f->to--;
  if (f->to - f->from >= 2 && d->text[f->from] == '"' && d->text[f->to - 1] == '"') {
    f->from++;
    f->to--;
  }
}

static bool next_field(const struct data_file *d, struct field *f)
{
  size_t at = f->next;
  if (d->separator == ' ')
    while (at < d->text_size && is_blank(d->text[at]))
      at++;
  if (at > d->text_size || (d->separator == ' ' && at == d->text_size))
    return false;
  f->from = at;
  while (at < d->text_size && !(d->separator == ' ' ? is_blank(d->text[at]) : d->text[at] == d->separator))
    at++;
  f->to = at;
  f->next = at + 1;
  trim(d, f);
  return true;
}

/* A first line is a header when it has anything that numbers do not have. */
static bool is_header(const struct data_file *d)
{
  for (size_t i = 0; i < d->text_size; i++)
    if (strchr("0123456789+-.eE \t\",;", d->text[i]) == NULL || d->text[i] == '\0')
      return true;
  return false;
}

static bool equals(const struct data_file *d, size_t from, size_t to, const char *name)
{
  return strlen(name) == to - from && memcmp(d->text + from, name, to - from) == 0;
}

/* Takes the multiplicity column and the scale (names S*x1, ..., S*y) from the header. */
static bool read_header(struct data_file *d)
{
  struct field f = {0};
  struct field label = {0};
  while (next_field(d, &f)) {
    d->multiplicity_field = equals(d, f.from, f.to, "multiplicity");
    if (!d->multiplicity_field)
      label = f;
  }
  const char *star = label.to > label.from ? memchr(d->text + label.from, '*', label.to - label.from) : NULL;
  return star == NULL || data_file_scale(d, label.from, (size_t)(star - d->text));
}

bool data_csv_open(struct data_file *d)
{
  if (!next_line(d))
    return d->in.reason->outcome == OUTCOME_VERIFIED;
  d->separator = memchr(d->text, ',', d->text_size) != NULL   ? ','
                 : memchr(d->text, ';', d->text_size) != NULL ? ';'
                                                              : ' ';
  if (is_header(d))
    return read_header(d);
  d->have_line = true;
  return true;
}

static bool read_multiplicity(struct data_file *d, const struct field *f)
{
  d->multiplicity_place = f->from + 1;
  if (data_file_natural(d, f->from, f->to, &d->multiplicity) && d->multiplicity > 0)
    return true;
  return data_file_fail(d, f->from + 1, OUTCOME_MALFORMED,
                        "found '%.*s', expected a multiplicity of at least 1",
                        (int)(f->to - f->from < 40 ? f->to - f->from : 40), d->text + f->from);
}

/* Field number `field` of a sample, counted from 0. */
static bool take_field(struct data_file *d, const struct field *f, size_t field)
{
  if (field > d->features)
    return read_multiplicity(d, f);
  int64_t value;
  if (!data_file_decimal(d, f->from, f->to, &value))
    return false;
  if (field < d->features)
    return data_file_push(d, (uint32_t)field, value, f->from + 1);
  d->label = value;
  d->label_place = f->from + 1;
  return true;
}

bool data_csv_next(struct data_file *d, bool *more)
{
  *more = false;
  if (!next_line(d))
    return d->in.reason->outcome == OUTCOME_VERIFIED;
  struct field f = {0};
  size_t fields = d->features + 1 + (d->multiplicity_field ? 1 : 0);
  size_t count = 0;
  for (; next_field(d, &f); count++) {
    if (count == fields)
      return data_file_fail(d, f.from + 1, OUTCOME_REJECTED,
                            "found more than %zu fields, expected %zu features and a label", fields,
                            d->features);
    if (!take_field(d, &f, count))
      return false;
  }
  if (count < fields)
    return data_file_fail(d, d->text_size + 1, OUTCOME_REJECTED,
                          "found %zu fields, expected %zu features and a label", count, d->features);
  *more = true;
  return true;
}
