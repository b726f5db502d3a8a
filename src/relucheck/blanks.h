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
    assigns           READER_BYTES(in);
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
void skip_blanks(struct reader *in);

/* Goes to the line's newline, or to the end of the file. */
/*@ requires reader:  ReaderValid(in);
    terminates        \true;
    exits             \false;
    assigns           READER_BYTES(in);
    ensures  reader:  ReaderValid(in);
    ensures  offset:  \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
void skip_to_line_end(struct reader *in);

#endif
