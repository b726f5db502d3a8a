#include "cnf.h"

#include <inttypes.h>
#include <string.h>

struct parser {
  struct input *in;
  struct diagnostic *d;
  signed char *model; /* 0: not mentioned yet */
  int32_t variables;
  struct position token;
  bool at_line_begin; /* nothing but white space before the token on its line */
  bool given;         /* a `v`, a literal or a 0 has been seen */
  bool ended;         /* the closing 0 has been seen */
};

static void find_token(struct parser *p)
{
  struct input *in = p->in;
  uint64_t line = in->line;
  p->at_line_begin = in->consumed + (uint64_t)(in->cursor - in->buffer) == in->line_begin;
  while (input_at_word_end(in) && input_peek(in) >= 0)
    input_skip(in);
  p->at_line_begin |= in->line != line;
  p->token = input_position(in);
}

/* What follows `s`, or stands alone in the files of MiniSat. */
static enum status read_answer(struct parser *p)
{
  char word[24];
  const struct position at = input_position(p->in);
  input_word(p->in, word, sizeof word);
  if (strcmp(word, "SATISFIABLE") != 0 && strcmp(word, "SAT") != 0)
    return input_error(p->in, at, p->d, "found the answer '%s', expected SATISFIABLE", word);
  input_skip_spaces(p->in);
  return input_peek(p->in) < 0 || *p->in->cursor == '\n'
             ? STATUS_OK
             : input_unexpected(p->in, "the end of the line", p->d);
}

static enum status set_literal(struct parser *p, bool negative, uint64_t variable)
{
  if (variable > (uint64_t)p->variables)
    return input_error(p->in, p->token, p->d,
                       "found the variable %s%" PRIu64 ", expected one from 1 to %d as in the formula",
                       variable == UINT64_MAX ? "at least " : "", variable, (int)p->variables);
  const signed char value = negative ? -1 : 1;
  if (p->model[variable] == -value)
    return input_error(p->in, p->token, p->d, "found both %" PRIu64 " and -%" PRIu64 ", expected one of them",
                       variable, variable);
  p->model[variable] = value;
  return STATUS_OK;
}

static enum status read_literal(struct parser *p)
{
  const bool negative = input_peek(p->in) == '-';
  if (negative)
    p->in->cursor++;
  if (!input_at_digit(p->in) || (negative && *p->in->cursor == '0'))
    return input_unexpected(p->in, "a literal, 0, or a line that begins with c, s or v", p->d);
  const uint64_t variable = input_natural(p->in);
  if (!input_at_word_end(p->in))
    return input_unexpected(p->in, "white space after the literal", p->d);
  if (p->ended)
    return input_error(p->in, p->token, p->d,
                       "found a literal after the closing 0, expected the end of the file");
  p->given = true;
  p->ended = variable == 0;
  return p->ended ? STATUS_OK : set_literal(p, negative, variable);
}

/* A line's first letter says what the line is. */
static enum status read_line_begin(struct parser *p, int letter)
{
  struct input *in = p->in;
  if (letter == 'c') {
    input_skip_to_line_end(in);
    return STATUS_OK;
  }
  if (letter == 'S' || letter == 'U' || letter == 'I') /* MiniSat: SAT, UNSAT, INDET */
    return read_answer(p);
  in->cursor++;
  if (!input_at_word_end(in))
    return input_unexpected(p->in, "a space after the line's letter", p->d);
  p->given |= letter == 'v';
  input_skip_spaces(in);
  return letter == 's' ? read_answer(p) : STATUS_OK;
}

static enum status read_tokens(struct parser *p)
{
  enum status status = STATUS_OK;
  while (status == STATUS_OK) {
    find_token(p);
    const int byte = input_peek(p->in);
    if (byte < 0 && !p->in->failed && p->given)
      return STATUS_OK;
    if (byte > 0 && p->at_line_begin && strchr("csvSUI", byte) != NULL)
      status = read_line_begin(p, byte);
    else
      status = read_literal(p);
  }
  return status;
}

enum status solution_parse(signed char *model, int32_t variables, struct input *in, struct diagnostic *d)
{
  struct parser p = {.in = in, .d = d, .model = model, .variables = variables};
  memset(model, 0, (size_t)variables + 1);
  enum status status = read_tokens(&p);
  for (int32_t v = 1; v <= variables; v++)
    if (model[v] == 0)
      model[v] = -1;
  return status;
}

enum status solution_read(signed char *model, int32_t variables, const char *path, struct diagnostic *d)
{
  struct input in;
  enum status status = input_open(&in, path, d);
  if (status != STATUS_OK)
    return status;
  status = solution_parse(model, variables, &in, d);
  input_close(&in);
  return diagnostic_in_file(d, status, path);
}
