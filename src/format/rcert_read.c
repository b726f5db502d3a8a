/* The exact data set format in (spec/dataset.md). */
#include "dataset_reader.h"

#include <inttypes.h>
#include <stdlib.h>

/* What the header said when it was first read. */
struct rcert {
  bool opened;
  uint64_t samples;
  uint64_t features;
};

static const bool stop_line[256] = {['\n'] = true};
static const bool stop_word[256] = {['\n'] = true, [' '] = true};
static const bool stop_index[256] = {['\n'] = true, [' '] = true, [':'] = true};

/* Consumes exactly `text`; what the message expects. */
static enum status expect(struct dataset_reader *r, const char *text, const char *expected,
                          struct diagnostic *d)
{
  struct input *in = &r->in;
  for (size_t i = 0; text[i] != '\0'; i++) {
    if (input_peek(in) != text[i])
      return input_unexpected(in, expected, d);
    input_skip(in);
  }
  return STATUS_OK;
}

/* "0" or digits without a leading zero. */
static bool is_canonical(const char *digits, size_t size)
{
  if (size == 0 || (digits[0] == '0' && size > 1))
    return false;
  for (size_t i = 0; i < size; i++)
    if (digits[i] < '0' || digits[i] > '9')
      return false;
  return true;
}

static enum status wrong_word(const struct dataset_reader *r, const char *expected, struct diagnostic *d)
{
  if (r->token.size == 0)
    return input_error(&r->in, r->token.at, d, "found nothing, expected %s", expected);
  return input_error(&r->in, r->token.at, d, "found '%.*s', expected %s", number_token_quote(&r->token),
                     r->token.text, expected);
}

/* A canonical number between `least` and `most`, which is at most the format's limit for such numbers, `limit`. */
static enum status read_count(struct dataset_reader *r, const bool *stop, uint64_t least, uint64_t most,
                              uint64_t limit, const char *expected, uint64_t *value, struct diagnostic *d)
{
  enum status status = number_token_read(&r->token, &r->in, stop, d);
  if (status != STATUS_OK)
    return status;
  if (!is_canonical(r->token.text, r->token.size))
    return wrong_word(r, expected, d);
  if (number_token_unsigned(&r->token, limit, value) == NUMBER_TOO_LONG)
    return input_limit(&r->in, r->token.at, d, "found '%.*s', expected %s", number_token_quote(&r->token),
                       r->token.text, expected);
  return *value < least || *value > most ? wrong_word(r, expected, d) : STATUS_OK;
}

/* A canonical integer of any length into r->number; `signs` allows a minus. */
static enum status read_integer(struct dataset_reader *r, const bool *stop, bool signs, const char *expected,
                                struct diagnostic *d)
{
  const struct number_token *t = &r->token;
  enum status status = number_token_read(&r->token, &r->in, stop, d);
  if (status != STATUS_OK)
    return status;
  size_t sign = signs && t->size > 0 && t->text[0] == '-' ? 1 : 0;
  if (!is_canonical(t->text + sign, t->size - sign) || (sign == 1 && t->text[1] == '0'))
    return wrong_word(r, expected, d);
  return number_token_value(t, &r->in, &r->number, expected, d);
}

static enum status read_denominator(struct dataset_reader *r, unsigned long least, const char *expected,
                                    struct diagnostic *d)
{
  enum status status = read_integer(r, stop_line, false, expected, d);
  if (status != STATUS_OK)
    return status;
  number_make_big(&r->number);
  if (mpz_cmp_ui(r->number.big_numerator, least) < 0)
    return input_error(&r->in, r->token.at, d, "found a denominator below %lu, expected %s", least, expected);
  return STATUS_OK;
}

static enum status changed(const struct dataset_reader *r, struct diagnostic *d)
{
  return input_error(&r->in, input_position(&r->in), d, "the file has changed while it was read");
}

/* Adds the denominator in r->number, or compares it in later passes. */
static enum status use_column(struct dataset_reader *r, uint32_t column, struct diagnostic *d)
{
  const struct rcert *s = r->state;
  const struct column_denominator *entry = column_denominators_find(&r->columns, column);
  if (!s->opened)
    return column_denominators_add(&r->columns, column, r->number.big_numerator, d);
  return entry != NULL && mpz_cmp(entry->value, r->number.big_numerator) == 0 ? STATUS_OK : changed(r, d);
}

static enum status read_columns(struct dataset_reader *r, uint64_t count, struct diagnostic *d)
{
  uint64_t previous = 0;
  for (uint64_t i = 0; i < count; i++) {
    uint64_t index = 0;
    enum status status = read_count(r, stop_word, previous + 1, r->features, DATASET_MAX_FEATURES,
                                    "an index, ascending and at most the number of features", &index, d);
    if (status == STATUS_OK)
      status = expect(r, " ", "a space and a denominator", d);
    if (status == STATUS_OK)
      status = read_denominator(r, 2, "an integer, at least 2", d);
    if (status == STATUS_OK)
      status = expect(r, "\n", "the end of the line", d);
    if (status == STATUS_OK)
      status = use_column(r, (uint32_t)(index - 1), d);
    if (status != STATUS_OK)
      return status;
    previous = index;
  }
  return STATUS_OK;
}

