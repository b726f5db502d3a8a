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

/* Large enough that system calls cost nothing beside parsing, small enough to stay in a second-level cache. */
enum { READER_SIZE = 1 << 17 };

/* A file that is longer than this is cut with an error, so that no offset and no line number overflows. */
#define READER_MAX_OFFSET (UINT64_C(1) << 60)

/* Bytes cursor .. end - 1 are ready and a NUL byte stands at *end, so that a loop over digits needs no bounds check: it stops there, and
 * only then compares the cursor with the end. */
struct reader {
  const unsigned char *cursor;
  const unsigned char *end;
  unsigned char *buffer; /* [size + 1] */
  size_t size;
  uint64_t consumed; /* offset in the stream of the buffer's first byte */
  uint64_t line;
  uint64_t line_begin; /* offset in the stream of the current line's first byte */
  const char *name;    /* for messages: the path, or "<stdin>" */
  struct reason *reason;
  int descriptor; /* negative: what is in the buffer is all there is */
  int error;      /* errno of a failed read */
};

/* What assigns clauses name: what looking at the next byte changes, with what a message changes, and with what a new line changes. */
#define READER_BYTES(in) (in)->cursor, (in)->end, (in)->consumed, (in)->error, (in)->buffer[0..(in)->size]
#define READER_WORDS(in) *(in)->reason, READER_BYTES(in)
#define READER_LINES(in) READER_WORDS(in), (in)->line, (in)->line_begin

/*@ logic integer ReaderAt{L}(struct reader *in) = in->cursor - in->buffer;
    logic integer ReaderEnd{L}(struct reader *in) = in->end - in->buffer;
    logic integer ReaderOffset{L}(struct reader *in) = in->consumed + ReaderAt(in);

    // The bytes that are ready stand in the buffer, with a NUL byte behind them.
    predicate ReaderBytes{L}(struct reader *in) =
      in->cursor == in->buffer + ReaderAt(in) && in->end == in->buffer + ReaderEnd(in) &&
      0 <= ReaderAt(in) <= ReaderEnd(in) <= in->size <= READER_MAX_OFFSET &&
      \valid(in->buffer + (0 .. in->size)) && *in->end == 0;

    // No more lines than bytes.
    predicate ReaderPlace{L}(struct reader *in) =
      in->consumed <= READER_MAX_OFFSET && 1 <= in->line <= in->line_begin + 1 && in->line_begin <= ReaderOffset(in);

    predicate ReaderValid{L}(struct reader *in) =
      \valid(in) && \valid(in->reason) && ReaderBytes(in) && ReaderPlace(in) &&
      \separated(in, in->reason, in->buffer + (0 .. in->size));

    // An object of the caller that is not part of the reader.
    predicate ReaderApart{L}(struct reader *in, char *object, integer size) =
      \separated(object + (0 .. size - 1), in, in->reason, in->buffer + (0 .. in->size));
*/

/* Opens `path`, or standard input for "-".  `path` is borrowed.  On failure nothing needs closing. */
bool reader_open(struct reader *in, const char *path, struct reason *reason);

/* Reads from memory, which is copied; for tests. */
bool reader_open_text(struct reader *in, const char *text, size_t size, const char *name,
                      struct reason *reason);

void reader_close(struct reader *in);

/* Reads at most `room` bytes of the stream to `bytes` and returns how many; 0 at its end, and with the reason in *error after a failure. */
/*@ requires room:    \valid(bytes + (0 .. room - 1)) && \valid(error) && \separated(error, bytes + (0 .. room - 1));
    terminates        \true;
    exits             \false;
    assigns           bytes[0 .. room - 1], *error;
    ensures  result:  \result <= room;
*/
size_t reader_receive(int descriptor, unsigned char *bytes, size_t room, int *error);

/* Makes at least one byte ready when there is none; false at the end of the stream and after a read error. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           READER_BYTES(in);
    ensures  reader:  ReaderValid(in);
    ensures  result:  \result <==> ReaderAt(in) < ReaderEnd(in);
    ensures  offset:  ReaderOffset(in) == \old(ReaderOffset(in));
*/
bool reader_fill(struct reader *in);

/* Makes as many bytes ready as there is room for: what the stream begins with must not depend on how it arrives.  Only before anything is
 * consumed. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           in->end, in->error, in->buffer[ReaderEnd(in) .. in->size];
    ensures  reader:  ReaderValid(in);
*/
void reader_fill_up(struct reader *in);

/* The next byte without consuming it, -1 at the end. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           READER_BYTES(in);
    ensures  reader:  ReaderValid(in);
    ensures  byte:    \result != -1 ==> \result == *in->cursor && ReaderAt(in) < ReaderEnd(in);
    ensures  offset:  ReaderOffset(in) == \old(ReaderOffset(in));
*/
static inline int reader_peek(struct reader *in)
{
  return in->cursor < in->end || reader_fill(in) ? *in->cursor : -1;
}

/* The offset in the stream of the next byte. */
/*@ requires reader:  \valid_read(in) && ReaderBytes(in) && in->consumed <= READER_MAX_OFFSET;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result == ReaderOffset(in);
*/
static inline uint64_t reader_offset(const struct reader *in)
{
  return in->consumed + (uint64_t)(in->cursor - in->buffer);
}

