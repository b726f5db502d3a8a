/* CSV and tables in (spec/formats.md). */
#include "csv_field.h"
#include "dataset_reader.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct csv {
  struct csv_syntax syntax;
  bool header;
  uint64_t first_line; /* where the first line that is not empty stands */
  uint64_t fields;
  bool multiplicity;
  mpz_t scale; /* of the header, 1 without */
};

/* ---- the first line ---- */

/* The separator: what the first line has outside of quotes. */
static char find_separator(struct input *in)
{
  char separator = ' ';
  bool quoted = false;
  bool blank = true;
  if (!csv_find_line(in))
    return separator;
  for (int c = input_peek(in); c >= 0 && c != '\n'; c = input_peek(in)) {
    if (c == '#' && blank && !quoted)
      break;
    if (c == '"')
      quoted = !quoted;
    if (c == ',' && !quoted)
      return ',';
    if (c == ';' && !quoted)
      separator = ';';
    blank = c == ' ' || c == '\t';
    input_skip(in);
  }
  return separator;
}

/* A field of the first line. */
enum kind { KIND_NUMBER, KIND_MISSING, KIND_NAME };

static enum kind classify(struct dataset_reader *r)
{
  if (number_read(&r->number, r->token.text, r->token.size) == NUMBER_OK)
    return KIND_NUMBER;
  return csv_word_is_missing(&r->token) ? KIND_MISSING : KIND_NAME;
}

/* What the first line says, gathered field by field. */
struct header {
  uint64_t names;
  uint64_t numbers;
  struct position first_number;
  struct position first_name;
  bool multiplicity; /* the last field is called so */
  bool scaled;       /* the fields so far are S*x1, S*x2, ..., up to S*y */
  uint64_t label;    /* the field called S*y, counted from 1; 0 if there is none */
  struct position label_at;
};

static bool token_equals(const struct number_token *t, const char *text)
{
  return strlen(text) == t->size && memcmp(t->text, text, t->size) == 0;
}

/* The positive integer S in front of "*NAME", into r->number; NULL when the token is not of this form. */
static const char *scale_prefix(struct dataset_reader *r, size_t *size)
{
  const struct number_token *t = &r->token;
  size_t digits = 0;
  while (digits < t->size && t->text[digits] >= '0' && t->text[digits] <= '9')
    digits++;
  if (digits == 0 || digits == t->size || t->text[digits] != '*' || t->text[0] == '0' ||
      number_read(&r->number, t->text, digits) != NUMBER_OK)
    return NULL;
  number_make_big(&r->number);
  if (mpz_cmp_ui(r->number.big_numerator, 2) < 0)
    return NULL;
  *size = t->size - digits - 1;
  return t->text + digits + 1;
}

/* Follows the names S*x1, ..., S*xn, S*y, which make a file a scaled one. */
static void follow_scale(struct dataset_reader *r, struct csv *csv, struct header *h, uint64_t field)
{
  char expected[32];
  size_t size = 0;
  bool complete = h->label != 0;
  const char *name = scale_prefix(r, &size);
  bool is_label = name != NULL && size == 1 && *name == 'y';
  snprintf(expected, sizeof expected, "x%" PRIu64, field);
  bool is_next = is_label || (name != NULL && strlen(expected) == size && memcmp(expected, name, size) == 0);
  if (is_next && field == 1)
    mpz_set(csv->scale, r->number.big_numerator);
  if (!complete)
    h->scaled = is_next && (field == 1 || h->scaled) && mpz_cmp(csv->scale, r->number.big_numerator) == 0;
  if (is_label) {
    h->scaled = h->scaled && !complete;
    h->label = field;
    h->label_at = r->token.at;
  }
}

