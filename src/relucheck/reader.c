#include "reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Large enough that system calls cost nothing beside parsing, small enough to stay in a second-level cache. */
enum { BUFFER_SIZE = 1 << 17 };

static void reader_begin(struct reader *in, const char *name, struct reason *reason)
{
  in->cursor = in->end = in->buffer;
  in->buffer[0] = '\0';
  in->consumed = 0;
  in->line = 1;
  in->line_begin = 0;
  in->name = name;
  in->reason = reason;
  in->descriptor = -1;
  in->error = 0;
}

bool reader_open(struct reader *in, const char *path, struct reason *reason)
{
  bool standard_input = strcmp(path, "-") == 0;
  int descriptor = standard_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0)
    return reason_set(reason, OUTCOME_MALFORMED, "%s: error: cannot open: %s", path, strerror(errno));
  in->buffer = malloc(BUFFER_SIZE + 1);
  if (in->buffer == NULL) {
    if (!standard_input)
      close(descriptor);
    return reason_out_of_memory(reason);
  }
  reader_begin(in, standard_input ? "<stdin>" : path, reason);
  in->descriptor = descriptor;
  return true;
}

bool reader_open_text(struct reader *in, const char *text, size_t size, const char *name,
                      struct reason *reason)
{
  in->buffer = malloc(size + 1);
  if (in->buffer == NULL)
    return reason_out_of_memory(reason);
  reader_begin(in, name, reason);
  memcpy(in->buffer, text, size);
  in->buffer[size] = '\0';
  in->end = in->buffer + size;
  return true;
}

void reader_close(struct reader *in)
{
  if (in->descriptor > STDIN_FILENO)
    close(in->descriptor);
  in->descriptor = -1;
  free(in->buffer);
  in->buffer = NULL;
}

/* Reads behind the bytes that are ready; false at the end of the stream and after an error. */
static bool read_more(struct reader *in)
{
  size_t ready = (size_t)(in->end - in->buffer);
  ssize_t got;
  do
    got = read(in->descriptor, in->buffer + ready, BUFFER_SIZE - ready);
  while (got < 0 && errno == EINTR);
  if (got < 0)
    in->error = errno;
  in->end += got > 0 ? got : 0;
  in->buffer[in->end - in->buffer] = '\0';
  return got > 0;
}

void reader_fill_up(struct reader *in)
{
  while (in->descriptor >= 0 && in->error == 0 && in->end < in->buffer + BUFFER_SIZE && read_more(in))
    continue;
}

bool reader_fill(struct reader *in)
{
  if (in->cursor < in->end)
    return true;
  if (in->descriptor < 0 || in->error != 0)
    return false;
  in->consumed += (uint64_t)(in->end - in->buffer);
  in->cursor = in->end = in->buffer;
  return read_more(in);
}

struct position reader_position_of(const struct reader *in, uint64_t offset)
{
  return (struct position){.line = in->line, .column = offset - in->line_begin + 1};
}

struct position reader_position(const struct reader *in)
{
  return reader_position_of(in, reader_offset(in));
}

bool reader_fail(const struct reader *in, struct position at, enum outcome outcome, const char *format, ...)
{
  if (in->error != 0)
    return reason_set(in->reason, OUTCOME_MALFORMED, "%s: error: cannot read: %s", in->name,
                      strerror(in->error));
  char text[REASON_SIZE];
  va_list arguments;
  va_start(arguments, format);
  if (vsnprintf(text, sizeof text, format, arguments) < 0)
    text[0] = '\0';
  va_end(arguments);
  return reason_set(in->reason, outcome, "%s:%llu:%llu: error: %s", in->name, (unsigned long long)at.line,
                    (unsigned long long)at.column, text);
}

bool reader_expected(struct reader *in, const char *expected)
{
  struct position at = reader_position(in);
  int byte = reader_peek(in);
  if (byte == -1)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found end of file, expected %s", expected);
  if (byte == '\n')
    return reader_fail(in, at, OUTCOME_MALFORMED, "found end of line, expected %s", expected);
  if (byte == ' ')
    return reader_fail(in, at, OUTCOME_MALFORMED, "found a space, expected %s", expected);
  if (byte > 0x20 && byte < 0x7f)
    return reader_fail(in, at, OUTCOME_MALFORMED, "found '%c', expected %s", byte, expected);
  return reader_fail(in, at, OUTCOME_MALFORMED, "found byte 0x%02x, expected %s", (unsigned)byte, expected);
}

bool reader_take(struct reader *in, char byte)
{
  if (reader_peek(in) != byte) {
    const char quoted[4] = {'\'', byte, '\'', '\0'};
    return reader_expected(in, byte == '\n' ? "end of line" : byte == ' ' ? "a space" : quoted);
  }
  if (byte == '\n')
    reader_skip_newline(in);
  else
    in->cursor++;
  return true;
}

void reader_word(struct reader *in, char word[WORD_SIZE])
{
  size_t size = 0;
  for (int byte = reader_peek(in); byte > 0x20 && byte < 0x7f; byte = reader_peek(in)) {
    if (size + 1 < WORD_SIZE)
      word[size++] = (char)byte;
    in->cursor++;
  }
  word[size] = '\0';
}

bool reader_take_word(struct reader *in, const char *expected)
{
  struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  if (strcmp(word, expected) == 0)
    return true;
  char quoted[WORD_SIZE + 2];
  snprintf(quoted, sizeof quoted, "'%s'", expected);
  if (word[0] == '\0')
    return reader_expected(in, quoted);
  return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected %s", word, quoted);
}

bool reader_take_end(struct reader *in)
{
  if (reader_peek(in) != -1)
    return reader_expected(in, "end of file");
  return in->error == 0 || reader_fail(in, reader_position(in), OUTCOME_MALFORMED, "cannot read");
}
