#include "reader.h"

#include <errno.h>

/* Reads behind the bytes that are ready; false at the end of the stream and after an error. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           in->end, in->error, in->buffer[ReaderEnd(in) .. in->size];
    ensures  reader:  ReaderValid(in);
    ensures  result:  \result <==> \old(ReaderEnd(in)) < ReaderEnd(in);
    ensures  more:    \old(ReaderEnd(in)) <= ReaderEnd(in);
*/
static bool read_more(struct reader *in)
{
  size_t ready = (size_t)(in->end - in->buffer);
  size_t got = reader_receive(in->descriptor, in->buffer + ready, in->size - ready, &in->error);
  in->end = in->buffer + (ready + got);
  in->buffer[ready + got] = '\0';
  return got > 0;
}

void reader_fill_up(struct reader *in)
{
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant end:    \at(ReaderEnd(in), Pre) <= ReaderEnd(in);
      loop assigns           in->end, in->error, in->buffer[\at(ReaderEnd(in), Pre) .. in->size];
      loop variant           in->size - (in->end - in->buffer);
  */
  while (in->descriptor >= 0 && in->error == 0 && (size_t)(in->end - in->buffer) < in->size && read_more(in))
    continue;
}

bool reader_fill(struct reader *in)
{
  if (in->cursor < in->end)
    return true;
  if (in->descriptor < 0 || in->error != 0)
    return false;
  if (reader_offset(in) > READER_MAX_OFFSET) {
    in->error = EFBIG;
    return false;
  }
  in->consumed = reader_offset(in);
  in->cursor = in->end = in->buffer;
  in->buffer[0] = '\0';
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
  /*@ assert ready: ReaderAt(in) < ReaderEnd(in) && *in->cursor == byte; */
  if (byte == '\n')
    reader_skip_newline(in);
  else
    reader_skip_byte(in);
  return true;
}

void reader_word(struct reader *in, char word[WORD_SIZE])
{
  size_t size = 0;
  int byte = reader_peek(in);
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant size:   0 <= size < WORD_SIZE;
      loop invariant byte:   byte != -1 ==> ReaderAt(in) < ReaderEnd(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           size, byte, READER_BYTES(in), word[0 .. WORD_SIZE - 2];
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (byte > 0x20 && byte < 0x7f) {
    if (size + 1 < WORD_SIZE)
      word[size++] = (char)byte;
    reader_skip_byte(in);
    byte = reader_peek(in);
  }
  word[size] = '\0';
}

bool reader_take_end(struct reader *in)
{
  if (reader_peek(in) != -1)
    return reader_expected(in, "end of file");
  if (in->error != 0)
    return reader_fail(in, reader_position(in), OUTCOME_MALFORMED, "cannot read");
  return true;
}
