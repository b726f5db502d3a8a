#include "dimacs.h"

#include "blanks.h"
#include "memory.h"
#include "number.h"

#include <stdlib.h>

static bool is_white_space(int byte)
{
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

/* Skips white space and, at the beginning of a line (after blanks), comments.  Returns whether the token that follows is the first of its line. */
static bool skip_to_token(struct reader *in)
{
  bool line_begins = reader_offset(in) == in->line_begin;
  for (;;) {
    int byte = reader_peek(in);
    if (byte == '\n') {
      reader_skip_newline(in);
      line_begins = true;
    } else if (is_white_space(byte)) {
      in->cursor++;
    } else if (byte == 'c' && line_begins) {
      skip_to_line_end(in);
    } else {
      return line_begins;
    }
  }
}

/* The end of a number or word: white space or the end of the file. */
static bool take_token_end(struct reader *in)
{
  int byte = reader_peek(in);
  return byte == -1 || is_white_space(byte) || reader_expected(in, "white space");
}

/* White space within the header line. */
static bool take_blanks(struct reader *in)
{
  int byte = reader_peek(in);
  if (byte == '\n' || !is_white_space(byte))
    return reader_expected(in, "a space");
  for (; byte != '\n' && is_white_space(byte); byte = reader_peek(in))
    in->cursor++;
  return true;
}

/* A number of the header; beyond `most` it is over the limit, however long it is. */
static bool take_count(struct reader *in, const char *expected, uint64_t most, uint64_t *count)
{
  struct position at = reader_position(in);
  struct digits digits = {0};
  mpz_t value;
  mpz_init(value);
  bool done = number_natural_mpz(in, &digits, expected, value);
  if (done && mpz_cmp_ui(value, most) > 0)
    done = reader_fail(in, at, OUTCOME_LIMIT, "found a number beyond the limit, expected %s of at most %llu",
                       expected, (unsigned long long)most);
  *count = mpz_get_ui(value);
  mpz_clear(value);
  digits_free(&digits);
  return done;
}

static bool take_header(struct dimacs *d)
{
  struct reader *in = &d->in;
  skip_to_token(in);
  d->header = reader_position(in);
  uint64_t variables;
  if (!reader_take_word(in, "p") || !take_blanks(in) || !reader_take_word(in, "cnf") || !take_blanks(in) ||
      !take_count(in, "a number of variables", FORMULA_MAX_VARIABLES, &variables) || !take_blanks(in) ||
      !take_count(in, "a number of clauses", NUMBER_MAX, &d->announced) || !take_token_end(in))
    return false;
  d->variables = (int32_t)variables;
  for (int byte = reader_peek(in); byte != '\n' && is_white_space(byte); byte = reader_peek(in))
    in->cursor++;
  int byte = reader_peek(in);
  return byte == '\n' || byte == -1 || reader_expected(in, "end of line");
}

static bool begin(struct dimacs *d)
{
  d->read = 0;
  d->literal = NULL;
  d->literal_at = NULL;
  d->literals = 0;
  d->capacity = 0;
  if (take_header(d))
    return true;
  reader_close(&d->in);
  return false;
}

bool dimacs_open(struct dimacs *d, const char *path, struct reason *reason)
{
  return reader_open(&d->in, path, reason) && begin(d);
}

bool dimacs_open_text(struct dimacs *d, const char *text, size_t size, struct reason *reason)
{
  return reader_open_text(&d->in, text, size, "text", reason) && begin(d);
}

void dimacs_close(struct dimacs *d)
{
  reader_close(&d->in);
  free(d->literal);
  free(d->literal_at);
}

static bool push_literal(struct dimacs *d, int32_t literal, struct position at)
{
  if (d->literals == d->capacity) {
    size_t capacity = d->capacity;
    struct position *literal_at =
        memory_grow(d->literal_at, &capacity, d->literals + 1, sizeof *d->literal_at, d->in.reason);
    if (literal_at == NULL)
      return false;
    d->literal_at = literal_at;
    int32_t *moved = memory_grow(d->literal, &d->capacity, d->literals + 1, sizeof *d->literal, d->in.reason);
    if (moved == NULL)
      return false;
    d->literal = moved;
  }
  d->literal_at[d->literals] = at;
  d->literal[d->literals++] = literal;
  return true;
}

static bool fail_rest(const struct dimacs *d, struct position at)
{
  return reader_fail(&d->in, at, OUTCOME_MALFORMED,
                     "found more than the %llu clauses of the header, expected end of file",
                     (unsigned long long)d->announced);
}

/* A lone 0, the first thing on its line, with nothing but white space and comments behind it, is no clause. */
static bool take_lone_zero(struct dimacs *d)
{
  struct reader *in = &d->in;
  bool line_begins = skip_to_token(in);
  struct position at = reader_position(in);
  if (reader_peek(in) == '0') {
    in->cursor++;
    if (!take_token_end(in))
      return false;
    skip_to_token(in);
    if (!line_begins || reader_peek(in) != -1)
      return fail_rest(d, at);
  }
  if (reader_peek(in) != -1)
    return fail_rest(d, at);
  return in->error == 0 || reader_fail(in, at, OUTCOME_MALFORMED, "cannot read");
}

/* After the last announced clause: a line that begins with '%', as in SATLIB's files, then take_lone_zero. */
static bool take_rest(struct dimacs *d)
{
  struct reader *in = &d->in;
  if (skip_to_token(in) && reader_peek(in) == '%') {
    in->cursor++;
    if (!take_token_end(in))
      return false;
  }
  return take_lone_zero(d);
}

/* The data ends where a clause or the rest of one is expected. */
static bool take_early_end(struct dimacs *d, struct position at, bool *more)
{
  if (d->in.error == 0 && d->literals > 0 && reader_peek(&d->in) == -1) {
    d->read++;
    *more = true;
    return true;
  }
  return reader_fail(&d->in, at, OUTCOME_MALFORMED,
                     "found the end of the data %s clause %llu, expected %llu clauses",
                     d->literals > 0 ? "within" : "before", (unsigned long long)d->read + 1,
                     (unsigned long long)d->announced);
}

bool dimacs_next(struct dimacs *d, bool *more)
{
  struct reader *in = &d->in;
  *more = false;
  if (d->read == d->announced)
    return take_rest(d);
  d->literals = 0;
  for (;;) {
    bool line_begins = skip_to_token(in);
    struct position at = reader_position(in);
    d->clause_end = at;
    int byte = reader_peek(in);
    if (byte == -1 || (byte == '%' && line_begins))
      return take_early_end(d, at, more);
    int32_t literal;
    if (!number_literal_or_zero(in, d->variables, &literal) || !take_token_end(in))
      return false;
    if (literal == 0)
      break;
    if (!push_literal(d, literal, at))
      return false;
  }
  d->read++;
  *more = true;
  return true;
}

static bool read_clauses(struct dimacs *d, struct clauses *c, struct reason *reason)
{
  c->formula.variables = d->variables;
  for (;;) {
    bool more;
    if (!dimacs_next(d, &more))
      return false;
    if (!more)
      return true;
    for (size_t i = 0; i < d->literals; i++)
      if (!clauses_add_literal(c, d->literal[i], reason))
        return false;
    if (!clauses_end_clause(c, reason))
      return false;
  }
}

bool dimacs_read(struct clauses *c, const char *path, struct reason *reason)
{
  struct dimacs d;
  if (!clauses_init(c, reason) || !dimacs_open(&d, path, reason))
    return false;
  bool done = read_clauses(&d, c, reason);
  dimacs_close(&d);
  return done;
}

/* Compares the clause in `d` with clause c of the formula. */
static bool compare_clause(const struct dimacs *d, const struct formula *f, size_t c)
{
  const int32_t *clause = f->literal + f->start[c];
  size_t size = f->start[c + 1] - f->start[c];
  for (size_t i = 0; i < d->literals && i < size; i++)
    if (d->literal[i] != clause[i])
      return reader_fail(&d->in, d->literal_at[i], OUTCOME_REJECTED,
                         "clause %zu: found literal %d, the certificate has %d", c + 1, (int)d->literal[i],
                         (int)clause[i]);
  if (d->literals == size)
    return true;
  struct position at = d->literals > size ? d->literal_at[size] : d->clause_end;
  return reader_fail(&d->in, at, OUTCOME_REJECTED, "clause %zu: found %zu literals, the certificate has %zu",
                     c + 1, d->literals, size);
}

static bool compare(struct dimacs *d, const struct formula *f)
{
  if (d->variables != f->variables || d->announced != f->clauses)
    return reader_fail(&d->in, d->header, OUTCOME_REJECTED,
                       "found %d variables and %llu clauses, the certificate has %d and %zu",
                       (int)d->variables, (unsigned long long)d->announced, (int)f->variables, f->clauses);
  for (size_t c = 0;; c++) {
    bool more;
    if (!dimacs_next(d, &more))
      return false;
    if (!more)
      return true;
    if (!compare_clause(d, f, c))
      return false;
  }
}

bool dimacs_compare(const struct formula *f, const char *path, struct reason *reason)
{
  struct dimacs d;
  if (!dimacs_open(&d, path, reason))
    return false;
  bool same = compare(&d, f);
  dimacs_close(&d);
  return same;
}
