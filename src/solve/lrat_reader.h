/* An LRAT proof as a file has it: text or binary, steps with numbers of their own. */
#ifndef RELUCERT_LRAT_READER_H
#define RELUCERT_LRAT_READER_H

#include "../format/input.h"

/* Numbers of clauses in a proof, below 2^62. */
#define LRAT_MAX_NUMBER ((UINT64_C(1) << 62) - 1)

/* A signed number of a proof. */
struct lrat_number {
  bool negative;
  uint64_t magnitude;
  struct position at;
};

/* In a binary proof the place of a step or number is its byte, counted from 1, in `column`, and `line` is 0. */
struct lrat_reader {
  struct input *in;
  bool binary;
  uint64_t step_begin; /* bytes of the proof before the current step */
};

/* The kind of the next step. */
enum lrat_step { LRAT_END, LRAT_ADD, LRAT_DELETE };

/* Tells the format by the first byte that is no comment's: 'a' or 'd' begins a binary proof, a digit a text.  The input is borrowed. */
enum status lrat_reader_init(struct lrat_reader *reader, struct input *in, struct diagnostic *d);

/* Begins the next step.  `id` is its number; a binary deletion has none, and *id is then 0. */
enum status lrat_reader_step(struct lrat_reader *reader, enum lrat_step *kind, struct lrat_number *id,
                             struct diagnostic *d);

/* Reads a literal or the number of a clause, or the 0 at the end of a list. */
enum status lrat_reader_number(struct lrat_reader *reader, const char *expected, struct lrat_number *number,
                               struct diagnostic *d);

/* Ends a step after its last 0. */
enum status lrat_reader_end_step(struct lrat_reader *reader, struct diagnostic *d);

/* "FILE:LINE:COLUMN: error: " or "FILE: byte N: error: ", and the text; a read error takes precedence. */
enum status lrat_error(const struct lrat_reader *reader, struct position at, struct diagnostic *d,
                       enum status status, const char *format, ...) __attribute__((format(printf, 5, 6)));

#endif
