/* How every reader, writer and search reports what went wrong. */
#ifndef RELUCERT_DIAGNOSTIC_H
#define RELUCERT_DIAGNOSTIC_H

/* The values are the programs' exit codes. */
enum status {
  STATUS_OK = 0,        /* done */
  STATUS_NOTHING = 1,   /* nothing found, not established (s UNKNOWN, s REJECTED) */
  STATUS_MALFORMED = 2, /* usage, unreadable or malformed input */
  STATUS_LIMIT = 3      /* out of memory, time or a stated limit */
};

enum { DIAGNOSTIC_SIZE = 1024 };

/* The first error of an operation.  `text` is one line without its newline, ready to print:
 * "FILE:LINE:COLUMN: error: what was found, what was expected", or "FILE: error: ..." where there is no position. */
struct diagnostic {
  char text[DIAGNOSTIC_SIZE];
};

/* Writes the printf-style text (cut to fit, control characters of quoted input replaced) and returns `status`. */
enum status diagnostic_set(struct diagnostic *d, enum status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* "error: out of memory", STATUS_LIMIT. */
enum status diagnostic_out_of_memory(struct diagnostic *d);

/* Returns `status`; a message that names no file ("error: ...", when the status is not STATUS_OK) gets `path` in front, for "-" <stdin>. */
enum status diagnostic_in_file(struct diagnostic *d, enum status status, const char *path);

#endif
