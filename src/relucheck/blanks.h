/* White space within a line of a file that people write. */
#ifndef RELUCHECK_BLANKS_H
#define RELUCHECK_BLANKS_H

#include "reader.h"

#include <stdbool.h>

/* A space, a tab, or the carriage return of a line's end. */
static inline bool is_blank(int byte)
{
  return byte == ' ' || byte == '\t' || byte == '\r';
}

/* Goes to the next byte that is no blank, which may be a newline. */
static inline void skip_blanks(struct reader *in)
{
  while (is_blank(reader_peek(in)))
    in->cursor++;
}

/* Goes to the line's newline, or to the end of the file. */
static inline void skip_to_line_end(struct reader *in)
{
  for (int byte = reader_peek(in); byte != -1 && byte != '\n'; byte = reader_peek(in))
    in->cursor++;
}

#endif
