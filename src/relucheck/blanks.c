#include "blanks.h"

void skip_blanks(struct reader *in)
{
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           READER_BYTES(in);
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (is_blank(reader_peek(in)))
    reader_skip_byte(in);
}

void skip_to_line_end(struct reader *in)
{
  int byte = reader_peek(in);
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant byte:   byte != -1 ==> ReaderAt(in) < ReaderEnd(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           byte, READER_BYTES(in);
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (byte != -1 && byte != '\n') {
    reader_skip_byte(in);
    byte = reader_peek(in);
  }
}
