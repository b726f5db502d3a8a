/* White space within a line of a file that people write. */
#ifndef RELUCHECK_BLANKS_H
#define RELUCHECK_BLANKS_H

#include "reader.h"

#include <stdbool.h>

/* A space, a tab, or the carriage return of a line's end. */
/*@ terminates \true;
    exits      \false;
    assigns    \nothing;
    ensures    result: \result <==> byte == ' ' || byte == '\t' || byte == '\r';
*/
static inline bool is_blank(int byte)
{
  return byte == ' ' || byte == '\t' || byte == '\r';
}

/* Goes to the next byte that is no blank, which may be a newline. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
static inline void skip_blanks(struct reader *in)
{
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (is_blank(reader_peek(in)))
    reader_skip_byte(in);
}

/* Goes to the line's newline, or to the end of the file. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
static inline void skip_to_line_end(struct reader *in)
{
  int byte = reader_peek(in);
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant byte:   byte != -1 ==> ReaderAt(in) < ReaderEnd(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           byte, in->cursor, in->end, in->consumed, in->error, in->buffer[0 .. in->size];
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (byte != -1 && byte != '\n') {
    reader_skip_byte(in);
    byte = reader_peek(in);
  }
}

#endif
