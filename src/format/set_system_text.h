/* The words of a covering problem's file: numbers between white space, and comment lines. */
#ifndef RELUCERT_SET_SYSTEM_TEXT_H
#define RELUCERT_SET_SYSTEM_TEXT_H

#include "owned_set_system.h"
#include "set_system_read.h"

struct set_system_text {
  struct input *in;
  struct diagnostic *d;
  uint64_t
      token_line; /* line of the last token, 0 before the first: a comment must be the first on its line */
  struct position token; /* where the current token begins */
};

/* Goes to the next byte that is neither white space nor in a comment. */
void set_system_find_token(struct set_system_text *t);

/* The same, but not beyond the end of the line. */
void set_system_skip_blanks(struct set_system_text *t);

/* Takes a number without leading zeros, followed by white space or the end of the file; above 2^64 - 7 it is UINT64_MAX. */
enum status set_system_number(struct set_system_text *t, const char *expected, uint64_t *value);

/* The error at the cursor: "found <the byte there>, expected ...". */
enum status set_system_unexpected(struct set_system_text *t, const char *expected);

/* A number of the file as messages show it, with "at least " before what input_natural has cut; `text` has room for 40 bytes. */
const char *set_system_show(uint64_t value, char *text);

/* The two kinds of files, each from its first token on. */
enum status set_system_parse_pace(struct owned_set_system *s, struct set_system_text *t,
                                  enum set_system_format format);
enum status set_system_parse_plain(struct owned_set_system *s, struct set_system_text *t,
                                   enum set_system_format format);

#endif
