/* What stands between the numbers and words of a DIMACS file. */
#ifndef RELUCHECK_DIMACS_TOKENS_H
#define RELUCHECK_DIMACS_TOKENS_H

#include "reader.h"

#include <stdbool.h>

/* Skips white space and, at the beginning of a line (after blanks), comments.  Returns whether the token that follows is the first of its line. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            READER_BYTES(in), in->line, in->line_begin;
    ensures  reader:   ReaderValid(in);
    ensures  offset:   \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
bool dimacs_skip_to_token(struct reader *in);

/* The end of a number or word: white space or the end of the file. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(in);
    ensures  reader:   ReaderValid(in);
    ensures  offset:   ReaderOffset(in) == \old(ReaderOffset(in));
*/
bool dimacs_take_token_end(struct reader *in);

/* Goes to the next byte of the line that is no white space. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            READER_BYTES(in);
    ensures  reader:   ReaderValid(in);
    ensures  offset:   \old(ReaderOffset(in)) <= ReaderOffset(in);
*/
void dimacs_skip_in_line(struct reader *in);

/* White space within the header line. */
/*@ requires reader:   ReaderValid(in);
    terminates         \true;
    exits              \false;
    assigns            READER_WORDS(in);
    ensures  reader:   ReaderValid(in);
*/
bool dimacs_take_blanks(struct reader *in);

#endif
