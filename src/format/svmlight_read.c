/* svmlight / LIBSVM in (spec/formats.md). */
#include "dataset_reader.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* The indices of a row as they stand in the file, kept to find one that occurs twice. */
struct index_place {
  uint32_t column;
  uint64_t at; /* the index's place in its line */
};

struct svmlight {
  size_t limit; /* --features, or DATASET_MAX_FEATURES */
  struct index_place *place;
  size_t size;
  size_t capacity;
};

/* Ends of fields, and of an index before its colon. */
static const bool stop_field[256] = {['\n'] = true, ['\r'] = true, [' '] = true, ['\t'] = true, ['#'] = true};
static const bool stop_index[256] = {
    ['\n'] = true, ['\r'] = true, [' '] = true, ['\t'] = true, ['#'] = true, [':'] = true};

static enum status svmlight_open(struct dataset_reader *r, size_t features, struct diagnostic *d)
{
  struct svmlight *s = calloc(1, sizeof *s);
  if (s == NULL)
    return diagnostic_out_of_memory(d);
  s->limit = features == 0 ? DATASET_MAX_FEATURES : features;
  r->features = features;
  r->state = s;
  return STATUS_OK;
}

static void svmlight_close(struct dataset_reader *r)
{
  struct svmlight *s = r->state;
  if (s != NULL)
    free(s->place);
  free(s);
}

/* "# scale S" as the very first line. */
static enum status svmlight_begin(struct dataset_reader *r, struct diagnostic *d)
{
  static const char start[] = "# scale ";
  struct input *in = &r->in;
  for (size_t i = 0; start[i] != '\0'; i++) {
    if (input_peek(in) != start[i]) {
      if (i > 0)
        input_skip_to_line_end(in);
      return STATUS_OK;
    }
    input_skip(in);
  }
  enum status status = number_token_read(&r->token, in, stop_field, d);
  if (status != STATUS_OK)
    return status;
  status = number_token_value(&r->token, in, &r->number, "the scale, a positive integer", d);
  if (status != STATUS_OK)
    return status;
  struct position at = r->token.at;
  number_make_big(&r->number);
  input_skip_spaces(in);
  if (mpz_sgn(r->number.big_numerator) <= 0 || mpz_cmp_ui(r->number.big_denominator, 1) != 0 ||
      (input_peek(in) != '\n' && input_peek(in) >= 0))
    return input_error(in, at, d, "found something else after '# scale', expected one positive integer");
  dataset_reader_set_scale(r, r->number.big_numerator);
  return STATUS_OK;
}

static enum status remember(struct svmlight *s, uint32_t column, uint64_t at, struct diagnostic *d)
{
  if (s->size == s->capacity) {
    size_t capacity = s->capacity == 0 ? 64 : 2 * s->capacity;
    struct index_place *place = realloc(s->place, capacity * sizeof *place);
    if (place == NULL)
      return diagnostic_out_of_memory(d);
    s->place = place;
    s->capacity = capacity;
  }
  s->place[s->size++] = (struct index_place){column, at};
  return STATUS_OK;
}

static int compare_places(const void *a, const void *b)
{
  const struct index_place *x = a, *y = b;
  if (x->column != y->column)
    return x->column < y->column ? -1 : 1;
  return x->at < y->at ? -1 : x->at > y->at;
}

static enum status refuse_repetitions(struct dataset_reader *r, struct diagnostic *d)
{
  struct svmlight *s = r->state;
  bool ascending = true;
  for (size_t i = 1; i < s->size; i++)
    ascending = ascending && s->place[i - 1].column < s->place[i].column;
  if (ascending)
    return STATUS_OK;
  qsort(s->place, s->size, sizeof *s->place, compare_places);
  for (size_t i = 1; i < s->size; i++)
    if (s->place[i - 1].column == s->place[i].column)
      return input_error(&r->in, (struct position){r->in.line, s->place[i].at}, d,
                         "found index %" PRIu32 " for the second time in this line, expected it once",
                         s->place[i].column + 1);
  return STATUS_OK;
}

