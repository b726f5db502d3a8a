/* What readers need from the operating system: opening, reading, and the text of messages. */
#include "reader.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void reader_begin(struct reader *in, size_t size, const char *name, struct reason *reason)
{
  in->cursor = in->end = in->buffer;
  in->buffer[0] = '\0';
  in->size = size;
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
  in->buffer = malloc(READER_SIZE + 1);
  if (in->buffer == NULL) {
    if (!standard_input)
      close(descriptor);
    return reason_out_of_memory(reason);
  }
  reader_begin(in, READER_SIZE, standard_input ? "<stdin>" : path, reason);
  in->descriptor = descriptor;
  return true;
}

bool reader_open_text(struct reader *in, const char *text, size_t size, const char *name,
                      struct reason *reason)
{
  in->buffer = malloc(size + 1);
  if (in->buffer == NULL)
    return reason_out_of_memory(reason);
  reader_begin(in, size, name, reason);
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

size_t reader_receive(int descriptor, unsigned char *bytes, size_t room, int *error)
{
  ssize_t got;
  do
    got = read(descriptor, bytes, room);
  while (got < 0 && errno == EINTR);
  if (got < 0)
    *error = errno;
  return got > 0 ? (size_t)got : 0;
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

bool reader_word_is(const char word[WORD_SIZE], const char *expected)
{
  return strcmp(word, expected) == 0;
}

bool reader_take_word(struct reader *in, const char *expected)
{
  struct position at = reader_position(in);
  char word[WORD_SIZE];
  reader_word(in, word);
  if (reader_word_is(word, expected))
    return true;
  char quoted[WORD_SIZE + 2];
  snprintf(quoted, sizeof quoted, "'%s'", expected);
  if (word[0] == '\0')
    return reader_expected(in, quoted);
  return reader_fail(in, at, OUTCOME_MALFORMED, "found '%s', expected %s", word, quoted);
}
