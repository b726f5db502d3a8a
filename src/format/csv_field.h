/* The fields of a CSV line: separators, quotes, comments. */
#ifndef RELUCERT_CSV_FIELD_H
#define RELUCERT_CSV_FIELD_H

#include "input.h"
#include "number_token.h"

#include <stdbool.h>

/* ',' or ';', or ' ' for runs of blanks and tabs. */
struct csv_syntax {
  char separator;
  bool stop[256]; /* ends of a word */
};

void csv_syntax_init(struct csv_syntax *syntax, char separator);

/* Skips a byte order mark; the input is at its beginning. */
enum status csv_skip_mark(struct input *in, struct diagnostic *d);

/* To the first field of the next line that has one; false at the end of the file or after a read error. */
bool csv_find_line(struct input *in);

/* Reads the first word of the field at the cursor, or the content of its quotes; empty if there is none.  The token must be used before the
 * field is ended. */
enum status csv_word_read(struct number_token *token, struct input *in, const struct csv_syntax *syntax,
                          struct diagnostic *d);

struct csv_end {
  bool words;         /* the field goes on after its first word: it is no number */
  struct position at; /* where it goes on */
  bool last;          /* it was the last field of its line, which has been consumed */
};

/* Skips the rest of the field and its separator, or the line's end. */
enum status csv_field_end(struct csv_end *end, struct input *in, const struct csv_syntax *syntax,
                          struct diagnostic *d);

/* Whether the token is one of the ways to say that a value is missing: nothing, NA, N/A, NaN, ?, null. */
bool csv_word_is_missing(const struct number_token *token);

#endif