static enum status read_entry(struct dataset_reader *r, struct diagnostic *d)
{
  struct svmlight *s = r->state;
  struct input *in = &r->in;
  uint64_t index;
  enum status status = number_token_read(&r->token, in, stop_index, d);
  if (status != STATUS_OK)
    return status;
  struct position at = r->token.at;
  enum number_result found = number_token_unsigned(&r->token, DATASET_MAX_FEATURES, &index);
  if (found == NUMBER_INVALID || input_peek(in) != ':')
    return input_error(in, at, d, "found '%.*s', expected INDEX:VALUE", number_token_quote(&r->token),
                       r->token.text);
  if (found == NUMBER_TOO_LONG)
    return input_limit(in, at, d, "found index %.*s, expected at most %d", number_token_quote(&r->token),
                       r->token.text, DATASET_MAX_FEATURES);
  if (index == 0)
    return input_error(in, at, d, "found index 0, expected indices that count from 1");
  if (index > s->limit)
    return input_error(in, at, d, "found index %" PRIu64 ", expected at most %zu, the number of features",
                       index, s->limit);
  input_skip(in);
  status = number_token_read(&r->token, in, stop_field, d);
  if (status == STATUS_OK)
    status = number_token_value(&r->token, in, &r->number, "a value", d);
  if (status == STATUS_OK && r->pass == PASS_DENOMINATORS)
    status = remember(s, (uint32_t)(index - 1), at.column, d);
  return status == STATUS_OK ? dataset_reader_entry(r, (uint32_t)(index - 1), &r->number, r->token.at, d)
                             : status;
}

/* Skips "qid:..." after the label. */
static enum status skip_query(struct dataset_reader *r, struct diagnostic *d)
{
  input_skip_spaces(&r->in);
  if (input_peek(&r->in) != 'q')
    return STATUS_OK;
  const struct number_token *t = &r->token;
  enum status status = number_token_read(&r->token, &r->in, stop_field, d);
  if (status == STATUS_OK && (t->size < 4 || memcmp(t->text, "qid:", 4) != 0))
    return input_error(&r->in, t->at, d, "found '%.*s', expected INDEX:VALUE or qid:NUMBER",
                       number_token_quote(t), t->text);
  return status;
}

static enum status read_label(struct dataset_reader *r, struct diagnostic *d)
{
  enum status status = number_token_read(&r->token, &r->in, stop_field, d);
  if (status == STATUS_OK)
    status = number_token_value(&r->token, &r->in, &r->number, "a label", d);
  if (status == STATUS_OK)
    status = dataset_reader_label(r, &r->number, r->token.at, d);
  return status == STATUS_OK ? skip_query(r, d) : status;
}

/* To the first byte of the next row; false at the end of the file. */
static bool find_row(struct input *in)
{
  for (;;) {
    input_skip_spaces(in);
    int c = input_peek(in);
    if (c == '#')
      input_skip_to_line_end(in);
    else if (c == '\n')
      input_skip(in);
    else
      return c >= 0;
  }
}

static enum status svmlight_row(struct dataset_reader *r, bool *more, struct diagnostic *d)
{
  struct svmlight *s = r->state;
  struct input *in = &r->in;
  *more = find_row(in);
  if (!*more)
    return in->failed ? input_error(in, input_position(in), d, "read error") : STATUS_OK;
  s->size = 0;
  enum status status = read_label(r, d);
  while (status == STATUS_OK) {
    input_skip_spaces(in);
    int c = input_peek(in);
    if (c == '#')
      input_skip_to_line_end(in);
    if (c < 0 || c == '\n' || c == '#')
      break;
    status = read_entry(r, d);
  }
  if (status == STATUS_OK && in->failed)
    return input_error(in, input_position(in), d, "read error");
  return status == STATUS_OK && r->pass == PASS_DENOMINATORS ? refuse_repetitions(r, d) : status;
}

const struct dataset_reader_format svmlight_reader_format = {.measured = true,
                                                             .open = svmlight_open,
                                                             .begin = svmlight_begin,
                                                             .row = svmlight_row,
                                                             .close = svmlight_close};
