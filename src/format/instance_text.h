/* The words of an instance's file: numbers between white space, and comment lines. */
#ifndef RELUCERT_INSTANCE_TEXT_H
#define RELUCERT_INSTANCE_TEXT_H

#include "diagnostic.h"
#include "input.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct instance_text {
  struct input *in;
  struct diagnostic *d;
  uint64_t
      token_line; /* line of the last token, 0 before the first: a comment must be the first on its line */
  struct position token; /* where the current token begins */
};

/* Goes to the next byte that is neither white space nor in a comment. */
void instance_find_token(struct instance_text *t);

/* The same, but not beyond the end of the line. */
void instance_skip_blanks(struct instance_text *t);

/* Takes a number without leading zeros, followed by white space or the end of the file; above 2^64 - 7 it is UINT64_MAX. */
enum status instance_number(struct instance_text *t, const char *expected, uint64_t *value);

/* Takes the letter that begins a line of a solution, `s` or `v`; white space must follow. */
enum status instance_take_letter(struct instance_text *t);

/* Takes a solution's answer, one of those in the list, which ends in NULL, and the rest of its line. */
enum status instance_take_answer(struct instance_text *t, const char *const *answers, const char *expected);

/* The error at the cursor: "found <the byte there>, expected ...". */
enum status instance_unexpected(struct instance_text *t, const char *expected);

/* Vertices that are only announced, at the place: at most LISTS_ANNOUNCED, and one for each of the `listed` ends of edges. */
enum status instance_check_vertices(const struct instance_text *t, struct position at, uint64_t vertices,
                                    size_t listed);

/* A number of the file as messages show it, with "at least " before what input_natural has cut; `text` has room for 40 bytes. */
const char *instance_show_number(uint64_t value, char *text);

#endif