/* Consumes the next byte, which is ready and no newline. */
/*@ requires reader:  ReaderValid(in);
    requires ready:   ReaderAt(in) < ReaderEnd(in);
    terminates        \true;
    exits             \false;
    assigns           in->cursor;
    ensures  reader:  ReaderValid(in);
    ensures  next:    in->cursor == \old(in->cursor) + 1;
    ensures  offset:  ReaderOffset(in) == \old(ReaderOffset(in)) + 1;
*/
static inline void reader_skip_byte(struct reader *in)
{
  in->cursor++;
}

/* Consumes the bytes before `place`, which are ready and no newlines. */
/*@ requires reader:  ReaderValid(in);
    requires place:   place == in->buffer + (place - in->buffer) && ReaderAt(in) <= place - in->buffer <= ReaderEnd(in);
    terminates        \true;
    exits             \false;
    assigns           in->cursor;
    ensures  reader:  ReaderValid(in);
    ensures  cursor:  in->cursor == place;
    ensures  offset:  ReaderOffset(in) == \old(ReaderOffset(in)) + (place - \old(in->cursor));
*/
static inline void reader_skip_to(struct reader *in, const unsigned char *place)
{
  in->cursor = place;
}

/* Consumes a newline, which is the next byte. */
/*@ requires reader:  ReaderValid(in);
    requires ready:   ReaderAt(in) < ReaderEnd(in);
    terminates        \true;
    exits             \false;
    assigns           in->cursor, in->line, in->line_begin;
    ensures  reader:  ReaderValid(in);
    ensures  offset:  ReaderOffset(in) == \old(ReaderOffset(in)) + 1;
*/
static inline void reader_skip_newline(struct reader *in)
{
  in->cursor++;
  in->line++;
  in->line_begin = reader_offset(in);
}

/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result.line == in->line && \result.column == ReaderOffset(in) - in->line_begin + 1;
*/
struct position reader_position(const struct reader *in);

/* The position of an offset within the current line. */
/*@ requires reader:  ReaderValid(in);
    requires offset:  in->line_begin <= offset < 0x8000000000000000;
    terminates        \true;
    exits             \false;
    assigns           \nothing;
    ensures  result:  \result.line == in->line && \result.column == offset - in->line_begin + 1;
*/
struct position reader_position_of(const struct reader *in, uint64_t offset);

/* "NAME:LINE:COLUMN: error: " and the printf-style text, or the read error if there was one.  Returns false. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           *in->reason;
    ensures  result:  !\result;
*/
bool reader_fail(const struct reader *in, struct position at, enum outcome outcome, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* OUTCOME_MALFORMED at the next byte: "found ..., expected EXPECTED". */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           READER_WORDS(in);
    ensures  reader:  ReaderValid(in);
    ensures  result:  !\result;
    ensures  offset:  ReaderOffset(in) == \old(ReaderOffset(in));
*/
bool reader_expected(struct reader *in, const char *expected);

/* Consumes the byte, or fails with reader_expected. */
/*@ requires reader:  ReaderValid(in);
    requires byte:    0 < byte;
    terminates        \true;
    exits             \false;
    assigns           READER_LINES(in);
    ensures  reader:  ReaderValid(in);
    ensures  offset:  ReaderOffset(in) == \old(ReaderOffset(in)) + (\result ? 1 : 0);
    ensures  line:    byte != '\n' ==> in->line == \old(in->line) && in->line_begin == \old(in->line_begin);
*/
bool reader_take(struct reader *in, char byte);

/* The same, with the usual case inline. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           READER_LINES(in);
    ensures  reader:  ReaderValid(in);
    ensures  offset:  ReaderOffset(in) == \old(ReaderOffset(in)) + (\result ? 1 : 0);
    ensures  line:    in->line == \old(in->line) && in->line_begin == \old(in->line_begin);
*/
static inline bool reader_take_space(struct reader *in)
{
  if (*in->cursor != ' ')
    return reader_take(in, ' ');
  in->cursor++;
  return true;
}

enum { WORD_SIZE = 48 };

/* Reads the longest run of printable bytes that are not spaces, cut to fit, without its end of line or space; may be empty. */
/*@ requires reader:  ReaderValid(in);
    requires word:    \valid(word + (0 .. WORD_SIZE - 1)) && ReaderApart(in, word, WORD_SIZE);
    terminates        \true;
    exits             \false;
    assigns           READER_BYTES(in), word[0 .. WORD_SIZE - 1];
    ensures  reader:  ReaderValid(in);
    ensures  ended:   \exists integer n; 0 <= n < WORD_SIZE && word[n] == 0;
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
void reader_word(struct reader *in, char word[WORD_SIZE]);

/* Reads one word, which must be `expected`. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           READER_WORDS(in);
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
bool reader_take_word(struct reader *in, const char *expected);

/* Whether a word that has been read is the one that is expected. */
/*@ requires word:    \exists integer n; 0 <= n < WORD_SIZE && word[n] == 0;
    requires valid:   \valid_read(word + (0 .. WORD_SIZE - 1));
    terminates        \true;
    exits             \false;
    assigns           \nothing;
*/
bool reader_word_is(const char word[WORD_SIZE], const char *expected);

/* Whether nothing is left; otherwise fails. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           READER_WORDS(in);
    ensures  reader:  ReaderValid(in);
*/
bool reader_take_end(struct reader *in);

#endif