/* The counts and the label denominator (which is left in r->number). */
static enum status read_head(struct dataset_reader *r, uint64_t *samples, uint64_t *features,
                             struct diagnostic *d)
{
  enum status status = expect(r, "relucert-dataset 1\n", "'relucert-dataset 1'", d);
  if (status == STATUS_OK)
    status = expect(r, "samples ", "'samples NUMBER features NUMBER'", d);
  if (status == STATUS_OK)
    status = read_count(r, stop_word, 0, DATASET_MAX_COUNT, DATASET_MAX_COUNT,
                        "the number of samples, below 2^62", samples, d);
  if (status == STATUS_OK)
    status = expect(r, " features ", "' features NUMBER'", d);
  if (status == STATUS_OK)
    status = read_count(r, stop_line, 0, DATASET_MAX_FEATURES, DATASET_MAX_FEATURES,
                        "the number of features, at most 2^31 - 1", features, d);
  if (status == STATUS_OK)
    status = expect(r, "\n", "the end of the line", d);
  if (status == STATUS_OK)
    status = expect(r, "label-denominator ", "'label-denominator NUMBER'", d);
  if (status == STATUS_OK)
    status = read_denominator(r, 1, "a positive integer", d);
  return status;
}

static enum status rcert_begin(struct dataset_reader *r, struct diagnostic *d)
{
  struct rcert *s = r->state;
  uint64_t samples = 0, features = 0, columns = 0;
  enum status status = read_head(r, &samples, &features, d);
  if (status != STATUS_OK)
    return status;
  if (s->opened && (samples != s->samples || features != s->features ||
                    mpz_cmp(r->set->label_denominator, r->number.big_numerator) != 0))
    return changed(r, d);
  mpz_set(r->set->label_denominator, r->number.big_numerator);
  r->set->samples = s->samples = samples;
  r->set->features = r->features = s->features = features;
  status = expect(r, "\n", "the end of the line", d);
  if (status == STATUS_OK)
    status = expect(r, "column-denominators ", "'column-denominators NUMBER'", d);
  if (status == STATUS_OK)
    status = read_count(r, stop_line, 0, features, DATASET_MAX_FEATURES,
                        "how many columns have a denominator", &columns, d);
  if (status == STATUS_OK)
    status = expect(r, "\n", "the end of the line", d);
  if (status == STATUS_OK && s->opened && columns != r->columns.count)
    return changed(r, d);
  return status == STATUS_OK ? read_columns(r, columns, d) : status;
}

static enum status rcert_open(struct dataset_reader *r, size_t features, struct diagnostic *d)
{
  struct rcert *s = calloc(1, sizeof *s);
  if (s == NULL)
    return diagnostic_out_of_memory(d);
  r->state = s;
  enum status status = rcert_begin(r, d);
  if (status == STATUS_OK && features != 0 && features != r->features)
    return input_error(&r->in, (struct position){2, 1}, d, "found %zu features, expected %zu", r->features,
                       features);
  s->opened = true;
  return status;
}

static void rcert_close(struct dataset_reader *r)
{
  free(r->state);
}

/* " INDEX:VALUE", the space is next. */
static enum status read_entry(struct dataset_reader *r, uint64_t *previous, struct diagnostic *d)
{
  uint64_t index = 0;
  input_skip(&r->in);
  enum status status = read_count(r, stop_index, *previous + 1, r->features, DATASET_MAX_FEATURES,
                                  "an index, ascending and at most the number of features", &index, d);
  if (status == STATUS_OK)
    status = expect(r, ":", "':' and a value", d);
  if (status == STATUS_OK)
    status = read_integer(r, stop_word, true, "a value, an integer that is not 0", d);
  if (status != STATUS_OK)
    return status;
  const struct number *n = &r->number;
  if (number_is_zero(n))
    return input_error(&r->in, r->token.at, d, "found '0', expected a value, an integer that is not 0");
  if (!n->small && (!mpz_fits_slong_p(n->big_numerator) || mpz_get_si(n->big_numerator) == INT64_MIN))
    return input_limit(&r->in, r->token.at, d,
                       "found a value beyond 64 bits, expected one between -(2^63 - 1) and 2^63 - 1");
  *previous = index;
  return dataset_reader_push(r, (uint32_t)(index - 1), n->small ? n->numerator : mpz_get_si(n->big_numerator),
                             d);
}

static enum status read_label(struct dataset_reader *r, struct diagnostic *d)
{
  enum status status = read_integer(r, stop_word, true, "a label, an integer", d);
  if (status != STATUS_OK)
    return status;
  if (r->number.small)
    mpz_set_si(r->set->sample.label, r->number.numerator);
  else
    mpz_set(r->set->sample.label, r->number.big_numerator);
  status = expect(r, " ", "a space and a multiplicity", d);
  if (status != STATUS_OK)
    return status;
  return read_count(r, stop_word, 1, DATASET_MAX_COUNT, DATASET_MAX_COUNT,
                    "a multiplicity, a positive integer below 2^62", &r->set->sample.multiplicity, d);
}

static enum status rcert_row(struct dataset_reader *r, bool *more, struct diagnostic *d)
{
  *more = r->rows < r->set->samples;
  if (!*more) {
    char found[32];
    enum status status = expect(r, "end\n", "'end' after the last sample", d);
    if (status == STATUS_OK && input_peek(&r->in) >= 0)
      return input_error(&r->in, input_position(&r->in), d,
                         "found %s after 'end', expected the end of the file", input_describe(&r->in, found));
    return status;
  }
  uint64_t previous = 0;
  enum status status = read_label(r, d);
  while (status == STATUS_OK && input_peek(&r->in) == ' ')
    status = read_entry(r, &previous, d);
  return status == STATUS_OK ? expect(r, "\n", "a space and INDEX:VALUE, or the end of the line", d) : status;
}

const struct dataset_reader_format rcert_reader_format = {
    .measured = false, .open = rcert_open, .begin = rcert_begin, .row = rcert_row, .close = rcert_close};
