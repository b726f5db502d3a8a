#include "dimacs_tokens.h"

#include "blanks.h"

/*@ terminates \true;
    exits      \false;
    assigns    \nothing;
    ensures    result: \result <==> byte == ' ' || '\t' <= byte <= '\r';
*/
static bool is_white_space(int byte)
{
  return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

bool dimacs_skip_to_token(struct reader *in)
{
  bool line_begins = reader_offset(in) == in->line_begin;
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           line_begins, READER_BYTES(in), in->line, in->line_begin;
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  for (;;) {
    int byte = reader_peek(in);
    if (byte == '\n') {
      reader_skip_newline(in);
      line_begins = true;
    } else if (is_white_space(byte)) {
      reader_skip_byte(in);
    } else if (byte == 'c' && line_begins) {
      reader_skip_byte(in);
      skip_to_line_end(in);
    } else {
      return line_begins;
    }
  }
}

bool dimacs_take_token_end(struct reader *in)
{
  int byte = reader_peek(in);
  if (byte == -1 || is_white_space(byte))
    return true;
  return reader_expected(in, "white space");
}

void dimacs_skip_in_line(struct reader *in)
{
  int byte = reader_peek(in);
  /*@ loop invariant reader: ReaderValid(in);
      loop invariant byte:   byte != -1 ==> ReaderAt(in) < ReaderEnd(in);
      loop invariant offset: \at(ReaderOffset(in), Pre) <= ReaderOffset(in);
      loop assigns           byte, READER_BYTES(in);
      loop variant           READER_MAX_OFFSET + in->size + 1 - (in->consumed + (in->cursor - in->buffer));
  */
  while (byte != '\n' && is_white_space(byte)) {
    reader_skip_byte(in);
    byte = reader_peek(in);
  }
}

bool dimacs_take_blanks(struct reader *in)
{
  int byte = reader_peek(in);
  if (byte == '\n' || !is_white_space(byte))
    return reader_expected(in, "a space");
  dimacs_skip_in_line(in);
  return true;
}
