#include "number_file.h"

#include "blanks.h"
#include "memory.h"
#include "number.h"

#include <stdlib.h>

/* Skips white space and comments: lines whose first word begins with `c`. */
static void skip_to_word(struct number_file *f)
{
  struct reader *in = &f->in;
  for (;;) {
    skip_blanks(in);
    const int byte = reader_peek(in);
    const bool line_begins = f->numbers == 0 || f->number[f->numbers - 1].line != in->line;
    if (byte == '\n')
      reader_skip_newline(in);
    else if (byte == 'c' && line_begins)
      skip_to_line_end(in);
    else
      return;
  }
}

static bool push(struct number_file *f, uint64_t value, struct position at)
{
  if (at.line > UINT32_MAX || at.column > UINT32_MAX)
    return reader_fail(&f->in, at, OUTCOME_LIMIT,
                       "found a file of more than 2^32 lines, or a line of more than 2^32 bytes");
  if (f->numbers == f->capacity) {
    struct file_number *grown =
        memory_grow(f->number, &f->capacity, f->numbers + 1, sizeof *grown, f->in.reason);
    if (grown == NULL)
      return false;
    f->number = grown;
  }
  f->number[f->numbers++] =
      (struct file_number){.value = value, .line = (uint32_t)at.line, .column = (uint32_t)at.column};
  return true;
}

static bool take_number(struct number_file *f, const char *expected)
{
  struct reader *in = &f->in;
  struct position at = reader_position(in);
  uint64_t value;
  if (!number_natural(in, expected, &value))
    return false;
  const int byte = reader_peek(in);
  if (byte != -1 && byte != '\n' && !is_blank(byte))
    return reader_expected(in, "white space");
  return push(f, value, at);
}

/* "p hs VERTICES HYPEREDGES" or "p ds VERTICES EDGES". */
static bool take_header(struct number_file *f)
{
  struct reader *in = &f->in;
  if (!reader_take_word(in, "p"))
    return false;
  skip_blanks(in);
  if (reader_peek(in) != 'h' && reader_peek(in) != 'd')
    return reader_expected(in, "'hs' or 'ds'");
  f->kind = reader_peek(in) == 'h' ? FILE_HITTING_SET : FILE_DOMINATING_SET;
  if (!reader_take_word(in, f->kind == FILE_HITTING_SET ? "hs" : "ds"))
    return false;
  skip_blanks(in);
  if (!take_number(f, "the number of vertices"))
    return false;
  skip_blanks(in);
  if (!take_number(f, f->kind == FILE_HITTING_SET ? "the number of hyperedges" : "the number of edges"))
    return false;
  skip_blanks(in);
  return reader_peek(in) == -1 || reader_take(in, '\n');
}

static bool read_file(struct number_file *f)
{
  struct reader *in = &f->in;
  skip_to_word(f);
  if (reader_peek(in) == 'p' && !take_header(f))
    return false;
  for (;;) {
    skip_to_word(f);
    if (reader_peek(in) == -1)
      break;
    if (!take_number(f, "a number"))
      return false;
  }
  return in->error == 0 || reader_fail(in, reader_position(in), OUTCOME_MALFORMED, "cannot read");
}

bool number_file_open(struct number_file *f, const char *path, struct reason *reason)
{
  *f = (struct number_file){.kind = FILE_PLAIN};
  if (!reader_open(&f->in, path, reason))
    return false;
  if (read_file(f))
    return true;
  number_file_close(f);
  return false;
}

void number_file_close(struct number_file *f)
{
  free(f->number);
  reader_close(&f->in);
}

struct position number_file_position(const struct number_file *f, size_t number)
{
  if (number >= f->numbers)
    return reader_position(&f->in);
  return (struct position){.line = f->number[number].line, .column = f->number[number].column};
}
