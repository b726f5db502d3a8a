#include "input_source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK_SIZE = 1 << 18 }; /* fits a second-level cache */

bool source_fail(struct source *source, enum status status, const char *what, const char *reason)
{
  if (!source->failed) {
    source->failed = true;
    source->status = diagnostic_set(&source->error, status, "%s: error: %s: %s", source->name, what, reason);
  }
  return false;
}

/* Reads behind the bytes that the block holds already; *more is false at the end of the stream. */
static bool append_to_block(struct source *source, bool *more)
{
  ssize_t size;
  do
    size = read(source->descriptor, source->block + source->block_size, BLOCK_SIZE - source->block_size);
  while (size < 0 && errno == EINTR);
  *more = size > 0;
  if (size < 0)
    return source_fail(source, STATUS_MALFORMED, "could not read", strerror(errno));
  source->block_size += (size_t)size;
  source->bytes_read += (size_t)size;
  return true;
}

bool source_read_block(struct source *source)
{
  bool more;
  source->block_size = 0;
  return append_to_block(source, &more);
}

/* The first block: long enough to tell a compressed stream by its magic, though a pipe may hand out a byte at a time.  bzip2 needs the most. */
static bool read_beginning(struct source *source)
{
  enum { MAGIC_SIZE = 10 };
  bool more = true;
  source->block_size = 0;
  while (more && source->block_size < MAGIC_SIZE)
    if (!append_to_block(source, &more))
      return false;
  return true;
}

/* ---- blocks ---- */

/* Replaces the used-up block by `size` bytes. */
static bool hand_out(struct input *in, const void *bytes, size_t size)
{
  in->consumed += (uint64_t)(in->end - in->buffer);
  in->buffer = in->cursor = bytes;
  in->end = in->buffer + size;
  return size > 0;
}

static bool fill_decompressed(struct input *in, struct source *source)
{
  const void *block;
  size_t size;
  const bool more = source->gzip != NULL ? source_read_gzip(source, &block, &size)
                                         : source_read_archive(source, &block, &size);
  return more && hand_out(in, block, size);
}

static bool fill_plain(struct input *in, struct source *source)
{
  if (!source->pending && !source_read_block(source))
    return false;
  source->pending = false;
  source->ended = source->block_size == 0;
  return hand_out(in, source->block, source->block_size);
}

bool input_fill(struct input *in)
{
  struct source *source = in->source;
  const unsigned char *rest = source->rest;
  source->rest = NULL;
  if (rest != NULL && source->rest_size > 0)
    return hand_out(in, rest, source->rest_size);
  if (source->failed || source->ended || source->descriptor < 0)
    return false;
  const bool compressed = source->gzip != NULL || source->archive != NULL;
  const bool ready = compressed ? fill_decompressed(in, source) : fill_plain(in, source);
  in->failed = source->failed;
  return ready;
}

/* Moves bytes between blocks so that they stand together: what is ready, and the beginning of the next block. */
static bool extend(struct input *in, size_t wanted)
{
  struct source *source = in->source;
  const size_t ready = (size_t)(in->end - in->cursor);
  const uint64_t before = in->consumed + (uint64_t)(in->cursor - in->buffer);
  memmove(source->ahead, in->cursor, ready);
  in->cursor = in->end;
  const bool more = input_fill(in);
  const size_t size = more ? (size_t)(in->end - in->buffer) : 0;
  const size_t taken = size < wanted - ready ? size : wanted - ready;
  memcpy(source->ahead + ready, in->buffer, taken);
  source->rest = more ? in->buffer + taken : NULL;
  source->rest_size = size - taken;
  in->consumed = before;
  in->buffer = in->cursor = source->ahead;
  in->end = in->buffer + ready + taken;
  return more;
}

size_t input_ahead(struct input *in, size_t wanted)
{
  while ((size_t)(in->end - in->cursor) < wanted && extend(in, wanted))
    continue;
  const size_t ready = (size_t)(in->end - in->cursor);
  return ready < wanted ? ready : wanted;
}

/* ---- opening and closing ---- */

static enum status start(struct input *in, const char *name, size_t block_size, struct diagnostic *d)
{
  *in = (struct input){.line = 1};
  struct source *source = malloc(sizeof *source + block_size);
  char *copy = strdup(name);
  if (source == NULL || copy == NULL) {
    free(source);
    free(copy);
    return diagnostic_in_file(d, diagnostic_out_of_memory(d), name);
  }
  *source = (struct source){.descriptor = -1, .name = copy};
  in->source = source;
  in->name = copy;
  in->buffer = in->cursor = in->end = source->block;
  return STATUS_OK;
}

