#include "lrat_reader.h"

#include <stdarg.h>
#include <stdio.h>

static struct position place(const struct lrat_reader *reader)
{
  const struct input *in = reader->in;
  if (!reader->binary)
    return input_position(in);
  return (struct position){0, in->consumed + (uint64_t)(in->cursor - in->buffer) + 1};
}

enum status lrat_error(const struct lrat_reader *reader, struct position at, struct diagnostic *d,
                       enum status status, const char *format, ...)
{
  const struct input *in = reader->in;
  char text[DIAGNOSTIC_SIZE];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof text, format, arguments);
  va_end(arguments);
  if (in->failed)
    return input_error(in, at, d, "%s", text);
  if (reader->binary)
    return diagnostic_set(d, status, "%s: byte %llu: error: %s", in->name, (unsigned long long)at.column,
                          text);
  return diagnostic_set(d, status, "%s:%llu:%llu: error: %s", in->name, (unsigned long long)at.line,
                        (unsigned long long)at.column, text);
}

static enum status unexpected(struct lrat_reader *reader, const char *expected, struct diagnostic *d)
{
  char found[32];
  const struct position at = place(reader);
  input_describe(reader->in, found);
  return lrat_error(reader, at, d, STATUS_MALFORMED, "%s, expected %s", found, expected);
}

/* Skips empty lines, comments, and the answer of a solver that stands in the same file. */
static void skip_lines(struct input *in)
{
  for (;;) {
    input_skip_spaces(in);
    const int first = input_peek(in);
    if (first == 'c' || first == 's' || first == 'v')
      input_skip_to_line_end(in);
    if (input_peek(in) != '\n')
      return;
    input_skip(in);
  }
}

enum status lrat_reader_init(struct lrat_reader *reader, struct input *in, struct diagnostic *d)
{
  *reader = (struct lrat_reader){.in = in};
  skip_lines(in);
  const int first = input_peek(in);
  reader->binary = first == 'a' || first == 'd';
  if (first < 0 ? !in->failed : reader->binary || input_at_digit(in))
    return STATUS_OK;
  return unexpected(reader, "the number of the first step, or 'a' or 'd' of a binary proof", d);
}

static enum status read_text_number(struct lrat_reader *reader, const char *expected,
                                    struct lrat_number *number, struct diagnostic *d)
{
  struct input *in = reader->in;
  input_skip_spaces(in);
  number->at = place(reader);
  number->negative = input_peek(in) == '-';
  if (number->negative)
    input_skip(in);
  const int first = input_peek(in);
  if (!input_at_digit(in) || (number->negative && first == '0'))
    return unexpected(reader, expected, d);
  if (first == '0')
    input_skip(in);
  number->magnitude = first == '0' ? 0 : input_natural(in);
  if (number->magnitude > LRAT_MAX_NUMBER)
    return lrat_error(reader, number->at, d, STATUS_MALFORMED, "a number above 2^62, expected %s", expected);
  const int next = input_peek(in);
  if (next >= 0 && next != ' ' && next != '\n' && next != '\t' && next != '\r')
    return unexpected(reader, "a space after a number", d);
  return STATUS_OK;
}

static enum status read_binary_number(struct lrat_reader *reader, const char *expected,
                                      struct lrat_number *number, struct diagnostic *d)
{
  struct input *in = reader->in;
  uint64_t code = 0;
  int byte;
  number->at = place(reader);
  for (unsigned shift = 0;; shift += 7) {
    byte = input_peek(in);
    if (byte < 0)
      return unexpected(reader, expected, d);
    if (shift > 56)
      return lrat_error(reader, number->at, d, STATUS_MALFORMED, "a number of more than 9 bytes, expected %s",
                        expected);
    input_skip(in);
    code |= (uint64_t)(byte & 0x7f) << shift;
    if (byte < 0x80)
      break;
  }
  if (byte == 0 && place(reader).column != number->at.column + 1)
    return lrat_error(reader, number->at, d, STATUS_MALFORMED,
                      "a number that ends in a zero byte, expected %s", expected);
  number->negative = code % 2 != 0;
  number->magnitude = code / 2;
  if (number->negative && number->magnitude == 0)
    return lrat_error(reader, number->at, d, STATUS_MALFORMED, "the number -0, expected %s", expected);
  return STATUS_OK;
}

enum status lrat_reader_number(struct lrat_reader *reader, const char *expected, struct lrat_number *number,
                               struct diagnostic *d)
{
  return reader->binary ? read_binary_number(reader, expected, number, d)
                        : read_text_number(reader, expected, number, d);
}

static enum status read_id(struct lrat_reader *reader, struct lrat_number *id, struct diagnostic *d)
{
  const enum status status = lrat_reader_number(reader, "the number of a step", id, d);
  if (status == STATUS_OK && (id->negative || id->magnitude == 0))
    return lrat_error(reader, id->at, d, STATUS_MALFORMED,
                      "the number %s%llu, expected a positive number of a step", id->negative ? "-" : "",
                      (unsigned long long)id->magnitude);
  return status;
}

static enum status binary_step(struct lrat_reader *reader, enum lrat_step *kind, struct lrat_number *id,
                               struct diagnostic *d)
{
  const struct position at = place(reader);
  const int first = input_peek(reader->in);
  if (first != 'a' && first != 'd')
    return unexpected(reader, "'a' or 'd'", d);
  input_skip(reader->in);
  *kind = first == 'a' ? LRAT_ADD : LRAT_DELETE;
  const enum status status = first == 'a' ? read_id(reader, id, d) : STATUS_OK;
  id->at = at;
  return status;
}

enum status lrat_reader_step(struct lrat_reader *reader, enum lrat_step *kind, struct lrat_number *id,
                             struct diagnostic *d)
{
  struct input *in = reader->in;
  *id = (struct lrat_number){.magnitude = 0};
  if (!reader->binary)
    skip_lines(in);
  const int first = input_peek(in);
  reader->step_begin = in->consumed + (uint64_t)(in->cursor - in->buffer);
  if (first < 0) {
    *kind = LRAT_END;
    return in->failed ? unexpected(reader, "a step", d) : STATUS_OK;
  }
  if (reader->binary)
    return binary_step(reader, kind, id, d);
  const enum status status = read_id(reader, id, d);
  if (status != STATUS_OK)
    return status;
  input_skip_spaces(in);
  *kind = input_peek(in) == 'd' ? LRAT_DELETE : LRAT_ADD;
  if (*kind == LRAT_DELETE) {
    input_skip(in);
    if (input_peek(in) != ' ' && input_peek(in) != '\t')
      return unexpected(reader, "a space after 'd'", d);
  }
  return STATUS_OK;
}

enum status lrat_reader_end_step(struct lrat_reader *reader, struct diagnostic *d)
{
  if (reader->binary)
    return STATUS_OK;
  input_skip_spaces(reader->in);
  const int byte = input_peek(reader->in);
  if (byte != '\n' && (byte >= 0 || reader->in->failed))
    return unexpected(reader, "the end of the line after the last 0 of a step", d);
  return STATUS_OK;
}
