/* CSV: one sample a line, features, then the label, then `multiplicity` if the header's last name says so. */
#include "data_file.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* The next line that is neither empty nor a comment. */
static bool next_line(struct data_file *d)
{
  while (data_file_line(d)) {
    const size_t at = data_file_skip_blanks(d, 0);
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
  while (f->from < f->to && data_file_is_blank(d->text[f->from]))
    f->from++;
  while (f->to > f->from && data_file_is_blank(d->text[f->to - 1]))
    f->to--;
  if (f->to - f->from >= 2 && d->text[f->from] == '"' && d->text[f->to - 1] == '"') {
    f->from++;
    f->to--;
  }
}

static bool next_field(const struct data_file *d, struct field *f)
{
  size_t at = d->separator == ' ' ? data_file_skip_blanks(d, f->next) : f->next;
  if (at > d->text_size || (d->separator == ' ' && at == d->text_size))
    return false;
  f->from = at;
  while (at < d->text_size &&
         !(d->separator == ' ' ? data_file_is_blank(d->text[at]) : d->text[at] == d->separator))
    at++;
  f->to = at;
  f->next = at + 1;
  trim(d, f);
  return true;
}

static bool equals(const struct data_file *d, size_t from, size_t to, const char *name)
{
  return strlen(name) == to - from && memcmp(d->text + from, name, to - from) == 0;
}

static bool is_digit(char c)
{
  return c >= '0' && c <= '9';
}

/* Whether text[from .. to - 1] begins with the word, in capital or small letters. */
static bool begins_with(const struct data_file *d, size_t from, size_t to, const char *word)
{
  size_t size = strlen(word);
  return to - from >= size && strncasecmp(d->text + from, word, size) == 0;
}

/* The digits of a canonical integer in front of a '*', as in 3*x1: how many, 0 when there are none. */
static size_t scale_digits(const struct data_file *d, const struct field *f)
{
  size_t at = f->from;
  while (at < f->to && is_digit(d->text[at]))
    at++;
  return at > f->from && at < f->to && d->text[at] == '*' && d->text[f->from] != '0' ? at - f->from : 0;
}

/* What some reader or other takes as a number, or as one that is missing, is no name: a line with it is never skipped as a header. */
static bool is_number(const struct data_file *d, const struct field *f)
{
  static const char *const missing[] = {"", "NA", "N/A", "?", "null"};
  for (size_t i = 0; i < sizeof missing / sizeof *missing; i++)
    if (f->to - f->from == strlen(missing[i]) && begins_with(d, f->from, f->to, missing[i]))
      return true;
  if (scale_digits(d, f) > 0)
    return false;
  size_t at = f->from;
  while (at < f->to && strchr("+-.", d->text[at]) != NULL && d->text[at] != '\0')
    at++;
  if (at == f->to || is_digit(d->text[at]))
    return true;
  static const char *const special[] = {"inf", "infinity", "nan"};
  for (size_t i = 0; i < sizeof special / sizeof *special; i++)
    if (f->to - at == strlen(special[i]) && begins_with(d, at, f->to, special[i]))
      return true;
  return begins_with(d, at, f->to, "nan(");
}

static bool refuse_field(const struct data_file *d, const struct field *f, const char *expected)
{
  return data_file_fail(d, f->from + 1, OUTCOME_MALFORMED, "found '%.*s' in the first line, expected %s",
                        (int)(f->to - f->from < 40 ? f->to - f->from : 40), d->text + f->from, expected);
}

/* Whether the first line is a header, which has names only, or a sample, which has numbers only; fails when it has both. */
static bool classify(const struct data_file *d, bool *header)
{
  struct field f = {0};
  for (size_t count = 0; next_field(d, &f); count++) {
    bool name = !is_number(d, &f);
    if (count > 0 && name != *header)
      return refuse_field(d, &f, *header ? "a name, as before it" : "a number, as before it");
    *header = name;
  }
  return true;
}

/* Quotes and comments within a header can hide separators: readers differ on where its fields end. */
static bool check_name(const struct data_file *d, const struct field *f)
{
  for (size_t i = f->from; i < f->to; i++)
    if (d->text[i] == '"' || d->text[i] == '#')
      return refuse_field(d, f, "a name without '\"' and '#'");
  return true;
}

/* Whether the field is S*NAME with the digits of S in `scale`. */
static bool is_scaled_name(const struct data_file *d, const struct field *f, const struct field *scale,
                           const char *name)
{
  size_t digits = scale->to - scale->from;
  return scale_digits(d, f) == digits && memcmp(d->text + f->from, d->text + scale->from, digits) == 0 &&
         equals(d, f->from + digits + 1, f->to, name);
}

/* Takes the scale from the names S*x1, ..., S*xn, S*y, of which the last is `label`; any others are just names, unless the label alone is one of these. */
static bool read_scale(struct data_file *d, const struct field *label)
{
  struct field scale = {.from = label->from, .to = label->from + scale_digits(d, label)};
  if (scale.to == scale.from || !is_scaled_name(d, label, &scale, "y"))
    return true;
  struct field f = {0};
  for (size_t i = 1; next_field(d, &f) && f.from < label->from; i++) {
    char name[32];
    snprintf(name, sizeof name, "x%zu", i);
    if (!is_scaled_name(d, &f, &scale, name))
      return refuse_field(d, &f, "S*x1, S*x2, ... with the S of the label");
  }
  return data_file_scale(d, scale.from, scale.to);
}

/* Takes the multiplicity column and the scale from the header. */
static bool read_header(struct data_file *d)
{
  struct field f = {0};
  struct field label = {0};
  size_t count = 0;
  for (; next_field(d, &f); count++) {
    if (!check_name(d, &f))
      return false;
    d->multiplicity_field = equals(d, f.from, f.to, "multiplicity");
    if (!d->multiplicity_field)
      label = f;
  }
  if (count != d->features + 1 + (d->multiplicity_field ? 1 : 0))
    return data_file_fail(d, 1, OUTCOME_REJECTED,
                          "found %zu names, expected those of %zu features and a label", count, d->features);
  return read_scale(d, &label);
}

bool data_csv_open(struct data_file *d)
{
  if (!next_line(d))
    return d->in.reason->outcome == OUTCOME_VERIFIED;
  d->separator = memchr(d->text, ',', d->text_size) != NULL   ? ','
                 : memchr(d->text, ';', d->text_size) != NULL ? ';'
                                                              : ' ';
  bool header = false;
  if (!classify(d, &header))
    return false;
  if (header)
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
  if (field == d->features) {
    d->label_place = f->from + 1;
    return data_file_decimal_label(d, f->from, f->to);
  }
  int64_t value;
  return data_file_decimal(d, f->from, f->to, &value) &&
         (value == 0 || data_file_push(d, (uint32_t)field, value, f->from + 1));
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