static bool start_decompression(struct source *source)
{
  if (source_is_gzip(source))
    return source_open_gzip(source);
  return !source_is_compressed(source) || source_open_archive(source);
}

static enum status open_descriptor(struct source *source, const char *path, struct diagnostic *d)
{
  struct stat file;
  const bool standard = strcmp(path, "-") == 0;
  source->descriptor = standard ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
  if (source->descriptor < 0 || fstat(source->descriptor, &file) != 0)
    return diagnostic_set(d, STATUS_MALFORMED, "%s: error: could not open: %s", source->name,
                          strerror(errno));
  if (S_ISDIR(file.st_mode))
    return diagnostic_set(d, STATUS_MALFORMED, "%s: error: found a directory, expected a file", source->name);
  source->pending = true;
  if (read_beginning(source) && start_decompression(source))
    return STATUS_OK;
  *d = source->error;
  return source->status;
}

enum status input_open(struct input *in, const char *path, struct diagnostic *d)
{
  enum status status = start(in, strcmp(path, "-") == 0 ? "<stdin>" : path, BLOCK_SIZE, d);
  if (status != STATUS_OK)
    return status;
  status = open_descriptor(in->source, path, d);
  if (status != STATUS_OK)
    input_close(in);
  return status;
}

enum status input_open_memory(struct input *in, const char *name, const void *bytes, size_t size,
                              struct diagnostic *d)
{
  enum status status = start(in, name, 0, d);
  if (status == STATUS_OK && size > 0)
    hand_out(in, bytes, size);
  return status;
}

void input_close(struct input *in)
{
  struct source *source = in->source;
  if (source == NULL)
    return;
  source_close_archive(source);
  source_close_gzip(source);
  if (source->descriptor > STDIN_FILENO)
    close(source->descriptor);
  free(source->name);
  free(source);
  *in = (struct input){.line = 1};
}

void input_skip_to_line_end(struct input *in)
{
  while (input_peek(in) >= 0) {
    const unsigned char *newline = memchr(in->cursor, '\n', (size_t)(in->end - in->cursor));
    in->cursor = newline != NULL ? newline : in->end;
    if (newline != NULL)
      return;
  }
}

void input_word(struct input *in, char *word, size_t size)
{
  size_t length = 0;
  for (; !input_at_word_end(in); in->cursor++)
    if (length + 1 < size)
      word[length++] = *in->cursor != '\0' ? (char)*in->cursor : '?';
  word[length] = '\0';
}

/* ---- messages ---- */

__attribute__((format(printf, 5, 0))) static enum status report(const struct input *in, struct position at,
                                                                struct diagnostic *d, enum status status,
                                                                const char *format, va_list arguments)
{
  const struct source *source = in->source;
  if (in->failed) {
    *d = source->error;
    return source->status;
  }
  char text[DIAGNOSTIC_SIZE];
  vsnprintf(text, sizeof text, format, arguments);
  return diagnostic_set(d, status, "%s:%llu:%llu: error: %s", in->name, (unsigned long long)at.line,
                        (unsigned long long)at.column, text);
}

enum status input_error(const struct input *in, struct position at, struct diagnostic *d, const char *format,
                        ...)
{
  va_list arguments;
  va_start(arguments, format);
  const enum status status = report(in, at, d, STATUS_MALFORMED, format, arguments);
  va_end(arguments);
  return status;
}

enum status input_limit(const struct input *in, struct position at, struct diagnostic *d, const char *format,
                        ...)
{
  va_list arguments;
  va_start(arguments, format);
  const enum status status = report(in, at, d, STATUS_LIMIT, format, arguments);
  va_end(arguments);
  return status;
}

enum status input_unexpected(struct input *in, const char *expected, struct diagnostic *d)
{
  char found[32];
  const struct position at = input_position(in);
  return input_error(in, at, d, "found %s, expected %s", input_describe(in, found), expected);
}

const char *input_describe(struct input *in, char *text)
{
  enum { DESCRIPTION_SIZE = 32 };
  const int byte = input_peek(in);
  if (byte < 0)
    snprintf(text, DESCRIPTION_SIZE, "end of file");
  else if (byte == '\n')
    snprintf(text, DESCRIPTION_SIZE, "end of line");
  else if (byte > 0x20 && byte < 0x7f)
    snprintf(text, DESCRIPTION_SIZE, "'%c'", byte);
  else
    snprintf(text, DESCRIPTION_SIZE, byte == ' ' ? "a space" : "byte 0x%02x", (unsigned)byte);
  return text;
}