static enum status read_first_line(struct dataset_reader *r, struct csv *csv, struct header *h,
                                   struct diagnostic *d)
{
  struct input *in = &r->in;
  struct csv_end end = {.last = false};
  *h = (struct header){0};
  while (!end.last) {
    enum status status = csv_word_read(&r->token, in, &csv->syntax, d);
    if (status != STATUS_OK)
      return status;
    struct position at = r->token.at;
    enum kind kind = classify(r);
    csv->fields++;
    follow_scale(r, csv, h, csv->fields);
    h->multiplicity = token_equals(&r->token, "multiplicity");
    status = csv_field_end(&end, in, &csv->syntax, d);
    if (status != STATUS_OK)
      return status;
    if (end.words)
      kind = KIND_NAME;
    h->multiplicity = h->multiplicity && !end.words;
    if (kind == KIND_NAME && h->names++ == 0)
      h->first_name = at;
    if (kind == KIND_NUMBER && h->numbers++ == 0)
      h->first_number = at;
  }
  return STATUS_OK;
}

static enum status use_header(struct dataset_reader *r, struct csv *csv, const struct header *h,
                              struct diagnostic *d)
{
  struct position line = {csv->first_line, 1};
  csv->header = h->names > 0;
  csv->multiplicity = csv->header && h->multiplicity;
  uint64_t label = csv->fields - (csv->multiplicity ? 1 : 0);
  if (csv->header && h->numbers > 0)
    return input_error(
        &r->in, h->numbers < h->names ? h->first_number : h->first_name, d,
        "found numbers and names in the first line, expected a row of numbers or a header without numbers");
  if (label == 0)
    return input_error(&r->in, line, d, "found a column of multiplicities alone, expected a label before it");
  /* A label that is scaled while the rest is not would be read wrongly. */
  if (h->label == label && !h->scaled)
    return input_error(
        &r->in, h->label_at, d,
        "found the name of a scaled label, expected S*x1, S*x2, ... with the same S in front of it");
  if (h->label != label)
    mpz_set_ui(csv->scale, 1);
  if (label - 1 > DATASET_MAX_FEATURES)
    return input_limit(&r->in, line, d, "found %" PRIu64 " features, expected at most %d", label - 1,
                       DATASET_MAX_FEATURES);
  r->features = label - 1;
  dataset_reader_set_scale(r, csv->scale);
  return STATUS_OK;
}

static void csv_close(struct dataset_reader *r)
{
  struct csv *csv = r->state;
  if (csv != NULL)
    mpz_clear(csv->scale);
  free(csv);
}

static enum status csv_open(struct dataset_reader *r, size_t features, struct diagnostic *d)
{
  struct csv *csv = calloc(1, sizeof *csv);
  if (csv == NULL)
    return diagnostic_out_of_memory(d);
  mpz_init_set_ui(csv->scale, 1);
  r->state = csv;
  enum status status = csv_skip_mark(&r->in, d);
  if (status != STATUS_OK)
    return status;
  csv_syntax_init(&csv->syntax, find_separator(&r->in));
  status = dataset_reader_reopen(r, d);
  if (status == STATUS_OK)
    status = csv_skip_mark(&r->in, d);
  if (status != STATUS_OK)
    return status;
  struct header header;
  if (!csv_find_line(&r->in))
    return input_error(&r->in, input_position(&r->in), d, "found no data, expected rows of numbers");
  csv->first_line = r->in.line;
  status = read_first_line(r, csv, &header, d);
  if (status == STATUS_OK)
    status = use_header(r, csv, &header, d);
  if (status == STATUS_OK && features != 0 && features != r->features)
    return input_error(&r->in, (struct position){csv->first_line, 1}, d, "found %zu features, expected %zu",
                       r->features, features);
  dataset_reader_set_scale(r, csv->scale);
  return status;
}

/* ---- rows ---- */

