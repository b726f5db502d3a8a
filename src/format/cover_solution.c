/* Covers in: what solvers, relucert itself and people write. */
#include "array.h"
#include "set_system_parse.h"

#include <stdio.h>
#include <stdlib.h>

struct cover_parser {
  struct instance_text text;
  uint32_t sets;
  const char *noun; /* what messages call a set */
  uint64_t *number;
  size_t numbers;
  size_t capacity;
  uint64_t line; /* of the last number */
  bool letters;  /* a line has begun with s or v */
  bool together; /* two numbers stand on one line */
  bool given;    /* a `v`, a number or a 0 has been seen */
  bool ended;    /* the closing 0 has been seen */
};

static enum status keep(struct cover_parser *p, uint64_t value)
{
  return array_append_long(&p->number, &p->capacity, &p->numbers, value)
             ? STATUS_OK
             : diagnostic_out_of_memory(p->text.d);
}

/* A line's first letter says what the line is; instance_find_token has left out those that begin with c. */
static enum status read_line_begin(struct cover_parser *p, int letter)
{
  static const char *const ANSWERS[] = {"YES", "OPTIMUM", "BOUNDS", NULL};
  struct input *in = p->text.in;
  const enum status status = instance_take_letter(&p->text);
  if (status != STATUS_OK)
    return status;
  p->text.token_line = in->line;
  p->letters = true;
  p->given |= letter == 'v';
  if (letter == 's')
    return instance_take_answer(&p->text, ANSWERS, "YES, OPTIMUM or BOUNDS");
  if (letter == 't')
    input_skip_to_line_end(in);
  return STATUS_OK;
}

static enum status read_set(struct cover_parser *p)
{
  char shown[40];
  uint64_t value = 0;
  char expected[100];
  snprintf(expected, sizeof expected, "the number of a %s, 0, or a line that begins with c, s, t or v",
           p->noun);
  const enum status status = instance_number(&p->text, expected, &value);
  if (status != STATUS_OK)
    return status;
  if (p->ended)
    return input_error(p->text.in, p->text.token, p->text.d,
                       "found a number after the closing 0, expected the end of the file");
  if (value > p->sets)
    return input_error(p->text.in, p->text.token, p->text.d, "found the %s %s, expected one from 1 to %u",
                       p->noun, instance_show_number(value, shown), (unsigned)p->sets);
  p->given = true;
  p->ended = value == 0;
  p->together |= p->line == p->text.token.line;
  p->line = p->text.token.line;
  return p->ended ? STATUS_OK : keep(p, value);
}

static enum status read_tokens(struct cover_parser *p)
{
  struct input *in = p->text.in;
  enum status status = STATUS_OK;
  while (status == STATUS_OK) {
    instance_find_token(&p->text);
    const int byte = input_peek(in);
    if (byte < 0 && !in->failed && p->given)
      return STATUS_OK;
    if ((byte == 's' || byte == 't' || byte == 'v') && in->line != p->text.token_line)
      status = read_line_begin(p, byte);
    else
      status = read_set(p);
  }
  return status;
}

/* PACE's solutions: one number a line, first their count. */
static bool begins_with_count(const struct cover_parser *p)
{
  return !p->letters && !p->together && !p->ended && p->numbers > 0 && p->number[0] == p->numbers - 1;
}

enum status cover_parse(bool *cover, uint32_t sets, const char *noun, struct input *in, struct diagnostic *d)
{
  struct cover_parser p = {.text = {.in = in, .d = d}, .sets = sets, .noun = noun};
  const enum status status = read_tokens(&p);
  for (uint32_t j = 0; j < sets; j++)
    cover[j] = false;
  for (size_t i = begins_with_count(&p) ? 1 : 0; status == STATUS_OK && i < p.numbers; i++)
    cover[p.number[i] - 1] = true;
  free(p.number);
  return status;
}

enum status cover_read(bool *cover, uint32_t sets, const char *noun, const char *path, struct diagnostic *d)
{
  struct input in;
  enum status status = input_open(&in, path, d);
  if (status != STATUS_OK)
    return status;
  status = cover_parse(cover, sets, noun, &in, d);
  input_close(&in);
  return diagnostic_in_file(d, status, path);
}
