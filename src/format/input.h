/* Buffered, position-keeping input: a file or "-" for standard input, gz/xz/zstd/bz2 decompressed transparently (zlib, libarchive). */
#ifndef RELUCERT_INPUT_H
#define RELUCERT_INPUT_H

#include "diagnostic.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Bytes cursor .. end - 1 are ready; `line` is 1-based and `line_start` is the virtual address of its first byte, so that reading a byte
 * costs one comparison and the column is computed only when an error is reported. */
struct input {
  const unsigned char *cursor;
  const unsigned char *end;
  uint64_t line;
  uint64_t consumed;   /* bytes of the (decompressed) stream before the buffer's first byte */
  uint64_t line_begin; /* stream offset of the current line's first byte */
  const unsigned char *buffer;
  const char *name; /* for messages: the path, or "<stdin>" */
  void *source;     /* private */
  bool failed;      /* a read error: input_fill has returned false and the diagnostic says why */
};

/* Opens `path`; on success the caller must input_close.  Directories, missing files and bad compressed streams are errors with the path. */
enum status input_open(struct input *in, const char *path, struct diagnostic *d);

/* `size` bytes in memory, which must outlive the input; nothing is decompressed.  `name` is for messages. */
enum status input_open_memory(struct input *in, const char *name, const void *bytes, size_t size,
                              struct diagnostic *d);
void input_close(struct input *in);

/* Makes at least one byte ready; false at the end of the stream or after a read error (then in->failed). */
bool input_fill(struct input *in);

/* The next byte without consuming it, -1 at the end. */
static inline int input_peek(struct input *in)
{
  return in->cursor < in->end || input_fill(in) ? *in->cursor : -1;
}

/* Makes `wanted` bytes ready, or as many as the stream still has; returns how many bytes are ready.  At most INPUT_AHEAD. */
enum { INPUT_AHEAD = 64 };
size_t input_ahead(struct input *in, size_t wanted);

/* Consumes one byte, which must be ready (input_peek was not -1). */
static inline void input_skip(struct input *in)
{
  if (*in->cursor++ == '\n') {
    in->line++;
    in->line_begin = in->consumed + (uint64_t)(in->cursor - in->buffer);
  }
}

/* White space within a line. */
static inline bool input_is_blank(int byte)
{
  return byte == ' ' || byte == '\t' || byte == '\r';
}

/* Whether a word ends at the cursor: by white space, a newline, or the end of the file. */
static inline bool input_at_word_end(struct input *in)
{
  const int byte = input_peek(in);
  return byte < 0 || byte == '\n' || input_is_blank(byte);
}

/* Consumes spaces, tabs and carriage returns. */
static inline void input_skip_spaces(struct input *in)
{
  while (input_is_blank(input_peek(in)))
    in->cursor++;
}

/* Consumes the word at the cursor, which is kept cut to `size` - 1 bytes; a NUL, which would end it early, is kept as '?'. */
void input_word(struct input *in, char *word, size_t size);

/* Consumes everything up to the next end of line, not that itself. */
void input_skip_to_line_end(struct input *in);

/* Whether the next byte is a digit. */
static inline bool input_at_digit(struct input *in)
{
  const int byte = input_peek(in);
  return byte >= '0' && byte <= '9';
}

/* Consumes the digits at the cursor and returns their value; values above 2^64 - 7 give UINT64_MAX.  0 when there is no digit. */
static inline uint64_t input_natural(struct input *in)
{
  uint64_t value = 0;
  for (; input_at_digit(in); in->cursor++)
    value = value <= (UINT64_MAX - 9) / 10 ? 10 * value + (uint64_t)(*in->cursor - '0') : UINT64_MAX;
  return value;
}

/* A place in the text, taken before reading an item so that an error points at its first byte. */
struct position {
  uint64_t line;
  uint64_t column; /* 1-based, in bytes */
};

static inline struct position input_position(const struct input *in)
{
  return (struct position){in->line, in->consumed + (uint64_t)(in->cursor - in->buffer) - in->line_begin + 1};
}

/* "NAME:LINE:COLUMN: error: " followed by the printf-style text; STATUS_MALFORMED, or the read error if in->failed. */
enum status input_error(const struct input *in, struct position at, struct diagnostic *d, const char *format,
                        ...) __attribute__((format(printf, 4, 5)));

/* The same for what is not wrong but beyond a stated limit: STATUS_LIMIT, or the read error. */
enum status input_limit(const struct input *in, struct position at, struct diagnostic *d, const char *format,
                        ...) __attribute__((format(printf, 4, 5)));

/* The error at the cursor: "found <the byte there>, expected ...". */
enum status input_unexpected(struct input *in, const char *expected, struct diagnostic *d);

/* Describes the byte at the cursor for a message: "end of file", "end of line", "'x'", "byte 0x07"; `text` has room for 32 bytes. */
const char *input_describe(struct input *in, char *text);

#endif
