/* Why a check did not end in VERIFIED. */
#ifndef RELUCHECK_REASON_H
#define RELUCHECK_REASON_H

#include <stdarg.h>
#include <stdbool.h>

/* The values are relucheck's exit codes. */
enum outcome {
  OUTCOME_VERIFIED = 0,
  OUTCOME_REJECTED = 1,  /* well-formed, but it does not prove what it claims, or not about the given files */
  OUTCOME_MALFORMED = 2, /* unreadable, or not of the grammar */
  OUTCOME_LIMIT = 3      /* out of memory or over a stated limit: says nothing about the claim */
};

enum { REASON_SIZE = 2048 };

/* The first failure of a check: one line without its newline, "FILE:LINE:COLUMN: error: what was found, what was expected". */
struct reason {
  enum outcome outcome;
  char text[REASON_SIZE];
};

void reason_clear(struct reason *reason);

/* Replaces control characters by '?': what stands in a file or in its name cannot pass for a line of ours. */
void reason_make_printable(char *text);

/* Keeps the first failure (cut to fit, bytes that are not printable replaced by '?') and returns false, for `return reason_set(...)`. */
/*@ requires reason:  \valid(reason);
    terminates        \true;
    exits             \false;
    assigns           *reason;
    ensures  result:  !\result;
*/
bool reason_set(struct reason *reason, enum outcome outcome, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool reason_set_va(struct reason *reason, enum outcome outcome, const char *format, va_list arguments)
    __attribute__((format(printf, 3, 0)));

/* OUTCOME_LIMIT, "error: out of memory". */
bool reason_out_of_memory(struct reason *reason);

#endif