static enum status csv_begin(struct dataset_reader *r, struct diagnostic *d)
{
  struct csv *csv = r->state;
  enum status status = csv_skip_mark(&r->in, d);
  if (status != STATUS_OK || !csv->header || !csv_find_line(&r->in))
    return status;
  struct csv_end end = {.last = false};
  while (status == STATUS_OK && !end.last) {
    status = csv_word_read(&r->token, &r->in, &csv->syntax, d);
    if (status == STATUS_OK)
      status = csv_field_end(&end, &r->in, &csv->syntax, d);
  }
  return status;
}

static enum status read_multiplicity(struct dataset_reader *r, struct diagnostic *d)
{
  const struct number_token *t = &r->token;
  static const char EXPECTED[] = "a multiplicity, a positive integer below 2^62";
  uint64_t value;
  enum number_result found = number_token_unsigned(t, DATASET_MAX_COUNT, &value);
  if (found == NUMBER_TOO_LONG)
    return input_limit(&r->in, t->at, d, "found '%.*s', expected %s", number_token_quote(t), t->text,
                       EXPECTED);
  if (found != NUMBER_OK || value == 0)
    return input_error(&r->in, t->at, d, "found '%.*s', expected %s", number_token_quote(t), t->text,
                       EXPECTED);
  r->set->sample.multiplicity = value;
  return STATUS_OK;
}

static enum status use_field(struct dataset_reader *r, uint64_t field, struct diagnostic *d)
{
  const struct number_token *t = &r->token;
  if (field > r->features)
    return read_multiplicity(r, d);
  if (csv_word_is_missing(t))
    return input_error(&r->in, t->at, d, "found a missing value ('%.*s'), expected a number",
                       number_token_quote(t), t->text);
  enum status status = number_token_value(t, &r->in, &r->number, "a number", d);
  if (status != STATUS_OK)
    return status;
  if (field == r->features)
    return dataset_reader_label(r, &r->number, t->at, d);
  return dataset_reader_entry(r, (uint32_t)field, &r->number, t->at, d);
}

/* Skips the zeros of features, which most fields of a dense file are, without a closer look. */
static uint64_t skip_zeros(struct input *in, unsigned char separator, uint64_t count)
{
  uint64_t skipped = 0;
  if (separator == ' ')
    return 0;
  for (; skipped < count && in->end - in->cursor >= 2 && in->cursor[0] == '0' && in->cursor[1] == separator;
       skipped++)
    in->cursor += 2;
  return skipped;
}

static enum status csv_row(struct dataset_reader *r, bool *more, struct diagnostic *d)
{
  struct csv *csv = r->state;
  struct input *in = &r->in;
  *more = csv_find_line(in);
  if (!*more)
    return in->failed ? input_error(in, input_position(in), d, "read error") : STATUS_OK;
  struct csv_end end = {.last = false};
  struct position line = {in->line, 1};
  uint64_t field = 0;
  for (; !end.last; field++) {
    field +=
        skip_zeros(in, (unsigned char)csv->syntax.separator, field < r->features ? r->features - field : 0);
    struct position at = input_position(in);
    if (field == csv->fields)
      return input_error(in, at, d,
                         "found more than %" PRIu64 " fields, expected as many as line %" PRIu64 " has",
                         csv->fields, csv->first_line);
    enum status status = csv_word_read(&r->token, in, &csv->syntax, d);
    if (status == STATUS_OK)
      status = use_field(r, field, d);
    if (status == STATUS_OK)
      status = csv_field_end(&end, in, &csv->syntax, d);
    if (status != STATUS_OK)
      return status;
    if (end.words)
      return input_error(in, end.at, d, "found a second word in a field, expected one number");
  }
  if (field < csv->fields)
    return input_error(in, line, d,
                       "found %" PRIu64 " fields, expected %" PRIu64 ", as many as line %" PRIu64 " has",
                       field, csv->fields, csv->first_line);
  return STATUS_OK;
}

const struct dataset_reader_format csv_reader_format = {
    .measured = true, .open = csv_open, .begin = csv_begin, .row = csv_row, .close = csv_close};
