/* Buffered input that knows where it is: plain files, "-" for standard input. */
#ifndef RELUCHECK_READER_H
#define RELUCHECK_READER_H

#include "reason.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* A place in the text, both 1-based; columns count bytes. */
struct position {
  uint64_t line;
  uint64_t column;
};

/* Bytes cursor .. end - 1 are ready and a NUL byte stands at *end, so that a loop over digits needs no bounds check: it stops there, and
 * only then compares the cursor with the end. */
struct reader {
  const unsigned char *cursor;
  const unsigned char *end;
  unsigned char *buffer;
  uint64_t consumed; /* offset in the stream of the buffer's first byte */
  uint64_t line;
  uint64_t line_begin; /* offset in the stream of the current line's first byte */
  const char *name;    /* for messages: the path, or "<stdin>" */
  struct reason *reason;
  int descriptor;
  int error; /* errno of a failed read */
};

/* Opens `path`, or standard input for "-".  `path` is borrowed.  On failure nothing needs closing. */
bool reader_open(struct reader *in, const char *path, struct reason *reason);

/* Reads from memory, which is copied; for tests. */
bool reader_open_text(struct reader *in, const char *text, size_t size, const char *name,
                      struct reason *reason);

void reader_close(struct reader *in);

/* Makes at least one byte ready when there is none; false at the end of the stream and after a read error. */
bool reader_fill(struct reader *in);

/* Makes as many bytes ready as there is room for: what the stream begins with must not depend on how it arrives.  Only before anything is
 * consumed. */
void reader_fill_up(struct reader *in);

/* The next byte without consuming it, -1 at the end. */
static inline int reader_peek(struct reader *in)
{
  return in->cursor < in->end || reader_fill(in) ? *in->cursor : -1;
}

/* The offset in the stream of the next byte. */
static inline uint64_t reader_offset(const struct reader *in)
{
  return in->consumed + (uint64_t)(in->cursor - in->buffer);
}

/* Consumes a newline, which is the next byte. */
static inline void reader_skip_newline(struct reader *in)
{
  in->cursor++;
  in->line++;
  in->line_begin = reader_offset(in);
}

struct position reader_position(const struct reader *in);

/* The position of an offset within the current line. */
struct position reader_position_of(const struct reader *in, uint64_t offset);

/* "NAME:LINE:COLUMN: error: " and the printf-style text, or the read error if there was one.  Returns false. */
bool reader_fail(const struct reader *in, struct position at, enum outcome outcome, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* OUTCOME_MALFORMED at the next byte: "found ..., expected EXPECTED". */
bool reader_expected(struct reader *in, const char *expected);

/* Consumes the byte, or fails with reader_expected. */
bool reader_take(struct reader *in, char byte);

/* The same, with the usual case inline. */
static inline bool reader_take_space(struct reader *in)
{
  if (*in->cursor != ' ')
    return reader_take(in, ' ');
  in->cursor++;
  return true;
}

enum { WORD_SIZE = 48 };

/* Reads the longest run of printable bytes that are not spaces, cut to fit, without its end of line or space; may be empty. */
void reader_word(struct reader *in, char word[WORD_SIZE]);

/* Reads one word, which must be `expected`. */
bool reader_take_word(struct reader *in, const char *expected);

/* Whether nothing is left; otherwise fails. */
bool reader_take_end(struct reader *in);

#endif
